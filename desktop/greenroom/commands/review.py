"""The report on a talk, and its exports."""

import os
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from greenroom.commands.asked import password_of
from greenroom.commands.shown import progress_line
from greenroom.deck import Deck
from greenroom.errors import ExportError
from greenroom.places import user_places

if TYPE_CHECKING:
    from greenroom.report import Report

# What the exports of a review are called.
_STEM = "report"


def run(options: Namespace) -> int:
    """Make the report on a talk, print its summary and write the exports."""
    from greenroom.report import summary
    from greenroom.review import review_talk
    from greenroom.settings import read_settings
    from greenroom.speech.catalogue import model_here
    from greenroom.speech.whole import in_a_process

    _refuse_to_replace(options)
    places, password = user_places(os.environ), password_of(options)
    settings = read_settings(places.settings).settings
    deck, report = review_talk(
        options.deck,
        options.talk,
        password=password,
        cache=places.cache,
        cues=options.cues,
        speaker=options.speaker,
        limit_ms=options.limit,
        bottom_line=options.bottom_line,
        language=options.language,
        recognise=in_a_process(lambda: model_here(options.model, places)),
        progress=progress_line("Transcribing"),
        fillers=settings.filler_words,
        rules=settings.rules,
    )
    print(summary(report))
    if options.out:
        written = _export(options, deck, report, password)
        print("\nWritten:", *(str(path) for path in written), sep="\n  ")
    return 0


def _refuse_to_replace(options: Namespace) -> None:
    """Say at once, not after a long transcription, that a file is in the way."""
    if options.out and not options.overwrite:
        from greenroom.export.clip import clip_name
        from greenroom.export.folder import refuse_to_replace
        from greenroom.export.writers import files_for

        clips = [
            options.out / clip_name(_STEM, slide, options.clip_format) for slide in options.clip
        ]
        try:
            refuse_to_replace([*files_for(options.out, _STEM, options.formats), *clips])
        except ExportError as error:
            raise ExportError(error.what, remedy="Say --overwrite to replace it.") from None


def _export(
    options: Namespace, deck: Deck, report: "Report", password: str | None
) -> tuple[Path, ...]:
    """Write all that was asked for."""
    from greenroom.exporting import export_talk

    written = export_talk(
        options.deck, deck, report, options.out, options.formats,
        stem=_STEM, notes=options.notes, password=password, cache=user_places(os.environ).cache,
    )  # fmt: skip
    return (*written, *_clips(options, report))


def _clips(options: Namespace, report: "Report") -> list[Path]:
    """Write the sound of the slides that were asked for; a recording is read once more."""
    from greenroom.audio.decode import decode
    from greenroom.export.clip import export_clip
    from greenroom.library import open_take

    if not options.clip:
        return []
    with TemporaryDirectory(prefix="greenroom") as folder:
        audio = Path(folder) / "talk.wav"
        if options.talk.is_dir():
            audio = open_take(options.talk).audio
        else:
            decode(options.talk, audio)
        return [
            export_clip(
                audio, report, slide, options.out,
                stem=_STEM, kind=options.clip_format, overwrite=True,
            )
            for slide in options.clip
        ]  # fmt: skip
