"""What each command does; `cli` parses and calls one of these with its options.

Results go to stdout, progress to stderr. Each gives the exit code.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import msgspec

from greenroom.deck import Deck
from greenroom.errors import ExportError, GreenroomError, LanguageModelError, UsageError
from greenroom.places import user_places
from greenroom.transcript import Word

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.panel.adviser import Adviser
    from greenroom.panel.question import Question
    from greenroom.report import Report

# Any of these tells Qt where to draw.
_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
# What the exports of a review are called.
_STEM = "report"
# 150 words a minute, for a written answer of unknown length.
_WORDS_A_SECOND = 2.5


def window(options: Namespace) -> int:
    """Open the window. Raises GreenroomError where there is no display: Qt itself would abort."""
    if sys.platform == "linux" and not _DISPLAYS & os.environ.keys():
        raise GreenroomError(
            "There is no display here to open the window on.",
            remedy="Start Greenroom on a desktop, or see: greenroom --help",
        )
    from greenroom.ui.app import run_window

    return run_window(options.deck, user_places(os.environ))


def _read(options: Namespace) -> Deck:
    """The deck that was asked for. Raises DeckError."""
    from greenroom.deck import load_deck

    cache = user_places(os.environ).cache
    return load_deck(options.deck, password=_password(options), cache=cache)


def _password(options: Namespace) -> str | None:
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


def deck(options: Namespace) -> int:
    """Say what was read from a deck, what story it tells, and what it lacks."""
    from greenroom.checks.deck_story import describe_story, tell
    from greenroom.deck.describe import describe
    from greenroom.plan import propose_plan
    from greenroom.render.describe import foretell
    from greenroom.settings import read_settings

    read = _read(options)
    rules = read_settings(user_places(os.environ).settings).settings.rules
    story = tell(read, propose_plan(read, options.limit), options.bottom_line, rules)
    if options.json:
        _print_json({"deck": read, "story": story, "findings": story.findings})
    else:
        drawn = foretell(options.deck, read, user_places(os.environ).cache)
        print(f"{describe(read)}\n\n{describe_story(story)}\n\n{drawn}")
    return 0


def review(options: Namespace) -> int:
    """Make the report on a talk, print its summary and write the exports."""
    from greenroom.report import summary
    from greenroom.review import review_talk
    from greenroom.settings import read_settings
    from greenroom.speech.catalogue import model_here
    from greenroom.speech.whole import in_a_process

    _refuse_to_replace(options)
    places, password = user_places(os.environ), _password(options)
    settings = read_settings(places.settings).settings
    deck, report = review_talk(
        options.deck,
        options.talk,
        password=password,
        cache=places.cache,
        cues=options.cues,
        speaker=options.speaker,
        limit_ms=options.limit,
        bottom_line=options.bottom_line,
        language=options.language,
        recognise=in_a_process(lambda: model_here(options.model, places)),
        progress=_progress("Transcribing"),
        fillers=settings.filler_words,
        rules=settings.rules,
    )
    print(summary(report))
    if options.out:
        written = _export(options, deck, report, password)
        print("\nWritten:", *(str(path) for path in written), sep="\n  ")
    return 0


def _refuse_to_replace(options: Namespace) -> None:
    """Say at once, not after a long transcription, that a file is in the way."""
    if options.out and not options.overwrite:
        from greenroom.export.clip import clip_name
        from greenroom.export.folder import refuse_to_replace
        from greenroom.export.writers import files_for

        clips = [
            options.out / clip_name(_STEM, slide, options.clip_format) for slide in options.clip
        ]
        try:
            refuse_to_replace([*files_for(options.out, _STEM, options.formats), *clips])
        except ExportError as error:
            raise ExportError(error.what, remedy="Say --overwrite to replace it.") from None


def _export(
    options: Namespace, deck: Deck, report: "Report", password: str | None
) -> tuple[Path, ...]:
    """Write all that was asked for."""
    from greenroom.exporting import export_talk

    written = export_talk(
        options.deck, deck, report, options.out, options.formats,
        stem=_STEM, notes=options.notes, password=password, cache=user_places(os.environ).cache,
    )  # fmt: skip
    return (*written, *_clips(options, report))


def _clips(options: Namespace, report: "Report") -> list[Path]:
    """Write the sound of the slides that were asked for; a recording is read once more."""
    from greenroom.audio.decode import decode
    from greenroom.export.clip import export_clip
    from greenroom.library import open_take

    if not options.clip:
        return []
    with TemporaryDirectory(prefix="greenroom") as folder:
        audio = Path(folder) / "talk.wav"
        if options.talk.is_dir():
            audio = open_take(options.talk).audio
        else:
            decode(options.talk, audio)
        return [
            export_clip(
                audio, report, slide, options.out,
                stem=_STEM, kind=options.clip_format, overwrite=True,
            )
            for slide in options.clip
        ]  # fmt: skip


def panel(options: Namespace) -> int:
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
        _print_json(questions_json(questions))
    else:
        print(describe_questions(questions))
    return 0


def _about_deck(options: Namespace) -> "tuple[Question, ...]":
    from greenroom.panel.mix import mix_of
    from greenroom.panel.questions import make_questions

    read = _read(options)
    words = _spoken_in(options.talk, read, options) if options.talk else ()
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
    with _without_it():
        adviser = _adviser(options)
        if adviser is not None:
            for place, better in adviser.sharpened(questions, Ground(read, words), lambda _: True):
                made[place] = better
    return tuple(made)


def _adviser(options: Namespace) -> "Adviser | None":
    """The user's language model where it was asked for. Raises LanguageModelError."""
    if not options.language_model:
        return None
    from greenroom.language_model.adviser import chosen_adviser
    from greenroom.settings import read_settings

    chosen = read_settings(user_places(os.environ).settings).settings.language_model
    return chosen_adviser(
        msgspec.structs.replace(
            chosen,
            on=True,
            address=options.model_address or chosen.address,
            host=options.allow_host or chosen.host,
        )
    )


