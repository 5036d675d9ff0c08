"""The words and shapes that give a claim away, in slides and in speech.

Word rules, not a model: small local models judged claims at chance (measured before this was
written), while a pattern can be read, tested and mended.
"""

import re
from collections.abc import Mapping

from greenroom.panel.patterns import patterns

SOUNDS = frozenset(["um", "uh", "er", "erm", "uhm", "hmm", "mm", "mhm", "ah", "eh"])
"""Sounds of hesitation; never part of a claim's text."""

STOCK_PHRASES = re.compile(r"\b(?:you know|i mean|sort of|kind of|basically)\b,?\s*", re.I)
"""Word fillers that can be cut from a claim without changing what it says."""

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
NUMBER_WORD = re.compile(
    rf"\b(?:(?:{_TENS})(?:[ -](?:one|{_UNITS}))?|{_TEENS}|{_UNITS}|hundred|thousand|million|billion"
    r"|half|third|quarter|percent)\b",
    re.I,
)
_DATE = re.compile(
    r"\b(?:19|20)\d\d(?:[-–/]\d\d)?\b|\b\d{1,2}:\d\d\b|\bQ[1-4]\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b"
    r"|\b(?:weeks?|week|version|slide|chapter|part|phase|step|day|grade|ward|chamber|fab|v)"
    r" ?\d[\d.]*",
    re.I,
)
FIGURE = re.compile(
    r"(?:[€$£¥]\s?)?(?<![\w.])[+\-−]?\d[\d,]*(?: ?\.\d+)?\s?"
    r"(?:%|percent|percentage points?|points?|pp|bn|[km]\b|[x×])?",
    re.I,
)
_NUMBER = rf"(?:[€$£~]?[+\-−]?\d[\d.,]*|{NUMBER_WORD.pattern})"
_CHANGE = re.compile(
    r"\d[^\n;]{0,14}?\s*(?:→|➔|⇒|->|=>)\s*[€$£~]?[+\-−]?\d"
    rf"|\bfrom\b (?:\w+ ){{0,3}}?{_NUMBER}.{{0,20}}\bto\b (?:\w+ ){{0,2}}{_NUMBER}"
    r"|(?<![\d–-])[+\-−]\d[\d.,]*\s?%"
    r"|\b(?:up|down|cut|rose|fell|grew|dropped|increased?|decreased?|reduced|improved|raised)\b"
    rf"(?: by| to| from| about| roughly| nearly| almost| over)*(?! to) {_NUMBER}"
    r"|\b(?:doubled|tripled|halved)\b|\bdown about a\b"
    rf"|{_NUMBER}[^.;]{{0,20}}\b(?:longer|shorter|faster|slower|fewer)\b",
    re.I,
)
_TIMES = {
    "ms": 0.001, "s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hour": 3600,
    "day": 86_400, "week": 604_800, "month": 2_629_800, "year": 31_557_600,
}  # fmt: skip
_ARROW = re.compile(
    r"(?P<one>\d[\d.,]*)\s?(?P<in>[a-z]*)[^\d\n;]{0,14}?(?:→|➔|⇒|->|=>)\s*[^\d\n;]{0,3}"
    r"(?P<two>\d[\d.,]*)\s?(?P<to>[a-z]*)"
)
_RISE = re.compile(r"\b(?:up|rose|grew|increased?|longer|raised)\b|(?<![\d–-])\+\d", re.I)
_FALL = re.compile(r"\b(?:down|fell|dropped|cut|decreased?|less|lost)\b|(?<![\d–-])[−-]\d", re.I)
_WANTED_HIGH = re.compile(
    r"\b(?:income|revenue|sales|orders|battery|retention|satisfaction|tips|loans|accuracy|recall"
    r"|precision|yield|participation|(?<!pain )(?<!stress )(?<!loneliness )score"
    r"|conversion|uptime|speed|margin|ratings?|completion|fill"
    r"|availability|approvals?|impressions|replies|sessions|adoption|nps|growth|sensitivity|specificity|repayment)\b",
    re.I,
)
_WANTED_LOW = re.compile(
    r"\b(?:waits?|latency|queues?|time|round|churn|late|complaints?|fraud|errors?|costs?"
    r"|price|drift|loss|cancellations?|turnover|delays?|infrastructure|no-shows|minutes|cleans"
    r"|returns?|refunds?|opt-outs?|appeals|stock-outs|waste|referrals|incidents|pages|tickets"
    r"|overtime|evasion|attrition|abandoned|spoilage|absences|shedding|rejections|defects|downtime"
    r"|abandonment|fees|bill|misses|alarms|omissions|duplicates|rents?|deficit|loneliness|pain|stress)\b",
    re.I,
)

