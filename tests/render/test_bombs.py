"""Pictures made to fill a renderer's memory, within a deck and within a PDF."""

import json
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

MEMORY_MB = 500

# Opens and draws a deck as the program does, and says what its children have used at most.
DRAW = """
import json, resource, sys
from pathlib import Path
from greenroom.deck import load_deck
from greenroom.render import draw
path = Path(sys.argv[1])
width = int(sys.argv[2])
found = draw(path, load_deck(path), width=width, cache=path.parent / "cache", renderer="built-in")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
print(json.dumps([len(found.files), peak]))
"""


def drawn(path: Path, width: int = 640) -> tuple[int, float]:
    """How many slides were drawn, and the memory that it took, in megabytes."""
    command = [sys.executable, "-c", DRAW, str(path), str(width)]
    slides, peak = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return slides, peak


@pytest.mark.skipif(sys.platform != "linux", reason="children are measured by Linux's means")
def test_the_largest_pictures_that_are_drawn_fit(tmp_path):
    presentation = Presentation()
    shapes = presentation.slides.add_slide(presentation.slide_layouts[6]).shapes
    for shade in (10, 200):
        data = BytesIO()
        Image.new("RGB", (7_000, 7_000), (shade, 0, 0)).save(data, "PNG", compress_level=1)
        shapes.add_picture(data, 0, 0, 900_000)
    path = tmp_path / "large.pptx"
    presentation.save(path)

    slides, memory_mb = drawn(path)

    assert slides == 1
    assert memory_mb < MEMORY_MB


@pytest.mark.skipif(sys.platform != "linux", reason="children are measured by Linux's means")
def test_a_huge_picture_in_a_pdf_is_drawn_or_not_but_fits(tmp_path):
    side = 60_000
    packer, row = zlib.compressobj(), bytes(side // 8)
    data = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    page = b"q 960 0 0 540 0 0 cm /I Do Q"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R "
        b"/Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 1 "
        b"/ColorSpace /DeviceGray /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (side, side, len(data), data),
    )
    numbered = (b"%d 0 obj\n%s\nendobj\n" % entry for entry in enumerate(objects, start=1))
    path = tmp_path / "huge.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"".join(numbered) + b"trailer << /Root 1 0 R >>\n%%EOF\n")

    slides, memory_mb = drawn(path)

    assert slides == 1
    assert memory_mb < MEMORY_MB


@pytest.mark.skipif(sys.platform != "linux", reason="children are measured by Linux's means")
@pytest.mark.parametrize("suffix", [".pdf", ".pptx"])
@pytest.mark.parametrize("sides", [(1, 56), (56, 1)])
def test_slides_of_odd_shapes_fit_on_the_widest_screen(tmp_path, suffix, sides):
    path = tmp_path / f"odd{suffix}"
    if suffix == ".pdf":
        Image.new("RGB", tuple(20 * side for side in sides)).save(path)
    else:
        presentation = Presentation()
        presentation.slide_width, presentation.slide_height = (Inches(side) for side in sides)
        presentation.slides.add_slide(presentation.slide_layouts[6])
        presentation.save(path)

    slides, memory_mb = drawn(path, 3840)

    assert slides == 1
    assert memory_mb < MEMORY_MB
    with Image.open(next((tmp_path / "cache").glob("slides/*/0001.png"))) as picture:
        assert picture.width * picture.height <= 16_100_000
        assert picture.height / picture.width == pytest.approx(sides[1] / sides[0], rel=0.05)
