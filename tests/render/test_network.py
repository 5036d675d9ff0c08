"""No file that a deck links to is fetched, neither by us nor by a converter."""

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from greenroom.deck import load_deck
from greenroom.office import PDF, convert
from greenroom.render import draw
from loopback import LoopbackServer


@pytest.fixture
def linking_deck(server: LoopbackServer, tmp_path: Path) -> Path:
    """A deck with a picture that is linked, not embedded."""
    pixels = BytesIO()
    Image.new("RGB", (9, 9)).save(pixels, "PNG")
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    blip = slide.shapes.add_picture(pixels, 0, 0)._element.xpath(".//a:blip")[0]
    link = slide.part.relate_to(server.url, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), link)
    presentation.save(tmp_path / "linking.pptx")
    return tmp_path / "linking.pptx"


@pytest.mark.parametrize("renderer", ["LibreOffice", "built-in"])
def test_drawing_asks_nobody(libreoffice, server, linking_deck, tmp_path, renderer):
    deck = load_deck(linking_deck)

    drawn = draw(linking_deck, deck, width=320, cache=tmp_path / "cache", renderer=renderer)

    assert renderer in drawn.renderer
    assert server.asked == []


def test_libreoffice_asks_nobody_even_for_a_deck_that_links(
    libreoffice, server, linking_deck, tmp_path
):
    work = tmp_path / "work"
    work.mkdir()

    assert convert(linking_deck, work, PDF, seconds=60) is not None
    assert server.asked == []

    # Left to itself it does ask, or this test would show nothing.
    profile = (tmp_path / "plain").as_uri()
    command = [libreoffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    command += ["--outdir", tmp_path, linking_deck]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert server.asked
