"""What the summary takes from a report."""

from typing import Literal

from greenroom.batch.work import Figures, Priority
from greenroom.checks.describe import by_family
from greenroom.report import Report
from greenroom.time import MS_PER_MINUTE


def figures_of(report: Report) -> Figures:
    """The few figures of a report that a cohort is compared by."""
    english = report.language == "en"
    return Figures(
        deck=report.deck.name,
        total_ms=report.total_ms,
        limit_ms=report.limit_ms,
        wpm=report.pace.wpm,
        articulation_wpm=report.pace.articulation_wpm,
        sounds_per_minute=_heard(report, "sound"),
        words_per_minute=_heard(report, "word"),
        bottom_line=report.bottom_line.verdict if english else None,
        bottom_line_ms=report.bottom_line.at_ms if english else None,
        priorities=tuple(
            Priority(one.check, _title(one.check), one.message) for one in report.priorities
        ),
        notes=report.notes,
    )


def _heard(report: Report, kind: Literal["sound", "word"]) -> float | None:
    """Fillers of a kind that were heard, per minute of talk."""
    if not report.fillers_counted:
        return None
    heard = sum(one.kind == kind and one.certainty == "heard" for one in report.fillers)
    return heard * MS_PER_MINUTE / report.total_ms if report.total_ms else 0.0


def _title(name: str) -> str:
    checks = (check for some in by_family().values() for check in some)
    return next((check.title for check in checks if check.name == name and check.title), name)
