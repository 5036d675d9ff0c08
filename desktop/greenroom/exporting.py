"""The exports of a reviewed talk, with pictures of the slides where a format shows them."""

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from greenroom.deck import Deck
from greenroom.export import Material, export_report, notes_of
from greenroom.export.writers import WITH_PICTURES, known_formats
from greenroom.render import draw
from greenroom.report import Report

_WIDTH = 640


def export_talk(
    deck_file: Path,
    deck: Deck,
    report: Report,
    folder: Path,
    formats: Sequence[str],
    *,
    stem: str,
    notes: bool = False,
    password: str | None = None,
    cache: Path,
) -> tuple[Path, ...]:
    """Write `<stem>.<format>` into `folder` for each format, over what is there; gives the files.

    `notes` puts the speaker's notes in. Slides are drawn by way of `cache`, but nothing of a deck
    with a password stays there. Raises GreenroomError.
    """
    with TemporaryDirectory() if password else nullcontext(cache) as place:
        pictures: dict[int, Path] = {}
        if WITH_PICTURES & {*known_formats(formats)}:
            drawn = draw(deck_file, deck, width=_WIDTH, cache=Path(place), password=password)
            pictures = dict(enumerate(drawn.files, start=1))
        material = Material(pictures, notes_of(deck) if notes else {})
        return export_report(report, folder, formats, stem=stem, material=material, overwrite=True)
