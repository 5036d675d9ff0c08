"""What translators were given and what they made of it, read without a window."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import greenroom
from greenroom.checks import Talk
from greenroom.checks.deck_check import Story
from greenroom.phrase import Phrase

PACKAGE = Path(greenroom.__file__).parent
LANGUAGES = PACKAGE / "ui" / "languages"
_WORD = re.compile(r"[^\W\d_]{2,}")

Message = tuple[str, str]


def messages(file: Path) -> dict[Message, ElementTree.Element]:
    """Each text with its comment, and what translators made of it."""
    found = {}
    for one in ElementTree.parse(file).iter("message"):
        translation = one.find("translation")
        assert translation is not None
        found[one.findtext("source", ""), one.findtext("comment", "")] = translation
    return found


def forms(translation: ElementTree.Element) -> list[str]:
    """The one text of a translation, or one for each number."""
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


@cache
def german() -> dict[str, str]:
    """Each template that is translated, with its German."""
    kept = messages(LANGUAGES / "de.ts")
    return {text: forms(translation)[0] for (text, _), translation in kept.items()}


def left_english(text: str, own: str = "") -> Iterator[str]:
    """What of a sentence would stay English in a German window.

    `own` are words that are nobody's to translate: those of the talk and its slides.
    """
    if not isinstance(text, Phrase):
        if not set(_words(text)) <= set(_words(own)):
            yield f"no phrase: {text}"
        return
    said = german().get(text.template, "")
    if any(_WORD.search(literal) for literal, *_ in Formatter().parse(text.template)):
        if not said:
            yield f"no German: {text.template}"
        elif _names(said) != _names(text.template):
            yield f"other values: {said}"
    for value in text.values.values():
        if isinstance(value, str):
            yield from left_english(value, own)


def own_words(example: Talk | Story) -> str:
    """The words of a talk, of its slides and of what was typed."""
    lines = (line for slide in example.deck.slides for line in (slide.title, *slide.text))
    spoken = (word.text for word in example.words) if isinstance(example, Talk) else ()
    return " ".join((example.bottom_line, *lines, *spoken))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _names(template: str) -> set[str | None]:
    return {name for _, name, *_ in Formatter().parse(template)} - {None}
