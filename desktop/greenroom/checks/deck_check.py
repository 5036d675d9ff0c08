"""What a check on the deck alone is: data plus one function, and what that looks at."""

from collections.abc import Callable, Iterable

import msgspec

from greenroom.checks.check import Noticed
from greenroom.checks.rules import AS_USUAL, Rules, Threshold
from greenroom.deck import Deck, Slide, talk_slides
from greenroom.phrase import Phrase, listed, phrase
from greenroom.plan import Plan, propose_plan


class Story(msgspec.Struct, frozen=True):
    """A deck before it is spoken: its plan, the bottom line if one was typed, the user's rules."""

    deck: Deck
    plan: Plan
    bottom_line: str = ""
    rules: Rules = AS_USUAL

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The slides of the talk itself; those behind its end are nobody's business yet."""
        return talk_slides(self.deck)


class DeckCheck(msgspec.Struct, frozen=True):
    """One rule on the deck alone: name, source, function, and stories that must flag or pass.

    `title` and `thresholds` are those of `Check`.
    """

    name: str
    source: str
    function: Callable[[Story], Iterable[Noticed]]
    flags: Callable[[], tuple[Story, ...]]
    passes: Callable[[], tuple[Story, ...]]
    title: str = ""
    thresholds: tuple[Threshold, ...] = ()


def story(
    deck: Deck, plan: Plan | None = None, bottom_line: str = "", rules: Rules = AS_USUAL
) -> Story:
    """A deck with its plan, the proposed one unless given."""
    return Story(deck, plan or propose_plan(deck), bottom_line, rules)


def told(*slides: tuple[str, ...] | str, notes: str = "", limit_ms: int = 15 * 60_000) -> Story:
    """An example: each slide a title, or a title and what stands below it; all have `notes`."""
    made = Deck(
        "example.pptx",
        "",
        tuple(
            Slide(number, f"s{number}", slide, (), notes)
            if isinstance(slide, str)
            else Slide(number, f"s{number}", slide[0], slide[1:], notes)
            for number, slide in enumerate(slides, start=1)
        ),
    )
    return story(made, propose_plan(made, limit_ms))


def numbered(slides: Iterable[int]) -> Phrase:
    """`slide 4`, `slides 2 and 4`, `slides 2, 4 and 7`."""
    names = [str(number) for number in slides]
    if len(names) == 1:
        return phrase("slide {number}", number=names[0])
    return phrase("slides {numbers}", numbers=listed(names))
