"""What a trial says beside the lines that lean on it."""

import re
from collections.abc import Iterator

from greenroom.panel import cues
from greenroom.panel.claim import Claim
from greenroom.panel.joins.told import Join, Line, Spot, Told, days, joined, trouble, value

_NOT_A_RESULT = ("opening", "problem", "setting", "plan", "choice", "options", "rejection")
_STRETCHED = re.compile(r"\b(?:annuali[sz]ed|projected|extrapolated)\b|\(estimate\)", re.I)
_HORIZON = re.compile(
    r"\bafter (?P<later>\d+ (?:weeks|months|years))\b|\b(?P<within>\d+-(?:day|week|month|year))\b"
)
_RELEASED = re.compile(r"\b(?:rollout|rolled out|shipped|launched|live|all \d+)\b", re.I)


def _stretched(told: Told) -> Iterator[Claim]:
    """A few weeks of trial, and a figure made out of them for a whole year."""
    for trial in _the_trial(told):
        for line in told.lines_outside(*_NOT_A_RESULT):
            if line.slide >= trial.slide and _STRETCHED.search(line.quote):
                yield from joined("stretched", trial, line, duration=trial.slots["duration"])


def _past_its_end(told: Told) -> Iterator[Claim]:
    """A result that takes longer to show than the trial ran, with no release in between."""
    for trial in _the_trial(told):
        for line in _results(told, trial):
            found = _HORIZON.search(line.quote)
            if not found or _STRETCHED.search(line.quote):
                continue
            horizon = found["later"] or found["within"]
            if days(horizon) > days(trial.slots["duration"]):
                slots = {"duration": trial.slots["duration"], "horizon": horizon}
                yield from joined("past its end", trial, line, **slots)


def _results(told: Told, trial: Claim) -> Iterator[Line]:
    """The lines after a trial that say how it ended, up to a release."""
    for line in told.lines:
        if line.slide >= trial.slide and _RELEASED.search(line.quote):
            return
        if line.slide >= trial.slide and line.context not in _NOT_A_RESULT:
            yield line


_FROM_WEEK = re.compile(r"\b(?:from|only in|since|until|added in|fixed in) week (?P<week>\d+)\b")


def _mended_midway(told: Told) -> Iterator[Claim]:
    """Something that was set right in the middle of the trial that the result rests on."""
    for trial in _the_trial(told):
        for line in told.lines:
            found = _FROM_WEEK.search(line.quote)
            if not found or line.slide < trial.slide:
                continue
            duration = trial.slots["duration"]
            if 7 < 7 * value(found["week"]) <= days(duration):
                yield from joined("mended midway", trial, line, duration=duration)


_COUNTED = re.compile(r"(?P<n>\d[\d,]*) (?P<noun>[a-z]+)")
_MANY_TIMES = 3
"""By how much more there must be than were tried on before the rest is worth a question."""


def _few_of_many(told: Told) -> Iterator[Claim]:
    """How many it was tried on, and how many of the same there are or are to come."""
    for trial in told.of("trial"):
        few = _COUNTED.fullmatch(trial.slots.get("sample", ""))
        if few is None:
            continue
        for line in told.lines_in("opening", "plan", "ask"):
            for many in _COUNTED.finditer(line.quote):
                far = value(many["n"]) >= _MANY_TIMES * value(few["n"])
                if far and many["noun"] == few["noun"]:
                    kind = "few persons" if "persons" in trial.slots else "few of many"
                    slots = {"few": few.group(), "many": many["n"]}
                    yield from joined(kind, trial, line, **slots)


_DECIDED = re.compile(
    r"\b(?:shipped|launched|rolled out|full rollout|live since|sunset|kept for|keep for"
    r"|all users|to all|worldwide)\b", re.I
)  # fmt: skip


def _decided_anyway(told: Told) -> Iterator[Claim]:
    """An interval that holds zero, and the decision that was taken on it."""
    for result in told.of("null result"):
        metric = re.match(r"[^\d+−-]+", result.quote)
        for line in told.lines:
            if metric and line.slide > result.slide and _DECIDED.search(line.quote):
                ends = [result.slots["low"], result.slots["high"]]
                feared = [
                    end
                    for end, way in zip(ends, ("down", "up"), strict=True)
                    if cues.worsened(f"{metric.group()} {way} {end.lstrip('+-−')}")
                ]
                if len(feared) == 1:
                    slots = {**result.slots, "worst": feared[0]}
                    yield from joined("decided anyway", result, line, **slots)


_EVERYWHERE = re.compile(
    r"\b(?:worldwide|nationwide|everywhere|all (?:the )?(?:other )?(?:\d+ |\w+ )?(?:lines|sites"
    r"|stores|hotels|wards|schools|cities|regions|countries|clinics|branches|shops))\b", re.I
)  # fmt: skip


_NUMBERED = re.compile(r"(?P<noun>[A-Z][a-z]+s) \d+(?:, \d+)*,? and \d+")


def _here_then_everywhere(told: Told) -> Iterator[Claim]:
    """Where it was tried, and that it is to be, or was, done everywhere."""
    for trial, place, where in _tried(told):
        for line in told.lines:
            if line.slide > trial.slide and _EVERYWHERE.search(line.quote):
                yield from joined("everywhere", trial, line, place=place, where=where)


def _tried(told: Told) -> Iterator[tuple[Spot, str, str]]:
    """Where a trial ran, bare and with its preposition: “in Brazil”, “on lines 4 and 9”."""
    for trial in told.of("trial"):
        if "place" in trial.slots:
            yield trial, trial.slots["place"], f"in {trial.slots['place']}"
    for line in told.lines_in("test"):
        if _NUMBERED.fullmatch(line.quote):
            place = line.quote[0].lower() + line.quote[1:]
            yield line, place, f"on {place}"


