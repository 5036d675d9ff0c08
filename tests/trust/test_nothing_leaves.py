"""Nothing leaves the machine: the main job offline, and a session with every call seen."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import soundfile

from end_to_end.virtual_mic import virtual_mic
from greenroom.errors import ModelError
from greenroom.forgetting import kept
from greenroom.library import list_takes
from greenroom.office import find_office
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here
from trust.traced import Traced, traced

CHILD = Path(__file__).with_name("session_child.py")
DECK = "weekly-picks-answer-first.pptx"
SPOKEN_S = 5
GREENROOM = f"{sys.executable} -m greenroom"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of the program's own."""
    return new_home(tmp_path_factory.mktemp("home"))


def new_home(home: Path) -> Path:
    """An empty home with the real model in it; skips where that is not installed."""
    try:
        model = model_here("base", user_places(os.environ))
    except ModelError as error:
        pytest.skip(error.line())
    (home / "data").mkdir(mode=0o700)
    (home / "data" / "models").symlink_to(model.parent)
    return home


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder: a copy of the sample deck, and the first seconds of its talk."""
    desk = tmp_path_factory.mktemp("desk")
    samples = Path(__file__).parent.parent.parent / "sample_decks"
    shutil.copy(samples / DECK, desk)
    rate = soundfile.info(samples / "weekly-picks.flac").samplerate
    sound, _ = soundfile.read(samples / "weekly-picks.flac", frames=SPOKEN_S * rate, dtype="int16")
    soundfile.write(desk / "talk.wav", sound, rate)
    return desk


def surroundings(home: Path, around: Mapping[str, str] = os.environ) -> dict[str, str]:
    """What a child process needs to live in this home."""
    return {**around, "GREENROOM_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


def without_network() -> list[str]:
    """Runs a command where nothing is but a loopback that is down; skips where it cannot."""
    for way in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        there = shutil.which(way[0])
        if there and not subprocess.run([*way, "true"], capture_output=True).returncode:
            return way
    pytest.skip("no network namespace can be made here (unshare --net)")


def test_the_main_job_is_done_without_any_network(tmp_path: Path, desk: Path) -> None:
    review = f"{GREENROOM} review {DECK} talk.wav --limit 5:00 --formats txt,json --out offline"
    done = subprocess.run(
        [*without_network(), "sh", "-c", f"tail -n +3 /proc/net/dev && {review}"],
        cwd=desk, env=surroundings(new_home(tmp_path)), capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^ *(\S+): +\d", done.stdout, re.MULTILINE) == ["lo"]
    report = json.loads((desk / "offline" / "report.json").read_text())
    assert len(report["words"]) >= SPOKEN_S


@pytest.fixture(scope="module")
def session(home: Path, desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Traced:
    """A rehearsal in the window from start to panel, then its take on the command line; traced."""
    steps = (
        f"{sys.executable} {CHILD} {DECK} talk.wav",
        f"{GREENROOM} review {DECK} {home}/data/takes/*/* --formats html,docx --out out",
    )
    log = tmp_path_factory.mktemp("trace") / "strace.log"
    with virtual_mic() as mic:
        command = ["sh", "-c", " && ".join(steps)]
        return traced(command, log, cwd=desk, environment=surroundings(home, mic.environment))


def test_a_full_session_speaks_to_nobody(session: Traced) -> None:
    assert session.code == 0, session.said
    assert session.outside == set()
    if find_office() is not None:
        assert "soffice.bin" in session.programs


def test_an_attempt_would_have_been_seen(tmp_path: Path) -> None:
    """In a namespace without a network, so that this one does not leave either."""
    attempt = (
        "import socket\n"
        "for kind, address in ((socket.AF_INET, '192.0.2.1'), (socket.AF_INET6, '2001:db8::1')):\n"
        "    with socket.socket(kind, socket.SOCK_DGRAM) as one:\n"
        "        one.connect_ex((address, 9))\n"
    )
    command = [*without_network(), sys.executable, "-c", attempt]
    seen = traced(command, tmp_path / "log", cwd=tmp_path, environment=os.environ)
    assert {address for _, address in seen.outside} == {"192.0.2.1", "2001:db8::1"}


def everything(home: Path) -> Iterator[Path]:
    """All files and folders of a home, but not what a link leads to."""
    for folder, folders, files in os.walk(home):
        found = (Path(folder, name) for name in (*folders, *files))
        yield from (path for path in found if not path.is_symlink())


def test_what_a_session_keeps_is_readable_by_its_user_alone(session: Traced, home: Path) -> None:
    assert session.code == 0, session.said
    open_to_others = {
        str(path.relative_to(home)): oct(path.stat().st_mode & 0o777)
        for path in everything(home)
        if path.stat().st_mode & (0o077 if path.is_dir() else 0o177)
    }
    assert open_to_others == {}
    names = {path.name for path in everything(home)}
    assert {"audio.wav", "journal.jsonl", "transcript.json", "settings.toml"} <= names


def test_the_log_of_a_session_has_no_word_of_it(session: Traced, home: Path, desk: Path) -> None:
    assert session.code == 0, session.said
    log = (home / "data" / "logs" / "greenroom.log").read_text().lower()
    assert "a take ended after" in log
    (take,) = list_takes(home / "data" / "takes")
    slides = (part for slide in take.header.deck.slides for part in (slide.title, *slide.text))
    said = (word.text.strip(".,") for word in take.words if len(word.text) > 5)
    own = {*said, *(part for part in slides if len(part) > 5), "weekly-picks", str(home)}
    assert [one for one in own if one.lower() in log] == []


def test_forgetting_leaves_nothing_of_a_session_but_the_models(session: Traced, home: Path) -> None:
    assert session.code == 0, session.said
    listed = {
        path for one in kept(user_places({"GREENROOM_HOME": str(home)})) for path in one.paths
    }
    kept_here = [path for path in everything(home) if path.is_file()]
    assert [path for path in kept_here if not listed & {path, *path.parents}] == []
    forget = [sys.executable, "-m", "greenroom", "forget", "--everything", "--yes"]
    subprocess.run(forget, env=surroundings(home), check=True, capture_output=True)
    assert [path for path in everything(home) if path.is_file()] == []
    assert (home / "data" / "models" / "base").is_dir()
