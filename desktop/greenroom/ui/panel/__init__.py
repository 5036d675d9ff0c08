"""The panel: somebody asks, you answer, and see what the answer held."""
