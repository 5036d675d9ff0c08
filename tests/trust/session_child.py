"""A whole session in the window: a talk is spoken, reviewed and asked about; the settings are read.

Run as a child process, under a tracer: `session_child.py DECK TALK`. TALK (WAV) is played into the
virtual microphone. Ends with 0 when every place was seen.
"""

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from end_to_end.walk_child import click, end_talk, opened, reviewing, until
from greenroom.logs import logged
from greenroom.places import user_places
from greenroom.ui.settings.kept import KeptSection
from greenroom.ui.settings.speech import SpeechSection

# Somebody else's tracer makes everything slower.
PATIENCE_S = 300


def main(deck: Path, talk: Path) -> None:
    """Go through all places, as somebody does the first time."""
    _program, window = opened(deck)
    page = window.rehearse
    until(lambda: page.ready.isVisible() and page.ready.foot.start.isEnabled(), PATIENCE_S)
    click(page.ready.foot.start)
    until(lambda: page.rehearsal is not None and page.rehearsal.running, PATIENCE_S)
    player = subprocess.Popen(["paplay", "--device=mic_feed", str(talk)])
    until(lambda: player.poll() is not None, PATIENCE_S)
    end_talk(page)
    until(lambda: reviewing(window), PATIENCE_S)
    window.go_to("panel")
    until(lambda: window.panel is not None and window.panel.room.start.main.isEnabled(), PATIENCE_S)
    window.settings.open()
    dialog = window.settings.dialog
    assert dialog is not None
    kept, speech = dialog.section(KeptSection), dialog.section(SpeechSection)
    until(lambda: kept.kept and speech.known, PATIENCE_S)
    dialog.accept()
    window.close()


if __name__ == "__main__":
    with logged(user_places(os.environ).logs):
        main(Path(sys.argv[1]), Path(sys.argv[2]))
