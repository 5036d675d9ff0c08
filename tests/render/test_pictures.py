"""A picture of every slide, whoever draws it."""

import shutil
import time
from threading import Event

import msgspec
import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor

from greenroom.deck import load_deck
from greenroom.deck.guard import ChildError
from greenroom.errors import DeckError
from greenroom.render import (
    Ahead,
    around,
    available_renderers,
    draw,
    draw_soon,
    pictures,
    start_spare,
)

RED, BLUE = (220, 30, 30), (20, 60, 200)


def test_the_built_in_renderer_draws_every_slide(deck_file, deck, tmp_path, shown, near):
    drawn = draw(deck_file, deck, width=640, cache=tmp_path, show=shown, renderer="built-in")

    assert drawn.renderer == "the built-in renderer"
    assert_drawn(drawn, near)
    assert shown.numbers == [1, 2, 3]


def test_libreoffice_draws_every_slide(libreoffice, deck_file, deck, tmp_path, shown, near):
    drawn = draw(deck_file, deck, width=640, cache=tmp_path, show=shown)

    assert drawn.renderer == "LibreOffice"
    assert_drawn(drawn, near)
    assert shown.numbers == [1, 2, 3]


def opened(file):
    """The picture, and the file closed again."""
    with Image.open(file) as image:
        return image.convert("RGB")


def assert_drawn(drawn, near):
    """Three pictures of the right size: red, hidden, blue."""
    images = [opened(file) for file in drawn.files]
    assert [image.size for image in images] == [(640, 320)] * 3
    bars = [image.getpixel((320, 20)) for image in images]
    assert near(bars[0], RED)
    assert near(bars[1], (255, 255, 255))
    assert near(bars[2], BLUE)
    for image in images:  # the words are there
        assert min(image.crop((60, 190, 300, 250)).convert("L").getextrema()) < 100


def test_cards_say_what_the_slides_say(deck_file, deck, tmp_path, shown):
    drawn = draw(deck_file, deck, width=640, cache=tmp_path, show=shown, renderer="cards")

    assert drawn.renderer == "plain cards"
    assert [opened(file).size for file in drawn.files] == [(640, 320)] * 3
    assert len({file.read_bytes() for file in drawn.files}) == 3
    assert shown.numbers == [1, 2, 3]


def test_the_second_time_nothing_is_drawn(deck_file, deck, tmp_path, shown):
    first = draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in")
    drawn_at = [file.stat().st_mtime_ns for file in first.files]
    again = draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in", show=shown)
    other = draw(deck_file, deck, width=200, cache=tmp_path, renderer="built-in")

    assert again == first
    assert shown.pictures == list(first.pictures)
    assert [file.stat().st_mtime_ns for file in again.files] == drawn_at
    assert other.files != first.files


def test_a_deck_that_was_moved_or_removed_is_still_drawn(deck_file, deck, tmp_path):
    gone = tmp_path / "gone.pptx"
    before = draw(deck_file, deck, width=320, cache=tmp_path / "cache", renderer="built-in")

    after = draw(gone, deck, width=320, cache=tmp_path / "cache", renderer="built-in")
    nowhere = draw(gone, deck, width=320, cache=tmp_path / "empty", renderer="built-in")

    assert after == before
    assert nowhere.renderer == "plain cards"


def test_a_file_that_is_not_the_deck_any_more_is_not_drawn_for_it(deck_file, deck, tmp_path):
    changed = tmp_path / "talk.pptx"
    changed.write_bytes(deck_file.read_bytes() + b" ")

    drawn = draw(changed, deck, width=320, cache=tmp_path / "cache", renderer="built-in")

    assert drawn.renderer == "plain cards"


def test_pictures_that_do_not_match_the_slides_are_not_used(deck_file, deck, tmp_path):
    misread = msgspec.structs.replace(deck, slides=deck.slides[:2])

    drawn = draw(deck_file, misread, width=320, cache=tmp_path, renderer="built-in")

    assert drawn.renderer == "plain cards"
    assert len(drawn.files) == 2


