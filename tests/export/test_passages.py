"""The transcript by slide with fillers and pauses marked."""

from greenroom.checks.fillers import find_fillers
from greenroom.export.passages import Piece, pieces
from greenroom.report import LongPause
from greenroom.transcript import Word

WORDS = (
    Word("So,", 0, 300),
    Word("um,", 300, 600),
    Word("and,", 600, 800),
    Word("you", 800, 900),
    Word("know,", 900, 1_200),
    Word("done.", 4_000, 4_300),
)


def test_fillers_are_one_piece_and_pauses_stand_between_words() -> None:
    made = pieces(WORDS, find_fillers(WORDS), (LongPause(1_200, 4_000, 1),))
    assert made == (
        Piece("So,", 0, 300, "possible"),
        Piece("um,", 300, 600, "heard"),
        Piece("and,", 600, 800),
        Piece("you know,", 800, 1_200, "heard"),
        Piece("2.8 s", 1_200, 4_000, "pause"),
        Piece("done.", 4_000, 4_300),
    )


def test_nothing_is_lost_without_fillers() -> None:
    assert " ".join(piece.text for piece in pieces(WORDS)) == "So, um, and, you know, done."
