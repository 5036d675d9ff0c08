"""The user's own language model, where a command was told to ask it."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from greenroom.errors import ServerError
from greenroom.places import user_places

if TYPE_CHECKING:
    from greenroom.panel.adviser import Adviser


def adviser_of(options: Namespace) -> "Adviser | None":
    """The user's language model where it was asked for. Raises ServerError."""
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
def without_it() -> Iterator[None]:
    """What a language model does not give is said, and done without."""
    try:
        yield
    except ServerError as error:
        print(f"{error.line()} Going on without it.", file=sys.stderr)
