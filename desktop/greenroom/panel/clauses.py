"""What a line says, told in a sentence of one's own rather than quoted.

“140 lines put in the wrong aisle” becomes “140 lines were put in the wrong aisle”, “We ask for
twelve schools” becomes “you ask for twelve schools”. What may be something else gives nothing, and
is quoted. Every word of content stays the line's own.
"""

import re
from collections.abc import Collection, Iterator

from greenroom.panel import cues
from greenroom.panel.noun_phrases import noun
from greenroom.panel.word_forms import LISTS, inflected, is_plural, lowered, past_of, readings

MOST_WORDS = 15
"""A longer clause leaves no room for the demand."""

_BREAKS = re.compile(r"[→;“”\"()=<>/|!?…*]|:(?!\d)|\s-\s|[–—]|\bn =")
_COMMA = re.compile(r",\s(?!(?:not|and|but|where|which|so|because)\b)")
PRONOUN = re.compile(r"\b(?:it|its|them|they|their|he|she|his|her)\b", re.I)
"""Words for something that was named elsewhere, so not in the question."""
_NO_SUBJECT = frozenset(
    [
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "there",
        "here",
        "which",
        "and",
        "but",
        "so",
    ]
)
_SWAPS = (
    (r"^[Ww]e should\b(?! have\b)", "you want to"),
    (r"\b[Ii]['’]m\b|\b[Ii] am\b|\b[Ww]e['’]re\b", "you are"),
    (r"\b[Ii] was\b", "you were"),
    (r"\b(?:I|[Ww]e)['’]ve\b", "you have"),
    (r"\b(?:I|[Ww]e)['’]ll\b", "you will"),
    (r"\b(?:I|[Ww]e)['’]d\b", "you would"),
    (r"\b(?:I|[Ww]e|me|us)\b", "you"),
    (r"\b(?:[Mm]y|[Oo]ur)\b", "your"),
    (r"\b(?:mine|ours)\b", "yours"),
    (r"\b(?:myself|ourselves)\b", "yourself"),
)
_SINGULAR_AUX = frozenset(["is", "was", "has", "does"])
_PLURAL_AUX = frozenset(["are", "were", "have", "do"])
_AUX = (
    _SINGULAR_AUX
    | _PLURAL_AUX
    | frozenset(["had", "did", "will", "would", "can", "could", "may", "must"])
)
_SAME_PAST = frozenset(["put", "set", "cut", "hit", "let", "cost", "shut"])
_TAKES_FIGURE = frozenset(["take", "cost", "need", "save", "use", "cover", "reach", "last"])
_PARTLY = re.compile(
    r"(?P<share>(?:only |about |over |nearly )?\d[\d.,]*\s?%|(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree) (?:of"
    r"|in|out of) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?: of (?P<of>[^,]+?))? (?P<state>(?:from|at(?! \d)|in|out of|below|above|under|over|outside"
    r"|within|on|without|behind|short of) .+)"
)
_ACTS = re.compile(r"\b(?:leave|stay|come|go|say|use|pay|buy|return|finish|start|stop|ask)s? \w")
_ANYBODY = re.compile(
    r"(?:(?:only |about |over |nearly )?\d[\d.,]*\s?%|\d+ (?:of|in|out of) \d+|[Nn]obody|[Mm]ost"
    r"|[Ee]verybody|[Ee]veryone|[Hh]alf)"
)
_SHARE_OF = re.compile(rf"(?P<share>{_ANYBODY.pattern}) of (?P<of>[A-Za-z].*)")
_YEAR = re.compile(r"\b(?:19|20)\d\d")
_PAST_AUX = frozenset(["was", "were", "had", "did", "would", "could"])
_STATES = frozenset(["stay", "remain", "depend", "belong", "keep"])
_MOTIONS = frozenset(["fall", "rise", "go", "drop", "grow", "climb", "move"])
_OURS = frozenset(["ship", "launch", "release", "switch", "go", "start", "stop", "choose", "pick"])
"""What slides say in the past without a subject, and mean “we” by."""
_DAY = re.compile(r"(?<!\bon)(?<!\bby)(?<!from)(?<!until)(?= \d{1,2} [A-Z][a-z]{2,8}\b)")
_MEASURED = re.compile(
    r"[\d.,]+ ?(?:\w+ )?(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?"
    r"|euros?|pounds|dollars)\b"
)
_ORDINARY_TITLE = re.compile(r"(?:how|why|what|who|where|when)\b (?P<next>[\w'’]+)", re.I)


