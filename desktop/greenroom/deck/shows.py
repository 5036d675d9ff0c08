"""Which slides of a PowerPoint file belong together, and which of them are to be presented."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from greenroom.deck.slides import CustomShow, Section, Slide
from greenroom.deck.xml import NS, RELATIONSHIP, tidy, whole


def sections(presentation: Any, slides: Sequence[Slide]) -> Iterator[Section]:
    """The named sections, by slide number; PowerPoint keeps them in an extension."""
    numbers = {slide.id: slide.number for slide in slides}
    for section in presentation.iterfind(".//p14:section", NS):
        ids = [entry.get("id") for entry in section.iterfind("p14:sldIdLst/p14:sldId", NS)]
        found = tuple(numbers[one] for one in ids if one in numbers)
        yield Section(tidy(section.get("name", "")), found)


def custom_shows(presentation: Any, numbers: Mapping[str, int]) -> dict[str, CustomShow]:
    """The custom shows by their id; `numbers` are the slides' by relationship id."""
    shows = {}
    for element in presentation.iterfind("p:custShowLst/p:custShow", NS):
        ids = [entry.get(f"{RELATIONSHIP}id", "") for entry in element.iterfind(".//p:sld", NS)]
        found = tuple(numbers[one] for one in ids if one in numbers)
        shows[element.get("id", "")] = CustomShow(tidy(element.get("name", "")), found)
    return shows


def presented(
    properties: Any | None, shows: Mapping[str, CustomShow], slides: int
) -> tuple[int, ...]:
    """The slides that “Set up slide show” says to present, or nothing for all of them."""
    if properties is None:
        return ()
    chosen = properties.find(".//p:showPr/p:custShow", NS)
    if chosen is not None:
        show = shows.get(chosen.get("id", ""))
        return show.slides if show else ()
    part = properties.find(".//p:showPr/p:sldRg", NS)
    if part is None:
        return ()
    first, last = max(1, whole(part.get("st"))), min(slides, whole(part.get("end")))
    return tuple(range(first, last + 1)) if (first, last) != (1, slides) else ()
