"""An answer of the panel is marked and counted by the list of the language that is spoken."""

from pytestqt.qtbot import QtBot

from greenroom.checks.filler_lists import FillerChanges
from greenroom.settings import Settings
from greenroom.ui.panel.answer_text import AnswerText
from greenroom.ui.theme import LIGHT
from ui.parts import words

SAID = words("Also,", "ähm,", "das", "sind,", "ähm,", "um", "vier", "Uhr.", each_ms=400)


def counted(qtbot: QtBot, settings: Settings) -> int | None:
    text = AnswerText(LIGHT, 17)
    qtbot.addWidget(text)
    text.mark_fillers_of(settings.fillers)
    text.show_words(SAID, ())
    return text.filler_count()


def test_german_hesitations_count_in_german(qtbot: QtBot) -> None:
    assert counted(qtbot, Settings(language="de")) == 2


def test_the_users_own_list_counts(qtbot: QtBot) -> None:
    own = Settings(language="de").with_fillers("de", FillerChanges(("vier",), ("ähm",)))
    assert counted(qtbot, own) == 1


def test_without_a_list_nothing_is_counted(qtbot: QtBot) -> None:
    assert counted(qtbot, Settings(language="it")) is None
