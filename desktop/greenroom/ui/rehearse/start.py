"""What a take is begun with: chosen on the page before it, kept to until its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from greenroom.audio import InputDevice
    from greenroom.plan import Plan
    from greenroom.take import Drill


class Start(msgspec.Struct, frozen=True):
    """What a take is begun with; `device` None is the default microphone.

    `preferred` names the microphone that was chosen, which need not be there today.
    The plan says when the talk clock begins and which slides can be dropped. A `silent` run
    records nothing; a `drill` walks through its slides only, by a plan of its own. With `interrupt`
    somebody on the panel asks in the middle; `hints` are the live signs for pace and fillers.
    """

    device: InputDevice | None
    plan: Plan
    bottom_line: str
    silent: bool = False
    drill: Drill | None = None
    interrupt: bool = False
    hints: bool = False
    preferred: str = ""

    def as_silent(self) -> Start:
        """The same as a run by the clock alone: nobody can be heard without a microphone."""
        begins = "key" if self.plan.start == "speech" else self.plan.start
        return msgspec.structs.replace(
            self,
            plan=msgspec.structs.replace(self.plan, start=begins),
            silent=True,
            interrupt=False,
            hints=False,
        )
