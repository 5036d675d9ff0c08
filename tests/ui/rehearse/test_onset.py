"""The first word sets the clock going; a click, a cough and a noisy room do not."""

import pytest

from greenroom.ui.rehearse.onset import SpeechOnset


def begins(levels: list[float]) -> int | None:
    """When speech begins, of levels ten times a second."""
    onset = SpeechOnset()
    found = (onset.hear(level, 100 * at) for at, level in enumerate(levels))
    return next((at for at in found if at is not None), None)


@pytest.mark.parametrize("room", [-90.0, -60.0, -50.0, -40.0])
def test_speech_begins_where_it_began(room: float) -> None:
    assert begins([room] * 30 + [-25.0] * 8) == 3000


def test_who_speaks_at_once_began_at_once() -> None:
    assert begins([-24.0] * 8) == 0


@pytest.mark.parametrize("room", [-90.0, -60.0, -50.0, -40.0])
def test_a_room_without_speech_never_begins(room: float) -> None:
    assert begins([room, room + 4, room - 2] * 200) is None


def test_clicks_do_not_begin_it() -> None:
    assert begins(([-60.0] * 5 + [-22.0] * 4) * 10) is None