def test_the_deck_is_not_touched(deck_file, deck, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    mine = folder / "talk.pptx"
    shutil.copy(deck_file, mine)

    draw(mine, deck, width=320, cache=tmp_path / "cache", renderer="built-in")

    assert mine.read_bytes() == deck_file.read_bytes()
    assert list(folder.iterdir()) == [mine]


def test_a_cache_that_cannot_be_written_is_named(deck_file, deck, tmp_path):
    cache = tmp_path / "cache"
    cache.write_text("in the way")

    with pytest.raises(DeckError, match=r"talk\.pptx: its slides cannot be drawn, for .*cache"):
        draw(deck_file, deck, width=320, cache=cache, renderer="cards")


def test_a_drawing_that_was_stopped_goes_on_where_it_was(deck_file, deck, tmp_path, shown):
    class CancelledError(Exception):
        pass

    def cancel(_picture):
        raise CancelledError

    with pytest.raises(CancelledError):
        draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in", show=cancel)
    first = next(tmp_path.rglob("0001.png"))
    drawn_at = first.stat().st_mtime_ns

    drawn = draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in", show=shown)

    assert drawn.files[0] == first
    assert first.stat().st_mtime_ns == drawn_at
    assert shown.numbers == [1, 2, 3]


def test_the_slide_that_is_looked_at_comes_first(deck_file, deck, tmp_path, shown):
    order = around(2, 3)
    drawn = draw(
        deck_file, deck, width=320, cache=tmp_path, renderer="built-in", slides=order, show=shown
    )

    assert shown.numbers == [2, 3, 1]
    assert [picture.number for picture in drawn.pictures] == [1, 2, 3]
    assert around(1, 4) == (1, 2, 3, 4)


def test_one_slide_alone_can_be_drawn(deck_file, deck, tmp_path):
    drawn = draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in", slides=(3,))

    assert [picture.number for picture in drawn.pictures] == [3]
    assert len(list(tmp_path.rglob("*.png"))) == 2  # the picture and its small one


def test_a_deck_that_libreoffice_does_not_manage_is_not_tried_again(
    libreoffice, deck_file, deck, tmp_path, monkeypatch
):
    tried = []

    def fail(*asked, **_):
        tried.append(asked)

    monkeypatch.setattr("greenroom.render.printing.convert", fail)
    first = draw(deck_file, deck, width=320, cache=tmp_path)
    again = draw(deck_file, deck, width=640, cache=tmp_path)

    assert first.renderer == again.renderer == "the built-in renderer"
    assert len(tried) == 1


def test_a_long_deck_is_printed_in_portions(libreoffice, tmp_path, monkeypatch, shown):
    """Slide numbers on the slides go on, and the portion that is looked at comes first."""
    monkeypatch.setattr("greenroom.render.printing.PORTION", 2)
    presentation = Presentation()
    for colour in ("FF0000", "00FF00", "0000FF", "FFFF00", "00FFFF"):
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = RGBColor.from_string(colour)
    path = tmp_path / "long.pptx"
    presentation.save(path)
    deck = load_deck(path)

    drawn = draw(path, deck, width=200, cache=tmp_path / "c", slides=around(4, 5), show=shown)

    assert shown.numbers == [4, 3, 5, 2, 1]
    assert drawn.by("LibreOffice") == (1, 2, 3, 4, 5)
    seen = [opened(file).getpixel((100, 75)) for file in drawn.files]
    assert [tuple(round(part / 255) for part in pixel) for pixel in seen] == [
        (1, 0, 0),
        (0, 1, 0),
        (0, 0, 1),
        (1, 1, 0),
        (0, 1, 1),
    ]
    assert len(list((tmp_path / "c").rglob("*.pdf"))) == 3


def test_a_slide_that_a_renderer_dies_of_is_a_card_and_the_others_are_not(
    deck_file, deck, tmp_path, monkeypatch, shown
):
    """The process dies of slide 2 each time that it is asked for it."""
    real, asked = pictures.guarded, []

    def dying(module, request, *, seconds, started):
        job = msgspec.json.decode(request)
        asked.append(job["numbers"])
        upto = job["numbers"].index(2) if 2 in job["numbers"] else None
        job["numbers"] = job["numbers"][:upto]
        yield from real(module, msgspec.json.encode(job), seconds=seconds)
        if upto is not None:
            raise ChildError("crashed")

    monkeypatch.setattr(pictures, "guarded", dying)
    drawn = draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in", show=shown)
    draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in")

    assert drawn.by("cards") == (2,)
    assert drawn.by("built-in") == (1, 3)
    assert asked == [[1, 2, 3], [3]]
    assert shown.numbers == [1, 3, 2]


def test_what_others_keep_in_the_cache_is_not_trimmed(deck_file, deck, tmp_path):
    others = tmp_path / "others"
    others.mkdir()

    first = draw(deck_file, deck, width=320, cache=tmp_path, renderer="cards", cache_bytes=1)
    second = draw(deck_file, deck, width=200, cache=tmp_path, renderer="cards", cache_bytes=1)

    assert others.is_dir()
    assert not first.files[0].exists()
    assert second.files[0].exists()


def test_a_process_that_was_started_ahead_is_used_once(deck_file, deck, tmp_path):
    ahead = Ahead(deck_file, tmp_path, 320)

    first = draw(
        deck_file, deck, width=320, cache=tmp_path, renderer="built-in", slides=(1, 2), ahead=ahead
    )
    second = draw(
        deck_file, deck, width=320, cache=tmp_path, renderer="built-in", slides=(3,), ahead=ahead
    )

    assert ahead.claim() is None
    assert first.by("built-in") == (1, 2)
    assert second.by("built-in") == (3,)


def test_a_deck_that_changed_after_it_was_opened_ahead_is_drawn_as_it_is(deck_file, tmp_path):
    path = tmp_path / "talk.pptx"
    shutil.copyfile(deck_file, path)
    ahead = Ahead(path, tmp_path, 320)
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[6])
    time.sleep(0.5)  # it may have been opened by now, or not: both must do
    presentation.save(path)
    deck = load_deck(path)

    drawn = draw(path, deck, width=320, cache=tmp_path, renderer="built-in", ahead=ahead)

    assert drawn.by("built-in") == (1,)
    assert Image.open(drawn.files[0]).convert("RGB").getcolors() == [(320 * 240, (255, 255, 255))]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", None])
