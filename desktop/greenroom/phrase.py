"""Sentences for people, made far from the window and said there in the window's language."""

from collections.abc import Iterable, Sequence
from string import Formatter

import msgspec

_LONGEST_LAYOUT = 5  # “:999999999” would fill the memory


class Phrase(str):
    """An English sentence that still knows what it was made of.

    To everything but a window it is that sentence. `template` is the sentence as translators see
    it, its values' names in braces; `values` are what stood there, themselves phrases or not.
    Whatever makes a new string of it (`+`, an f-string, `.strip()`) makes plain English.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.template, self.values)


def phrase(template: str, **values: object) -> Phrase:
    """The sentence that `template` makes with its values: `phrase("{n} slides", n=3)`.

    The template is found by the collector of texts for translators only where it is one literal.
    """
    return _again(template, values)


def in_a_row(parts: Iterable[str], between: str = " ") -> Phrase:
    """Several sentences one after the other; empty ones are left out."""
    said = [part for part in parts if part]
    names: dict[str, object] = {f"part{number}": part for number, part in enumerate(said)}
    return _again(between.join(f"{{{name}}}" for name in names), names)


def listed(parts: Sequence[str]) -> Phrase:
    """`one`, `one and two`, `one, two and three`."""
    if len(parts) < 2:
        return in_a_row(parts)
    return phrase("{first} and {last}", first=in_a_row(parts[:-1], ", "), last=parts[-1])


def in_english(value: object) -> str:
    """A phrase as its sentence, for an encoder (`enc_hook`), which knows `str` and no other."""
    if isinstance(value, Phrase):
        return str(value)
    raise NotImplementedError(f"{type(value).__name__} cannot be encoded")


def in_parts(value: object) -> dict[str, object]:
    """A phrase as what it was made of, for an encoder (`enc_hook`): to be a phrase again there."""
    if isinstance(value, Phrase):
        return {"template": value.template, "values": value.values}
    raise NotImplementedError(f"{type(value).__name__} cannot be encoded")


def from_parts(kind: type, value: object) -> Phrase:
    """The phrase of such parts, for a decoder (`dec_hook`). Raises ValueError for anything else.

    Whoever sent them is not trusted: a field is one of the values, and nothing of what is in it.
    """
    if kind is not Phrase:
        raise ValueError(f"{kind.__name__} cannot be decoded")
    return _whole(msgspec.convert(value, _Parts))


class _Parts(msgspec.Struct, forbid_unknown_fields=True):
    template: str
    values: dict[str, "_Parts | str | int | float | None"]


def _whole(parts: _Parts) -> Phrase:
    for _, name, layout, _ in Formatter().parse(parts.template) if parts.values else ():
        if name is not None and (name not in parts.values or len(layout or "") > _LONGEST_LAYOUT):
            raise ValueError("a field that is none of the values")
    values: dict[str, object] = {
        name: _whole(value) if isinstance(value, _Parts) else value
        for name, value in parts.values.items()
    }
    return _again(parts.template, values)


def _again(template: str, values: dict[str, object]) -> Phrase:
    made = Phrase(template.format(**values) if values else template)
    made.template, made.values = template, values
    return made
