"""What PyInstaller takes along and the program does not need.

Qt's plugins bring modules that nobody asked for (a keyboard on the screen brings all of QML), and
libraries of the machine would not find the machine's own plugins and drivers.
"""

from pathlib import PurePosixPath

OF_THE_MACHINE = (
    *("libqgtk3", "libgtk-", "libgdk", "libatk", "libatspi", "libcairo", "libpango", "libepoxy"),
    *(
        "libportaudio",
        "libasound.",
        "libjack",
        "libpulse",
        "libdbus",
        "libEGL.",
        "libGL.",
        "libGLX.",
    ),
    *("libgomp.so", "libstdc++.", "libgcc_s."),
)
OF_QT = (
    *("libQt6Qml", "libQt6Quick", "libQt6VirtualKeyboard", "libQt6Pdf", "libQt6WebEngine"),
    *("libQt63D", "libQt6Designer", "libQt6Multimedia", "libQt6EglF", "libQt6ShaderTools"),
)
PLUGINS = (
    *("platforminputcontexts/libqtvirtualkeyboard", "imageformats/libqpdf"),
    *("platforms/libqeglfs", "platforms/libqlinuxfb", "platforms/libqvnc", "platforms/libqminimal"),
    *("egldeviceintegrations", "qmltooling", "tls", "networkinformation", "generic", "sqldrivers"),
)


def is_unneeded(place: str) -> bool:
    """Whether a file that would lie at `place` in the program can stay out."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.name.startswith((*OF_THE_MACHINE, *OF_QT)):
        return True
    _, _, plugin = str(path).partition("Qt/plugins/")
    if plugin:
        return plugin.startswith(PLUGINS)
    return "Qt/translations/" in str(path) and not path.name.startswith("qtbase_")
