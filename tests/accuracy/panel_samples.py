"""Write docs/panel-samples.md: what the panel asks about decks made for this project and real ones.

    export PYTHONPATH=tests
    python tests/accuracy/panel_samples.py ../shared/data
    python tests/accuracy/panel_samples.py ../shared/data --joins   # how often two lines meet

The table is there to be read: a question that one would not ask oneself means a frame to mend.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from accuracy.coach import load, speak
from accuracy.spoken import read_script
from greenroom.deck import load_deck
from greenroom.deck.slides import Deck, Slide
from greenroom.panel.claims import deck_claims
from greenroom.panel.joins import join
from greenroom.panel.joins.talk import join_talk
from greenroom.panel.joins.told import told_of
from greenroom.panel.mix import levels, mix_of, profiles, roles
from greenroom.panel.personas import personas
from greenroom.panel.question import Question
from greenroom.panel.questions import make_questions
from greenroom.transcript import Word

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "sample_decks"
TALKS = Path(__file__).parent / "talks"
WRITTEN = ROOT / "docs" / "panel-samples.md"
REAL = ("Open-XML-SDK__typical.pptx", "OfficeIMO__presentation.generated.pptx")
"""Real decks with enough of a story to ask about; only short quotes of them go into the page."""

HEAD = """# What the panel asks

Made by `PYTHONPATH=tests python tests/accuracy/panel_samples.py ../shared/data` (seed 1, eight
questions) from the sample deck with its spoken take, whole talks with their decks
(`tests/accuracy/talks`), the decks of the labelled answers and real decks. Read in several rounds;
where a question was not worth asking, the frame or the rule behind it was mended, not the table,
and weak ones remain: those about a title as a whole, and those that would fit any figure.
`tests/panel/test_panel_samples.py` asserts for all of them: quotes, numbers, names and times stand
in deck or talk, at most 30 words, one question mark, no two alike, fewer than three in ten around
one quoted line; over all of them, every panelist and every kind. Set beside an expert's: see “The
panel's questions” in `docs/accuracy.md`.
"""

Made = tuple[str, Deck, tuple[Word, ...]]


def sample_decks() -> Iterator[Made]:
    """The sample decks, the first of them also with its spoken take."""
    first = load_deck(SAMPLES / "weekly-picks-answer-first.pptx")
    rows = json.loads((SAMPLES / "weekly-picks.words.json").read_text("utf-8"))
    talk = tuple(Word(row["text"], row["start_ms"], row["end_ms"], row["slide"]) for row in rows)
    yield f"{first.file}, with its talk", first, talk
    yield first.file, first, ()
    last = load_deck(SAMPLES / "weekly-picks-answer-last.pptx")
    yield last.file, last, ()


def whole_talks() -> Iterator[Made]:
    """The talks written for measuring, with their decks."""
    for script in map(read_script, sorted(TALKS.glob("*.txt"))):
        title = script.deck.slides[0].title
        yield f"{title}, with its talk", script.deck, spoken_words(script.lines)


def labelled_decks(folder: Path, files: str = "answers-*.jsonl") -> Iterator[Made]:
    """The decks of the labelled answers, each once."""
    seen: set[str] = set()
    for file in sorted(folder.glob(files)):
        for line in file.read_text("utf-8").splitlines():
            rows = json.loads(line)["deck"]["slides"]
            if rows[0]["title"] not in seen:
                seen.add(rows[0]["title"])
                yield (
                    rows[0]["title"],
                    deck_of([(row["title"], row["bullets"]) for row in rows]),
                    (),
                )


def real_decks(folder: Path) -> Iterator[Made]:
    """Real decks, where the folder has them."""
    for name in REAL:
        if (folder / name).exists():
            yield f"{name} (real)", load_deck(folder / name), ()


def every_deck(data: Path) -> Iterator[Made]:
    """All decks of the page, with what was said."""
    yield from sample_decks()
    yield from whole_talks()
    own = Path(__file__).parent / "answers"
    yield from labelled_decks(own if own.is_dir() else data / "answers")
    yield from real_decks(data / "decks")


def deck_of(rows: list[tuple[str, list[str]]]) -> Deck:
    """A deck of titles and lines."""
    slides = (
        Slide(number, str(number), title, tuple(lines))
        for number, (title, lines) in enumerate(rows, 1)
    )
    return Deck("written.pptx", "", tuple(slides))


def spoken_words(parts: Iterable[tuple[int, str]]) -> tuple[Word, ...]:
    """The words said on each slide, 400 ms each, a second between the slides."""
    words: list[Word] = []
    at = 0
    for slide, text in parts:
        for word in text.split():
            words.append(Word(word, at, at + 380, slide))
            at += 400
        at += 1000
    return tuple(words)


def table(name: str, questions: tuple[Question, ...]) -> str:
    """One deck's questions as a Markdown table."""
    called = {persona.id: persona.role for persona in personas()}
    lines = [f"## {name}", "", "| who | kind | question | from |", "|---|---|---|---|"]
    lines += [
        f"| {called[one.persona]} | {one.kind} | {one.question} | {one.source} |"
        for one in questions
    ]
    return "\n".join(lines)