def test_what_cannot_be_opened_ahead_does_no_harm(content, deck_file, deck, tmp_path):
    other, shown = tmp_path / "other.pptx", []
    if content is not None:
        other.write_bytes(content)
    ahead = Ahead(other, tmp_path, 320, shown.append)

    drawn = draw(deck_file, deck, width=320, cache=tmp_path, renderer="built-in", ahead=ahead)

    assert shown == []
    assert drawn.by("built-in") == (1, 2, 3)


def test_a_process_that_was_started_in_vain_is_ended(deck_file, tmp_path):
    spare = start_spare()
    Ahead(deck_file, tmp_path, 320, spare=spare).close()
    assert spare.returncode is not None


def test_quick_pictures_come_before_good_ones_and_never_after(
    libreoffice, deck_file, deck, tmp_path, shown, monkeypatch
):
    quick_came = Event()

    def good_after_quick(*deck_and_file, renderer=None, show, **how):
        def noting(picture):
            show(picture)
            quick_came.set()

        if renderer is None:
            assert quick_came.wait(60)
        return draw(*deck_and_file, renderer=renderer, show=noting, **how)

    with monkeypatch.context() as patched:
        patched.setattr("greenroom.render.soon.draw", good_after_quick)
        drawn = draw_soon(deck_file, deck, width=320, cache=tmp_path, show=shown)

    assert drawn.by("LibreOffice") == (1, 2, 3)
    for number in (1, 2, 3):
        came = [one.renderer for one in shown.pictures if one.number == number]
        assert came[-1] == "LibreOffice"
        assert came.count("LibreOffice") == 1
    assert shown.pictures[0].renderer == "built-in"
    before = len(shown.pictures)
    draw_soon(deck_file, deck, width=320, cache=tmp_path, show=shown)
    assert [one.renderer for one in shown.pictures[before:]] == ["LibreOffice"] * 3


