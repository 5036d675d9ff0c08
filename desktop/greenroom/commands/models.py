"""The speech models on this machine."""

import os
from argparse import Namespace

from greenroom.commands.shown import progress_line
from greenroom.places import user_places


def run(options: Namespace) -> int:
    """List, fetch, verify or measure speech models."""
    from greenroom.speech import catalogue

    places = user_places(os.environ)
    print(catalogue.act(options.action, options.name, places, progress_line("Fetching")))
    return 0
