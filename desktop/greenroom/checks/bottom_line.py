"""Bottom line first: when the one sentence that matters was said.

Definitions: US Army AR 25-50, "putting the main point at the beginning"; Minto, answer first.
False praise is the worst error, so a likely but uncertain `first` is given as `unsure`.
"""

from collections.abc import Sequence

import msgspec

from greenroom.checks.bottom_line_compared import Candidate, Passage, compare, kind_of_title
from greenroom.checks.bottom_line_features import Sought, see
from greenroom.checks.bottom_line_model import Chooser, Models
from greenroom.checks.bottom_line_target import describe
from greenroom.checks.deck_bottom_line import deck_bottom_line
from greenroom.checks.finding import Talk
from greenroom.checks.measures import silences
from greenroom.checks.parts import OPENING_MS, parts_of
from greenroom.checks.role_model import BOTTOM_LINE, ROLES, shares
from greenroom.checks.sentence_encoder import Array, Reader, read_each
from greenroom.checks.sentence_features import content, coverage, denies, shape_of
from greenroom.checks.sentence_meaning import Meanings, alike
from greenroom.checks.sentence_words import bare
from greenroom.checks.sentences import Sentence, SentenceModel, split_sentences
from greenroom.checks.verdict import BottomLine, CloseBottomLine, DeckBottomLine, Verdict
from greenroom.phrase import phrase
from greenroom.transcript import Word

# First: complete within 25 s of speech, about 60 words, after the greeting.
FIRST_MS, FIRST_WORDS, FIRST_MS_AT_MOST = 25_000, 60, 30_000
# After the opening, a sentence so like what was typed, or a close so likely to state it, is it.
SAME_LATER, LIKELY_LATER = 0.55, 0.6
# Where the likeliest of the late sentences has less, many small chances have added up: of 1,080
# openings in both writings, nothing typed in, judged by models of the other writers, 473 of 521 are
# late from 0.3 on, 35 of 51 from 0.2 on, 5 of 9 below.
LEAST_LATE = 0.2
# So much of the bottom line must stand on a slide.
SAME, MAYBE = 0.5, 0.34
# Speech in the close is looser. Of 480 closes said with and without punctuation, the bottom line
# typed in, those called restated are in 91 of 100, and 79 of 100 that restate it are found; at
# 0.10 it would be 87 and 87. Chosen on the same closes: by the other writers it is 84 right of 100
# either way.
CLOSE_SAME = 0.14
# A short title counts when most of its words are the bottom line's: a topic shares only its name.
MOSTLY = 0.7

# Whoever asks, in one sentence and in time, in so many of the words that were typed has said it: in
# the first 600 openings 11 sentences are so like it, and all 11 state the bottom line (of 20 from
# 0.7 on, 19 do; the last is what a committee had asked).
WORD_FOR_WORD, LEAST_WORDS = 0.8, 4
NOT_STATED = ("other_view", "retraction", "teaser", "agenda", "problem")

ROLE_NAMES = {
    "other_view": phrase("somebody else's view"),
    "side_request": phrase("a request to the room"),
    "courtesy": phrase("greeting"),
    "retraction": phrase("a change of mind"),
    "background": phrase("background"),
    "support": phrase("background"),  # there are no reasons yet for what nobody has said
    "problem": phrase("the problem"),
    "story": phrase("a story"),
    "teaser": phrase("a teaser"),
    "agenda": phrase("the agenda"),
    "apology": phrase("an apology"),
}
"""What people call each role of a sentence, the bottom line aside."""


class Heard(msgspec.Struct, frozen=True):
    """A sentence of the opening, its likeliest role, the chance that it is the bottom line, and
    whether that would be in time for `first`."""

    sentence: Sentence
    role: str
    chance: float
    in_time: bool


class Sentences(msgspec.Struct, frozen=True):
    """The sentences of the opening and of the close that have words in them."""

    opening: tuple[Sentence, ...]
    close: tuple[Sentence, ...]

    @property
    def written(self) -> bool:
        """Whether the opening has punctuation."""
        return any(sentence.written for sentence in self.opening)


def sentences_of(talk: Talk, ends: SentenceModel) -> Sentences:
    """A talk's opening and close, cut into sentences."""
    parts = parts_of(talk.words)
    return Sentences(_sentences(parts.opening, ends), _sentences(parts.close, ends))


class Tally(msgspec.Struct, frozen=True):
    """The chance of each verdict."""

    first: float
    late: float
    missing: float

    @property
    def praise(self) -> float:
        """The chance of `first`, or 0 when another verdict is likelier."""
        return self.first if self.first >= self.late and self.first > self.missing else 0.0


def tally(chances: Array, timed: Sequence[bool]) -> Tally:
    """The chances of all sentences in time added up, those of the others, and that of none."""
    *each, none = map(float, chances)
    first = sum(chance for chance, early in zip(each, timed, strict=True) if early)
    late = sum(chance for chance, early in zip(each, timed, strict=True) if not early)
    return Tally(first, late, none)


class Opening(msgspec.Struct, frozen=True):
    """The sentences of an opening, and how likely each verdict is."""

    heard: tuple[Heard, ...]
    tally: Tally


