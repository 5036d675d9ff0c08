"""Writes a report in the formats people use."""
