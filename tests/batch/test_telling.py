"""How far a batch is, and pairs that never reach a worker."""

import io
from pathlib import Path
from typing import Any

from greenroom.batch.batch import Step
from greenroom.batch.feeding import Task, reviewed
from greenroom.batch.pairs import Pair
from greenroom.batch.shelf import Result
from greenroom.batch.telling import how_far, telling
from greenroom.batch.work import Job, Refused

ANA = Pair("ana", "Ana", Path("deck.pptx"), Path("talk.wav"))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_step_says_what_is_done_and_what_is_left() -> None:
    assert how_far(Step(3, 60, 1, workers=2, left_s=125.4)) == (
        "3 of 60 talks done, 1 could not be, 2 workers, about 2:05 left"
    )
    assert how_far(Step(1, 60, 0, workers=1)) == "1 of 60 talks done, 1 worker"
    assert how_far(Step(60, 60, 2)) == "60 of 60 talks done, 2 could not be"


def test_a_log_has_a_line_for_each_talk() -> None:
    log = io.StringIO()
    tell = telling(log)
    tell(Step(0, 2, 0, workers=2))
    tell(Step(1, 2, 1, workers=2, latest=(ANA, Result("k", reason="talk.wav: holds no sound."))))
    assert log.getvalue() == (
        "Ana: talk.wav: holds no sound.\n1 of 2 talks done, 1 could not be, 2 workers\n"
    )


def test_a_terminal_has_one_line_that_changes() -> None:
    terminal = Terminal()
    tell = telling(terminal)
    tell(Step(1, 2, 0, workers=2))
    tell(Step(2, 2, 0, workers=2))
    assert terminal.getvalue().count("\n") == 1
    assert terminal.getvalue().endswith("2 of 2 talks done\n")


class NoWork:
    """A client that nothing is given to."""

    def nthreads(self) -> dict[str, int]:
        return {"here": 1}

    def cancel(self, *_: Any, **__: Any) -> None:
        pass


def test_a_file_that_is_gone_costs_its_pair_alone() -> None:
    def load() -> Job:
        raise FileNotFoundError(2, "No such file or directory", "/cohort/ana/talk.wav")

    client: Any = NoWork()
    assert list(reviewed(client, "desk", [Task("ana", load), Task("ben", load)])) == [
        (name, Refused("talk.wav: cannot be read (No such file or directory)."))
        for name in ("ana", "ben")
    ]
