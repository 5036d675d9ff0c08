"""The filler words as data: what to look for, how to decide, and examples of each.

`heard`, `possible` and `passes` are sentences whose verdict the test suite checks; in the first two
the phrase occurs once and is a filler there. The words are those that listeners count against a
speaker (Laske and DiGennaro Reed 2024; Fox Tree 2010 on “you know”, “like” and “I mean”).
"""

from collections.abc import Callable
from typing import Literal

import msgspec

from greenroom.checks.spot import Spot, vocabulary

Decision = Literal["heard", "possible"] | None

_SOUNDS = vocabulary("um uh er erm uhm hmm ah umm uhh")
_PRONOUNS = vocabulary("i you we they he she it people kids users members who")
_BE = vocabulary(
    "is was are were be been it's that's they're we're i'm he's she's there's what's you're isn't "
    "wasn't"
)
_JOINERS = vocabulary("and but so because or then well yeah okay now")
_ASIDES = vocabulary("really so super very totally just maybe probably")
_SEEM = vocabulary(
    "look looks looked looking feel feels felt sound sounds sounded seem seems seemed taste tastes"
)
_STILL = vocabulary("just all still also")
_AMOUNTS = vocabulary("forever ages tons loads")
_THINGS = vocabulary("it this that which it's that's what's there's")
_EXCLAIMS = vocabulary("oh okay ok yes yeah wow what wait why hey not whatever")
_NO_ADVERBS = vocabulary("family assembly supply reply italy july fly rally bully ally jelly")
_NUMBERS = vocabulary(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred half"
)
_KINDS = vocabulary(
    "a the this that what some any every one which different right same first second new another "
    "other no each certain special only best worst better exact whatever particular similar "
    "wrong these those two three all of many"
)


class FillerWord(msgspec.Struct, frozen=True):
    """A word or phrase that may be a filler, and the function that decides at one place.

    `decide(spot, first, last)` gets the indices of the phrase's first and last word.
    """

    phrase: tuple[str, ...]
    decide: Callable[[Spot, int, int], Decision]
    heard: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


def _set_off(spot: Spot, first: int, last: int) -> bool:
    """Whether commas, silences or sounds stand on both sides."""
    before = spot.starts_clause(first) or spot.word(first - 1) in _SOUNDS
    return before and (spot.ends_clause(last) or spot.word(last + 1) in _SOUNDS)


def by_place(spot: Spot, first: int, last: int) -> Decision:
    """For any language: heard with a comma or a silence on both sides, possible before one."""
    if spot.starts_sentence(first):
        ends = spot.ends_clause(last) and not spot.ends_sentence(last)
        return "possible" if ends else None
    if not spot.ends_clause(last):
        return None
    return "heard" if spot.starts_clause(first) and not spot.ends_sentence(last) else "possible"


def anywhere(_spot: Spot, _first: int, _last: int) -> Decision:
    """For a word that the user listed: it counts wherever it is said."""
    return "heard"


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in _NUMBERS


def _leads_on(word: str) -> bool:
    """Whether a word goes on with a sentence or begins a quotation: nothing is ever like it."""
    return word in _ASIDES | _EXCLAIMS or (word.endswith("ly") and word not in _NO_ADVERBS)


def _is_being(spot: Spot, index: int) -> bool:
    """Whether a form of “be” stands there, or one place before a “just”."""
    return spot.word(index - (spot.word(index) in _STILL)) in _BE


def _is_of_things(spot: Spot, first: int) -> bool:
    """Whether a thing is said to be like something: “it's like riding a bike”."""
    return any(spot.word(first - back) in _THINGS for back in range(1, 4))


def _looks_back(spot: Spot, first: int) -> bool:
    """Whether what is liked, or is like this, may stand before: “what it was like”."""
    before = spot.word(first - 1)
    asked = any(spot.word(first - back) in ("what", "how") for back in range(1, 7))
    return asked or before in _PRONOUNS | _SEEM


