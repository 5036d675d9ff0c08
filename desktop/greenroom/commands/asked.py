"""What several commands read of what the user asked for."""

import os
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from greenroom.commands.shown import progress_line
from greenroom.deck import Deck
from greenroom.errors import GreenroomError
from greenroom.places import user_places
from greenroom.transcript import Word


def read_deck(options: Namespace) -> Deck:
    """The deck that was asked for. Raises DeckError."""
    from greenroom.deck import load_deck

    cache = user_places(os.environ).cache
    return load_deck(options.deck, password=password_of(options), cache=cache)


def password_of(options: Namespace) -> str | None:
    """The password given for the deck; never on the command line, where everybody can see it."""
    file: Path | None = options.password_file
    if file is None:
        return None
    if str(file) == "-":
        return getpass(f"Password for {options.deck.name}: ")
    try:
        return file.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise GreenroomError("cannot be read as a password.", file=file) from None


def words_spoken(talk: Path, deck: Deck, options: Namespace) -> tuple[Word, ...]:
    """What is said in a recording, a transcript or a take. Raises GreenroomError."""
    from greenroom.review import words_of
    from greenroom.speech.catalogue import model_here
    from greenroom.speech.whole import in_a_process

    places = user_places(os.environ)
    return words_of(
        deck,
        talk,
        language=options.language,
        recognise=in_a_process(lambda: model_here(options.model, places)),
        progress=progress_line("Transcribing"),
    )
