"""What an answer sounds like: word rules, each with the words that show it.

Cosine between question and answer does not detect evasion (AUC .47 as measured) and counting
numbers is gamed at once (AUC .94, then .00 on adversarial pairs), so the rules look at what opens
the answer, at whether a specific belongs to what was asked, and at admissions.
"""

import re

UNKNOWN = re.compile(
    r"\b(?:i|we) (?:really |honestly |simply |just |actually |still )*(?:do ?n[o'’]?t|do not)"
    r" (?:really |actually |yet )*(?:know|have (?:a|an|the|that|any) (?:figure|number|answer|data"
    r"|clean|good|final))\b"
    r"|\b(?:i|we|you) (?:\w+ )?(?:do ?n[o'’]?t|not) (?:actually |really )?know"
    r" (?:yet|if|whether|how|why|what|that)\b|^(?:um |uh )?do ?n[o'’]?t know\b"
    r"|\b(?:no|not an?y?) (?:idea(?! is)|clue|way of (?:knowing|seeing|telling))\b"
    r"|\bdo ?n['’]?o?t (?:have|know) (?:\w+ ){0,6}?(?:in my head|off the top|by heart|to hand)\b"
    r"|\b(?:i|we) do ?n['’]?o?t (?:remember|recall)\b|\bbe (?:faking|making) it(?: up)?\b"
    r"|\b(?:i['’]?m|i am|we['’]?re) (?:honestly |really |just )?not sure"
    r" (?:yet|if|whether|how|why)\b"
    r"|\bno one (?:really |actually )?(?:knows|measured|checked)\b|\bi (?:can|could) only guess\b"
    r"|\b(?:i|we|test|data|you) (?:honestly )?(?:can(?:no|['’]?)t|could ?n[o'’]?t) (?:really |yet |"
    r"actually )?(?:tell you|say|prove|know|be (?:certain|sure)|give you|answer)\b"
    r"|\b(?:have ?n['’]?o?t|['’]ve not|did ?n['’]?o?t) (?:\w+ )?(?:looked|measured|checked"
    r"|tracked?|worked (?:that|it) out|counted|asked|ran it|run it|logged?)\b"
    r"|\bnever (?:ran|tested|measured|tried) (?:it|that|this)\b"
    r"|\b(?:i|we) do ?n['’]?o?t (?:track|measure|log|count) (?:that|it|this)\b"
    r"|\bnobody (?:really |actually )?(?:knows(?! anything)|looked|measured|has looked|checked)\b"
    r"|\b(?:a|complete) blank to me\b|\bpast me\b|\bno (?:clean|neat|good) answer\b|\bunknown\b"
    r"|\byou do ?n['’]?o?t,? really\b|\bi do ?n['’]?o?t,? not from\b|\bremains open\b",
    re.I,
)
"""An admission that something is not known."""

FILLER_UNKNOWN = re.compile(
    r"\bi do ?n['’]?o?t know\b(?=,? (?:maybe|perhaps|it['’]?s|like|just|some|sort|kind|well)\b)"
    r"|(?<=, )i do ?n['’]?o?t know(?=,)"
    r"|\bi do ?n['’]?o?t know\b(?=,? (?:you tell me|about you|how (?:to|any|some|you|people)"
    r"|why (?:any|some|you|people)|what (?:any|some|you|people|to|else)|who (?:would|else)))"
    r"|\bwho knows(?=,? right\b)",
    re.I,
)
"""“I don't know” as a pause between other words, not an admission."""

RECOVERY = re.compile(
    r"\b(?:i|we)(?:['’]?d| would| will|['’]?ll| could)\b.{0,40}\b(?:find out|check|ask|measure"
    r"|run|rerun|test|sample|pull|confirm|compare|look|track|log|make them|put|need|know|have it"
    r"|pilot|split|count|see|drop|quote|start)\b"
    r"|\b(?:booked|scheduled|planned|audit|holdback|hold-back|reads? out|due (?:on|in|by)|by"
    r" (?:monday|tuesday|wednesday|thursday|friday|christmas|easter|the end of)|will know|be known)"
    r"\b|\bthat['’]?s what\b.{0,40}\bfor\b|\bwhat (?:we|i) (?:can say|did do|could do|would do|do"
    r" know)\b|\bso it['’]?s at least\b|\bnext time someone asks\b|\b(?:we|i) (?:kept|left|set)\b"
    r".{0,40}\b(?:old|aside|back)\b|\bif (?:we|you|i) (?:put|made|ran|asked|took)\b"
    r"|\byou['’]?d need\b|\bnudged (?:me|us)\b|\b(?:two|three|some) things make (?:us|me)\b"
    r"|\bsomething we did afterwards\b|\bit could be anywhere from\b|\bgetting (?:the|that|it)\b"
    r"|\b(?:i|we|you|she|he|they)(?:['’]?(?:d|ll)| would| will| can| could) (?!not\b|never\b|be\b"
    r"|have\b|say\b|guess\b|imagine\b|rather\b|like\b|love\b)(?:\w+ ){0,2}?(?:ask|take|pull|fit"
    r"|call|open|send|get|tell|give|seed|replay|join|compare|count|go|look|read|write|dig|phone|mail"
    r"|email|query|check|run|test|measure|bring|show|do|work)\b|\bwhat i['’]?d do\b|\bask me in\b"
    r"|\bto (?:separate|find out|know|settle|get to)\b.{0,40}\b(?:would|['’]d|need|have to)\b"
    r"|\bin (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b.{0,60}\b(?:will|grade|read|run|get|have|can)\b",
    re.I,
)
"""A way to find out, a date by which it is known, or a bound."""

