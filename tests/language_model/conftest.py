"""What the language model is asked about."""

import pytest

from decks_by_hand import clinic
from greenroom.panel.adviser import Ground


@pytest.fixture
def ground() -> Ground:
    """A deck with a story, and no talk."""
    return Ground(clinic())
