"""The line below the strip about a better model that listens to this take again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.errors import GreenroomError
from greenroom.library import open_take, transcript_before
from greenroom.speech.again import Again, Unfinished, bring_back, differing, forget, unfinished
from greenroom.speech.known import better_than
from greenroom.time import clock
from greenroom.ui.background import run
from greenroom.ui.review.again_dialog import AgainDialog
from greenroom.ui.settings.wording import title_of
from greenroom.ui.widgets import button, row, stack
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.elided import Elided
from greenroom.ui.words import said_error, tr
from greenroom.ui.work_line import WorkLine

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.library import Take
    from greenroom.speech.known import KnownModel
    from greenroom.transcript import Transcript
    from greenroom.ui.context import Context
    from greenroom.ui.going_over import GoingOver


class AgainLine(QWidget):
    """`heard_again` when the take that is shown has new words; `settings_asked` for the models."""

    heard_again = Signal()
    settings_asked = Signal()

    def __init__(
        self, context: Context, going_over: GoingOver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._going_over = going_over
        self._take: Take | None = None
        self._titles: dict[str, str] = {}
        self._left: Unfinished | None = None
        self.dialog: AgainDialog | None = None
        self.work = WorkLine()
        self.says = Elided("", "caption")
        self.says.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.listen = button(
            tr("Listen again…"), "link", name=tr("Let it listen to this take again")
        )
        self.go_on = button(tr("Go on"), "link", name=tr("Go on listening again"))
        self.forget = button(tr("Forget it"), "link", name=tr("Do not listen again"))
        self.back = button(tr("Back to the words before"), "link")
        self.close_line = button(tr("Close"), "link", name=tr("Close this line"))
        offers = (self.listen, self.go_on, self.forget, self.back, self.close_line)
        said = row(self.says, *offers, None)
        self.setLayout(stack(self.work, said, margins=(0, 0, 0, 6)))
        self.work.stop_asked.connect(self._on_stop)
        self.listen.clicked.connect(self.ask)
        self.go_on.clicked.connect(self._on_go_on)
        self.forget.clicked.connect(self._on_forget)
        self.back.clicked.connect(self._on_back)
        self.close_line.clicked.connect(self.hide)
        going_over.changed.connect(self._on_changed)
        going_over.progressed.connect(self._on_progressed)
        going_over.ended.connect(self._on_ended)
        going_over.failed.connect(self._on_failed)
        self.hide()

    def show_take(self, take: Take) -> None:
        """Turn to a take; what is said about the same one stays."""
        same = self._take is not None and self._take.folder == take.folder
        self._take = take
        if not same:
            self._on_changed(take.folder)
            self._look_for_better(take)

    def _look_for_better(self, take: Take) -> None:
        models = self._context.models
        run(
            self,
            lambda task: models.known(),
            success=lambda known: self._offer(take, known),
            failure=lambda error: None,  # it is said when somebody asks
        )

    def _offer(self, take: Take, known: tuple[KnownModel, ...]) -> None:
        """Say that a better model is on this machine, where nothing else is to be said."""
        self._titles = {one.name: title_of(one) for one in known}
        by = take.transcript.model if take.transcript else ""
        better = [one for one in better_than(by, known) if one.here]
        quiet = self._shows(take.folder) and self.isHidden()
        if quiet and better and take.audio.is_file():
            offer = tr("{model} wrote this down; {better}, also here, hears more.")
            names = {"model": self._titles[by], "better": title_of(better[0])}
            self._say(offer.format(**names), offered=True)

    def ask(self) -> None:
        """Ask which model shall listen to the take."""
        take, models = self._take, self._context.models
        if take is None or not take.audio.is_file():
            return
        run(
            self,
            lambda task: (models.known(), transcript_before(take.folder)),
            success=lambda known: self._ask(take, *known),
            failure=self._complain,
        )

    def _ask(self, take: Take, known: tuple[KnownModel, ...], before: Transcript | None) -> None:
        if not self._shows(take.folder):
            return
        self._titles = {one.name: title_of(one) for one in known}
        self.dialog = AgainDialog(self._context.theme, take, known, before, self.window())
        self.dialog.chosen.connect(self._begin)
        self.dialog.back_asked.connect(self._on_back)
        self.dialog.settings_asked.connect(self.settings_asked)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _begin(self, model: str) -> None:
        take = self._take
        if take is not None:
            spoken = take.transcript.language if take.transcript else ""
            language = spoken or self._context.current().language
            self._going_over.begin(take, Again(model, language))

    def _on_go_on(self) -> None:
        if self._take is not None and self._left is not None:
            self._going_over.begin(self._take, self._left.again)

    def _on_forget(self) -> None:
        take = self._take
        if take is not None:
            folder = take.folder
            done = lambda _: self._on_changed(folder)  # noqa: E731
            run(self, lambda task: forget(folder), success=done, failure=self._complain)

    def _on_back(self) -> None:
        take = self._take
        if take is not None:
            folder = take.folder
            done = lambda _: self._replaced(folder, tr("The words by {model} are back"))  # noqa: E731
            run(self, lambda task: bring_back(folder), success=done, failure=self._complain)

    def _on_stop(self) -> None:
        self._going_over.stop()

    def _on_changed(self, folder: Path) -> None:
        """It began, stopped or waits; or another take is shown."""
        if not self._shows(folder):
            return
        again = self._going_over.again if self._going_over.folder == folder else None
        if again is not None:
            begun = (
                tr("{model} listens again; it waits until the talk is over")
                if self._going_over.waiting
                else tr("{model} listens again")
            )
            self._say("")
            self.work.begin(begun.format(model=self._title(again)))
            self.show()
            return
        self.work.hide()
        self._left = unfinished(folder)
        if self._left is None or not self._left.heard_ms:
            self._left = None
            self.hide()
        else:
            text = tr("{model}, listening again, had come to {time} of {total}.").format(
                model=self._title(self._left.again),
                time=clock(self._left.heard_ms),
                total=clock(self._take.total_ms) if self._take else "",
            )
            self._say(text, left=True)

    def _on_progressed(self, folder: Path, done: int, total: int) -> None:
        if self._shows(folder):
            self.work.show_progress(done, total)

    def _on_ended(self, folder: Path) -> None:
        self._replaced(folder, tr("{model} has listened again"))

    def _replaced(self, folder: Path, how: str) -> None:
        """The take has other words; `how` has room for the `model` that wrote them."""
        before = self._take
        if before is None or not self._shows(folder):
            return
        run(
            self,
            lambda task: open_take(folder),
            success=lambda after: self._tell(how, before, after),
            failure=self._complain,
        )
        self.heard_again.emit()

    def _tell(self, how: str, before: Take, after: Take) -> None:
        count = differing(before.words, after.words)
        words = tr("%n word(s) different.", "", count) if count else tr("no word is different.")
        by = after.transcript.model if after.transcript else ""
        done = how.format(model=self._titles.get(by, by))
        parts = [tr("{name}: {text}").format(name=done, text=words)]
        missed = len(after.missed)
        if missed:
            lost = tr("%n of your corrections found no place; the report names them.", "", missed)
            parts.append(lost)
        elif after.corrections.words:
            parts.append(tr("Your corrections are in place."))
        self.work.hide()
        self._say(" ".join(parts), replaced=True)

    def _on_failed(self, folder: Path, error: GreenroomError) -> None:
        if self._shows(folder):
            self._on_changed(folder)
            self._complain(error)

    def _complain(self, error: GreenroomError) -> None:
        self.work.hide()
        left = self._left is not None
        self._say(
            tr("{error} The words are as they were.").format(error=said_error(error)),
            left=left,
            tone="bad",
        )

    def _say(
        self,
        text: str,
        *,
        left: bool = False,
        offered: bool = False,
        replaced: bool = False,
        tone: str = "",
    ) -> None:
        self.says.setText(text)
        set_tone(self.says, tone)
        self.says.setVisible(bool(text))
        self.listen.setVisible(offered)
        self.go_on.setVisible(left)
        self.forget.setVisible(left)
        self.back.setVisible(replaced)
        self.close_line.setVisible(bool(text) and not left)
        if text:
            self.work.hide()
            self.show()

    def _title(self, again: Again) -> str:
        return self._titles.get(again.model, f"Whisper {again.model}")

    def _shows(self, folder: Path) -> bool:
        return self._take is not None and self._take.folder == folder
