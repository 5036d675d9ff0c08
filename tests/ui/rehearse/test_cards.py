import pytest

from greenroom.ui.rehearse.cards import Card, card_at

QUARTER = 900_000


@pytest.mark.parametrize(
    ("talk_ms", "limit_ms", "card"),
    [
        (0, QUARTER, None),
        (779_999, QUARTER, None),
        (780_000, QUARTER, "green"),
        (840_000, QUARTER, "yellow"),
        (899_999, QUARTER, "yellow"),
        (900_000, QUARTER, "red"),
        (1_800_000, QUARTER, "red"),
        (259_000, 300_000, None),
        (260_000, 300_000, "green"),
        (280_000, 300_000, "yellow"),
        (300_000, 300_000, "red"),
    ],
)
def test_cards_come_at_13_14_and_15_of_every_15_parts(
    talk_ms: int, limit_ms: int, card: Card | None
) -> None:
    assert card_at(talk_ms, limit_ms) == card