def told(line: str, context: str = "", names: Collection[str] = ()) -> str:
    """The line as a clause that can follow “you said”; empty where that is not sure.

    `context` is what the slide's title says about its lines, `names` the deck's proper names.
    """
    for part in _parts(line):
        clause = _stated(part, names) or _partly(part, names) or _counted(part, context, names)
        if clause and len(clause.split()) <= MOST_WORDS and not PRONOUN.search(clause):
            return clause
    return ""


def topic(title: str, names: Collection[str] = (), *, named: bool = False) -> str:
    """A title as what follows “slide 4, on”: a thing, a doing, or “how it works”; else empty.

    With `named` it must be able to stand as a thing: “how it works” cannot.
    """
    parts = title.split(": ")
    whose = parts[-1].istitle() or len(parts) > 2
    for part in parts[:1] if whose else reversed(parts):
        plain = part.strip(" .,;:–—-•")
        if not plain or _BREAKS.search(plain) or re.match(r"(?:no|not|all)\b", plain, re.I):
            continue
        asks = _ORDINARY_TITLE.match(plain)
        if asks and not named and asks["next"].lower() not in _AUX and "," not in plain:
            return _from_you(plain[0].lower() + plain[1:])
        first = plain.split()[0].lower()
        doing = first.endswith("ing") and "VERB" in readings(first) and "," not in plain
        if doing and len(plain.split()) > 1:
            long = [word for word in plain.split() if len(word) > 3]
            if len(long) > 1 and all(word[0].isupper() for word in long):
                return plain
            return _from_you(lowered(plain, names))
        thing = noun(plain, names)
        if thing and not asks:
            return thing.text
    return ""


def assertion(title: str, names: Collection[str] = ()) -> str:
    """A title that says how things are, as a clause; empty for a label or for what happened."""
    words = title.lower().split()
    if any(word in _PAST_AUX or past_of(word.strip(".,")) for word in words):
        return ""
    return _stated(title.strip(" .,;:–—-•"), names)


def _parts(line: str) -> Iterator[str]:
    """The line, then what follows its colon, then what stands between its commas."""
    plain = " ".join(re.sub(r"\s*\([^()]*\)", "", line).split()).strip(" ,.;:–—-•·*")
    for stretch in re.split(r"[;.]\s", plain):
        after = stretch.split(": ", 1)[-1]
        yield from dict.fromkeys((stretch, after, *_COMMA.split(after)))


def _stated(text: str, names: Collection[str]) -> str:
    """A clause that has, or can be given, its verb."""
    words = text.split()
    if words and words[-1].lower() in LISTS["prepositions"]:
        return ""
    if sum(word[0].isupper() and len(word) > 3 for word in words) * 2 > len(words):
        words = [lowered(word, names) for word in words]
        text = " ".join(words)
    if len(words) < 3 or _BREAKS.search(text) or _COMMA.search(text):
        return ""
    first = words[0].lower()
    if first in _NO_SUBJECT or re.search(r"\byou\b|\byour\b", text, re.I):
        return ""
    deed = past_of(first) in _OURS and inflected(past_of(first), "VBD") == first
    if deed and words[1].lower() not in {"by", "from", "at"}:
        dated = "in " if re.match(r"[A-Z]\w+ (?:19|20)\d\d\b", " ".join(words[1:])) else ""
        return _from_you(f"you {first} {dated}{_DAY.sub(' on', ' '.join(words[1:]))}")
    if re.match(r"(?:I|[Ww]e)(?:\b|['’])", text):
        acts = re.search(r"['’]", words[0]) or _is_verb(words[1].lower())
        return _from_you(text) if acts else ""
    for place in range(1, min(len(words), 9)):
        subject, plural = _subject(" ".join(words[:place]), names)
        said = _predicate(words[place:], plural) if subject else ""
        if said:
            return _from_you(f"{subject} {said}")
    return ""


def _subject(text: str, names: Collection[str]) -> tuple[str, bool | None]:
    """Who or what a clause is about, and whether they are several; None for either."""
    if _ANYBODY.fullmatch(text):
        return text[0].lower() + text[1:], None
    some = _SHARE_OF.fullmatch(text)
    thing = noun(some["of"] if some else text, names)
    if thing is None or re.match(r"the [\d€$£₹¥]", thing.text):
        return "", None
    return f"{some['share']} of {thing.text}" if some else thing.text, thing.plural


