"""A table of numbers that can be read out and copied: what stands behind a chart."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableView, QWidget

from greenroom.ui.theme import font

_EDGES = 8  # of a cell, left and right together


class NumberTable(QTableView):
    """Rows under `heads`; the columns of `texts` are text and share what room is left.

    `widths` are the others' in px, more where a head or a cell needs it. Ctrl+C copies the chosen
    cells, tab by tab.
    """

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        widths: Sequence[int],
        texts: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = frozenset(texts)
        self._model = QStandardItemModel(0, len(heads), self)
        for column, head in enumerate(heads):
            self._model.setHorizontalHeaderItem(column, self._item(column, head))
        self.setModel(self._model)
        self._widths = tuple(widths)
        self._dress()
        self.setAccessibleName(name)
        copy = QShortcut(QKeySequence.StandardKey.Copy, self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy)

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows, and no others."""
        self._model.setRowCount(0)
        for cells in rows:
            self._model.appendRow([self._item(column, text) for column, text in enumerate(cells)])
        self._fit()

    def _dress(self) -> None:
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
        for column in self._texts:
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setStyleSheet(
            "QTableView { font-size: 13px; } QTableView::item { padding: 0 2px; }"
            "QHeaderView { background: transparent; }"
            "QHeaderView::section { padding: 0 2px; }"
        )

    def _fit(self) -> None:
        """No number and no head of one is cut, in any language."""
        for column, width in enumerate(self._widths):
            if column not in self._texts:
                head = self._model.horizontalHeaderItem(column).text()
                needs = round(QFontMetricsF(font(12)).horizontalAdvance(head)) + _EDGES
                self.setColumnWidth(column, max(width, needs, self.sizeHintForColumn(column)))

    def _item(self, column: int, text: str) -> QStandardItem:
        item = QStandardItem(text)
        is_text = column in self._texts
        item.setToolTip(text if is_text else "")
        side = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _copy(self) -> None:
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        lines: dict[int, list[str]] = {}
        for index in chosen:
            lines.setdefault(index.row(), []).append(str(index.data()))
        QApplication.clipboard().setText("\n".join("\t".join(lines[row]) for row in sorted(lines)))
