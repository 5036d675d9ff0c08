from itertools import pairwise
from pathlib import Path

import pytest

from greenroom.captions import read_transcript
from greenroom.errors import TranscriptError
from greenroom.transcript import Transcript, spoken


def read(tmp_path: Path, name: str, content: str | bytes) -> Transcript:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_transcript(path)


def text(tmp_path: Path, name: str, content: str | bytes) -> str:
    return spoken(read(tmp_path, name, content).words)


SRT = """1
00:00:01,000 --> 00:00:03,000
Good morning.

2
00:00:03,500 --> 00:00:05,000
<i>We should</i> launch
in 2026

3
00:00:05,000 --> 00:00:06,000
now.
"""

ZOOM = """WEBVTT

1
00:00:00.000 --> 00:00:02.000
Ana María López: Hello and welcome.

2
00:00:02.000 --> 00:00:04.000
Ana María López: Bottom line: we launch.
"""

TEAMS = """WEBVTT

3f2a-11/7-0
00:00:00.000 --> 00:00:02.000
<v Ana López>Hello and
welcome.</v>

3f2a-11/9-0
00:00:02.000 --> 00:00:04.000
<v Ana López>We launch.</v>

NOTE a remark nobody said
"""

YOUTUBE = """WEBVTT
Kind: captions
Language: en

00:00:00.000 --> 00:00:02.000 align:start position:0%

good<00:00:00.500><c> morning</c><00:00:01.000><c> all</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
good morning all


00:00:02.010 --> 00:00:04.000 align:start position:0%
good morning all
we<00:00:02.500><c> should</c><00:00:03.000><c> launch</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
we should launch


00:00:04.010 --> 00:00:06.000 align:start position:0%
we should launch
[Music]
in<00:00:05.000><c> March</c>
"""

GROWING = """WEBVTT

00:00:00.000 --> 00:00:01.000
so today we

00:00:01.000 --> 00:00:02.000
so today we ask you

00:00:02.000 --> 00:00:03.000
so today we ask you to decide
"""

TWICE = """WEBVTT

00:00:00.000 --> 00:00:01.000
No.

00:00:01.000 --> 00:00:02.000
No.

00:00:09.000 --> 00:00:10.000
We will not do it.

00:00:15.000 --> 00:00:16.000
We will not do it.
"""

CAFE = "Café. Café. We will not do it. We will not do it."


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.srt", SRT, "Good morning. We should launch in 2026 now."),
        ("a.srt", SRT.replace("\n", "\r\n"), "Good morning. We should launch in 2026 now."),
        ("zoom.vtt", ZOOM, "Hello and welcome. Bottom line: we launch."),
        ("teams.vtt", TEAMS, "Hello and welcome. We launch."),
        ("youtube.vtt", YOUTUBE, "good morning all we should launch in March"),
        ("growing.vtt", GROWING, "so today we ask you to decide"),
        ("twice.vtt", TWICE, "No. No. We will not do it. We will not do it."),
        ("bom.vtt", b"\xef\xbb\xbf" + TEAMS.encode(), "Hello and welcome. We launch."),
        ("utf16.srt", SRT.encode("utf-16"), "Good morning. We should launch in 2026 now."),
        ("ansi.srt", TWICE.replace("No", "Café").encode("cp1252"), CAFE),
    ],
)
def test_words_of_captions(tmp_path: Path, name: str, content: str | bytes, expected: str) -> None:
    assert text(tmp_path, name, content) == expected


def test_words_share_their_captions_time_by_letters(tmp_path: Path) -> None:
    words = read(tmp_path, "a.srt", SRT).words
    assert [(w.text, w.start_ms, w.end_ms) for w in words[:2]] == [
        ("Good", 1000, 1714),
        ("morning.", 1714, 3000),
    ]
    assert words[-1].end_ms == 6000


def test_times_are_said_to_be_shared(tmp_path: Path) -> None:
    assert read(tmp_path, "a.srt", SRT).source == "captions"


@pytest.mark.parametrize("content", [SRT, ZOOM, TEAMS, YOUTUBE, GROWING, TWICE])
def test_words_never_overlap(tmp_path: Path, content: str) -> None:
    words = read(tmp_path, "a.srt", content.replace("WEBVTT", "")).words
    for before, after in pairwise(words):
        assert before.start_ms <= before.end_ms <= after.start_ms


def test_own_words_keep_their_times(tmp_path: Path) -> None:
    heard = read(
        tmp_path,
        "report.json",
        '{"schema": 1, "words": [{"text": "now.", "start_ms": 700, "end_ms": 600, "slide": 2},'
        '{"text": " Launch", "start_ms": 100, "end_ms": 500, "probability": 0.5}]}',
    )
    assert [(w.text, w.start_ms, w.end_ms, w.probability) for w in heard.words] == [
        ("Launch", 100, 500, 0.5),
        ("now.", 700, 700, 1.0),
    ]
    assert heard.source == "recognised"


def test_plain_list_of_words_is_read(tmp_path: Path) -> None:
    content = '[{"text": "Launch", "start_ms": 100, "end_ms": 500}]'
    assert text(tmp_path, "words.json", content) == "Launch"


def test_whispers_own_words_are_read(tmp_path: Path) -> None:
    heard = read(
        tmp_path,
        "whisper.json",
        '{"language": "de", "segments": [{"id": 0, "start": 0.0, "end": 2.0, "text": " G T",'
        ' "words": [{"word": " Guten", "start": 0.1, "end": 0.6, "probability": 0.9},'
        ' {"word": " Tag", "start": 0.7, "end": 1.25, "probability": 0.8}]}]}',
    )
    assert [(w.text, w.start_ms, w.end_ms) for w in heard.words] == [
        ("Guten", 100, 600),
        ("Tag", 700, 1250),
    ]
    assert (heard.source, heard.language) == ("recognised", "de")


def test_segments_without_words_are_like_captions(tmp_path: Path) -> None:
    content = '{"segments": [{"start": 1, "end": 2, "text": "one two"}]}'
    heard = read(tmp_path, "segments.json", content)
    assert [(w.text, w.start_ms, w.end_ms) for w in heard.words] == [
        ("one", 1000, 1500),
        ("two", 1500, 2000),
    ]
    assert heard.source == "captions"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.vtt", b""),
        ("a.vtt", b"WEBVTT\n"),
        ("a.srt", b"Dear panel,\nno times here.\n"),
        ("a.srt", bytes(range(256))),
        ("a.json", b""),
        ("a.json", b"\xff"),
        ("a.json", b"[" * 100_000),
        ("a.json", b"{}"),
        ("a.json", b'{"words": [{"text": "x"}]}'),
        ("a.json", b'{"segments": [{"start": 1e308, "end": 1e308, "text": "x"}]}'),
        ("a.json", b'[{"text": "x", "start_ms": -5, "end_ms": 5}]'),
    ],
)
def test_bad_transcript_is_one_clear_line(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(TranscriptError) as raised:
        read(tmp_path, name, content)
    line = str(raised.value)
    assert line.startswith(f"{name}: cannot be read as a transcript: ")
    assert "\n" not in line


def test_missing_and_huge_files_are_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TranscriptError, match="No such file"):
        read_transcript(tmp_path / "nowhere.vtt")
    monkeypatch.setattr("greenroom.captions._LARGEST_BYTES", 10)
    with pytest.raises(TranscriptError, match="larger than 50 MB"):
        read(tmp_path, "a.srt", SRT)
