"""What is known of each speech model of the list, and which of them fits this machine."""

from collections.abc import Iterable, Sequence

import msgspec

from greenroom.speech.fitness import Fitness
from greenroom.speech.manifest import ModelEntry


class KnownModel(msgspec.Struct, frozen=True):
    """A model of the list: whether it is here, and how well this machine carries it if measured."""

    entry: ModelEntry
    here: bool
    fitness: Fitness | None = None

    @property
    def name(self) -> str:
        """What it is called in the list."""
        return self.entry.name

    @property
    def keeps_up(self) -> bool:
        """Whether it is known to keep up with somebody who talks."""
        return self.fitness is not None and self.fitness.keeps_up


def carried(known: Iterable[KnownModel], default: str) -> str:
    """The largest model here that keeps up; unmeasured the default; else the smallest here."""
    here = [one for one in known if one.here]
    if not here:
        return default
    if all(one.fitness is None for one in here):
        return default if default in [one.name for one in here] else here[0].name
    fit = [one for one in here if one.keeps_up]
    return fit[-1].name if fit else here[0].name


def better_than(model: str, known: Sequence[KnownModel]) -> tuple[KnownModel, ...]:
    """The models that hear more than `model` does, the best first; none beside one of one's own."""
    cost = next((one.entry.cost for one in known if one.name == model), None)
    if cost is None:
        return ()
    return tuple(one for one in reversed(known) if one.entry.cost > cost)
