"""Parts that come late: made once, at the first need or while nobody waits."""

from collections.abc import Callable
from threading import current_thread, main_thread

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from greenroom.errors import GreenroomError
from greenroom.ui.late import GettingReady, Late


class Workshop:
    """Two parts, and a note of who did what."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.first = Late(self.loading("first"), self.make)
        self.second = Late(self.loading("second"), self.make)

    def loading(self, name: str) -> Callable[[], str]:
        def load() -> str:
            here = "here" if current_thread() is main_thread() else "elsewhere"
            self.done.append(f"{name} loaded {here}")
            return name

        return load

    def make(self, kind: str) -> str:
        assert current_thread() is main_thread()
        self.done.append(f"{kind} made")
        return kind


def test_a_part_is_made_once_when_it_is_asked_for() -> None:
    shop = Workshop()
    assert shop.first.made is None
    assert shop.first.get() == shop.first.get() == shop.first.made == "first"
    assert shop.done == ["first loaded here", "first made"]


def test_parts_are_loaded_elsewhere_and_made_here_one_by_one(qtbot: QtBot) -> None:
    shop, parent = Workshop(), QObject()
    GettingReady((shop.first, shop.second), lambda: True, parent).begin(0)
    qtbot.waitUntil(lambda: shop.second.made is not None, timeout=30_000)
    steps = ("loaded elsewhere", "loaded here", "made")
    assert shop.done == [f"{part} {step}" for part in ("first", "second") for step in steps]


def test_nothing_is_made_while_somebody_waits_for_something_else(qtbot: QtBot) -> None:
    parent, asked, busy, loads = QObject(), [], [], []

    def free() -> bool:
        asked.append(1)
        return not busy

    def load() -> str:
        loads.append(1)
        if len(loads) == 1:
            busy.append("a deck is opened meanwhile")
        return "kind"

    part = Late(load, str)
    GettingReady((part,), free, parent).begin(0)
    qtbot.waitUntil(lambda: len(asked) > 2, timeout=30_000)
    assert part.made is None
    busy.clear()
    qtbot.waitUntil(lambda: part.made is not None, timeout=30_000)


def test_a_part_that_cannot_be_loaded_says_so_to_whoever_asks(qtbot: QtBot) -> None:
    tried = []

    def load() -> str:
        tried.append(1)
        raise GreenroomError("broken.")

    part, parent = Late(load, str), QObject()
    GettingReady((part,), lambda: True, parent).begin(0)
    qtbot.waitUntil(lambda: len(tried) > 0, timeout=30_000)
    assert part.made is None
