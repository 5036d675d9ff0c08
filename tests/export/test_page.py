"""The HTML page: whole in one file, nothing escapes into it."""

import base64
import re
from html.parser import HTMLParser
from pathlib import Path

from PIL import Image

from export.talks import hostile, small
from greenroom.checks.example import lorem, talk
from greenroom.export import Material
from greenroom.export.document import day, difference
from greenroom.export.page import PICTURE_WIDTH, write_html
from greenroom.reporting import build_report


class Tags(HTMLParser):
    """Every tag, attribute and piece of text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page(report, pictures=None, notes=None) -> str:
    return write_html(report, Material(pictures or {}, notes or {})).decode()


def shown(html: str) -> str:
    return " ".join(" ".join(Tags(html).text).split())


def test_priorities_come_first_then_bottom_line_timing_and_transcript() -> None:
    html = page(build_report(talk(lorem(100), limit_ms=20_000, targets_ms=(20_000,))))
    order = ["You ran 0:20 over", "Bottom line", "Plan and talk", "Transcript", "All findings"]
    places = [html.index(part) for part in order]
    assert places == sorted(places)


def test_fillers_are_marked() -> None:
    html = page(small())
    assert '<mark class="heard">um,</mark>' in html
    assert '<span class="possible">like</span>' in html
    assert '<mark class="heard">you know,</mark>' in html


def test_nothing_in_a_deck_or_talk_becomes_markup() -> None:
    html = page(hostile())
    assert not {"script", "img", "b", "i", "u", "s", "em", "note"} & set(Tags(html).tags)
    assert '<script>alert("x")</script>' in shown(html)
    assert "=cmd" in shown(html)
    assert "مرحبا بالعالم" in shown(html)
    assert "👩‍🚀 launch & land" in shown(html)
    assert "<i>Why?</i>" in shown(html)


def test_the_page_asks_nobody_for_anything(tmp_path: Path) -> None:
    picture = tmp_path / "1.png"
    Image.new("RGB", (1920, 1080), "teal").save(picture)
    html = page(hostile(), {1: picture})
    assert all(address.startswith(("#", "data:")) for address in Tags(html).addresses)
    assert not re.search(r"https?:|url\(|@import", html)
    assert "default-src 'none'" in html


# Of HTML's attributes only these name something to be fetched, and what is within the page is not.
FETCHING = {"src", "srcset", "href", "data", "poster", "action", "formaction", "background", "ping"}
# None of these runs, embeds or refers to anything by itself.
HARMLESS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "article"),
    *("footer", "div", "p", "span", "h1", "h2", "h3", "ol", "ul", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "mark", "svg", "path", "circle"),
    "img",
}


def test_no_tag_attribute_or_style_can_fetch(tmp_path: Path) -> None:
    picture = tmp_path / "1.png"
    Image.new("RGB", (1920, 1080), "teal").save(picture)
    html = page(hostile(), {1: picture}, {1: "Look: <img src=//b.example/x>"})
    found = Tags(html)
    assert set(found.tags) <= HARMLESS
    for tag, name, value in found.attributes:
        assert not name.startswith("on")
        assert "url(" not in value
        if name in FETCHING:
            within = {"a": "#", "img": "data:image/jpeg;base64,"}
            assert value.startswith(within[tag])
    (styles,) = re.findall("<style>(.*?)</style>", html, re.S)
    assert not re.search(r"url|@import|@font-face|image-set|src\(", styles)


def test_pictures_are_scaled_and_embedded(tmp_path: Path) -> None:
    picture = tmp_path / "1.png"
    Image.new("RGBA", (1920, 1080), "teal").save(picture)
    html = page(small(), {1: picture})
    (uri,) = [a for a in Tags(html).addresses if a.startswith("data:")]
    small_picture = tmp_path / "small.jpg"
    small_picture.write_bytes(base64.b64decode(uri.split(",")[1]))
    with Image.open(small_picture) as made:
        assert made.size == (PICTURE_WIDTH, PICTURE_WIDTH * 9 // 16)


def test_a_picture_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    broken = tmp_path / "1.png"
    broken.write_bytes(b"not a picture")
    html = page(small(), {1: broken, 2: tmp_path / "missing.png"})
    assert "img" not in Tags(html).tags


def test_notes_are_there_only_when_they_were_asked_for() -> None:
    notes = {1: "Smile.\n<b>Then</b> speak.", 2: "قل مرحبا"}
    html = page(small(), notes=notes)
    assert "Smile. <b>Then</b> speak." in shown(html)
    assert "قل مرحبا" in shown(html)
    assert "Speaker notes" not in shown(page(small()))


def test_every_link_leads_somewhere() -> None:
    html = page(small())
    for address in Tags(html).addresses:
        assert f'id="{address[1:]}"' in html


def test_an_empty_talk_makes_a_page() -> None:
    assert "No words were heard." in page(build_report(talk("")))


def test_differences_and_dates_are_for_people() -> None:
    assert [difference(ms) for ms in (12_400, 900, -900, -5_000)] == [
        "+0:12",
        "0:00",
        "0:00",
        "−0:05",
    ]
    assert day("2026-11-22T21:05:03") == "22 November 2026, 21:05"
    assert day("") == ""
    assert day("<now>") == ""
