"""The questions that a panel would ask."""

import os
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from greenroom.commands.advised import adviser_of, without_it
from greenroom.commands.asked import read_deck, words_spoken
from greenroom.commands.shown import print_json
from greenroom.deck import Deck
from greenroom.errors import GreenroomError, UsageError
from greenroom.places import user_places
from greenroom.transcript import Word

if TYPE_CHECKING:
    from greenroom.panel.question import Question


def run(options: Namespace) -> int:
    """Print the questions a panel would ask, about a deck or from the bank."""
    from greenroom.panel.describe import describe_questions, questions_json

    listed = _panel_lists(options)
    if listed:
        print(listed)
        return 0
    if options.add:
        print(_add_questions(options.add))
        return 0
    if options.deck is None and not options.bank:
        raise UsageError("The panel needs a deck.", remedy="For questions without: --bank")
    questions = _from_bank(options) if options.bank else _about_deck(options)
    if options.json:
        print_json(questions_json(questions))
    else:
        print(describe_questions(questions))
    return 0


def _about_deck(options: Namespace) -> "tuple[Question, ...]":
    from greenroom.panel.mix import mix_of
    from greenroom.panel.questions import make_questions

    read = read_deck(options)
    words = words_spoken(options.talk, read, options) if options.talk else ()
    roles, levels, profiles, _ = _panel_choices()
    for given, known in (
        (options.role, roles),
        (options.level, levels),
        (options.profile, profiles),
    ):
        if given and given not in known:
            raise GreenroomError(f"“{given}” is not one of: {', '.join(known)}.")
    profile = profiles[options.profile] if options.profile else None
    mix = mix_of(options.role or "", options.level or "", profile)
    made = make_questions(read, words, count=options.questions, seed=options.seed, mix=mix)
    return _sharpened(made, read, words, options)


def _sharpened(
    questions: "tuple[Question, ...]", read: Deck, words: tuple[Word, ...], options: Namespace
) -> "tuple[Question, ...]":
    """The questions, better ones in their places as far as the user's language model has them."""
    from greenroom.panel.adviser import Ground

    made = list(questions)
    with without_it():
        adviser = adviser_of(options)
        if adviser is not None:
            for place, better in adviser.sharpened(questions, Ground(read, words), lambda _: True):
                made[place] = better
    return tuple(made)


def _from_bank(options: Namespace) -> "tuple[Question, ...]":
    from greenroom.library.practice import read_own_questions, read_practice
    from greenroom.panel.bank import bank, choose, weakness_of

    places = user_places(os.environ)
    own, done = read_own_questions(places.own_questions), read_practice(places.practice)
    known = {question.theme for question in (*bank(), *own)}
    for theme in options.theme:
        if theme not in known:
            raise GreenroomError(f"“{theme}” is not one of: {', '.join(sorted(known))}.")
    return choose(
        (*bank(), *own),
        count=options.questions,
        seed=options.seed,
        themes=options.theme,
        asked=[one.question for one in done],
        weakness=weakness_of([(one.kind, one.held) for one in done]),
    )


def _panel_choices() -> "tuple[Mapping[str, Any], ...]":
    """Roles, levels, profiles and themes, by what they are called on the command line."""
    from greenroom.panel.bank import themes
    from greenroom.panel.mix import levels, profiles, roles

    own = user_places(os.environ).profiles
    return roles(), levels(), profiles(own), {theme.id: theme for theme in themes()}


def _panel_lists(options: Namespace) -> str:
    """What can be chosen, where “list” was asked for."""
    asked = (options.role, options.level, options.profile, next(iter(options.theme), None))
    if "list" not in asked:
        return ""
    found = _panel_choices()[asked.index("list")]
    return "\n".join(f"{name:<18}{choice.name}" for name, choice in found.items())


def _add_questions(file: Path) -> str:
    from greenroom.library.practice import add_own_questions
    from greenroom.panel.bank import read_questions

    read = read_questions(file)
    new = add_own_questions(user_places(os.environ).own_questions, read)
    return f"{new} of {len(read)} questions were new and are in the bank now."