def _like(spot: Spot, first: int, last: int) -> Decision:
    before, after = spot.word(first - 1), spot.word(last + 1)
    if _set_off(spot, first, last):
        return "heard"
    if before in _SOUNDS or (before in _JOINERS and spot.ends_clause(last)):
        return "heard"
    if _is_being(spot, first - 1) and (_leads_on(after) or after in _PRONOUNS):
        return "possible"
    if _is_being(spot, first - 1) and after.endswith("ing") and not _is_of_things(spot, first):
        return "possible"
    if spot.ends_clause(last) and not spot.ends_sentence(last) and not _looks_back(spot, first):
        return "possible"
    if (_is_number(after) or after in _AMOUNTS) and before not in _PRONOUNS | _SEEM | {"something"}:
        return "possible"
    if before in _JOINERS and after in _PRONOUNS | {"the", "it's", "we're"}:
        return "possible"
    starts = spot.starts_clause(first) and not spot.starts_sentence(first)
    return "possible" if starts and after in _PRONOUNS | _ASIDES else None


_KNOWN_OBJECTS = vocabulary(
    "the a an this that these what how why who where when which whether if about it him her them "
    "me us our my your their nothing something everything anything of all better exactly"
)
_KNOWING = vocabulary(
    "do did does if as what let when because how once unless than whether don't didn't would "
    "will that to so"
)


def _you_know(spot: Spot, first: int, last: int) -> Decision:
    before, after = spot.word(first - 1), spot.word(last + 1)
    if before in _SOUNDS or before in _BE or before == "like":
        return "heard"
    if _set_off(spot, first, last):
        return "heard"
    if before in _KNOWING and not spot.starts_clause(first):
        follows = before in ("because", "that", "so") and after not in _KNOWN_OBJECTS
        return "possible" if follows else None
    if spot.ends_clause(last):
        return "heard" if before in _JOINERS else "possible"
    if after in _KNOWN_OBJECTS or not after:
        return None
    return "possible" if before in _JOINERS or spot.starts_clause(first) else None


def _i_mean(spot: Spot, first: int, last: int) -> Decision:
    before, after = spot.word(first - 1), spot.word(last + 1)
    if before in ("what", "do", "did", "which", "things", "that", "and", "is") and before != "and":
        return None
    if after in ("it", "that", "what", "business") and not spot.ends_clause(last):
        return None
    if _set_off(spot, first, last) or before in _SOUNDS:
        return "heard"
    if spot.ends_clause(last):
        return "heard" if before in _JOINERS else "possible"
    by = any(spot.word(first - back) == "by" for back in range(1, 4))
    if by:
        return None
    return "possible" if spot.starts_clause(first) or before in _JOINERS else None


def _kind_of(spot: Spot, first: int, last: int) -> Decision:
    before, after = spot.word(first - 1), spot.word(last + 1)
    if after in ("thing", "things", "you", "him", "her", "them", "people", "stuff"):
        return None
    if _set_off(spot, first, last) and after:
        return "heard"
    if before in _KINDS or not before or (before.endswith("'s") and before not in _BE):
        return None
    if before in _PRONOUNS | _BE | _JOINERS | _SOUNDS | {"just", "also", "have", "had"}:
        return "heard"
    return "possible"


def _adverb(spot: Spot, first: int, last: int) -> Decision:
    if _set_off(spot, first, last) or spot.word(first - 1) in _SOUNDS:
        return "heard"
    return "possible"


_CONTRAST = vocabulary(
    "what who how did does do didn't doesn't don't not never can could if whether will people "
    "users customers nobody that which"
)


def _actually(spot: Spot, first: int, last: int) -> Decision:
    if spot.starts_sentence(first):
        return "possible" if spot.ends_clause(last) else None
    if _set_off(spot, first, last) or spot.word(first - 1) in _SOUNDS:
        return "heard"
    return None if spot.word(first - 1) in _CONTRAST else "possible"


def _right(spot: Spot, first: int, last: int) -> Decision:
    before, text = spot.word(first - 1), spot.text(last)
    if before in _BE | {"the", "all", "a", "is", "be", "not", "got", "get", "about"}:
        return None
    if "?" in text:
        if spot.starts_clause(first):
            return "heard"
        return None if before in ("that", "this", "it", "they", "we", "exactly") else "possible"
    if spot.starts_sentence(first) and spot.ends_sentence(last):
        return "possible"
    if _set_off(spot, first, last):
        return "heard"
    joins = spot.word(last + 1) in ("so", "and", "okay")
    return "possible" if joins and spot.starts_clause(first) else None


_NOWHERE = vocabulary("yeah yes okay ok anyway basically well")


