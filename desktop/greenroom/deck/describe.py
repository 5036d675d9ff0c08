"""A deck in words, for the command line: its titles read one after the other are its story."""

from greenroom.deck.ending import backup_slides
from greenroom.deck.slides import Deck, Slide

_EXCERPT = 60


def describe(deck: Deck) -> str:
    """What was read: a headline, a line per slide under the name of its section, what was lost."""
    sections = {section.slides[0]: section.name for section in deck.sections if section.slides}
    behind = frozenset(slide.number for slide in backup_slides(deck))
    lines = [_headline(deck), ""]
    for slide in deck.slides:
        if slide.number in sections:
            lines += ["", sections[slide.number] or "Section without a name"]
        lines.append(
            f"{slide.number:4}  {_title(slide)} ({_figures(slide, slide.number in behind)})"
        )
    lines += ["", *deck.problems] if deck.problems else []
    return "\n".join(lines).replace("\n\n\n", "\n\n")


def _headline(deck: Deck) -> str:
    """How much there is of the deck."""
    hidden = len(deck.slides) - len(deck.shown)
    words = sum(slide.word_count for slide in deck.shown)
    notes = sum(slide.note_word_count for slide in deck.shown)
    behind = len(backup_slides(deck))
    parts = [_count(len(deck.slides), "slide"), f"{hidden} hidden" if hidden else ""]
    parts.append(f"{behind} for questions, behind the end" if behind else "")
    parts += [f"{_count(words, 'word')} on the slides shown", f"{notes} in their notes"]
    return f"{deck.file}: {', '.join(part for part in parts if part)}"


def _title(slide: Slide) -> str:
    """The title, or how the text starts where there is none."""
    if slide.title:
        return slide.title
    if not slide.text:
        return "No title, no text"
    start = " ".join(slide.text[0].split())
    excerpt = start if len(start) <= _EXCERPT else f"{start[:_EXCERPT].rsplit(' ', 1)[0]} …"
    return f"No title: “{excerpt}”"


def _figures(slide: Slide, behind: bool) -> str:
    """Words on the slide, words in its notes, and whether it is outside the talk."""
    notes = slide.note_word_count
    parts = [_count(slide.word_count, "word"), f"{notes} in notes" if notes else ""]
    parts.append("hidden" if slide.hidden else "for questions" if behind else "")
    return ", ".join(part for part in parts if part)


def _count(number: int, noun: str) -> str:
    """`1 slide`, `2 slides`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
