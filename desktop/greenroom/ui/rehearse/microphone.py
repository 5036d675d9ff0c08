"""Choose the microphone and see that it hears you."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from greenroom.library import seconds_left
from greenroom.phrase import phrase
from greenroom.ui.background import Inbox, run
from greenroom.ui.theme import pixmap
from greenroom.ui.widgets import button, label, row, sign
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.meter import LevelMeter, verdict
from greenroom.ui.words import said, said_error, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.audio import InputDevice, Level
    from greenroom.errors import GreenroomError
    from greenroom.ui.context import Context, DeviceWatch, Recording

_TICK_MS = 100
_CHECK_TICKS = 30
# Less room than this is worth a word before a talk: most are 15 minutes, with as many of questions.
_ROOM_S = 60 * 60
VERDICTS = {
    "heard": ("tick", "good", phrase("Heard you well")),
    "quiet": ("advice", "warn", phrase("Too quiet: come closer, or turn it up")),
    "clipping": ("alert", "bad", phrase("Too loud: move back, or turn it down")),
    "silent": ("mic-off", "bad", phrase("Silent: unmute it, or allow Greenroom to use it")),
}
"""What three seconds of speech showed: sign, tone, and what to do."""


class _Sizes(msgspec.Struct, frozen=True):
    """A fixed place for the words, so that nothing beside them moves: lines of the longest.

    Where there is no microphone to choose, what to do has its place as well: `alone`.
    """

    choice: int
    bars: int
    words: int
    alone: int


_LARGE, _SMALL = _Sizes(186, 18, 150, 290), _Sizes(146, 8, 124, 220)
_AROUND_NAME = 46  # the choice's edges and arrow


class MicrophoneBar(QWidget):
    """Listens only while the page is shown, and keeps nothing of it.

    The list follows what is plugged in. `found` says whether there is a microphone to record with.
    `preferred` names the one that the user chose, which may not be there; empty for the system's.
    """

    found = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._devices: tuple[InputDevice, ...] = ()
        self.preferred = context.current().device
        self._meter: Recording | None = None
        self._watch: DeviceWatch | None = None
        self._inbox = Inbox(self._on_devices, self)
        self._listening = False
        self._wanted = 0
        self._checked: list[Level] | None = None
        self._sizes = _LARGE
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()

    def _build(self) -> None:
        theme = self._context.theme
        self.choice = Choice(theme)
        self.choice.setAccessibleName(tr("Microphone"))
        self.choice.activated.connect(self._choose)
        self.level = LevelMeter(theme)
        self._sign = sign(theme, "mic", size=16)
        self.words = label(tr("Looking for a microphone…"), "caption", wrap=True)
        self.check = button(
            tr("Check", "try the microphone"),
            "quiet",
            name=tr("Check the microphone for three seconds"),
        )
        self.check.setToolTip(tr("Speak for three seconds and see whether you are heard"))
        self.check.clicked.connect(self._begin_check)
        self._lead = sign(theme, "mic")
        choice = (self._lead, self.choice, 4, self.level)
        self.setLayout(row(*choice, self.check, self._sign, self.words, gap=8))
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Use the widths of the small screen, or the large."""
        self._sizes = _SMALL if compact else _LARGE
        self._lead.setVisible(not compact)
        self.choice.setFixedWidth(self._sizes.choice)
        self.level.set_bars(self._sizes.bars)
        self._fit_names()
        self._show_parts(microphone=bool(self._devices))

    @property
    def device(self) -> InputDevice | None:
        """The chosen microphone; None where there is none."""
        at = self.choice.currentIndex()
        return self._devices[at] if 0 <= at < len(self._devices) else None

    def listen(self) -> None:
        """Find the microphones, follow what is plugged in, show the level of the chosen one."""
        self._listening = True
        run(
            self,
            lambda task: self._context.input_devices(),
            success=self._fill,
            failure=self._fail,
        )
        run(
            self,
            lambda task: self._context.watch_devices(self._inbox.post),
            success=self._keep_watch,
            failure=lambda error: None,
        )

    def _keep_watch(self, watch: DeviceWatch) -> None:
        if self._listening and self._watch is None:
            self._watch = watch
        else:
            watch.close()

    def release(self, then: Callable[[], None] = lambda: None) -> None:
        """Give the microphone back, then call `then`: two streams on one device may not go."""
        self._listening = False
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()
        self._release(then)

    def _release(self, then: Callable[[], None] = lambda: None) -> None:
        self._timer.stop()
        self._checked = None
        self._wanted += 1
        meter, self._meter = self._meter, None
        if meter is None:
            then()
            return
        run(self, lambda task: meter.stop(0), success=lambda _: then(), failure=lambda _: then())

    def _choose(self, _at: int) -> None:
        self.preferred = self.device.name if self.device else ""
        self._release(self._open)

    def _on_devices(self, seen: object) -> None:
        """Something was plugged in or out."""
        if not self._listening:
            return
        devices: tuple[InputDevice, ...] = seen  # type: ignore[assignment]
        meter, current = self._meter, self.device
        if meter is not None and not meter.lost and current is not None:
            # Who looks from outside may not see a microphone that is open here.
            if all(device.name != current.name for device in devices):
                devices = (*devices, current)
            if self._names(devices) == self._names(self._devices):
                return
        self._fill(devices)

    @staticmethod
    def _names(devices: tuple[InputDevice, ...]) -> list[str]:
        return sorted(device.name for device in devices)

    def _fill(self, devices: tuple[InputDevice, ...]) -> None:
        """Show the list; another microphone is chosen only when the preferred one comes or goes."""
        before = self.device.name if self.device else ""
        self._devices = devices
        self.choice.clear()
        for at, device in enumerate(devices):
            name = _shown(device.name)
            self.choice.addItem(name)
            self.choice.setItemData(at, name, Qt.ItemDataRole.ToolTipRole)
        self._fit_names()
        names = [device.name for device in devices]
        if not names:
            self._say("mic-off", "bad", tr("No microphone. Plug one in, and it appears here."))
        self._show_parts(microphone=bool(names))
        heard = self._meter is not None and not self._meter.lost
        kept = before if heard and before in names else names[0] if names else ""
        chosen = self.preferred if self.preferred in names else kept
        self.choice.setCurrentIndex(names.index(chosen) if names else -1)
        self.found.emit(bool(names))
        if not heard or self.device is None or self.device.name != before:
            self._release(self._open if names else lambda: None)

    def _fit_names(self) -> None:
        metrics, width = self.choice.fontMetrics(), self._sizes.choice - _AROUND_NAME
        for at in range(self.choice.count()):
            name = str(self.choice.itemData(at, Qt.ItemDataRole.ToolTipRole))
            fitting = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
            self.choice.setItemText(at, fitting)

    def _open(self) -> None:
        """Open the meter off the GUI thread; a later choice or a release overtakes it."""
        if not self._listening:
            return
        wanted = self._wanted
        meter = self._context.recording(None, self.device)

        def opened(_: object) -> None:
            if wanted != self._wanted:
                run(self, lambda task: meter.stop(0), success=lambda _: None, failure=self._fail)
                return
            self._meter = meter
            self._timer.start()
            self._say("mic", "", tr("Say something to try it"))

        def refused(error: GreenroomError) -> None:
            if wanted == self._wanted:
                self._fail(error)

        run(self, lambda task: meter.start(), success=opened, failure=refused)

    def _tick(self) -> None:
        meter = self._meter
        if meter is None:
            return
        if meter.lost:
            self._release()
            self.level.clear()
            self._say("mic-off", "bad", tr("The microphone has gone. Choose another one."))
            return
        if meter.started:
            self.level.show_level(meter.level)
            if self._checked is None:
                picture, tone, words = verdict(meter.level)
                self._say(picture, tone, said(words))
            else:
                self._go_on_checking(meter.level)

    def _begin_check(self) -> None:
        if self._meter is not None:
            self._checked = []
            self._count_down(_CHECK_TICKS)

    def _go_on_checking(self, level: Level) -> None:
        """Three seconds of readings, then the verdict, which stands until the next check."""
        from greenroom.audio.check import judge

        assert self._checked is not None
        left = _CHECK_TICKS - len(self._checked)
        if left > 0:
            self._checked.append(level)
            self._count_down(left)
        else:
            picture, tone, words = VERDICTS[judge(self._checked)]
            self._say(picture, tone, said(words), self._room())

    def _count_down(self, ticks: int) -> None:
        words = tr("Say your first sentence… {seconds}")
        self._say("mic", "", words.format(seconds=-(-ticks // 10)))

    def _room(self) -> str:
        """How much can be recorded, in a sentence."""
        hours, minutes = divmod(self._seconds_left() // 60, 60)
        if hours:
            return tr("The disk has room for %n hour(s).", "", hours)
        return tr("The disk has room for %n minute(s).", "", minutes)

    def room_is_short(self, limit_ms: int) -> str:
        """A sentence where the disk has less than an hour of room or not twice the talk."""
        seconds = self._seconds_left()
        if seconds >= max(_ROOM_S, 2 * limit_ms // 1000):
            return ""
        return tr("The disk has room for %n minute(s) only", "", seconds // 60)

    def _seconds_left(self) -> int:
        rate = self.device.rate if self.device else 48_000
        return seconds_left(self._context.places.takes, rate)

    def _fail(self, error: GreenroomError) -> None:
        self.level.clear()
        self._show_parts(microphone=bool(self._devices))
        self._say("mic-off", "bad", said_error(error))
        self.found.emit(False)

    def _say(self, picture: str, tone: str, words: str, more: str = "") -> None:
        if words == self.words.text():
            return
        self.words.setText(words)
        self.words.setToolTip(f"{words} {more}".strip())
        set_tone(self.words, tone)
        self._sign.setPixmap(
            pixmap(picture, getattr(self._context.theme, tone or "text_2"), 16, 2.0)
        )

    def _show_parts(self, *, microphone: bool) -> None:
        self.choice.setVisible(microphone)
        self.level.setVisible(microphone)
        self.check.setVisible(microphone)
        self.words.setMinimumWidth(self._sizes.words if microphone else self._sizes.alone)


def _shown(name: str) -> str:
    """What ALSA calls `default` is what people chose in the system's settings."""
    return tr("System default") if name == "default" else name
