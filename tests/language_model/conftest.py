"""A server that behaves well until a test tells it otherwise."""

from collections.abc import Iterator

import pytest

from decks_by_hand import clinic
from greenroom.panel.adviser import Ground
from stub_model import StubModel, running


@pytest.fixture
def stub() -> Iterator[StubModel]:
    with running(StubModel()) as made:
        yield made


@pytest.fixture
def ground() -> Ground:
    """A deck with a story, and no talk."""
    return Ground(clinic())
