"""A transcription server of the user's own."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
import soundfile

from batch.cohort import SAMPLES
from greenroom.batch.server import by_server, words_in
from greenroom.errors import ServerError


class Listener(ThreadingHTTPServer):
    """Answers every recording with `answer` and keeps what it was sent."""

    answer: tuple[int, Any] = (200, {"words": []})
    asked: bytes = b""
    path: str = ""


class Handler(BaseHTTPRequestHandler):
    server: Listener

    def do_POST(self) -> None:
        self.server.path = self.path
        self.server.asked = self.rfile.read(int(self.headers["Content-Length"]))
        status, answer = self.server.answer
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def listener() -> Iterator[Listener]:
    server = Listener(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def recording(tmp_path):
    """Two seconds of speech."""
    sound, rate = soundfile.read(SAMPLES / "weekly-picks.flac", dtype="int16")
    file = tmp_path / "talk.wav"
    soundfile.write(file, sound[: 2 * rate], rate)
    return file


def recognised(listener, recording):
    recognise = by_server(f"http://127.0.0.1:{listener.server_port}", "", "base")
    return recognise(recording, language="en", terms=("Subiaco",), progress=None)


def test_its_words_are_the_transcript(listener, recording):
    listener.answer = (
        200,
        {
            "words": [
                {"word": " um,", "start": 0.1, "end": 0.4},
                {"word": "so", "start": 0.5, "end": 9},
            ]
        },
    )
    words = recognised(listener, recording).words
    assert [(word.text, word.start_ms, word.end_ms) for word in words] == [
        ("um,", 100, 400),
        ("so", 500, 2000),
    ]


def test_it_is_sent_the_sound_and_told_to_keep_the_fillers(listener, recording):
    recognised(listener, recording)
    assert listener.path == "/v1/audio/transcriptions"
    assert recording.read_bytes() in listener.asked
    for told in (
        b"verbose_json",
        b"timestamp_granularities[]",
        b"Um, uh",
        b"Subiaco",
        b'"talk.wav"',
    ):
        assert told in listener.asked


def test_words_may_be_within_segments():
    answer = {"segments": [{"words": [{"word": "yes", "start": 1.0, "end": 1.2}]}]}
    assert words_in(json.dumps(answer).encode(), 5000)[0].start_ms == 1000


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({"segments": [{"text": "yes"}]}, "no times of words"),
        ({"words": [{"word": "yes"}]}, "no transcript"),
        ([], "no transcript"),
    ],
)
def test_what_is_no_transcript_is_refused(answer, says):
    with pytest.raises(ServerError, match=says):
        words_in(json.dumps(answer).encode(), 5000)


def test_times_that_cannot_be_stay_within_the_recording():
    words = [{"word": "a", "start": -5, "end": -9}, {"word": "b", "start": 1e300, "end": 2}]
    spans = [(w.start_ms, w.end_ms) for w in words_in(json.dumps({"words": words}).encode(), 900)]
    assert spans == [(0, 0), (900, 900)]


def test_an_error_is_one_line(listener, recording):
    listener.answer = (500, {})
    with pytest.raises(
        ServerError, match=r"The transcription server answered with the error 500\."
    ):
        recognised(listener, recording)


def test_another_computer_is_asked_only_by_name():
    with pytest.raises(ServerError, match="another computer"):
        by_server("http://10.0.0.5:9000", "", "base")
    assert by_server("http://10.0.0.5:9000", "10.0.0.5", "base")
