"""Bottom line first: when the one sentence that matters was said.

Definitions: US Army AR 25-50, "putting the main point at the beginning"; Minto, answer first.
False praise is the worst error, so a likely but uncertain `first` is given as `unsure`.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from greenroom.checks.finding import Talk
from greenroom.checks.measures import silences
from greenroom.checks.role_model import BOTTOM_LINE, Models, RoleModel, shipped_models
from greenroom.checks.sentence_features import Target, content, coverage, opening_features
from greenroom.checks.sentences import Sentence, split_sentences
from greenroom.checks.spot import plain
from greenroom.checks.verdict import BottomLine, CloseBottomLine, DeckBottomLine, Verdict
from greenroom.transcript import Word

# First: complete within 25 s of speech, about 60 words, after the greeting.
FIRST_MS, FIRST_WORDS, FIRST_MS_AT_MOST = 25_000, 60, 30_000
OPENING_MS = 120_000
CLOSE_MS, CLOSE_SHARE = 45_000, 0.2
# An earlier sentence wins over the likeliest when it is nearly as likely.
NEARLY = 0.8
# So much of the bottom line must stand on a slide; speech in the close is looser than that. With
# two words shared and a fifth in all, 82 of 84 closes called restated are, but only 82 of the
# 159 that restate it are found (240 labelled closes, on which this rule was also chosen).
SAME, MAYBE = 0.5, 0.34
CLOSE_SAME = 0.2
# A short title counts when most of its words are the bottom line's: a topic shares only its name.
MOSTLY = 0.7
WITNESS = 2

_MONTH_NAMES = "january february march april june july august september october november december"
_MONTHS = content(_MONTH_NAMES.split())
_NAMES = {
    "other_view": "somebody else's view",
    "side_request": "a request to the room",
    "courtesy": "greeting",
    "retraction": "a change of mind",
    "support": "reasons",
    "problem": "the problem",
    "story": "a story",
    "teaser": "a teaser",
    "agenda": "the agenda",
    "apology": "an apology",
}


class Judged(msgspec.Struct, frozen=True):
    """A sentence of the talk with how likely each role is."""

    sentence: Sentence
    roles: dict[str, float]

    @property
    def role(self) -> str:
        """The likeliest role."""
        return max(self.roles, key=lambda role: self.roles[role])

    @property
    def likely(self) -> float:
        """How likely this is the bottom line."""
        return self.roles[BOTTOM_LINE]


def judge(talk: Talk, models: Models | None = None) -> BottomLine:
    """When the bottom line was first said, with its quote, what came before, deck and close.

    With a typed bottom line that is looked for; without, one is found among what was said, the
    slides and the close. `models` are the shipped ones unless given. They know English alone: about
    a talk in another language nothing is said.
    """
    if talk.language != "en":
        nowhere = DeckBottomLine("unsure"), CloseBottomLine(restated=False)
        return BottomLine("unsure", None, 0, "", (), *nowhere)
    return _judge(talk) if models is None else _judge_by(talk, models)


@lru_cache(maxsize=2)
def _judge(talk: Talk) -> BottomLine:
    """Remembered, since the report and two checks ask about the same talk."""
    return _judge_by(talk, shipped_models())


def _judge_by(talk: Talk, models: Models) -> BottomLine:
    model = models.typed if talk.bottom_line.strip() else models.automatic
    parts = parts_of(talk.words)
    opening, close = (_sentences(part, models) for part in (parts.opening, parts.close))
    target = target_of(talk, close)
    heard = _judged(opening, target, model)
    found = _first_likely(heard, model.least)
    if found is None:
        later = [*_sentences(parts.rest, models), *close]
        return _not_in_the_opening(talk, heard, later, close, target, model)
    at = heard[found]
    sure = at.likely >= model.sure and (bool(target.typed) or _witnessed(at.sentence, target))
    praised: Verdict = "first" if sure else "unsure"
    wanted = content(target.typed) or content(at.sentence.tokens)
    return BottomLine(
        verdict=praised if _is_first(talk, heard, found) else "late",
        at_ms=at.sentence.start_ms,
        slide=at.sentence.slide,
        quote=at.sentence.text,
        before=_before(heard[:found]),
        deck=_in_deck(talk, wanted),
        close=_in_close(close, wanted),
    )


class Parts(msgspec.Struct, frozen=True):
    """The words of a talk: its first two minutes, its close, and what lies between."""

    opening: tuple[Word, ...]
    rest: tuple[Word, ...]
    close: tuple[Word, ...]


def parts_of(words: tuple[Word, ...]) -> Parts:
    """Opening, rest and close.

    In a short talk the close is its last fifth, so that what is only said at the end is not taken
    for an opening.
    """
    if not words:
        return Parts((), (), ())
    start, end = words[0].start_ms, words[-1].end_ms
    close_from = end - min(CLOSE_MS, (end - start) * CLOSE_SHARE)
    closing = next(at for at, word in enumerate(words) if word.end_ms > close_from)
    if closing == 0:
        return Parts(words, (), ())
    opened = sum(word.start_ms < start + OPENING_MS for word in words[:closing])
    return Parts(words[:opened], words[opened:closing], words[closing:])


def _sentences(words: tuple[Word, ...], models: Models) -> list[Sentence]:
    return [s for s in split_sentences(words, models.sentences) if s.tokens]


def target_of(talk: Talk, close: Sequence[Sentence]) -> Target:
    """What the bottom line may be about, by what was typed, the titles and the close."""
    return Target(
        typed=_tokens(talk.bottom_line),
        titles=tuple(_tokens(slide.title) for slide in talk.deck.shown if slide.title),
        close=tuple(sentence.tokens for sentence in close),
    )


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(token for part in text.split() if (token := plain(part)))


def _judged(sentences: Sequence[Sentence], target: Target, model: RoleModel) -> list[Judged]:
    features = opening_features([sentence.tokens for sentence in sentences], target)
    return [
        Judged(sentence, model.probabilities(found))
        for sentence, found in zip(sentences, features, strict=True)
    ]


def _first_likely(heard: Sequence[Judged], least: float) -> int | None:
    top = max((one.likely for one in heard), default=0.0)
    if top < least:
        return None
    enough = max(top * NEARLY, least)
    return next(index for index, one in enumerate(heard) if one.likely >= enough)


def _witnessed(sentence: Sentence, target: Target) -> bool:
    """Whether a title or a sentence of the close shares at least two words of meaning with it.

    Where no bottom line was typed this is asked for before praise. On openings by unseen writers
    it took the precision of `first` from 0.75 to 0.82 and its recall from 0.45 to 0.36 (without
    punctuation from 0.75 to 0.77, and 0.41 to 0.31); the rule was chosen among ten on these.
    """
    said = content(sentence.tokens)
    return any(len(said & content(line)) >= WITNESS for line in (*target.titles, *target.close))


def _is_first(talk: Talk, heard: Sequence[Judged], found: int) -> bool:
    """Whether the sentence ends within 25 s of speech, about 60 words, after the greeting."""
    greeting = next((i for i, one in enumerate(heard) if one.role != "courtesy"), found)
    counted = heard[min(greeting, found) : found + 1]
    words = sum(len(one.sentence.words) for one in counted)
    start, end = counted[0].sentence.start_ms, counted[-1].sentence.end_ms
    quiet = sum(max(0, min(s.end_ms, end) - max(s.start_ms, start)) for s in silences(talk))
    speech = end - start - quiet
    return speech <= FIRST_MS or (words <= FIRST_WORDS and speech <= FIRST_MS_AT_MOST)


def _not_in_the_opening(
    talk: Talk,
    heard: Sequence[Judged],
    after: Sequence[Sentence],
    close: Sequence[Sentence],
    target: Target,
    model: RoleModel,
) -> BottomLine:
    """`missing`, with the moment at which it comes after all, if it does."""
    later = _judged(after, target, model)
    at = next((one for one in later if one.likely >= model.sure), None)
    wanted = content(target.typed) or (content(at.sentence.tokens) if at else frozenset())
    return BottomLine(
        verdict="missing" if heard else "unsure",
        at_ms=at.sentence.start_ms if at else None,
        slide=at.sentence.slide if at else 0,
        quote=at.sentence.text if at else "",
        before=_before(heard),
        deck=_in_deck(talk, wanted),
        close=_in_close(close, wanted),
    )


def _before(heard: Sequence[Judged]) -> tuple[str, ...]:
    """What came first, by role, each named once in the order met."""
    roles = (one.role for one in heard if one.role != BOTTOM_LINE)
    return tuple(dict.fromkeys(_NAMES.get(role, role) for role in roles))


def _in_deck(talk: Talk, wanted: frozenset[str]) -> DeckBottomLine:
    if not wanted:
        return DeckBottomLine("unsure")
    best, where = 0.0, DeckBottomLine("missing")
    for place, slide in enumerate(talk.deck.shown, start=1):
        for line in (slide.title, *slide.text):
            same = _same(wanted, content(_tokens(line)))
            if same >= SAME:
                return DeckBottomLine("first" if place <= 2 else "late", slide.number, line)
            if same > best:
                best, where = same, DeckBottomLine("unsure", slide.number, line)
    return where if best >= MAYBE else DeckBottomLine("missing")


def _in_close(close: Sequence[Sentence], wanted: frozenset[str]) -> CloseBottomLine:
    if not wanted or not close:
        return CloseBottomLine(False)
    wanted = _without_dates(wanted)
    shared = {s: wanted & _without_dates(content(s.tokens)) for s in close}
    best = max(close, key=lambda sentence: len(shared[sentence]))
    restated = len(shared[best]) >= WITNESS and len(shared[best]) >= len(wanted) * CLOSE_SAME
    return CloseBottomLine(restated, best.text if restated else "")


def _without_dates(words: frozenset[str]) -> frozenset[str]:
    """The words less numbers and months: “the second of February” alone restates nothing."""
    return frozenset(word for word in words - _MONTHS if not word[:1].isdigit())


def _same(wanted: frozenset[str], given: frozenset[str]) -> float:
    """How much of the bottom line is in a line, or how much of a fair-sized line is in it."""
    inside = coverage(given, wanted) if len(given) >= 3 else 0.0
    return max(coverage(wanted, given), inside if inside >= MOSTLY else 0.0)
