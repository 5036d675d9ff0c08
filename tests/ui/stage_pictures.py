"""Takes pictures of the stage in every state: both sizes, both themes, one and two screens.

    python tests/ui/stage_pictures.py OUT [THEME ...]

The window is the real one; microphone, recogniser and clock are those of `parts`, so that each
state is there at once and the same every time. A child process fakes two screens.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS))

from PySide6.QtCore import QSize, Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from greenroom.audio import Level  # noqa: E402
from greenroom.deck import Deck, load_deck  # noqa: E402
from greenroom.errors import AudioError  # noqa: E402
from greenroom.render import draw  # noqa: E402
from greenroom.ui.rehearse.hints import Hints  # noqa: E402
from greenroom.ui.style import apply_theme  # noqa: E402
from greenroom.ui.theme import DARK, LIGHT, Theme, load_fonts  # noqa: E402
from ui.parts import Studio  # noqa: E402
from ui.screens import two_screens  # noqa: E402
from ui.talk import Talk, until, work_on  # noqa: E402

DECK = TESTS.parent / "sample_decks" / "weekly-picks-answer-first.pptx"
SIZES = {"": QSize(1440, 900), "-small": QSize(1024, 700)}
K = Qt.Key


def main(out: Path, themes: list[str]) -> None:
    """Take all pictures in a child process that has two screens."""
    out.mkdir(parents=True, exist_ok=True)
    with two_screens() as environment:
        command = [sys.executable, __file__, "--child", str(out), *themes]
        subprocess.run(command, env=environment, check=True)


def take_pictures(out: Path, themes: list[str]) -> None:
    """Each state, in each theme and size."""
    QApplication(sys.argv[:1])
    load_fonts()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        deck = prepared(folder)
        for theme in (LIGHT, DARK):
            if theme.name in themes:
                one_screen(folder, theme, deck, out)
                both_screens(folder, theme, deck, out)


def one_screen(folder: Path, theme: Theme, deck: Deck, out: Path) -> None:
    """What is seen with one screen: the states one after the other in one talk."""
    with talk(folder, theme, deck, screens=1) as under_way:
        stage, studio = under_way.page.stage, under_way.studio
        shot = shooter(under_way, out, theme)
        under_way.at(70, K.Key_PageDown)
        under_way.at(150, K.Key_PageDown)
        under_way.at(181)
        shot("stage")
        for key, state in ((K.Key_H, "keys"), (K.Key_B, "black"), (K.Key_W, "white")):
            under_way.at(182, key)
            shot(f"stage-{state}")
        under_way.at(183, K.Key_W, K.Key_1, K.Key_2)
        shot("stage-number")
        under_way.at(184, K.Key_Escape)
        stage.ask_to_end()
        shot("stage-end")
        stage.go_on()
        stage.gap.hints.show_hints(Hints(fast=True, fillers=True))
        under_way.page.presenting._hints = None
        shot("stage-hints")
        studio.level = Level(silent=True)
        until(lambda: stage.trouble is not None)
        shot("stage-silent")
        studio.level = Level(-24.0, -10.0)
        until(lambda: stage.trouble is None)
        studio.gone = True
        until(lambda: stage.trouble is not None)
        shot("stage-lost")
        studio.gone = False
        studio.recordings[-1].problem = AudioError(
            "the recording cannot be written (No space left on device).", file=Path("audio.wav")
        )
        work_on(400)
        shot("stage-disk")
        studio.recordings[-1].problem = None
        stage.show_trouble(None)
        under_way.at(185, K.Key_P)
        shot("stage-paused")
        under_way.at(190, K.Key_P)
        for seconds, card in ((790, "green"), (850, "yellow"), (942, "over")):
            under_way.at(seconds)
            shot(f"stage-{card}")
    with talk(folder, theme, deck, screens=1, interrupt=True) as under_way:
        under_way.at(70, K.Key_PageDown)
        gap = under_way.page.stage.gap
        work_on(1500)
        under_way.at(760)
        until(lambda: gap.banner("question") is not None)
        shooter(under_way, out, theme)("stage-question")


def both_screens(folder: Path, theme: Theme, deck: Deck, out: Path) -> None:
    """What is seen with two: the speaker's window and the audience's."""
    with talk(folder, theme, deck, screens=2) as under_way:
        audience = under_way.page.presenting.room.audience
        shot = shooter(under_way, out, theme)
        under_way.at(70, K.Key_PageDown)
        under_way.at(100)
        shot("two")
        audience.grab().save(str(out / f"two-audience-{theme.name}.png"))
        under_way.at(101, K.Key_B)
        shot("two-black")
        audience.grab().save(str(out / f"two-audience-black-{theme.name}.png"))


@contextmanager
def talk(
    folder: Path, theme: Theme, deck: Deck, *, screens: int, interrupt: bool = False
) -> Iterator[Talk]:
    """A talk under way on so many screens."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme)
    made = Talk(folder, Studio(deck=deck), theme=theme, screens=screens)
    made.begin(interrupt=interrupt, hints=True)
    work_on(300)
    try:
        yield made
    finally:
        made.close()


def shooter(under_way: Talk, out: Path, theme: Theme) -> Callable[[str], None]:
    """A function that keeps what the window shows, at both sizes."""

    def shot(name: str) -> None:
        for suffix, size in SIZES.items():
            under_way.window.resize(size)
            work_on(150)
            until(lambda: not under_way.page.presenting.room._images.busy)
            under_way.window.grab().save(str(out / f"{name}-{theme.name}{suffix}.png"))
        under_way.window.resize(SIZES[""])

    return shot


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
