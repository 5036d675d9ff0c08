"""Slide pictures, from the best renderer present."""
