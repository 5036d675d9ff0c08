"""What the checks on delivery and substance say, and where they point."""

import msgspec

from greenroom.checks import Silence
from greenroom.checks.example import lorem, talk
from greenroom.checks.filler_checks import filler_cluster, filler_rate
from greenroom.checks.hedging import hedging
from greenroom.checks.jargon import jargon
from greenroom.checks.ownership import ownership
from greenroom.checks.pace_checks import pace, speeding_up
from greenroom.checks.pause_checks import few_pauses, pauses, placed_pauses
from greenroom.checks.reading import reading
from greenroom.checks.repetition import repetition
from greenroom.checks.spoken_numbers import leaned_on_numbers


def test_sounds_and_words_are_told_apart() -> None:
    said = talk("So, um, we, uh, moved it, basically, and, like, it worked. " * 3)
    (found,) = filler_rate(said)
    assert "6 sounds and 6 words" in found.message


def test_a_knot_is_named_with_its_slide_and_its_words() -> None:
    said = talk(lorem(90), "It is the, um, the, uh, the, um, queue. " + lorem(40), lorem(60))
    (found,) = filler_cluster(said)
    assert found.slide == 2
    assert found.message.startswith("3 fillers in 2 s on slide 2")
    assert found.quote == "is the, um, the, uh, the, um, queue. the"


def test_a_slide_far_faster_than_the_others_is_named() -> None:
    (found,) = pace(talk(lorem(100), lorem(60), word_ms=(420, 300)))
    assert (found.slide, found.severity) == (2, "advice")
    assert found.message == "Slide 2 at 200 words a minute; the talk as a whole at 160."


def test_speeding_up_points_at_the_last_third() -> None:
    (found,) = speeding_up(talk(lorem(100), lorem(100), lorem(100), word_ms=(400, 380, 320)))
    assert found.slide == 3
    assert found.message.startswith("You began at 150 words a minute and ended at 188")


def test_a_long_pause_is_advice_and_a_shorter_one_information() -> None:
    said = talk(lorem(60), silences=(Silence(6_000, 8_400), Silence(12_000, 15_600)))
    assert [(n.severity, n.start_ms) for n in pauses(said)] == [("info", 6_000), ("advice", 12_000)]


def test_the_longest_stretch_without_a_breath_is_quoted() -> None:
    said = talk(lorem(120), lorem(80), silences=(Silence(50_000, 50_800),))
    (found,) = few_pauses(said)
    assert (found.start_ms, found.slide) == (0, 1)
    assert found.message.startswith("One pause of half a second in the whole talk")
    assert "the longest stretch without one is 50 s" in found.message


def test_a_pause_that_lets_a_number_land_is_praised() -> None:
    said = talk(f"{lorem(40)} We lost 214. {lorem(40)}", silences=(Silence(17_200, 18_700),))
    (found,) = placed_pauses(said)
    assert found.severity == "good"
    assert found.quote.endswith("We lost 214.")


def test_figures_are_read_off_however_they_are_written() -> None:
    lines = ("Constant climate of 18 degrees and 50 percent humidity", "Space for 20 percent more")
    said = "Constant climate of eighteen degrees and fifty percent humidity. "
    (found,) = reading(talk(said + "Space for twenty percent more.", text=lines))
    assert found.message.startswith("14 of 14 words on slide 1")


def test_hedges_are_listed_as_they_were_said() -> None:
    (found,) = hedging(talk("I guess it kind of works, maybe, or something. " + lorem(30)))
    assert "“i guess”, “kind of”, “maybe”, “or something”" in found.message


def test_the_phrase_leaned_on_is_counted() -> None:
    said = talk(("At the end of the day it works. " + lorem(20) + " ") * 6)
    said = msgspec.structs.replace(said, bottom_line=lorem(20))
    (found,) = repetition(said)
    assert found.message.startswith("“at the end of the day” 6 times")


def test_the_figure_that_stands_alone_is_named_once_a_slide() -> None:
    said = "Satisfaction is up eighty percent, and loyalty increased seventy percent. " * 2
    found = list(leaned_on_numbers(talk("The door was green. ", said)))
    assert found == []  # two figures beside each other are compared
    said = "Satisfaction is up eighty percent. The door was green. Loyalty rose by half a percent."
    (one,) = leaned_on_numbers(talk("The door was green. ", said))
    assert one.message.startswith("“eighty percent”")
    assert one.slide == 2


def test_abbreviations_are_told_together_where_most_of_them_are() -> None:
    said = talk(
        "The ICB met. " + lorem(22),
        "The ICS and the ICB and the UCR came. " + lorem(22),
        "The quality of experience, QoE, rose, and the CEO sent a PDF. " + lorem(22),
    )
    (found,) = jargon(said)
    assert found.slide == 2
    assert found.message == "ICB, ICS, UCR are never spelled out."


def test_i_and_we_are_only_counted() -> None:
    (found,) = ownership(talk("We ran it and I wrote our plan. " * 5))
    assert found.severity == "info"
    assert found.message == "“I” 5 times, “we” 10 times."
