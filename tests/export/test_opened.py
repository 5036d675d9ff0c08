"""Each export opened by the program it is for, or the nearest there is here."""

import csv
import io
import itertools
import json
import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import docx
import jsonschema
import pypdfium2
import pysubs2
import pytest
import webvtt
from lxml import etree
from PIL import Image
from praatio import textgrid

from export.talks import NOTES, TITLES, fixed, hostile
from export.whole import export_several
from greenroom.export import WRITERS, Material, export_report
from greenroom.office import find_office

IMAGE = 3  # FPDF_PAGEOBJ_IMAGE
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE, TEXT, TABLE, STYLE, DRAW = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}"
    for name in ("office", "text", "table", "style", "drawing")
)
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    pictures = {}
    for number, colour in enumerate(("teal", "navy", "olive", "maroon"), start=1):
        pictures[number] = folder / f"{number}.png"
        Image.new("RGB", (1920, 1080), colour).save(pictures[number])
    export_report(fixed(), folder, tuple(WRITERS), stem="talk", material=Material(pictures, NOTES))
    return folder


def browse(page: Path, *options: str) -> bytes:
    """What headless Chromium prints when it is given a page; skips where it is absent."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("Chromium is not on this machine")
    profile = page.parent / "profile"
    command = [
        *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
        "--host-resolver-rules=MAP * ~NOTFOUND",
        *(f"--user-data-dir={profile}", f"--log-net-log={page.parent / 'net.json'}"),
        *options,
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout


def test_a_browser_shows_the_page_and_asks_nobody(exports: Path) -> None:
    shown = seen_alone(exports / "talk.html")
    assert shown.findtext(".//h1") == TITLES[0]
    assert len(shown.findall(".//img")) == 4


def seen_alone(page: Path) -> etree._Element:
    """The page as a browser shows it, which asked nobody and ran nothing."""
    shown = etree.HTML(browse(page, "--dump-dom").decode())
    assert not shown.findall(".//script")
    log = (page.parent / "net.json").read_text(errors="replace")
    assert page.name in log
    # The browser itself asks its maker for updates, and is not let out to do so.
    asked = set(re.findall(r'"url":"\w+://([^/"]+)', log))
    assert not [host for host in asked if not host.endswith(("google.com", "googleapis.com"))]
    return shown


@pytest.mark.parametrize("name", ["takes.html", "compared.html"])
def test_a_browser_shows_several_takes_with_their_panels(tmp_path: Path, name: str) -> None:
    export_several(tmp_path)
    shown = seen_alone(tmp_path / name)
    assert shown.findtext(".//h1") == TITLES[0]
    questions = [item.findtext("span") for item in shown.iterfind(".//ol/li")]
    assert questions == ["Why <i>nine</i>?", "من؟"]


def test_a_browser_prints_the_page(exports: Path) -> None:
    printed = exports / "printed.pdf"
    browse(exports / "talk.html", f"--print-to-pdf={printed}")
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(printed))
    assert "Plan and talk" in text
    assert "Speaker notes" in text


def test_the_page_can_be_read_out(exports: Path) -> None:
    page = etree.HTML((exports / "talk.html").read_text("utf-8"))
    assert page.get("lang") == "en"
    assert all(picture.get("alt") for picture in page.iterfind(".//img"))
    assert all(head.get("scope") for head in page.iterfind(".//th"))
    assert all(sign.get("aria-label") for sign in page.iterfind(".//svg"))
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert {"header", "main", "footer"} <= {one.tag for one in page.iter(etree.Element)}


def test_a_pdf_has_pictures_an_outline_and_says_what_it_is(exports: Path) -> None:
    with pypdfium2.PdfDocument(exports / "talk.pdf") as pdf:
        assert pdf.get_metadata_dict()["Title"] == TITLES[0]
        outline = [one.get_title() for one in pdf.get_toc()]
        images = [o for page in pdf for o in page.get_objects() if o.type == IMAGE]
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert outline[0] == TITLES[0]
    assert {"Plan and talk", "Transcript", TITLES[2]} <= set(outline)
    assert len(images) == 4
    assert "🚀" in text
    assert "中文" in text


def test_each_picture_of_a_pdf_is_below_its_heading_and_over_nothing(exports: Path) -> None:
    with pypdfium2.PdfDocument(exports / "talk.pdf") as pdf:
        for page in pdf:
            words = page.get_textpage()
            boxes = [o.get_bounds() for o in page.get_objects() if o.type == IMAGE]
            for left, bottom, right, top in boxes:
                assert (right - left) / (top - bottom) == pytest.approx(16 / 9, rel=0.02)
                assert not words.get_text_bounded(left, bottom + 1, right, top - 1).strip()
                assert "Slide" in words.get_text_bounded(0, top, left, top + 16)
            edges = sorted((bottom, top) for _, bottom, _, top in boxes)
            assert all(below[1] <= above[0] for below, above in itertools.pairwise(edges))


def test_a_pdf_sets_words_from_the_right(exports: Path) -> None:
    found = 0
    with pypdfium2.PdfDocument(exports / "talk.pdf") as pdf:
        for page in pdf:
            words = page.get_textpage()
            places = words.search("مرحبا بالعالم")
            while (place := places.get_next()) is not None:
                start, count = place
                found += 1
                # The first letter is right of the last.
                assert words.get_charbox(start)[0] > words.get_charbox(start + count - 1)[0]
    assert found


def test_word_finds_headings_comments_and_directions(exports: Path) -> None:
    document = docx.Document(str(exports / "talk.docx"))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0] == TITLES[0]
    assert "Speaker notes" in headings
    (comment,) = document.comments
    assert comment.text == "You ran 0:04 over.\nDrop *slide* 3.\nConfirmed by you."
    assert len(document.inline_shapes) == 4
    with ZipFile(exports / "talk.docx") as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
    from_right = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is not None]
    assert any("مرحبا" in "".join(p.itertext()) for p in from_right)
    assert any("um," in "".join(p.itertext()) for p in from_right)
    start, end = body.find(f".//{W}commentRangeStart"), body.find(f".//{W}commentRangeEnd")
    assert start.getparent() is end.getparent()
    assert "".join(start.getparent().itertext()).startswith("=SUM(A1) costs")


@pytest.fixture(scope="module")
def written_by_writer(exports: Path) -> etree._Element:
    """What LibreOffice Writer made of the Word document; skips where it is absent."""
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    command = [
        str(office), f"-env:UserInstallation={(exports / 'office').as_uri()}", "--headless",
        "--convert-to", "fodt", "--outdir", str(exports / "converted"), str(exports / "talk.docx"),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if "source file could not be loaded" in done.stderr:
        pytest.skip("LibreOffice is here without Writer")
    made: etree._Element = etree.parse(exports / "converted" / "talk.fodt").getroot()
    return made


def test_writer_finds_headings_pictures_and_the_tables_head(
    written_by_writer: etree._Element,
) -> None:
    heads = [
        (int(one.get(f"{TEXT}outline-level")), "".join(one.itertext()))
        for one in written_by_writer.iter(f"{TEXT}h")
    ]
    assert heads[0] == (1, TITLES[0])
    assert {(2, "Plan and talk"), (2, "Transcript"), (2, "Speaker notes")} <= set(heads)
    assert len(list(written_by_writer.iter(f"{DRAW}image"))) == 4
    (head,) = written_by_writer.iter(f"{TABLE}table-header-rows")
    assert "".join(head.itertext()).split()[:2] == ["Slide", "Title"]


def test_writer_finds_the_finding_beside_its_words(written_by_writer: etree._Element) -> None:
    (comment,) = written_by_writer.iter(f"{OFFICE}annotation")
    (end,) = written_by_writer.iter(f"{OFFICE}annotation-end")
    assert comment.findtext(f"{DC}creator") == "Greenroom"
    lines = ["".join(line.itertext()) for line in comment.iter(f"{TEXT}p")]
    assert lines == ["You ran 0:04 over.", "Drop *slide* 3.", "Confirmed by you."]
    assert comment.get(f"{OFFICE}name") == end.get(f"{OFFICE}name")
    (around,) = comment.iterancestors(f"{TEXT}p")
    assert around in end.iterancestors()
    assert "=SUM(A1) costs" in "".join(around.itertext())


def test_writer_keeps_each_letter_and_its_direction(written_by_writer: etree._Element) -> None:
    said = ["".join(one.itertext()) for one in written_by_writer.iter(f"{TEXT}p")]
    assert "中文 is fine, you know, 👩‍🚀. naïve done." in [" ".join(one.split()) for one in said]
    assert "مرحبا بالعالم um, שלום עולם." in said
    from_right = {
        style.get(f"{STYLE}name")
        for style in written_by_writer.iter(f"{STYLE}style")
        if any(one.get(f"{STYLE}writing-mode") == "rl-tb" for one in style)
    }
    runs = {
        "".join(one.itertext()): one.get(f"{TEXT}style-name") in from_right
        for one in written_by_writer.iter(f"{TEXT}p", f"{TEXT}h")
    }
    assert runs[TITLES[2]]
    assert next(right for text, right in runs.items() if "بالعالم um," in text)
    assert not next(right for text, right in runs.items() if "中文 is" in text)


def test_subtitles_are_read_by_two_readers(exports: Path) -> None:
    cues = webvtt.read(str(exports / "talk.vtt")).captions
    assert len(cues) == 7
    assert "".join(cue.text for cue in cues).count("&lt;b&gt;") == 1
    for suffix in ("srt", "vtt"):
        read = pysubs2.load(str(exports / f"talk.{suffix}"))
        assert [(line.start, line.end) for line in read][:2] == [(0, 4_700), (4_800, 5_300)]
        assert "👩‍🚀" in read[5].plaintext
    assert "‹b›Weekly" in pysubs2.load(str(exports / "talk.srt"))[0].plaintext


def test_praat_reads_the_textgrid(exports: Path) -> None:
    grid = textgrid.openTextgrid(str(exports / "talk.TextGrid"), includeEmptyIntervals=True)
    assert grid.tierNames == ("slides", "words", "fillers")
    words = [entry for entry in grid.getTier("words").entries if entry.label]
    assert [entry.label for entry in words][:3] == ["We", "should,", "um,"]
    assert words[-1].label == "done."
    slides = grid.getTier("slides").entries
    assert slides[0].label == f"Slide 1: {TITLES[0]}"
    assert [(entry.start, entry.end) for entry in slides] == [(0, 6), (6, 12), (12, 18), (18, 24)]


def test_audacity_labels_are_three_columns_in_order(exports: Path) -> None:
    rows = [line.split("\t") for line in (exports / "talk.labels.txt").read_text().splitlines()]
    assert all(len(row) == 3 and float(row[0]) <= float(row[1]) for row in rows)
    assert rows == sorted(rows, key=lambda row: float(row[0]))


@pytest.mark.parametrize("suffix", ["csv", "words.csv", "findings.csv"])
@pytest.mark.parametrize("report", [fixed(), hostile()], ids=["fixed", "hostile"])
def test_no_cell_is_a_formula(report, suffix: str) -> None:
    text = WRITERS[suffix](report, Material()).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    numbers = [cell for cell in cells if cell.lstrip("-").replace(".", "").isdigit()]
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@")) and c not in numbers]


def test_the_data_obeys_the_schema_beside_it(exports: Path) -> None:
    schema = json.loads((exports / "talk.schema.json").read_bytes())
    written = json.loads((exports / "talk.json").read_bytes())
    jsonschema.validate(written, schema, cls=jsonschema.Draft202012Validator)
    assert written["deck"]["slides"][2]["title"] == TITLES[2]
