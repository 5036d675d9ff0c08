"""What the data files of this room call people and things, for translators, who see no TOML."""

from greenroom.phrase import Phrase, phrase

_ROLES = (
    phrase("Engineering director"),
    phrase("Design manager"),
    phrase("Data scientist"),
    phrase("Hiring manager"),
    phrase("Cross-functional partner"),
    phrase("Executive"),
    phrase("Culture interviewer"),
    phrase("engineering director"),
    phrase("design manager"),
    phrase("data scientist"),
    phrase("hiring manager"),
    phrase("cross-functional partner"),
    phrase("executive"),
    phrase("culture interviewer"),
)
_APPLIED_FOR = (
    phrase("Data product"),
    phrase("Platform"),
    phrase("Consumer"),
    phrase("Machine learning"),
    phrase("Design"),
    phrase("Operations and services"),
    phrase("Specialist"),
    phrase("Senior"),
    phrase("Lead"),
    phrase("Director"),
    phrase("Candour and ownership"),
)
_THEMES = (
    phrase("Values and feedback"),
    phrase("Product sense and strategy"),
    phrase("Metrics and experiments"),
    phrase("Technical depth"),
    phrase("Execution"),
    phrase("Motivation"),
    phrase("values and feedback"),
    phrase("product sense and strategy"),
    phrase("metrics and experiments"),
    phrase("technical depth"),
    phrase("execution"),
    phrase("motivation"),
)
_KNOWN: dict[str, Phrase] = {name: name for name in (*_ROLES, *_APPLIED_FOR, *_THEMES)}


def named(name: str) -> str:
    """A name as it stands in a data file, as a phrase where the file comes with Greenroom."""
    return _KNOWN.get(name, name)
