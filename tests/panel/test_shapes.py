"""Shapes: which parts of a line are told apart, and when none are."""

import pytest

from greenroom.panel import shapes


def read(line: str, context: str = "") -> dict[str, dict[str, str]]:
    return {
        shape.kind: dict(shape.slots)
        for clause in shapes.clauses(line)
        for shape in shapes.read(clause, context)
    }


@pytest.mark.parametrize(
    ("line", "context", "kind", "slots"),
    [
        ("Churn 8.4% → 6.1%", "", "moved", {"metric": "churn", "before": "8.4%", "after": "6.1%"}),
        ("Our churn fell from 8.4% to 6.1%", "", "moved", {"metric": "your churn"}),
        ("61 questions to 34", "", "moved", {"metric": "questions", "before": "61", "after": "34"}),
        ("Rebuild time 9.5 h → 1.2 h", "", "moved", {"after": "1.2 h"}),
        ("Return rate 41% → 46%", "", "moved worse", {"metric": "the return rate"}),
        ("Saturday income down 6%", "", "shifted worse", {"change": "down 6%"}),
        (
            "Collection round 35 minutes longer",
            "",
            "shifted worse",
            {"change": "35 minutes longer"},
        ),
        ("Loans +17%", "", "shifted", {"change": "up 17%"}),
        ("No-shows 18%", "surprise", "trouble rate", {"metric": "no-shows", "level": "18%"}),
        ("Yield 91.3%, target 94%", "", "missed", {"level": "91.3%", "target": "94%"}),
        ("Scan rate 93% days, 81% nights", "", "apart", {"one": "93%", "two": "81%"}),
        (
            "Rejected: goods-to-person robots (£3.4m)",
            "choice",
            "rejected",
            {"thing": "goods-to-person robots", "price": "£3.4m"},
        ),
        (
            "Kafka rejected: nobody on the team to run it",
            "choice",
            "rejected",
            {"thing": "Kafka", "reason": "nobody on the team to run it"},
        ),
        ("Chose timed tickets", "choice", "chose", {"thing": "timed tickets"}),
        ("Decided by the board, 3 May 2023", "choice", "approved", {"who": "the board"}),
        ("Agreed with the farmers' board", "", "agreed", {"who": "the farmers' board"}),
        ("Councillors voted 9-6", "choice", "voted", {"count": "9-6"}),
        (
            "Director Helen Voss chose; I recommended later closing",
            "choice",
            "overruled",
            {"who": "Helen Voss", "mine": "later closing"},
        ),
        ("Deleted 140 of 390 alerts", "", "did", {"doing": "deleting 140 of 390 alerts"}),
        ("Overbook slots by 10%", "plan", "plan to", {"doing": "overbooking slots by 10%"}),
        ("44 wearers, 3 weeks", "test", "trial", {"few": "44 wearers", "duration": "3 weeks"}),
        ("Two weeks, Brazil and Canada", "test", "trial", {"place": "Brazil and Canada"}),
        ("Shadow mode 10 weeks", "", "shadow", {"duration": "10 weeks"}),
        ("18 interviews, 6 in Polish", "", "asked people", {"sample": "18 interviews"}),
        (
            "Orders +1.2% (interval -0.3 to +2.7)",
            "test",
            "null result",
            {"low": "-0.3", "high": "+2.7"},
        ),
        ("Fraud 1.1% → 1.3% (not significant)", "", "not significant", {"metric": "fraud"}),
        ("Ad revenue not measured", "open", "unmeasured", {"thing": "ad revenue"}),
        ("Chamber C still drifts 1.5%", "open", "still does", {"state": "drift 1.5%"}),
        ("Edenderry still at 47%", "", "still at", {"thing": "Edenderry", "state": "at 47%"}),
        ("Asking for 2 engineers", "plan", "asks", {"want": "2 engineers"}),
        ("Cap of 4 credits a day", "", "limit", {"what": "cap", "at": "4 credits"}),
        ("A clinician always signs off", "", "signs off", {"human": "clinician"}),
        (
            "Controllers changed 34% of proposals",
            "",
            "override",
            {"people": "controllers", "share": "34%", "what": "proposals"},
        ),
        ("Urgent: recall 0.96, precision 0.58", "", "precision", {"score": "0.58"}),
        (
            "134 complaints about waits",
            "",
            "complained",
            {"complaints": "134 complaints about waits"},
        ),
        ("3,180 users debited twice", "surprise", "harm", {"event": "3,180 users debited twice"}),
        ("Net saving £84,000 in year one", "", "saved", {"amount": "£84,000"}),
        ("Devika (Treasury) owned the credit line", "", "owned", {"who": "Devika"}),
        ("9 said they would switch apps", "", "said", {}),
    ],
)
def test_parts_are_told_apart(line: str, context: str, kind: str, slots: dict[str, str]) -> None:
    found = read(line, context)
    assert kind in found, found
    assert slots.items() <= found[kind].items(), found[kind]


@pytest.mark.parametrize(
    ("line", "context", "never"),
    [
        ("Cut overrides from 11% to under 5%", "plan", "moved"),
        ("Missed collections: 7 per 1,000, target 4", "", "did"),
        ("New players lost 71% of their first 10 matches", "problem", "rate"),
        ("Launch in June 2024", "", "rate"),
        ("9% skip three times and then leave", "", "left"),
        ("Reconciled against 3 banks", "", "did"),
        ("Quota lifted for 9 people", "", "limit"),
        ("Interval of the gain (interval +1.4 to +2.8)", "test", "null result"),
        ("It was not significant to us", "", "unmeasured"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(line: str, context: str, never: str) -> None:
    assert never not in read(line, context)


def test_two_moves_in_one_line_are_two_clauses() -> None:
    assert list(shapes.clauses("Median 54 to 13 min, p90 97 to 29 min")) == [
        "Median 54 to 13 min",
        "p90 97 to 29 min",
    ]
    assert list(shapes.clauses("Rebuilt daily; 3 errors")) == ["Rebuilt daily", "3 errors"]
