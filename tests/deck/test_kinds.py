"""Every kind of file that PowerPoint saves, under its own name and type."""

import pytest

from greenroom.deck import load_deck
from greenroom.deck.kinds import is_plain
from greenroom.errors import DeckError

OPEN_XML = b"application/vnd.openxmlformats-officedocument.presentationml"
MACROS = b"application/vnd.ms-powerpoint"
MAIN = OPEN_XML + b".presentation.main+xml"

KINDS = {
    ".pptx": MAIN,
    ".ppsx": OPEN_XML + b".slideshow.main+xml",
    ".potx": OPEN_XML + b".template.main+xml",
    ".pptm": MACROS + b".presentation.macroEnabled.main+xml",
    ".ppsm": MACROS + b".slideshow.macroEnabled.main+xml",
    ".potm": MACROS + b".template.macroEnabled.main+xml",
}


def typed(kind: bytes):
    """An edit that gives a deck another main type, and macros where the type has them."""
    binary = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'

    def change(name: str, data: bytes) -> bytes:
        if name != "[Content_Types].xml":
            return data
        data = data.replace(MAIN, kind)
        return data.replace(b"<Default", binary + b"<Default", 1) if b"macro" in kind else data

    return change


@pytest.mark.parametrize(("suffix", "kind"), KINDS.items())
def test_each_kind_opens_under_its_own_name(builder, edited, suffix, kind):
    builder.slide("Cut the queue", "Two weeks", notes="Slowly")
    file = edited(builder.save(), typed(kind), f"copy{suffix}")

    deck = load_deck(file)

    assert is_plain(file)
    assert [(slide.title, slide.notes) for slide in deck.slides] == [("Cut the queue", "Slowly")]


@pytest.mark.parametrize(
    "kind", [KINDS[".potx"], KINDS[".ppsm"], b"application/xml", b"application/x-odd; q=1"]
)
def test_a_type_that_contradicts_the_name_does_not_matter(builder, edited, kind):
    builder.slide("Cut the queue")

    deck = load_deck(edited(builder.save(), typed(kind)))

    assert deck.slides[0].title == "Cut the queue"


@pytest.mark.parametrize("suffix", [".potx", ".potm"])
def test_a_template_without_slides_says_so(builder, edited, suffix):
    file = edited(builder.save(), typed(KINDS[suffix]), f"empty{suffix}")

    with pytest.raises(DeckError, match=rf"^empty{suffix}: has no slides\. Add one"):
        load_deck(file)