def judge_by(talk: Talk, models: Models) -> BottomLine:
    """The verdict of these models on a talk in English; `judging.judge` says more.

    Where nothing was typed, but the deck asks for something at its beginning and comes back to it
    at its end, that is what the speaker wants to be heard.
    """
    if not talk.bottom_line.strip():
        asked = deck_bottom_line(talk.deck.shown)
        if asked.verdict == "first":
            talk = msgspec.structs.replace(talk, bottom_line=asked.quote)
    said = sentences_of(talk, models.sentences)
    opening, close = said.opening, said.close
    if not opening:
        return _without(talk, (), close, "unsure", None, models.meanings)
    ending = read_each([s.tokens for s in close], models.encoder)
    closing = models.roles.scores([s.tokens for s in close], ending)
    weighed = weigh(talk, said, ending, models)
    verdict, found = choose(weighed, _chooser(talk, models).least(written=said.written))
    verdict, found = _by_its_words(talk, weighed.heard, verdict, found)
    if found is None and verdict == "unsure":
        return _without(talk, weighed.heard, close, verdict, None, models.meanings)
    if found is None:
        later = [*_sentences(parts_of(talk.words).rest, models.sentences), *close]
        at = _later(talk, later, close, closing, models)
        early = at is not None and at.start_ms < opening[0].start_ms + OPENING_MS
        return _without(
            talk, weighed.heard, close, "late" if early else verdict, at, models.meanings
        )
    at = weighed.heard[found].sentence
    wanted = _wanted(talk, at)
    return BottomLine(
        verdict=verdict,
        at_ms=at.start_ms,
        slide=at.slide,
        quote=at.text,
        before=_before(weighed.heard[:found]),
        deck=_in_deck(talk, content(wanted)),
        close=_in_close(close, wanted, models.meanings),
    )


def _by_its_words(
    talk: Talk, heard: Sequence[Heard], verdict: Verdict, found: int | None
) -> tuple[Verdict, int | None]:
    """The verdict, unless a sentence says what was typed, or its opposite, word for word."""
    typed = _tokens(talk.bottom_line)
    wanted = content(typed)

    def same(one: Heard) -> bool:
        return coverage(wanted, content(one.sentence.tokens)) >= WORD_FOR_WORD

    if len(wanted) < LEAST_WORDS:
        return verdict, found
    for at, one in enumerate(heard):
        if one.in_time and same(one) and _asks(one) and _agrees(one, typed):
            return "first", at
    if verdict == "first" and found is not None:
        one = heard[found]
        return ("unsure" if same(one) and not _agrees(one, typed) else verdict), found
    return verdict, found


def _asks(one: Heard) -> bool:
    """Whether a sentence asks for something, and nobody else than the speaker asks."""
    shape = shape_of(one.sentence.tokens)
    asking = shape["ask by us"] or shape["order"]
    return bool(asking) and not shape["ask by others"] and one.role not in NOT_STATED


def _agrees(one: Heard, typed: Sequence[str]) -> bool:
    return denies(one.sentence.tokens) == denies(typed)


def _chooser(talk: Talk, models: Models) -> Chooser:
    return models.choosers.typed if talk.bottom_line.strip() else models.choosers.automatic


def weigh(talk: Talk, said: Sentences, ending: Sequence[Array], models: Models) -> Opening:
    """Each sentence of the opening with its chance; `ending` is the close as it was read."""
    opening = [sentence.tokens for sentence in said.opening]
    parts = read_each(opening, models.encoder)
    scores = models.roles.scores(opening, parts)
    wanted = candidates(talk, passages(said.close, ending), models.encoder)
    given = passages(said.opening, parts)
    seen = see(opening, scores, models.roles.order, _sought(given, wanted, models))
    chances = _chooser(talk, models).chances(seen)
    timed = in_time(talk, said.opening, scores)
    heard = tuple(
        Heard(sentence, ROLES[int(row.argmax())], float(chance), early)
        for sentence, row, chance, early in zip(
            said.opening, scores, chances[:-1], timed, strict=True
        )
    )
    return Opening(heard, tally(chances, timed))


def likely(scores: Array) -> Array:
    """How likely each sentence states the bottom line, by its role alone."""
    return shares(scores)[:, ROLES.index(BOTTOM_LINE)] if len(scores) else scores[:, 0]


def passages(sentences: Sequence[Sentence], parts: Sequence[Array]) -> tuple[Passage, ...]:
    """The sentences with what the encoder makes of them."""
    return tuple(Passage(one.tokens, rows) for one, rows in zip(sentences, parts, strict=True))


def candidates(talk: Talk, close: Sequence[Passage], reader: Reader) -> tuple[Candidate, ...]:
    """What the bottom line may be: what was typed, or else the titles, then the close."""

    def alone(words: tuple[str, ...], kind: str) -> Candidate:
        return Candidate(Passage(words, reader.read(words)), kind)

    if talk.bottom_line.strip():
        return (alone(_tokens(talk.bottom_line), "typed"),)
    titles = (_tokens(slide.title) for slide in talk.deck.shown)
    found = (alone(title, kind_of_title(title)) for title in titles if title)
    return (*found, *(Candidate(one, "close") for one in close))


