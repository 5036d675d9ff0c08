"""How like LibreOffice's pictures those of the other renderers are, slide by slide.

    python tests/accuracy/renderers.py [DECK …] [--data ../shared/data/decks] [--pictures FOLDER]

Prints a Markdown table: the structural similarity (SSIM, 1 is the same) of the built-in renderer's
pictures and of plain cards to LibreOffice's, mean and lowest over the slides of each deck. Without
decks named it takes ten varied real ones of the data and the project's own. With `--pictures` it
writes, for each deck, its least like slide by both renderers side by side.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from greenroom.deck import load_deck
from greenroom.errors import GreenroomError
from greenroom.office import find_office
from greenroom.render import SlidePictures, draw

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT.parent / "shared" / "data" / "decks"
WIDTH = 640
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


def side_by_side(left: Path, right: Path, target: Path) -> None:
    """Two pictures beside each other in one file, the built-in renderer's at the left."""
    with Image.open(left) as one, Image.open(right) as other:
        both = Image.new("RGB", (one.width + other.width + 12, one.height), "#c9ccc4")
        both.paste(one.convert("RGB"), (0, 0))
        both.paste(other.convert("RGB").resize(one.size), (one.width + 12, 0))
        both.quantize(128).save(target, optimize=True)


def measure(deck_file: Path, about: str, folder: Path, pictures: Path | None) -> Likeness | None:
    """Measure one deck and print its row; None where LibreOffice did not draw it."""
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
        shown = found.slide - 1
        target = pictures / f"{deck_file.stem}.png"
        side_by_side(built_in.files[shown], truth.files[shown], target)
    print(
        f"| {deck_file.name} | {about} | {len(deck.slides)} | {found.mean:.3f} "
        f"| {found.lowest:.3f} (slide {found.slide}) | {cards.mean:.3f} |",
        flush=True,
    )
    return found


def main() -> int:
    """Measure and print; gives the exit code."""
    parser = argparse.ArgumentParser(description="How like LibreOffice the built-in renderer is.")
    parser.add_argument("decks", nargs="*", type=Path)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    if find_office() is None:
        print("LibreOffice is not on this machine; there is nothing to compare with.")
        return 1
    chosen = dict.fromkeys(options.decks, "")
    if not chosen:
        chosen = {ROOT / "sample_decks" / "weekly-picks-answer-first.pptx": "the sample"}
        chosen |= {ROOT / "sample_decks" / "hard-features.pptx": "made to be hard"}
        real = {options.data / name: about for name, about in VARIED.items()}
        chosen |= {file: about for file, about in real.items() if file.is_file()}
    if options.pictures is not None:
        options.pictures.mkdir(parents=True, exist_ok=True)
    print("| deck | what is in it | slides | SSIM, mean | lowest | plain cards |")
    print("|---|---|--:|--:|--:|--:|")
    found = []
    with TemporaryDirectory() as folder:
        for deck_file, about in chosen.items():
            try:
                found.append(measure(deck_file, about, Path(folder), options.pictures))
            except GreenroomError as error:
                print(error.line(), file=sys.stderr)
    means = [one.mean for one in found if one is not None]
    if means:
        print(f"| all {len(means)} | | | {np.mean(means):.3f} | {min(means):.3f} | |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
