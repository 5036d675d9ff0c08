"""What is kept on this machine, and its end."""

import os
import sys
from argparse import Namespace

from greenroom.errors import GreenroomError
from greenroom.places import user_places


def run(options: Namespace) -> int:
    """Say what is kept on this machine, or delete one take or everything after asking."""
    from greenroom.forgetting import MODELS, describe, forget, kept
    from greenroom.library import delete_take

    places = user_places(os.environ)
    if options.take:
        _ask_first(f"Delete the take in {options.take} for good?", options)
        delete_take(options.take)
        print("The take is deleted.")
        return 0
    there = [one for one in kept(places) if options.models or one.what != MODELS]
    if not options.everything:
        print(describe(kept(places)))
    elif there:
        _ask_first(f"{describe(there)}\n\nDelete all of this for good?", options)
        forget(places, models=options.models)
        print("Everything is deleted.")
    else:
        print("Nothing is kept on this machine.")
    return 0


def _ask_first(question: str, options: Namespace) -> None:
    """Raises GreenroomError unless the user says yes, here or with `--yes`."""
    if options.yes:
        return
    if not sys.stdin.isatty():
        raise GreenroomError("Nothing was deleted.", remedy="Say --yes where nobody can be asked.")
    if input(f"{question} [y/N] ").strip().lower() not in {"y", "yes"}:
        raise GreenroomError("Nothing was deleted.")
