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
from greenroom.checks.filler_lists import FillerChanges, fillers_for, languages
from greenroom.checks.fillers import find_fillers
from greenroom.checks.finding import VoiceMoves
from greenroom.checks.language import UNKNOWN, is_english, language_name
from greenroom.checks.measures import slide_at
from greenroom.checks.registry import IN_ENGLISH
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.deck import Deck, load_deck
from greenroom.errors import AudioError, TranscriptError
from greenroom.library import Corrections, Take, open_take, placed_words, read_answers, remarks_of
from greenroom.library.by_ear import part, settle
from greenroom.panel.answers import follow_up, observe
from greenroom.panel.question import Answer
from greenroom.plan import DEFAULT_LIMIT_MS, Plan, propose_plan
from greenroom.report import Answered, Report, build_report
from greenroom.speech.pitch import voice_moves
from greenroom.speech.silences import silences_in
from greenroom.speech.terms import deck_words
from greenroom.speech.whole import Progress, Recognise
from greenroom.suffixes import TRANSCRIPTS
from greenroom.take import Cue, Entry, Gap, Interruption, Pause, Resume, Settled, gaps
from greenroom.time import clock
from greenroom.transcript import Transcript, Word

replace = msgspec.structs.replace

ESTIMATED = "No slide times came with this talk: they are estimated from what was said."
SHARED_OUT = "Only captions came with this talk: times within a caption, and so pauses, are rough."
NOTHING_SAID = "No speech was found in this talk."
TIMES_ONLY = "A silent run: nothing was recorded, so this report has the times only."

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
        panel=tuple(answered(answer, header.deck) for answer in read_answers(take.folder)),
    )


def answered(answer: Answer, deck: Deck) -> Answered:
    """An answer with what it contained and what would be asked next."""
    observations = observe(answer.question, answer.words, answer.seconds, deck)
    then = follow_up(answer.question, observations, answer.seconds, deck)
    return Answered(answer, observations, then.text if then else "")


def missing_words(lost: Sequence[Gap]) -> tuple[str, ...]:
    """What of a talk was not recorded, as sentences for the report."""
    said = []
    for gap in lost:
        seconds = round(gap.lost_ms / 1000)
        length = f"{seconds} s of sound are" if seconds else "A little sound is"
        said.append(f"{length} missing at {clock(gap.at_ms)}. {gap.reason}")
    return tuple(said)


def paused_words(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """How long the speaker stopped the clock; that time is kept apart from all others."""
    stops = [entry for entry in entries if isinstance(entry, Pause | Resume)]
    spans = pause_spans(stops, total_ms)
    if not spans:
        return ()
    often = "once" if len(spans) == 1 else f"{len(spans)} times"
    length = clock(sum(end - start for start, end in spans))
    return (f"The clock was stopped {often}, for {length}: that time is not counted.",)


def interruption_words(entries: Sequence[Entry], total_ms: int) -> tuple[str, ...]:
    """What the panel asked in the middle of the talk, and how long the answer took."""
    said = []
    for entry in entries:
        if isinstance(entry, Interruption):
            ends = (e.at_ms for e in entries if isinstance(e, Settled) and e.at_ms >= entry.at_ms)
            took = clock(next(ends, total_ms) - entry.at_ms)
            at = clock(entry.at_ms)
            said.append(f"Interrupted at {at}: “{entry.question}” Back in the talk after {took}.")
    return tuple(said)


def language_of(heard: Transcript) -> str:
    """The language that was spoken, as an ISO 639-1 code; `und` where it only said to be English.

    Captions seldom name theirs, and then count as English.
    """
    if heard.language == "en" and not is_english(word.text for word in heard.words):
        return UNKNOWN
    return heard.language


def one_of_several(heard: Transcript) -> tuple[str, ...]:
    """Whose words were counted where several people spoke, as a sentence for the report."""
    if not heard.others:
        return ()
    others = " and ".join(filter(None, (", ".join(heard.others[:-1]), heard.others[-1])))
    return (f"Only what {heard.speaker} said is counted; {others} spoke too.",)


def uncounted(language: str) -> str:
    """That fillers are not counted in a language, as a sentence for the report."""
    known = ", ".join(languages().values())
    if language == UNKNOWN:
        return f"This talk does not seem to be in English: fillers are not counted. Lists: {known}."
    name = language_name(language)
    return f"Fillers are not counted in {name}: there is no list of them. Lists: {known}."


def left_out(language: str) -> str:
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
            raise TranscriptError("has no words in it.", file=talk)
        return transcript, NO_SOUND, transcript.words[-1].end_ms
    with TemporaryDirectory(prefix="greenroom") as folder:
        recording = Path(folder) / "talk.wav"
        total_ms = decode(talk, recording, lost)
        sound = _sound(recording)
        heard = recognise(recording, language=language, terms=deck_words(deck), progress=progress)
    if not heard.words:
        raise AudioError(
            "no speech was found in this recording.",
            file=talk,
            remedy="Check that the right microphone was chosen, and listen to the file.",
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
    cues = tuple(entry for entry in entries if isinstance(entry, Cue))
    words = place(heard.words, cues)
    lost = gaps(entries, total_ms)
    paused = sum(end - start for start, end in pause_spans(entries, total_ms))
    notes = {
        TIMES_ONLY: silent,
        NOTHING_SAID: not words and not silent,
        ESTIMATED: bool(words) and any(cue.confidence < 1 for cue in cues),
        SHARED_OUT: heard.source == "captions",
    }
    language = language_of(heard)
    listed = fillers_for(language, fillers.get(language))
    found = find_fillers(words, listed) if listed else ()
    settled, unheard = settle(found, corrections.fillers, words)
    talk = Talk(
        deck=deck,
        plan=plan,
        words=words,
        fillers=settled,
        visits=visits(entries, total_ms),
        silences=sound.silences,
        voice=sound.voice,
        total_ms=total_ms,
        spoken_ms=total_ms - paused,
        bottom_line=bottom_line,
        missing=tuple(Silence(gap.at_ms, gap.at_ms + gap.lost_ms) for gap in lost),
        language=language,
        fillers_counted=listed is not None,
        exact_times=heard.source != "captions",
        rules=rules,
    )
    said = (
        *(note for note, holds in notes.items() if holds),
        *one_of_several(heard),
        *paused_words(entries, total_ms),
        *interruption_words(entries, total_ms),
        *missing_words(lost),
        *([] if listed or not words else [uncounted(language)]),
        *([] if language == "en" or not words else [left_out(language)]),
        *unplaced_words((*missed, *unheard)),
        *illegible_words(aside),
    )
    report = build_report(talk, started=started, notes=said, panel=panel)
    kept, dismissed = part(report.findings, corrections.findings)
    remarks = tuple(
        replace(one, slide=slide_at(talk, one.at_ms))
        for one in remarks_of(entries, corrections.remarks)
    )
    return replace(
        report,
        findings=kept,
        dismissed=dismissed,
        priorities=priorities(kept),
        remarks=remarks,
    )
