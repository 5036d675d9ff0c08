"""The only time arithmetic: integer milliseconds, samples, and the ways people write a time."""

import re

from greenroom.phrase import phrase

MS_PER_MINUTE = 60_000

_CLOCK = re.compile(r"(?:(\d+):)?(\d+):([0-5]\d)")


def ms_from_samples(samples: int, rate: int) -> int:
    """Milliseconds that `samples` last at `rate` samples a second, rounded to the nearest."""
    return (samples * 1000 + rate // 2) // rate


def samples_from_ms(ms: int, rate: int) -> int:
    """Samples that `ms` milliseconds hold at `rate` samples a second, rounded to the nearest."""
    return (ms * rate + 500) // 1000


def ms_from_seconds(seconds: float) -> int:
    """Milliseconds from a library's float seconds, rounded to the nearest."""
    return round(seconds * 1000)


def clock(ms: int) -> str:
    """A time as a clock shows it: `14:05`, `1:02:03`, `−0:01`; whole seconds, cut not rounded."""
    sign = "−" if ms < 0 else ""
    minutes, seconds = divmod(abs(ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{seconds:02}"
    return f"{sign}{minutes}:{seconds:02}"


def parse_clock(text: str) -> int:
    """Milliseconds of `15:00` or `1:02:03`.

    Raises ValueError with a sentence for the user when `text` is not a time.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise ValueError(
            phrase("“{text}” is not a time: write minutes and seconds, as in 15:00", text=text)
        )
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000


def timestamp(ms: int, decimal: str = ".") -> str:
    """A time as subtitles write it: `00:14:05.120`; `decimal` is a comma in SRT."""
    seconds, thousandths = divmod(max(ms, 0), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{decimal}{thousandths:03}"
