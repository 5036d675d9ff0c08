"""Situation, task, action and result in an answer to a behavioural question.

The four parts are how interviewers are taught to hear and write down an example (STAR, Development
Dimensions International, 1974). Word rules only: each part has the words that show it, or none.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from greenroom.panel.answer_words import ASKS
from greenroom.panel.bearing import Heard
from greenroom.panel.heard import read_figures
from greenroom.panel.question import Observation, Question
from greenroom.phrase import phrase

PARTS = ("situation", "task", "action", "result")
"""The four parts, in the order they are shown."""

BRIEF_WORDS = 30
"""Somebody who said less than this was asked for one thing and said it: no part is missed."""

_KINDS = frozenset({"failure", "feedback"})
_YOU = re.compile(r"\byou(?:r|rself)?\b", re.I)

_DID = (
    r"\w{2,}ed|told|said|went|took|gave|made|wrote|rang|ran|built|brought|bought|put|cut|kept|left"
    r"|sat|met|got|chose|found|saw|read|sent|let|lost|spent|set|stood|taught|did|began|drove|drew"
    r"|fought|held|hid|paid|sold|spoke|threw|woke|broke|argue|pulled"
)
_WHEN = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july"
    r"|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)\b"
    r"|\b(?:last|that|one|the (?:first|second|third|next)) (?:year|month|week|day|night|morning"
    r"|evening|afternoon|quarter|time)\b|\b(?:week|day|month) (?:one|two|three|\d+)\b|"
    r"\b(?:years?|months?|weeks?|days) (?:ago|before|into|in)\b|\bonce\b|\bwhen (?:i|we|she|he"
    r"|they|it|the|my|our)\b|\bthere was\b|\b(?:19|20)\d\d\b|\bin the \w+ (?:pilot|launch"
    r"|release|test|project)"
    r"\b|\bbefore the (?:first|pilot|launch)\b|\bi was (?:at|in|on|the)\b|\bin my (?:first|last)\b",
    re.I,
)
_WHERE = re.compile(r"\b(?:in|at|on|from) (?:the |a )?[A-Z][a-zà-ÿ]{2,}")
_WHO = re.compile(
    r"\b(?:she|he|they|[A-Z][a-zà-ÿ]{2,}) (?:\w+ )?(?:said|says|told|goes|went|asked|rang|wrote"
    r"|made|calls?|felt|wanted|came)\b"
)
_TASK = re.compile(
    r"\b(?:i|we) (?:\w+ly )?(?:wanted|had to|needed|meant|tried|hoped|planned|owned|signed off|was"
    r" (?:supposed|asked|responsible|in charge|told|the one)|were (?:supposed|asked|told|meant))\b"
    r"|\b(?:my|our) (?:job|task|part|goal|role|aim|target|call|responsibility|idea|plan"
    r"|own share)\b"
    r"|\b(?:was|is|were) (?:mine|my|ours|up to (?:me|us))\b|\b(?:the|my|our) (?:goal|aim|point|plan"
    r"|deadline|problem) was\b|\bsupposed to\b|\bi (?:could|should)(?: have|['’]ve| ?a)?\b"
    r"|\bmade me\b|\basked me\b|\bit was (?:me|my)\b|\bthe one who\b|\bthat part\b"
    r"|\bin charge of\b",
    re.I,
)
_ACTION = re.compile(
    rf"\b(?P<who>I|i|we|We)(?:['’]d|['’]ve| have)?(?: (?:\w+ly|just|then|also|never|only|even|both"
    rf"|all|still|actually|did|had|not|didn['’]?t)){{0,2}} (?P<did>{_DID})\b"
)
_THOUGHT = re.compile(
    r"^(?:accepted|wanted|needed|thought|felt|liked|loved|learn(?:ed|t)|hoped|assumed|supposed"
    r"|believed|valued"
    r"|agreed|disagreed|tended|used|lost|got|tried|asked to|expected)$",
    re.I,
)
_RESULT = re.compile(
    r"\bsince (?:then|that)\b|\b(?:so|and|but|it) now\b|\bnow (?:i|we|it|the|they|every|any|a)\b"
    r"|\bin the end\b|\b(?:went|came|goes|dropped|fell|rose|is|are) (?:back |right )?(?:up|down"
    r"|from|to"
    r"|off|out)\b|\b(?:afterwards?|later|within (?:\w+ )?(?:days?|weeks?|months?))\b|\bturned out\b"
    r"|\b(?:he|she|they) (?:was|were) right\b|\b(?:i|we) was(?:n['’]?t)? (?:right|wrong)\b"
    r"|\bi(?:['’]d| would) (?:do|have|not|never|still|sign)\b|\bi learn(?:ed|t)\b|\bworked\b"
    r"|\bstill (?:using|runs?|in use|use|there)\b|\bended\b|\bstopped\b|\bthat (?:changed|fixed"
    r"|took"
    r"|cost)\b|\bas a result\b|\bwhich (?:meant|means|cost|saved|took)\b|\bthe (?:result"
    r"|outcome|upshot)"
    r"\b|\bnone of\b|\b(?:the )?most used\b|\b(?:is|are|was|were|got) still\b|\bthere['’]?s been\b"
    r"|\bso (?:we|they|he|she|it) \w+ed\b|\b(?:he|she|they|it was them who) (?:\w+ed|stayed"
    r"|left|let)\b"
    r"|\bi['’]?ve (?:done|apologi[sz]ed)\b",
    re.I,
)
_HABIT = re.compile(
    r"\b(?:i|we) (?:always|usually|often|try|tend|ask|keep|do|believe|value|think|love|run)\b|\bin"
    r" general\b|\bgenerally\b|\bevery (?:time|term|quarter|month|fortnight)\b|\bis (?:really "
    r"|a very "
    r"|always )",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|didn['’]?t|went|said|told|came|got)\b|\b\w{3,}ed\b", re.I
)


def is_behavioural(question: Question) -> bool:
    """Whether the question asks what the speaker once did: by its kind, or by its words."""
    asked = question.question
    occasion = ASKS["occasion"].search(asked) is not None
    return occasion or (question.kind in _KINDS and _YOU.search(asked) is not None)


def star(heard: Heard) -> dict[str, Observation]:
    """The four parts by name, each with the words that show it; none unless it was asked for."""
    if not is_behavioural(heard.question) or heard.length < 2:
        return {}
    found = {name: rule(heard.sentences) for name, rule in _RULES.items()}
    return {name: _missing(name, heard) if one is None else one for name, one in found.items()}


def _missing(name: str, heard: Heard) -> Observation:
    if heard.length < BRIEF_WORDS:
        return Observation("can't tell", "", phrase("Too short to ask for every part."))
    return Observation("no", "", _ABSENT[name])


_ABSENT = {
    "situation": phrase("No time, place or person is named."),
    "task": phrase("What had to be done, and whose job it was, is not said."),
    "action": phrase("Nothing is told that was done."),
    "result": phrase("How it ended is not said."),
}


def _situation(sentences: Sequence[str]) -> Observation | None:
    """A time, a place or a scene; in part where somebody is only told to have acted."""
    told = [part for part in sentences if not _HABIT.search(part)]
    for part in told:
        if _WHEN.search(part) or _WHERE.search(part):
            return Observation("yes", part, phrase("Says when or where it was."))
    for part in told:
        if _PAST.search(part) and (_WHO.search(part) or read_figures(part)):
            return Observation(
                "partly", part, phrase("Something happened; when and where is not said.")
            )
    return None


def _task(sentences: Sequence[str]) -> Observation | None:
    for part in sentences:
        if _TASK.search(part) and not _HABIT.search(part):
            return Observation("yes", part, phrase("Says what was wanted, or whose job it was."))
    return None


def _action(sentences: Sequence[str]) -> Observation | None:
    """What somebody did once; in part where it is only told of “we”."""
    ours = None
    for part in sentences:
        for found in _ACTION.finditer(part):
            if _THOUGHT.search(found["did"]):
                continue
            if found["who"] in "Ii":
                return Observation("yes", part, phrase("Says what you did."))
            ours = ours or Observation(
                "partly", part, phrase("Says what was done, not which part was yours.")
            )
    return ours


def _result(sentences: Sequence[str]) -> Observation | None:
    """How it ended: told at the end, or in part where only a figure stands in the last words."""
    for part in reversed(sentences):
        if _RESULT.search(part) and not _HABIT.search(part):
            return Observation("yes", part, phrase("Says how it ended."))
    last = sentences[-1]
    if len(sentences) > 1 and _PAST.search(last) and read_figures(last):
        return Observation(
            "partly", last, phrase("Ends on a figure; whether that came of it is not said.")
        )
    return None


_RULES: Mapping[str, Callable[[Sequence[str]], Observation | None]] = {
    "situation": _situation,
    "task": _task,
    "action": _action,
    "result": _result,
}
