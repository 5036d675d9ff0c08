"""Takes pictures of the stage in every state: both sizes, both themes, one and two screens.

    python tests/ui/stage_pictures.py OUT [THEME ...]

The window is the real one; microphone, recogniser and clock are those of `parts`, so that each
state is there at once and the same every time. A child process fakes two screens. Beside the
pictures, `sheet-THEME.png` and `sheet-THEME-small.png` show all of them at a glance.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS))

from PySide6.QtCore import QSize, Qt  # noqa: E402
from PySide6.QtGui import QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from greenroom.audio import Level, MissingSound  # noqa: E402
from greenroom.deck import Deck, load_deck  # noqa: E402
from greenroom.errors import AudioError  # noqa: E402
from greenroom.plan import parts, propose_plan, set_cuttable, set_start  # noqa: E402
from greenroom.render import draw  # noqa: E402
from greenroom.take import Drill  # noqa: E402
from greenroom.ui.rehearse.hints import Hints  # noqa: E402
from greenroom.ui.rehearse.stage import Stage  # noqa: E402
from greenroom.ui.rehearse.start import Start  # noqa: E402
from greenroom.ui.style import apply_theme  # noqa: E402
from greenroom.ui.theme import DARK, LIGHT, Theme, font, load_fonts  # noqa: E402
from greenroom.ui.words import speak  # noqa: E402
from ui.parts import HEADSET, Studio  # noqa: E402
from ui.screens import two_screens  # noqa: E402
from ui.talk import Talk, until, work_on  # noqa: E402

DECK = TESTS.parent / "sample_decks" / "weekly-picks-answer-first.pptx"
SIZES = {"": QSize(1440, 900), "-small": QSize(1024, 700)}
THUMB, COLUMNS = 320, 6
K = Qt.Key


def main(out: Path, themes: list[str]) -> None:
    """Take all pictures in a child process that has two screens."""
    out.mkdir(parents=True, exist_ok=True)
    with two_screens() as environment:
        command = [sys.executable, __file__, "--child", str(out), *themes]
        subprocess.run(command, env=environment, check=True)


def take_pictures(out: Path, themes: list[str]) -> None:
    """Each state, in each theme and size."""
    app = QApplication(sys.argv[:1])
    speak(app, "en")
    load_fonts()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        deck = prepared(folder)
        for theme in (LIGHT, DARK):
            if theme.name not in themes:
                continue
            for walk in (begins, slides, asked, sound, times, drilled, silent_run, both_screens):
                walk(Camera(folder, theme, deck, out))
            for suffix in SIZES:
                sheet(out, f"{theme.name}{suffix}")


@dataclass(frozen=True)
class Camera:
    """What is needed to take pictures of a talk in one theme."""

    folder: Path
    theme: Theme
    deck: Deck
    out: Path

    @contextmanager
    def talk(self, start: Start | None = None, *, screens: int = 1) -> Iterator[Talk]:
        """A window with a talk before its first sample."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.theme)
        made = Talk(self.folder, Studio(deck=self.deck), theme=self.theme, screens=screens)
        made.open(start or Start(None, made.plan, ""))
        try:
            yield made
        finally:
            made.close()

    def keep(self, under_way: Talk, name: str) -> None:
        """Keep what the window shows, at both sizes."""
        for suffix, size in SIZES.items():
            under_way.window.resize(size)
            work_on(150)
            until(lambda: not under_way.page.presenting.room._images.busy)
            self.save(under_way.window, f"{name}-{self.theme.name}{suffix}")
        under_way.window.resize(SIZES[""])

    def save(self, widget: QWidget, name: str) -> None:
        """Keep what a widget shows."""
        widget.grab().save(str(self.out / f"{name}.png"))


