"""Tables of word rules: a name and what shows it."""

import re
from collections.abc import Mapping


def patterns(written: Mapping[str, str]) -> Mapping[str, re.Pattern[str]]:
    """The rules ready to search with, upper and lower case alike."""
    return {name: re.compile(pattern, re.I) for name, pattern in written.items()}