RULES: Mapping[str, re.Pattern[str]] = patterns(
    {
        "rejection": r"\breject(?:ed|ing)?\b|\brather than\b|\binstead of (?!\d)|\bruled out\b"
        r"|\bdecided (?:not|against)\b|\bturned down\b|\bdropped the\b"
        r"|\bdid ?n[o'’]t choose\b|, not (?:a|an|the|on|by)\b|\bno longer\b",
        "decision": r"\bchose\b|\b(?:was|were|we've|been) chosen\b|\bpicked\b(?! up)"
        r"|\bdecid(?:ed|es)\b|\bdecision to\b"
        r"|\bwent with\b|\bopted\b|\bshipped\b|\blaunched\b|\bswitched\b|\bmigrated\b"
        r"|\bmoved (?:to|from|the|our)\b|\bwe kept\b|\bkept (?:for|at|on|with|after|as|,)"
        r"|^kept\b|\bselected\b|\badopted\b|\bretired\b",
        "agreement": r"\bagreed\b(?! in writing)|\bapproved\b|\bsigned off\b",
        "vote": r"\bvoted?\b|\bin favou?r\b|\bunanimous|\b(?:council|cabinet|board"
        r"|committee)\b.{0,12}\d+[-–]\d+",
        "failure": r"\bfail(?:ed|ure|ures|s)\b|\bincident\b|\boutage\b|\bwrong aisle\b"
        r"|\bmistakes?\b|\bbroke(?:n)?\b|\bskipped\b|\bran out\b|\brolled back\b"
        r"|\bdid(?: not|n['’]?t) work\b|\b(?:we|i|it|had|they) missed\b"
        r"|\bmissed (?:the|our|a|its)\b"
        r"|\bregression\b|\bwe got .{0,12}wrong\b"
        r"|\bwent wrong\b|\bwas wrong\b|\bwere wrong\b|\bwrongly\b|\bunderestimated\b",
        "risk": r"(?<!highest )(?<!high )(?<!at )\brisks?\b|\blimitations?\b|\bunknown\b"
        r"|\bnot (?:yet )?solved\b|\bdepends on\b"
        r"|\bassum(?:e|es|ing|ptions?)\b|\bstill (?:not|no|drift|open|miss)|\bunresolved\b"
        r"|\bconfused with\b|\bcould fail\b|\bnot significant\b|\binterval\b",
        "plan": r"\bwe(?:['’]ll| will)\b|\b(?:we|i|they) plan\b|\bplann(?:ed|ing) (?:to|for)\b"
        r"|(?<!was )(?<!were )\bgoing to\b"
        r"|\bnext (?:step|year|quarter|month|spring|we)|\bby (?:Q[1-4]|the end of|next|20\d\d)\b",
        "ask": r"\bdecide (?:today|now)\b|\b(?:we|i) (?:recommend|propose|ask|request)\b"
        r"|\brecommend(?:ation)?:"
        r"|\bthe ask\b|\basking for\b|\bi(?:['’]d| would) like you to\b|\bapprove\b",
        "cause": r"\bbecause\b|\bdue to\b|\bcaused by\b|\bdriven by\b|\bled to\b"
        r"|\bthanks to\b|\bexplain(?:s|ed)\b|\bas a result\b|\bresulted in\b|\b(?:is"
        r"|was) the reason\b",
        "superlative": r"\b(?:best|worst|biggest|largest|smallest|fastest|slowest|cheapest|never"
        r"|always|nobody|everyone|none|unique|guaranteed?|fully|(?<!a )zero|no-one|the only)\b",
        "comparison": r"\b(?:versus|vs\.?|compared"
        r"|against(?= the other|.*\d)|unlike|twice as|as (?:much|many|good) as"
        r")\b|\b(?:better|more|less|cheaper|faster|fewer) than\b",
        "test": r"\ba/b\b(?!/)|\bsplit(?! into)\b|\brandomi[sz]ed\b|\bpilot(?:ed)?\b"
        r"|\bcontrol group\b|(?<!per )\btrial\b(?!-to)|\bexperiments?\b|\bshadow mode\b"
        r"|\bprototypes?\b"
        r"|\bcross-over\b|\bbenchmark(?:ed)?\b|\buntreated\b|\btreated,|\bholdout\b|\bwe tested\b"
        r"|\balternating\b|\bhalf did not\b",
        "survey": r"\binterviews?\b|\bsurvey(?:ed)?\b|\busability\b"
        r"|\bfocus groups?\b|\bwe (?:asked|spoke to|talked to|interviewed)\b",
        "learning": r"\bmachine[- ]learn(?:ed|ing)\b|\bmodel\b|\bclassifier\b|\btrained on\b"
        r"|\bfine-tuned\b|\bneural\b|\brecall\b|\bprecision\b|\baccuracy\b"
        r"|\bsegmentation network\b|\bgradient-boosted\b|\bforecasts?\b|\bembeddings?\b"
        r"|\bvector retrieval\b|\bprediction\b|\branking model\b|\brecommender\b",
        "system": r"\bservices?\b(?!,)|\bdatabase\b|\bpipeline\b|\blatency\b|\bcach(?:e|ed|ing)"
        r"\b|\bapis?\b|\bledger\b|\bevent-sourced\b|\breplicas?\b|\bsolver\b|\bservers?\b"
        r"|\bkafka\b|\bpostgres\b|\bcluster\b|\bdeploy(?:ed|ment)?\b|\bdual-write\b"
        r"|\bmigration\b|\barchitecture\b|\bschema\b|\bthroughput\b"
        r"|\bfirmware\b|\bsensors?\b|\bsoftware\b|\boptimi[sz]er\b|\bplatform\b",
        "people": r"\busers?\b|\bcustomers?\b|\bmembers?\b|\bpatients?\b|\bplayers?\b"
        r"|\bdrivers?\b|\bnurses?\b|\bguests?\b|\bwearers?\b|\bsubscribers?\b|\bviewers?\b"
        r"|\bfamilies\b|\bhouseholds?\b|\blearners?\b|\bstudents?\b|\bover-\d+s\b"
        r"|\bcomplaints?\b|\bapplicants?\b|\bresidents?\b|\bfarmers?\b|\briders?\b"
        r"|\bclients?\b|\bhousekeepers?\b|\breaders?\b|\bemployees?\b",
        "money": r"[€$£¥]\s?\d|\b(?:dollars|euros?|pounds)\b|\bbudget\b",
    }
)
"""Kind of claim and what shows it, for kinds that words alone can show."""

