"""What was read from a deck, and its story."""

import os
from argparse import Namespace

from greenroom.commands.asked import read_deck
from greenroom.commands.shown import print_json
from greenroom.places import user_places


def run(options: Namespace) -> int:
    """Say what was read from a deck, what story it tells, and what it lacks."""
    from greenroom.checks.deck_story import describe_story, tell
    from greenroom.deck.describe import describe
    from greenroom.plan import propose_plan
    from greenroom.render.describe import foretell
    from greenroom.settings import read_settings

    read = read_deck(options)
    rules = read_settings(user_places(os.environ).settings).settings.rules
    story = tell(read, propose_plan(read, options.limit), options.bottom_line, rules)
    if options.json:
        print_json({"deck": read, "story": story, "findings": story.findings})
    else:
        drawn = foretell(options.deck, read, user_places(os.environ).cache)
        print(f"{describe(read)}\n\n{describe_story(story)}\n\n{drawn}")
    return 0
