"""Which deck and which talk belong together."""

import pytest

from greenroom.batch.pairs import pairs_in, pairs_listed
from greenroom.errors import GreenroomError

LIMIT = 900_000


def put(folder, *names):
    """Empty files."""
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


def told(found):
    """Candidate, deck and talk of each pair."""
    return [(pair.candidate, pair.deck.name, pair.talk.name) for pair in found.pairs]


def test_files_of_one_stem_belong_together(tmp_path):
    put(tmp_path, "ana.pptx", "ana.m4a", "ana.cues.json", "ben.pdf", "ben.vtt")

    found = pairs_in(tmp_path, LIMIT)

    assert told(found) == [("ana", "ana.pptx", "ana.m4a"), ("ben", "ben.pdf", "ben.vtt")]
    assert [pair.cues and pair.cues.name for pair in found.pairs] == ["ana.cues.json", None]
    assert found.leftovers == ()


def test_a_deck_and_a_talk_alone_in_a_folder_belong_together(tmp_path):
    put(tmp_path, "ana/deck.pptx", "ana/talk.wav", "ben/deck.pptx", "ben/talk.wav")

    found = pairs_in(tmp_path, LIMIT)

    assert [pair.candidate for pair in found.pairs] == ["ana", "ben"]
    assert len({pair.name for pair in found.pairs}) == 2


def test_several_talks_may_share_the_only_deck(tmp_path):
    put(tmp_path, "deck.pptx", "ana.wav", "ben.wav")
    assert told(pairs_in(tmp_path, LIMIT)) == [
        ("ana", "deck.pptx", "ana.wav"),
        ("ben", "deck.pptx", "ben.wav"),
    ]


def test_a_recording_is_taken_before_a_transcript(tmp_path):
    put(tmp_path, "ana.pptx", "ana.vtt", "ana.mp3")

    found = pairs_in(tmp_path, LIMIT)

    assert told(found) == [("ana", "ana.pptx", "ana.mp3")]
    assert [(one.file, one.why) for one in found.leftovers] == [
        ("ana.vtt", "ana.mp3 is taken instead.")
    ]


def test_what_belongs_to_nothing_is_said(tmp_path):
    put(tmp_path, "one.pptx", "two.pptx", "talk.wav", "notes.txt", ".hidden.wav", "~$one.pptx")

    found = pairs_in(tmp_path, LIMIT)

    assert found.pairs == ()
    assert {one.file: one.why for one in found.leftovers} == {
        "talk.wav": "Several decks could be its own.",
        "one.pptx": "There is no talk for it.",
        "two.pptx": "There is no talk for it.",
    }


def test_the_results_are_not_taken_for_pairs(tmp_path):
    put(tmp_path, "ana.pptx", "ana.wav", "reviews/ana/deck.pptx", "reviews/ana/talk.wav")
    assert len(pairs_in(tmp_path, LIMIT, leave_out=tmp_path / "reviews").pairs) == 1


def test_a_pair_keeps_its_name_when_the_cohort_moves(tmp_path):
    put(tmp_path, "here/ana.pptx", "here/ana.wav")
    before = pairs_in(tmp_path / "here", LIMIT).pairs[0].name
    (tmp_path / "here").rename(tmp_path / "there")
    assert pairs_in(tmp_path / "there", LIMIT).pairs[0].name == before


def test_a_list_names_pairs(tmp_path):
    table = tmp_path / "cohort.csv"
    table.write_text(
        "Candidate;Deck;Talk;Limit;Bottom line\nAna;a.pptx;a.wav;5:00;Ship it\nBen;b.pptx;b.wav;;\n"
    )

    ana, ben = pairs_listed(table, LIMIT).pairs

    assert (ana.candidate, ana.limit_ms, ana.bottom_line) == ("Ana", 300_000, "Ship it")
    assert (ana.deck, ana.talk) == (tmp_path / "a.pptx", tmp_path / "a.wav")
    assert (ben.limit_ms, ben.bottom_line, ben.wrong) == (LIMIT, "", "")


def test_a_row_that_makes_no_sense_says_so_itself(tmp_path):
    table = tmp_path / "cohort.csv"
    table.write_text(
        "candidate,deck,talk,limit\nAna,,a.wav,\nBen,b.pptx,b.wav,soon\nBen,b.pptx,b.wav,\n"
    )

    found = pairs_listed(table, LIMIT)

    assert found.pairs[0].wrong == "The list names no deck."
    assert found.pairs[1].wrong.startswith("The limit:")
    assert [one.file for one in found.leftovers] == ["row 4 of cohort.csv"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"name,deck\nAna,a.pptx\n", "no column called candidate or talk"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path, content, says):
    table = tmp_path / "cohort.csv"
    table.write_bytes(content)
    with pytest.raises(GreenroomError, match=says):
        pairs_listed(table, LIMIT)
