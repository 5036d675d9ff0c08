"""Takes in words, each under its own deck."""

from pathlib import Path

from msgspec.structs import replace

from greenroom.deck import Deck, Slide
from greenroom.library import Take, save_answer
from greenroom.library.describe import describe_takes, takes_json
from greenroom.panel.question import Answer, free_question
from greenroom.plan import propose_plan
from greenroom.take import Stop, TakeHeader

CLINIC = Deck(
    "talk.pptx", "a", (Slide(1, "256", "Open a clinic", ("One nurse and one room in Leith",)),)
)
TAPES = Deck("talk.pptx", "b", (Slide(1, "256", "Retire the tapes", ("Nine drives, two dead",)),))


def take(day: int, deck: Deck, path: str, *, finished: bool = True) -> Take:
    header = TakeHeader(deck, propose_plan(deck), f"2026-11-{day:02}T21:05:03", path=path)
    return Take(Path(f"/takes/{day}"), header, (Stop(60_000),), (), 60_000, finished)


TAKES = (
    take(3, CLINIC, "/home/maya/a/talk.pptx", finished=False),
    take(2, TAPES, "/home/maya/b/talk.pptx"),
    take(1, CLINIC, "/home/maya/a/talk.pptx"),
)


def test_two_decks_of_one_name_are_told_apart() -> None:
    assert (
        describe_takes(TAKES)
        == """\
Open a clinic  (/home/maya/a/talk.pptx)
  2026-11-03 21:05    1:00  (interrupted)
      /takes/3
  2026-11-01 21:05    1:00  take 1
      /takes/1

Retire the tapes  (/home/maya/b/talk.pptx)
  2026-11-02 21:05    1:00  take 1
      /takes/2"""
    )


def test_as_json_they_are_newest_first_with_their_history() -> None:
    found = takes_json(TAKES)
    assert [(one["folder"], one["history"], one["number"]) for one in found] == [
        ("/takes/3", 1, 0),
        ("/takes/2", 2, 1),
        ("/takes/1", 1, 1),
    ]


def test_the_panel_of_a_take_is_counted(tmp_path: Path) -> None:
    with_panel = replace(TAKES[2], folder=tmp_path)
    asked = free_question("Why?")
    save_answer(tmp_path, Answer(asked, (), 9.0, interrupted=True))
    save_answer(tmp_path, Answer(replace(asked, id="other"), (), 0.0, skipped=True))
    told = "      Panel, 2 questions: 1 answered, 1 skipped. 1 answer was interrupted."
    assert told in describe_takes((with_panel,)).splitlines()
    (one,) = takes_json((with_panel,))
    assert one["panel"] == {"questions": 2, "answered": 1, "interrupted": 1}


def test_nothing_yet() -> None:
    assert describe_takes(()).startswith("No takes yet.")
    assert takes_json(()) == []
