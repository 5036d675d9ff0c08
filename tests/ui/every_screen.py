"""Every screen of the program, one after the other, in a window whose outside obeys.

    python tests/ui/every_screen.py OUT [rtl] [LANGUAGE]

takes their pictures, light and dark, large and small; `rtl` from right to left, `de` in German.
With QT_SCALE_FACTOR=2 they are those of a screen at 200 %.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import get_args

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

sys.path.insert(0, str(Path(__file__).parent.parent))

from greenroom.deck import Deck, Slide
from greenroom.errors import GreenroomError, PasswordError
from greenroom.library import Take
from greenroom.panel.question import Answer
from greenroom.panel.record import record_of
from greenroom.plan import parts
from greenroom.report import Report
from greenroom.take import Entry, TakeHeader
from greenroom.ui.accessible import name_roles
from greenroom.ui.password import ask_for_password
from greenroom.ui.rehearse.hints import Hints
from greenroom.ui.rehearse.start import Start
from greenroom.ui.settings.about import AboutSection
from greenroom.ui.settings.dialog import KINDS
from greenroom.ui.style import apply_theme
from greenroom.ui.theme import DARK, LIGHT, Theme, font, load_fonts
from greenroom.ui.window import MainWindow
from greenroom.ui.words import Language, speak, tr
from ui.fake_models import FakeModels
from ui.page_parts import sample_take
from ui.parts import Studio, make_context, places_in, words
from ui.sample_panel import ANSWER, QUESTIONS, WEAK_ANSWER
from ui.sample_talk import sample_deck, sample_entries, sample_plan, sample_report
from ui.talk import until, work_on

LARGE, SMALL = (1440, 900), (1024, 700)


@dataclass(frozen=True)
class Screen:
    """What somebody sees: the window in one of its places, or a dialogue over it."""

    name: str
    widget: QWidget


class Walk:
    """One window on the sample talk; `screens` goes through all of its places."""

    def __init__(self, folder: Path, theme: Theme, *, size: tuple[int, int] = LARGE) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        name_roles()
        apply_theme(app, theme)
        self.folder, self.theme = folder, theme
        self.deck = sample_deck()
        self.studio = Studio(deck=self.deck)
        self.models = FakeModels()
        context = make_context(folder, self.studio, theme=theme, report=_report)
        self.window = MainWindow(replace(context, models=self.models))
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        (folder / self.deck.file).touch()

    def screens(self) -> Iterator[Screen]:
        """Each screen while it is shown; it is left when the next one is asked for."""
        yield from self._before()
        yield from self._rehearse()
        _make_takes(self.folder)
        yield from self._home()
        yield from self._review()
        yield from self._panel()
        yield from self._dialogues()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.window.deleteLater()
        work_on(60)

    def _here(self, name: str) -> Screen:
        work_on(60)
        return Screen(name, self.window)

    def _open_deck(self) -> None:
        self.window.open_deck(self.folder / self.deck.file)
        until(self.window.rehearse.ready.isVisible)
        until(self.window.rehearse.ready.foot.start.isEnabled)

    def _before(self) -> Iterator[Screen]:
        window = self.window
        window.begin(None)
        until(window.home.empty.isVisible)
        yield self._here("home-empty")
        window.say_trouble(GreenroomError("talk.pptx: is not a deck. Try another."))
        yield self._here("home-trouble")
        self._open_deck()
        yield self._here("plan")
        window.rehearse.ready.deck_notes.story_asked.emit()
        until(lambda: len(window.rehearse.story.rows) == len(self.deck.slides))
        yield self._here("story")
        window.rehearse.story.back_asked.emit()
        window.rehearse.ready.drill_asked.emit(parts(self.deck, window.rehearse.ready.plan)[0])
        yield self._here("drill")
        window.rehearse.drill.back_asked.emit()

    def _rehearse(self) -> Iterator[Screen]:
        page, studio = self.window.rehearse, self.studio
        page.ready.foot.microphone.release()
        page.ready.start_asked.emit(Start(None, page.ready.plan, ""))
        until(page.stage.isVisible)
        yield self._here("stage-waiting")
        studio.arrived = True
        until(lambda: page.rehearsal is not None and page.rehearsal.running)
        studio.now_ms = 95_000
        page.stage.gap.hints.show_hints(Hints(fast=True, fillers=True))
        yield self._here("stage")
        page.stage.ask_to_end()
        yield self._here("stage-end")
        page.stage.ended.emit()
        until(page.finishing.isVisible)
        yield self._here("finishing")
        studio.listener.fail("The recogniser stopped.", died=True)
        yield self._here("finishing-failed")
        studio.arrived = False

    def _home(self) -> Iterator[Screen]:
        self.window.go_home()
        until(lambda: self.window.home.practice.when.text() != "")
        until(lambda: self.window.home.offer is not None)
        yield self._here("home")

    def _review(self) -> Iterator[Screen]:
        window = self.window
        window.home.hero.review.click()
        until(lambda: window.review is not None and window.review.isVisible())
        review = window.review
        assert review is not None
        until(lambda: review.strip.has_outline)
        for page in ("Findings", "Notes", "Panel", "Transcript"):
            review.panes.show_page(page)
            yield self._here(f"review-{page.lower()}")
        window.reviewing.show_comparison()
        compare = window.reviewing.compare
        assert compare is not None
        until(lambda: compare.isVisible() and compare.facts.isVisible())
        yield self._here("compare")
        compare.show_page("Panel")
        yield self._here("compare-panel")

    def _panel(self) -> Iterator[Screen]:
        window = self.window
        window.go_to("panel")
        assert window.panel is not None
        room = window.panel.room
        until(room.start.main.isEnabled)
        yield self._here("panel-start")
        room.start.main.click()
        until(lambda: room.page is room.asking)
        yield self._here("panel-question")
        self.studio.arrived = True
        room.asking.main.click()
        until(lambda: room.asking.hint.text() == tr("Your answer"))
        self.studio.now_ms = 31_000
        yield self._here("panel-answering")
        room.asking.main.click()
        until(lambda: room.page is room.after)
        self.studio.listener.hear(*words(*ANSWER.split()))
        self.studio.listener.end()
        until(lambda: not room.after.wait.isVisible())
        yield self._here("panel-after")
        while room.page is not room.finished:
            (room.after.next if room.page is room.after else room.asking.skip).click()
            work_on(20)
        yield self._here("panel-end")
        window.practise()
        until(lambda: room.start.setup.chosen().bank and room.start.main.isEnabled())
        yield self._here("practice")

    def _dialogues(self) -> Iterator[Screen]:
        window = self.window
        window.go_home()
        window.settings.open()
        dialog = window.settings.dialog
        assert dialog is not None
        self.models.go.set()
        for kind in KINDS:
            section = dialog.show_section(kind)
            if isinstance(section, AboutSection):
                until(section.licences.toPlainText)
            work_on(60)
            yield Screen(f"settings-{section.title.lower().replace(' ', '-')}", dialog)
        dialog.accept()
        ask_for_password(window, self.theme, PasswordError(file=Path("a.pptx"), wrong=True), print)
        yield from self._dialogue("password")
        self._open_deck()
        window.importing.begin(self.folder / "takes" / "zoom.wav")
        yield from self._dialogue("add-a-recording")
        window.go_to("review")
        until(lambda: window.review is not None and window.review.isVisible())
        assert window.review is not None
        window.review.export()
        yield from self._dialogue("export")
        window.review.again.ask()
        yield from self._dialogue("listen-again")

    def _dialogue(self, name: str) -> Iterator[Screen]:
        def shown() -> list[QDialog]:
            return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

        until(lambda: len(shown()) == 1)
        work_on(60)
        yield Screen(name, shown()[0])
        shown()[0].reject()
        until(lambda: not shown())


def _report(take: Take) -> Report:
    """The sample's, with a panel to which the earlier takes had little to say."""
    early = take.header.started < "2026-11-20"
    said = words(*(WEAK_ANSWER if early else ANSWER).split())
    answers = (Answer(question, said, 24.0) for question in QUESTIONS)
    panel = record_of(tuple(answers), sample_deck())
    return msgspec.structs.replace(sample_report(), started=take.header.started, panel=panel)


