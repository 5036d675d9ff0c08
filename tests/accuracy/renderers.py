"""How like LibreOffice's pictures those of the other renderers are, slide by slide.

    PYTHONPATH=tests python tests/accuracy/renderers.py [DECK …] [--data FOLDER] [--write]

Prints two Markdown tables, or one of the decks that are named: ten decks made for this
(`varied_decks.py`) with the project's own, and ten varied real ones of the data. They give the
structural similarity (SSIM, 1 is the same) of the built-in renderer's pictures and of plain cards
to LibreOffice's, mean and lowest over the slides of each deck. With `--write` the tables go into
docs/renderers.md, and a sheet of pictures of each made deck beside it.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from accuracy.varied_decks import make
from greenroom.deck import load_deck
from greenroom.errors import GreenroomError
from greenroom.office import find_office
from greenroom.render import SlidePictures, draw

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT.parent / "shared" / "data" / "decks"
PAGE = ROOT / "docs" / "renderers.md"
PICTURES = ROOT / "docs" / "pictures" / "renderers"
WIDTH = 640
SHEET_WIDTH, SHEET_ROWS, GAP = 420, 4, 8  # pixels of each picture, pictures of each renderer
VARIED = {
    "Open-XML-SDK__Bug571679_Brownbag.pptx": "18 slides of a talk, diagrams",
    "Open-XML-SDK__typical.pptx": "15 slides, groups, animation, 4:3",
    "ShapeCrawler__001.pptx": "tables",
    "ShapeCrawler__002.pptx": "table, chart, a hidden slide",
    "OfficeIMO__PowerPointWithTablesAndCharts.pptx": "tables and charts",
    "pptx-automizer__SmartArt.pptx": "SmartArt",
    "pptx-automizer__SlideWithShapes.pptx": "shapes",
    "Open-XML-SDK__AllSlidesConverterSC.pptx": "Chinese",
    "python-pptx__ph-populated-placeholders.pptx": "pictures in placeholders",
    "Open-XML-SDK__animation.pptx": "animation",
}
Grey = NDArray[np.float64]


class Likeness(NamedTuple):
    """Of one deck's slides to LibreOffice's, for one renderer."""

    mean: float
    lowest: float
    slide: int


class Row(NamedTuple):
    """One deck in the table."""

    name: str
    about: str
    slides: int
    found: Likeness
    cards: float

    def line(self) -> str:
        """In Markdown."""
        return (
            f"| {self.name} | {self.about} | {self.slides} | {self.found.mean:.3f} "
            f"| {self.found.lowest:.3f} (slide {self.found.slide}) | {self.cards:.3f} |"
        )


def ssim(one: Grey, other: Grey, window: int = 8) -> float:
    """Structural similarity of two grey pictures of one size, values 0 to 255, uniform windows.

    Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to
    structural similarity", IEEE Transactions on Image Processing 13 (2004), with its constants.
    """

    def mean(values: Grey) -> Grey:
        sums = np.pad(values, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
        boxes = sums[window:, window:] - sums[:-window, window:]
        boxes -= sums[window:, :-window] - sums[:-window, :-window]
        return np.asarray(boxes / window**2)

    mean_one, mean_other = mean(one), mean(other)
    between = mean(one * other) - mean_one * mean_other
    within = mean(one**2) - mean_one**2 + mean(other**2) - mean_other**2
    light, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    alike = (2 * mean_one * mean_other + light) * (2 * between + contrast)
    bound = (mean_one**2 + mean_other**2 + light) * (within + contrast)
    return float((alike / bound).mean())


def grey(file: Path, size: tuple[int, int] | None = None) -> Grey:
    """A picture in grey, at a size."""
    with Image.open(file) as image:
        shades = image.convert("RGB").convert("L")
        return np.asarray(shades.resize(size) if size else shades, dtype=np.float64)


def likeness(found: SlidePictures, truth: SlidePictures) -> Likeness:
    """How like the pictures are to those by LibreOffice."""
    scores = []
    for one, other in zip(found.files, truth.files, strict=True):
        target = grey(other)
        scores.append(ssim(grey(one, (target.shape[1], target.shape[0])), target))
    lowest = int(np.argmin(scores))
    return Likeness(float(np.mean(scores)), scores[lowest], lowest + 1)


def sheet(left: SlidePictures, right: SlidePictures, target: Path) -> None:
    """The first slides by two renderers beside each other in one file."""
    rows = list(zip(left.files, right.files, strict=True))[:SHEET_ROWS]
    with Image.open(rows[0][1]) as first:
        height = round(SHEET_WIDTH * first.height / first.width)
    size = (2 * SHEET_WIDTH + GAP, len(rows) * (height + GAP) - GAP)
    both = Image.new("RGB", size, "#c9ccc4")
    for row, files in enumerate(rows):
        for column, file in enumerate(files):
            with Image.open(file) as picture:
                small = picture.convert("RGB").resize((SHEET_WIDTH, height), reducing_gap=2)
            both.paste(small, (column * (SHEET_WIDTH + GAP), row * (height + GAP)))
    colours = both.quantize(96)
    both.quantize(palette=colours, dither=Image.Dither.FLOYDSTEINBERG).save(target, optimize=True)


def measure(deck_file: Path, about: str, folder: Path, pictures: Path | None) -> Row | None:
    """Measure one deck; None where LibreOffice did not draw it."""
    deck = load_deck(deck_file)
    by = {
        name: draw(deck_file, deck, width=WIDTH, cache=folder, renderer=name)
        for name in ("LibreOffice", "built-in", "cards")
    }
    truth, built_in = by["LibreOffice"], by["built-in"]
    if truth.by("LibreOffice") != tuple(slide.number for slide in deck.slides):
        print(f"{deck_file.name}: not drawn by LibreOffice", file=sys.stderr)
        return None
    found, cards = likeness(built_in, truth), likeness(by["cards"], truth)
    if pictures is not None:
        sheet(built_in, truth, pictures / f"{deck_file.stem}.png")
    return Row(deck_file.name, about, len(deck.slides), found, cards.mean)


def table(decks: Mapping[Path, str], pictures: Path | None) -> Iterator[str]:
    """The lines of a Markdown table, each as soon as it is known."""
    yield "| deck | what is in it | slides | SSIM, mean | lowest | plain cards |"
    yield "|---|---|--:|--:|--:|--:|"
    means = []
    with TemporaryDirectory() as folder:
        for deck_file, about in decks.items():
            try:
                row = measure(deck_file, about, Path(folder), pictures)
            except GreenroomError as error:
                print(error.line(), file=sys.stderr)
                continue
            if row is not None:
                means.append(row.found.mean)
                yield row.line()
    if means:
        yield f"| all {len(means)} | | | {np.mean(means):.3f} | {min(means):.3f} | |"


def told(lines: Iterator[str]) -> str:
    """The lines as one text; each is printed when it comes."""
    found = []
    for line in lines:
        print(line, flush=True)
        found.append(line)
    return "\n".join(found)


def replaced(page: str, name: str, lines: str) -> str:
    """The page with the table of this name exchanged."""
    mark = rf"(<!-- table: {name} -->\n).*?(\n<!-- end -->)"
    text, count = re.subn(mark, lambda found: found[1] + lines + found[2], page, flags=re.S)
    if not count:
        raise SystemExit(f"{PAGE.name} has no place for the table {name!r}.")
    return text


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description="How like LibreOffice the built-in renderer is.")
    parser.add_argument("decks", nargs="*", type=Path)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if find_office() is None:
        print("LibreOffice is not on this machine; there is nothing to compare with.")
        return 1
    if options.decks:
        told(table(dict.fromkeys(options.decks, ""), None))
        return 0
    PICTURES.mkdir(parents=True, exist_ok=True)
    samples = ROOT / "sample_decks"
    with TemporaryDirectory() as folder:
        made = make(Path(folder))
        made[samples / "weekly-picks-answer-first.pptx"] = "the sample"
        made[samples / "hard-features.pptx"] = "made to be hard"
        tables = {"made": told(table(made, PICTURES if options.write else None))}
    real = {options.data / name: about for name, about in VARIED.items()}
    present = {file: about for file, about in real.items() if file.is_file()}
    if present:
        tables["real"] = told(table(present, None))
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        for name, lines in tables.items():
            page = replaced(page, name, lines)
        PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
