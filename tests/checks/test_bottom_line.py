"""The verdict on the bottom line."""

import msgspec
import pytest

from greenroom.checks import judge
from greenroom.checks.bottom_line import Heard, Opening, Tally, choose
from greenroom.checks.bottom_line_model import shipped_models
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.role_model import BOTTOM_LINE, ROLES, shares
from greenroom.checks.sentence_encoder import read_each
from greenroom.checks.sentences import Sentence
from greenroom.transcript import Word

WANTED = "We should close the Dublin warehouse and ship everything from Leeds."
GREETING = "Good morning everybody, I'm Priya and I look after logistics."
ASK = "We should close the Dublin warehouse and ship everything from Leeds."
BACKGROUND = (
    "We opened in Ireland in 2014 with two vans and a very patient landlord. "
    "Last year we handled about ninety thousand parcels there. "
    "The building has four doors and only two of them open in winter. "
    "I once spent a whole Sunday there looking for a pallet of kettles. "
    "The team was reorganised twice in that year. "
    "I'll go through the numbers, then the people, then the dates. "
)
REASONS = (
    "Dublin costs us four hundred thousand a year and handles a tenth of what we send. "
    "Leeds has two empty halls, and the night ferry brings every parcel across by six. "
    "In the trial in March nobody in Ireland waited longer than before. "
    "The landlord lets us out in June without a penalty, if we tell him by the first. "
    "Eleven people work there, and nine of them have said that they would move. "
    "I'll show you the trial, then the money, and then what it means for those two. "
)
AFTER = (
    "So the trial ran for five weeks from the third of March, and we told nobody outside the hall. "
    "Half of the Irish parcels went by Leeds, picked by the last digit of the order. "
    "The ferry was late twice, once for fog and once because somebody had lost a key. "
    "People who waited longer than a day before waited longer than a day after, about one in nine. "
    "Ciara in finance thinks that we should look at Belfast as well, and she has a point. "
    "What I got wrong was the returns, because they come back by post and not by van. "
    "We found forty of them under a table in the last week. "
    "On the next page you see the cost of each parcel, the old way in grey, the new one in blue. "
)
CLOSE = "So that is the picture, month by month. Thank you for listening."


def verdict(*said: str, typed: str = "", titles: tuple[str, ...] = ()) -> str:
    return judge(talk(*said, bottom_line=typed, titles=titles)).verdict


def test_first_when_it_follows_the_greeting() -> None:
    found = judge(talk(f"{GREETING} {ASK} {REASONS}", lorem(300), CLOSE, bottom_line=WANTED))
    assert (found.verdict, found.quote, found.slide) == ("first", ASK, 1)
    assert found.at_ms == len(GREETING.split()) * 400


def test_late_when_background_comes_first() -> None:
    found = judge(talk(f"{GREETING} {BACKGROUND} {ASK}", lorem(300), CLOSE, bottom_line=WANTED))
    assert (found.verdict, found.quote) == ("late", ASK)
    assert "background" in found.before


SHORT = (
    "Why do people leave? We asked them on the way out. Price came second. That is less than half. "
    "I expected price to win. It did not. So this is a problem of finding. Finding matters. "
    "People who like to listen will listen. So we ran a proper test. It took six weeks. "
    "On the left you see day zero. On the right, day 28. It held in every country. "
    "I looked at it twice. Then I asked Ana to look. She found the same. "
)


def test_what_was_typed_and_is_said_word_for_word_is_first_whatever_follows() -> None:
    ask = "Here is the short version. We should close the Dublin warehouse and ship from Leeds."
    found = judge(talk(f"{GREETING} {ask} {SHORT}", lorem(300), CLOSE, bottom_line=WANTED))
    assert (found.verdict, found.quote) == ("first", ask.split(". ")[1])


def test_late_is_said_of_a_sentence_that_stands_out_alone() -> None:
    def opening(early: float, *late: float) -> Opening:
        said = Sentence((Word("so", 0, 1),))
        heard = (
            Heard(said, "background", early, in_time=True),
            *(Heard(said, "background", chance, in_time=False) for chance in late),
        )
        return Opening(heard, Tally(early, sum(late), 0.1))

    assert choose(opening(0.1, 0.3, 0.5), 0.9) == ("late", 2)
    assert choose(opening(0.1, *[0.16] * 5), 0.9) == ("unsure", None)
    assert choose(opening(0.2, *[0.14] * 5), 0.9) == ("unsure", 0)


@pytest.mark.parametrize(
    "said",
    [
        "We should not close the Dublin warehouse and ship everything from Leeds.",
        "In May the board asked whether to close the Dublin warehouse and ship it all from Leeds.",
    ],
)
def test_the_opposite_or_a_question_of_others_is_not_first_for_its_words(said: str) -> None:
    assert verdict(f"{GREETING} {said} {SHORT}", lorem(300), CLOSE, typed=WANTED) != "first"


def test_missing_when_two_minutes_pass_without_it() -> None:
    found = judge(talk(f"{GREETING} {BACKGROUND}", BACKGROUND * 5, CLOSE, bottom_line=WANTED))
    assert (found.verdict, found.at_ms, found.quote) == ("missing", None, "")


