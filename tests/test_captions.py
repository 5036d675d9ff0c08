from itertools import pairwise
from pathlib import Path

import pytest

from greenroom.captions import read_speakers, read_transcript
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


ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Mara Quist: Good morning, I run four clinics.

2
00:00:03.000 --> 00:00:05.000
And the wait was seventy minutes.

3
00:00:05.000 --> 00:00:06.000
Jan de Vries (Host): Can you share the screen?

4
00:00:06.000 --> 00:00:09.000
Mara Quist: Of course: here it is.
"""

ON_CHANGE = """1
00:00:01,000 --> 00:00:03,000
Mara Quist: Good morning,

2
00:00:03,000 --> 00:00:05,000
I run four clinics.

3
00:00:05,000 --> 00:00:06,000
Jan de Vries: Can you share?

4
00:00:06,000 --> 00:00:07,000
I see nothing.

5
00:00:07,000 --> 00:00:08,000
Nothing at all.

6
00:00:08,000 --> 00:00:09,000
Mara Quist: Of course:

7
00:00:09,000 --> 00:00:11,000
here it is, on the first slide.

8
00:00:11,000 --> 00:00:12,000
Jan de Vries: Thanks.

9
00:00:12,000 --> 00:00:13,000
Go on.
"""

TEAMS = """WEBVTT

d1/1-0
00:00:01.000 --> 00:00:04.000
<v Mara Quist>Good morning, I run
four clinics.</v>

d1/2-0
00:00:04.000 --> 00:00:06.000
<v Jan de Vries>Yes.</v> <v.loud Mara Quist>The wait was long.</v>
"""

WHISPERX = (
    '{"segments": [{"start": 0, "end": 2, "text": "a b c", "speaker": "SPEAKER_01"},'
    ' {"start": 2, "end": 3, "text": "d", "speaker": "SPEAKER_00", "words":'
    ' [{"word": "d", "start": 2, "end": 3}]}]}'
)


class TestSpeakers:
    @pytest.mark.parametrize(
        ("name", "content", "speakers", "said"),
        [
            (
                "zoom.vtt",
                ZOOM,
                (("Mara Quist", 17), ("Jan de Vries (Host)", 5)),
                "Good morning, I run four clinics. And the wait was seventy minutes. "
                "Of course: here it is.",
            ),
            (
                "teams.vtt",
                TEAMS,
                (("Mara Quist", 10), ("Jan de Vries", 1)),
                "Good morning, I run four clinics. The wait was long.",
            ),
            (
                "meet.srt",
                ON_CHANGE,
                (("Mara Quist", 15), ("Jan de Vries", 12)),
                "Good morning, I run four clinics. Of course: here it is, on the first slide.",
            ),
            ("whisperx.json", WHISPERX, (("SPEAKER_01", 3), ("SPEAKER_00", 1)), "a b c"),
        ],
    )
    def test_who_speaks_most_is_the_candidate(
        self,
        tmp_path: Path,
        name: str,
        content: str,
        speakers: tuple[tuple[str, int], ...],
        said: str,
    ) -> None:
        path = tmp_path / name
        path.write_text(content)
        assert read_speakers(path) == speakers
        transcript = read_transcript(path)
        assert " ".join(word.text for word in transcript.words) == said
        assert transcript.speaker == speakers[0][0]
        assert transcript.others == (speakers[1][0],)

    @pytest.mark.parametrize("wanted", ["Jan de Vries", "jan"])
    def test_another_can_be_chosen(self, tmp_path: Path, wanted: str) -> None:
        path = tmp_path / "teams.vtt"
        path.write_text(TEAMS)
        transcript = read_transcript(path, wanted)
        assert [word.text for word in transcript.words] == ["Yes."]
        assert transcript.others == ("Mara Quist",)

    def test_voices_in_one_caption_share_its_time(self, tmp_path: Path) -> None:
        path = tmp_path / "teams.vtt"
        path.write_text(TEAMS)
        (yes,) = read_transcript(path, "Jan").words
        last = read_transcript(path, "Mara").words[-1]
        assert yes.start_ms == 4000
        assert yes.end_ms < last.start_ms
        assert last.end_ms == 6000

    @pytest.mark.parametrize(
        ("wanted", "why"), [("Otto", "nobody is called “Otto”"), ("a", "several speakers fit “a”")]
    )
    def test_a_name_that_does_not_fit_is_one_clear_line(
        self, tmp_path: Path, wanted: str, why: str
    ) -> None:
        path = tmp_path / "teams.vtt"
        path.write_text(TEAMS)
        with pytest.raises(TranscriptError) as raised:
            read_transcript(path, wanted)
        assert str(raised.value).startswith(f"teams.vtt: {why}.")
        assert "Mara Quist, Jan de Vries" in raised.value.line()

    def test_a_word_before_a_colon_now_and_then_is_no_name(self, tmp_path: Path) -> None:
        talk = ON_CHANGE.replace("Mara Quist: Good", "Good")
        talk = talk.replace("Mara Quist", "Question").replace("Jan de Vries", "Answer")
        path = tmp_path / "talk.srt"
        path.write_text(talk)
        assert read_speakers(path) == ()
        assert "Answer: Can you share?" in spoken(read_transcript(path).words)

    def test_one_named_speaker_is_nobody_to_choose(self, tmp_path: Path) -> None:
        path = tmp_path / "one.vtt"
        path.write_text(ZOOM.replace("Jan de Vries (Host)", "Mara Quist"))
        transcript = read_transcript(path)
        assert len(transcript.words) == 22
        assert (transcript.speaker, transcript.others) == ("", ())
