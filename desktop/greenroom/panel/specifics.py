"""The sentence of an answer that holds the strongest specific bearing on the question."""

import re

from greenroom.panel import signals
from greenroom.panel.bearing import Heard
from greenroom.panel.heard import Figure, read_figures, stems

_NO_NAME = frozenset(["I", "OK", "Okay", "Mr", "Mrs"])


def strongest(heard: Heard) -> tuple[float, str]:
    """How strong the best specific is, 0 to 1, and its sentence; (0, "") where there is none.

    A figure that the deck shows elsewhere and a figure repeated from the question hardly count: the
    first is how a fluent evasion is built, the second is known to the panel.
    """
    blind = 0.2 if len(heard.about) > 2 else 0.8
    who = re.search(r"\bwho(?:m|se)?\b", heard.question.question, re.I) is not None
    best, quote = 0.0, ""
    for index, sentence in enumerate(heard.sentences):
        near = " ".join(heard.sentences[max(index - 1, 0) : index + 2])
        relevant = (
            1.0 if stems(sentence) & heard.about else 0.6 if stems(near) & heard.about else blind
        )
        strength = max((_weight(heard, figure) for figure in read_figures(sentence)), default=0.0)
        if who and signals.ROLE.search(sentence):
            strength, relevant = max(strength, 0.7), 1.0
        if _names(sentence):
            strength = max(strength, 0.7)
        if strength * relevant > best:
            best, quote = strength * relevant, sentence
    if len(signals.GLIDE.findall(heard.text)) >= 2:
        best *= 0.6
    return best, quote


def _weight(heard: Heard, figure: Figure) -> float:
    if figure.value in heard.asked:
        return 0.2
    if figure.value in heard.own:
        return 1.0
    return 0.3 if figure.value in heard.shown else 0.9


def _names(sentence: str) -> bool:
    """Whether somebody or something is called by name inside the sentence."""
    inner = sentence.split()[1:]
    return any(
        re.fullmatch(r"[A-Z][a-zà-ÿ]+(?:['’]s)?[.,;:]?", word)
        and word.rstrip(".,;:") not in _NO_NAME
        for word in inner
    )
