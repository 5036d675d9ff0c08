"""Makes the sample decks beside this folder: `python sample_decks/make/make_decks.py`."""

from pathlib import Path

import hard_features
import weekly_picks

if __name__ == "__main__":
    out = Path(__file__).parent.parent
    weekly_picks.answer_first(out / "weekly-picks-answer-first.pptx")
    weekly_picks.answer_last(out / "weekly-picks-answer-last.pptx")
    hard_features.make(out / "hard-features.pptx")
