"""Writes a report in the formats people use."""

from greenroom.export.material import Material, Pictures, notes_of
from greenroom.export.writers import WRITERS, export_report

__all__ = ["WRITERS", "Material", "Pictures", "export_report", "notes_of"]
