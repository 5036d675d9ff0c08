"""The samples are what their README says they are."""

import json
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pptx import Presentation
from pptx.util import Inches

FIRST, LAST, HARD = (
    "weekly-picks-answer-first.pptx",
    "weekly-picks-answer-last.pptx",
    "hard-features.pptx",
)
NUMBERS = ("11.4 %", "9.8 %")
DATE = "2 February"


def slides(path: Path):
    return list(Presentation(str(path)).slides)


def hidden(path: Path) -> list[int]:
    return [n for n, s in enumerate(slides(path), start=1) if s._element.get("show") == "0"]


def words_on(slide) -> str:
    return " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


def with_the_answer(path: Path) -> list[int]:
    wanted = (*NUMBERS, DATE)
    return [
        number
        for number, slide in enumerate(slides(path), start=1)
        if all(part in words_on(slide) for part in wanted)
    ]


@pytest.fixture(scope="module")
def cues(sample_decks: Path) -> list[dict[str, int]]:
    return json.loads((sample_decks / "weekly-picks.cues.json").read_text())


@pytest.fixture(scope="module")
def timed(sample_decks: Path) -> list[dict]:
    return json.loads((sample_decks / "weekly-picks.words.json").read_text())


@pytest.fixture(scope="module")
def script(sample_decks: Path) -> dict[int, list[str]]:
    text = (sample_decks / "weekly-picks.script.txt").read_text()
    parts = re.split(r"# slide (\d+)\n", text)[1:]
    return {int(n): words.split() for n, words in zip(parts[::2], parts[1::2], strict=True)}


@pytest.fixture(scope="module")
def sound(sample_decks: Path) -> np.ndarray:
    audio, rate = soundfile.read(sample_decks / "weekly-picks.flac", dtype="float32")
    assert rate == 16000
    assert audio.ndim == 1
    return audio


@pytest.mark.parametrize(
    ("name", "count", "skipped"), [(FIRST, 11, [11]), (LAST, 10, []), (HARD, 12, [2])]
)
def test_decks_open_with_their_slides(
    sample_decks: Path, name: str, count: int, skipped: list[int]
) -> None:
    assert len(slides(sample_decks / name)) == count
    assert hidden(sample_decks / name) == skipped


@pytest.mark.parametrize("name", [FIRST, LAST])
def test_every_slide_of_the_story_has_a_title_and_notes(sample_decks: Path, name: str) -> None:
    for slide in slides(sample_decks / name):
        assert slide.shapes.title.text_frame.text.strip()
        assert len(slide.notes_slide.notes_text_frame.text.split()) > 3


@pytest.mark.parametrize("name", [FIRST, LAST])
def test_the_story_has_native_charts_and_a_table(sample_decks: Path, name: str) -> None:
    shapes = [shape for slide in slides(sample_decks / name) for shape in slide.shapes]
    assert sum(shape.has_chart for shape in shapes) >= 2
    assert any(shape.has_table for shape in shapes)


def test_one_deck_leads_with_the_answer_and_the_other_buries_it(sample_decks: Path) -> None:
    assert with_the_answer(sample_decks / FIRST)[0] <= 2
    late = with_the_answer(sample_decks / LAST)
    assert late
    assert min(late) > 2 / 3 * len(slides(sample_decks / LAST))


def test_sections_name_all_slides(sample_decks: Path) -> None:
    for name, sections in ((FIRST, 5), (LAST, 4), (HARD, 4)):
        root = Presentation(str(sample_decks / name)).part._element
        found = root.xpath("//*[local-name()='section']")
        listed = root.xpath("//*[local-name()='section']//*[local-name()='sldId']/@id")
        assert len(found) == sections
        assert listed == [item.get("id") for item in root.sldIdLst]


