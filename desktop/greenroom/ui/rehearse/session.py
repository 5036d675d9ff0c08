"""Which slide is up, and what the clocks say: the logic of a rehearsal, without a window.

All times are milliseconds from the first recorded sample. The talk's time is what is left of them
when pauses are taken out; a slide's time is all visits to it together.
"""

from itertools import accumulate

import msgspec

from greenroom.deck import Deck, Section, Slide
from greenroom.plan import Plan, StartMode, to_drop
from greenroom.take import Begin, Cue, Mark, Pause, Resume

# Nearer than this to the plan is on plan: nobody can steer by a smaller difference.
ON_PLAN_MS = 15_000


class SectionClock(msgspec.Struct, frozen=True):
    """The section that is being shown: `index` of `count`, its time, its slides' shares.

    `marks` are where one slide ends and the next begins, as shares of the section's target.
    """

    name: str
    index: int
    count: int
    ms: int
    target_ms: int
    marks: tuple[float, ...]


class Clocks(msgspec.Struct, frozen=True):
    """What the strip shows; `behind_ms` is negative when ahead of the plan.

    `waiting` until the talk clock begins, as `start` says; `drop` are the slides still ahead that
    could be dropped to be on plan again.
    """

    talk_ms: int
    limit_ms: int
    slide_ms: int
    slide_target_ms: int
    behind_ms: int
    section: SectionClock | None = None
    paused: bool = False
    waiting: bool = False
    start: StartMode = "key"
    drop: tuple[int, ...] = ()

    @property
    def over_ms(self) -> int:
        """How far the talk is over its limit; 0 within it."""
        return max(0, self.talk_ms - self.limit_ms)

    @property
    def on_plan(self) -> bool:
        """Whether the talk is within 15 s of its plan."""
        return abs(self.behind_ms) <= ON_PLAN_MS


