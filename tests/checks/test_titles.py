"""What a title does, and which titles are left alone."""

import sys
from pathlib import Path

import pytest

from greenroom.checks.language import is_english
from greenroom.checks.titles import kind_of, read_titles
from greenroom.deck import Deck, Section, Slide

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.titles import read, score

BODY = ("Members told us in the exit survey why they left, and what would bring them back.",)


def kinds(*titles: str, sections: tuple[Section, ...] = ()) -> list[str]:
    slides = tuple(Slide(at, str(at), title, BODY) for at, title in enumerate(titles, 1))
    return [title.kind for title in read_titles(Deck("talk.pptx", "", slides, sections))]


def test_a_title_that_says_something_is_hardly_ever_called_a_topic() -> None:
    found = score(list(read()))
    assert found.precision >= 0.95, found.wrong
    assert found.recall >= 0.85, found.missed


@pytest.mark.parametrize("part", ["own", "second", "third", "openings"])
def test_the_rule_holds_in_each_part(part: str) -> None:
    found = score([title for title in read() if title.part == part])
    assert found.precision >= 0.9, found.wrong
    assert found.recall >= 0.8, found.missed


def test_half_of_our_own_titles_state_something() -> None:
    own = [title for title in read() if title.part != "openings"]
    stated = sum(title.label == "S" for title in own)
    assert len(own) >= 120
    assert 0.4 <= stated / len(own) <= 0.6


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("IT budget", "topic"),
        ("IT is late", "statement"),
        ("Figures since May", "topic"),
        ("Prices may fall", "statement"),
        ("Launch plan", "topic"),
        ("Launch the plan", "statement"),
        ("Lessons learned", "topic"),
        ("Options considered", "topic"),
        ("The pilot doubled sign-ups", "statement"),
        ("Ada Lovelace", "name"),
        ("Agenda", "signpost"),
        ("Table of contents", "signpost"),
        ("Questions and answers", "signpost"),
        ("Why now", "question"),
        ("Retention: 82 %", "statement"),
    ],
)
def test_kinds_of_titles(title: str, kind: str) -> None:
    assert kind_of(title) == kind


def test_the_first_title_names_the_talk() -> None:
    assert kinds("Market analysis", "Market analysis") == ["name", "topic"]


def test_a_divider_is_no_topic() -> None:
    slides = (
        Slide(1, "1", "Our plan", BODY),
        Slide(2, "2", "Market analysis"),
        Slide(3, "3", "Market analysis", BODY),
    )
    found = read_titles(Deck("talk.pptx", "", slides))
    assert [title.kind for title in found][1:] == ["signpost", "topic"]


def test_a_slide_that_opens_the_section_of_its_name_is_a_divider() -> None:
    parts = (Section("The plan", (1,)), Section("Market analysis", (2, 3)))
    assert kinds("Our plan", "Market analysis", "Market analysis", sections=parts)[1] == "signpost"


def test_other_languages_are_not_judged() -> None:
    slides = tuple(
        Slide(at, str(at), title, ("Wir haben die Mitglieder gefragt, und das ist der Grund.",))
        for at, title in enumerate(("Unser Plan", "Marktanalyse", "Ergebnisse"), 1)
    )
    assert {t.kind for t in read_titles(Deck("talk.pptx", "", slides))} == {"unjudged"}


def test_one_title_in_another_script_is_not_judged() -> None:
    assert kinds("Our plan", "市場分析")[1] == "unjudged"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Seven in ten members leave because they cannot find a second book", True),
        ("Sept membres sur dix partent parce qu'ils ne trouvent pas un deuxième livre", False),
        ("Siete de cada diez socios se van porque no encuentran un segundo libro", False),
        ("Sieben von zehn Mitgliedern gehen, weil sie kein zweites Buch finden", False),
        ("会員の七割が二冊目を見つけられずに退会する", False),
        ("Netflix", True),
        ("", True),
    ],
)
def test_english_is_told_from_its_neighbours(text: str, english: bool) -> None:
    assert is_english([text]) is english


def test_backup_slides_are_left_out() -> None:
    titles = ("Our plan", "It works", "It pays", "Appendix", "Cost breakdown")
    assert kinds(*titles) == ["name", "statement", "statement"]
