"""Settings: how Greenroom listens, and what counts."""
