"""The JSON schema of a report, made from its types: `python -m greenroom.export.schema`."""

import sys

import msgspec

from greenroom.report import Report


def report_schema() -> bytes:
    """What `docs/report.schema.json` holds: JSON Schema 2020-12, indented, UTF-8."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Greenroom report",
        **msgspec.json.schema(Report),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(report_schema())
