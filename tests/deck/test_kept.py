"""What was made once from a content is not made again."""

from io import BytesIO

import pytest

from greenroom.deck import Limits, load_deck
from greenroom.deck.kept import Kept
from greenroom.errors import DeckError


def test_what_was_used_longest_ago_goes_first(tmp_path):
    kept = Kept(tmp_path / "kept", ".pptx", 250)

    files = [kept.keep(digest * 64, BytesIO(bytes(100))) for digest in "abc"]

    assert [file.exists() for file in files] == [False, True, True]
    assert kept.find("a" * 64) is None
    assert kept.find("b" * 64) == files[1]


def test_the_newest_stays_and_nothing_unfinished_is_left(tmp_path):
    kept = Kept(tmp_path / "kept", ".json", 10)

    file = kept.keep("a" * 64, BytesIO(bytes(100)))

    assert list((tmp_path / "kept").iterdir()) == [file]


@pytest.fixture
def no_reader(monkeypatch):
    """From now on nothing can be read."""

    def refuse(*_args, **_named):
        raise AssertionError("read again")

    return lambda: monkeypatch.setattr("greenroom.deck.load.guarded", refuse)


def test_a_deck_is_read_once(builder, tmp_path, no_reader):
    builder.slide("We launch in May", "Two points", notes="Say it first")
    path, cache = builder.save(), tmp_path / "cache"
    first = load_deck(path, cache=cache)
    other = path.rename(tmp_path / "other.pptx")

    no_reader()
    again = load_deck(other, cache=cache)

    assert again.file == "other.pptx"
    assert (again.sha256, again.slides) == (first.sha256, first.slides)
    assert again.slides[0].notes == "Say it first"


def test_another_content_is_read(builder, tmp_path):
    builder.slide("One")
    path, cache = builder.save(), tmp_path / "cache"
    load_deck(path, cache=cache)
    builder.slide("Two")
    builder.save()

    assert [slide.title for slide in load_deck(path, cache=cache).slides] == ["One", "Two"]


def test_what_is_kept_and_damaged_is_read_again(builder, tmp_path):
    builder.slide("One")
    path, cache = builder.save(), tmp_path / "cache"
    before = load_deck(path, cache=cache)
    (kept,) = (cache / "decks").iterdir()
    kept.write_bytes(b'{"file": 1')

    assert load_deck(path, cache=cache) == before


def test_a_limit_holds_for_what_was_read_before(builder, tmp_path):
    builder.slide("One")
    path, cache = builder.save(), tmp_path / "cache"
    load_deck(path, cache=cache)

    with pytest.raises(DeckError, match="more than Greenroom opens"):
        load_deck(path, cache=cache, limits=Limits(file_bytes=100))


def test_nothing_is_kept_of_a_deck_with_a_password(shared_data, tmp_path):
    path = shared_data / "decks_hostile" / "asis_Open-XML-SDK__encrypted_pptx.pptx"

    with pytest.raises(DeckError):
        load_deck(path, cache=tmp_path, password="a guess")

    assert not (tmp_path / "decks").exists()
