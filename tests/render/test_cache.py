"""Pictures on disk are whole or not there, and drawings do not pile up."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from PIL import Image

from greenroom.render.cache import (
    THUMBNAIL_WIDTH,
    failed,
    picture,
    remember_failure,
    save,
    thumbnail,
    trim,
    use,
    write,
)


def drawing(cache, name, *, size=100, used=0.0):
    folder = cache / name
    use(folder)
    picture(folder, 1).write_bytes(bytes(size))
    os.utime(folder, (used, used))
    return folder


def test_a_picture_that_fails_leaves_the_one_before(tmp_path):
    file = tmp_path / "0001.png"
    write(file, lambda path: path.write_bytes(b"whole"))

    def fail(path):
        path.write_bytes(b"half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(file, fail)
    assert file.read_bytes() == b"whole"


def test_two_threads_may_write_the_same_picture(tmp_path):
    file, both = tmp_path / "0001.png", Barrier(2, timeout=10)

    def slowly(path):
        path.write_bytes(b"whole")
        both.wait()

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(write, file, slowly) for _ in range(2)]:
            done.result(timeout=10)
    assert file.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [file]


def test_the_small_picture_has_the_colours_of_the_large_one(tmp_path):
    file = picture(tmp_path, 1)
    half = Image.new("L", (1600, 900), 255)
    half.paste(0, (0, 0, 800, 900))

    save(half, file, palette=bytes([200, 30, 30] + [0] * 762 + [255, 255, 250]))

    with Image.open(thumbnail(file)) as small:
        assert small.size == (THUMBNAIL_WIDTH, 180)
        seen = small.convert("RGB")
        assert seen.getpixel((20, 90)) == (200, 30, 30)
        assert seen.getpixel((300, 90)) == (255, 255, 250)


def test_what_failed_is_remembered_for_a_week(tmp_path):
    remember_failure(tmp_path, 7)

    assert failed(tmp_path, 7)
    assert not failed(tmp_path)
    assert not failed(tmp_path, 8)
    eight_days_ago = time.time() - 8 * 86_400
    os.utime(tmp_path / "0007.failed", (eight_days_ago, eight_days_ago))
    assert not failed(tmp_path, 7)


def test_the_drawings_used_longest_ago_go_first(tmp_path):
    for age, name in enumerate(("newest", "middle", "oldest")):
        drawing(tmp_path, name, used=1000.0 - age)
    kept = drawing(tmp_path, "kept", used=1)

    trim(tmp_path, 300, keep=kept)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["kept", "middle", "newest"]

    use(tmp_path / "middle")
    trim(tmp_path, 200, keep=kept)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["kept", "middle"]


def test_what_a_killed_process_left_is_removed_and_what_is_in_hand_is_not(tmp_path):
    kept = drawing(tmp_path, "kept")
    abandoned, in_hand = (kept / f".unfinished-{pid}-0002.png" for pid in (1, 2))
    for file in (abandoned, in_hand):
        file.write_bytes(b"half")
    long_ago = time.time() - 7200
    os.utime(abandoned, (long_ago, long_ago))

    trim(tmp_path, 1000, keep=kept)

    assert not abandoned.exists()
    assert in_hand.exists()
