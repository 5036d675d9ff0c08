"""What a deck is, once read."""

import msgspec

from greenroom.deck.words import count_words


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
        return sum(count_words(part) for part in (self.title, *self.text))

    @property
    def note_word_count(self) -> int:
        """Words in the speaker's notes."""
        return count_words(self.notes)


class Section(msgspec.Struct, frozen=True):
    """A named run of slides, by number."""

    name: str
    slides: tuple[int, ...]


class CustomShow(msgspec.Struct, frozen=True):
    """A selection of slides under a name, by number, in the order in which it shows them."""

    name: str
    slides: tuple[int, ...]


class Deck(msgspec.Struct, frozen=True):
    """A deck as it was when it was read.

    `file` is the file's name without its folder, `sha256` the digest of its bytes; `width` and
    `height` are in points (1/72 inch). `presented` has the numbers of the slides that the deck
    says to present, in their order, where that is a custom show or a range and not all of them.
    `problems` has a sentence for each part that was damaged or missing and is not in the slides,
    `packed_fonts` the families that the deck carries in a form that is not read.
    """

    file: str
    sha256: str
    slides: tuple[Slide, ...]
    sections: tuple[Section, ...] = ()
    width: float = 960.0
    height: float = 540.0
    shows: tuple[CustomShow, ...] = ()
    presented: tuple[int, ...] = ()
    problems: tuple[str, ...] = ()
    packed_fonts: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What to call the deck: the first slide's title, else the file's name."""
        first = self.slides[0].title if self.slides else ""
        return first or self.file.rsplit(".", 1)[0]

    @property
    def shown(self) -> tuple[Slide, ...]:
        """The slides that a presenter walks through, each once: never the hidden ones."""
        chosen = (self.slide(number) for number in dict.fromkeys(self.presented))
        return tuple(slide for slide in chosen if not slide.hidden) or tuple(
            slide for slide in self.slides if not slide.hidden
        )

    def slide(self, number: int) -> Slide:
        """The slide with this number. Raises IndexError when there is none."""
        if not 1 <= number <= len(self.slides):
            raise IndexError(f"no slide {number} among {len(self.slides)}")
        return self.slides[number - 1]
