"""Where a talk ends, by the titles of its slides and the names of its sections."""

import pytest

from greenroom.deck import Deck, Section, Slide
from greenroom.deck.ending import backup_slides, talk_slides

TALK = ("Open a clinic in Leith", "One nurse covers it", "Decide today")


def deck(*titles: str, sections: tuple[Section, ...] = (), hidden: tuple[int, ...] = ()) -> Deck:
    slides = tuple(
        Slide(number, str(number), title, hidden=number in hidden)
        for number, title in enumerate(titles, 1)
    )
    return Deck("talk.pptx", "", slides, sections)


def backup(made: Deck) -> list[int]:
    assert talk_slides(made) + backup_slides(made) == made.shown
    return [slide.number for slide in backup_slides(made)]


@pytest.mark.parametrize(
    "marker",
    [
        "Thank you",
        "THANK YOU!",
        "Thanks for listening",
        "Thank you very much for your attention",
        "Thank you! Questions?",
        "Thanks – Q&A",
        "Questions?",
        "Any questions",
        "Q & A",
        "Questions and discussion",
        "Vielen Dank für Ihre Aufmerksamkeit",
        "Fragen?",
        "Merci pour votre attention",
        "¿Preguntas?",
        "ご清聴ありがとうございました",
        "谢谢",
    ],
)
def test_what_follows_the_thanks_is_backup(marker: str) -> None:
    assert backup(deck(*TALK, marker, "Costs by ward", "Method")) == [5, 6]


@pytest.mark.parametrize(
    "marker",
    ["Appendix", "APPENDICES", "Backup", "Back-up slides", "Additional material", "Anhang", "付録"],
)
def test_a_divider_is_backup_itself(marker: str) -> None:
    assert backup(deck(*TALK, marker, "Costs by ward")) == [4, 5]


def test_backup_slides_that_say_so_one_by_one() -> None:
    assert backup(deck(*TALK, "Backup: costs by ward", "Appendix B2 – method")) == [4, 5]


@pytest.mark.parametrize(
    "title",
    [
        "Thank-you notes bring donors back",
        "Questions we asked the nurses",
        "Open questions",
        "Three questions decide this",
        "Backup generators fail in the first hour",
        "Backup: every night at two",
        "The appendix bursts in one case of five",
        "Discussion",
        "Questions so far?",
    ],
)
def test_a_title_about_something_else_ends_nothing(title: str) -> None:
    assert backup(deck(*TALK, title, "Costs by ward", "What it takes")) == []


def test_a_slide_of_research_questions_has_more_on_it() -> None:
    asked = Slide(4, "4", "Questions", ("Who leaves in the first week, and why do they go?",) * 2)
    made = deck(*TALK)
    after = Slide(5, "5", "What we found")
    assert backup(Deck("talk.pptx", "", (*made.slides, asked, after))) == []


def test_the_last_stop_for_questions_counts() -> None:
    made = deck(*TALK, "Questions?", "Part two", "Its price", "Questions?", "Costs by ward")
    assert backup(made) == [8]


def test_thanks_and_then_questions_are_one_end() -> None:
    assert backup(deck(*TALK, "Thank you", "Questions?", "Costs by ward")) == [6]


def test_a_section_named_backup_is_backup() -> None:
    sections = (Section("The ask", (1, 2, 3)), Section("Backup", (4, 5)))
    assert backup(deck(*TALK, "Costs", "Method", sections=sections)) == [4, 5]


def test_without_a_title_the_text_speaks() -> None:
    slides = (*deck(*TALK).slides, Slide(4, "4", "", ("Thank you!",)), Slide(5, "5", "Costs"))
    assert backup(Deck("talk.pptx", "", slides)) == [5]


def test_hidden_slides_are_neither() -> None:
    made = deck(*TALK, "Thank you", "Costs", "Method", hidden=(5,))
    assert backup(made) == [6]


@pytest.mark.parametrize("titles", [(), ("Appendix",), ("Thank you", "Questions?")])
def test_a_talk_is_never_all_backup(titles: tuple[str, ...]) -> None:
    assert backup(deck(*titles)) == []
