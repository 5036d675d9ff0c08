"""Reading PowerPoint files; runs in the child process only.

From their XML and not through python-pptx: of 710 real decks it refused 147 that PowerPoint opens,
and it gives up the whole deck for one damaged part. Here a damaged part costs what is in it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits
from greenroom.deck.package import Package, Relationship, open_archive, rels_of
from greenroom.deck.pictures import too_large
from greenroom.deck.shapes import SlideReader
from greenroom.deck.slides import CustomShow, Deck, Section, Slide
from greenroom.deck.xml import NS, RELATIONSHIP, paragraphs, tidy
from greenroom.errors import DeckError

_EMU_PER_POINT = 12_700
_DEFAULT_SIZE = (9_144_000, 6_858_000)  # what PowerPoint takes where the file does not say so
_LARGEST_SIZE = 51_206_400  # 56 inches, the most that the standard allows (ST_SlideSizeCoordinate)


def read_powerpoint(path: Path, limits: Limits) -> Deck:
    """The deck in this file, its `file` and `sha256` left empty. Raises DeckError."""
    with open_archive(path, limits) as archive:
        return _Reader(archive, path, limits).deck()


class _Reader:
    """One presentation on its way to becoming a Deck."""

    def __init__(self, archive: ZipFile, path: Path, limits: Limits) -> None:
        self.archive = archive
        self.package = package = Package(archive, path, limits)
        self.path = path
        self.limits = limits
        self.problems: list[str] = []
        self.name = package.related("", "officeDocument") or "ppt/presentation.xml"
        root = package.xml(self.name) if self.name in package else None
        if root is None or not str(root.tag).endswith("}presentation"):
            raise damaged(path)
        self.root = root
        self.parts = package.relationships(self.name)
        self.letters = 0
        self.numbers: dict[str, int] = {}  # slide numbers by relationship id

    def deck(self) -> Deck:
        """The deck."""
        slides = self._slides()
        width, height = self._size()
        shows = tuple(self._show(element) for element in self._all("p:custShowLst/p:custShow"))
        return Deck(
            file="",
            sha256="",
            slides=slides,
            sections=self._sections(slides),
            width=width / _EMU_PER_POINT,
            height=height / _EMU_PER_POINT,
            shows=shows,
            presented=self._presented(shows, len(slides)),
            problems=tuple(dict.fromkeys(self.problems)),
        )

    def _all(self, path: str) -> list[Any]:
        """Elements of the presentation part."""
        return list(self.root.iterfind(path, NS))

    def _size(self) -> tuple[int, int]:
        """Width and height of the slides in EMU."""
        element = self.root.find("p:sldSz", NS)
        size = [_number(element, name) for name in ("cx", "cy")] if element is not None else []
        width, height = size if all(0 < side <= _LARGEST_SIZE for side in size) and size else (0, 0)
        return (width, height) if width else _DEFAULT_SIZE

    def _slides(self) -> tuple[Slide, ...]:
        """All slides in the order of the file, hidden ones included."""
        listed = self._all("p:sldIdLst/p:sldId")
        if len(listed) > self.limits.slides:
            raise DeckError(
                f"has {len(listed):,} slides, more than Greenroom opens ({self.limits.slides:,}).",
                file=self.path,
                remedy="Open a deck with the slides of this talk alone.",
            )
        words = SlideReader(self.package, self._size())
        slides: list[Slide] = []
        ids: Counter[str] = Counter()
        for entry in listed:
            link = self.parts.get(entry.get(f"{RELATIONSHIP}id", ""))
            if link is None or link.external or link.target not in self.package:
                self.problems.append("A slide is missing from the file and was left out.")
                continue
            identifier = entry.get("id", "")
            ids[identifier] += 1
            if ids[identifier] > 1:
                identifier = f"{identifier}-{ids[identifier]}"
            slides.append(self._slide(len(slides) + 1, identifier, link.target, words))
            self._refuse_endless(slides[-1])
            self.numbers.setdefault(entry.get(f"{RELATIONSHIP}id", ""), len(slides))
        return tuple(slides)

    def _slide(self, number: int, identifier: str, name: str, words: SlideReader) -> Slide:
        """One slide as its author left it."""
        root = self.package.xml(name)
        links = self.package.relationships(name)
        title, text = words.read(root, name, links) if root is not None else ("", ())
        notes = next((link.target for link in links.values() if link.kind == "notesSlide"), None)
        slide = Slide(
            number=number,
            id=identifier,
            title=title,
            text=text,
            notes=self._notes(notes) if notes else "",
            hidden=root is not None and root.get("show") in ("0", "false"),
        )
        self.problems += self._losses(slide, name, root is not None, links)
        return slide

    def _refuse_endless(self, slide: Slide) -> None:
        """Raise DeckError once the slides say too much: one part may be listed as many slides."""
        said = (slide.title, slide.notes, *slide.text)
        self.letters += sum(len(text) for text in said)
        if self.letters > self.limits.text_bytes:
            raise DeckError(
                "holds more text than any talk could.",
                file=self.path,
                remedy="Open a deck with the slides of this talk alone.",
            )

    def _notes(self, name: str) -> str:
        """The speaker's notes, a paragraph a line."""
        root = self.package.xml(name) if name in self.package else None
        if root is None:
            return ""
        shapes = root.iterfind(".//p:sp", NS)
        bodies = [shape for shape in shapes if _placeholder(shape) == "body"]
        frames = [frame for shape in bodies for frame in shape.iterfind("p:txBody", NS)]
        return "\n".join(line for frame in frames for line in paragraphs(frame, fields=True))

    def _losses(
        self, slide: Slide, name: str, readable: bool, links: Mapping[str, Relationship]
    ) -> Iterator[str]:
        """A sentence for each part of a slide that was damaged or missing."""
        where = f"Slide {slide.number}"
        if not readable:
            yield f"{where} is damaged and could not be read."
        elif name in self.package.damage:
            yield f"{where} is damaged: it was read as far as it goes."
        if rels_of(name) in self.package.damage:
            yield f"{where}: the list of its parts is damaged."
        for link in links.values():
            thing = _THINGS.get(link.kind)
            if thing is None or link.external:
                continue
            if link.target not in self.package:
                if link.target.rsplit("/", 1)[-1].upper() != "NULL":  # how programs write “none”
                    yield f"{where}: {thing} is missing from the file."
            elif link.target in self.package.damage:
                yield f"{where}: {thing} is damaged."
            elif link.kind == "image":
                entry = self.package.entry(link.target)
                size = too_large(self.archive, entry, self.limits) if entry else ""
                if size:
                    yield f"{where}: a picture of {size} pixels is too large to be drawn."

    def _sections(self, slides: tuple[Slide, ...]) -> tuple[Section, ...]:
        """The named sections, by slide number; PowerPoint keeps them in an extension."""
        numbers = {slide.id: slide.number for slide in slides}
        return tuple(
            Section(
                name=tidy(section.get("name", "")),
                slides=tuple(
                    numbers[entry.get("id")]
                    for entry in section.iterfind("p14:sldIdLst/p14:sldId", NS)
                    if entry.get("id") in numbers
                ),
            )
            for section in self._all(".//p14:section")
        )

    def _show(self, element: Any) -> CustomShow:
        """A custom show."""
        ids = [entry.get(f"{RELATIONSHIP}id", "") for entry in element.iterfind(".//p:sld", NS)]
        numbers = tuple(self.numbers[one] for one in ids if one in self.numbers)
        return CustomShow(tidy(element.get("name", "")), numbers)

    def _presented(self, shows: tuple[CustomShow, ...], slides: int) -> tuple[int, ...]:
        """The slides that “Set up slide show” says to present, or nothing for all of them."""
        name = next((link.target for link in self.parts.values() if link.kind == "presProps"), "")
        root = self.package.xml(name) if name in self.package else None
        if root is None:
            return ()
        chosen, part = root.find(".//p:showPr/p:custShow", NS), root.find(".//p:showPr/p:sldRg", NS)
        if chosen is not None:
            ids = [element.get("id") for element in self._all("p:custShowLst/p:custShow")]
            wanted = chosen.get("id")
            return shows[ids.index(wanted)].slides if wanted in ids else ()
        if part is not None:
            first, last = max(1, _number(part, "st")), min(slides, _number(part, "end"))
            return tuple(range(first, last + 1)) if (first, last) != (1, slides) else ()
        return ()


_THINGS = {
    "notesSlide": "the notes page",
    "chart": "a chart",
    "chartEx": "a chart",
    "diagramData": "a diagram",
    "image": "a picture",
    "slideLayout": "its layout",
}
"""What to call the parts of a slide whose loss a speaker would notice, by relationship."""


def _placeholder(shape: Any) -> str:
    """The placeholder type of a notes shape; the body is number 1 where it does not say so."""
    found = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
    if found is None:
        return ""
    return str(found.get("type", "body" if found.get("idx") == "1" else ""))


def _number(element: Any, name: str) -> int:
    """An attribute that should be a whole number, or 0."""
    try:
        return int(element.get(name, "0"))
    except ValueError:
        return 0
