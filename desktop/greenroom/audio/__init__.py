"""Recording, levels, playback and decoding. Knows no Qt."""