def _predicate(words: list[str], plural: bool | None) -> str:
    """The rest of a clause from its verb on, a participle with its “was”; empty if it is none."""
    verb, following = words[0].lower(), "".join(words[1:2]).lower()
    rest = " ".join(words)
    if words[0] == "May" or re.match(r"\S+ \d\S* to \d", rest):
        return ""
    if verb in _AUX:
        wrong = _SINGULAR_AUX if plural else _PLURAL_AUX if plural is False else frozenset()
        return "" if verb in wrong else rest
    acts = bool(following) and _takes_object(following)
    if verb in _SAME_PAST:
        if not following:
            return ""
        be = "were" if plural else "was"
        return rest if acts or verb == "cost" else f"{be} {rest}"
    lemma = past_of(verb)
    if lemma not in _TAKES_FIGURE and re.match(r"\S+ \d+ (?:day|week|month|hour|minute)s?\b", rest):
        return ""
    if not lemma:
        return rest if _present(verb, following, plural) else ""
    only_share = re.fullmatch(r"\w+ \d[\d.]*\s?%", rest) and lemma not in _TAKES_FIGURE
    if only_share or (re.search(r"\d\s?%$", rest) and not acts):
        return ""
    if following != "by" and inflected(lemma, "VBN") == verb != inflected(lemma, "VBD"):
        return ""
    if inflected(lemma, "VBN") != verb or acts or verb in LISTS["intransitive"]:
        return rest if following != "by" or inflected(lemma, "VBN") != verb else ""
    done_to = lemma in LISTS["done_to"] | LISTS["undergone"]
    thing = (
        bool(following) and following not in LISTS["prepositions"] and "NOUN" in readings(following)
    )
    if following == "by" or (done_to and plural is not None and not thing):
        return f"{'was' if plural is False else 'were'} {rest}"
    return ""


def _present(verb: str, following: str, plural: bool | None) -> bool:
    """Whether a word is a verb in the present tense that agrees with its subject."""
    kinds = readings(verb)
    base = kinds.get("VERB", ("",))[0]
    agrees = base != verb and verb.endswith("s") if plural is False else verb == base
    if not base or not agrees or following in {"or", "and"}:
        return False
    if base in _STATES or (following in {"from", "to"} and base in _MOTIONS):
        return True
    if plural is None or "NOUN" not in kinds:
        return "ADJ" not in kinds or following in LISTS["determiners"]
    if following[:1].isdigit() or is_plural(following):
        return base in _TAKES_FIGURE
    return following in LISTS["determiners"]


def _takes_object(word: str) -> bool:
    """Whether a word after a past form shows that its subject acted."""
    return (
        word in LISTS["determiners"] | {"it", "them", "off", "out", "up", "over", "about"}
        or bool(re.match(r"[\d€$£¥]", word))
        or (is_plural(word) and word not in LISTS["prepositions"] and "NOUN" in readings(word))
    )


def _partly(text: str, names: Collection[str]) -> str:
    """“31% of picks from the far mezzanine” with its “are”."""
    found = _PARTLY.fullmatch(text)
    if not found or _BREAKS.search(text) or _ACTS.search(found["state"]):
        return ""
    of = noun(found["of"], names) if found["of"] else None
    if found["of"] and of is None:
        return ""
    be = "are" if of is None or of.plural else "is"
    whole = f"{found['share']} of {of.text}" if of else found["share"]
    return _from_you(f"{whole[0].lower()}{whole[1:]} {be} {found['state']}")


def _counted(text: str, context: str, names: Collection[str]) -> str:
    """“63 cases of theft” with its “there were”; of trouble also what is not counted."""
    thing = noun(text, names)
    measured = _MEASURED.match(text)
    if thing is None or past_of(text.split()[0].lower()):
        return ""
    if len(text.split()) < 3 or (measured and " of " not in text):
        return ""
    counts = thing.text[0].isdigit() and (thing.plural or thing.text.startswith("1 "))
    if not counts and not (context == "surprise" and thing.plural and thing.text[0].islower()):
        return ""
    if "%" in text or thing.text.startswith(("your ", "the ")) or cues.FIGURE.fullmatch(text):
        return ""
    be = {True: ("are", "were"), False: ("is", "was")}[thing.plural and not text.startswith("1 ")]
    over = context == "surprise" or _YEAR.search(text) is not None
    return f"there {be[over]} {thing.text}"


def _is_verb(word: str) -> bool:
    return word in _AUX or "VERB" in readings(word)


def _from_you(text: str) -> str:
    """The text as the panelist says it to whoever said it first: “we” and “I” are “you”."""
    for pattern, said in _SWAPS:
        text = re.sub(pattern, said, text)
    return text
