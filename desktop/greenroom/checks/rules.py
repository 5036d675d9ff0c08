"""The user's own say over the checks: which are off, and the figures that they compare with."""

from typing import Annotated

import msgspec

_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]


class Threshold(msgspec.Struct, frozen=True):
    """A figure that a check compares with: the usual one, and how far a user may move it.

    `text` and `unit` are for people: “Too fast above”, “words a minute”.
    """

    name: str
    text: str
    unit: str
    usual: float
    least: float
    most: float


class Moved(msgspec.Struct, frozen=True):
    """A threshold by name, at the value that the user prefers."""

    name: _Name
    value: float


class Rules(msgspec.Struct, frozen=True):
    """The names of the checks that are off, and the thresholds that are not at the usual figure."""

    off: tuple[_Name, ...] = ()
    thresholds: tuple[Moved, ...] = ()

    def of(self, threshold: Threshold) -> float:
        """The figure to compare with, never outside the threshold's bounds."""
        own = next((one.value for one in self.thresholds if one.name == threshold.name), None)
        if own is None:
            return threshold.usual
        return min(max(own, threshold.least), threshold.most)

    def ms(self, threshold: Threshold) -> int:
        """A threshold that is given in seconds, in ms."""
        return round(self.of(threshold) * 1000)

    def applies(self, check: str) -> bool:
        """Whether a check is on."""
        return check not in self.off

    def with_value(self, threshold: Threshold, value: float) -> "Rules":
        """These rules with one threshold moved, or back at its usual figure."""
        others = tuple(one for one in self.thresholds if one.name != threshold.name)
        own = () if value == threshold.usual else (Moved(threshold.name, value),)
        return msgspec.structs.replace(self, thresholds=(*others, *own))

    def with_check(self, check: str, *, on: bool) -> "Rules":
        """These rules with one check on or off."""
        others = tuple(name for name in self.off if name != check)
        return msgspec.structs.replace(self, off=others if on else (*others, check))


AS_USUAL = Rules()
