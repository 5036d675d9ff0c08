"""What a report says of the talk as a whole: what is missing, estimated, or was not counted."""

from collections.abc import Sequence

from greenroom.alignment import pause_spans
from greenroom.checks import Talk
from greenroom.checks.filler_lists import languages
from greenroom.checks.language import UNKNOWN, language_name
from greenroom.checks.registry import IN_ENGLISH
from greenroom.take import Entry, Gap, Interruption, Pause, Resume, Settled, gaps
from greenroom.time import clock
from greenroom.transcript import Transcript

ESTIMATED = "No slide times came with this talk: they are estimated from what was said."
SHARED_OUT = "Only captions came with this talk: times within a caption, and so pauses, are rough."
NOTHING_SAID = "No speech was found in this talk."
TIMES_ONLY = "A silent run: nothing was recorded, so this report has the times only."


def notes_on_talk(talk: Talk, heard: Transcript, *, silent: bool) -> tuple[str, ...]:
    """Where words and slide times come from, and whose words they are."""
    holds = {
        TIMES_ONLY: silent,
        NOTHING_SAID: not talk.words and not silent,
        ESTIMATED: bool(talk.words) and any(visit.confidence < 1 for visit in talk.visits),
        SHARED_OUT: heard.source == "captions",
    }
    return (*(note for note, it_holds in holds.items() if it_holds), *_one_of_several(heard))


def notes_on_recording(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """When the clock was stopped, the panel interrupted, or no sound was recorded."""
    return (
        *_paused(entries, total_ms),
        *_interruptions(entries, total_ms),
        *_missing(gaps(entries, total_ms)),
    )


def notes_on_language(talk: Talk) -> tuple[str, ...]:
    """What was not counted or checked, since the talk was in another language."""
    if not talk.words:
        return ()
    return (
        *([] if talk.fillers_counted else [_uncounted(talk.language)]),
        *([] if talk.language == "en" else [_left_out(talk.language)]),
    )


def _missing(lost: Sequence[Gap]) -> tuple[str, ...]:
    """What of a talk was not recorded, as sentences for the report."""
    said = []
    for gap in lost:
        seconds = round(gap.lost_ms / 1000)
        length = f"{seconds} s of sound are" if seconds else "A little sound is"
        said.append(f"{length} missing at {clock(gap.at_ms)}. {gap.reason}")
    return tuple(said)


def _paused(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """How long the speaker stopped the clock; that time is kept apart from all others."""
    stops = [entry for entry in entries if isinstance(entry, Pause | Resume)]
    spans = pause_spans(stops, total_ms)
    if not spans:
        return ()
    often = "once" if len(spans) == 1 else f"{len(spans)} times"
    length = clock(sum(end - start for start, end in spans))
    return (f"The clock was stopped {often}, for {length}: that time is not counted.",)


def _interruptions(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """What the panel asked in the middle of the talk, and how long the answer took."""
    said = []
    for entry in entries:
        if isinstance(entry, Interruption):
            ends = (e.at_ms for e in entries if isinstance(e, Settled) and e.at_ms >= entry.at_ms)
            took = clock(next(ends, total_ms) - entry.at_ms)
            at = clock(entry.at_ms)
            said.append(f"Interrupted at {at}: “{entry.question}” Back in the talk after {took}.")
    return tuple(said)


def _one_of_several(heard: Transcript) -> tuple[str, ...]:
    """Whose words were counted where several people spoke, as a sentence for the report."""
    if not heard.others:
        return ()
    others = " and ".join(filter(None, (", ".join(heard.others[:-1]), heard.others[-1])))
    return (f"Only what {heard.speaker} said is counted; {others} spoke too.",)


def _uncounted(language: str) -> str:
    """That fillers are not counted in a language, as a sentence for the report."""
    known = ", ".join(languages().values())
    if language == UNKNOWN:
        return f"This talk does not seem to be in English: fillers are not counted. Lists: {known}."
    name = language_name(language)
    return f"Fillers are not counted in {name}: there is no list of them. Lists: {known}."


def _left_out(language: str) -> str:
    """Which checks were not made on a talk in another language, as a sentence for the report."""
    name = "another language" if language == UNKNOWN else language_name(language)
    which = "; ".join(check.title for check in IN_ENGLISH)
    return f"Left out in {name}, since they go by English words: {which}."


def unplaced_words(missed: Sequence[str]) -> tuple[str, ...]:
    """Which corrections found no place in this transcript, as a sentence for the report."""
    if not missed:
        return ()
    which = ", ".join(f"“{text}”" for text in dict.fromkeys(missed))
    one = len(missed) == 1
    what = "A correction finds" if one else f"{len(missed)} corrections find"
    return (f"{what} no place in this transcript and {'is' if one else 'are'} left out: {which}.",)


def illegible_words(aside: Sequence[str]) -> tuple[str, ...]:
    """That corrections could not be read, and which files they are still in."""
    if not aside:
        return ()
    which = ", ".join(f"“{name}”" for name in aside)
    return (f"Some corrections of this take cannot be read; they are kept in its folder: {which}.",)
