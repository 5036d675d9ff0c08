"""The titles, read one after the other: they should tell the story."""

from collections import defaultdict
from collections.abc import Iterator

from greenroom.checks.check import Noticed
from greenroom.checks.deck_check import DeckCheck, Story, numbered, told
from greenroom.checks.spot import plain
from greenroom.checks.titles import Title, read_titles
from greenroom.phrase import phrase

# With more topics than this share, one finding says it for all.
_MOST_SHARE, _MOST_SINGLE = 0.5, 3
# A slide with less on it needs no title.
_LEAST_WORDS = 8


def topic_titles(story: Story) -> Iterator[Noticed]:
    """Titles that name a topic where they could state the point; English only."""
    titles = read_titles(story.deck)
    if any(title.kind == "unjudged" for title in titles):
        yield _not_judged(titles)
    topics = [title for title in titles if title.kind == "topic"]
    judged = [title for title in titles if title.kind in ("topic", "statement")]
    if len(topics) > max(len(judged) * _MOST_SHARE, _MOST_SINGLE):
        yield Noticed(
            severity="advice",
            slide=topics[0].slide,
            quote=topics[0].text,
            message=phrase(
                "{count} of {total} titles name a topic instead of making a point: {slides}.",
                count=len(topics),
                total=len(titles),
                slides=numbered(title.slide for title in topics),
            ),
            advice=phrase(
                "Write each title as the sentence you want remembered; read alone, the titles "
                "should tell the story."
            ),
        )
        return
    for title in topics:
        yield Noticed(
            severity="advice",
            slide=title.slide,
            quote=title.text,
            message=phrase("The title of slide {slide} only names a topic.", slide=title.slide),
            advice=phrase("Say what the panel should believe about it, in one sentence."),
        )


def _not_judged(titles: tuple[Title, ...]) -> Noticed:
    slides = [title.slide for title in titles if title.kind == "unjudged"]
    most = len(slides) * 2 > len(titles)
    return Noticed(
        severity="info",
        slide=slides[0],
        message=phrase("The titles are not judged: only English ones are.")
        if most
        else phrase(
            "Titles on {slides} are not judged: only English ones are.", slides=numbered(slides)
        ),
        advice=phrase("Read them aloud in order yourself: they should tell the story."),
    )


def missing_titles(story: Story) -> Iterator[Noticed]:
    """Slides without a title among slides that have one; decks without any titles are let be."""
    titles = read_titles(story.deck)
    full = {slide.number for slide in story.slides if slide.word_count >= _LEAST_WORDS}
    without = [title.slide for title in titles if title.kind == "missing" and title.slide in full]
    if not without or sum(title.kind != "missing" for title in titles) * 2 <= len(titles):
        return
    yield Noticed(
        severity="info",
        slide=without[0],
        message=phrase("No title on {slides}.", slides=numbered(without)),
        advice=phrase(
            "Give each the sentence it is there for; it also names the slide in outlines, for "
            "screen readers and in questions."
        ),
    )


def same_titles(story: Story) -> Iterator[Noticed]:
    """Two slides with one title: the second says nothing new, or is not told apart."""
    places: dict[str, list[int]] = defaultdict(list)
    for title in read_titles(story.deck):
        if title.kind in ("topic", "statement", "unjudged"):
            places[" ".join(plain(word) for word in title.text.split())].append(title.slide)
    for slides in places.values():
        # Slides in a row with one title build a picture up step by step.
        if len(slides) > 1 and slides[-1] - slides[0] >= len(slides):
            yield Noticed(
                severity="info",
                slide=slides[1],
                quote=story.deck.slide(slides[1]).title,
                message=phrase("One title stands on {slides}.", slides=numbered(slides)),
                advice=phrase(
                    "Say on each what is new there; a panelist who names the slide then means "
                    "one slide."
                ),
            )


_BODY = "Members told us in the exit survey why they left and what would bring them back."
_TOPICS = ("Background", "Options considered", "Side effects and risks", "Results by region")

TITLE_CHECKS = (
    DeckCheck(
        "deck.titles",
        phrase(
            "Alley and others, “How the design of headlines in presentation slides affects "
            "audience retention”, Technical Communication 53 (2006): sentences are better "
            "remembered"
        ),
        topic_titles,
        flags=lambda: (
            told("Our plan", *((title, _BODY) for title in _TOPICS)),
            told("Our plan", ("Price is why trials end", _BODY), ("Risks", _BODY)),
        ),
        passes=lambda: (
            told(
                "Weekly Picks",
                ("Agenda", _BODY),
                ("Price is why trials end", _BODY),
                ("The pilot doubled sign-ups in eight weeks", _BODY),
                ("Why now?", _BODY),
                ("Surabaya", _BODY),
                ("Two teams, one market", _BODY),
                "Results",
                "Questions?",
                ("Cost breakdown", _BODY),
            ),
            told("Unser Plan", ("Ergebnisse", "Wir haben die Mitglieder gefragt und verstanden.")),
        ),
        title=phrase("Titles that make a point"),
    ),
    DeckCheck(
        "deck.untitled",
        phrase(
            "Web Content Accessibility Guidelines 2.4.2: pages have titles that say what they are "
            "for"
        ),
        missing_titles,
        flags=lambda: (told("Our plan", ("", _BODY), "Price is why trials end"),),
        passes=lambda: (
            told("Our plan", ("", "A photograph"), "Price is why trials end"),
            told(("", _BODY), ("", _BODY), ("", _BODY)),
        ),
        title=phrase("Missing titles"),
    ),
    DeckCheck(
        "deck.same-titles",
        phrase("Web Content Accessibility Guidelines 2.4.6: headings tell parts from each other"),
        same_titles,
        flags=lambda: (
            told("Our plan", ("It pays", _BODY), ("It works", _BODY), ("It pays", _BODY)),
        ),
        passes=lambda: (
            told("Our plan", ("It pays", _BODY), ("It pays", _BODY), ("It pays", _BODY)),
        ),
        title=phrase("Titles used twice"),
    ),
)
