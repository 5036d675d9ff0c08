"""The panel: a start, one question after the other with its answer, a summary at the end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from greenroom.deck import Deck
from greenroom.errors import AudioError, GreenroomError
from greenroom.library import Take
from greenroom.library.practice import add_own_questions
from greenroom.panel.answers import one_thing
from greenroom.panel.bank import OWN_THEME, read_questions, themes
from greenroom.panel.mix import levels, profiles, roles
from greenroom.panel.question import Question
from greenroom.time import clock
from greenroom.transcript import Word
from greenroom.ui.background import Task, run
from greenroom.ui.context import Context
from greenroom.ui.panel.finished import Summary
from greenroom.ui.panel.making import Setup, from_bank, from_deck, remember
from greenroom.ui.panel.observed import held
from greenroom.ui.panel.room import PanelRoom
from greenroom.ui.panel.running import PanelRun
from greenroom.ui.panel.start import question_count
from greenroom.ui.pictures import Pictures
from greenroom.ui.widgets import label, row, rule

_USUAL_MS = 15 * 60_000
_TICK_MS = 250


class PanelPage(QWidget):
    """Asks about one deck and talk, or without one. `tools` belong in the window's top bar.

    `setup_chosen` comes with a `Setup` that the user chose.
    """

    setup_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._deck: Deck | None = None
        self._folder: Path | None = None
        self._take: Take | None = None
        self._noted: set[int] = set()
        self._words: tuple[Word, ...] = ()
        self._questions: tuple[Question, ...] = ()
        self._panel_ms = _USUAL_MS
        self._run: PanelRun | None = None
        self._making: Task | None = None
        self._shown: tuple[str, int, bool] = ("", -1, False)
        self._player = context.playback()
        self.room = PanelRoom(context)
        self.progress = label("", "second")
        self.elapsed = label("", "second")
        upright = rule(vertical=True)
        upright.setFixedHeight(20)
        self._where = QWidget()
        self._where.setLayout(row(self.progress, upright, self.elapsed, 8, gap=16))
        self.tools: tuple[QWidget, ...] = (_holding(self._where, self),)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
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
        folder = take.folder if take is not None else None
        same = self._deck == deck and self._folder == folder
        self._folder, self._deck, self._words, self._take = folder, deck, words, take
        self._panel_ms = questions_ms or _USUAL_MS
        self.room.show_deck(deck, pictures or Pictures())
        self.room.after.text.mark_fillers_of(self._context.current().fillers)
        if not same:
            self._offer(self._setup())
        session = self._run.session if self._run else None
        if same and self._run is not None and session is not None and session.stage != "done":
            self._run.hearing.begin()
            self._timer.start()
            self._show_again()
        else:
            self._get_ready()

    def show_practice(self) -> None:
        """Get ready to ask without a deck."""
        self.show_panel(None, Deck("", "", ()))

    def leave(self) -> None:
        """The page is left: fall silent, give the microphone back, keep what was said."""
        self._timer.stop()
        self._player.stop()
        self.room.start.microphone.release()
        if self._run is not None:
            self._run.close()

    def _get_ready(self) -> None:
        """Show the start, and make new questions in the background."""
        assert self._deck is not None
        if self._making is not None:
            self._making.cancel()
        if self._run is not None:
            self._run.deleteLater()
        self._run, self._questions = None, ()
        self._timer.stop()
        self._show_progress()
        room = self.room
        room.say_trouble("")
        room.start.show_waiting()
        room.show_people(())
        room.turn_to(room.start)
        room.start.microphone.listen()
        deck, words, take, places = self._deck, self._words, self._take, self._context.places
        setup, count = room.start.setup.chosen(), question_count(self._panel_ms)

        def make(_: Task) -> tuple[Question, ...]:
            if setup.bank:
                return from_bank(setup, places, count)
            return from_deck(deck, words, take, setup, places, count)

        self._making = run(self, make, success=self._on_made, failure=self._on_failed)

    def _on_made(self, questions: tuple[Question, ...]) -> None:
        self._questions = questions
        self.room.show_people(self._asks())
        start, bank = self.room.start, self.room.start.setup.chosen().bank
        kept = self._folder is not None and not bank
        start.show_questions(questions, talk=bool(self._words), kept=kept, bank=bank)
        if not start.setup.isAncestorOf(self.focusWidget() or self):
            start.main.setFocus()

    def _setup(self) -> Setup:
        """What was chosen last time."""
        chosen = self._context.current().panel
        return Setup(role=chosen.role, level=chosen.level, profile=chosen.profile)

    def _offer(self, chosen: Setup) -> None:
        """Show what can be chosen; a profile that cannot be read costs one line."""
        try:
            companies = profiles(self._context.places.profiles)
        except GreenroomError as error:
            self.room.say_trouble(error.line())
            companies = profiles()
        own = [(OWN_THEME, "Your own")] if self._context.places.own_questions.exists() else []
        known: dict[str, dict[str, str]] = {
            "role": {one: role.name for one, role in roles().items()},
            "level": {one: level.name for one, level in levels().items()},
            "profile": {one: company.name for one, company in companies.items()},
        }
        self.room.start.setup.offer(
            deck=self._deck is not None and bool(self._deck.slides),
            talk=bool(self._words),
            themes=[*((theme.id, theme.name) for theme in themes()), *own],
            choices={name: found.items() for name, found in known.items()},
            chosen=chosen,
        )

    def _on_setup(self) -> None:
        self.setup_chosen.emit(self.room.start.setup.chosen())
        self._get_ready()

    def _on_add(self) -> None:
        """Bring the user's own questions into the bank, and ask from them."""
        name, _ = QFileDialog.getOpenFileName(
            self, "Add your own questions", "", "Questions (*.txt *.md *.csv)"
        )
        if name:
            self.add_questions(Path(name))

    def add_questions(self, file: Path) -> None:
        """Keep the questions of a text or CSV file in the bank, then choose from the user's own."""
        kept = self._context.places.own_questions
        run(
            self,
            lambda _: add_own_questions(kept, read_questions(file)),
            success=lambda _: self._on_added(),
            failure=self._on_failed,
        )

    def _on_added(self) -> None:
        self._offer(Setup(bank=True, theme=OWN_THEME))
        self._get_ready()

    def _asks(self) -> set[str]:
        return {question.persona for question in self._questions}

    def _connect(self) -> None:
        room = self.room
        room.start.main.clicked.connect(self._on_start)
        room.start.setup.changed.connect(self._on_setup)
        room.start.setup.add_asked.connect(self._on_add)
        room.asking.main.clicked.connect(self._on_main)
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
        room.finished.play_asked.connect(self._play)

    def _do(self, act: Callable[[PanelRun], None]) -> None:
        if self._run is not None:
            self.room.say_trouble("")
            act(self._run)

    def _on_start(self) -> None:
        """Give the meter's microphone back, then ask the first question."""
        if self._deck is None or not self._questions:
            return
        microphone = self.room.start.microphone
        self.room.start.main.setEnabled(False)
        bank = self.room.start.setup.chosen().bank
        folder = None if bank else self._folder
        deck = Deck("", "", ()) if bank else self._deck
        self._noted = set()
        panel = PanelRun(self._context, deck, folder, self)
        panel.changed.connect(self._show_again)
        panel.ticked.connect(self._on_answer_tick)
        panel.troubled.connect(self.room.say_trouble)
        self._run, self._shown = panel, ("", -1, False)
        self._timer.start()
        questions, device = self._questions, microphone.device
        microphone.release(lambda: panel.begin(questions, device))

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
        elif stage == "after":
            self._show_after(panel)
        else:
            self._show_question(panel)
        self._show_progress()

    def _is_shown(self, *state: str | int | bool) -> bool:
        """Whether this state is on screen already; notes it if not, and falls silent."""
        if self._shown == state:
            return True
        self._shown = (str(state[0]), int(state[1]), bool(state[2]))
        self._player.stop()
        self.room.after.show_playing(playing=False)
        return False

    def _show_question(self, panel: PanelRun) -> None:
        session = panel.session
        if session is None or session.question is None:
            return
        asking, question = self.room.asking, session.question
        if not self._is_shown("asking", len(session.record), False):
            asked = {answered.answer.question.persona for answered in session.record}
            self.room.show_people(self._asks(), question.persona, asked)
            self.room.show_question(question)
            self.room.turn_to(asking, self.room.about)
            asking.ask(session.asked)
            asking.main.setFocus()
        if session.stage == "answering":
            asking.show_live(ending=panel.closing)
            asking.show_words(panel.words)
        elif panel.opening:
            asking.show_opening()
        elif not asking.typing:
            asking.ask(session.asked)

    def _show_after(self, panel: PanelRun) -> None:
        position = panel.position
        answered, heard = panel.record(position), panel.heard(position)
        if self._is_shown("after", position, heard):
            return
        room, after = self.room, self.room.after
        after.show_answer(answered, sound=panel.audio(position) is not None)
        last = panel.session is not None and panel.session.index + 1 == len(self._questions)
        reaction = panel.reaction
        name = room.name(answered.answer.question.persona)
        after.show_reaction(name, reaction.text if reaction else "", last=last)
        if heard and answered.answer.words:
            observations = panel.observations(position)
            found = held(observations, answered.answer.words)
            after.show_held(answered, found)
            after.say("")
            room.held.show_held(found, one_thing(observations))
            self._remember(panel, position)
        else:
            after.text.show_words(panel.words)
            after.say("No words were heard." if heard else "Listening to the last words…")
            room.held.clear()
        room.turn_to(after, room.held)
        (after.answer if reaction else after.main).setFocus()

    def _remember(self, panel: PanelRun, position: int) -> None:
        """Note once what an answer to a question of the bank held."""
        question = panel.record(position).answer.question
        if question.source != "bank" or position in self._noted:
            return
        self._noted.add(position)
        observed, now = panel.observations(position), self._context.now()
        file = self._context.places.practice
        run(
            self,
            lambda _: remember(file, question, observed, now),
            success=lambda _: None,
            failure=self._on_failed,
        )

    def _show_end(self, panel: PanelRun) -> None:
        if panel.session is None:
            return
        self._is_shown("done", -1, False)
        summaries = []
        for position, answered in enumerate(panel.session.record):
            words = answered.answer.words
            found = held(panel.observations(position), words) if words else None
            name = self.room.name(answered.answer.question.persona)
            summaries.append(Summary(name, answered, found, panel.audio(position)))
        self.room.finished.show_summaries(summaries, kept=panel.kept)
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
        self.progress.setText(f"Question {session.index + 1} of {len(session.questions)}")
        self.elapsed.setText(f"{clock(self._run.elapsed_ms())} of {clock(self._panel_ms)}")

    def _on_tick(self) -> None:
        self._show_progress()
        if not self._player.playing:
            self.room.after.show_playing(playing=False)

    def _on_answer_tick(self, ms: int) -> None:
        self.room.asking.show_time(ms)
        recording = self._run.answering.recording if self._run else None
        if recording is not None:
            self.room.asking.dots.show_level(recording.level)

    def _on_play(self) -> None:
        audio = self._run.audio(self._run.position) if self._run else None
        if self._player.playing:
            self._player.stop()
            self.room.after.show_playing(playing=False)
        elif audio is not None:
            self._play(audio)

    def _play(self, audio: Path) -> None:
        try:
            self._player.play(audio)
        except AudioError as error:
            self.room.say_trouble(error.line())
            return
        self.room.after.show_playing(playing=True)

    def _on_failed(self, error: GreenroomError) -> None:
        self.room.say_trouble(error.line())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses the main button, unless what has the focus wants it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            main = self._main()
            if main is not None and main.isEnabled():
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