def test_hard_features_are_there(sample_decks: Path) -> None:
    deck = Presentation(str(sample_decks / HARD))
    assert (deck.slide_width, deck.slide_height) == (Inches(10), Inches(7.5))
    shown = list(deck.slides)
    assert [s.text_frame.text[:5] for s in list(shown[2].shapes)[2:]] == [
        "Fourt",
        "Secon",
        "Third",
        "First",
    ]
    assert any(shape.rotation == 90 for shape in shown[3].shapes if hasattr(shape, "rotation"))
    table = next(shape.table for shape in shown[4].shapes if shape.has_table)
    assert (table.cell(0, 1).span_width, table.cell(2, 0).span_height) == (2, 2)
    assert shown[6].shapes.title is None
    assert any(r.reltype.endswith("/diagramData") for r in shown[7].part.rels.values())
    assert len(shown[8].shapes) == 0
    assert shown[9].shapes.title.text_frame.text == ""
    assert shown[10].shapes.title.text_frame.paragraphs[0]._p.pPr.get("rtl") == "1"


def test_cues_cover_every_shown_slide_inside_the_audio(
    sample_decks: Path, cues: list[dict[str, int]], sound: np.ndarray
) -> None:
    deck = sample_decks / FIRST
    shown = [n for n in range(1, len(slides(deck)) + 1) if n not in hidden(deck)]
    assert [cue["slide"] for cue in cues] == shown
    assert cues[0]["at_ms"] == 0
    assert all(a["at_ms"] < b["at_ms"] for a, b in pairwise(cues))
    assert cues[-1]["at_ms"] < len(sound) / 16
    assert 240_000 <= len(sound) / 16 <= 330_000
    assert (sample_decks / "weekly-picks.flac").stat().st_size < 8_000_000


def test_words_are_the_script_and_lie_under_their_slides(
    cues: list[dict[str, int]], timed: list[dict], script: dict[int, list[str]], sound: np.ndarray
) -> None:
    for number, words in script.items():
        assert [w["text"] for w in timed if w["slide"] == number] == words
    assert all(a["start_ms"] <= b["start_ms"] for a, b in pairwise(timed))
    starts = {cue["slide"]: cue["at_ms"] for cue in cues}
    for word in timed:
        assert starts[word["slide"]] <= word["start_ms"] < word["end_ms"]
        assert word["end_ms"] <= starts.get(word["slide"] + 1, len(sound) / 16)


def test_script_has_the_fillers_the_readme_counts(script: dict[int, list[str]]) -> None:
    words = [w.strip(",.?").lower() for slide in script.values() for w in slide]
    assert 600 < len(words) < 900
    assert sum(w in ("um", "uh") for w in words) == 32
    text = " ".join(w for slide in script.values() for w in slide)
    assert len(re.findall(r", (?:like|you know|basically|sort of)[,.]", text)) == 10
    assert "People who like to listen" in text
    assert "I, I expected" in text


def test_every_um_is_heard(timed: list[dict], sound: np.ndarray) -> None:
    fillers = [w for w in timed if w["text"].strip(",.").lower() in ("um", "uh")]
    assert len(fillers) == 32
    for word in fillers:
        assert 180 <= word["end_ms"] - word["start_ms"] <= 450
        voiced = sound[word["start_ms"] * 16 : word["end_ms"] * 16]
        assert 20 * np.log10(np.sqrt(np.mean(voiced**2))) > -32


def test_the_bottom_line_is_said_first_and_one_slide_takes_too_long(
    timed: list[dict], cues: list[dict[str, int]], sound: np.ndarray
) -> None:
    first_number = next(w for w in timed if w["text"].startswith("9.8%"))
    assert first_number["end_ms"] < 25_000
    edges = [*(cue["at_ms"] for cue in cues), len(sound) / 16]
    lengths = [b - a for a, b in pairwise(edges)]
    assert max(lengths) == lengths[5]
    assert lengths[5] > 2 * np.median(lengths)


def test_three_pauses_of_more_than_two_seconds(timed: list[dict]) -> None:
    assert sum(b["start_ms"] - a["end_ms"] > 2000 for a, b in pairwise(timed)) == 3
