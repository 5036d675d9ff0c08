"""Days and counts as people say them, in English whatever the system's language."""

from datetime import datetime

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(started: str) -> str:
    """`20 Nov` of an ISO time; empty where it is none."""
    when = _parsed(started)
    return f"{when.day} {_MONTHS[when.month - 1][:3]}" if when else ""


def moment(started: str) -> str:
    """`Friday 20 November at 21:05` of an ISO time; empty where it is none."""
    when = _parsed(started)
    if when is None:
        return ""
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]} at {when:%H:%M}"


def counted(count: int, thing: str) -> str:
    """`1 slide`, `11 slides`."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _parsed(started: str) -> datetime | None:
    try:
        return datetime.fromisoformat(started)
    except ValueError:
        return None
