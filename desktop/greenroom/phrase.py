"""Sentences for people, made far from the window and said there in the window's language."""

from collections.abc import Iterable, Sequence


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


def _again(template: str, values: dict[str, object]) -> Phrase:
    made = Phrase(template.format(**values) if values else template)
    made.template, made.values = template, values
    return made
