"""Whether the first slides of a deck state its bottom line, before anybody has spoken."""

import re
from collections.abc import Iterator, Sequence

from greenroom.checks.check import Noticed
from greenroom.checks.deck_check import DeckCheck, Story, story, told
from greenroom.checks.language import is_english
from greenroom.checks.sentence_features import content, coverage
from greenroom.checks.spot import plain
from greenroom.checks.titles import kind_of
from greenroom.checks.verbs import orders_something
from greenroom.checks.verdict import DeckBottomLine
from greenroom.deck import Slide
from greenroom.deck.ending import closes
from greenroom.phrase import phrase

# The share of the bottom line's words that a line must have; a fair-sized line may instead lie
# almost whole within it. As in the talk's own verdict (`bottom_line`).
SAME, MAYBE, MOSTLY, FAIR = 0.5, 0.34, 0.7, 3
# So many words of meaning must come back at the end before a line that asks is praised.
_WITNESS = 2
_OPENING, _CLOSING = 2, 2
# With less text than on three slides nothing can be missed.
_LEAST_SLIDES = 3

_ASKS = re.compile(
    r"\b(we should|should|must|let['’]?s|recommend|propose|decide|approve|asking for|our ask|"
    r"bottom line|(recommendation|proposal|decision|ask): \w+)\b",
    re.I,
)
_DECIDES = re.compile(
    r"\b(should|recommend(ation)?|propos(e|al)|decide|decision|approve|fund|ask|sign off|launch)\b",
    re.I,
)
# A label like “Proposal” asks for nothing.
_LEAST_WORDS = 4


def deck_bottom_line(slides: Sequence[Slide], typed: str = "") -> DeckBottomLine:
    """Whether the deck states the bottom line on one of its first two slides, and where it does.

    What was typed is looked for line by line. Without it, a line that asks for something counts as
    the bottom line when the end of the deck comes back to it, and is `unsure` when it does not.
    """
    lines = [
        (place, slide.number, line) for place, slide in enumerate(slides) for line in _lines(slide)
    ]
    if typed.strip():
        return _stated(lines, content(_tokens(typed)))
    if not is_english(line for *_, line in lines):
        return DeckBottomLine("unsure")
    return _asked(lines, slides)


def _stated(lines: Sequence[tuple[int, int, str]], wanted: frozenset[str]) -> DeckBottomLine:
    best, where = 0.0, DeckBottomLine("missing")
    for place, number, line in lines:
        same = _same(wanted, content(_tokens(line)))
        if same >= SAME:
            return DeckBottomLine("first" if place < _OPENING else "late", number, line)
        if same > best:
            best, where = same, DeckBottomLine("unsure", number, line)
    return where if best >= MAYBE else DeckBottomLine("missing")


def _asked(lines: Sequence[tuple[int, int, str]], slides: Sequence[Slide]) -> DeckBottomLine:
    end = [slide for slide in slides if not closes(slide)][-_CLOSING:]
    closing = content([token for slide in end for line in _lines(slide) for token in _tokens(line)])
    last = {slide.number for slide in end}
    for place, number, line in lines:
        if place < _OPENING and number not in last and _asks(line):
            again = len(content(_tokens(line)) & closing) >= _WITNESS
            return DeckBottomLine("first" if again else "unsure", number, line)
    for place, number, line in lines:
        if place >= _OPENING and number in last and _concludes(line):
            return DeckBottomLine("late", number, line)
    return DeckBottomLine("unsure")


def _asks(line: str) -> bool:
    """Whether a line tells the room what to do or believe, rather than what is."""
    if kind_of(line) not in ("statement", "topic") or len(line.split()) < _LEAST_WORDS:
        return False
    return bool(_ASKS.search(line)) or orders_something(line)


def _concludes(line: str) -> bool:
    """The same at the end, where slides say what to do next, too: there it must ask."""
    return bool(_DECIDES.search(line)) and _asks(line)


def _lines(slide: Slide) -> tuple[str, ...]:
    return tuple(line for line in (slide.title, *slide.text) if line.strip())


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(token for part in text.split() if (token := plain(part)))


def _same(wanted: frozenset[str], given: frozenset[str]) -> float:
    inside = coverage(given, wanted) if len(given) >= FAIR else 0.0
    return max(coverage(wanted, given), inside if inside >= MOSTLY else 0.0)


def bottom_line_early(told: Story) -> Iterator[Noticed]:
    """Whether slide 1 or 2 states the bottom line."""
    found = deck_bottom_line(told.slides, told.bottom_line)
    if found.verdict == "first":
        yield Noticed(
            severity="good",
            slide=found.slide,
            quote=found.quote,
            message=phrase("The bottom line comes early."),
        )
    elif found.verdict == "late":
        yield Noticed(
            severity="advice",
            slide=found.slide,
            quote=found.quote,
            message=phrase("The bottom line first stands on slide {slide}.", slide=found.slide),
            advice=phrase(
                "Make it the title of slide 1 or 2; what led there then reads as its reasons."
            ),
        )
    elif found.verdict == "missing":
        yield Noticed(
            severity="advice",
            slide=told.slides[0].number if told.slides else 0,
            quote=told.bottom_line,
            message=phrase("No slide states the bottom line."),
            advice=phrase("Make it the title of slide 1 or 2."),
        )
    elif found.quote or sum(bool(slide.text) for slide in told.slides) >= _LEAST_SLIDES:
        yield _unsure(told, found)


def _unsure(told: Story, found: DeckBottomLine) -> Noticed:
    if told.bottom_line.strip():
        return Noticed(
            severity="info",
            slide=found.slide,
            quote=found.quote,
            message=phrase(
                "Slide {slide} may mean your bottom line, in other words.", slide=found.slide
            ),
            advice=phrase("Use the same words on slide 1 or 2 as in the sentence you typed."),
        )
    return Noticed(
        severity="info",
        slide=found.slide or told.slides[0].number,
        quote=found.quote,
        message=phrase("This may be your bottom line, but the end does not come back to it.")
        if found.quote
        else phrase("It is not clear from the slides what the panel is to decide or believe."),
        advice=phrase("Type your bottom line, and this looks for it on slides 1 and 2."),
    )


_ASK = "We should launch the mobile plan in Indonesia in March"
_REASONS = (("Price is why trials end", "Exit survey"), ("The pilot doubled sign-ups", "Surabaya"))
_TYPED = "Launch the mobile plan in Indonesia in March."

BOTTOM_LINE_ON_DECK = (
    DeckCheck(
        "deck.bottom-line",
        phrase("US Army AR 25-50: the main point at the beginning; Minto: the answer first"),
        bottom_line_early,
        flags=lambda: (
            story(told("Mobile plan", *_REASONS, _ASK).deck, bottom_line=_TYPED),
            story(told("Growth", *_REASONS).deck, bottom_line=_TYPED),
            told("Mobile plan", *_REASONS, _ASK),
        ),
        passes=lambda: (
            story(told("Mobile plan", _ASK, *_REASONS).deck, bottom_line=_TYPED),
            told("Mobile plan", _ASK, *_REASONS, "Decide today: the mobile plan in March"),
            told("Mobile plan", _ASK, *_REASONS),
            told("Mobile plan", *_REASONS),
        ),
        title=phrase("Bottom line in the deck"),
    ),
)
