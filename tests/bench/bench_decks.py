"""How long a deck takes to be seen: first slide, all slides, and opening it again.

    python tests/bench/bench_decks.py [--slides 20,100,300] [--width 1920]

Each deck is made here: titles, bullets, a table or a shape on every slide. "First" and "all" count
from the moment a deck is opened, reading included, with nothing kept from before but the list of
fonts. Ratios are against LibreOffice's time to all slides of that deck; where there is no
LibreOffice, against the built-in renderer's.
"""

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from pptx import Presentation
from pptx.util import Inches

from greenroom.deck import load_deck
from greenroom.office import find_office
from greenroom.render import Picture, Renderer, draw, start_ahead

RENDERERS: tuple[Renderer, ...] = ("LibreOffice", "built-in", "cards")


class Times(msgspec.Struct):
    """Seconds from opening."""

    read: float
    first: float
    all: float
    again: float


def make_deck(slides: int, path: Path) -> None:
    """A deck such as people show: every third slide a table, every third a row of shapes."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    for number in range(1, slides + 1):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = f"Step {number} takes a week off the launch"
        lines = (f"Point {line} has eight words or so in it" for line in range(1, 5))
        slide.placeholders[1].text = "\n".join(lines)
        slide.notes_slide.notes_text_frame.text = "Say the number first. " * 8
        if number % 3 == 1:
            frame = slide.shapes.add_table(4, 4, Inches(1), Inches(4), Inches(11), Inches(2))
            for cell in frame.table.iter_cells():
                cell.text = "12.5 %"
        elif number % 3 == 2:
            for column in range(4):
                left = Inches(1 + 3 * column)
                slide.shapes.add_shape(5, left, Inches(5), Inches(2.5), Inches(1)).text = "Part"
    presentation.save(path)


def opened(path: Path, renderer: Renderer, width: int, cache: Path) -> Times:
    """Open a deck twice with one renderer; its pictures are not there before."""
    seen: list[float] = []

    def show(picture: Picture) -> None:
        if picture.renderer != renderer:
            raise SystemExit(f"{renderer} did not draw slide {picture.number}")
        seen.append(time.monotonic() - begin)

    begin = time.monotonic()
    ahead = [start_ahead(path, cache)] if renderer == "built-in" else []
    deck = load_deck(path)
    read = time.monotonic() - begin
    draw(path, deck, width=width, cache=cache, renderer=renderer, show=show, ahead=ahead)
    first, last = seen[0], seen[-1]
    begin = time.monotonic()
    deck = load_deck(path)
    draw(path, deck, width=width, cache=cache, renderer=renderer)
    return Times(read, first, last, time.monotonic() - begin)


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description="How fast decks are drawn.")
    parser.add_argument("--slides", default="20,100,300", metavar="N,N,…")
    parser.add_argument("--width", type=int, default=1920)
    options = parser.parse_args()
    renderers = RENDERERS if find_office() else RENDERERS[1:]
    baseline = renderers[0]
    print(f"ratios: 1 is the time to all slides by {baseline}")
    print("| slides | renderer | read | first slide | all slides | again | first | all | again |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_deck(1, folder / "one.pptx")
        opened(folder / "one.pptx", "built-in", 320, folder)  # the list of fonts
        for slides in map(int, options.slides.split(",")):
            path = folder / f"{slides}.pptx"
            make_deck(slides, path)
            one = 0.0
            for renderer in renderers:
                found = opened(path, renderer, options.width, folder)
                one = one or found.all
                ratios = (found.first, found.all, found.again)
                print(
                    f"| {slides} | {renderer} | {found.read:.2f} s | {found.first:.2f} s "
                    f"| {found.all:.2f} s | {found.again:.2f} s | "
                    + " | ".join(f"{seconds / one:.2f}" for seconds in ratios)
                    + " |",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
