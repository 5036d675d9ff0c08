"""The command line. Each command imports what it needs when it runs, so that --help is instant."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from greenroom import __version__, cli_values
from greenroom.cli_examples import taught
from greenroom.cli_values import FORMATS, OneOrTwo
from greenroom.errors import GreenroomError, PasswordError, UsageError
from greenroom.plan import DEFAULT_LIMIT_MS
from greenroom.time import clock

DESCRIPTION = """\
Rehearse a talk alone: slides timed, every word and um transcribed on this machine,
then a panel that takes it apart. Nothing leaves the machine.

  greenroom                       open the window
  greenroom talk.pptx             open the window with a deck
  greenroom review talk.pptx talk.m4a --out report
                                  the report on a recording
  greenroom panel talk.pptx       the questions a panel would ask

greenroom COMMAND --help shows more.
"""
_BATCH = """\
Review every talk of a folder: ana.pptx with ana.m4a and ana.cues.json, or one deck
and one talk in a folder of their own. Or name a CSV file with the columns
candidate, deck, talk and, where you like, cues, limit, bottom_line.

Each talk gets a folder with its reports; summary.html, .csv and .json are about all.
A talk that cannot be reviewed is listed with its reason, and the rest goes on.

  greenroom batch cohort/                     as fast as this machine can
  greenroom batch cohort/ --resume            what is new or changed since
  greenroom batch cohort.csv --scheduler tcp://10.0.0.5:8786   on your Dask cluster
