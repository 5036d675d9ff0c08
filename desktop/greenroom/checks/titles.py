"""What each title does: it states something, asks, points the way, names a topic, or is missing."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from greenroom.checks.language import is_english, is_latin
from greenroom.checks.spot import plain, vocabulary
from greenroom.checks.verbs import says_something
from greenroom.deck import Deck, Slide, talk_slides
from greenroom.deck.ending import closes, opens_backup

TitleKind = Literal["statement", "topic", "question", "signpost", "name", "missing", "unjudged"]

# A longer line without a verb from the lists has one that they lack.
MOST_WORDS = 8
# So little beside the title, and nothing to say to it: a divider between parts.
_DIVIDER_WORDS, _DIVIDER_NOTES = 3, 20

_SIGNPOSTS = re.compile(
    r"(the )?(agenda|outline|contents|table of contents|menu|references|bibliography|sources|"
    r"further reading|acknowledge?ments?|disclaimers?|legal notice|contacts?( (us|details))?|"
    r"about (me|us|the speaker)|who (i am|we are)|break|lunch|demo|live demo|today|"
    r"today['’]s (agenda|talk|plan)|(part|section|chapter|act|module) (\d+|[ivx]+|one|two|three))",
    re.I,
)
# “Recommendation: two nurses at night”, “Custom silicon: time to stop”.
_ASKS = re.compile(
    r"(our |my |the )?(recommendation|proposal|decision|answer|ask): (\S+ ){2,}|.*\btime to\b", re.I
)
_QUESTION = re.compile(r"(so what|what|why|how|who|whom|whose|where|when|which)\b", re.I)
_FIGURE = re.compile(r"\d\s?(%|per ?cent|x\b|×|percent|times\b|bn\b|m\b|k\b)|[$€£]\s?\d", re.I)
_COMPARES = vocabulary(
    "every everyone more less fewer than without instead not never nothing nobody half"
)
_TOPICS = vocabulary(
    "agenda aim aims alternatives analysis approach architecture assumptions audience background "
    "backlog barriers baseline benchmark benefits budget business calendar candidates case "
    "challenge challenges channels charter churn client comparison competition competitors "
    "conclusion conclusions constraints context contract cost costs criteria customer customers "
    "dashboard data dates decision definitions demand dependencies design details diagram "
    "discussion drivers economics effects environment ethics evidence example examples experiment "
    "facts fallback feasibility features feedback figures finance findings forecast framework "
    "fraud funding future gaps goal goals governance growth headcount highlights history homework "
    "hypotheses hypothesis impact incident incidents infrastructure insights insurance interviews "
    "intro issues journey kpis landscape launch learnings lessons limitations logistics "
    "maintenance map market marketing materials maths method methodology methods metrics "
    "milestones mission model models money motivation needs next numbers objectives offer "
    "operations options organisation outcomes outlook overview participants partners people "
    "performance personas phases pilot pipeline plan planning plans platform policy portfolio "
    "position price pricing principles priorities problem problems process product products "
    "profile program programme progress project projects proposal prototype purpose rationale "
    "recap recommendation recommendations regulation regulator reporting request requirements "
    "research resources results retention revenue review risk risks roadmap roles rollout roster "
    "safety sales sample scenario scenarios schedule scope security segments service services "
    "set-up setup side solution solutions specification staff staffing stakeholders standards "
    "statistics status steps strategy structure study success summary supply support survey "
    "system systems target targets team technology testing tests theory timeline timetable timing "
    "tools traction training trends update updates usage users values vendors vision vote "
    "workflow workload"
)
_NOMINAL = re.compile(
    r"[a-z]{2,}(tion|tions|ment|ments|ity|ities|ness|sis|ance|ances|ence|ences|ology|ics|ship|"
    r"isation|ization|ings?)$"
)
_SMALL = vocabulary("a an the and or & of for in on at by to with from per vs as our your my its")


class Title(msgspec.Struct, frozen=True):
    """A slide's title and what it does."""

    slide: int
    text: str
    kind: TitleKind


def read_titles(deck: Deck) -> tuple[Title, ...]:
    """The titles of the talk's slides in order, each with what it does.

    Titles in other languages than English are not judged. The first slide's is the name of the
    talk, and neither agenda, thanks nor dividers have to state anything.
    """
    slides = talk_slides(deck)
    english = is_english(text for slide in slides for text in (slide.title, *slide.text))
    openers = {section.slides[0]: section.name for section in deck.sections if section.slides}
    return tuple(
        Title(slide.number, slide.title, _kind(slide, place, openers.get(slide.number), english))
        for place, slide in enumerate(slides)
    )


def _kind(slide: Slide, place: int, section: str | None, english: bool) -> TitleKind:
    if not slide.title.strip():
        return "missing"
    if not english or not is_latin(slide.title):
        return "unjudged"
    if closes(slide) or opens_backup(slide) or _is_divider(slide, section):
        return "signpost"
    kind = kind_of(slide.title)
    return "name" if place == 0 and kind == "topic" else kind


def _is_divider(slide: Slide, section: str | None) -> bool:
    """A slide with its title and next to nothing else, or one that opens a section of its name."""
    if section is not None and plain(section) == plain(slide.title):
        return True
    words = slide.word_count - len(slide.title.split())
    return words <= _DIVIDER_WORDS and slide.note_word_count < _DIVIDER_NOTES


def kind_of(title: str) -> TitleKind:
    """What an English title does, by its words alone; whatever is in doubt states something."""
    line = " ".join(title.split())
    if _SIGNPOSTS.fullmatch(line.strip(" .:!?…")) or closes(Slide(0, "", line)):
        return "signpost"
    if line.endswith("?") or _QUESTION.match(line):
        return "question"
    if _states(line):
        return "statement"
    return "topic" if _names_a_topic(line) else "name"


def _states(line: str) -> bool:
    words = [plain(token) for token in line.split()]
    if len(words) > MOST_WORDS or line[:1] in "“\"‘'" or _FIGURE.search(line) or _ASKS.match(line):
        return True
    if words[0] == "no" or _COMPARES.intersection(words) or _sets_side_by_side(line, words):
        return True
    return says_something(line)


def _sets_side_by_side(line: str, words: list[str]) -> bool:
    """“Two counters, one team”: a claim without a verb; a list has an “and”."""
    return line.count(", ") == 1 and not {"and", "or", "&"}.intersection(words)


def _names_a_topic(line: str) -> bool:
    """Common nouns make a topic; capitals alone may be anybody's name."""
    words = [token for token in line.split() if plain(token) and plain(token) not in _SMALL]
    return any(_is_common(token, single=len(words) == 1) for token in words)


def _is_common(token: str, *, single: bool) -> bool:
    word = plain(token)
    if word in _TOPICS or (_NOMINAL.fullmatch(word) and len(word) > 5):
        return True
    if single:
        return len(word) > 4 and word.isalpha() and word.endswith("s") and word[-2] not in "siu"
    return token[:1].islower() and word.isalpha()


def topics(titles: tuple[Title, ...]) -> Iterator[Title]:
    """The titles that name a topic."""
    return (title for title in titles if title.kind == "topic")
