"""What was fixed since, what was not, and what is new: the findings of two takes side by side."""

from collections.abc import Iterable, Mapping

import msgspec

from greenroom.checks import CHECKS, Finding
from greenroom.checks.priority import family
from greenroom.comparison.noticed import fillers_way, length_way, pace_way, part_way
from greenroom.comparison.sides import Side

_WHOLE_TALK = frozenset(check.name for check in CHECKS if check.whole)
_OF_FILLERS = frozenset({"delivery.fillers", "delivery.cluster", "delivery.opening"})
_OF_A_SLIDES_TIME = frozenset({"time.dwelt", "time.rushed"})


class Progress(msgspec.Struct, frozen=True):
    """Findings to work on: those `fixed` are of the earlier take, `still` and `new` of the later.

    `barely` are those of the earlier take that are not found any more, though what they measure has
    changed by less than anybody notices.
    """

    fixed: tuple[Finding, ...] = ()
    barely: tuple[Finding, ...] = ()
    still: tuple[Finding, ...] = ()
    new: tuple[Finding, ...] = ()


def progress(earlier: Side, later: Side, numbers: Mapping[int, int]) -> Progress:
    """The findings of two takes, known again by their check and their slide.

    `numbers` gives the number that a slide of the earlier take has in the later one.

    Nothing is fixed that could not be found: in a silent run, on a slide that was not reached, in a
    language without a list of fillers, or because the user dismissed it.
    """
    after = list(_to_work_on((*later.report.findings, *later.report.dismissed)))
    back = {new: old for old, new in numbers.items()}
    fixed: list[Finding] = []
    barely: list[Finding] = []
    still: list[Finding] = []
    for finding in _to_work_on(earlier.report.findings):
        there = next((one for one in after if _same(finding, one, numbers)), None)
        if there is not None:
            after.remove(there)
            still += [there] if there in later.report.findings else []
        elif _could_be_found(finding, earlier, later, numbers):
            (fixed if _noticed(finding, earlier, later, numbers) else barely).append(finding)
    new = (
        one
        for one in after
        if one in later.report.findings and _could_be_found(one, later, earlier, back)
    )
    return Progress(tuple(fixed), tuple(barely), tuple(still), tuple(new))


def _to_work_on(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.severity in ("warning", "advice"))


def _same(before: Finding, after: Finding, numbers: Mapping[int, int]) -> bool:
    if before.check != after.check:
        return False
    return _of_whole_talk(before) or 0 < numbers.get(before.slide, 0) == after.slide


def _of_whole_talk(finding: Finding) -> bool:
    return not finding.slide or finding.check in _WHOLE_TALK


def _could_be_found(finding: Finding, there: Side, here: Side, numbers: Mapping[int, int]) -> bool:
    """Whether the other take would have shown this finding of the one, had it been so there."""
    kind, reports = family(finding), (there.report, here.report)
    if kind == "deck":
        return True
    if kind != "time" and not (there.spoken and here.spoken):
        return False
    if finding.check in _OF_FILLERS and not all(one.fillers_counted for one in reports):
        return False
    if reports[0].language != reports[1].language:
        return False
    if _of_whole_talk(finding):
        return here.whole
    slide = numbers.get(finding.slide, 0)
    return not slide or _time_on(here, slide) > 0


def _noticed(finding: Finding, earlier: Side, later: Side, numbers: Mapping[int, int]) -> bool:
    """Whether what the finding measures changed by more than nobody notices."""
    old, new = earlier.report, later.report
    slide = numbers.get(finding.slide, 0)
    if finding.check == "time.limit":
        return length_way((old.total_ms, old.limit_ms), (new.total_ms, new.limit_ms)) != "same"
    if finding.check == "delivery.pace":
        return pace_way(old.pace.wpm, new.pace.wpm) != "same"
    if finding.check == "delivery.cluster" and slide:
        before = _fillers_on(earlier, finding.slide), _time_on(earlier, finding.slide)
        return fillers_way(before, (_fillers_on(later, slide), _time_on(later, slide))) != "same"
    if finding.check in _OF_FILLERS:
        return fillers_way((earlier.heard, old.total_ms), (later.heard, new.total_ms)) != "same"
    if finding.check in _OF_A_SLIDES_TIME and slide:
        planned = next((one.target_ms for one in new.timing if one.slide == slide), 0)
        took = _time_on(earlier, finding.slide), _time_on(later, slide)
        return part_way(*took, planned) != "same"
    return True


def _time_on(side: Side, slide: int) -> int:
    return next((one.actual_ms for one in side.report.timing if one.slide == slide), 0)


def _fillers_on(side: Side, slide: int) -> int:
    fillers = side.report.fillers
    return sum(one.slide == slide and one.certainty == "heard" for one in fillers)