def _opener(spot: Spot, first: int, last: int) -> Decision:
    """“So,” and “Well,” open a sentence; before another filler they lead nowhere."""
    if not spot.starts_clause(first):
        return None
    leads_nowhere = spot.word(last + 1) in _SOUNDS | _NOWHERE
    opens = spot.starts_sentence(first) and spot.text(last).endswith(",")
    return "possible" if opens or leads_nowhere else None


FILLER_WORDS: tuple[FillerWord, ...] = (
    FillerWord(
        ("like",),
        _like,
        heard=(
            "it was, like, nine per cent",
            "And like, we shipped it anyway.",
            "It is, um like the third time.",
        ),
        possible=(
            "We lost like nine per cent.",
            "It was like really hard.",
            "And like we did not know.",
            "We were like waiting for the data.",
            "It was like okay, we can go.",
            "She told me like, no, not today.",
            "It is like completely gone.",
            "They were just like looking at us.",
            "It took like ages to get there.",
        ),
        passes=(
            "Kids like to meet.",
            "I would like your decision.",
            "It looks like a win.",
            "Companies like ours struggle.",
            "Something like five people came.",
            "We like it.",
            "We would like feedback.",
            "It is like a menu.",
            "That is what it was like, and we left.",
            "These are the ones we like, and we keep them.",
            "It looked like nine hundred people.",
            "It was like family to them.",
            "It is just like riding a bike.",
            "That is like no other plan.",
        ),
    ),
    FillerWord(
        ("you", "know"),
        _you_know,
        heard=(
            "And, you know, the team agreed.",
            "It was you know quite hard.",
            "You know, it works.",
        ),
        possible=("So you know we shipped it.", "We shipped it you know, in March."),
        passes=(
            "You know the answer.",
            "Do you know why?",
            "As you know, we shipped.",
            "If you know, tell me.",
            "You know what we found.",
        ),
    ),
    FillerWord(
        ("i", "mean"),
        _i_mean,
        heard=("I mean, it works.", "And, I mean, who knows.", "We, um I mean the team, agreed."),
        possible=("I mean we could have stopped.",),
        passes=(
            "That is what I mean.",
            "I mean it.",
            "By active I mean weekly.",
            "Do I mean revenue?",
        ),
    ),
    FillerWord(
        ("kind", "of"),
        _kind_of,
        heard=("We kind of decided.", "It's kind of hard.", "It is, kind of, done."),
        possible=("The team kind of agreed.",),
        passes=(
            "It is the kind of thing we sell.",
            "What kind of users?",
            "A new kind of plan.",
            "That is kind of you.",
        ),
    ),
    FillerWord(
        ("sort", "of"),
        _kind_of,
        heard=("We sort of decided.", "It was sort of nine per cent."),
        possible=("The numbers sort of moved.",),
        passes=("This sort of plan sells.", "What sort of users?", "Some sort of test."),
    ),
    FillerWord(
        ("basically",),
        _adverb,
        heard=("Basically, it failed.", "It was, basically, free."),
        possible=("It is basically free.",),
        passes=("The basic plan is free.",),
    ),
    FillerWord(
        ("literally",),
        _adverb,
        heard=("It was, literally, free.",),
        possible=("We literally had no data.",),
        passes=("The literal cost is nine.",),
    ),
    FillerWord(
        ("actually",),
        _actually,
        heard=("It was, actually, free.",),
        possible=("Actually, we shipped late.", "We actually shipped late."),
        passes=(
            "This is what actually happened.",
            "Did it work? Not actually.",
            "It did actually.",
        ),
    ),
    FillerWord(
        ("right",),
        _right,
        heard=("So we shipped it, right?", "It costs nine, right, and they stay."),
        possible=("Right. We shipped it.", "Right so we shipped it."),
        passes=(
            "The right answer is no.",
            "We ship right now.",
            "Is that right?",
            "That's right.",
            "All right, next slide.",
        ),
    ),
    FillerWord(
        ("so",),
        _opener,
        heard=(),
        possible=(
            "So, the plan is simple.",
            "So um we shipped.",
            "We shipped. So, yeah, thanks.",
            "So basically we shipped.",
        ),
        passes=("So we shipped it.", "It was so good.", "We tested it so we know."),
    ),
    FillerWord(
        ("well",),
        _opener,
        heard=(),
        possible=("Well, the plan is simple.", "Well uh we shipped."),
        passes=("It went well.", "It works as well, they said."),
    ),
)
