"""What is shown of an answer, and with which words."""

from greenroom.panel.answers import NAMES, observe
from greenroom.panel.observed import find_span, held
from greenroom.panel.question import Observation
from ui.page_parts import words_of
from ui.sample_panel import ANSWER, QUESTIONS
from ui.sample_talk import sample_deck


def nothing_said(**others: Observation) -> dict[str, Observation]:
    return {name: others.get(name, Observation("can't tell")) for name in NAMES}


def test_a_credited_quote_is_numbered_and_found_in_the_words() -> None:
    words = words_of("It fell. We do not know why. A holdout would tell.")
    found = held(
        nothing_said(
            evidence=Observation("yes", "It fell."),
            honest_unknown=Observation("yes", "We do not know why."),
            answers_first=Observation("yes", "It fell.", "Answers at once."),
        ),
        words,
    )
    rows = {row.label: row for row in found.rows}
    assert found.evidence == ((0, 1), (2, 6))
    assert (rows["Answer first"].number, rows["Answer first"].detail) == (1, "“It fell.”")
    assert (rows["Evidence"].number, rows["Evidence"].detail) == (1, "“It fell.”")
    assert rows["Said what is not known"].number == 2


def test_a_repeated_quote_gives_way_to_the_note() -> None:
    words = words_of("It fell by nine per cent.")
    quote = "It fell by nine per cent."
    found = held(
        nothing_said(
            answers_first=Observation("yes", quote, "At once."),
            answered=Observation("yes", quote, "Addresses what was asked."),
        ),
        words,
    )
    assert [row.detail for row in found.rows][:2] == [f"“{quote}”", "Addresses what was asked."]


def test_faults_that_are_not_there_have_no_row() -> None:
    labels = [row.label for row in held(nothing_said(), ()).rows]
    assert labels == [
        "Answer first",
        "Answered the question",
        "Evidence",
        "Said plainly",
        "Whose work",
    ]


def test_hedging_is_told_as_speaking_plainly() -> None:
    weak = held(nothing_said(hedged=Observation("yes", "I sort of think", "3 words")), ())
    row = next(row for row in weak.rows if row.label == "Said plainly")
    assert (row.level, row.sign, row.tone) == ("No", "none", "warn")


def test_every_level_has_a_shape_and_a_word() -> None:
    signs = set()
    for level in ("yes", "partly", "no", "can't tell"):
        observation = Observation(level)  # type: ignore[arg-type]
        row = held(nothing_said(evidence=observation), ()).rows[2]
        signs.add((row.sign, row.level))
    assert signs == {("check", "Yes"), ("half", "Partly"), ("none", "No"), ("unsure", "Can’t tell")}


def test_real_observations_of_a_real_answer_stand_in_its_words() -> None:
    words = words_of(ANSWER)
    found = held(observe(QUESTIONS[0], words, 46, sample_deck()), words)
    assert found.evidence
    for first, last in found.evidence:
        assert " ".join(word.text for word in words[first : last + 1]) in ANSWER


def test_a_quote_that_was_not_said_has_no_place() -> None:
    assert find_span("never said", words_of("It was said.")) is None
    assert find_span("", words_of("It was said.")) is None