def test_the_slide_that_is_turned_to_is_drawn_next(tmp_path, shown, monkeypatch):
    # What a drawing had ready when it was left is shown at once, however far it had got: judged is
    # which slide each drawing was asked to begin with.
    began = []

    def remembered(*deck_and_file, slides, **how):
        began.append(slides[0])
        return draw(*deck_and_file, slides=slides, **how)

    monkeypatch.setattr("greenroom.render.renderers.find_office", lambda: None)
    monkeypatch.setattr("greenroom.render.soon.draw", remembered)
    presentation = Presentation()
    for number in range(12):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = f"Slide {number}"
    path = tmp_path / "talk.pptx"
    presentation.save(path)
    deck = load_deck(path)

    def looked_at():
        return 1 if len(shown.pictures) < 2 else 9

    draw_soon(path, deck, width=200, cache=tmp_path / "c", show=shown, looked_at=looked_at)

    assert began == [1, 9]
    assert shown.numbers[:2] == [1, 2]
    assert sorted(set(shown.numbers)) == list(range(1, 13))


def test_pages_of_a_chosen_pdf_stand_for_the_slides(deck_file, deck, tmp_path, shown):
    pages = [Image.new("RGB", (400, 200), colour) for colour in ("#00ff00", "#ff00ff")]
    pdf = tmp_path / "talk.pdf"
    pages[0].save(pdf, save_all=True, append_images=pages[1:])  # slide 2 is hidden: no page

    drawn = draw(deck_file, deck, width=320, cache=tmp_path, show=shown, pdf=pdf)

    assert drawn.by("PDF") == (1, 3)
    assert opened(drawn.files[0]).getpixel((100, 50))[1] > 200
    assert opened(drawn.files[2]).getpixel((100, 50))[0] > 200
    assert len(drawn.pictures) == 3
    pages[0].save(pdf)  # one page for three slides
    again = draw(deck_file, deck, width=320, cache=tmp_path, renderer="cards", pdf=pdf)
    assert again.by("PDF") == ()


def test_the_last_resort_is_always_there():
    assert available_renderers()[-1] == "plain cards"
    assert "the built-in renderer" in available_renderers()


def test_a_pdf_is_drawn_from_its_own_pages(shared_data, tmp_path):
    path = tmp_path / "slides.pdf"
    shutil.copyfile(shared_data / "decks_hostile" / "renamed_pdf.pptx", path)

    drawn = draw(path, load_deck(path), width=400, cache=tmp_path / "cache")

    assert drawn.renderer == "PDF"
    assert [opened(file).size for file in drawn.files] == [(400, 225)] * 6


@pytest.mark.parametrize(
    "name",
    [
        "Open-XML-SDK__AllSlidesConverterSC.pptx",
        "Open-XML-SDK__CertAppr_TP10164188.potx",
        "Open-XML-SDK__uWavy_rprU_UnderlineWavy.pptx",
        "ShapeCrawler__002.pptx",
        "python-pptx__ph-populated-placeholders.pptx",
    ],
)
def test_real_decks_are_drawn_without_libreoffice(shared_data, tmp_path, name):
    path = shared_data / "decks" / name
    deck = load_deck(path)

    drawn = draw(path, deck, width=320, cache=tmp_path, renderer="built-in")

    assert drawn.renderer == "the built-in renderer"
    assert len(drawn.files) == len(deck.slides)


def test_a_real_strict_deck_is_drawn_by_libreoffice(libreoffice, shared_data, tmp_path):
    path = shared_data / "decks" / "Open-XML-SDK__uWavy_rprU_UnderlineWavy.pptx"

    drawn = draw(path, load_deck(path), width=320, cache=tmp_path)

    assert drawn.renderer == "LibreOffice"
    assert len(drawn.files) == 1
