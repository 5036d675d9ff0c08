"""Choose the microphone and see that it hears you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from greenroom.errors import GreenroomError
from greenroom.ui.background import run
from greenroom.ui.theme import pixmap
from greenroom.ui.widgets import label, row, sign
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.meter import LevelMeter, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.audio import InputDevice
    from greenroom.ui.context import Context, Recording

_TICK_MS = 100


class MicrophoneBar(QWidget):
    """Listens only while the page is shown, and keeps nothing of it.

    `found` says whether there is a microphone to record with.
    """

    found = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._devices: tuple[InputDevice, ...] = ()
        self._meter: Recording | None = None
        self._wanted = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()

    def _build(self) -> None:
        theme = self._context.theme
        self.choice = Choice(theme)
        self.choice.setAccessibleName("Microphone")
        self.choice.setMinimumWidth(120)
        self.choice.setMaximumWidth(300)
        self.choice.activated.connect(lambda _: self._restart())
        self.level = LevelMeter(theme)
        self._sign = sign(theme, "mic", size=16)
        self.words = label("Looking for a microphone…", "caption")
        self.setLayout(
            row(sign(theme, "mic"), self.choice, 4, self.level, 4, self._sign, self.words, gap=8)
        )
        self._show_parts(microphone=False)

    @property
    def device(self) -> InputDevice | None:
        """The chosen microphone; None where there is none."""
        at = self.choice.currentIndex()
        return self._devices[at] if 0 <= at < len(self._devices) else None

    def listen(self) -> None:
        """Find the microphones and show the level of the chosen one."""
        run(
            self,
            lambda task: self._context.input_devices(),
            success=self._fill,
            failure=self._fail,
        )

    def release(self, then: Callable[[], None] = lambda: None) -> None:
        """Give the microphone back, then call `then`: two streams on one device may not go."""
        self._timer.stop()
        self._wanted += 1
        meter, self._meter = self._meter, None
        if meter is None:
            then()
            return
        run(self, lambda task: meter.stop(0), success=lambda _: then(), failure=lambda _: then())

    def _restart(self) -> None:
        self.release(self._open)

    def _fill(self, devices: tuple[InputDevice, ...]) -> None:
        chosen = self.device.name if self.device else self._context.settings.device
        self._devices = devices
        self.choice.clear()
        for device in devices:
            self.choice.addItem(_shown(device.name))
        names = [device.name for device in devices]
        self.choice.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self._show_parts(microphone=True)
        self.found.emit(True)
        self._restart()

    def _open(self) -> None:
        """Open the meter off the GUI thread; a later choice or a release overtakes it."""
        wanted = self._wanted
        meter = self._context.recording(None, self.device)

        def opened(_: object) -> None:
            if wanted != self._wanted:
                run(self, lambda task: meter.stop(0), success=lambda _: None, failure=self._fail)
                return
            self._meter = meter
            self._timer.start()
            self._say("mic", "", "Say something to try it")

        run(self, lambda task: meter.start(), success=opened, failure=self._fail)

    def _tick(self) -> None:
        meter = self._meter
        if meter is None:
            return
        if meter.lost:
            self.release()
            self._say("mic-off", "bad", "The microphone has gone. Choose another one.")
            return
        if meter.started:
            self.level.show_level(meter.level)
            self._say(*verdict(meter.level))

    def _fail(self, error: GreenroomError) -> None:
        self.level.clear()
        self._show_parts(microphone=bool(self._devices))
        self._say("mic-off", "bad", error.line())
        self.found.emit(False)

    def _say(self, picture: str, tone: str, words: str) -> None:
        if words == self.words.text():
            return
        self.words.setText(words)
        self.words.setToolTip(words)
        set_tone(self.words, tone)
        self._sign.setPixmap(
            pixmap(picture, getattr(self._context.theme, tone or "text_2"), 16, 2.0)
        )

    def _show_parts(self, *, microphone: bool) -> None:
        self.choice.setVisible(microphone)
        self.level.setVisible(microphone)


def _shown(name: str) -> str:
    """What ALSA calls `default` is what people chose in the system's settings."""
    return "System default" if name == "default" else name
