"""The deck in words."""

from greenroom.deck import Deck, Section, Slide
from greenroom.deck.describe import describe


def test_the_titles_are_told_as_a_story():
    deck = Deck(
        file="talk.pptx",
        sha256="",
        slides=(
            Slide(1, "256", "Ship in May", ("Churn fell",), notes="Pause here"),
            Slide(2, "257", "", ("Three risks\tremain",)),
            Slide(3, "258", ""),
            Slide(4, "259", "Sources", hidden=True),
        ),
        sections=(Section("Opening", (1,)), Section("Rest", (2, 3, 4)), Section("Empty", ())),
    )

    assert (
        describe(deck)
        == """\
talk.pptx: 4 slides, 1 hidden, 8 words on the slides shown, 2 in their notes

Opening
   1  Ship in May (5 words, 2 in notes)

Rest
   2  No title: “Three risks remain” (3 words)
   3  No title, no text (0 words)
   4  Sources (1 word, hidden)"""
    )


def test_a_long_first_paragraph_is_cut_at_a_word():
    deck = Deck(file="talk.pptx", sha256="", slides=(Slide(1, "1", "", ("word " * 40,)),))

    line = describe(deck).splitlines()[-1]

    assert line.endswith("word …” (40 words)")
    assert len(line) < 100


def test_slides_behind_the_end_are_for_questions():
    titles = ("Ship in May", "It pays", "Thank you", "Costs by region")
    slides = tuple(Slide(at, str(at), title) for at, title in enumerate(titles, 1))

    told = describe(Deck(file="talk.pptx", sha256="", slides=slides))

    assert told.splitlines()[0].startswith("talk.pptx: 4 slides, 1 for questions, behind the end,")
    assert told.splitlines()[-1] == "   4  Costs by region (3 words, for questions)"


def test_what_was_lost_is_said_at_the_end():
    deck = Deck(
        "talk.pptx", "", (Slide(1, "256", "Ship"),), problems=("Slide 1: a chart is damaged.",)
    )

    assert describe(deck).endswith("   1  Ship (1 word)\n\nSlide 1: a chart is damaged.")