HEDGE = re.compile(
    r"\b(?:maybe|probably|possibly|perhaps|presumably|sort of|sorta|kind of|kinda|i guess"
    r"|i suppose|i think|i believe|i['’]?d imagine|i['’]?d assume|might|could be|could['’]?ve"
    r"|hopefully|hard to say|not (?:totally|completely|entirely|really) sure|i want to say"
    r"|if i remember|from memory|more or less|in a (?:sense|way)|arguably|seems? to|somewhat"
    r"|necessarily|tends? to|could(?:n['’]?t)? swear)\b",
    re.I,
)
"""Words that take back what the sentence says."""

TRADE_OFF = re.compile(
    r"\b(?:cost(?:s|ing)? (?:us|me|you|them|a|about|the|of)|at the (?:cost|expense) of|the (?:price"
    r"|cost|bill|downside|catch|danger|risk|casualty|other casualty|hole|drawback|penalty) (?:is"
    r"|was|of|for|that|in)|the downside|(?:we|i|you|they) (?:lose|lost|gave up|give up|sacrificed"
    r"|traded|trade|accepted|let that go|walked away|took on the risk|pay|paid for)|gave up|giving"
    r" up|pay(?:s|ing)? (?:more )?for|trade-?offs?|in exchange|swapped|come(?:s)? out of something"
    r"|not free|it['’]?s slow|that['’]?s slow|worse (?:off|for)|at the price|lost the|losing"
    r"|shuts? out|grumbled|extra work|what it comes out of|lesser evil|which mistake|worth (?:the"
    r" \w+|it)|tedious|instead of|the other choice|stings|wait a (?:few|bit|little)|would like to"
    r" be|wins|beats|i will trade|is the price|what (?:we|it|i) (?:paid|pays?|costs?|accept\w*)"
    r"|we accept|i accepted|had to wait|have to wait|could have had|can never|nobody could|angry"
    r"|(?:they|people) hate|hated it|free run|goes? for a toss|annoying|too late|not so well)\b",
    re.I,
)
"""A loss or a cost that is named."""

ROLE = re.compile(
    r"\b(?:my|our|the|a|an|their|one of the) (?:\w+ ){0,2}(?:lead|manager|director|head|engineers?"
    r"|designers?|analysts?|boss|chief|officer|principals?|nurses?|sister|captain|board|committee"
    r"|union|council|partner|supplier|vendor|lawyer|researcher|architect|technicians?|scientist"
    r"|controllers?|attendants?|drivers?)\b",
    re.I,
)
"""Somebody in particular, called by what they do."""

INVITES_TRADE_OFF = re.compile(
    r"\b(?:why|worth|costs?|paid|pays?|gave up|give up|turned down|trade|instead|rather|safer"
    r"|weighed|acceptable|breaks|lose|lost|bargain|price|sacrifice)\b",
    re.I,
)
"""Questions that cannot be answered well without naming a loss."""

DIRECT = re.compile(
    r"^(?:(?:um|uh|er|yeah|yes|well|so|look|right|okay|ok|honestly|frankly|i guess|i mean|oh"
    r"|i think"
    r"|to be honest)[,.]? )*"
    r"(?:yes|no|not|never|nobody|none|hardly|some of|about|roughly|because|it['’]?s because"
    r"|only|both|neither|all of|most|exactly|less|more than|very|you (?:do ?n|should ?n|ca ?n)"
    r"|(?:i|we) (?:do ?n['’]?o?t|did(?: ?n['’]?o?t)?|could ?n['’]?o?t|can['’]?t|ca ?n|never|chose"
    r"|would|wanted|told|put|shipped|gave|decided|wrote|was|were|weighed|have ?n|had n|made)"
    r"|that (?:i|we|one|the|was|is|came)|there was no|there (?:is|was) (?:no|nothing)|on |by "
    r"|to |their|it (?:was|went|is|flatters|pays|breaks|does|did)|the (?:main|real|short|other|"
    r"first|biggest|answer|reason)|in (?:short|hours)|worst case|incentives)",
    re.I,
)
"""Openings that usually carry the answer itself."""

REASON = re.compile(
    r"\bbecause\b|\bthat['’]?s why\b|\bthe reason\b|\bso that\b|\botherwise\b|\bsince we\b", re.I
)

