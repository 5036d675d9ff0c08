"""What talks and decks are checked for."""

import os
from argparse import Namespace

from greenroom.commands.shown import print_json
from greenroom.places import user_places


def run(options: Namespace) -> int:
    """List the checks with their sources, the figures they compare with, and how to move those."""
    from greenroom.checks.describe import checks_json, describe_checks
    from greenroom.settings import read_settings

    file = user_places(os.environ).settings
    rules = read_settings(file).settings.rules
    if options.json:
        print_json(checks_json(rules))
    else:
        print(describe_checks(rules, file))
    return 0
