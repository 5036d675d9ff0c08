"""Rehearse: before, during and just after a take."""
