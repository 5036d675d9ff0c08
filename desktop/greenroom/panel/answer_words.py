"""What answers that meet a question say, and what stands in for an answer, by name.

Found while reading 240 labelled answers of three writers; how much each counts is learned
(`answer_model`), so a pattern may be a weak hint.
"""

import re
from collections.abc import Mapping

from greenroom.panel.patterns import patterns

_LEAD = (
    r"^(?:(?:um+|uh+|er|ah|oh|yeah|yes|well|look|right|okay|ok|sure|ja|see|honestly|frankly|sorry"
    r"|to be honest|i mean|good one|hmm+|ha|and|but)[,.!?]* )*"
)

OPENS: Mapping[str, re.Pattern[str]] = patterns(
    {
        "because": rf"{_LEAD}(?:mostly |partly |mainly )?"
        r"(?:because|since|for one reason|so that)\b",
        "yes or no": r"^(?:(?:um+|uh+|well|oh|honestly|frankly)[,.]* )*(?:yes|yeah|no|nope|not"
        r" (?:really|quite|yet)|a bit|partly|both|neither|never|nothing|none|nobody)\b",
        "so": rf"{_LEAD}so\b",
        "so a scene": rf"{_LEAD}so[, ]+(?:if you|the way|what happened|as you|in the|when|first|"
        r"slide|it was|cost|for us|we looked|there)\b",
        "answer word": rf"{_LEAD}(?:the (?:\w+ ){{0,2}}(?:one|thing|answer|reason|order|threshold"
        r"|worst|first)|by \w+|from \w+|that (?:it|we|i|they|one|was)|nothing|one\b|two\b|three\b"
        r"|only\b|about\b|mainly|mostly|(?:my|our) \w+ (?:was|were|is)\b|tell them|i (?:did|was|"
        r"decided|signed|told|chose|wanted|never|tuned|asked|put)\b|we (?:did|never|asked|"
        r"accepted|gave|lost|paid|chose|took|kept|had)\b|it (?:was|went|costs?|took)\b)",
        "about oneself": r"\bi(?:['’]?m| am) (?:very |really |quite |super )?(?:open|proud|big|a)\b"
        r"|\bi love\b|\bi think (?:feedback|that|the way)\b|\bin general\b|\bmy thing\b",
        "praise of the question": r"\b(?:great|good|fair|interesting|important|lovely|tricky)"
        r" (?:question|point|push|one)\b|\bgood one\b|\bglad you\b|\blove that question\b",
        "as shown": r"\bas you (?:see|saw|can|know)\b|\bif you look\b|\bon the slide\b"
        r"|\bslide \w+[, ]",
        "explains first": r"\bfirst i (?:should|want|need)|\blet me\b|\bto give\b|\bcontext\b"
        r"|\bbackground\b|\byou have to understand\b|\bhave to look at\b|\bit was a process\b"
        r"|\bwhat happened\b|\bwhen i joined\b|\bat the beginning\b|\bthe way we\b|\bused to\b"
        r"|\bthere (?:was|is) (?:this|the|a)\b|\bfor those who\b|\bbig topic\b|\bi remember\b"
        r"|\bpicture\b|\bthis one\b|\bso the way\b|\bone day\b|\bgrew up\b",
        "frames anew": r"\bframe it\b|\bfrom (?:a|the) \w+ (?:perspective|point|side)\b"
        r"|\b\w+-wise\b|\bnorth star\b|\bin fact\b|\bin proportion\b|\blook at it\b",
        "joke": r"\bmy (?:wife|mom|mum|mother|boss|dad|kids?|daughter|son)\b|\bjok(?:e|ing)\b"
        r"|\bt ?shirts?\b|\bha,|\bonly half\b",
    }
)
"""What the first fifteen seconds open with."""

