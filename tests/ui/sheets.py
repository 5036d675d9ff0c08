"""Pictures of all screens on eight sheets: two languages, two themes, at 100 and at 200 %.

    python tests/ui/sheets.py docs/pictures/screens

takes some minutes. At 100 % the window is 1440 by 900 large, at 200 % as small as it is drawn for.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).parent.parent))

from ui.screens import fine_screen

WALK = Path(__file__).with_name("every_screen.py")
COLUMNS, CELL, GAP = 4, (420, 288), 10
SCALES = {100: "large", 200: "small"}


def sheet(pictures: Sequence[Path], ground: str) -> Image.Image:
    """The pictures in rows, each made small enough for its cell."""
    rows = -(-len(pictures) // COLUMNS)
    step = (CELL[0] + GAP, CELL[1] + GAP)
    whole = Image.new("RGB", (COLUMNS * step[0] + GAP, rows * step[1] + GAP), ground)
    for at, file in enumerate(pictures):
        with Image.open(file) as opened:
            picture = opened.convert("RGB")
        picture.thumbnail(CELL, Image.Resampling.LANCZOS)
        left, top = GAP + at % COLUMNS * step[0], GAP + at // COLUMNS * step[1]
        whole.paste(picture, (left, top))
    return whole


def main(out: Path) -> None:
    """Walk through the program four times, and put each set of pictures on its sheet."""
    out.mkdir(parents=True, exist_ok=True)
    for language, (percent, size) in product(("en", "de"), SCALES.items()):
        with tempfile.TemporaryDirectory(prefix="greenroom") as work:
            with fine_screen(percent) as env:
                subprocess.run([sys.executable, WALK, work, language], check=True, env=env)
            for theme, ground in (("light", "#D5D8D4"), ("dark", "#3A3F3B")):
                pictures = sorted(Path(work, f"{theme}-{size}").glob("*.png"))
                name = f"{language}-{theme}-{percent}.jpg"
                sheet(pictures, ground).save(out / name, quality=78, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
