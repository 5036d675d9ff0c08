"""A folder of rehearsals, reviewed by several processes or by a cluster."""

import os
import sys
from argparse import Namespace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from greenroom.errors import GreenroomError, UsageError
from greenroom.places import user_places

if TYPE_CHECKING:
    from greenroom.batch.batch import Order
    from greenroom.batch.pairs import Found

# What the results are put in where no folder is named.
_OUT = "reviews"


def run(options: Namespace) -> int:
    """Review all pairs of a folder or list; 1 where one could not be reviewed."""
    if find_spec("distributed") is None:
        raise GreenroomError(
            "A batch needs Dask, which is not installed.",
            remedy="Run: pip install 'greenroom[batch]'",
        )
    from greenroom.batch.batch import run_batch
    from greenroom.batch.summary import describe_summary, summarised, summary_json, write_summary
    from greenroom.batch.telling import telling

    out = options.out or _beside(options.pairs)
    found = _found(options, out)
    order = _order(options, found, out)
    try:
        results = run_batch(order, telling(sys.stderr))
    except KeyboardInterrupt:
        raise GreenroomError(
            "Stopped. The talks that are done are kept.", remedy="Go on with --resume."
        ) from None
    summary = summarised(results, found.leftovers)
    written = write_summary(summary, out)
    if options.json:
        sys.stdout.write(summary_json(summary).decode())
    else:
        print(describe_summary(summary))
        print("\nWritten:", *(str(path) for path in written), sep="\n  ")
    return 1 if summary.failed else 0


def _beside(pairs: Path) -> Path:
    return (pairs if pairs.is_dir() else pairs.parent) / _OUT


def _found(options: Namespace, out: Path) -> "Found":
    from greenroom.batch.pairs import pairs_in, pairs_listed

    if not options.pairs.exists():
        raise UsageError("is not there.", file=options.pairs)
    if options.pairs.is_dir():
        found = pairs_in(options.pairs, options.limit, leave_out=out)
    else:
        found = pairs_listed(options.pairs, options.limit)
    if not found.pairs:
        raise GreenroomError(
            "holds no deck with a talk.",
            file=options.pairs,
            remedy="Give them one name (ana.pptx, ana.m4a), a folder of their own, or list them.",
        )
    return found


def _order(options: Namespace, found: "Found", out: Path) -> "Order":
    from greenroom.batch.batch import Order
    from greenroom.batch.cluster import Cluster
    from greenroom.batch.work import Wishes
    from greenroom.servers.address import read_address, refuse_other_machine
    from greenroom.settings import read_settings

    if options.server:
        refuse_other_machine(read_address(options.server), options.allow_host)
    settings = read_settings(user_places(os.environ).settings).settings
    model = Path(options.model)
    wishes = Wishes(
        formats=options.formats,
        language=options.language,
        model=str(model.absolute()) if model.is_dir() else options.model,
        server=options.server,
        allowed_host=options.allow_host,
        fillers=settings.filler_words,
        rules=settings.rules,
    )
    return Order(
        pairs=found.pairs,
        out=out.absolute(),
        wishes=wishes,
        cluster=Cluster(options.scheduler or "", options.workers or 0),
        resume=options.resume,
        send=options.send,
        requests=options.requests,
    )
