"""How long each slide may take: the values, a proposal, changes by hand, parts of a talk."""

from greenroom.plan.edits import (
    move_boundary,
    set_cuttable,
    set_limit,
    set_questions,
    set_start,
    set_target,
    set_total,
)
from greenroom.plan.parts import Part, PartKind, part_at, part_name, parts, to_drop
from greenroom.plan.proposal import carry_on, propose_again, propose_plan
from greenroom.plan.sharing import LEAST_MS
from greenroom.plan.values import (
    DEFAULT_LIMIT_MS,
    DEFAULT_QUESTIONS_MS,
    LONGEST_QUESTIONS_MS,
    LONGEST_TALK_MS,
    SHORTEST_TALK_MS,
    Plan,
    StartMode,
    Target,
)

__all__ = [
    "DEFAULT_LIMIT_MS",
    "DEFAULT_QUESTIONS_MS",
    "LEAST_MS",
    "LONGEST_QUESTIONS_MS",
    "LONGEST_TALK_MS",
    "SHORTEST_TALK_MS",
    "Part",
    "PartKind",
    "Plan",
    "StartMode",
    "Target",
    "carry_on",
    "move_boundary",
    "part_at",
    "part_name",
    "parts",
    "propose_again",
    "propose_plan",
    "set_cuttable",
    "set_limit",
    "set_questions",
    "set_start",
    "set_target",
    "set_total",
    "to_drop",
]
