"""What a take is called where it stands beside others."""

from greenroom.ui.words import day, tr


def take_name(number: int, started: str) -> str:
    """`Take 3, 22 Nov`."""
    return ", ".join(filter(None, (tr("Take {number}").format(number=number), day(started))))