def _make_takes(folder: Path) -> None:
    """Three takes of the talk, one of another deck, and one that was interrupted."""
    other = Deck("other.pptx", "9" * 64, (Slide(1, "o", "Retire the tapes"),))
    for day in (9, 14, 23):
        _make_take(folder, sample_deck(), day)
    _make_take(folder, other, 12)
    _make_take(folder, other, 21, sample_entries()[:3])


def _make_take(folder: Path, deck: Deck, day: int, entries: tuple[Entry, ...] = ()) -> None:
    own = places_in(folder).takes / deck.name / f"2026-11-{day:02} 21.05.03"
    sample_take(own, entries=entries)
    header = TakeHeader(deck, sample_plan(), f"2026-11-{day:02}T21:05:03")
    (own / "take.json").write_bytes(msgspec.json.encode(header))


def draw_slides(folder: Path) -> None:
    """Pictures of the sample's slides, where the window of `parts` looks for them."""
    for slide in sample_deck().slides:
        picture = QImage(1600, 900, QImage.Format.Format_RGB32)
        picture.fill(QColor("#FFFFFF"))
        painter = QPainter(picture)
        painter.setPen(QColor("#1B2430"))
        painter.setFont(font(84, 600))
        wrapped = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(110, 120, 1380, 420), wrapped, slide.title)
        painter.setFont(font(44))
        painter.drawText(QPointF(110, 640), " ".join(slide.text))
        painter.end()
        picture.save(str(folder / f"{slide.number}.png"))
        small = picture.scaledToWidth(320, Qt.TransformationMode.SmoothTransformation)
        small.save(str(folder / f"{slide.number}-small.png"))


def main(out: Path) -> None:
    """Take the pictures, each set in a folder of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    speak(app, next((one for one in sys.argv if one in get_args(Language)), "en"))
    if "rtl" in sys.argv:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for theme, (name, size) in product((LIGHT, DARK), (("large", LARGE), ("small", SMALL))):
        folder = out / f"{theme.name}-{name}"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="greenroom") as home:
            draw_slides(Path(home))
            walk = Walk(Path(home), theme, size=size)
            for screen in walk.screens():
                screen.widget.grab().save(str(folder / f"{screen.name}.png"))
            walk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
