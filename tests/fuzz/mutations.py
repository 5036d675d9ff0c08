"""Real files made wrong, each from a seed, so that any of them can be made again."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

Mutation = Callable[[bytearray, Random], None]
"""Changes some bytes in place."""

_NUMBERS = (b"0", b"-1", b"1", b"2147483648", b"-99999999999999999999", b"1e309", b"NaN", b"")
_WORDS = (0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


def mutated(data: bytes, random: Random) -> bytes:
    """The file with one to three things wrong with it: in its container, or within its parts."""
    if data.startswith(b"PK") and random.random() < 0.6:
        return _within(data, random)
    changed = bytearray(data)
    for _ in range(random.randint(1, 3)):
        random.choice(_ANYWHERE)(changed, random)
    return bytes(changed)


def _within(data: bytes, random: Random) -> bytes:
    """The archive with some of its parts changed, left out, given twice or swapped."""
    with ZipFile(BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(random.randint(1, 3)):
        place = random.randrange(len(parts))
        name, content = parts[place]
        kind = random.random()
        if kind < 0.1 and len(parts) > 1:
            del parts[place]
        elif kind < 0.2:
            parts[place] = (name, parts[random.randrange(len(parts))][1])
        elif kind < 0.25:
            parts.append((f"{name}.copy", content))
        else:
            changed = bytearray(content)
            text = name.endswith((".xml", ".rels"))
            choices = (*_ANYWHERE, *_TEXT, *_TEXT) if text else _ANYWHERE
            random.choice(choices)(changed, random)
            parts[place] = (name, bytes(changed))
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as copy:
        for name, content in dict(parts).items():
            copy.writestr(name, content)
    return written.getvalue()


def _range(data: bytearray, random: Random) -> slice:
    """A run of up to 400 bytes."""
    start = random.randrange(len(data) + 1)
    return slice(start, start + random.choice((1, 4, 30, 400)))


def _flip(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 8, 64)) if data else 0):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _delete(data: bytearray, random: Random) -> None:
    del data[_range(data, random)]


def _repeat(data: bytearray, random: Random) -> None:
    piece = data[_range(data, random)]
    place = random.randrange(len(data) + 1)
    data[place:place] = piece * random.choice((1, 2, 200))


def _blank(data: bytearray, random: Random) -> None:
    run = _range(data, random)
    data[run] = bytes(len(data[run]))


def _cut(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data) + 1) :]


def _word(data: bytearray, random: Random) -> None:
    """Four bytes made a number that sizes and offsets stumble over."""
    place = random.randrange(max(1, len(data) - 4))
    data[place : place + 4] = random.choice(_WORDS).to_bytes(4, "little")


def _number(data: bytearray, random: Random) -> None:
    """An attribute's value made one that is out of bounds or no number."""
    quotes = [at for at in range(len(data)) if data[at] == ord('"')]
    if len(quotes) >= 2:
        place = random.randrange(0, len(quotes) - 1)
        data[quotes[place] + 1 : quotes[place + 1]] = random.choice(_NUMBERS)


def _tag(data: bytearray, random: Random) -> None:
    """An element's piece taken out or said a hundred times."""
    start = data.find(b"<", random.randrange(len(data) + 1))
    end = data.find(b">", start + random.choice((1, 200)))
    if 0 <= start < end:
        piece = bytes(data[start : end + 1])
        data[start : end + 1] = piece * random.choice((0, 2, 100))


_ANYWHERE: tuple[Mutation, ...] = (_flip, _delete, _repeat, _blank, _cut, _word)
_TEXT: tuple[Mutation, ...] = (_number, _tag)
