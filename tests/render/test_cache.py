"""Drawings on disk are complete or not there, and do not pile up."""

import os
import time

import pytest

from greenroom.render.cache import cached, filling, picture, trim


def drawing(cache, name, *, size=100, used=0.0):
    folder = cache / name
    with filling(folder) as unfinished:
        picture(unfinished, 1).write_bytes(bytes(size))
    os.utime(folder, (used, used))
    return folder


def test_a_drawing_that_fails_leaves_nothing(tmp_path):
    def fail():
        with filling(tmp_path / "a") as unfinished:
            picture(unfinished, 1).write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert list(tmp_path.iterdir()) == []


def test_of_two_that_draw_the_same_the_first_to_finish_wins(tmp_path):
    folder = tmp_path / "a"
    with filling(folder) as slow:
        with filling(folder) as quick:
            picture(quick, 1).write_bytes(b"quick")
        picture(slow, 1).write_bytes(b"slow")

    assert picture(folder, 1).read_bytes() == b"quick"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_drawing_that_lost_a_picture_is_dropped(tmp_path):
    folder = drawing(tmp_path, "a")

    assert cached(folder, 1) == (picture(folder, 1),)
    assert cached(folder, 2) is None
    assert not folder.exists()


def test_the_drawings_used_longest_ago_go_first(tmp_path):
    for age, name in enumerate(("newest", "middle", "oldest")):
        drawing(tmp_path, name, used=1000.0 - age)
    kept = drawing(tmp_path, "kept", used=1)

    trim(tmp_path, 300, keep=kept)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["kept", "middle", "newest"]

    cached(tmp_path / "middle", 1)
    trim(tmp_path, 200, keep=kept)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["kept", "middle"]


def test_what_was_abandoned_is_removed_and_what_is_in_hand_is_not(tmp_path):
    kept = drawing(tmp_path, "kept")
    with filling(tmp_path / "abandoned") as abandoned, filling(tmp_path / "in hand") as in_hand:
        long_ago = time.time() - 7200
        os.utime(abandoned, (long_ago, long_ago))

        trim(tmp_path, 1000, keep=kept)

        assert not abandoned.exists()
        assert in_hand.exists()
        abandoned.mkdir()
