"""Greenroom: rehearse a talk alone, learn what a panel would hear, answer what it would ask."""

from importlib.metadata import version

__version__ = version("greenroom")
