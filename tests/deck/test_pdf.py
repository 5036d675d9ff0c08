"""What is read from PDFs, on pages that are made here."""

from pathlib import Path

import pytest

from greenroom.deck import load_deck
from greenroom.errors import DeckError


def pdf(path: Path, *pages: str, trailer: str = "") -> Path:
    """A PDF of 960 by 540 points with these content streams, in Helvetica as F1."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
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
            text(18, 500, 260, "by a third"),
        )
    )

    deck = load_deck(pdf(tmp_path / "talk.pdf", page))

    assert deck.slides[0].title == "We should ship in May"
    assert deck.slides[0].text == ("Churn fell by a third", "Costs held")
    assert (deck.file, deck.width, deck.height) == ("talk.pdf", 960, 540)


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
