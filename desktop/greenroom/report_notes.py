"""What a report says of the talk as a whole: what is missing, estimated, or was not counted."""

from collections.abc import Iterable, Sequence

from greenroom.alignment import pause_spans
from greenroom.checks import Talk
from greenroom.checks.filler_lists import languages
from greenroom.checks.language import UNKNOWN, language_name
from greenroom.checks.registry import IN_ENGLISH
from greenroom.phrase import in_a_row, listed, phrase
from greenroom.take import Entry, Gap, Interruption, Pause, Resume, Settled, gaps
from greenroom.time import clock
from greenroom.transcript import Transcript

ESTIMATED = phrase("No slide times came with this talk: they are estimated from what was said.")
SHARED_OUT = phrase(
    "Only captions came with this talk: times within a caption, and so pauses, are rough."
)
NOTHING_SAID = phrase("No speech was found in this talk.")
TIMES_ONLY = phrase("A silent run: nothing was recorded, so this report has the times only.")


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
    # A reason was stored as its English sentence, which is all that a phrase of it needs.
    return tuple(in_a_row((_lost(gap), phrase(gap.reason))) for gap in lost)


def _lost(gap: Gap) -> str:
    seconds, at = round(gap.lost_ms / 1000), clock(gap.at_ms)
    if seconds:
        return phrase("{seconds} s of sound are missing at {at}.", seconds=seconds, at=at)
    return phrase("A little sound is missing at {at}.", at=at)


def _paused(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """How long the speaker stopped the clock; that time is kept apart from all others."""
    stops = [entry for entry in entries if isinstance(entry, Pause | Resume)]
    spans = pause_spans(stops, total_ms)
    if not spans:
        return ()
    length = clock(sum(end - start for start, end in spans))
    if len(spans) == 1:
        return (
            phrase(
                "The clock was stopped once, for {length}: that time is not counted.",
                length=length,
            ),
        )
    return (
        phrase(
            "The clock was stopped {times} times, for {length}: that time is not counted.",
            times=len(spans),
            length=length,
        ),
    )


def _interruptions(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """What the panel asked in the middle of the talk, and how long the answer took."""
    said = []
    for entry in entries:
        if isinstance(entry, Interruption):
            ends = (e.at_ms for e in entries if isinstance(e, Settled) and e.at_ms >= entry.at_ms)
            said.append(
                phrase(
                    "Interrupted at {at}: “{question}” Back in the talk after {took}.",
                    at=clock(entry.at_ms),
                    question=entry.question,
                    took=clock(next(ends, total_ms) - entry.at_ms),
                )
            )
    return tuple(said)


def _one_of_several(heard: Transcript) -> tuple[str, ...]:
    """Whose words were counted where several people spoke, as a sentence for the report."""
    if not heard.others:
        return ()
    return (
        phrase(
            "Only what {speaker} said is counted; {others} spoke too.",
            speaker=heard.speaker,
            others=listed(heard.others),
        ),
    )


def _uncounted(language: str) -> str:
    """That fillers are not counted in a language, as a sentence for the report."""
    known = in_a_row((language_name(code) for code in languages()), ", ")
    if language == UNKNOWN:
        return phrase(
            "This talk does not seem to be in English: fillers are not counted. Lists: {lists}.",
            lists=known,
        )
    return phrase(
        "Fillers are not counted in {language}: there is no list of them. Lists: {lists}.",
        language=language_name(language),
        lists=known,
    )


def _left_out(language: str) -> str:
    """Which checks were not made on a talk in another language, as a sentence for the report."""
    which = in_a_row((check.title for check in IN_ENGLISH), "; ")
    if language == UNKNOWN:
        return phrase(
            "Left out in another language, since they go by English words: {checks}.",
            checks=which,
        )
    return phrase(
        "Left out in {language}, since they go by English words: {checks}.",
        language=language_name(language),
        checks=which,
    )


def unplaced_words(missed: Sequence[str]) -> tuple[str, ...]:
    """Which corrections found no place in this transcript, as a sentence for the report."""
    if not missed:
        return ()
    if len(missed) == 1:
        return (
            phrase(
                "A correction finds no place in this transcript and is left out: {words}.",
                words=_quoted(missed),
            ),
        )
    return (
        phrase(
            "{count} corrections find no place in this transcript and are left out: {words}.",
            count=len(missed),
            words=_quoted(dict.fromkeys(missed)),
        ),
    )


def illegible_words(aside: Sequence[str]) -> tuple[str, ...]:
    """That corrections could not be read, and which files they are still in."""
    if not aside:
        return ()
    return (
        phrase(
            "Some corrections of this take cannot be read; they are kept in its folder: {files}.",
            files=_quoted(aside),
        ),
    )


def _quoted(texts: Iterable[str]) -> str:
    return in_a_row((phrase("“{text}”", text=text) for text in texts), ", ")