SAYS: Mapping[str, re.Pattern[str]] = patterns(
    {
        "reason": r"\bbecause\b|\bsince (?:we|it|they|i)\b|\bthat['’]?s why\b|\bthe reason\b"
        r"|\botherwise\b|\bso that\b|\bthis is why\b|\bdue to\b",
        "acted": r"\b(?:i|we) (?:\w+ly )?(?:signed|called|read|counted|asked|told|went|sat|pulled"
        r"|wrote|checked|ran|run|tried|tested|dropped|lowered|tuned|killed|kept|put|measured|timed"
        r"|looked|compared|took|gave|picked|saw|left|moved|cut|used|found|heard|stopped|added)\b",
        "somebody said": r"\b(?:said|told|asked|wrote|says|replied|complained|complaints?)\b",
        "a day": r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march"
        r"|april|june|july|august|september|october|november|december)\b|\bweek (?:\w+)\b"
        r"|\bthat night\b|\bone (?:evening|morning|afternoon|night)\b|\bafter lunch\b",
        "contrast": r"\binstead\b|\bwithout\b|\bwould have\b|\bwould be\b|\bwould['’]ve\b|\bif we\b"
        r"|\bif you\b|\bif they\b|\bnot the\b|\bunlike\b|\bwhereas\b|\brather\b|\bthan\b",
        "price": r"\blos[et]\b|\blosing\b|\bcosts?\b|\bprice\b|\bpa(?:y|id)\b|\bgave up\b"
        r"|\bgive up\b|\baccept(?:ed)?\b|\bworse\b|\bslower\b|\bangry\b|\bugly\b|\btraded?\b",
        "pleased": r"\b(?:super|really|very|quite|so) (?:\w+ )?(?:strong|solid|proud|happy|good"
        r"|excited|aligned|important|passionate|stable|comfortable|hardened|successful|well"
        r"|positive|quite|big|robust|disciplined|powerful)\b|\bproud\b|\bhappy\b|\bdelighted\b"
        r"|\bloved (?:it|them)\b|\bappreciation\b|\bwell received\b|\bclear win\b|\bon track\b"
        r"|\bsuccess(?:ful)?\b|\bstrong result\b|\bimproved\b|\bunder control\b|\bunlocked\b",
        "management": r"\b(?:process|alignment|aligned|stakeholders?|perspective|holistic|approach"
        r"|culture|journey|framework|governance|lever|flywheel|horizon|communication|ownership"
        r"|relationships?|ecosystem|strategy|strategic|mindset|visibility|collaborat\w+|best"
        r" practice|standard practice|learnings?|qualitative|triangulate|principled|values?)\b",
        "habit": r"\b(?:i|we) (?:always|usually|try to|tend to|really|kind of always|believe|value"
        r"|care|do a|ask for|keep a|love)\b|\bevery(?:body|one)\b|\bin general\b|\bgenerally\b",
        "overall": r"\boverall\b|\bat the end of the day\b|\bnet[- ]net\b|\bon the whole\b"
        r"|\ball in all\b|\bbasically\b|\bessentially\b|\bin the end\b|\bas you saw\b",
        "turns to it": r"\banyway\b|\bbut seriously\b|\bthe why\b|\bwhy not\b|\bwhat they\b"
        r"|\bthat was the\b|\bso it['’]?s that\b|\bjoking\b|\bi have it\b|\bcome to\b",
        "nobody": r"\bnobody\b|\bno one\b|\bnothing\b|\bnever\b|\bnone\b|\bnot one\b",
        "wrong": r"\bwrong\b|\bmistake\b|\bfailed\b|\bmissed\b|\bbroke\b|\bshould(?: have|['’]ve)\b"
        r"|\bmy (?:fault|part|bad)\b|\bashamed\b|\bstupid\b",
        "compared": r"\bagainst\b|\bversus\b|\bcontrol\b|\bcompared?\b|\bthe rest\b|\bbaseline\b"
        r"|\bholdout\b|\bhold out\b|\bsplit\b|\bbefore and after\b|\barm\b|\bsame\b|\brandom\w*\b",
    }
)
"""What is said anywhere."""

ASKS: Mapping[str, re.Pattern[str]] = patterns(
    {
        "why": r"\bwhy\b|\bwhat made\b",
        "how": r"\bhow (?:do|did|can|was|were|would|will|is|are)\b",
        "how much": r"\bhow (?:many|much|long|often|far|big|fast|sure)\b|\bwhat (?:\w+ )?(?:rate"
        r"|share|number|figure|percentage)\b|\broughly\b",
        "who": r"\bwho(?:se|m)?\b",
        "whether": r"(?:^|[.:,;?] ?|\band )(?:is|are|was|were|do|does|did|will|would|can|could|has"
        r"|have|should)\b[^?]*\?",
        "occasion": r"\btell (?:me|us) about\b|\ba time\b|\bgive (?:me|us) an? \w+\b",
        "yourself": r"\byour (?:part|own)\b|\byou (?:personally|yourself)\b|\byou (?:change|do)\b",
        "loss": r"\bgive up\b|\bgave up\b|\bcosts?\b|\blose\b|\blost\b|\bworth\b|\bprice\b"
        r"|\bdownside\b",
    }
)
"""What the question asks for; one question may ask for several."""

MEETS: Mapping[str, re.Pattern[str]] = {
    "why": SAYS["reason"],
    "how": re.compile(
        r"\bby\b|\b(?:i|we) (?:\w+ )?(?:took|compared|checked|ran|run|counted|asked|used|looked"
        r"|split|measured|tested|kept|matched|held|pulled|scored)\b|\bholdout\b|\bcontrol\b"
        r"|\brandom\w*\b|\bfirst\b",
        re.I,
    ),
    "who": re.compile(
        r"\b(?:i did|me|myself|nobody|group|team|board|lead|manager|director|doctor|dr|she|he|they"
        r"|committee|council|my (?:boss|call))\b",
        re.I,
    ),
    "whether": OPENS["yes or no"],
    "yourself": re.compile(r"\b(?:i|my|mine|me)\b", re.I),
    "loss": SAYS["price"],
    "occasion": re.compile(
        r"\b(?:told me|said|once|one|last|when|winter|spring|summer|autumn|wanted|she|he)\b", re.I
    ),
}
"""What an answer to such a question can hardly do without."""


def demanded(question: str) -> tuple[re.Pattern[str], ...]:
    """What an answer to this question can hardly do without."""
    return tuple(rule for name, rule in MEETS.items() if ASKS[name].search(question))
