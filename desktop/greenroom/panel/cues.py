"""The words and shapes that give a claim away, in slides and in speech.

Word rules, not a model: small local models judged claims at chance (measured before this was
written), while a pattern can be read, tested and mended.
"""

import re
from collections.abc import Mapping

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
    r"(?:[€$£¥]\s?)?(?<![\w.])[+\-−]?\d[\d,]*(?:\.\d+)?\s?"
    r"(?:%|percent|percentage points?|points?|pp|bn|[km]\b|[x×])?",
    re.I,
)
_CHANGE = re.compile(
    r"\d[^\n]{0,14}?\s*(?:→|➔|⇒|->|=>)\s*[€$£~]?[+\-−]?\d"
    r"|\bfrom\b.{1,25}\bto\b.{0,12}\d|\bfrom (?:\w+ ){1,3}to (?:\w+ ?){1,3}"
    r"|[+\-−]\d[\d.,]*\s?%"
    r"|\b(?:up|down|cut|rose|fell|grew|dropped|increased?|decreased?|reduced|improved|doubled"
    r"|tripled|halved|faster|slower|longer|shorter|fewer)\b",
    re.I,
)

RULES: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.I)
    for kind, pattern in {
        "rejection": r"\breject(?:ed|ing)?\b|\brather than\b|\binstead of\b|\bruled out\b"
        r"|\bdecided (?:not|against)\b|\bturned down\b|\bdropped\b|\bdid ?n[o']t choose\b"
        r"|, not (?:a|an|the|on|by)\b",
        "decision": r"\bcho(?:se|sen)\b|\bpicked\b|\bdecid(?:e|ed|es)\b|\bdecision\b|\bwent with\b"
        r"|\bopted\b|\bagreed\b|\bapproved\b|\bshipped\b|\blaunched\b|\bswitched\b|\bmigrated\b"
        r"|\bmoved (?:to|from|the|our)\b|\bkept\b|\bselected\b|\badopted\b|\bretired\b",
        "failure": r"\bfail(?:ed|ure|ures|s)\b|\bincident\b|\boutage\b|\bwrong\b|\bmistakes?\b"
        r"|\bbroke(?:n)?\b|\bskipped\b|\bran out\b|\brolled back\b|\brollback\b|\bbreach(?:es)?\b"
        r"|\bdid(?: not|n['’]?t) work\b|\bmissed\b|\bregression\b|\bunderestimated\b",
        "risk": r"\brisks?\b|\blimits?\b|\blimitations?\b|\bunknown\b|\bnot (?:yet )?solved\b"
        r"|\bdepends on\b|\bassum(?:e|es|ing|ptions?)\b|\bstill\b|\bconfused with\b|\bworse\b"
        r"|\bunresolved\b|\bcould fail\b",
        "plan": r"\bwill\b|\bplan(?:s|ned|ning)? (?:to|for)\b|\bgoing to\b|\bnext (?:step|year"
        r"|quarter|month|we)|\broadmap\b|\bby (?:Q[1-4]|the end|next|20\d\d)\b",
        "ask": r"\b(?:we|i) (?:recommend|propose|ask|request)\b|\brecommend(?:ation)?:"
        r"|\bthe ask\b|\bapprove\b|\bsign off\b|\bfund\b|\bheadcount\b",
        "cause": r"\bbecause\b|\bdue to\b|\bcaused\b|\bdriven by\b|\bled to\b|\bthanks to\b"
        r"|\bexplain(?:s|ed)\b|\bas a result\b|\bresulted in\b|\bcame from\b|\breason\b",
        "superlative": r"\b(?:best|worst|biggest|largest|smallest|fastest|slowest|cheapest|only"
        r"|never|always|nobody|everyone|every|none|unique|first ever|guaranteed?|fully|zero)\b",
        "comparison": r"\b(?:than|versus|vs\.?|compared|against|unlike|twice|as (?:much|many|good)"
        r" as|both)\b",
        "method": r"\ba/b\b|\bsplit\b|\brandomi[sz]ed\b|\bpilot(?:ed)?\b|\bcontrol group\b|\btrial"
        r"\b|\bexperiments?\b|\binterviews?\b|\bsurvey(?:ed)?\b|\bsample[ds]?\b|\bshadow mode\b"
        r"|\bprototypes?\b|\bcross-over\b|\bbenchmark(?:ed)?\b|\busability\b|\baudited\b|\btreated"
        r"\b|\bheld-out\b|\bholdout\b|\btested\b|\bbeta\b|\bvariant\b",
        "learning": r"\bmachine[- ]learn(?:ed|ing)\b|\bmodels?\b|\bclassifier\b|\btrained on\b"
        r"|\bfine-tuned\b|\bneural\b|\blabell?ed\b|\brecall\b|\bprecision\b|\baccuracy\b"
        r"|\bsegmentation network\b|\bgradient-boosted\b|\bforecast(?:s|ing)?\b|\bembeddings?\b"
        r"|\bvector retrieval\b|\bprediction\b|\branking\b",
        "system": r"\bservices?\b|\bdatabase\b|\bpipeline\b|\blatency\b|\bcach(?:e|ed|ing)\b"
        r"|\bqueue\b|\bapis?\b|\bledger\b|\bevent-sourced\b|\breplicas?\b|\bsolver\b|\bservers?\b"
        r"|\bkafka\b|\bpostgres\b|\bbatch\b|\bcluster\b|\bdeploy(?:ed|ment)?\b|\bdual-write\b"
        r"|\bmigration\b|\binfrastructure\b|\barchitecture\b|\bschema\b|\bthroughput\b|\bclient\b"
        r"|\bfirmware\b|\bsensors?\b|\bsoftware\b|\boptimi[sz]er\b|\bplatform\b|\bplugin\b",
        "people": r"\busers?\b|\bcustomers?\b|\bmembers?\b|\bpatients?\b|\bplayers?\b|\bdrivers?\b"
        r"|\bnurses?\b|\bguests?\b|\bwearers?\b|\bsubscribers?\b|\bviewers?\b|\bfamilies\b"
        r"|\bhouseholds?\b|\blearners?\b|\bstudents?\b|\bpeople\b|\bover-\d+s\b|\bcomplaints?\b"
        r"|\bapplicants?\b|\bresidents?\b|\bfarmers?\b|\bcontrollers?\b|\bscreens?\b|\bbutton\b",
        "cost": r"\bcosts?\b|[€$£]\s?\d|\bbudget\b|\bspend\b|\bheadcount\b|\bengineers? for\b"
        r"|\b(?:income|revenue|sales|satisfaction|retention|orders|tips|battery|yield)\b.{0,20}"
        r"\b(?:down|fell|dropped)\b|\b(?:time|latency|wait|queue|complaints|infrastructure|cost"
        r"|costs|churn|errors|late returns)\b.{0,20}\b(?:up|rose|longer|increased)\b|\blonger\b"
        r"|\bslower\b|\bless battery\b|\blost\b",
    }.items()
}
"""Kind of claim and what shows it, for kinds that words alone can show."""

