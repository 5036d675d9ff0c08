"""The numbers behind the charts, as a table that can be read out and copied."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from greenroom.phrase import phrase
from greenroom.report import Report
from greenroom.time import clock
from greenroom.ui.review.timing import difference
from greenroom.ui.review.wording import fillers_on
from greenroom.ui.widgets.number_table import NumberTable
from greenroom.ui.words import said, tr

HEADS = (
    *(phrase("Slide"), phrase("Title"), phrase("Plan"), phrase("Talk"), phrase("Over")),
    *(phrase("Words/min"), phrase("Fillers"), phrase("Possible"), phrase("Pauses")),
)
"""Column heads; pauses are those of two seconds or more."""

NOT_COUNTED = phrase("Fillers are not counted in the language of this talk.")

_TITLE = 1
_WIDTHS = (42, 0, 48, 48, 50, 66, 50, 58, 54)


def table_rows(report: Report) -> tuple[tuple[str, ...], ...]:
    """One row for each slide shown, and the whole talk last."""
    titles = {slide.number: slide.title for slide in report.deck.slides}
    rows = [
        (
            str(one.slide),
            titles.get(one.slide, ""),
            clock(one.target_ms) if one.target_ms else "",
            clock(one.actual_ms),
            difference(one.actual_ms - one.target_ms) if one.target_ms else "",
            str(one.wpm or ""),
            *_counted(report, (fillers_on(report, one.slide, c) for c in ("heard", "possible"))),
            str(sum(pause.slide == one.slide for pause in report.pauses)),
        )
        for one in report.timing
    ]
    certain = [filler.certainty for filler in report.fillers]
    whole = (
        "",
        tr("Whole talk"),
        clock(report.limit_ms),
        clock(report.total_ms),
        difference(report.total_ms - report.limit_ms),
        str(report.pace.wpm),
        *_counted(report, (certain.count("heard"), certain.count("possible"))),
        str(len(report.pauses)),
    )
    return (*rows, whole)


def _counted(report: Report, counts: Iterable[int]) -> tuple[str, ...]:
    """A dash where fillers are not counted: none heard would be another thing."""
    return tuple(str(count) if report.fillers_counted else "–" for count in counts)


class FiguresTable(NumberTable):
    """Shows a report's numbers by slide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        heads = [said(head) for head in HEADS]
        super().__init__(tr("Figures by slide"), heads, _WIDTHS, (_TITLE,), parent)

    def show_report(self, report: Report) -> None:
        """Show another talk's numbers."""
        self.show_rows(table_rows(report))
        self.setAccessibleDescription("" if report.fillers_counted else said(NOT_COUNTED))
