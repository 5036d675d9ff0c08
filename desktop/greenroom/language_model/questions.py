"""Sharper questions than the frames make: a draft polished, or another from the same facts."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Annotated

import msgspec
from msgspec.structs import replace

from greenroom.language_model.asking import Chat, Sealed
from greenroom.language_model.facts import facts_for, shown
from greenroom.panel.adviser import Ground
from greenroom.panel.claim import Claim
from greenroom.panel.heard import read_figures, stems
from greenroom.panel.personas import panelists
from greenroom.panel.question import Question
from greenroom.panel.questions import alike
from greenroom.panel.soundness import flaws
from greenroom.servers.exchange import Stopped

TASK = """\
You sit on a panel of interviewers after a candidate's talk. You are: {role}. You care about: {asks}
Your tone is {tone}.
Give one or two questions of the kind "{kind}" to the candidate. The first makes the draft sharper;
the second, if you know a better one, is your own and may be about another fact.
Each names the id of the one fact that it takes apart, makes one demand, speaks to the candidate as
"you", has at most 25 words, ends with its only question mark, and cannot be answered by reading the
slide aloud. Use no number and no name that is not in the facts. Quote only between “ and ”."""

_VAGUE = (
    "are there ", "is there anything", "can you tell", "could you tell", "can you elaborate",
    "could you elaborate", "can you explain", "could you explain", "what do you think",
)  # fmt: skip


class _Proposal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    claim: str
    question: Annotated[str, msgspec.Meta(max_length=300)]


class Proposals(Sealed, frozen=True, forbid_unknown_fields=True):
    """What the model answers: `claim` is the id of a fact."""

    questions: Annotated[tuple[_Proposal, ...], msgspec.Meta(max_length=4)]


def sharpen(
    chat: Chat, place: int, questions: Sequence[Question], ground: Ground, stopped: Stopped
) -> Question | None:
    """The best sound question that the model has for a place; None where the frame's is as good.

    It keeps the place's panelist and kind, so that the order and its pivots stay. Blocks. Raises
    ServerError.
    """
    draft = questions[place]
    facts = facts_for(ground.claims, draft.slide, draft.quote)
    if not facts:
        return None
    material = {"facts": shown(facts), "draft": draft.question}
    answer = chat.ask(_task(draft), material, Proposals, stopped)
    others = [question for at, question in enumerate(questions) if at != place]
    known = (
        _question(draft, facts[one.claim], one.question)
        for one in answer.questions
        if one.claim in facts
    )
    sound = [
        question
        for question in known
        if not flaws(question, ground.material)
        and _grounded(question)
        and question.question != draft.question
        and not any(_repeats(question, other) for other in others)
    ]
    best = max(sound, key=_worth, default=None)
    return best if best is not None and _worth(best) >= _worth(draft) else None


def _task(draft: Question) -> str:
    asking = next(one for one in panelists() if one.id == draft.persona)
    return TASK.format(role=asking.role, asks=asking.asks, tone=asking.tone, kind=draft.kind)


def _question(draft: Question, claim: Claim, text: str) -> Question:
    """A polished draft keeps its id, so that the draft counts as asked in later takes."""
    said = _curly(" ".join(text.split()))
    made = replace(draft, question=said)
    if claim.quote == draft.quote:
        return made
    name = sha256(f"{said}|{claim.quote}|{draft.persona}".encode()).hexdigest()[:10]
    return replace(
        made, id=f"m-{name}", claim=claim.text, slide=claim.slide, quote=claim.quote,
        source=claim.source,
    )  # fmt: skip


def _curly(text: str) -> str:
    """Straight quotation marks in pairs as the frames write them."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        return text
    return "".join(part if at % 2 == 0 else f"“{part}”" for at, part in enumerate(parts))


def _grounded(question: Question) -> bool:
    """Whether it takes up more of its claim than one word that fits anything, such as “today”."""
    claimed = stems(question.quote)
    return len(stems(question.question) & claimed) >= min(2, len(claimed))


def _repeats(question: Question, other: Question) -> bool:
    same = question.quote == other.quote and question.id != other.id
    return same or alike(question.question, other.question)


def _worth(question: Question) -> float:
    """How near to its claim and how plain a question is; the model has no say in it.

    Of questions read by people, those with a number and a demand for evidence did best, those that
    ask whether there is anything else did worst.
    """
    text = question.question
    worth = min(len(stems(text) & stems(question.quote)), 3) / 3
    worth += 0.5 if read_figures(text) else 0.0
    worth -= 1.0 if text.lower().startswith(_VAGUE) else 0.0
    return worth - 0.02 * max(len(text.split()) - 20, 0)
