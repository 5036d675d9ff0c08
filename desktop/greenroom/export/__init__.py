"""Writes a report in the formats people use."""

from greenroom.export.writers import WRITERS, Pictures, export_report

__all__ = ["WRITERS", "Pictures", "export_report"]