def begins(camera: Camera) -> None:
    """Before the first sample, the first word, and when the title slide waits."""
    with camera.talk() as talk:
        camera.keep(talk, "stage-waiting")
        talk.studio.gone = True
        until(lambda: talk.stage.trouble is not None)
        camera.keep(talk, "stage-unheard")
        talk.studio.gone = False
        talk.hear()
        talk.page.presenting.sound._spoken.stop()
        talk.at(2)
        camera.keep(talk, "stage-speak")
    for mode in ("speech", "slide"):
        plan = set_start(propose_plan(camera.deck), mode, camera.deck)
        with camera.talk(Start(None, plan, "")) as talk:
            talk.studio.level = Level(-60.0, -50.0)
            talk.hear()
            talk.at(9)
            camera.keep(talk, f"stage-begins-with-{mode}")


def slides(camera: Camera) -> None:
    """Slides, keys, covers and notes."""
    with camera.talk() as talk:
        talk.hear()
        talk.at(70, K.Key_PageDown)
        talk.at(150, K.Key_PageDown)
        talk.at(181)
        talk.page.presenting.sound._spoken.timeout.emit()
        camera.keep(talk, "stage")
        for key, state in ((K.Key_H, "keys"), (K.Key_B, "black"), (K.Key_W, "white")):
            talk.at(182, key)
            camera.keep(talk, f"stage-{state}")
        talk.at(183, K.Key_W, K.Key_1, K.Key_2)
        camera.keep(talk, "stage-number")
        talk.at(184, K.Key_Return)
        camera.keep(talk, "stage-no-slide")
        talk.stage.gap.hints.show_hints(Hints(fast=True, fillers=True))
        camera.keep(talk, "stage-hints")
        talk.at(185, K.Key_1, K.Key_1, K.Key_Return)
        camera.keep(talk, "stage-hidden")
        talk.at(186, K.Key_End)
        talk.stage.notes.resize_type(4)
        talk.stage.notes.show_notes(" ".join(slide.notes for slide in camera.deck.slides))
        talk.stage.say_recogniser("The words will be written down after the talk.")
        camera.keep(talk, "stage-last")


def asked(camera: Camera) -> None:
    """What wants an answer: the panel's question, the end."""
    with camera.talk() as talk:
        start = Start(None, talk.plan, "", interrupt=True)
    with camera.talk(start) as talk:
        talk.hear()
        talk.at(70, K.Key_PageDown)
        gap = talk.stage.gap
        work_on(1500)
        talk.at(760)
        until(lambda: gap.banner("question") is not None)
        camera.keep(talk, "stage-question")
        talk.stage.ask_to_end()
        camera.keep(talk, "stage-end")
        talk.stage.say_recording("Saving the take…", recording=False)
        talk.stage.clear()
        talk.stage.setFocus()
        camera.keep(talk, "stage-saving")


def sound(camera: Camera) -> None:
    """Each banner about microphone and disk."""
    with camera.talk() as talk:
        talk.hear()
        stage, studio = talk.stage, talk.studio
        talk.at(70, K.Key_PageDown)
        talk.at(184)
        studio.level = Level(silent=True)
        until(lambda: stage.trouble is not None)
        camera.keep(talk, "stage-silent")
        studio.level = Level(-52.0, -40.0)
        talk.at(230)
        camera.keep(talk, "stage-quiet")
        studio.level = Level(-24.0, -10.0)
        until(lambda: stage.trouble is None)
        studio.gone = True
        until(lambda: stage.trouble is not None)
        camera.keep(talk, "stage-lost")
        talk.at(238)
        studio.missing = (MissingSound(230_000, 7_000),)
        studio.fallback, studio.gone = HEADSET, False
        until(lambda: "Headset" in stage.recording_sign.text())
        camera.keep(talk, "stage-other-microphone")
        studio.gone = True
        until(lambda: "lost" in said(stage))
        talk.at(241)
        studio.missing += (MissingSound(238_000, 3_000),)
        studio.fallback, studio.gone = None, False
        until(lambda: stage.recording_sign.text() == "Recording")
        camera.keep(talk, "stage-microphone-back")
        studio.recordings[-1].problem = AudioError(
            "the recording cannot be written (No space left on device).", file=Path("audio.wav")
        )
        until(lambda: "disk" in said(stage))
        camera.keep(talk, "stage-disk")
        studio.recordings[-1].problem = None
        until(lambda: "again" in said(stage))
        camera.keep(talk, "stage-disk-again")


