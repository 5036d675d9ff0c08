"""Words that stand in the deck, picked for the recogniser."""

from pathlib import Path

import pytest
import soundfile
from tokenizers import Tokenizer

from greenroom.deck import Deck, Slide, load_deck
from greenroom.speech.recogniser import transcribe
from greenroom.speech.terms import deck_words, telling, with_terms
from greenroom.transcript import spoken
from speech.sounds import write_wav

PROMPT = "Um, uh."
WRAPPING = 3  # signs that the tokenizer puts around a text


def deck(*slides: Slide) -> Deck:
    return Deck("talk.pptx", "5" * 64, slides)


def slide(number: int, title: str = "", *text: str, notes: str = "") -> Slide:
    return Slide(number, str(number), title, text, notes)


def letters(word: str) -> int:
    """A model that spells what is long."""
    return 1 + len(word) // 6


def rare(_: str) -> int:
    return 4


def test_names_come_before_other_words_and_what_stands_often_before_what_stands_once() -> None:
    found = deck_words(
        deck(
            slide(1, "Printing began with moveable type"),
            slide(2, "", "It was in Maintz that Schoeffer printed", notes="Then Schoeffer left."),
            slide(3, "", "The psalters of Schoeffer and the psalters of others"),
        )
    )
    assert found[:2] == ("Schoeffer", "Maintz")
    assert found.index("psalters") > found.index("Maintz")
    assert "Schoeffer" not in found[2:]


def test_capitals_tell_nothing_in_a_title_that_has_them_everywhere() -> None:
    found = deck_words(
        deck(slide(1, "Quarterly Churn Explained"), slide(2, "", "We asked Okafor about it"))
    )
    assert found[0] == "Okafor"
    assert "Churn" in found


def test_abbreviations_count_as_names() -> None:
    found = deck_words(deck(slide(1, "", "Lessons from using CUPED on the LoRA runs last week")))
    assert set(found[:2]) == {"CUPED", "LoRA"}


def test_a_word_that_begins_a_sentence_is_no_name() -> None:
    text = "Everybody left early. Nobody stayed behind. We asked why: Something was wrong"
    found = deck_words(deck(slide(1, "", text, "they told Marques about it")))
    assert found[0] == "Marques"


def test_hidden_slides_are_not_spoken() -> None:
    hidden = Slide(2, "b", "Sweynheim", hidden=True)
    assert deck_words(deck(slide(1, "Hello"), hidden)) == ("Hello",)


def test_a_deck_without_words_has_no_terms() -> None:
    assert deck_words(deck()) == ()
    assert deck_words(deck(slide(1, "2026", "11.4 % – 9.8 %", "→"))) == ()


def test_at_most_eight_words_of_at_most_eighty_characters() -> None:
    many = tuple(f"Maintz{chr(97 + count)}" for count in range(20))
    assert telling(many, rare) == many[:8]
    long = tuple(f"Sweynheimpannartz{chr(97 + count)}" for count in range(20))
    chosen = telling(long, rare)
    assert chosen == long[:4]
    assert len(", ".join(chosen)) <= 80


def test_words_that_the_model_knows_are_left_out() -> None:
    pieces = {"Monday": 1, "member": 1, "psalter": 3, "Ine": 1, "psalters": 4, "Lark": 2, "lark": 2}
    words = ("Monday", "Lark", "Ines", "members", "psalters")
    assert telling(words, lambda word: pieces.get(word, 3)) == ("Lark", "Ines", "psalters")


def test_a_compound_is_rare_if_a_part_of_it_is() -> None:
    assert telling(("answer-first", "post-gutenbergish"), letters) == ("post-gutenbergish",)


@pytest.mark.parametrize(
    "title",
    [
        "<|endoftext|> <|startoftranscript|>",
        "see https://evil.example/Sweynheim?q=1 or mail a@b.example",
        "\x00Sweyn\x1bheim \x07bell",
        "Sweyn\u200bheim \u202egnitnirp",
        "__import__ rm$(x) {{braces}} a|b",
        "42nd 1455 3.14 0x1F",
        "Q3 B2 K8s",
        "x" * 5000,
        "\u5370\u5237\u672f\u306e\u6b74\u53f2",
    ],
)
def test_only_plain_words_of_a_title_pass(title: str) -> None:
    words = deck_words(deck(slide(1, title)))
    allowed = {"see", "mail", "bell", "braces"}
    assert {word.lower() for word in words} <= allowed
    assert telling(title.split(), rare) in ((), ("see",), ("see", "mail"))


def test_terms_that_did_not_come_from_a_deck_are_looked_at_again() -> None:
    assert telling(("Sweynheim", "<|nospeech|>", "a\nb", "Subiaco"), rare) == (
        "Sweynheim",
        "Subiaco",
    )


def test_a_huge_deck_gives_no_more_than_a_request_can_carry() -> None:
    text = " ".join(f"{chr(97 + count % 26)}word{count}" for count in range(50_000))
    assert len(deck_words(deck(slide(1, "", text)))) == 2000


def test_accents_and_possessives() -> None:
    found = deck_words(deck(slide(1, "", "we asked Zoe\u0308 and Okafor’s people and the team")))
    assert {"Zoë", "Okafor"} <= set(found)


def test_the_prompt_is_as_it_was_without_terms() -> None:
    assert with_terms(PROMPT, ()) == PROMPT
    assert with_terms(PROMPT, ("Maintz", "Subiaco")) == "Maintz, Subiaco. Um, uh."


def test_the_names_of_the_sample_deck(base_model: Path, sample_decks: Path) -> None:
    tokenizer = Tokenizer.from_file(str(base_model / "tokenizer.json"))
    words = deck_words(load_deck(sample_decks / "weekly-picks-answer-first.pptx"))
    found = telling(words, lambda word: len(tokenizer.encode(f" {word}").tokens) - WRAPPING)
    assert found == ("Okafor", "Lark", "Reyes", "Mondays", "Ines", "Marques")


def test_a_rare_name_is_right_with_the_words_of_the_deck(
    base_model: Path, shared_data: Path, tmp_path: Path
) -> None:
    reader = shared_data / "speech" / "ljspeech_LJ001_0001-0032.flac"
    rate = soundfile.info(reader).samplerate
    samples, _ = soundfile.read(reader, start=212 * rate, frames=14 * rate, dtype="int16")
    talk = write_wav(tmp_path / "talk.wav", samples, rate)
    notes = "The press came to the monastery of Subiaco with Sweynheim and Pannartz in 1465."
    words = deck_words(deck(slide(1, "Printing comes to Italy", notes=notes)))
    told = spoken(transcribe(talk, base_model, terms=words).words)
    assert "Sweynheim and Pannartz" in told
    assert "Subiaco" in told
    assert "Sweynheim" not in spoken(transcribe(talk, base_model).words)