STORY = re.compile(
    r"\bpicture (?:the|this|a|on)\b|\bcan i start\b|\bi remember\b|\b(?:it was a|there was a|one)"
    r" (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|day|night|man|woman)\b"
    r"|\bbefore (?:the|we|i)\b.{0,30}\b(?:there|was|only)\b|\bfunny (?:you|story)\b|^ha\b"
    r"|\bi['’]?ll"
    r" tell you where\b|\blet me (?:unpack|give|start|take|tell)\b|\bbear with\b|\bbit of history\b"
    r"|\bit starts\b|\bmy (?:boss|mother|father|wife|husband|daughter|son|grand\w+)\b|\ba bet on\b"
    r"|\bgot one of these\b|\bthe way we (?:set|did|do)\b|\bgrew up\b|\bback when\b"
    r"|\bused to work\b"
    r"|\bwhere i'?m from\b|\bbefore my time\b|\bit['’]?s worth (?:knowing|saying|explaining)\b"
    r"|\bto give (?:you )?(?:some )?(?:context|background)\b|\bthere['’]?s a (?:word|line|picture"
    r"|joke|story|lot)\b|\bso it was a\b|\bwhat happened was\b|\bhalf of us\b|\bwhen we started\b",
    re.I,
)
"""Openings that set a scene."""

GLIDE = re.compile(
    r"\b(?:great|good|fair|interesting|important|lovely|brilliant|tricky) (?:question|point|thing"
    r"|one)\b|\bsomething (?:i|we)(?:['’]ve)? (?:,? ?um,? )?(?:we |i )?(?:take|think|care|do"
    r"|feel)\b"
    r"|\bat the heart\b|\bpassionate\b|\bproud(?:er)?\b|\bnorth star\b|\bjourney\b|\bat the end of"
    r" the day\b|\b(?:is|are|['’]s|re)(?: um)?(?: they['’]?re| theyre)? (?:really|such|quite|very"
    r"|always|absolutely|hugely) (?:a |an )?(?:\w+ )?(?:where|at|important|interesting|powerful"
    r"|valuable|rich|great|key|good|weird|tricky)\b|\bculture\b|\bdirection of travel\b|\beveryone"
    r" (?:brings|was|has|did)\b|\bit['’]?s complicated\b|\boverall\b|\bin the round\b|\b(?:amazing"
    r"|fantastic|incredible) (?:job|team|work)\b|\bwe run a\b|\bbest practice\b|\bwe always (?:ask"
    r"|look|try)\b|\bis a bit of a\b|\blooked (?:really |very )?(?:hard )?at\b"
    r"|\bthere['’]?s (?:,? ?"
    r"um,? ?)?(?:,? )?(?:sort of |kind of )?(?:a body|two sides|always going)\b|\brange of\b|\bwell"
    r" received\b|\bthere are always\b|\b(?:complex|broad|big|huge) (?:topic|area|subject)\b"
    r"|\bgood process(?:es)?\b|\bstakeholders\b|\bstrong team\b|\bdefinitely (?:there|a|the)\b"
    r"|\bimportant to (?:us|me)\b|\bquite an? \w+ (?:project|team|journey)\b|\bwent well\b"
    r"|\beveryone in leadership\b|\blearned a lot\b|\bon the whole\b"
    r"|\bgoing well\b|\bvery happy\b|\bloved it\b|\baligned\b",
    re.I,
)
"""Phrases that sound like an answer and commit to nothing."""

_I = re.compile(r"\b(?:i|i['’](?:d|m|ve|ll)|my|me|mine|myself)\b", re.I)
_WE = re.compile(r"\b(?:we|we['’](?:d|re|ve|ll)|our|us|ours|ourselves)\b", re.I)
_EPISTEMIC = re.compile(
    r"\b(?:i (?:think|guess|mean|suppose|believe|want to say|don['’]?t know|do not know|honestly"
    r"|dont know|can['’]?t (?:tell|say)|couldn['’]?t (?:tell|say))|i['’]?d (?:say|imagine|have to"
    r" say|guess|bet)|i['’]?m (?:not )?(?:sure|afraid|sorry)|(?:tell|ask(?:ed)?|give"
    r"|remind) (?:me|us)"
    r"|let me|to me|let us)\b",
    re.I,
)


HEDGES_PER_100 = 4.0
"""From here on labelled answers were called weak as a whole, when at least three words hedge."""


def hedged(text: str, per_100: float = HEDGES_PER_100) -> bool:
    """Whether at least three words soften the text, and so many of a hundred."""
    hits = len(HEDGE.findall(text))
    return hits >= 3 and 100 * hits >= per_100 * len(text.split())


def admits_unknown(text: str) -> bool:
    """Whether the text says that something is not known, and not as a pause between words."""
    clear = FILLER_UNKNOWN.sub(lambda match: " " * len(match.group()), text)
    return UNKNOWN.search(clear) is not None


def whose(text: str) -> str:
    """Whose work the answer says it was: "I", "we", "mixed" or "none".

    “I think” and its like say how sure somebody is, not who did it, and are not counted.
    """
    plain = _EPISTEMIC.sub(" ", text)
    mine, ours = len(_I.findall(plain)), len(_WE.findall(plain))
    if mine + ours == 0:
        return "none"
    share = mine / (mine + ours)
    return "I" if share >= 0.7 else "we" if share <= 0.35 else "mixed"