def times(camera: Camera) -> None:
    """The clocks: paused, ahead, behind with a slide to drop, the cards, over, over an hour."""
    plan = set_cuttable(propose_plan(camera.deck), 6, cuttable=True)
    with camera.talk(Start(None, plan, "")) as talk:
        talk.hear()
        talk.at(20, K.Key_PageDown)
        talk.at(21, K.Key_PageDown)
        talk.at(22)
        camera.keep(talk, "stage-ahead")
        talk.at(185, K.Key_P)
        camera.keep(talk, "stage-paused")
        talk.at(190, K.Key_P)
        for seconds, state in (
            (420, "behind"), (790, "green"), (850, "yellow"), (942, "over"), (4600, "hour over"),
        ):  # fmt: skip
            talk.at(seconds)
            camera.keep(talk, f"stage-{state.replace(' ', '-')}")


def drilled(camera: Camera) -> None:
    """A part of the talk by itself."""
    part = parts(camera.deck, propose_plan(camera.deck))[1]
    drill = Drill(part.kind, part.slides, part.name)
    with camera.talk(Start(None, part.plan, "", drill=drill)) as talk:
        talk.hear()
        talk.at(31)
        camera.keep(talk, "stage-drill")


def silent_run(camera: Camera) -> None:
    """By the clock alone."""
    with camera.talk() as talk:
        start = Start(None, talk.plan, "").as_silent()
    with camera.talk(start) as talk:
        until(lambda: talk.rehearsal.running)
        work_on(300)
        camera.keep(talk, "stage-silent-run")


def both_screens(camera: Camera) -> None:
    """What is seen with two: the speaker's window and the audience's."""
    with camera.talk(screens=2) as talk:
        talk.hear()
        audience = talk.audience
        talk.at(70, K.Key_PageDown)
        talk.at(100)
        camera.keep(talk, "two")
        camera.save(audience, f"two-audience-{camera.theme.name}")
        talk.at(101, K.Key_B)
        camera.keep(talk, "two-black")
        camera.save(audience, f"two-audience-black-{camera.theme.name}")
        talk.studio.gone = True
        until(lambda: talk.stage.trouble is not None)
        camera.keep(talk, "two-lost")


def sheet(out: Path, kind: str) -> None:
    """All pictures of a theme and size, small, each with its name."""
    files = [f for f in sorted(out.glob(f"*-{kind}.png")) if not f.name.startswith("sheet")]
    pictures = [QImage(str(file)) for file in files]
    height = 24 + max(round(THUMB * p.height() / p.width()) for p in pictures)
    rows = -(-len(files) // COLUMNS)
    made = QImage(COLUMNS * (THUMB + 16), rows * height, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(made)
    painter.setFont(font(13))
    for at, (file, picture) in enumerate(zip(files, pictures, strict=True)):
        left, top = at % COLUMNS * (THUMB + 16) + 8, at // COLUMNS * height
        painter.drawText(left, top + 16, file.name.removesuffix(f"-{kind}.png"))
        smooth = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(left, top + 20, picture.scaledToWidth(THUMB, smooth))
    painter.end()
    made.save(str(out / f"sheet-{kind}.png"))


def said(stage: Stage) -> str:
    """What the banner about the sound says."""
    return stage.trouble.accessibleName() if stage.trouble is not None else ""


def prepared(folder: Path) -> Deck:
    """The sample deck with its pictures where the window of `parts` looks for them."""
    deck = load_deck(DECK)
    (folder / deck.file).write_bytes(DECK.read_bytes())
    made = draw(DECK, deck, width=1920, cache=folder / "cache", renderer="built-in")
    for picture in made.pictures:
        for file, name in ((picture.file, ""), (picture.thumbnail, "-small")):
            (folder / f"{picture.number}{name}.png").write_bytes(file.read_bytes())
    return deck


if __name__ == "__main__":
    if "--child" in sys.argv:
        take_pictures(Path(sys.argv[2]), sys.argv[3:] or ["light", "dark"])
    else:
        main(Path(sys.argv[1]), sys.argv[2:] or ["light", "dark"])