MEASURE = re.compile(
    r"\d\s?(?:%|percent)|\bpercent\b|\b0\.\d"
    r"|\bper (?:day|week|month|year|hour|minute|1,?000|100)\b|\baverage\b|\bmedian\b"
    r"|\brate\b|\bscore\b|\b\d+ (?:in|of|out of) (?:every )?\d",
    re.I,
)
"""A figure that somebody must have measured, not a price, a count of inputs or a duration."""

NOTHING = re.compile(r"(?:No|Zero|None|Not one|0)\b")
"""What did not happen: “No outage in 6 months” is no failure."""

PART = re.compile(r"(?<![\d.,])\d[\d.]* (?:of|in|out of) (?:every )?\d")
"""Some of many: what is said of them is not said of the others."""

SCORE = re.compile(r"@\d|\b(?:recall|precision|accuracy|auc|f1|ndcg)\b", re.I)
"""How well a model does on paper, which is not yet what a deck is after."""

EARNED = re.compile(
    r"\b(?:gifts?|donations?|income|revenue|sales|earnings|margin|profit|value|baskets?|orders?|sum"
    r"|loss|saved|savings?|pays|paid)\b", re.I
)  # fmt: skip
"""Money that is no price: nobody pays for it."""

REMEDY = re.compile(
    r"^(?:fix(?:ed)?\b|new\b|added\b|cap(?:ped)?\b|two extra\b)|\badded$|\bfixed\b|\bsplit into\b"
    r"|\bnow (?:checks|refuses|requires)\b|\breplaced\b|\bintroduced\b|\breminder\b",
    re.I,
)
"""What was done about something that went wrong."""

