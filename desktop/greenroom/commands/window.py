"""Open the window."""

import os
import sys
from argparse import Namespace

from greenroom.errors import GreenroomError
from greenroom.places import user_places

# Any of these tells Qt where to draw.
_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def run(options: Namespace) -> int:
    """Open the window. Raises GreenroomError where there is no display: Qt itself would abort."""
    if sys.platform == "linux" and not _DISPLAYS & os.environ.keys():
        raise GreenroomError(
            "There is no display here to open the window on.",
            remedy="Start Greenroom on a desktop, or see: greenroom --help",
        )
    from greenroom.ui.app import run_window

    return run_window(options.deck, user_places(os.environ))
