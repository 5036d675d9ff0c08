"""What the tests of the window share."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Counts agree with their words only where the application speaks: `1 slide`, `2 slides`."""
