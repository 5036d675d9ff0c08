"""What is read from PDFs, on pages that are made here."""

from pathlib import Path

import pytest

from greenroom.deck import load_deck
from greenroom.errors import DeckError


def pdf(path: Path, *pages: str, trailer: str = "", bookmarks: tuple[str, ...] = ()) -> Path:
    """A PDF of 960 by 540 points with these content streams, in Helvetica as F1.

    The bookmarks lead to the pages, one each.
    """
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /Outlines {4 + 2 * len(pages)} 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    first = len(objects) + 2
    objects.append(f"<< /First {first} 0 R /Last {first + len(bookmarks) - 1} 0 R >>")
    for index, title in enumerate(bookmarks):
        after = f"/Next {first + index + 1} 0 R" if index + 1 < len(bookmarks) else ""
        page = f"/Dest [{4 + 2 * index} 0 R /Fit]"
        objects.append(f"<< /Title ({title}) /Parent {first - 1} 0 R {page} {after} >>")
    body, places = "%PDF-1.7\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    body += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    body += f"trailer << /Size {len(places) + 1} /Root 1 0 R {trailer} >>\n"
    path.write_text(f"{body}startxref\n{body.index('xref')}\n%%EOF\n")
    return path


def text(size: int, x: int, y: int, words: str) -> str:
    """One line of text; y counts from the bottom of the page."""
    return f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET"


def test_the_largest_text_is_the_title_and_lines_come_top_down(tmp_path):
    page = "\n".join(
        (
            text(18, 60, 200, "Costs held"),
            text(40, 60, 460, "We should ship"),
            text(18, 60, 260, "Churn fell"),
            text(40, 60, 410, "in May"),
            text(18, 150, 260, "by a third"),
        )
    )

    deck = load_deck(pdf(tmp_path / "talk.pdf", page))

    assert deck.slides[0].title == "We should ship in May"
    assert deck.slides[0].text == ("Churn fell by a third", "Costs held")
    assert (deck.file, deck.width, deck.height) == ("talk.pdf", 960, 540)


def test_columns_are_not_mixed(tmp_path):
    page = [text(40, 60, 460, "For and against")]
    for row in range(4):  # written line by line across both columns
        page.append(text(18, 60, 380 - 24 * row, f"For the first reason {row}"))
        page.append(text(18, 500, 380 - 24 * row, f"Against it {row}"))
    random_order = [page[index] for index in (0, 3, 6, 1, 8, 5, 2, 7, 4)]

    slide = load_deck(pdf(tmp_path / "a.pdf", "\n".join(random_order))).slides[0]

    assert slide.title == "For and against"
    assert slide.text == (
        *(f"For the first reason {row}" for row in range(4)),
        *(f"Against it {row}" for row in range(4)),
    )


def test_the_rows_of_a_table_stay_together(tmp_path):
    cells = [
        text(18, 60 + 300 * column, 380 - 60 * row, f"r{row}c{column}")
        for row in range(3)
        for column in range(3)
    ]

    slide = load_deck(pdf(tmp_path / "a.pdf", "\n".join(cells))).slides[0]

    assert slide.text == tuple(f"r{row}c{column}" for row in range(3) for column in range(3))


def test_a_key_figure_larger_than_the_title_is_no_title(tmp_path):
    page = (text(28, 60, 480, "Churn fell"), text(96, 60, 330, "42 %"), text(18, 60, 250, "less"))

    slide = load_deck(pdf(tmp_path / "a.pdf", "\n".join(page))).slides[0]

    assert (slide.title, slide.text) == ("Churn fell", ("42 %", "less"))


@pytest.mark.parametrize(
    ("bookmarks", "titles"),
    [
        (("Churn fell by a third", "Next steps (2)"), ["Churn fell by a third", "Next steps"]),
        (("Elsewhere", "Nowhere"), ["Loud", "Loud"]),  # not on the pages
        (("Churn fell by a third",), ["Loud", "Loud"]),  # a chapter, not a title
    ],
)
def test_bookmarks_of_every_page_are_titles_where_the_page_says_so(tmp_path, bookmarks, titles):
    loud = text(60, 60, 300, "Loud")
    one = "\n".join((text(30, 60, 480, "Churn fell"), text(30, 60, 440, "by a third"), loud))
    two = "\n".join((text(30, 60, 480, "Next steps"), loud))

    deck = load_deck(pdf(tmp_path / "a.pdf", one, two, bookmarks=bookmarks))

    assert [slide.title for slide in deck.slides] == titles


def test_pages_are_known_by_what_they_say(tmp_path):
    one, two = text(40, 60, 460, "One"), text(40, 60, 460, "Two")

    first = [slide.id for slide in load_deck(pdf(tmp_path / "a.pdf", one, two, one)).slides]
    moved = [slide.id for slide in load_deck(pdf(tmp_path / "b.pdf", two, one)).slides]

    assert moved == [first[1], first[0]]
    assert first[2] == f"{first[0]}-2"


def test_an_empty_page_is_an_empty_slide(tmp_path):
    slide = load_deck(pdf(tmp_path / "a.pdf", "")).slides[0]

    assert (slide.title, slide.text) == ("", ())


def test_a_password_is_said_to_be_one(tmp_path):
    owner, user = "41" * 32, "42" * 32
    encrypted = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner}> /U <{user}> /P -4 >> "
        "/ID [<00><00>]"
    )  # fmt: skip

    with pytest.raises(DeckError, match="is protected by a password"):
        load_deck(pdf(tmp_path / "a.pdf", "", trailer=encrypted))