def _sought(given: Sequence[Passage], wanted: tuple[Candidate, ...], models: Models) -> Sought:
    middle = models.roles.middle
    compared = compare(given, wanted, models.meanings, middle)
    target = models.choosers.target
    return Sought(wanted, compared, target.shares(describe(wanted, models.meanings, middle)))


def choose(opening: Opening, sure: float) -> tuple[Verdict, int | None]:
    """The likeliest verdict, and the sentence it is about.

    A likely `first` that is not sure is `unsure`, and so is `late` where no sentence stands out; it
    is then about the likeliest of all, if that came in time.
    """
    found = opening.tally
    if found.missing >= max(found.first, found.late):
        return "missing", None
    first = found.praise > 0
    mine = [at for at, one in enumerate(opening.heard) if one.in_time == first]
    best = max(mine, key=lambda at: opening.heard[at].chance)
    if first:
        return ("first" if found.first >= sure else "unsure"), best
    if opening.heard[best].chance >= LEAST_LATE:
        return "late", best
    likeliest = max(range(len(opening.heard)), key=lambda at: opening.heard[at].chance)
    return "unsure", likeliest if opening.heard[likeliest].in_time else None


def _sentences(words: tuple[Word, ...], ends: SentenceModel) -> tuple[Sentence, ...]:
    return tuple(s for s in split_sentences(words, ends) if s.tokens)


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(token for part in text.split() if (token := bare(part)))


def in_time(talk: Talk, opening: Sequence[Sentence], scores: Array) -> tuple[bool, ...]:
    """Whether each sentence ends within 25 s of speech, about 60 words, after the greeting."""
    courtesy = scores.argmax(axis=1) == ROLES.index("courtesy")
    greeting = len(courtesy) if courtesy.all() else int(courtesy.argmin())
    quiet = silences(talk)

    def first(at: int) -> bool:
        counted = opening[min(greeting, at) : at + 1]
        words = sum(len(one.words) for one in counted)
        start, end = counted[0].start_ms, counted[-1].end_ms
        silent = sum(max(0, min(s.end_ms, end) - max(s.start_ms, start)) for s in quiet)
        speech = end - start - silent
        return speech <= FIRST_MS or (words <= FIRST_WORDS and speech <= FIRST_MS_AT_MOST)

    return tuple(first(at) for at in range(len(opening)))


def _later(
    talk: Talk,
    after: Sequence[Sentence],
    close: Sequence[Sentence],
    closing: Array,
    models: Models,
) -> Sentence | None:
    """The sentence after the opening that states the bottom line after all, if one does.

    What was typed is looked for in all the talk; without it, only the close may tell.
    """
    typed = _tokens(talk.bottom_line)
    if typed:
        wanted = models.meanings.of(typed)
        found = alike(wanted, [models.meanings.of(one.tokens) for one in after]).same
        return next(
            (one for one, same in zip(after, found, strict=True) if same >= SAME_LATER), None
        )
    ends = zip(close, likely(closing), strict=True)
    return next((one for one, chance in ends if chance >= LIKELY_LATER), None)


def _without(
    talk: Talk,
    heard: Sequence[Heard],
    close: Sequence[Sentence],
    verdict: Verdict,
    at: Sentence | None,
    meanings: Meanings,
) -> BottomLine:
    """A verdict without a sentence of the opening; `at` is where it comes after all."""
    wanted = _wanted(talk, at)
    return BottomLine(
        verdict=verdict,
        at_ms=at.start_ms if at else None,
        slide=at.slide if at else 0,
        quote=at.text if at else "",
        before=_before(heard),
        deck=_in_deck(talk, content(wanted)),
        close=_in_close(close, wanted, meanings),
    )


def _wanted(talk: Talk, at: Sentence | None) -> tuple[str, ...]:
    """The words of the bottom line: as typed, or else as said."""
    return _tokens(talk.bottom_line) or (at.tokens if at else ())


def _before(heard: Sequence[Heard]) -> tuple[str, ...]:
    """What came first, by role, each named once in the order met."""
    roles = (one.role for one in heard if one.role != BOTTOM_LINE)
    return tuple(dict.fromkeys(ROLE_NAMES[role] for role in roles))


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


def _in_close(
    close: Sequence[Sentence], wanted: Sequence[str], meanings: Meanings
) -> CloseBottomLine:
    """Whether a sentence of the close says what is wanted, in like words."""
    if not close:
        return CloseBottomLine(False)
    same = alike(meanings.of(wanted), [meanings.of(one.tokens) for one in close]).same
    best = int(same.argmax())
    restated = bool(same[best] >= CLOSE_SAME)
    return CloseBottomLine(restated, close[best].text if restated else "")


def _same(wanted: frozenset[str], given: frozenset[str]) -> float:
    """How much of the bottom line is in a line, or how much of a fair-sized line is in it."""
    inside = coverage(given, wanted) if len(given) >= 3 else 0.0
    return max(coverage(wanted, given), inside if inside >= MOSTLY else 0.0)