@contextmanager
def _without_it() -> Iterator[None]:
    """What a language model does not give is said, and done without."""
    try:
        yield
    except LanguageModelError as error:
        print(f"{error.line()} Going on without it.", file=sys.stderr)


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


def answer(options: Namespace) -> int:
    """Say what an answer contained."""
    from greenroom.panel.adviser import Ground
    from greenroom.panel.answers import follow_up, observe
    from greenroom.panel.describe import answer_json, describe_answer
    from greenroom.panel.question import free_question
    from greenroom.time import ms_from_seconds
    from greenroom.transcript import share_out

    read = _read(options)
    if options.audio:
        words = _spoken_in(options.audio, read, options)
    else:
        usual = len(options.text.split()) / _WORDS_A_SECOND
        words = share_out(options.text, 0, ms_from_seconds(options.seconds or usual))
    seconds = options.seconds or (words[-1].end_ms / 1000 if words else 0.0)
    question = free_question(options.question)
    observations = observe(question, words, seconds, read)
    then = follow_up(question, observations, seconds, read)
    with _without_it():
        adviser = _adviser(options)
        if adviser is not None:
            ground = Ground(read)
            observations |= adviser.read(question, words, observations, ground, lambda: True)
    if options.json:
        _print_json(answer_json(observations, then))
    else:
        print(describe_answer(observations, then))
    return 0


def takes(options: Namespace) -> int:
    """List the takes on this machine by deck, newest first, or compare them."""
    from greenroom.comparing import export_histories
    from greenroom.library import list_takes
    from greenroom.library.describe import describe_takes, takes_json

    found = list_takes(user_places(os.environ).takes)
    if options.compare:
        return _compare(found, options)
    if options.out:
        written = export_histories(
            found, options.out, _report_of_take(), overwrite=options.overwrite
        )
        print("Written:", *(str(path) for path in written), sep="\n  ")
    elif options.json:
        _print_json(takes_json(found))
    else:
        print(describe_takes(found))
    return 0


def _compare(found: Sequence["Take"], options: Namespace) -> int:
    """Set a take beside another, or beside the best of the others."""
    from greenroom.comparing import compare_takes
    from greenroom.comparison.describe import describe
    from greenroom.export.beside import export_comparison

    folder, *others = options.compare
    other = others[0] if others else None
    made = compare_takes(found, folder, other, _report_of_take())
    if options.json:
        earlier, later = ({"take": side.number} for side in (made.earlier, made.later))
        names = ("changes", "parts", "gone", "progress")
        _print_json(
            {"earlier": earlier, "later": later} | {name: getattr(made, name) for name in names}
        )
    else:
        print(describe(made))
    if options.out:
        stem = f"{made.later.report.deck.name} compared"
        written = export_comparison(made, options.out, stem=stem, overwrite=options.overwrite)
        print("\nWritten:", *(str(path) for path in written), sep="\n  ", file=sys.stderr)
    return 0


def _report_of_take() -> Callable[["Take"], "Report"]:
    """Makes the report on a take with the fillers and rules of this user."""
    from greenroom.review import report_of_take
    from greenroom.settings import read_settings

    settings = read_settings(user_places(os.environ).settings).settings
    return lambda take: report_of_take(take, settings.filler_words, settings.rules)


def checks(options: Namespace) -> int:
    """List the checks with their sources, the figures they compare with, and how to move those."""
    from greenroom.checks.describe import checks_json, describe_checks
    from greenroom.settings import read_settings

    file = user_places(os.environ).settings
    rules = read_settings(file).settings.rules
    if options.json:
        _print_json(checks_json(rules))
    else:
        print(describe_checks(rules, file))
    return 0


def models(options: Namespace) -> int:
    """List, fetch, verify or measure speech models."""
    from greenroom.speech import catalogue

    places = user_places(os.environ)
    print(catalogue.act(options.action, options.name, places, _progress("Fetching")))
    return 0


def forget(options: Namespace) -> int:
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


def self_test(_options: Namespace) -> int:
    """Check every part on this machine, a line each."""
    from greenroom.selftest import run_checks
    from greenroom.speech.catalogue import model_here

    places = user_places(os.environ)
    return run_checks(places, lambda: model_here("base", places), print)


def _spoken_in(talk: Path, deck: Deck, options: Namespace) -> tuple[Word, ...]:
    from greenroom.review import words_of
    from greenroom.speech.catalogue import model_here
    from greenroom.speech.whole import in_a_process

    places = user_places(os.environ)
    return words_of(
        deck,
        talk,
        language=options.language,
        recognise=in_a_process(lambda: model_here(options.model, places)),
        progress=_progress("Transcribing"),
    )


def _progress(what: str) -> Callable[[int, int], None]:
    """Shows how far a long piece of work is, on one line of a terminal."""
    show = sys.stderr.isatty()

    def report(done: int, total: int) -> None:
        if show:
            share = 100 * done // total if total else 0
            end = "\n" if done >= total else ""
            print(f"\r{what} {share:3} %", end=end, file=sys.stderr, flush=True)

    return report


def _print_json(value: object) -> None:
    print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
