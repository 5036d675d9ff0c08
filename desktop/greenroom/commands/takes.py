"""The takes on this machine, and two of them beside each other."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from greenroom.commands.shown import print_json
from greenroom.places import user_places

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.report import Report


def run(options: Namespace) -> int:
    """List the takes on this machine by deck, newest first, or compare them."""
    from greenroom.comparing import export_histories
    from greenroom.library import list_takes
    from greenroom.library.describe import describe_takes, takes_json

    found = list_takes(user_places(os.environ).takes)
    if options.compare:
        return _compare(found, options)
    if options.out:
        written = export_histories(
            found, options.out, _report_of_take(),
            each=options.each, notes=options.notes, overwrite=options.overwrite,
        )  # fmt: skip
        print("Written:", *(str(path) for path in written), sep="\n  ")
    elif options.json:
        print_json(takes_json(found))
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
        names = ("changes", "parts", "gone", "progress", "panel")
        print_json(
            {"earlier": earlier, "later": later} | {name: getattr(made, name) for name in names}
        )
    else:
        print(describe(made))
    if options.out:
        stem = f"{made.later.report.deck.name} compared"
        written = export_comparison(
            made, options.out, stem=stem, notes=options.notes, overwrite=options.overwrite
        )
        print("\nWritten:", *(str(path) for path in written), sep="\n  ", file=sys.stderr)
    return 0


def _report_of_take() -> Callable[["Take"], "Report"]:
    """Makes the report on a take with the fillers and rules of this user."""
    from greenroom.review import report_of_take
    from greenroom.settings import read_settings

    settings = read_settings(user_places(os.environ).settings).settings
    return lambda take: report_of_take(take, settings.filler_words, settings.rules)
