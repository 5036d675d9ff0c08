"""Sentences with punctuation and without."""

from greenroom.checks.sentences import split_sentences
from greenroom.transcript import Word


def words(text: str) -> tuple[Word, ...]:
    """Words of 300 ms; `|` is a second of silence."""
    spoken, at = [], 0
    for token in text.split():
        if token == "|":
            at += 1_000
            continue
        spoken.append(Word(token, at, at + 300, 1))
        at += 300
    return tuple(spoken)


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(words(text))]


def test_written_ends_are_kept() -> None:
    assert texts("It works. Does it? Yes! It costs 9.8 per cent, Dr. Lee says.") == [
        "It works.",
        "Does it?",
        "Yes!",
        "It costs 9.8 per cent, Dr. Lee says.",
    ]


def test_silences_end_sentences_where_nobody_wrote_ends() -> None:
    talk = "we moved the round to half eight | pharmacy was worried about that | " * 6
    assert texts(talk)[:2] == [
        "we moved the round to half eight",
        "pharmacy was worried about that",
    ]


def test_words_tell_where_a_sentence_ends() -> None:
    said = (
        "good morning everyone my name is folake from the places team "
        "i'm here to talk to you about the blank parts of our map"
    )
    assert texts(" | ".join([said] * 3))[:2] == [
        "good morning everyone my name is folake from the places team",
        "i'm here to talk to you about the blank parts of our map",
    ]


def test_nothing_is_lost() -> None:
    for said in ("", "one", "and " * 300, "We did. " * 50):
        assert " ".join(texts(said)).split() == said.split()


def test_a_stretch_without_punctuation_is_cut_too() -> None:
    made = texts("It works. " + "so we moved the round and now we like it " * 10 + "Done. Good.")
    assert made[0] == "It works."
    assert made[-1] == "Good."
    assert max(len(sentence.split()) for sentence in made) <= 40


def test_times_and_slides_come_from_the_words() -> None:
    first, second = split_sentences(words("We did. It worked well."))
    assert (first.start_ms, first.end_ms, first.slide) == (0, 600, 1)
    assert (second.start_ms, second.end_ms) == (600, 1_500)
