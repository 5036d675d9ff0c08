"""From a deck and a talk to the report: the main job, without a window.

The talk is a take, a recording or a transcript. What a recording cannot tell (which slide was up)
is estimated from its words, and the report says so in its notes.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from greenroom.alignment import estimate_cues, pause_spans, place, read_cues, visits
from greenroom.audio.decode import decode
from greenroom.captions import read_transcript
from greenroom.checks import Silence, Talk, priorities
from greenroom.checks.filler_lists import FillerChanges, fillers_for
from greenroom.checks.fillers import find_fillers
from greenroom.checks.finding import VoiceMoves
from greenroom.checks.language import UNKNOWN, is_english
from greenroom.checks.measures import slide_at
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.deck import Deck, load_deck
from greenroom.errors import AudioError, TranscriptError
from greenroom.library import Corrections, Take, open_take, placed_words, read_answers, remarks_of
from greenroom.library.by_ear import part, settle
from greenroom.panel.question import Answered
from greenroom.panel.record import record_of
from greenroom.phrase import phrase
from greenroom.plan import DEFAULT_LIMIT_MS, Plan, propose_plan
from greenroom.report import Report
from greenroom.report_notes import (
    illegible_words,
    notes_on_language,
    notes_on_recording,
    notes_on_talk,
    unplaced_words,
)
from greenroom.reporting import build_report
from greenroom.speech.pitch import voice_moves
from greenroom.speech.silences import silences_in
from greenroom.speech.terms import deck_words
from greenroom.speech.whole import Progress, Recognise
from greenroom.suffixes import TRANSCRIPTS
from greenroom.take import Cue, Entry, Gap, gaps
from greenroom.transcript import Transcript, Word

replace = msgspec.structs.replace

NOTHING_CORRECTED = Corrections()
NO_CHANGES: Mapping[str, FillerChanges] = {}
"""The lists of filler words as they come."""


class Sound(msgspec.Struct, frozen=True):
    """What the signal tells beside the words; nothing where a talk came as a transcript."""

    silences: tuple[Silence, ...] = ()
    voice: tuple[VoiceMoves, ...] = ()


NO_SOUND = Sound()


def review_talk(
    deck_file: Path,
    talk: Path,
    *,
    cues: Path | None = None,
    limit_ms: int = DEFAULT_LIMIT_MS,
    bottom_line: str = "",
    language: str = "en",
    recognise: Recognise,
    progress: Progress | None = None,
    password: str | None = None,
    cache: Path | None = None,
    fillers: Mapping[str, FillerChanges] = NO_CHANGES,
    rules: Rules = AS_USUAL,
    speaker: str = "",
) -> tuple[Deck, Report]:
    """The deck and the report on `talk`: a recording, a transcript or a take's folder.

    `speaker` is the candidate's name in a transcript of several, see `read_transcript`.
    `password` and `cache` are for reading the deck, see `load_deck`.
    `fillers` are the user's changes to the lists of filler words, by language; `rules` what the
    user changed about the checks.
    `recognise` writes a recording down and is asked only for one. Raises a GreenroomError with
    one line when anything cannot be read.
    """
    deck = load_deck(deck_file, password=password, cache=cache)
    if talk.is_dir():
        return deck, report_of_take(open_take(talk), fillers, rules)
    given = read_cues(cues, deck) if cues else ()
    lost: list[Gap] = []
    heard, sound, total_ms = _hear(deck, talk, recognise, language, progress, speaker, lost.append)
    return deck, _report(
        deck,
        propose_plan(deck, limit_ms),
        heard,
        sound,
        total_ms,
        entries=(*given, *lost),
        bottom_line=bottom_line,
        fillers=fillers,
        rules=rules,
    )


def words_of(
    deck: Deck,
    talk: Path,
    *,
    language: str = "en",
    recognise: Recognise,
    progress: Progress | None = None,
) -> tuple[Word, ...]:
    """What was said in a recording, a transcript or a take, each word on its slide."""
    if talk.is_dir():
        return placed_words(open_take(talk))
    heard, _, _ = _hear(deck, talk, recognise, language, progress)
    return place(heard.words, estimate_cues(heard.words, deck))


def report_of_take(
    take: Take, fillers: Mapping[str, FillerChanges] = NO_CHANGES, rules: Rules = AS_USUAL
) -> Report:
    """The report on a take as the user corrected it, computed afresh, with the panel's answers."""
    header = take.header
    heard = replace(take.transcript or Transcript(()), words=take.words)
    sound = _sound(take.audio) if take.audio.exists() else NO_SOUND
    return _report(
        header.deck,
        header.plan,
        heard,
        sound,
        take.total_ms,
        entries=take.entries,
        bottom_line=header.bottom_line,
        started=header.started,
        silent=header.silent,
        corrections=take.corrections,
        missed=take.missed,
        aside=take.aside,
        fillers=fillers,
        rules=rules,
        panel=record_of(read_answers(take.folder), header.deck),
    )


