"""The story of Weekly Picks, told twice: the answer first, and the answer last.

Lark, its members and every number are invented. The numbers agree with each other:
90,000 new members a month x 1.6 points fewer cancellations x 12 months = 17,280 kept.
"""

from __future__ import annotations

from pathlib import Path

import master
import style
from style import Columns, Lines

SOURCE_TEST = "Test of 6 April to 17 May 2026, n = 41,200 new members, half with Weekly Picks"
SOURCE_SURVEY = "Exit survey, July to September 2026, n = 2,940, one answer each"
SOURCE_COHORT = "New members of January to March 2026, n = 268,000"

REASONS = {
    "Could not find my next book": 44,
    "Too expensive": 21,
    "No time to listen": 15,
    "A title was missing": 11,
    "Something else": 9,
}
SECOND_BOOK = Lines(
    labels=("Day 0", "", "Day 7", "", "Day 14", "", "Day 21", "", "Day 28"),
    main=("Picks 52 %", (0, 11, 21, 29, 36, 42, 46, 49, 52)),
    other=("Today 38 %", (0, 6, 12, 18, 23, 28, 32, 35, 38)),
)
KEPT_A_MONTH = 90_000 * 0.016
MARGIN = 6.90  # dollars a member and month, after royalties
STAYING = 0.95  # of the members kept, from month to month
COSTS = (300_000, 15_000)  # dollars: once, and a month for the first year


def cumulative(effect: float, months: int = 16) -> tuple[float, ...]:
    """Cash in thousands of dollars at the end of each month, from launch on."""
    members, cash, path = 0.0, -float(COSTS[0]), [-COSTS[0] / 1000]
    for month in range(1, months + 1):
        members = members * STAYING + KEPT_A_MONTH * effect
        cash += members * MARGIN - (COSTS[1] if month <= 12 else 0)
        path.append(round(cash / 1000, 1))
    return tuple(path)


PAYBACK = Lines(
    labels=("Launch", *[""] * 9, "Month 10", *[""] * 3, "Month 14", "", ""),
    main=("Base case", cumulative(1.0)),
    other=("Low case", cumulative(1.0 / 1.6)),
)
BREADTH = Columns(
    labels=("Today", "One pick in five reserved", "No pick reserved"),
    values=(31, 26, 22),
    accent=1,
    limit=("24 %: stop", 24),
)
PRODUCT = (
    ("", "Weekly Picks", "Today"),
    ("Titles on the first screen", "5", "More than 40"),
    ("Chosen by", "Model drafts, editor signs", "Popularity"),
    ("New titles", "Every Monday", "When a chart moves"),
    ("A reason for each", "Yes", "No"),
    ("The full shelf", "One tap deeper", "First screen"),
)
RISKS = (
    ("Risk", "We act when", "Owner"),
    ("Publishers object to less breadth", "Long tail under 24 % for two weeks", "Dana Reyes"),
    ("The effect wears off", "Second books under 45 % in week 8", "Sam Okafor"),
    ("Editors cannot keep up", "Picks late on two Mondays", "Ines Marques"),
)


