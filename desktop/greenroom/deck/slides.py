"""What a deck is, once read."""

import msgspec


class Slide(msgspec.Struct, frozen=True):
    """One slide as its author left it.

    `number` counts from 1 in file order, hidden slides included. `id` stays the same when slides
    are moved (the slide id of a .pptx, a digest of the page's text for a .pdf). `text` holds the
    paragraphs other than the title in reading order, tables and charts included.
    """

    number: int
    id: str
    title: str
    text: tuple[str, ...] = ()
    notes: str = ""
    hidden: bool = False

    @property
    def word_count(self) -> int:
        """Words on the slide, title included, notes not."""
        return sum(len(part.split()) for part in (self.title, *self.text))


class Section(msgspec.Struct, frozen=True):
    """A named run of slides, by number."""

    name: str
    slides: tuple[int, ...]


class Deck(msgspec.Struct, frozen=True):
    """A deck as it was when it was read.

    `file` is the file's name without its folder, `sha256` the digest of its bytes; `width` and
    `height` are in points (1/72 inch).
    """

    file: str
    sha256: str
    slides: tuple[Slide, ...]
    sections: tuple[Section, ...] = ()
    width: float = 960.0
    height: float = 540.0

    @property
    def name(self) -> str:
        """What to call the deck: the first slide's title, else the file's name."""
        first = self.slides[0].title if self.slides else ""
        return first or self.file.rsplit(".", 1)[0]

    @property
    def shown(self) -> tuple[Slide, ...]:
        """The slides that a presenter walks through: all but the hidden ones."""
        return tuple(slide for slide in self.slides if not slide.hidden)

    def slide(self, number: int) -> Slide:
        """The slide with this number. Raises IndexError when there is none."""
        if not 1 <= number <= len(self.slides):
            raise IndexError(f"no slide {number} among {len(self.slides)}")
        return self.slides[number - 1]