def counted(all_questions: list[Question]) -> str:
    """How the questions are spread over panelists and kinds."""
    who = Counter(question.persona for question in all_questions)
    kinds = Counter(question.kind for question in all_questions)
    called = {persona.id: persona.role for persona in personas()}
    spread = "; ".join(f"{called[one].lower()} {count}" for one, count in who.most_common())
    sorts = "; ".join(f"{kind} {count}" for kind, count in kinds.most_common())
    quoting = sum("“" in question.question for question in all_questions)
    share = f"{100 * (1 - quoting / len(all_questions)):.0f} %"
    return (
        f"{len(all_questions)} questions. By panelist: {spread}. By kind: {sorts}. In their own"
        f" words rather than around a quoted line: {share}."
    )


def leaned(deck: Deck) -> str:
    """The same deck for another role, level and company."""
    mix = mix_of("platform", "director", profiles()["candour"])
    name = ", ".join(
        (roles()["platform"].name, levels()["director"].name, profiles()["candour"].name)
    )
    return table(f"{deck.slides[0].title}, for: {name}", make_questions(deck, mix=mix))


def joined(name: str, decks: Iterable[Made]) -> str:
    """How many of these decks have two lines that meet, and how many such pairs there are."""
    counts = [len(list(join(deck, deck_claims(deck)))) for _, deck, _ in decks]
    return f"{name}: {sum(map(bool, counts))} of {len(counts)} decks, {sum(counts)} joins"


def joined_talks(name: str, talks: Iterable[Made]) -> str:
    """How many of these talks say something beside their deck, and how often."""
    counts = [
        len(list(join_talk(deck, told_of(deck, deck_claims(deck)), words)))
        for _, deck, words in talks
        if words
    ]
    return f"{name}: {sum(map(bool, counts))} of {len(counts)} talks, {sum(counts)} joins"


def longer_talks() -> Iterator[Made]:
    """The whole talks that coaches judged (`talks_truth`), as a recogniser would give them."""
    for written in load():
        talk = speak(written).talk
        yield written.id, talk.deck, talk.words


def main() -> int:
    """Write the page, or print how often two lines meet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="the folder with answers/ and decks/")
    parser.add_argument("--joins", action="store_true", help="count joins instead")
    asked = parser.parse_args()
    data = asked.data
    if asked.joins:
        own = Path(__file__).parent / "answers_data"
        print(joined("this page", every_deck(data)))
        print(joined("writers 1 to 3", labelled_decks(own, "answers-[1-3].jsonl")))
        print(joined("writer 4", labelled_decks(own, "answers-4.jsonl")))
        print(joined("writers 5 to 8", labelled_decks(own, "answers-[5-8].jsonl")))
        print(joined_talks("talks of this page", every_deck(data)))
        print(joined_talks("longer talks", longer_talks()))
        return 0
    made = [(name, deck, make_questions(deck, words)) for name, deck, words in every_deck(data)]
    everything = [question for _, _, questions in made for question in questions]
    tables = [table(name, questions) for name, _, questions in made]
    shifted = next(deck for _, deck, _ in made if "Quillpay" in deck.slides[0].title)
    parts = [HEAD.rstrip(), counted(everything), *tables, leaned(shifted)]
    WRITTEN.write_text("\n\n".join(parts) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
