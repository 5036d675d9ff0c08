"""The panel: claims, questions, spoken answers and what they contained."""
