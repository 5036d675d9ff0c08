"""Questions and an answer of a panel on the sample talk."""

from greenroom.panel.question import Question

QUESTIONS = (
    Question(
        "q1",
        "data_scientist",
        "evidence",
        "You say cannibalisation stays under 9 %. Compared with whom?",
        "Cannibalisation stays under 9 % at Rp 54,000",
        7,
        "Cannibalisation stays under 9 % at Rp 54,000",
        "deck",
        ("comparison",),
    ),
    Question(
        "q2",
        "engineering_director",
        "trade-off",
        "You gave up the family tier. Who lost something by that?",
        "What we gave up: the family tier",
        10,
        "What we gave up: the family tier",
        "deck",
        ("person", "loss"),
    ),
    Question(
        "q3",
        "design_manager",
        "user",
        "You said “the phone isn’t the second screen here”. How do you know?",
        "the phone isn’t the second screen here",
        3,
        "the phone isn’t the second screen here",
        "talk",
        ("evidence",),
    ),
)

ANSWER = (
    "Compared with Medan and Makassar, where we ran no pilot. We matched them on phone share and "
    "on what members pay. Seven point eight per cent moved down in sixty days, and the interval "
    "ends at nine. So, um, we think that holds. What it can’t see is people who would have "
    "upgraded later. I don’t know that number yet. A six-month holdout would tell us, and I’d "
    "rather launch and measure it than wait for it."
)

WEAK_ANSWER = "We think, um, it went well."