TITLES: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.I)
    for kind, pattern in {
        "plan": r"^(?:what(?:['’]s| is| comes)? )?next\b|\bnext steps?\b|\broadmap\b|^plans?\b"
        r"|^future\b|\bahead\b",
        "failure": r"\bfail|\bincident|\bwent wrong|\btrouble|\bdid not work|\bdidn['’]t work"
        r"|\bmistake|\bpost-?mortem|\bsurpris|\blessons|\bwhat we got wrong|^problems$|\babuse",
        "risk": r"\brisks?\b|\blimits?\b|\blimitations?\b|\bnot solved|\bopen\b|\bside effects"
        r"|\bnot everyone|\bunknown|\bcaveats?\b",
        "ask": r"\bthe ask\b|\bour ask\b|\brecommendation|\bwe ask\b|\bwhat we need\b",
        "decision": r"\bdecision|\bdecided|\bwhat we chose|\boptions?\b|\bdirections\b",
        "method": r"^(?:a/b )?test|^trial\b|^pilot\b|\bexperiment|\bresearch\b|\bhow we tested\b",
        "system": r"\barchitecture\b|^system\b|\bmigration\b|\bhow it works\b",
        "learning": r"^(?:the )?model\b|^data\b",
    }.items()
}
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
    r"lorem ipsum|click to (?:add|edit)|https?://|www\.|\S+@\S+\.\S+|\bcopyright\b|©|all rights"
    r"|placeholder|\bpowered by\b|ignore (?:all |any |the )?(?:previous|prior|above)|system prompt"
    r"|you are (?:an? )?(?:ai|assistant|language model)|disregard .{0,30}instructions|[{}<>\\]{1}",
    re.I,
)
"""Text that is furniture, code, an address, or meant for a machine: never worth a question."""

PRESENT: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.I)
    for kind, pattern in {
        "baseline": r"→|->|\bfrom\b.+\bto\b|\bversus\b|\bvs\b|\bcompared\b|\bagainst\b|\btarget\b"
        r"|\bbaseline\b|\bcontrol\b|\buntreated\b|\bsplit\b|\brandomi[sz]ed\b",
        "source": r"\baudited\b|\bsurvey\b|\breplies\b|\bn ?=|\binterviews?\b|\bsource\b"
        r"|\bchecked\b"
        r"|\bsample\b|\bmeasured\b|\bjudged\b|\bsplit\b|\btest\b",
        "figure": r"\d",
        "cost": r"[€$£]\s?\d|\bcosts?\b|\bbudget\b|\blabour\b|\bengineers?\b.*\bweeks?\b",
        "owner": r"\b(?:decided|chosen?|picked|approved|proposed|agreed|chose|taken|voted)\b.{0,20}"
        r"\b(?:by|with)\b|\bowner\b|\bvote[ds]?\b|\b[A-Z][a-z]+ [A-Z][a-z]+ chose\b|\bi (?:chose"
        r"|decided|recommended)\b",
        "alternative": r"\breject|\brather than\b|\binstead of\b|\boptions?\b|\balternative"
        r"|\bA:|\bnot an?\b",
    }.items()
}
"""What would have to stand near a claim for it not to be missing."""


def figures(text: str) -> tuple[str, ...]:
    """Figures as written, units attached; dates, versions and clock times are none."""
    blanked = _DATE.sub(lambda match: " " * len(match.group()), text)
    return tuple(match.group().strip() for match in FIGURE.finditer(blanked))


def has_number(text: str) -> bool:
    """Whether a figure or a spoken number stands in the text."""
    return bool(figures(text) or NUMBER_WORD.search(text))


def shows_change(text: str) -> bool:
    """Whether the text says that a figure moved."""
    return has_number(text) and _CHANGE.search(text) is not None
