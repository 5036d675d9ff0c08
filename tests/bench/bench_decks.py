"""How long a deck takes to be seen: first slide, all slides, and opening it again.

    python tests/bench/bench_decks.py [--slides 20,100,300] [--width 1920]

Each deck is made here: titles, bullets, a table or a shape on every slide. "First" and "all" count
from the moment a deck is opened, reading included, with nothing kept from before but the list of
fonts; "again" until all slides are there when it is opened once more. The built-in renderer draws
the first slide while the deck is read, as in the window; "from Home" with the process that the
window keeps waiting there. A second table is of the real window, opened from Home: until the first
slide is painted, and the plan page; and when the deck is opened again. Ratios are against
LibreOffice's time to all slides of that deck; where there is none, against the built-in renderer's.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import msgspec
from pptx import Presentation
from pptx.util import Inches

from greenroom.deck import load_deck
from greenroom.office import find_office
from greenroom.render import Ahead, Picture, Renderer, draw, start_spare
from greenroom.render.fonts import fonts_here
from greenroom.render.renderers import font_index

RENDERERS: tuple[tuple[str, Renderer], ...] = (
    ("LibreOffice", "LibreOffice"),
    ("built-in", "built-in"),
    ("built-in, from Home", "built-in"),
    ("cards", "cards"),
)
_UNTIL_READY_S = 1.0  # how long the window has been on Home, at least


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


def opened(path: Path, renderer: Renderer, width: int, cache: Path, *, waits: bool) -> Times:
    """Open a deck twice with one renderer; its pictures are not there before.

    `waits` has a process wait for it.
    """
    seen: list[float] = []

    def show(picture: Picture) -> None:
        if picture.renderer != renderer:
            raise SystemExit(f"{renderer} did not draw slide {picture.number}")
        seen.append(time.monotonic() - begin)

    spare = start_spare() if waits else None
    time.sleep(_UNTIL_READY_S)
    begin = time.monotonic()
    ahead = None
    if renderer == "built-in":
        ahead = Ahead(path, cache, width, lambda first: show(first.picture), spare=spare)
    deck = load_deck(path, cache=cache)
    read = time.monotonic() - begin
    draw(path, deck, width=width, cache=cache, renderer=renderer, show=show, ahead=ahead)
    first, last = seen[0], seen[-1]
    begin = time.monotonic()
    deck = load_deck(path, cache=cache)
    draw(path, deck, width=width, cache=cache, renderer=renderer)
    return Times(read, first, last, time.monotonic() - begin)


def in_window(path: Path, cache: Path, *arguments: str) -> dict[str, float]:
    """Seconds to the first slide and to the page, in a window of its own."""
    command = [sys.executable, str(Path(__file__).with_name("deck_child.py")), str(path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "GREENROOM_HOME": str(cache)}
    done = subprocess.run(
        [*command, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description="How fast decks are drawn.")
    parser.add_argument("--slides", default="20,100,300", metavar="N,N,…")
    parser.add_argument("--width", type=int, default=1920)
    options = parser.parse_args()
    renderers = RENDERERS if find_office() else RENDERERS[1:]
    print(f"ratios: 1 is the time to all slides by {renderers[0][0]}")
    print("| slides | renderer | read | first slide | all slides | again | first | all | again |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    with TemporaryDirectory() as name:
        folder = Path(name)
        fonts = font_index(folder)
        for slides in map(int, options.slides.split(",")):
            path = folder / f"{slides}.pptx"
            make_deck(slides, path)
            one = 0.0
            for title, renderer in renderers:
                cache = folder / f"{slides} {title}"
                cache.mkdir()
                fonts_here(fonts)
                copyfile(fonts, font_index(cache))
                found = opened(path, renderer, options.width, cache, waits="Home" in title)
                one = one or found.all
                ratios = (found.first, found.all, found.again)
                print(
                    f"| {slides} | {title} | {found.read:.2f} s | {found.first:.2f} s "
                    f"| {found.all:.2f} s | {found.again:.2f} s | "
                    + " | ".join(f"{seconds / one:.2f}" for seconds in ratios)
                    + " |",
                    flush=True,
                )
        print("\n| slides | first slide in the window | plan page | again: first slide | page |")
        print("|--:|--:|--:|--:|--:|")
        for slides in map(int, options.slides.split(",")):
            figures = []
            for arguments in ((), ("--again",)):
                home = folder / f"home {slides} {arguments}"
                (home / "cache").mkdir(parents=True)
                copyfile(fonts, font_index(home / "cache"))
                found = in_window(folder / f"{slides}.pptx", home, *arguments)
                figures += [f"{found[name]:.2f} s" for name in ("first", "page")]
            print(f"| {slides} | {' | '.join(figures)} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