def answer_first(path: Path) -> None:
    """Eleven slides, the last one hidden; the recommendation is on slide 2."""
    deck = master.new_deck("Weekly Picks: launch on 2 February", "Sam Okafor, Lark")
    style.cover(
        deck,
        "Give every new member\nWeekly Picks",
        "Presentation round · 24 November 2026\nSam Okafor, Lark audiobooks",
        notes="Good morning. The short version in one sentence, then the numbers. "
        "Do not explain Lark; they know it.",
    )
    style.figures(
        deck,
        "Launch on 2 February: cancellations fall from 11.4 % to 9.8 %",
        (
            ("9.8 %", "cancel in month two,\nwas 11.4 %"),
            ("17,000", "members kept\nin year one"),
            ("$480,000", "in year one,\nback in month 10"),
        ),
        footnote="Decision needed today from product, content and finance",
        notes="Say the recommendation first, then the three numbers. 1.6 points of 90,000 new "
        "members a month is about 17,000 a year. Month 10 is the base case.",
    )
    style.bars(
        deck,
        "Members leave because they cannot find a second book",
        REASONS,
        source=SOURCE_SURVEY,
        notes="Price is the answer everybody expects, me too. It came second at 21 %. "
        "So it is a problem of finding, not of paying.",
    )
    style.columns(
        deck,
        "Those who start a second book cancel less than half as often",
        Columns(("No second book by day 28", "Second book by day 28"), (14.8, 5.8), 1),
        source=f"Cancelled in month two. {SOURCE_COHORT}",
        notes="This is correlation: keen listeners stay anyway. That is why we ran a test.",
    )
    style.lines(
        deck,
        "Weekly Picks took second books from 38 % to 52 %",
        SECOND_BOOK,
        source=SOURCE_TEST,
        notes="Let them read the lines before speaking. Month-two cancellations: 11.4 % to 9.8 %, "
        "95 % interval 1.0 to 2.2 points. One market, spring only.",
    )
    style.table(
        deck,
        "Five books every Monday: what members get and give up",
        PRODUCT,
        notes="One minute at most. The history of the design is not the point here.",
    )
    style.columns(
        deck,
        "The price is breadth: the long tail falls from 31 % to 26 %",
        BREADTH,
        source=f"Share of listening outside the top 1,000 titles. {SOURCE_TEST}",
        notes="We give up some lift by reserving one pick in five for smaller titles. "
        "Without that it is 22 %, below where publishers would stay with us.",
    )
    style.lines(
        deck,
        "It pays back in month 10, or month 14 in the low case",
        PAYBACK,
        source="Cumulative cash, $ thousand, after royalties and editors; 5 % of those kept leave "
        "each month",
        notes="$300,000 to build, $15,000 a month for two editors in the first year. "
        "The base case is a fall of 1.6 points; the low case takes the bottom "
        "of the interval, 1.0 point.",
    )
    style.table(
        deck,
        "Three risks, each with a trip wire and an owner",
        RISKS,
        notes="Read the middle column aloud. Ines has agreed to hers in writing.",
    )
    style.bullets(
        deck,
        "Decide today: $480,000 for a start on 2 February",
        (
            ("Approve", "$480,000 for the build and the first year"),
            ("Agree", "the 24 % stop before we start"),
            ("Name", "one owner in finance by Friday"),
        ),
        notes="Stop after the third line and wait. Repeat the bottom line if it is quiet.",
    )
    backup = style.bullets(
        deck,
        "Backup: how a pick is chosen",
        (
            ("Draft", "the model ranks 200 titles by expected minutes heard"),
            ("Rules", "one pick in five from outside the top 1,000, no author twice"),
            ("Sign-off", "an editor who reads the genre changes about one pick in six"),
        ),
        notes="Only if they ask about the model.",
    )
    style.hide(backup)
    master.sections(
        deck,
        {"The answer": 2, "Why members leave": 2, "What we built": 3, "Decision": 3, "Backup": 1},
    )
    deck.save(str(path))


def answer_last(path: Path) -> None:
    """Ten slides; the recommendation and its number are on slide 10 only."""
    deck = master.new_deck("Weekly Picks: a review", "Sam Okafor, Lark")
    style.cover(
        deck,
        "Weekly Picks:\na review of discovery",
        "Presentation round · 24 November 2026\nSam Okafor, Lark audiobooks",
        notes="Thank everybody for coming. Introduce myself and the team.",
    )
    style.bullets(
        deck,
        "Agenda",
        (
            ("1", "Background and method"),
            ("2", "What members told us"),
            ("3", "Options and test"),
            ("4", "Side effects and risks"),
            ("5", "Conclusion"),
        ),
        notes="Walk through the agenda point by point.",
    )
    style.bullets(
        deck,
        "Background: discovery at Lark",
        (
            ("2019", "charts on the first screen"),
            ("2022", "shelves by genre, more than 40 titles"),
            ("2024", "a search that understands voices and moods"),
            ("2026", "90,000 new members join each month"),
        ),
        notes="The history of the first screen, year by year.",
    )
    style.bullets(
        deck,
        "How we went about it",
        (
            ("Survey", "2,940 members on their way out"),
            ("Cohorts", "268,000 new members, January to March"),
            ("Interviews", "24 conversations in three cities"),
            ("Test", "six weeks, one market, 41,200 new members"),
        ),
        notes="Explain each method and its limits before any result.",
    )
    style.bars(
        deck,
        "Reasons for leaving",
        REASONS,
        source=SOURCE_SURVEY,
        notes="Go through the answers from top to bottom.",
    )
    style.columns(
        deck,
        "Second books and cancellations",
        Columns(("No second book by day 28", "Second book by day 28"), (14.8, 5.8), 1),
        source=f"Cancelled in month two, %. {SOURCE_COHORT}",
        notes="Explain how the cohorts were made. Mention that this is correlation.",
    )
    style.table(
        deck,
        "Options considered",
        PRODUCT,
        notes="Both options in turn. Keep the preference for the end.",
    )
    style.lines(
        deck,
        "Test: second books by day",
        SECOND_BOOK,
        source=SOURCE_TEST,
        notes="Describe the two lines.",
    )
    style.table(
        deck,
        "Side effects and risks",
        RISKS,
        notes="Long-tail listening went from 31 % to 26 %. Then each risk in turn.",
    )
    style.bullets(
        deck,
        "Conclusion",
        (
            ("Launch", "Weekly Picks to every new member on 2 February"),
            ("Because", "month-two cancellations fall from 11.4 % to 9.8 %"),
            ("Fund", "$480,000 in year one, back in month 10"),
        ),
        notes="So we should launch, if there is time left for this slide.",
    )
    master.sections(deck, {"Introduction": 2, "Background": 2, "Findings": 4, "Close": 2})
    deck.save(str(path))
