"""Greenroom: rehearse a talk alone, learn what a panel would hear, answer what it would ask."""

__version__ = "0.1.0"
