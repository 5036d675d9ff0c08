"""Every part of this installation, tried."""

import os
from argparse import Namespace

from greenroom.places import user_places


def run(_options: Namespace) -> int:
    """Check every part on this machine, a line each."""
    from greenroom.selftest import run_checks
    from greenroom.speech.catalogue import model_here

    places = user_places(os.environ)
    return run_checks(places, lambda: model_here("base", places), print)
