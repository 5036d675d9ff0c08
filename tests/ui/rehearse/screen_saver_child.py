"""A screen saver on the bus given as argument: prints each request; ends with its input."""

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection

NAME = "org.freedesktop.ScreenSaver"


@ClassInfo({"D-Bus Interface": NAME})
class ScreenSaver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, why: str) -> int:  # noqa: N802
        print(f"{who}: {why}", flush=True)
        return 7


app = QCoreApplication([])
bus = QDBusConnection.connectToBus(sys.argv[1], "saver")
saver = ScreenSaver()
bus.registerObject(
    "/org/freedesktop/ScreenSaver", saver, QDBusConnection.RegisterOption.ExportAllSlots
)
bus.registerService(NAME)
print("ready", flush=True)
end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
end.activated.connect(app.quit)
app.exec()
