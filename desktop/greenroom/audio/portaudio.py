"""The one door to PortAudio, opened only when sound is needed."""

from types import ModuleType

from greenroom.errors import AudioError


def portaudio() -> ModuleType:
    """The sounddevice module.

    Imported here and not at the top because the import itself loads and starts PortAudio. Raises
    AudioError when the library is not installed.
    """
    try:
        import sounddevice
    except OSError as error:
        raise AudioError(
            "The sound library PortAudio is missing.",
            remedy="Install it (on Debian: apt-get install libportaudio2) and start again.",
        ) from error
    module: ModuleType = sounddevice
    return module
