"""Characters that a font lacks get one that has them; what no font has is said."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation
from pptx.util import Inches

from greenroom.deck import Slide, load_deck
from greenroom.render import draw
from greenroom.render.coverage import Coverage, right_to_left, script, segments
from greenroom.render.fonts import Font, fonts_here
from greenroom.render.runs import cover
from greenroom.render.typefaces import faces_for, families


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Font, ...]:
    return fonts_here(tmp_path_factory.mktemp("fonts") / "fonts.json")


@pytest.fixture
def dejavu(fonts: tuple[Font, ...]) -> Font:
    for font in fonts:
        if font.family == "DejaVu Sans" and not (font.bold or font.italic):
            return font
    pytest.skip("DejaVu Sans is not on this machine")


@pytest.fixture
def plex(fonts: tuple[Font, ...]) -> Font:
    return next(f for f in fonts if f.family == "IBM Plex Sans" and not (f.bold or f.italic))


def test_text_is_cut_where_the_font_must_change(dejavu, plex):
    coverage = Coverage([plex, dejavu])

    assert segments("launch in May", plex, coverage) == [("launch in May", None)]
    assert segments("go \u2744 now", plex, coverage) == [
        ("go ", None),
        ("\u2744", dejavu),
        (" now", None),
    ]
    assert segments("\u0634\u0643\u0631", plex, coverage) == [("\u0634\u0643\u0631", dejavu)]


def test_a_tone_that_the_font_lacks_is_left_out_and_an_accent_stays(dejavu, plex):
    coverage = Coverage([plex, dejavu])

    assert segments("ok\ufe0f\U0001f3fd", dejavu, coverage)[0][0].startswith("ok")
    assert "\U0001f3fd" not in "".join(p for p, _ in segments("ok\U0001f3fd", plex, coverage))
    assert "".join(p for p, _ in segments("e\u0301", plex, coverage)) == "e\u0301"


def test_an_accent_goes_with_its_letter_to_a_font_that_has_it(fonts, dejavu):
    """Carlito has no combining macron: alone it would be a box."""
    own = next(f for f in fonts if f.family == "Carlito" and not (f.bold or f.italic))
    coverage = Coverage([own, dejavu])

    assert not coverage.has(own, "\u0304")
    assert segments("2x\u0304 + 1", own, coverage) == [
        ("2", None),
        ("x\u0304", dejavu),
        (" + 1", None),
    ]


def test_what_no_font_has_is_named(plex):
    assert Coverage([plex]).missing("Plan 计划 é – “€”") == ("Chinese characters",)
    assert Coverage([plex]).missing("Plan for May") == ()


@pytest.mark.parametrize(
    ("char", "said"),
    [
        ("漢", "Chinese characters"),
        ("か", "Japanese"),
        ("한", "Korean"),
        ("ع", "Arabic"),
        ("ש", "Hebrew"),
        ("ส", "Thai"),
        ("\U0001f680", "emoji"),
        ("\u2713", "symbols"),
        ("\ue000", ""),
    ],
)
def test_scripts_have_names_that_people_know(char, said):
    assert script(char) == said


def test_right_to_left_is_judged_by_the_letters():
    assert right_to_left("مرحبا KPI 2024")
    assert not right_to_left("Our Hebrew word is שלום and the rest is English")
    assert not right_to_left("2024")


def test_runs_of_a_deck_name_a_font_that_has_their_characters(fonts, dejavu, tmp_path):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(8), Inches(1))
    box.text_frame.text = "Greek ἀρχή and ⟨x⟩"
    box.text_frame.paragraphs[0].runs[0].font.bold = True
    file = BytesIO()
    presentation.save(file)
    present = families(fonts)
    faces = faces_for(file, {"ibm plex sans": present["ibm plex sans"]})

    covered = cover(file, faces, present, [dejavu])

    with ZipFile(covered.deck) as archive:
        root = etree.fromstring(archive.read("ppt/slides/slide1.xml"))
    runs = root.findall(".//{*}r")
    assert "".join(run.findtext("{*}t") for run in runs) == "Greek ἀρχή and ⟨x⟩"
    assert all(run.find("{*}rPr").get("b") == "1" for run in runs)
    named = {
        run.find("{*}rPr/{*}latin").get("typeface")
        for run in runs
        if run.find("{*}rPr/{*}latin") is not None
    }
    assert named == {face.family for face in covered.faces} == {"Greenroom DejaVu Sans"}


def test_an_arabic_slide_is_not_written_backwards(tmp_path: Path, dejavu):
    """The built-in renderer writes from left to right, so such a slide is left to the cards."""
    presentation = Presentation()
    for words in ("Plan", "خطة الإطلاق"):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = words
    presentation.save(tmp_path / "talk.pptx")
    deck = load_deck(tmp_path / "talk.pptx")
    assert isinstance(deck.slides[1], Slide)

    drawn = draw(tmp_path / "talk.pptx", deck, width=320, cache=tmp_path, renderer="built-in")

    assert drawn.by("built-in") == (1,)
    assert drawn.by("cards") == (2,)