PERSON_LINE = re.compile(
    r"(?:[A-Z][\w ]{2,24}: )?(?:Professor |Dr\.? |Ms\.? |Mrs\.? |Mr\.? )?"
    r"[A-Z][\w'’-]+ [A-Z][\w'’-]+(?:, [\w &-]+)?"
)
"""A line that only names somebody, perhaps with what they do."""

RESPONSE = re.compile(
    r"\bfix took\b|\bcaught (?:within|after|by)\b|\bfixed in\b|\b(?:hours|days|weeks) later\b"
    r"|\b(?:refunded|compensated) (?:in|within)\b|\bfound by\b|\brestored (?:in|after)\b"
    r"|\brecovered (?:in|after)\b",
    re.I,
)
"""How fast something that went wrong was seen or mended."""

TRIED = re.compile(
    r"\b(?:weeks?|months?|households|applicants|wearers|players|visitors|participants|volunteers"
    r"|surgeries|stores|sites)\b",
    re.I,
)
"""How long a trial ran, or on whom: what makes a line under “Trial” a trial."""

TITLES: Mapping[str, re.Pattern[str]] = patterns(
    {
        "plan": r"^(?:what(?:['’]s| is| comes)? )?next\b|\bnext steps?\b|\broadmap\b|^plans?\b"
        r"|^future\b|\bahead\b|\bnext$",
        "problem": r"^(?:the )?problem\b|^why\b|\bwhere (?:we|people|it) (?:started|left)"
        r"|^baseline\b|^the challenge\b",
        "risk": r"\brisks?\b|\bunknown|\b(?:cannot|can['’]t) do\b",
        "surprise": r"\bfail(?:ed|ure|ures)\b|\bincident|\bwent wrong|\btrouble|\bdid not work"
        r"|\bdidn['’]t work"
        r"|\bmistake|\bpost-?mortem|\bsurpris|\b(?:we|i) got wrong|^problems$|\babuse"
        r"|\bside effects"
        r"|\bnot everyone|\bharm",
        "open": r"\blimits?\b|\blimitations?\b|\bnot solved"
        r"|^open\b|\bcaveats?\b|\bopen questions"
        r"|\bwhat we.d change\b",
        "rejection": r"^reject|^alternatives? (?:we )?(?:rejected|considered)"
        r"|^what we (?:did not|left)",
        "ask": r"\bthe ask\b|\bour ask\b|\brecommendation|\bwe ask\b|\bwhat we need\b",
        "setting": r"^(?:background|situation|context|before|about|introduction|today)\b",
        "test": r"\b(?:test|trial|pilot|prototype|experiment)s?\b"
        r"|^(?:how|what) we (?:tested|tried)\b",
        "choice": r"\bdecision|\bdecided|\bwhat we (?:chose|did)|\boptions?\b|\bdirections\b"
        r"|^(?:the )?change$|^approach|^design$|^idea$|^concept|^solution|^rollout|^roll-out"
        r"|^(?:our |the )?(?:idea|plan)$|^system$|^migration|^delivery",
    }
)
"""Slide titles that say what the lines below them are."""