def test_missing_says_where_it_comes_after_all() -> None:
    said = (f"{GREETING} {BACKGROUND}", BACKGROUND * 5, f"{ASK} {CLOSE}")
    found = judge(talk(*said, bottom_line=WANTED))
    assert (found.verdict, found.quote, found.slide) == ("missing", ASK, 3)


def test_without_a_typed_bottom_line_deck_and_close_help() -> None:
    said = (
        f"{GREETING} {ASK} {REASONS} {AFTER}",
        lorem(300),
        f"So close Dublin and ship from Leeds. {CLOSE}",
    )
    titles = ("Close Dublin, ship from Leeds", "Ninety thousand parcels", "Dates")
    found = judge(talk(*said, titles=titles))
    assert found.verdict in ("first", "unsure")
    assert found.quote == ASK
    assert (found.deck.verdict, found.deck.slide) == ("first", 1)
    assert found.close.restated


@pytest.mark.parametrize(
    "said",
    [
        "I recommend you hold your questions until the end.",
        "My predecessor said we should open a second warehouse in Cork.",
        "I'll start with the history and finish with my recommendation.",
    ],
)
def test_what_only_sounds_like_one_is_not_praised(said: str) -> None:
    assert verdict(f"{GREETING} {said} {BACKGROUND}", lorem(300), CLOSE, typed=WANTED) != "first"


def test_it_works_without_punctuation() -> None:
    text = f"{GREETING} {ASK} {REASONS}".lower().replace(".", "").replace(",", "")
    found = judge(talk(text, lorem(300), CLOSE.lower().replace(".", ""), bottom_line=WANTED))
    assert found.verdict == "first"
    assert "close the dublin warehouse" in found.quote


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Hello", "Close Dublin and ship from Leeds", "Dates"), ("first", 2)),
        (("Hello", "Parcels", "Close Dublin and ship from Leeds"), ("late", 3)),
        (("Hello", "Parcels", "Dates"), ("missing", 0)),
        (("Dublin and Leeds: a history of parcels", "Parcels", "Dates"), ("missing", 0)),
    ],
)
def test_the_deck_says_it_first_late_or_never(
    titles: tuple[str, ...], expected: tuple[str, int]
) -> None:
    deck = judge(talk(GREETING, lorem(300), CLOSE, bottom_line=WANTED, titles=titles)).deck
    assert (deck.verdict, deck.slide) == expected


def test_hidden_slides_do_not_count() -> None:
    shown = talk(
        GREETING, lorem(300), bottom_line=WANTED, titles=("Close Dublin for Leeds", "Dates")
    )
    first, second = shown.deck.slides
    slides = (msgspec.structs.replace(first, hidden=True), second)
    hidden = msgspec.structs.replace(shown, deck=msgspec.structs.replace(shown.deck, slides=slides))
    assert judge(shown).deck.slide == 1
    assert judge(hidden).deck.slide != 1


def test_twenty_five_seconds_are_of_speech_not_of_silence() -> None:
    def after(gap_ms: int, filler: str) -> str:
        spoken: list[Word] = []
        for token in f"{filler} {ASK} {BACKGROUND}".split():
            at = spoken[-1].end_ms if spoken else 0
            spoken.append(Word(token, at, at + 400, 1))
        late = [
            msgspec.structs.replace(w, start_ms=w.start_ms + gap_ms, end_ms=w.end_ms + gap_ms)
            for w in spoken[5:]
        ]
        base = talk(ASK, bottom_line=WANTED)
        made: Talk = msgspec.structs.replace(
            base, words=(*spoken[:5], *late), total_ms=late[-1].end_ms, spoken_ms=late[-1].end_ms
        )
        return judge(made).verdict

    filler = "Last year we handled about ninety thousand parcels in that building."
    assert after(0, filler) == "first"
    assert after(40_000, filler) == "first"


def test_nothing_said_is_unsure() -> None:
    assert verdict("") == "unsure"


def test_the_shipped_models_tell_roles() -> None:
    models = shipped_models()
    said = [
        tuple(text.lower().replace(".", "").replace(",", "").split()) for text in (GREETING, ASK)
    ]
    found = shares(models.roles.scores(said, read_each(said, models.encoder)))
    assert found.sum(axis=1) == pytest.approx([1.0, 1.0], abs=1e-5)
    assert [ROLES[row.argmax()] for row in found] == ["courtesy", BOTTOM_LINE]


@pytest.mark.parametrize(
    ("close", "restated"),
    [
        ("So shut Dublin and send it all out of Leeds.", True),
        ("Leeds does the shipping from now on, and the warehouse in Dublin closes.", True),
        ("That is the picture, month by month. Thank you for listening.", False),
        ("The landlord waits for our answer, and so does the night ferry.", False),
    ],
)
def test_the_close_may_say_it_in_like_words(close: str, restated: bool) -> None:
    found = judge(talk(f"{GREETING} {ASK} {REASONS}", lorem(300), close, bottom_line=WANTED))
    assert found.close.restated is restated
    assert bool(found.close.quote) is restated