"""
USUAL_FORMATS = ("html", "txt", "srt", "vtt", "json", "csv")


def run(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit code: 0 done, 1 the work failed, 2 wrong usage."""
    parser = build_parser()
    try:
        options = parser.parse_args(_with_window(arguments))
    except SystemExit as exit_:  # argparse has said why: 0 after --help, 2 after wrong usage
        return int(exit_.code or 0)
    try:
        command = import_module(f"greenroom.commands.{options.work}")
        return int(command.run(options))
    except PasswordError as error:
        advice = "Give it with --password-file F, or --password-file - to be asked."
        print(f"greenroom: {error.line()} {advice}", file=sys.stderr)
        return 1
    except GreenroomError as error:
        print(f"greenroom: {error.line()}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        print("greenroom: stopped.", file=sys.stderr)
        return 1


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = OneLineParser(
        prog="greenroom",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"greenroom {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_window(commands)
    _add_deck(commands)
    _add_review(commands)
    _add_panel(commands)
    _add_answer(commands)
    _add_takes(commands)
    _add_models(commands)
    _add_checks(commands)
    _add_forget(commands)
    _add_batch(commands)
    test = commands.add_parser("self-test", help="check that every part works on this machine")
    test.set_defaults(work="self_test")
    completion = commands.add_parser("completion", help="let your shell complete these commands")
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    completion.set_defaults(work="completion", parser=parser)
    for name, command in commands.choices.items():
        if examples := taught(name):
            command.epilog = examples
            command.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong with a command in one line, and where to read on, without the usage."""

    def error(self, message: str) -> NoReturn:
        """Say it, and leave with code 2."""
        self.exit(2, f"{self.prog}: {message.rstrip('.')}. See: {self.prog} --help\n")


Commands = argparse._SubParsersAction  # argparse has no public name for it


def _add_window(commands: "Commands[OneLineParser]") -> None:
    window = commands.add_parser("window", help="open the window (also: greenroom [DECK])")
    window.add_argument("deck", nargs="?", type=Path, metavar="DECK")
    window.set_defaults(work="window")


def _add_deck(commands: "Commands[OneLineParser]") -> None:
    deck = commands.add_parser(
        "deck", help="say what was read from a deck, its story and what it lacks"
    )
    _add_deck_file(deck)
    _add_plan(deck)
    deck.add_argument("--json", action="store_true", help="print JSON")
    deck.set_defaults(work="deck")


def _add_deck_file(parser: argparse.ArgumentParser, *, needed: bool = True) -> None:
    parser.add_argument(
        "deck",
        type=Path,
        nargs=None if needed else "?",
        metavar="DECK",
        help="a .pptx or .pdf file; with LibreOffice also .odp, .ppt and most .key files",
    )
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="F",
        help="the file whose first line opens a protected deck, or - to be asked for it",
    )


def _add_review(commands: "Commands[OneLineParser]") -> None:
    review = commands.add_parser("review", help="make the report on a recorded talk")
    _add_deck_file(review)
    review.add_argument(
        "talk",
        type=Path,
        metavar="TALK",
        help="a recording (wav flac mp3 m4a ogg mp4 …), a transcript (vtt srt json) or a take",
    )
    review.add_argument(
        "--cues", type=Path, metavar="F", help='JSON: [{"slide": 1, "at_ms": 0}, …]'
    )
    review.add_argument(
        "--speaker",
        default="",
        metavar="NAME",
        help="the candidate, in a transcript of several (default: whoever speaks most)",
    )
    _add_plan(review)
    _add_speech(review)
    review.add_argument("--out", type=Path, metavar="DIR", help="write the exports here")
    review.add_argument(
        "--formats",
        type=cli_values.formats,
        default=USUAL_FORMATS,
        metavar="html,json,…",
        help=f"which exports: all, or some of {', '.join(FORMATS)} (default "
        f"{','.join(USUAL_FORMATS)})",
    )
    review.add_argument(
        "--notes", action="store_true", help="put the speaker's notes into html, pdf, docx, md, txt"
    )
    review.add_argument(
        "--clip",
        type=cli_values.slide,
        action="append",
        default=[],
        metavar="SLIDE",
        help="write the sound of this slide as well; may be given more than once",
    )
    review.add_argument("--clip-format", choices=("wav", "flac"), default="wav")
    review.add_argument("--overwrite", action="store_true", help="replace files that are there")
    review.set_defaults(work="review")


def _add_panel(commands: "Commands[OneLineParser]") -> None:
    panel = commands.add_parser(
        "panel", help="ask hard questions about a deck and a talk, or from the bank"
    )
    _add_deck_file(panel, needed=False)
    panel.add_argument("--talk", type=Path, metavar="TALK", help="a transcript or a take as well")
    panel.add_argument("--questions", type=cli_values.count, default=8, metavar="8")
    panel.add_argument("--seed", type=int, default=1, metavar="N", help="another seed, others ask")
    panel.add_argument("--role", metavar="ROLE", help="the role applied for, or: list")
    panel.add_argument("--level", metavar="LEVEL", help="its seniority, or: list")
    panel.add_argument("--profile", metavar="PROFILE", help="what the company values, or: list")
    panel.add_argument("--bank", action="store_true", help="practise without a deck")
    panel.add_argument(
        "--theme", action="append", default=[], metavar="THEME", help="of the bank, or: list"
    )
    panel.add_argument(
        "--add", type=Path, metavar="FILE", help="keep your own questions (text or CSV) in the bank"
    )
    _add_speech(panel)
    _add_language_model(panel)
    panel.add_argument("--json", action="store_true", help="print JSON")
    panel.set_defaults(work="panel")


def _add_answer(commands: "Commands[OneLineParser]") -> None:
    answer = commands.add_parser("answer", help="say what an answer to a question contained")
    _add_deck_file(answer)
    answer.add_argument("--question", required=True, metavar="TEXT")
    given = answer.add_mutually_exclusive_group(required=True)
    given.add_argument("--text", metavar="TEXT", help="the answer as text")
    given.add_argument("--audio", type=Path, metavar="F", help="the answer as a recording")
    answer.add_argument("--seconds", type=float, metavar="S", help="how long a written one took")
    _add_speech(answer)
    _add_language_model(answer)
    answer.add_argument("--json", action="store_true", help="print JSON")
    answer.set_defaults(work="answer")


def _add_language_model(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--language-model",
        action="store_true",
        help="let your own language model help: Ollama, LM Studio or llama-server on this machine",
    )
    command.add_argument(
        "--model-address", default="", metavar="URL", help="where its server is, if elsewhere"
    )
    command.add_argument(
        "--allow-host", default="", metavar="NAME", help="the other computer that may be asked"
    )


def _add_takes(commands: "Commands[OneLineParser]") -> None:
    takes = commands.add_parser("takes", help="list the takes on this machine")
    takes.add_argument("--json", action="store_true", help="print JSON")
    takes.add_argument(
        "--compare",
        type=Path,
        nargs="+",
        action=OneOrTwo,
        metavar="TAKE",
        help="set the take in this folder beside another, or beside the best of its deck's others",
    )
    takes.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="write it to an HTML and a CSV file; without --compare, all takes of each deck",
    )
    takes.add_argument(
        "--each",
        type=cli_values.formats,
        default=(),
        metavar="html,json,…",
        help="with --out: the report on each take as well, in these formats (or: all)",
    )
    takes.add_argument(
        "--notes", action="store_true", help="with --out: put the speaker's notes in"
    )
    takes.add_argument("--overwrite", action="store_true", help="replace files that are there")
    takes.set_defaults(work="takes")


def _add_models(commands: "Commands[OneLineParser]") -> None:
    models = commands.add_parser("models", help="list, fetch, check or measure the speech models")
    models.add_argument(
        "action", nargs="?", choices=("list", "get", "verify", "measure"), default="list"
    )
    models.add_argument("name", nargs="?", default="", metavar="NAME")
    models.set_defaults(work="models")


def _add_checks(commands: "Commands[OneLineParser]") -> None:
    checks = commands.add_parser(
        "checks", help="list what a talk and a deck are checked for, by which rule and from where"
    )
    checks.add_argument("--json", action="store_true", help="print JSON")
    checks.set_defaults(work="checks")


def _add_forget(commands: "Commands[OneLineParser]") -> None:
    forget = commands.add_parser(
        "forget", help="say what is kept on this machine and where; delete a take or everything"
    )
    given = forget.add_mutually_exclusive_group()
    given.add_argument("take", nargs="?", type=Path, metavar="TAKE", help="delete this take")
    given.add_argument("--everything", action="store_true", help="delete all that is kept")
    forget.add_argument("--models", action="store_true", help="the speech models as well")
    forget.add_argument("--yes", action="store_true", help="do not ask first")
    forget.set_defaults(work="forget")


def _add_batch(commands: "Commands[OneLineParser]") -> None:
    batch = commands.add_parser(
        "batch",
        help="review a whole folder of rehearsals, and sum them up",
        description=_BATCH,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    batch.add_argument(
        "pairs",
        type=Path,
        metavar="FOLDER",
        help="the folder, or a CSV list of what belongs together",
    )
    batch.add_argument(
        "--out", type=Path, metavar="DIR", help="put the results here (default: FOLDER/reviews)"
    )
    batch.add_argument(
        "--resume", action="store_true", help="do only what is new, changed or could not be done"
    )
    batch.add_argument("--limit", type=cli_values.limit, default=DEFAULT_LIMIT_MS, metavar="15:00")
    where = batch.add_mutually_exclusive_group()
    where.add_argument(
        "--workers",
        type=cli_values.workers,
        metavar="N",
        help="processes (default: what this machine carries)",
    )
    where.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask scheduler that runs already, tcp://host:8786"
    )
    batch.add_argument(
        "--send", action="store_true", help="send the files to workers that do not see the folder"
    )
    batch.add_argument(
        "--formats",
        type=cli_values.formats,
        default=("html", "json"),
        metavar="html,json,…",
        help="which exports of each talk (default html,json)",
    )
    _add_speech(batch)
    batch.add_argument(
        "--server",
        default="",
        metavar="URL",
        help="let your own transcription server (OpenAI-compatible, with times of words) listen",
    )
    batch.add_argument(
        "--allow-host", default="", metavar="NAME", help="the other computer that may be asked"
    )
    batch.add_argument(
        "--requests",
        type=cli_values.workers,
        default=4,
        metavar="4",
        help="talks sent to it at once",
    )
    batch.add_argument("--json", action="store_true", help="print the summary as JSON")
    batch.set_defaults(work="batch")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit",
        type=cli_values.limit,
        default=DEFAULT_LIMIT_MS,
        metavar="15:00",
        help=f"the time allowed (default {clock(DEFAULT_LIMIT_MS)})",
    )
    parser.add_argument("--bottom-line", default="", metavar="TEXT", help="what the talk is to say")


def _add_speech(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", default="base", help="a model by name or folder (default base)")
    parser.add_argument("--language", default="en", help="the language spoken (default en)")


def _with_window(arguments: Sequence[str]) -> list[str]:
    """`greenroom` and `greenroom DECK` mean the window."""
    if not arguments:
        return ["window"]
    first = arguments[0]
    return ["window", *arguments] if Path(first).suffix and first[0] != "-" else list(arguments)
