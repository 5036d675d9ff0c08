"""The panel: a start, one question after the other with its answer, a summary at the end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from greenroom.deck import Deck
from greenroom.errors import GreenroomError
from greenroom.library import Take
from greenroom.panel.answers import one_thing
from greenroom.panel.hints import hint
from greenroom.panel.told import exchanges, held_of, summary
from greenroom.time import clock
from greenroom.transcript import Word
from greenroom.ui.answer_player import AnswerPlayer
from greenroom.ui.context import Context
from greenroom.ui.panel.preparing import Preparing, Ready, Subject
from greenroom.ui.panel.room import PanelRoom
from greenroom.ui.panel.running import PanelRun
from greenroom.ui.pictures import Pictures
from greenroom.ui.record_list import Told
from greenroom.ui.widgets import label, row, rule
from greenroom.ui.words import said_error, tr

_USUAL_MS = 15 * 60_000
_TICK_MS = 250
_NO_DECK = Deck("", "", ())


class PanelPage(QWidget):
    """Asks about one deck and talk, or without one. `tools` belong in the window's top bar.

    `setup_chosen` comes with a `Setup` that the user chose, `answered` with the folder of a take
    that has an answer more.
    """

    setup_chosen = Signal(object)
    answered = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = Subject(_NO_DECK, (), None, _USUAL_MS)
        self._turned = False
        self._chosen = False
        self._ready = Ready()
        self._run: PanelRun | None = None
        self._shown: tuple[str, int, bool] = ("", -1, False)
        self.player = AnswerPlayer(context.playback(), self)
        self.room = PanelRoom(context)
        self.preparing = Preparing(context, self.room.start.setup, self)
        self.progress = label("", "second")
        self.elapsed = label("", "second")
        upright = rule(vertical=True)
        upright.setFixedHeight(20)
        self._where = QWidget()
        self._where.setLayout(row(self.progress, upright, self.elapsed, 8, gap=16))
        self.tools: tuple[QWidget, ...] = (_holding(self._where, self),)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show_progress)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.room)
        self._connect()

    def show_panel(
        self,
        take: Take | None,
        deck: Deck,
        pictures: Pictures | None = None,
        words: tuple[Word, ...] = (),
        questions_ms: int = 0,
    ) -> None:
        """Get ready to ask about a deck and what was said; answers are kept with `take`.

        As many questions as fit into `questions_ms`, or into 15 minutes where none are planned. A
        panel about the same that is under way goes on where it was.
        """
        subject = Subject(deck, words, take, questions_ms or _USUAL_MS)
        old, self._subject = self._subject, subject
        same = self._turned and (old.deck, old.folder) == (deck, subject.folder)
        self._turned = True
        self.room.show_deck(deck, pictures or Pictures())
        self.room.after.text.mark_fillers_of(self._context.current().fillers)
        self.preparing.turn_to(subject)
        session = self._run.session if self._run else None
        if same and self._run is not None and session is not None and session.stage != "done":
            self._run.come_back()
            self._timer.start()
            self._show_again()
        else:
            self._get_ready()

    def show_practice(self) -> None:
        """Get ready to ask without a deck."""
        self.show_panel(None, _NO_DECK)

    def leave(self) -> None:
        """The page is left: fall silent, give the microphone back, keep what was said."""
        self._timer.stop()
        self.player.stop()
        self.room.start.microphone.release()
        if self._run is not None:
            self._run.leave()

    def _get_ready(self) -> None:
        """Show the start, and make new questions in the background."""
        if self._run is not None:
            self._run.close()
            self._run.deleteLater()
        self._run = None
        self._timer.stop()
        self._show_progress()
        self.room.say_trouble("")
        self.room.turn_to(self.room.start)
        self._chosen = False
        self.preparing.make()

    def _on_making(self) -> None:
        self._ready = Ready()
        self.room.start.show_waiting()
        self.room.show_people(())
        self.room.start.microphone.listen()

    def _on_made(self, ready: Ready) -> None:
        self._ready = ready
        self.room.show_people(self._asks())
        start, bank = self.room.start, self.room.start.setup.chosen().bank
        kept = self._subject.folder is not None and not bank
        talk = bool(self._subject.words)
        start.show_questions(ready.questions, talk=talk, kept=kept, bank=bank)
        start.offer_to_go_on(ready.interrupted)
        if not self._chosen:  # whoever is choosing goes on choosing
            (start.go_on if ready.interrupted else start.main).setFocus()

    def _asks(self) -> set[str]:
        session = self._run.session if self._run else None
        questions = session.questions if session else self._ready.questions
        return {question.persona for question in questions}

    def _connect(self) -> None:
        room = self.room
        room.start.main.clicked.connect(self._on_start)
        room.start.go_on.clicked.connect(self._on_go_on)
        self.preparing.begun.connect(self._on_making)
        self.preparing.ready.connect(self._on_made)
        self.preparing.failed.connect(self._on_failed)
        self.preparing.chosen.connect(self._on_chosen)
        room.asking.main.clicked.connect(self._on_main)
        room.asking.type.clicked.connect(lambda: self._do(PanelRun.wait_for_typing))
        room.asking.typed.connect(lambda text: self._do(lambda panel: panel.type_answer(text)))
        for button, act in (
            (room.asking.skip, PanelRun.skip),
            (room.after.main, PanelRun.next_question),
            (room.after.next, PanelRun.next_question),
            (room.after.answer, PanelRun.answer_follow_up),
            (room.after.again, PanelRun.again),
        ):
            button.clicked.connect(lambda _=False, act=act: self._do(act))
        room.after.play.clicked.connect(self._on_play)
        room.finished.main.clicked.connect(self._get_ready)
        room.finished.list.play_asked.connect(self.player.toggle)
        self.player.changed.connect(self._on_playing)
        self.player.failed.connect(room.say_trouble)

    def _on_chosen(self, setup: object) -> None:
        self._chosen = True
        self.room.start.show_manner()
        self.setup_chosen.emit(setup)

    def _do(self, act: Callable[[PanelRun], None]) -> None:
        if self._run is not None:
            self.room.say_trouble("")
            act(self._run)

    def _on_start(self) -> None:
        """Ask the first question."""
        setup = self.room.start.setup.chosen()
        subject = Subject(_NO_DECK, (), None, self._subject.panel_ms) if setup.bank else None
        questions, manner = self._ready.questions, setup.kept.manner
        panel_ms = self._subject.panel_ms
        device = self.room.start.microphone.device
        if questions:
            self._run_one(
                subject or self._subject,
                lambda panel: panel.begin(questions, device, manner, panel_ms),
            )

    def _on_go_on(self) -> None:
        """Take the interrupted panel up again."""
        sitting, device = self._ready.interrupted, self.room.start.microphone.device
        if sitting is not None:
            self._run_one(self._subject, lambda panel: panel.go_on(sitting, device))

    def _run_one(self, subject: Subject, begin: Callable[[PanelRun], None]) -> None:
        """Give the meter's microphone back, then begin."""
        start = self.room.start
        start.main.setEnabled(False)
        start.go_on.setEnabled(False)
        panel = PanelRun(self._context, subject.deck, subject.folder, self, talk=subject.words)
        panel.changed.connect(self._show_again)
        panel.ticked.connect(self._on_answer_tick)
        panel.thinking.connect(self.room.asking.show_thinking)
        panel.troubled.connect(self._on_troubled)
        panel.read_again.connect(self._show_held_again)
        panel.keeping.saved.connect(lambda: self.answered.emit(subject.folder))
        self._run, self._shown = panel, ("", -1, False)
        self._timer.start()
        start.microphone.release(lambda: begin(panel))

    def _on_troubled(self, line: str) -> None:
        self.room.say_trouble(line)
        start = self.room.start
        start.main.setEnabled(bool(self._ready.questions))
        start.go_on.setEnabled(True)

    def _on_main(self) -> None:
        panel = self._run
        if panel is None or panel.session is None:
            return
        if self.room.asking.typing:
            self.room.asking.take_typed()
        elif panel.session.stage == "answering":
            panel.done()
        else:
            self._do(PanelRun.answer)

    def _show_again(self) -> None:
        """Show the session as it stands."""
        panel = self._run
        if panel is None or panel.session is None:
            return
        stage = panel.session.stage
        if stage == "done":
            self._show_end(panel)
        elif stage == "after" and panel.manner.practice:
            self._show_after(panel)
        elif stage == "after":
            self.room.asking.show_over()
        else:
            self._show_question(panel)
        self._show_progress()

    def _is_shown(self, *state: str | int | bool) -> bool:
        """Whether this state is on screen already; notes it if not, and falls silent."""
        if self._shown == state:
            return True
        self._shown = (str(state[0]), int(state[1]), bool(state[2]))
        self.player.stop()
        return False

    def _show_question(self, panel: PanelRun) -> None:
        session = panel.session
        if session is None or session.question is None:
            return
        asking, question = self.room.asking, session.question
        first = self._first_name(question.persona)
        before = session.record[-1] if session.record and session.follow_up else None
        cut_short = before is not None and before.interrupted
        comes_in = tr("{name} comes in") if cut_short else tr("{name} follows up")
        lead = comes_in.format(name=first) if session.follow_up else ""
        if not self._is_shown("asking", len(session.record), session.follow_up is not None):
            self.room.show_people(self._asks(), question.persona, session.askers)
            practice = panel.manner.practice and session.follow_up is None
            self.room.show_question(question, hint(question) if practice else "")
            self.room.turn_to(asking, self.room.about)
            asking.ask(session.asked, lead)
            asking.main.setFocus()
        if session.stage == "answering":
            asking.show_live(ending=panel.closing)
            asking.show_words(panel.words)
        elif panel.opening:
            asking.show_opening()
        elif not asking.typing:
            asking.ask(session.asked, lead)

    def _first_name(self, persona: str) -> str:
        name = self.room.name(persona)
        return name.split()[0] if name else tr("The panel")

    def _show_after(self, panel: PanelRun) -> None:
        position = panel.position
        answer, heard = panel.record(position), panel.book.heard(position)
        if self._is_shown("after", position, heard):
            return
        room, after = self.room, self.room.after
        after.show_answer(answer, sound=panel.book.audio(position) is not None)
        session = panel.session
        last = session is not None and session.index + 1 == len(session.questions)
        reaction = panel.reaction
        name = room.name(answer.question.persona)
        after.show_reaction(name, reaction.text if reaction else "", last=last)
        if heard and answer.words:
            self._show_held(panel, position)
            after.say("")
        else:
            after.text.show_words(answer.words or panel.words)
            reading, hearing = tr("Reading your answer…"), tr("Listening to the last words…")
            late = reading if answer.words else hearing
            after.say(tr("No words were heard.") if heard else late)
            room.held.clear()
        asked = session.askers if session else ()
        room.show_people(self._asks(), answer.question.persona, asked)
        room.turn_to(after, room.held)
        (after.answer if reaction else after.main).setFocus()

    def _show_held(self, panel: PanelRun, position: int) -> None:
        one = panel.answered(position)
        found = held_of(one)
        self.room.after.show_held(one.answer, found)
        advice = one_thing(one.observations) if one.observations else ""
        self.room.held.show_held(found, advice)

    def _show_held_again(self, position: int) -> None:
        """Where a second reading of the answer on screen has come, show what it moved."""
        if self._run is not None and self._shown == ("after", position, True):
            self._show_held(self._run, position)

    def _show_end(self, panel: PanelRun) -> None:
        if panel.session is None:
            return
        self._is_shown("done", -1, False)
        record = [panel.answered(place) for place in range(panel.position + 1)]
        told = Told(exchanges(record), panel.book.sounds(), frozenset(panel.book.unheard()))
        left = len(panel.session.questions) - panel.session.index - 1
        unasked = left if panel.session.out_of_time else 0
        kept = panel.keeping.kept
        self.room.finished.show_record(told, summary(record), kept=kept, unasked=unasked)
        self.room.show_people(self._asks(), "", self._asks())
        self.room.turn_to(self.room.finished)
        self._timer.stop()
        self.room.finished.main.setFocus()

    def _show_progress(self) -> None:
        session = self._run.session if self._run else None
        if self._run is None or session is None or session.stage == "done":
            self._where.hide()
            return
        self._where.show()
        where = tr("Question {number} of {total}")
        total = len(session.questions)
        self.progress.setText(where.format(number=session.index + 1, total=total))
        elapsed, most = clock(self._run.elapsed_ms()), clock(self._run.panel_ms)
        self.elapsed.setText(tr("{time} of {total}").format(time=elapsed, total=most))

    def _on_answer_tick(self, ms: int) -> None:
        self.room.asking.show_time(ms)
        recording = self._run.answering.recording if self._run else None
        if recording is not None:
            self.room.asking.dots.show_level(recording.level)

    def _on_play(self) -> None:
        audio = self._run.book.audio(self._run.position) if self._run else None
        if audio is not None:
            self.player.toggle(audio)

    def _on_playing(self, audio: Path | None) -> None:
        self.room.after.show_playing(playing=audio is not None)
        self.room.finished.list.show_playing(audio)

    def _on_failed(self, error: GreenroomError) -> None:
        self.room.say_trouble(said_error(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses the main button, unless what has the focus wants it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            main = self._main()
            if main is not None and main.isEnabled() and main.isVisible():
                main.click()
        else:
            super().keyPressEvent(event)

    def _main(self) -> QPushButton | None:
        room = self.room
        if room.page is room.after:
            return room.after.main if room.after.answer.isHidden() else room.after.answer
        pages: dict[QWidget | None, QPushButton] = {
            room.start: room.start.main,
            room.asking: room.asking.main,
            room.finished: room.finished.main,
        }
        return pages.get(room.page)


def _holding(widget: QWidget, parent: QWidget) -> QWidget:
    """A widget that the bar may show while what is in it stays hidden."""
    made = QWidget(parent)
    made.setLayout(row(widget))
    made.hide()
    return made
