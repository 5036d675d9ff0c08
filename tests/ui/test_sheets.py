"""The sheets of pictures, made of three."""

from pathlib import Path

from PIL import Image

from ui.sheets import CELL, GAP, sheet


def test_pictures_stand_in_rows(tmp_path: Path) -> None:
    files = []
    for name, size in (("a", (1440, 900)), ("b", (840, 640)), ("c", (40, 40))):
        files.append(tmp_path / f"{name}.png")
        Image.new("RGB", size, "#FF0000").save(files[-1])
    made = sheet(files, "#000000")
    assert made.height == CELL[1] + 2 * GAP
    middles = [made.getpixel((GAP + at * (CELL[0] + GAP) + 20, GAP + 20)) for at in range(4)]
    assert middles == [(255, 0, 0)] * 3 + [(0, 0, 0)]