GENERIC_TITLE = re.compile(
    r"(?:agenda|contents?|outline|overview|introduction|thank(?:s| you)(?: .*)?|questions\??"
    r"|q ?& ?a"
    r"|any questions\??|appendix|backup|references|the end|title|untitled|slide \d+|"
    r"(?:section|presentation) title|click to (?:add|edit).*|summary)[.!?]?",
    re.I,
)
"""Titles that nobody asks about."""

JUNK = re.compile(
    r"lorem ipsum|^\W*sources?:"
    r"|click to (?:add|edit)|https?://|www\.|\S+@\S+\.\S+|\bcopyright\b|©|all rights"
    r"|placeholder|\bpowered by\b|ignore (?:all |any |the )?(?:previous|prior|above)|system prompt"
    r"|you are (?:an? )?(?:ai|assistant|language model)|disregard .{0,30}instructions"
    r"|[{}<>\\\[\]]|\b\w*[A-Z0-9]\w*_\w+|__|\(\)"
    r"|[0-9a-f]{8}-[0-9a-f]{4}",
    re.I,
)
"""Text that is furniture, code, an address, or meant for a machine: never worth a question."""

PRESENT: Mapping[str, re.Pattern[str]] = patterns(
    {
        "baseline": r"→|->|\bfrom\b.+\bto\b|\bversus\b|\bvs\b|\bcompared\b|\bagainst\b|\btarget\b"
        r"|\bbaseline\b|\bcontrol\b|\buntreated\b|\bsplit\b|\brandomi[sz]ed\b",
        "source": r"\baudited\b|\bsurvey\b|\breplies\b|\bn ?=|\binterviews?\b|\bsource\b"
        r"|\bchecked\b"
        r"|\bsample\b|\bmeasured\b|\bjudged\b|\bsplit\b|\btest\b",
        "figure": r"\d",
        "cost": r"[€$£]\s?\d|\bcosts?\b|\bbudget\b|\blabour\b|\bengineers?\b.*\bweeks?\b",
        "trigger": r"\btrip ?wires?\b|\btriggers?\b|\bthresholds?\b|\bact when\b|\bstop (?:if"
        r"|when)\b",
        "owner": r"\b(?:decided|chosen?|picked|approved|proposed|agreed|chose|taken|voted)\b.{0,20}"
        r"\b(?:by|with)\b|\bowner\b|\bvote[ds]?\b|\b[A-Z][a-z]+ [A-Z][a-z]+ chose\b|\bi (?:chose"
        r"|decided|recommended)\b",
        "alternative": r"\breject|\brather than\b|\binstead of (?!\d)|\boptions?\b|\balternative"
        r"|\bA:|\bnot an?\b",
    }
)
"""What would have to stand near a claim for it not to be missing."""


PRESENT_ANYWHERE: Mapping[str, re.Pattern[str]] = patterns(
    {
        "control": r"\bcontrol\b|\bsplit\b|\brandomi[sz]ed\b|\ba/b\b|\buntreated\b|\bholdout\b"
        r"|\bhalf (?:with|did not|of)\b|\bswitchback\b|\bcross-over\b|\bmatched\b|\bby lot\b"
        r"|\bwaiting (?:schools|list)\b|\bwaited\b|\bcalled, \d+ not\b|\bboth methods\b"
        r"|\bcoin toss\b|\b\d+% of traffic\b|\bexperiment\b",
        "afterwards": r"\bholdout\b|\bsince then\b|\bto date\b|\btoday\b|\bafter \d+ months\b"
        r"|\bat \d+ months\b|\blong-term\b|\bone year (?:on|later)\b",
        "need": r"\binterview|\bsurvey|\basked\b|\bcomplain|\bwatched\b|\bresearch\b|\bfeedback\b",
    }
)
"""What would have to stand somewhere in the deck for the whole of it not to be silent about it."""

