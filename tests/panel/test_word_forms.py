"""Which words keep their capital."""

from greenroom.panel.word_forms import lowered, names_of


def test_names_keep_their_capital() -> None:
    names = names_of(["Clinics in Edenderry and Birr", "Edenderry still at 47%", "Still open"])
    assert lowered("Edenderry", names) == "Edenderry"
    assert lowered("Still open", names) == "still open"
    assert lowered("NPS of cleaners") == "NPS of cleaners"


def test_common_words_that_the_dictionary_lacks_lose_theirs() -> None:
    assert lowered("Somatic cell count") == "somatic cell count"
    assert lowered("Cannibalisation stays low") == "cannibalisation stays low"
    assert lowered("Croatia first") == "Croatia first"