def language_of(heard: Transcript) -> str:
    """The language that was spoken, as an ISO 639-1 code; `und` where it only said to be English.

    Captions seldom name theirs, and then count as English.
    """
    if heard.language == "en" and not is_english(word.text for word in heard.words):
        return UNKNOWN
    return heard.language


def _hear(
    deck: Deck,
    talk: Path,
    recognise: Recognise,
    language: str,
    progress: Progress | None,
    speaker: str = "",
    lost: Callable[[Gap], None] = lambda gap: None,
) -> tuple[Transcript, Sound, int]:
    """Words, sound and length in ms of a recording or transcript."""
    if talk.suffix.lower() in TRANSCRIPTS:
        transcript = read_transcript(talk, speaker)
        if not transcript.words:
            raise TranscriptError(phrase("has no words in it."), file=talk)
        return transcript, NO_SOUND, transcript.words[-1].end_ms
    with TemporaryDirectory(prefix="greenroom") as folder:
        recording = Path(folder) / "talk.wav"
        total_ms = decode(talk, recording, lost)
        sound = _sound(recording)
        heard = recognise(recording, language=language, terms=deck_words(deck), progress=progress)
    if not heard.words:
        raise AudioError(
            phrase("no speech was found in this recording."),
            file=talk,
            remedy=phrase("Check that the right microphone was chosen, and listen to the file."),
        )
    return heard, sound, total_ms


def _sound(recording: Path) -> Sound:
    return Sound(silences_in(recording), voice_moves(recording))


def _report(
    deck: Deck,
    plan: Plan,
    heard: Transcript,
    sound: Sound,
    total_ms: int,
    *,
    entries: Sequence[Entry],
    bottom_line: str = "",
    started: str = "",
    silent: bool = False,
    corrections: Corrections = NOTHING_CORRECTED,
    missed: tuple[str, ...] = (),
    aside: tuple[str, ...] = (),
    fillers: Mapping[str, FillerChanges] = NO_CHANGES,
    rules: Rules = AS_USUAL,
    panel: tuple[Answered, ...] = (),
) -> Report:
    if not any(isinstance(entry, Cue) for entry in entries):
        entries = (*entries, *estimate_cues(heard.words, deck, plan))
    talk = _talk(deck, plan, heard, sound, total_ms, entries)
    listed = fillers_for(talk.language, fillers.get(talk.language))
    found = find_fillers(talk.words, listed) if listed else ()
    settled, unheard = settle(found, corrections.fillers, talk.words)
    talk = replace(
        talk,
        fillers=settled,
        fillers_counted=listed is not None,
        bottom_line=bottom_line,
        rules=rules,
    )
    notes = (
        *notes_on_talk(talk, heard, silent=silent),
        *notes_on_recording(entries, total_ms),
        *notes_on_language(talk),
        *unplaced_words((*missed, *unheard)),
        *illegible_words(aside),
    )
    report = build_report(talk, started=started, notes=notes, panel=panel)
    kept, dismissed = part(report.findings, corrections.findings)
    remarks = tuple(
        replace(one, slide=slide_at(talk, one.at_ms))
        for one in remarks_of(entries, corrections.remarks)
    )
    return replace(
        report,
        findings=kept,
        dismissed=dismissed,
        confirmed=part(kept, corrections.confirmed)[1],
        priorities=priorities(kept),
        remarks=remarks,
    )


def _talk(
    deck: Deck,
    plan: Plan,
    heard: Transcript,
    sound: Sound,
    total_ms: int,
    entries: Sequence[Entry],
) -> Talk:
    """The talk as it was heard, before its fillers are looked for."""
    paused = sum(end - start for start, end in pause_spans(entries, total_ms))
    lost = gaps(entries, total_ms)
    return Talk(
        deck=deck,
        plan=plan,
        words=place(heard.words, tuple(entry for entry in entries if isinstance(entry, Cue))),
        fillers=(),
        visits=visits(entries, total_ms),
        silences=sound.silences,
        voice=sound.voice,
        total_ms=total_ms,
        spoken_ms=total_ms - paused,
        missing=tuple(Silence(gap.at_ms, gap.at_ms + gap.lost_ms) for gap in lost),
        language=language_of(heard),
        exact_times=heard.source != "captions",
    )
