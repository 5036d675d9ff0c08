"""The sample's spoken take: made whole, or not at all."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from greenroom.deck import Deck, load_deck
from greenroom.errors import AudioError, TakeError, TranscriptError
from greenroom.library import list_takes
from greenroom.ui.sample import add_spoken_take, spoken_talk
from ui.parts import DECK

NOW = datetime(2026, 11, 22, 21, 5, 3)


@pytest.fixture
def sample(sample_decks: Path, tmp_path: Path) -> Path:
    for file in sample_decks.glob("weekly-picks*"):
        shutil.copy(file, tmp_path)
    return tmp_path / "weekly-picks-answer-first.pptx"


@pytest.fixture
def deck(sample: Path) -> Deck:
    return load_deck(sample)


def test_a_deck_without_a_recording_beside_it_has_none(tmp_path: Path) -> None:
    assert spoken_talk(tmp_path / "talk.pptx") is None
    with pytest.raises(TakeError, match=r"talk.pptx: has no spoken take"):
        add_spoken_take(tmp_path / "talk.pptx", DECK, tmp_path / "takes", NOW)


def test_damaged_words_leave_no_take(sample: Path, deck: Deck, tmp_path: Path) -> None:
    (tmp_path / "weekly-picks.words.json").write_text('[{"text": 1}]')
    with pytest.raises(TranscriptError, match=r"weekly-picks\.words\.json"):
        add_spoken_take(sample, deck, tmp_path / "takes", NOW)
    assert list_takes(tmp_path / "takes") == ()


def test_a_damaged_recording_leaves_no_take(sample: Path, deck: Deck, tmp_path: Path) -> None:
    (tmp_path / "weekly-picks.flac").write_bytes(b"not sound")
    with pytest.raises(AudioError):
        add_spoken_take(sample, deck, tmp_path / "takes", NOW)
    assert list_takes(tmp_path / "takes") == ()
    assert list((tmp_path / "takes").rglob("*.wav")) == []
