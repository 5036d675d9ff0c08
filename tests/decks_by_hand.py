"""Decks written by hand, for tests that need a story and no file."""

from greenroom.deck.slides import Deck, Slide


def deck_of(*slides: tuple[str, ...]) -> Deck:
    """A deck from (title, line, line, …) tuples."""
    return Deck(
        "talk.pptx",
        "0" * 64,
        tuple(
            Slide(number, f"s{number}", title, tuple(lines))
            for number, (title, *lines) in enumerate(slides, 1)
        ),
    )


def clinic() -> Deck:
    """A deck with a change, its price, a decision, a rejection, a failure and a plan."""
    return deck_of(
        ("Reminders that people keep: Harbour Clinic", "Asha Verma, patient services"),
        ("Problem", "Missed appointments 14% a month", "Phone calls took 26 staff hours a week"),
        ("What we chose", "Text message two days before", "Rejected: a deposit of £10",
         "Decided by the practice board, vote 5-3"),
        ("Pilot", "Two surgeries, 2,300 patients, split by coin toss, 9 weeks"),
        ("Results", "Missed appointments 14% → 8%", "Complaints up from 4 to 11 a month"),
        ("What went wrong", "160 texts sent to a wrong number in week 3", "Number check added"),
        ("Next", "Reminders in Urdu and Polish by spring", "Online rebooking"),
    )  # fmt: skip
