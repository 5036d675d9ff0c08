"""What comes from faster-whisper, without its network."""

from types import SimpleNamespace

from greenroom.speech.cleaning import whole_words
from greenroom.speech.worker import reading_of


def answer(*pieces: str) -> SimpleNamespace:
    words = [
        SimpleNamespace(word=piece, start=10 + at, end=10.5 + at, probability=0.9)
        for at, piece in enumerate(pieces)
    ]
    return SimpleNamespace(words=words, avg_logprob=-0.2, no_speech_prob=0.01)


def texts(*pieces: str, blanks: bool) -> list[str]:
    reading = reading_of(answer(*pieces), 10.0, blanks=blanks)
    return [guess.text.strip() for guess in whole_words(reading.guesses)]


def test_times_are_counted_from_the_chunk() -> None:
    (guess,) = reading_of(answer(" So"), 10.0, blanks=True).guesses
    assert (guess.start, guess.end) == (0, 0.5)


def test_pieces_of_one_word_are_put_together_where_blanks_part_words() -> None:
    assert texts(" 11", ".4%", " of", blanks=True) == ["11.4%", "of"]


def test_each_piece_is_a_word_where_the_language_writes_no_blanks() -> None:
    assert texts("えー", "と、", "来月", "。", blanks=False) == ["えー", "と、", "来月。"]