def _on_paper(told: Told) -> Iterator[Claim]:
    """How well something does on data, and what moved for people afterwards."""
    ends = list(told.of("moved"))
    for scored in told.of("scored", "model"):
        end = next((end for end in ends if end.slide > scored.slide), None)
        if end and "score" in scored.slots:
            slots = {name: scored.slots[name] for name in ("measure", "score")}
            yield from joined("on paper", scored, end, metric=end.slots["metric"], **slots)
        elif end and "before" in scored.slots:
            slots = {name: scored.slots[name] for name in ("before", "after")}
            slots |= {"measure": scored.slots["metric"], "metric": end.slots["metric"]}
            yield from joined("better on paper", scored, end, **slots)


_SAFEGUARD = re.compile(
    r"\b(?:rehears(?:ed|als?)|dry runs?|shadow mode|dual-write|staging|rollback after|stop rule"
    r"|checksums?|must cite|reconciled|in parallel|kill switch|guardrails?|sign-off|signs off)\b",
    re.I,
)


_SEEN = re.compile(r"\b(?:found|caught|stopped|noticed|reported)\b")


def _got_past(told: Told) -> Iterator[Claim]:
    """What was to keep harm out, and the harm that came after all."""
    guards = [
        line
        for line in told.lines_outside("opening", "problem", "setting", "plan")
        if _SAFEGUARD.search(line.quote)
    ]
    for event in trouble(told):
        before = [line for line in guards if line.slide < event.slide]
        if before and not _SEEN.search(event.quote):
            yield from joined("got past", event, before[-1])


_DOSE = re.compile(
    r"\d[\d.]* of (?:the )?\d[\d.]* \w+.*\b(?:delivered|attended|completed|held|done)\b"
)


def _partly_done(told: Told) -> Iterator[Claim]:
    """Something that was only partly done or taken up, and what is credited to it."""
    ends = [end for end in told.of("moved") if "metric" in end.slots]
    for line in told.lines_outside("opening", "problem", "plan") if ends else ():
        if _DOSE.fullmatch(line.quote):
            slots = {"after": ends[0].slots["after"], "metric": ends[0].slots["metric"]}
            yield from joined("partly done", line, ends[0], **slots)
    for taken in told.of("rate"):
        if ends and taken.slots["metric"] in {"adoption", "participation", "the take-up", "uptake"}:
            slots = {"share": taken.slots["metric"], "level": taken.slots["level"]}
            yield from joined(
                "partly taken", taken, ends[0], metric=ends[0].slots["metric"], **slots
            )


_CHANGED = re.compile(
    r"(?:the |our )?(?:changes?|idea|actions?|new [a-z]+|what"
    r" (?:we (?:did|changed)|is new|changed))",
    re.I,
)
_NO_DEED = re.compile(
    r"^(?:No|Not|Only|Same|If|Decided|Decision|Approved|Agreed|Proposed|Chose|Chosen|Picked|Option"
    r"|Rejected|Default)\b|^[A-Z]: |\b(?:rejected|kept|voted|agreed|decided|chose|chosen|they|it"
    r"|them|not an?|(?:19|20)\d\d)\b"
)


def _changed_at_once(told: Told) -> Iterator[Claim]:
    """Two things that were changed on one slide, and the one result that both may have earned."""
    titles = {line.slide for line in told.lines if _CHANGED.fullmatch(line.quote)}
    ends = [end for end in told.of("moved") if "metric" in end.slots]
    for slide in sorted(titles):
        deeds = [line for line in told.lines if line.slide == slide and _is_deed(line.quote)]
        after = [end for end in ends if end.slide > slide]
        if len(deeds) > 1 and after:
            slots = {"metric": after[0].slots["metric"], "after": after[0].slots["after"]}
            slots |= {"at": f"slide {after[0].slide}"}
            yield from joined("changed at once", deeds[0], deeds[1], **slots)


def _is_deed(line: str) -> bool:
    """Whether a line on a slide about what was changed names a change by itself."""
    return len(line.split()) > 2 and not _NO_DEED.search(line) and not _CHANGED.fullmatch(line)


def _said_not_done(told: Told) -> Iterator[Claim]:
    """What people said they would do, and a test in which hardly anything happened."""
    for result in told.of("null result"):
        for said in told.of("said"):
            if re.search(r"\bwould\b", said.quote):
                yield from joined("said not done", said, result)


def _judged_by_doubtful(told: Told) -> Iterator[Claim]:
    """How far those agree who labelled, and how well a model is said to do against them."""
    for labels in told.of("labels"):
        for model in told.of("model"):
            if "score" in labels.slots and "score" in model.slots and labels.slide < model.slide:
                slots = {"agreement": labels.slots["score"], "score": model.slots["score"]}
                slots["measure"] = model.slots["measure"]
                yield from joined("doubtful labels", labels, model, **slots)
                return


def _the_trial(told: Told) -> Iterator[Claim]:
    """The trial whose length is known; none where two ran for different times."""
    timed = [claim for claim in told.of("trial") if "duration" in claim.slots]
    if len({claim.slots["duration"] for claim in timed}) == 1:
        yield timed[0]


JOINS: tuple[Join, ...] = (
    _stretched,
    _past_its_end,
    _mended_midway,
    _few_of_many,
    _decided_anyway,
    _said_not_done,
    _here_then_everywhere,
    _on_paper,
    _got_past,
    _partly_done,
    _changed_at_once,
    _judged_by_doubtful,
)
"""What finds the claims of this file."""
