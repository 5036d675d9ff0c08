"""The yardstick for pictures measures likeness."""

import numpy as np

from accuracy.renderers import replaced, ssim
from accuracy.varied_decks import make
from greenroom.deck import load_deck


def test_a_picture_is_like_itself_and_less_like_others():
    picture = np.zeros((60, 80))
    picture[20:40, 20:60] = 255
    moved = np.roll(picture, 3, axis=1)
    upside_down = 255 - picture

    assert ssim(picture, picture) == 1.0
    assert 0.5 < ssim(picture, moved) < 0.99
    assert ssim(picture, upside_down) < 0.1
    assert ssim(picture + 60, picture + 62) > 0.99


def test_the_varied_decks_are_read_as_they_were_made(tmp_path):
    made = make(tmp_path)

    assert len(made) == 10
    decks = {path.stem: load_deck(path) for path in made}
    assert all(2 < len(deck.slides) < 5 for deck in decks.values())
    assert [slide.hidden for slide in decks["plain"].slides] == [False, False, True]
    assert decks["process"].slides[0].title.startswith("A pick takes four steps")


def test_a_table_goes_to_its_place_on_the_page_and_nowhere_else():
    page = "a\n<!-- table: made -->\nold\n<!-- end -->\nb\n<!-- table: real -->\nx\n<!-- end -->\n"

    assert replaced(page, "made", "new") == page.replace("old", "new")
