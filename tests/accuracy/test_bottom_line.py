"""The training of the verdict on the bottom line, on a few openings, and how it is scored."""

from pathlib import Path

import msgspec
import pytest

from accuracy.bottom_line import Bench, score, unseen, write
from accuracy.choice_training import Tried, least_sure
from accuracy.openings import load
from accuracy.role_training import role_model
from greenroom.checks.bottom_line import judge_by
from greenroom.checks.bottom_line_model import Choosers, Models, shipped_models
from greenroom.checks.role_model import load as load_roles
from greenroom.checks.sentence_encoder import read_each

WRITERS, OPENINGS = 4, 3


@pytest.fixture(scope="module")
def bench() -> Bench:
    writers = load(Path(__file__).with_name("openings"))[:WRITERS]
    return Bench([openings[:OPENINGS] for openings in writers])


def test_what_is_written_is_the_same_twice_and_judges_talks(bench: Bench, tmp_path: Path) -> None:
    written = []
    for folder in (tmp_path / "once", tmp_path / "again"):
        folder.mkdir()
        write(bench.models(range(WRITERS)), folder)
        written.append({file.name: file.read_bytes() for file in folder.iterdir()})
    assert written[0] == written[1]
    assert set(written[0]) == {"role_model.npz", "bottom_line_model.json"}
    choosers = msgspec.json.decode(written[0]["bottom_line_model.json"], type=Choosers)
    roles = load_roles(tmp_path / "once" / "role_model.npz")
    models = Models(bench.reader, bench.meanings, roles, choosers, bench.sentences)
    seen = [one.told for one in bench.known[True, False]]
    verdicts = [judge_by(one.talk, models).verdict for one in seen]
    right = sum(a == one.truth.label for a, one in zip(verdicts, seen, strict=True))
    assert right > len(seen) / 2


def test_the_program_and_the_training_tell_the_same_roles(bench: Bench) -> None:
    trained = bench.roles(range(WRITERS))
    shipped = role_model(trained, bench.base)
    for one in bench.known[True, True]:
        given = shipped.scores(one.words, read_each(one.words, bench.reader))
        assert given == pytest.approx(one.opening @ trained.weights, abs=1e-3)


def test_praise_must_be_right_nineteen_times_in_twenty() -> None:
    right = [Tried(0.8 + n / 1000, True, "first") for n in range(60)]
    wrong = [Tried(0.5 + n / 1000, True, "late") for n in range(20)]
    assert least_sure([*right, *wrong], 0.95) == 0.52
    assert least_sure(wrong, 0.95) == 0.99


def test_writers_never_met_are_judged_by_what_comes_with_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    writers = load(Path(__file__).with_name("openings_unseen"))
    unseen([openings[:OPENINGS] for openings in writers], shipped_models())
    rows = capsys.readouterr().out.splitlines()[1:]
    assert len(rows) == 4 * (1 + len(writers))
    assert [row.split("  ")[0] for row in rows[::3]] == [
        "typed", "typed, no punctuation", "automatic", "automatic, no punctuation",
    ]  # fmt: skip


def test_unsure_is_wrong_but_never_praise() -> None:
    found = score(["first", "first", "late", "missing"], ["first", "unsure", "first", "missing"])
    assert (found.first_precision, found.first_recall, found.unsure) == (0.5, 0.5, 1)
    assert found.accuracy == 0.5
