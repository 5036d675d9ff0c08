"""The record of a panel: what each answer that was kept with a take held."""

from collections.abc import Sequence

from greenroom.deck.slides import Deck
from greenroom.panel.answers import observe
from greenroom.panel.question import Answer, Answered, Observation
from greenroom.panel.reactions import follow_up


def record_of(answers: Sequence[Answer], deck: Deck) -> tuple[Answered, ...]:
    """All answers of a take's panels, in order, with what each held."""
    following: list[Answer | None] = [*answers[1:], None]
    return tuple(
        answered(answer, deck, then) for answer, then in zip(answers, following, strict=False)
    )


def answered(answer: Answer, deck: Deck, then: Answer | None = None) -> Answered:
    """What an answer held; `then` is what the record goes on with."""
    if not answer.words:
        return Answered(answer, {})
    by_rules = observe(answer.question, answer.words, answer.seconds, deck)
    came_back = then is not None and then.question.id == answer.question.id
    reaction = follow_up(answer.question, by_rules, answer.seconds, deck)
    guess = reaction.text if reaction and not came_back else ""
    return Answered(answer, observed(answer, by_rules), guess)


def observed(answer: Answer, by_rules: dict[str, Observation]) -> dict[str, Observation]:
    """What an answer held, by the rules and by a second reading where there was one."""
    return {**by_rules, **answer.reading.moved} if answer.reading else by_rules
