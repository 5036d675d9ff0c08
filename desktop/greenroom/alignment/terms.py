"""Words as terms that speech and slides share: stems, figures, pairs of neighbours."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

# Scripts without blanks between words come apart into letters; pairs of these are their words.
_UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+(?:'[^\W\d_{_UNSPACED}]+)?"
)
_SUFFIX = re.compile(r"(?:'\w+|ingly|edly|ings|ing|ies|ied|ed|es|ly|s|y|e)$")
_STEM = 7

# Words that hold sentences together; they say next to nothing about the slide.
_LITTLE_WORDS = (
    "a about above after again all also am an and any are as at be because been before being "
    "below between both but by can could did do does doing down during each even every few for "
    "from get gets getting go goes going got had has have having he her here him his how i if "
    "in into is it its just keep know let like made make makes me mean more most much must my "
    "no nor not now of off ok okay on one only or other our out over own really right said same "
    "say says see she should so some something such take than that the their them then there "
    "these they thing things this those through to too um uh under until up upon us very was "
    "way we well went were what when where which while who why will with would yeah yes you "
    "your don't didn't it's that's there's i'm i'd we're they're you're isn't doesn't what's "
    "let's he's she's i'll we'd they'd can't couldn't wasn't weren't i've we've "
)

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen "
)
_SMALL = {word: number for number, word in enumerate(_SMALL_WORDS.split())}
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * number for number, word in enumerate(_TENS_WORDS.split(), 2)}
_LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}


def tokens(text: str) -> list[str]:
    """Words in lower case, and figures as digits, whether they were written so or spelled out."""
    found = _TOKEN.findall(text.lower().replace("’", "'").replace("-", " "))
    return list(_figures(found))


def terms(tokens: Iterable[str]) -> list[str]:
    """Tokens without their endings; a large figure also as roughly what it is."""
    found: list[str] = []
    for token in tokens:
        found.append(stem(token))
        if token.isdecimal() and len(token) > 2:
            found.append(f"~{token[0]}{'0' * (len(token) - 1)}")
    return found


def pairs(tokens: Iterable[str]) -> list[str]:
    """Neighbouring tokens together: whoever reads notes out says them in their order."""
    return [f"{stem(a)} {stem(b)}" for a, b in pairwise(tokens)]


def stem(token: str) -> str:
    """A token without its ending, and no longer than what its relatives share."""
    if not token[:1].isalpha() or len(token) < 4:
        return token
    short = _SUFFIX.sub("", token)
    return (short if len(short) >= 3 else token)[:_STEM]


_LITTLE_STEMS = frozenset(map(stem, _LITTLE_WORDS.split()))


def holds_together(term: str) -> bool:
    """Whether a term only holds the sentence together, or is a single letter of a word."""
    return len(term) == 1 or term in _LITTLE_STEMS


def _figures(found: list[str]) -> Iterator[str]:
    """Runs of number words as digits: `twenty one thousand` is `21000`; a lone `one` is a word.

    `four thousand and thirty` is one figure as well; `twenty and thirty` are two.
    """
    run: list[str] = []
    for token, following in pairwise([*found, "", ""]):
        if token in _SMALL or token in _TENS or (token in _LARGE and run):
            run.append(token)
            continue
        if token == "and" and run and run[-1] in _LARGE and (following in _SMALL | _TENS):
            continue
        if run == ["one"]:
            yield "one"
        elif run:
            yield str(_value(run))
        run = []
        if token:
            digits = token.replace(",", "")
            yield digits if digits.isdecimal() else token


def _value(run: list[str]) -> int:
    total = part = 0
    for word in run:
        if word == "hundred":
            part = max(part, 1) * 100
        elif word in _LARGE:
            total += max(part, 1) * _LARGE[word]
            part = 0
        else:
            part += _SMALL.get(word, 0) + _TENS.get(word, 0)
    return total + part
