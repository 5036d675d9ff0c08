"""Servers of the user's own, on this machine or one that they name, and how they are asked."""
