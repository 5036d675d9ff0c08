"""The results of a batch on disk."""

from pathlib import Path

import msgspec
import pytest

from greenroom.batch.pairs import Pair
from greenroom.batch.shelf import alone_in, has_results, keep_result, key_of, read_result
from greenroom.batch.work import Figures, Refused, Reviewed, Wishes
from greenroom.errors import GreenroomError

FIGURES = Figures("Deck", 1, 2, 3, 4, 0.0, 0.0, None, None, ())


@pytest.fixture
def pair(tmp_path):
    for name in ("deck.pptx", "talk.wav", "cues.json"):
        (tmp_path / name).write_text(name)
    return Pair("ana", "Ana", tmp_path / "deck.pptx", tmp_path / "talk.wav")


def test_a_result_is_known_again(tmp_path):
    kept = keep_result(tmp_path, "ana", "key", Reviewed({"report.html": b"<p>"}, FIGURES))
    assert read_result(tmp_path, "ana") == kept
    assert (tmp_path / "ana" / "report.html").read_bytes() == b"<p>"
    assert has_results(tmp_path)


def test_nothing_of_an_earlier_result_is_left(tmp_path):
    keep_result(tmp_path, "ana", "old", Reviewed({"report.html": b"<p>"}, FIGURES))
    keep_result(tmp_path, "ana", "new", Refused("It is broken."))
    assert [file.name for file in (tmp_path / "ana").iterdir()] == ["result.json"]


def test_a_result_that_is_cut_off_counts_as_none(tmp_path):
    keep_result(tmp_path, "ana", "key", Refused("It is broken."))
    file = tmp_path / "ana" / "result.json"
    file.write_bytes(file.read_bytes()[:-5])
    assert read_result(tmp_path, "ana") is None


def test_the_key_follows_what_the_result_depends_on(pair):
    replace = msgspec.structs.replace
    wishes = Wishes()
    keys = {
        key_of(pair, wishes),
        key_of(pair, Wishes(formats=("json",))),
        key_of(replace(pair, limit_ms=1), wishes),
        key_of(replace(pair, bottom_line="Ship it"), wishes),
        key_of(replace(pair, cues=pair.deck.parent / "cues.json"), wishes),
    }
    assert len(keys) == 5
    before = key_of(pair, wishes)
    assert key_of(replace(pair, candidate="Anna"), wishes) == before
    pair.talk.write_text("another talk")
    assert key_of(pair, wishes) != before


def test_two_batches_do_not_write_into_one_folder(tmp_path):
    with (
        alone_in(tmp_path / "out"),
        pytest.raises(GreenroomError, match="another batch"),
        alone_in(tmp_path / "out"),
    ):
        pass


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(GreenroomError, match="--out"), alone_in(Path(tmp_path / "file" / "out")):
        pass
