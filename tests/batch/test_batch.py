"""A small cohort on a real cluster of two processes, with real Whisper."""

import json
import os
import subprocess
import sys
import wave

import pytest

from batch.cohort import make_cohort
from greenroom.batch.reviewing import review_pair
from greenroom.batch.work import Given, Job, Reviewed, Wishes
from greenroom.cli import run
from greenroom.errors import GreenroomError
from greenroom.places import user_places
from greenroom.review import review_talk
from greenroom.speech.catalogue import model_here
from greenroom.speech.whole import in_a_process
from greenroom.transcript import Transcript, Word

PATIENCE_S = 600


def greenroom(*arguments, home):
    """What the command says; its settings and cache are its own."""
    env = os.environ | {"XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "greenroom", *map(str, arguments)],
        env=env,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


@pytest.fixture(scope="module")
def places():
    places = user_places(os.environ)
    try:
        model_here("base", places)
    except GreenroomError as error:
        pytest.skip(error.line())
    return places


@pytest.fixture(scope="module")
def cohort(tmp_path_factory):
    """Two good pairs, a corrupt deck, a silent talk."""
    folder = make_cohort(tmp_path_factory.mktemp("cohort"), 4)
    (folder / "candidate 03" / "deck.pptx").write_bytes(b"PK\x03\x04 no deck")
    with wave.open(str(folder / "candidate 04" / "talk.wav"), "wb") as silent:
        silent.setparams((1, 2, 16_000, 0, "NONE", ""))
        silent.writeframes(bytes(2 * 16_000 * 6))
    return folder


@pytest.fixture(scope="module")
def done(cohort, places, tmp_path_factory):
    """The batch on two workers, and its summary."""
    ran = greenroom(
        "batch", cohort, "--workers", 2, "--formats", "json", "--json",
        home=tmp_path_factory.mktemp("home"),
    )  # fmt: skip
    assert ran.returncode == 1, ran.stderr  # two could not be reviewed
    return json.loads(ran.stdout), ran.stderr


def line_of(summary, candidate):
    return next(line for line in summary["lines"] if line["candidate"] == candidate)


def test_a_bad_pair_does_not_stop_the_rest(done):
    summary, told = done
    reasons = {line["candidate"]: line["reason"] for line in summary["lines"] if line["reason"]}
    assert list(reasons) == ["candidate 03", "candidate 04"]
    assert reasons["candidate 03"].startswith("deck.pptx:")
    assert reasons["candidate 04"].startswith("talk.wav: no speech was found")
    assert all(reason in told for reason in reasons.values())
    assert summary["cohort"]["talks"] == 2


def test_a_review_in_a_batch_is_the_review_of_one(done, cohort, places, tmp_path):
    _, alone = review_talk(
        cohort / "candidate 01" / "deck.pptx",
        cohort / "candidate 01" / "talk.wav",
        recognise=in_a_process(lambda: model_here("base", places)),
        cache=tmp_path,
    )
    folder = cohort / "reviews" / line_of(done[0], "candidate 01")["folder"]
    batched = json.loads((folder / "report.json").read_text())["words"]
    assert [(word["text"], word["start_ms"]) for word in batched] == [
        (word.text, word.start_ms) for word in alone.words
    ]
    assert alone.words


def test_again_does_only_what_is_new_or_changed_or_failed(done, cohort, tmp_path):
    kept = {
        file: file.stat().st_mtime_ns for file in (cohort / "reviews").glob("candidate-0*/*.json")
    }
    refused = greenroom("batch", cohort, home=tmp_path)
    assert refused.returncode == 1
    assert "--resume" in refused.stderr
    (cohort / "candidate 03" / "deck.pptx").unlink()
    (cohort / "candidate 04" / "talk.wav").unlink()

    again = greenroom("batch", cohort, "--resume", "--formats", "json", home=tmp_path)

    assert again.returncode == 0, again.stderr
    assert "2 of 2 talks reviewed." in again.stdout
    assert "There is no deck for it." in again.stdout
    for file, when in kept.items():
        assert file.stat().st_mtime_ns == when


def test_a_scheduler_that_is_not_there_is_one_line(cohort, tmp_path):
    ran = greenroom(
        "batch", cohort, "--out", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9",
        home=tmp_path,
    )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stderr.strip().splitlines()[-1].startswith("greenroom: No Dask scheduler answers")


def test_a_folder_without_pairs_is_one_line(tmp_path):
    ran = greenroom("batch", tmp_path, home=tmp_path / "home")
    assert ran.returncode == 1
    assert ran.stderr.strip().count("\n") == 0
    assert "holds no deck with a talk" in ran.stderr


def test_a_batch_that_is_stopped_says_how_to_go_on(tmp_path, monkeypatch, capsys):
    """What is kept then, and that it goes on, `tests/bench/bench_batch.py` shows."""
    for name in ("ana.pptx", "ana.wav"):
        (tmp_path / name).touch()

    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("greenroom.batch.batch.run_batch", stopped)
    assert run(["batch", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "greenroom: Stopped. The talks that are done are kept. Go on with --resume.\n"
    )


def test_a_server_may_listen_instead(cohort, tmp_path):
    def recognise(recording, *, language, terms, progress):
        return Transcript((Word("Hello.", 0, 900),), language=language, model="theirs")

    given = [Given(str(cohort / "candidate 01" / name)) for name in ("deck.pptx", "talk.wav")]
    job = Job(*given, None, 60_000, "", Wishes(formats=("json",)))

    made = review_pair(job, recognise)

    assert isinstance(made, Reviewed)
    assert [word["text"] for word in json.loads(made.files["report.json"])["words"]] == ["Hello."]
    assert made.figures.limit_ms == 60_000
