"""The whole sample take through the virtual microphone and the real window.

Prints slide times against the key presses, word error rate and fillers against the script. Run by
`make accuracy`; pictures of the window go to the folder given, if one is.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from end_to_end.walk import comparable, script_words, sounds, walk, word_error_rate
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here
from greenroom.transcript import spoken

SAMPLES = Path(__file__).parent.parent.parent / "sample_decks"


def main(pictures: Path | None) -> None:
    """Walk once and print a table in Markdown."""
    cues = json.loads((SAMPLES / "weekly-picks.cues.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        walked = walk(
            SAMPLES / "weekly-picks-answer-first.pptx",
            SAMPLES / "weekly-picks.flac",
            tuple(cue["at_ms"] for cue in cues[1:]),
            home=Path(folder) / "home",
            models=model_here("base", user_places(os.environ)).parent,
            pictures=pictures,
        )
        words = walked.take.words
        minutes = walked.take.total_ms / 60_000
    truth = script_words(SAMPLES / "weekly-picks.script.txt")
    heard = comparable(spoken(words))
    found = sounds(truth, heard)
    rows = {
        "largest error of a slide's time": f"{max(map(abs, walked.slide_errors_ms()))} ms",
        "word error rate against the script": f"{word_error_rate(truth, heard):.1%}",
        "um and uh found": f"{found.found} of {found.truth}",
        "um and uh invented": f"{found.invented} in {minutes:.1f} min",
        "report after the end of the talk": f"{walked.report_after_ms / 1000:.1f} s",
    }
    print("| through the microphone, synthetic voice | measured |\n|---|---|")
    for name, value in rows.items():
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
