"""Words are counted in every script; blanks part them only in some."""

import pytest

from greenroom.deck import Slide
from greenroom.deck.words import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("We should ship in May", 5),
        ("Выручка выросла на треть", 4),
        ("매출이 삼분의 일 증가했다", 4),  # Korean parts its words
        ("نمت الإيرادات بمقدار الثلث", 4),
        ("我们应该在五月发布产品", 7),  # 11 characters; a split gives 1
        ("売上は三分の一増えました。", 8),
        ("Q3 收入增长 20 %", 5),  # Q3, four characters, 20
        ("รายได้เพิ่มขึ้นหนึ่งในสาม", 6),
    ],
)
def test_words_are_counted_in_every_script(text, words):
    assert count_words(text) == words


def test_a_slide_counts_title_text_and_notes_alike():
    slide = Slide(1, "a", "发布产品", ("五月发布",), notes="五月发布产品")

    assert (slide.word_count, slide.note_word_count) == (6, 4)
