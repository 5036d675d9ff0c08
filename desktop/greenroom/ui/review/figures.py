"""The numbers behind the charts, as a table that can be read out and copied."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableView, QWidget

from greenroom.report import Report
from greenroom.time import clock
from greenroom.ui.review.timing import difference
from greenroom.ui.review.wording import fillers_on

HEADS = ("Slide", "Title", "Plan", "Talk", "Over", "Words/min", "Fillers", "Possible", "Pauses")
"""Column heads; pauses are those of two seconds or more."""

NOT_COUNTED = "Fillers are not counted in the language of this talk."

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
        "Whole talk",
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


class FiguresTable(QTableView):
    """Shows a report's numbers by slide; Ctrl+C copies the chosen cells, tab by tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(0, len(HEADS), self)
        for column, head in enumerate(HEADS):
            self._model.setHorizontalHeaderItem(column, _item(column, head))
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(30)
        heads.setFixedHeight(28)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            heads.resizeSection(column, width)
        self.setStyleSheet(
            "QTableView { font-size: 13px; } QTableView::item { padding: 0 2px; }"
            "QHeaderView { background: transparent; }"
            "QHeaderView::section { padding: 0 2px; }"
        )
        self.setAccessibleName("Figures by slide")
        copy = QShortcut(QKeySequence.StandardKey.Copy, self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy)

    def show_report(self, report: Report) -> None:
        """Show another talk's numbers."""
        self._model.setRowCount(0)
        self.setAccessibleDescription("" if report.fillers_counted else NOT_COUNTED)
        for cells in table_rows(report):
            self._model.appendRow([_item(column, text) for column, text in enumerate(cells)])

    def _copy(self) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        lines: dict[int, list[str]] = {}
        for index in chosen:
            lines.setdefault(index.row(), []).append(str(index.data()))
        QApplication.clipboard().setText("\n".join(map("\t".join, _values(lines))))


def _values(lines: dict[int, list[str]]) -> Sequence[Sequence[str]]:
    return [lines[row] for row in sorted(lines)]


def _item(column: int, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setToolTip(text if column == _TITLE else "")
    side = Qt.AlignmentFlag.AlignLeft if column == _TITLE else Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
