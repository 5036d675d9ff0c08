"""Before the panel: who will ask, how long it takes, with which microphone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from greenroom.library.answers import Sitting
from greenroom.panel.question import Question
from greenroom.phrase import phrase
from greenroom.ui.context import Context
from greenroom.ui.panel.setup import PanelSetup
from greenroom.ui.rehearse.microphone import MicrophoneBar
from greenroom.ui.widgets import (
    BAR_ROOM,
    Banner,
    Prose,
    ScrollColumn,
    button,
    label,
    row,
    rule,
    sign,
    stack,
)
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.words import said, tr

_NUMBERS = (
    phrase("one"),
    phrase("two"),
    phrase("three"),
    phrase("four"),
    phrase("five"),
    phrase("six"),
    phrase("seven"),
    phrase("eight"),
    phrase("nine"),
    phrase("ten"),
    phrase("eleven"),
    phrase("twelve"),
)
_WIDTH = 620
_ALL = 1000  # of the room, before what is empty takes any
_PRACTICE = phrase(
    "Answer each in 60 to 90 seconds, aloud, when you are ready. Then see what the answer held, and"
    " what they come back with."
)
_REAL = phrase(
    "You have 20 seconds to think, then your answer begins by itself. One question follows the"
    " other, without hints, until the time is up. What your answers held comes at the end."
)
# A question, an answer of 60 to 90 s and a look at what it held; eight make 12 to 15 minutes.
_MINUTES = 1.75
_FEWEST, _MOST = 2, 12


def question_count(panel_ms: int) -> int:
    """How many questions with their answers fit into a panel of this length."""
    return min(max(int(panel_ms / 60_000 / _MINUTES), _FEWEST), _MOST)


class StartPanel(QWidget):
    """The middle column before the first question; `main` starts."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self.microphone = MicrophoneBar(context)
        self.setup = PanelSetup(theme, voice=context.voice().there)
        self._lead = ""
        self.go_on = button(tr("Go on"))
        self.interrupted = Banner(theme, "offer", "", "", self.go_on)
        self.interrupted.hide()
        self.lead = Prose(theme, size=15)
        self._kept = Prose(theme, size=13, token="text_2")
        self.main = KeyButton(theme, tr("Start"), tr("Space"), "primary")
        self.main.setEnabled(False)
        self._lay_out(context)

    def _lay_out(self, context: Context) -> None:
        """All but the button scrolls where there is little room: that is never cut off."""
        inside = QWidget()
        inside.setLayout(
            stack(
                self.interrupted,
                label(tr("The panel", "title of the page"), "title"),
                12,
                self.lead,
                16,
                rule(),
                16,
                self.setup,
                12,
                rule(),
                16,
                self.microphone,
                12,
                row(self._kept_sign(context), self._kept, gap=10),
            )
        )
        self.choices = ScrollColumn(tr("How the panel is held"), hugs=True)
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.show_content(inside)
        down = stack(self.choices, 20, row(self.main, None), 20, None)
        down.setStretch(0, _ALL)
        column = QWidget()
        column.setMaximumWidth(_WIDTH + BAR_ROOM)
        column.setLayout(down)
        body = row(column, None, gap=0)
        body.setStretch(0, _ALL)
        self.setLayout(body)

    def _kept_sign(self, context: Context) -> QWidget:
        made = QWidget()
        made.setLayout(stack(2, sign(context.theme, "info", size=16), None))
        made.setFixedWidth(16)
        return made

    def show_waiting(self) -> None:
        """The questions are being made."""
        self.offer_to_go_on(None)
        self.lead.say("", tr("Thinking about what a panel would ask…"))
        self.main.setEnabled(False)

    def show_manner(self) -> None:
        """Say what the chosen mode means."""
        if self._lead:
            practice = self.setup.chosen().kept.manner.practice
            self.lead.say(self._lead, said(_PRACTICE if practice else _REAL))

    def offer_to_go_on(self, sitting: Sitting | None) -> None:
        """Offer the panel that was interrupted; None for none."""
        if sitting is not None:
            stopped = tr("A panel on this talk stopped at question {number} of {total}.").format(
                number=sitting.index + 1, total=len(sitting.questions)
            )
            self.interrupted.say(stopped, tr("Its answers are kept."))
        self.interrupted.setVisible(sitting is not None)
        self.go_on.setEnabled(sitting is not None)

    def show_questions(
        self, questions: tuple[Question, ...], *, talk: bool, kept: bool, bank: bool = False
    ) -> None:
        """What is coming; `kept` says whether answers stay with a take, `bank` that no deck is
        asked about.
        """
        count, self._lead = len(questions), ""
        if not count and bank:
            self.lead.say(tr("There is no question here yet."), tr("Choose another theme."))
        elif not count:
            self.lead.say(
                tr("There is nothing to ask about yet."),
                tr("The deck has no text that makes a claim. Add titles that say something."),
            )
        else:
            people = len({question.persona for question in questions})
            about = (
                tr("{people} {questions} about you and your work.")
                if bank
                else tr("{people} {questions} about this deck and this talk.")
                if talk
                else tr("{people} {questions} about this deck.")
            )
            takes = tr("It takes about {minutes} minutes.")
            self._lead = " ".join(
                (
                    about.format(people=_asking(people), questions=_questions(count)),
                    takes.format(minutes=max(round(count * _MINUTES), 2)),
                )
            )
            self.show_manner()
        self._kept.say(
            "",
            tr("Your answers are kept with the take, recording and words.")
            if kept
            else tr("These answers are not kept. What they lacked decides what comes next time.")
            if bank
            else tr("There is no take yet, so these answers are not kept."),
        )
        self.main.setEnabled(bool(count))


def _asking(people: int) -> str:
    words = tr("{number} person asks") if people == 1 else tr("{number} people ask")
    return words.format(number=_word(people).capitalize())


def _questions(count: int) -> str:
    return (tr("{number} question") if count == 1 else tr("{number} questions")).format(
        number=_word(count)
    )


def _word(number: int) -> str:
    return said(_NUMBERS[number - 1]) if number <= len(_NUMBERS) else str(number)