class Session:
    """A walk through the shown slides of `deck`; each step gives the journal's entry for it.

    Hidden slides are passed over, and reached by number alone. One behind the last shown slide is
    an excursion: the talk goes on from where it was left. `slides` are those of a drill; a whole
    talk has all.
    """

    def __init__(self, deck: Deck, plan: Plan, slides: tuple[int, ...] = ()) -> None:
        self._deck = deck
        self._plan = plan
        self._slides = tuple(s for s in deck.shown if not slides or s.number in slides)
        self._up = self._place = self._slides[0]
        self._began_at: int | None = 0 if plan.start == "key" else None
        self._since = 0
        self._spent: dict[int, int] = {}
        self._paused_at: int | None = None
        self._paused_ms = 0

    @property
    def slide(self) -> Slide:
        """The slide that is up."""
        return self._up

    @property
    def next_slide(self) -> Slide | None:
        """The slide after it, or None on the last."""
        return self._ahead(1)

    @property
    def paused(self) -> bool:
        """Whether the talk clock stands still."""
        return self._paused_at is not None

    @property
    def waiting(self) -> bool:
        """Whether the talk clock has yet to begin."""
        return self._began_at is None

    def begin_clock(self, at_ms: int, *, spoken: bool = False) -> Begin | None:
        """The talk begins, at the first word or slide change; None when it has already."""
        if self._began_at is not None:
            return None
        self._began_at = at_ms
        return Begin(at_ms, spoken)

    def begin(self) -> Cue:
        """The first slide, from the first sample on."""
        return Cue(self.slide.number, 0)

    def step(self, by: int, at_ms: int) -> Cue | None:
        """Go `by` slides on (or back); None when there is nowhere to go."""
        return self._go(self._ahead(by), at_ms)

    def go_to(self, number: int, at_ms: int) -> Cue | None:
        """Go to the slide with this number, hidden or not; None when there is none, or it is up."""
        known = 1 <= number <= len(self._deck.slides)
        return self._go(self._deck.slide(number) if known else None, at_ms)

    def first(self, at_ms: int) -> Cue | None:
        """Go to the first slide."""
        return self._go(self._slides[0], at_ms)

    def last(self, at_ms: int) -> Cue | None:
        """Go to the last slide."""
        return self._go(self._slides[-1], at_ms)

    def toggle_pause(self, at_ms: int) -> Begin | Pause | Resume:
        """Stop the talk clock, or let it go on; the recording runs either way.

        A clock that waits is set going.
        """
        begun = self.begin_clock(at_ms)
        if begun is not None:
            return begun
        if self._paused_at is None:
            self._paused_at = at_ms
            return Pause(at_ms)
        self._paused_ms += at_ms - self._paused_at
        self._paused_at = None
        return Resume(at_ms)

    def mark(self, at_ms: int) -> Mark:
        """Remember this moment."""
        return Mark(at_ms)

    def talk_ms(self, at_ms: int) -> int:
        """The talk's own time: since it began, pauses taken out."""
        if self._began_at is None:
            return 0
        end = at_ms if self._paused_at is None else self._paused_at
        return max(end - self._began_at - self._paused_ms, 0)

    def clocks(self, at_ms: int) -> Clocks:
        """All clocks at a moment."""
        talk = self.talk_ms(at_ms)
        behind = 0 if self.waiting else self._behind(talk)
        ahead = tuple(s.number for s in self._slides if s.number > self._place.number)
        return Clocks(
            talk_ms=talk,
            limit_ms=self._plan.limit_ms,
            slide_ms=self._slide_ms(self.slide.number, talk),
            slide_target_ms=self._target(self.slide),
            behind_ms=behind,
            section=self._section(talk),
            paused=self.paused,
            waiting=self.waiting,
            start=self._plan.start,
            drop=to_drop(self._plan, ahead, behind),
        )

    def _behind(self, talk_ms: int) -> int:
        """Ms behind the plan at the slide up to which the talk has come."""
        here = self._place.number
        before = sum(self._target(slide) for slide in self._slides if slide.number < here)
        return talk_ms - before - min(self._slide_ms(here, talk_ms), self._target(self._place))

    def _ahead(self, by: int) -> Slide | None:
        """The slide `by` shown slides from the one that is up, which may be a hidden one."""
        if by < 0 and self._up != self._place:
            by += 1
        here = self._place.number
        later = [slide for slide in self._slides if slide.number > here]
        earlier = [slide for slide in self._slides if slide.number < here]
        if by > 0:
            return later[by - 1] if by <= len(later) else None
        if by < 0:
            return earlier[by] if -by <= len(earlier) else None
        return self._place

    def _go(self, slide: Slide | None, at_ms: int) -> Cue | None:
        if slide is None or slide == self._up:
            return None
        talk = self.talk_ms(at_ms)
        self._spent[self.slide.number] = self._slide_ms(self.slide.number, talk)
        self._since = talk
        self._up = slide
        if slide.number <= self._slides[-1].number:
            self._place = slide
        return Cue(self.slide.number, at_ms)

    def _slide_ms(self, number: int, talk_ms: int) -> int:
        current = talk_ms - self._since if number == self.slide.number else 0
        return self._spent.get(number, 0) + current

    def _target(self, slide: Slide) -> int:
        return self._plan.target_ms(slide.number)

    def _section(self, talk_ms: int) -> SectionClock | None:
        sections = [section for section in self._deck.sections if self._shown(section)]
        for index, section in enumerate(sections, 1):
            if self.slide.number in section.slides:
                slides = self._shown(section)
                targets = [self._target(slide) for slide in slides]
                total = sum(targets)
                return SectionClock(
                    name=section.name,
                    index=index,
                    count=len(sections),
                    ms=sum(self._slide_ms(slide.number, talk_ms) for slide in slides),
                    target_ms=total,
                    marks=tuple(ms / total for ms in accumulate(targets[:-1])) if total else (),
                )
        return None

    def _shown(self, section: Section) -> list[Slide]:
        return [slide for slide in self._slides if slide.number in section.slides]
