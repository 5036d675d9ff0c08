"""What the values on the command line may be; each raises ArgumentTypeError with the reason."""

import argparse
from collections.abc import Sequence

from greenroom.time import parse_clock

FORMATS = (
    *("html", "pdf", "docx", "md", "txt", "srt", "vtt", "csv", "words.csv", "findings.csv"),
    *("answers.csv", "json", "schema.json", "labels.txt", "TextGrid"),
)


def limit(text: str) -> int:
    """Milliseconds of a time on the clock, more than 0:00."""
    try:
        found = parse_clock(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if found <= 0:
        raise argparse.ArgumentTypeError("the limit must be more than 0:00")
    return found


def formats(text: str) -> tuple[str, ...]:
    """Names of exports with commas between, or all of them."""
    known = {name.lower(): name for name in FORMATS}
    wanted = [part.strip().lower().lstrip(".") for part in text.split(",") if part.strip()]
    if wanted == ["all"]:
        return FORMATS
    if not wanted or any(name not in known for name in wanted):
        raise argparse.ArgumentTypeError(f"“{text}”: choose among {', '.join(FORMATS)}, or all")
    return tuple(known[name] for name in wanted)


def slide(text: str) -> int:
    """The number of a slide, from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not the number of a slide")
    return int(text)


def workers(text: str) -> int:
    """How many processes: 1 to 256."""
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"“{text}”: 1 to 256 processes")
    return int(text)


def count(text: str) -> int:
    """How many questions: 1 to 20."""
    if not text.isdecimal() or not 1 <= int(text) <= 20:
        raise argparse.ArgumentTypeError(f"“{text}”: ask for 1 to 20 questions")
    return int(text)


class OneOrTwo(argparse.Action):
    """Takes one or two values; argparse has no such number."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Refuse more than two."""
        if values is not None and len(values) > 2:
            parser.error(f"{option_string} takes one or two takes")
        setattr(namespace, self.dest, values)
