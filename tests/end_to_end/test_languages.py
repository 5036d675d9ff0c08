"""Talks in other languages: a synthetic voice hesitates, Whisper writes it down, the report counts.

What espeak-ng says sounds like nobody, so this shows that prompt, lists and report go together in
each language, not how well people are heard.
"""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from greenroom.checks.filler_lists import usual_fillers
from greenroom.report import Report
from greenroom.review import review_talk
from greenroom.speech.whole import in_a_process

# Each with three hesitations.
SAID = {
    "de": "Guten Morgen. Ähm, wir haben das neue Modell gebaut. Es ist, ähm, doppelt so schnell "
    "wie das alte. Und, äh, es kostet die Hälfte.",
    "fr": "Bonjour à tous. Euh, nous avons construit le nouveau modèle. Il est, euh, deux fois "
    "plus rapide. Et, euh, il coûte la moitié.",
    "es": "Buenos días. Eh, hemos construido el nuevo modelo. Es, eh, dos veces más rápido. Y, "
    "eh, cuesta la mitad.",
    "ja": "おはよう ございます。えーと、あたらしい もでるを つくりました。えーと、"
    "にばい はやい です。えーと、ありがとう ございました。",
}


@pytest.fixture
def reviewed(model: Path, sample_decks: Path, tmp_path: Path) -> Callable[[str, str], Report]:
    """The report on what the voice says in a language."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng, the synthetic voice, is not here")

    def review(said: str, language: str) -> Report:
        talk = tmp_path / "talk.wav"
        program = ["espeak-ng", "-v", language, "-s", "130", "-w", str(talk), said]
        subprocess.run(program, check=True)
        deck = sample_decks / "weekly-picks-answer-first.pptx"
        recognise = in_a_process(lambda: model)
        return review_talk(deck, talk, language=language, recognise=recognise)[1]

    return review


@pytest.mark.parametrize("language", list(SAID))
def test_a_talk_in_another_language_has_its_own_fillers_counted(
    language: str, reviewed: Callable[[str, str], Report]
) -> None:
    report = reviewed(SAID[language], language)
    listed = usual_fillers(language)
    assert report.language == language
    assert report.fillers_counted
    sounds = [one.text for one in report.fillers if one.kind == "sound"]
    assert len(sounds) >= 2
    assert set(sounds) <= {*listed.sounds, *listed.doubtful}
    assert len(report.words) > 10


def test_a_language_without_a_list_is_written_down_and_says_that_nothing_is_counted(
    reviewed: Callable[[str, str], Report],
) -> None:
    said = "Buongiorno a tutti. Abbiamo costruito il nuovo modello. Grazie a tutti."
    report = reviewed(said, "it")
    assert not report.fillers_counted
    assert report.fillers == ()
    assert all(word.heard for word in report.words)
    assert any(note.startswith("Fillers are not counted in Italian") for note in report.notes)
