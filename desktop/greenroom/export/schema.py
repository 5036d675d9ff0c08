"""The JSON schema of a report, made from its types: `python -m greenroom.export.schema`."""

import sys
from typing import Any

import msgspec

from greenroom.report import Report


def report_schema() -> bytes:
    """What `docs/report.schema.json` holds: JSON Schema 2020-12, indented, UTF-8."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Greenroom report",
        **_flat(msgspec.json.schema(Report)),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _flat(schema: Any) -> Any:
    """The schema with each description on one line: Python 3.13 indents docstrings differently."""
    if isinstance(schema, dict):
        return {
            name: " ".join(part.split()) if name == "description" else _flat(part)
            for name, part in schema.items()
        }
    return [_flat(part) for part in schema] if isinstance(schema, list) else schema


if __name__ == "__main__":
    sys.stdout.buffer.write(report_schema())