OPTIONS = re.compile(r"\boptions?\b|\bdirections\b|\balternatives\b|\bcandidates\b", re.I)
"""Titles of slides whose lines are what could have been done."""


LISTING = re.compile(
    r"(?:agenda|(?:table of )?contents?|outline|today|in this talk|references|sources|appendix"
    r"|thank.*|q ?& ?a|questions\??)[.!?:]?",
    re.I,
)
"""Slides that list what stands elsewhere."""

THE_REST = re.compile(
    r"(?:[Aa]ll )?(?:Other|Others|Rest|Something else|Everything else|None of these)\b"
)
"""A line for what the lines around it leave over: they are shares of one whole."""

BY_GROUP = re.compile(r"\bby (?:group|cause|type|segment|age|region|channel|reason)\b", re.I)
"""Titles of slides whose lines are one metric for each of several groups."""

UNSETTLED = re.compile(
    r"\b(?:still|not|only|no|never|confused|depends|risks?|unknown|unclear|worse)\b|\d\s?%|\?", re.I
)
"""What makes a line under “Limits” or “Open” a limit rather than the next step."""


def figures(text: str) -> tuple[str, ...]:
    """Figures as written, units attached; dates, versions and clock times are none."""
    return tuple(match.group().strip() for match in FIGURE.finditer(without_dates(text)))


def without_dates(text: str) -> str:
    """The text with dates, versions and clock times blanked out, its length kept."""
    return _DATE.sub(lambda match: " " * len(match.group()), text)


def has_number(text: str) -> bool:
    """Whether a figure or a spoken number stands in the text."""
    return bool(figures(text) or NUMBER_WORD.search(text))


def shows_change(text: str) -> bool:
    """Whether the text says that a figure moved."""
    dateless = without_dates(text)
    return has_number(dateless) and _CHANGE.search(dateless) is not None


def worsened(text: str) -> bool:
    """Whether a figure moved the way nobody wants: a wait up, an income down.

    False where the text does not tell which way is wanted.
    """
    text = re.sub(r"\([^)]*\)", "", text)
    arrow = _ARROW.search(text)
    if arrow:
        before, after = _ends(arrow)
        rises, falls = after > before, after < before
    else:
        rises, falls = bool(_RISE.search(text)), bool(_FALL.search(text))
    return bool((rises and _WANTED_LOW.search(text)) or (falls and _WANTED_HIGH.search(text)))


def _ends(arrow: re.Match[str]) -> tuple[float, float]:
    """Where a change sets out and ends, in seconds where both are given as times."""
    before, after = (float(arrow[name].replace(",", "").rstrip(".")) for name in ("one", "two"))
    units = [arrow[name] for name in ("in", "to")]
    first, last = (_TIMES.get(unit) or _TIMES.get(unit.removesuffix("s")) for unit in units)
    return (before * first, after * last) if first and last else (before, after)


def improved(text: str) -> bool:
    """Whether a figure moved the way everybody wants; False where the text does not tell."""
    known = _WANTED_LOW.search(text) or _WANTED_HIGH.search(text)
    return known is not None and not worsened(text)


def shows_gap(text: str) -> bool:
    """Whether two shares stand side by side, as in “93% days, 81% nights”."""
    beside = re.search(r"%[^%]*(?:,|;| against | vs\.? | versus | and )[^%]*%", text)
    alike = text.count("%") == 2 and "target" not in text.lower()
    return alike and beside is not None and not shows_change(text)


def context_of(title: str) -> str:
    """What a slide's title says about the lines below it; empty for nothing."""
    if OPTIONS.search(title):
        return "options"
    return next((kind for kind, rule in TITLES.items() if rule.search(title)), "")
