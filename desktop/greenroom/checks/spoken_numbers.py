"""Numbers that the talk leans on, with nothing to compare them with and nowhere they come from."""

import re
from collections.abc import Iterator, Sequence

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import talk
from greenroom.checks.finding import Talk
from greenroom.checks.sentences import Sentence
from greenroom.checks.wording import any_of, noticed, said, sentences_of
from greenroom.deck import Slide
from greenroom.phrase import phrase

_UNITS = (
    "a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_SCALES = "hundred|thousand|million|billion"
_COUNT = rf"(?:\d[\d.,]*|(?:(?:{_UNITS}|{_SCALES}|and|half|dozen|point)[ -]?)+)"
_PERCENT = re.compile(rf"\b{_COUNT}\s*(?:%|percent\b|per cent\b)|\d%", re.I)
_TIMES = re.compile(
    rf"\b{_COUNT}\s*(?:times (?:as|more|faster|better|higher|fewer|less|bigger)|x\b|fold\b)"
    r"|\b(?:doubled|tripled|trebled|quadrupled|halved)\b",
    re.I,
)
# In digits from a hundred up, years aside.
_LARGE = re.compile(
    rf"\b(?:\d{{1,3}}(?:[.,]\d{{3}})+|(?!(?:19|20)\d\d\b)\d{{3,}}|\w+ ?(?:{_SCALES}))\b", re.I
)
# What was reached, as against what a thing costs, how many there are, or when it was.
_RESULT = any_of(
    "rise*, rose, risen, grew, grow, grows, grown, growth, increas*, improv*, reduc*, drop*, "
    "fell, fallen, lower*, higher, faster, quicker, slower, sav*, avoid*, prevent*, "
    "gain*, lift*, boost*, cut, cuts, engagement, adoption, satisf*, retention, conversion, "
    "accura*, success*, approval, uptake, participation, attendance, productivity, efficien*, "
    "score*, happy, happier, download*, reached, impact, compliance, "
    "quality"
)
# These say anything; only beside the figure do they say what became of it.
_BESIDE, _WORDS_BESIDE = any_of("up, down, more, less, fewer, better"), 4
_PRICED = any_of(
    "cost*, price*, euro*, dollar*, pound*, budget, pay, paid, fee, rent, salary, lease, invest, "
    "ask*, give me, approve, fund, target, goal, aim, limit, at most, no more than, up to"
)
_CURRENCY = re.compile(r"[$€£₱¥]")
_COMPARED = any_of(
    "than, compared, against, versus, vs, instead, out of, baseline, control, before that, before "
    "we, before it, before the, used to, previous*, last year, last month, last quarter, last "
    "week, last winter, last summer, last season, the year, the month, the winter, the summer, "
    "the season, a year ago, a year earlier, a year before, year before, years ago, years before, "
    "same period, same month, same months, same week, same weeks, same time, same year, average, "
    "national, industry, benchmark, the other, unchanged, of them, of those, of these, of our, in "
    "three, in four, in five, in six, in seven, in eight, in nine, in ten"
)
_FROM = re.compile(
    rf"\bfrom (?:about |around |roughly |just |nearly )?(?:\d|nothing|zero|(?:{_UNITS})\b)", re.I
)
_SOURCED = any_of(
    "source*, according, measured, study, studies, log, logs, logged, meter*, record, records, "
    "recorded, audit*, report, reports, interview*, asked, counted, sample*, trial, pilot, "
    "tested, test, tests, experiment*, accounting, accounts, finance, payroll, invoice*, "
    "statistic*, census, ministry, journal, published, paper, university, dashboard, analytics, "
    "register, survey*, questionnaire, estimate*, meta-analysis, data from, figure from, figures "
    "from, number from, numbers from, our own, going by, based on, we tried, we ran, we weighed"
)
_ON_SLIDE = any_of(
    "source*, n =, n=, survey*, vs, versus, from, against, than, compared, baseline, control, "
    "before, last year, sample, interview*, test, trial, pilot, study, log, out of, after, "
    "corrected"
)
_ARROW = re.compile("→|->")


def leaned_on_numbers(talk: Talk) -> Iterator[Noticed]:
    """Results in figures with neither a baseline nor a source, said nearby or written on the slide.

    One finding for each slide, on the first such figure; what a thing costs is not a result.
    """
    slides = {slide.number: slide for slide in talk.deck.slides}
    told: set[int] = set()
    sentences = sentences_of(talk.words)
    for at, sentence in enumerate(sentences):
        figure = _result(sentence)
        if sentence.slide in told or not figure:
            continue
        if _is_grounded(sentences, at) or _is_on_slide(slides.get(sentence.slide), sentence):
            continue
        told.add(sentence.slide)
        yield noticed(
            (sentence,),
            "advice",
            phrase(
                "“{figure}” stands without a source, and with nothing to compare it with.",
                figure=figure,
            ),
            phrase("Say what it was before or elsewhere, and who counted it, in the same breath."),
        )


def _result(sentence: Sentence) -> str:
    """The figure in which the sentence says what was reached; empty where there is none."""
    text = sentence.text
    figure = _PERCENT.search(text) or _TIMES.search(text)
    if figure is None and not (_PRICED.search(text) or _CURRENCY.search(text)):
        figure = _LARGE.search(text)
    if figure is None:
        return ""
    before = text[: figure.start()].split()[-_WORDS_BESIDE:]
    after = text[figure.end() :].split()[:_WORDS_BESIDE]
    reached = _RESULT.search(text) or _BESIDE.search(" ".join([*before, "/", *after]))
    return figure.group().strip() if reached else ""


def _is_grounded(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the sentence compares or names a source, or one beside it without a result does."""
    here = sentences[at]
    if len(_PERCENT.findall(here.text)) > 1 or _grounds(here.text):
        return True
    beside = (sentences[one] for one in (at - 1, at + 1) if 0 <= one < len(sentences))
    return any(
        other.slide == here.slide and not _result(other) and _grounds(other.text)
        for other in beside
    )


def _grounds(text: str) -> bool:
    return any(one.search(text) for one in (_COMPARED, _FROM, _SOURCED))


def _is_on_slide(slide: Slide | None, sentence: Sentence) -> bool:
    """Whether a line of the slide about this figure has what it is compared with as well."""
    if slide is None:
        return False
    return any(
        (_ON_SLIDE.search(line) or _ARROW.search(line))
        and re.search(r"\d", line)
        and _shares_a_word(line, said(sentence))
        for line in (slide.title, *slide.text)
    )


def _shares_a_word(line: str, text: str) -> bool:
    words = set(re.findall(r"[a-z]{4,}", line.lower()))
    return bool(words & set(re.findall(r"[a-z]{4,}", text)))


_ASIDE = "The stairs were wet that night and the door was green. "

NUMBER_CHECKS = (
    Check(
        "substance.number",
        phrase(
            "Tufte, The Visual Display of Quantitative Information: “compared with what?”; the "
            "first thing a panel asks of a number"
        ),
        leaned_on_numbers,
        flags=lambda: (
            talk(_ASIDE + "Satisfaction will go up eighty percent, and this is enormous."),
            talk("We have avoided thirteen hundred ambulance trips. " + _ASIDE),
            talk("Engagement is 40%, which is very high. " + _ASIDE),
        ),
        passes=lambda: (
            talk("Gas was down thirty-four per cent on the same five months the winter before."),
            talk("Empty houses went from one in seven down to one in twenty-five."),
            talk("Retention is up 12%. That is from the exit survey of 3,300 members."),
            talk("The lock costs 160 euros, and we need 63 more of them."),
            talk("Forty-one of sixty people said the same thing, and more will come."),
        ),
        title=phrase("Numbers without a baseline or source"),
    ),
)
