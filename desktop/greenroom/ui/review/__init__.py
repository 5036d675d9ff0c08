"""Review: what one talk was like, and where to hear it."""
