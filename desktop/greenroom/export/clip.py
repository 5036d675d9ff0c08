"""The sound of one slide, cut from the recording of the talk."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

import numpy as np
import soundfile
from numpy.typing import NDArray

from greenroom.errors import ExportError
from greenroom.export.folder import file_name, put, refuse_to_replace
from greenroom.export.passages import Stretch, stretches
from greenroom.phrase import phrase
from greenroom.report import Report
from greenroom.time import samples_from_ms

ClipKind = Literal["wav", "flac"]
_BLOCK = 1 << 16


def clip_name(stem: str, slide: int, kind: ClipKind = "wav") -> str:
    """What the file of a slide's sound is called."""
    return file_name(stem, f"slide-{slide}.{kind}")


def export_clip(
    audio: Path,
    report: Report,
    slide: int,
    folder: Path,
    *,
    stem: str,
    kind: ClipKind = "wav",
    overwrite: bool = False,
) -> Path:
    """Write what was said while `slide` was up, all visits one after the other; gives the file.

    `audio` is the recording that the report's times count in, as WAV or FLAC. Raises ExportError
    when the slide was not shown or the recording cannot be read.
    """
    name = clip_name(stem, slide, kind)
    if not overwrite:
        refuse_to_replace((folder / name,))
    shown = [one for one in stretches(report) if one.slide == slide and one.end_ms > one.start_ms]
    if not shown:
        raise ExportError(
            phrase(
                "Slide {slide} was not shown in this talk, so there is no sound of it.",
                slide=slide,
            ),
            remedy=phrase("Choose a slide that was."),
        )
    try:
        with soundfile.SoundFile(audio) as source:
            return put(folder, name, lambda file: _cut(source, shown, file, kind))
    except soundfile.LibsndfileError as error:
        raise ExportError(
            phrase("the sound cannot be read."),
            file=audio,
            remedy=phrase("The other exports need no sound."),
        ) from error


def _cut(source: soundfile.SoundFile, shown: list[Stretch], file: BinaryIO, kind: ClipKind) -> None:
    with soundfile.SoundFile(
        file, "w", source.samplerate, source.channels, "PCM_16", format=kind.upper()
    ) as target:
        for stretch in shown:
            for block in _blocks(source, stretch):
                target.write(block)


def _blocks(source: soundfile.SoundFile, stretch: Stretch) -> Iterator[NDArray[np.int16]]:
    """The samples of a stretch, as far as the recording goes."""
    start, end = (
        min(samples_from_ms(ms, source.samplerate), source.frames)
        for ms in (stretch.start_ms, stretch.end_ms)
    )
    source.seek(start)
    while (left := end - source.tell()) > 0:
        block: NDArray[np.int16] = source.read(min(left, _BLOCK), dtype="int16", always_2d=True)
        if not len(block):
            return
        yield block
