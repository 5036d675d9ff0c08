"""Reading PowerPoint files; runs in the child process only.

From their XML and not through python-pptx: of 710 real decks it refused 147 that PowerPoint opens,
and it gives up the whole deck for one damaged part. Here a damaged part costs what is in it.
"""

from collections import Counter
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits
from greenroom.deck.losses import losses
from greenroom.deck.package import Package, open_archive
from greenroom.deck.shapes import SlideReader
from greenroom.deck.shows import custom_shows, presented, sections
from greenroom.deck.slides import Deck, Slide
from greenroom.deck.xml import NS, RELATIONSHIP, paragraphs, whole
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
        shows = custom_shows(self.root, self.numbers)
        return Deck(
            file="",
            sha256="",
            slides=slides,
            sections=tuple(sections(self.root, slides)),
            width=width / _EMU_PER_POINT,
            height=height / _EMU_PER_POINT,
            shows=tuple(shows.values()),
            presented=presented(self._properties(), shows, len(slides)),
            problems=tuple(dict.fromkeys(self.problems)),
        )

    def _size(self) -> tuple[int, int]:
        """Width and height of the slides in EMU."""
        element = self.root.find("p:sldSz", NS)
        if element is None:
            return _DEFAULT_SIZE
        width, height = whole(element.get("cx")), whole(element.get("cy"))
        fits = 0 < width <= _LARGEST_SIZE and 0 < height <= _LARGEST_SIZE
        return (width, height) if fits else _DEFAULT_SIZE

    def _slides(self) -> tuple[Slide, ...]:
        """All slides in the order of the file, hidden ones included."""
        listed = self.root.findall("p:sldIdLst/p:sldId", NS)
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
        if root is None:
            self.problems.append(f"Slide {number} is damaged and could not be read.")
        else:
            self.problems += losses(self.package, self.archive, number, name, links, self.limits)
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

    def _properties(self) -> Any | None:
        """How the deck is to be presented, if it says so."""
        found = (link.target for link in self.parts.values() if link.kind == "presProps")
        name = next((target for target in found if target in self.package), None)
        return self.package.xml(name) if name else None


def _placeholder(shape: Any) -> str:
    """The placeholder type of a notes shape; the body is number 1 where it does not say so."""
    found = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
    if found is None:
        return ""
    return str(found.get("type", "body" if found.get("idx") == "1" else ""))
