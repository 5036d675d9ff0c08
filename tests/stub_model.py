"""A language model's server over real HTTP that behaves as a test tells it to."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

DEMANDS = (
    "What did you turn down to get there?",
    "Who argued against it, and why?",
    "Which week would you cut first?",
    "How would you notice that it fails?",
    "What else could explain it?",
    "Whom did it make worse off?",
    "When would you stop?",
    "Where did you get the cost from?",
    "How sure are you of that?",
    "What did the team learn?",
)


@dataclass(frozen=True)
class Asked:
    """One request for an answer, as the model reads it."""

    body: dict[str, Any]
    seal: str
    canary: str
    material: dict[str, Any]

    @property
    def format(self) -> str:
        """How the answer's shape was demanded."""
        return self.body.get("response_format", {}).get("type", "plain")

    @property
    def reads_an_answer(self) -> bool:
        return "answer" in self.material


Say = Callable[[Asked], Any]
"""What the model says: an object for its answer, or text."""


class Rude(Exception):  # noqa: N818
    """Thrown by a `Say` to answer in bytes that no server should send; then hang up."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw


def sound(asked: Asked) -> dict[str, Any]:
    """A good model: a question about the first fact, or a reading that believes every sentence."""
    if asked.reads_an_answer:
        return reading(asked, *asked.material["answer"])
    fact = asked.material["facts"][0]
    place = sum(map(ord, asked.material["draft"])) % len(DEMANDS)
    return proposals(asked, (fact["id"], f"You say “{fact['says']}”. {DEMANDS[place]}"))


def proposals(asked: Asked, *questions: tuple[str, str], **more: Any) -> dict[str, Any]:
    """Questions, each with the id of its fact, sealed."""
    listed = [{"claim": claim, "question": question} for claim, question in questions]
    return {"seal": asked.seal, "questions": listed} | more


def reading(asked: Asked, *answers: str, **more: Any) -> dict[str, Any]:
    """A reading in which these sentences answer the question and are evidence."""
    ids = list(answers)
    return {
        "seal": asked.seal, "answers": ids, "complete": bool(ids), "evidence": ids, "costs": [],
        "conflict": None,
    } | more  # fmt: skip


def status(code: int, text: str = "no") -> Rude:
    """Any answer but 200."""
    body = text.encode()
    return Rude(b"HTTP/1.1 %d No\r\nContent-Length: %d\r\n\r\n%s" % (code, len(body), body))


def page(body: str, *headers: str) -> Rude:
    """200 with any body."""
    head = "".join(f"{line}\r\n" for line in headers)
    sent = body.encode()
    return Rude(f"HTTP/1.1 200 OK\r\n{head}Content-Length: {len(sent)}\r\n\r\n".encode() + sent)


@dataclass
class StubModel:
    """Listens on a port of its own; `say` may be changed at any time, `hold` lets it wait.

    `listed` is what it says when it is asked for its models.
    """

    say: Say = sound
    listed: Any = field(
        default_factory=lambda: {"data": [{"id": "embed-small"}, {"id": "wise-8b"}]}
    )
    asked: list[Asked] = field(default_factory=list)
    hold: Event = field(default_factory=Event)
    left: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.hold.set()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.http.daemon_threads = True
        self.port = int(self.http.server_address[1])
        self.address = f"http://127.0.0.1:{self.port}/v1"

    @property
    def readings(self) -> int:
        """How many answers it was given to read."""
        return sum(one.reads_an_answer for one in self.asked)

    def go(self) -> None:
        """Be gone: nobody listens any more."""
        self.hold.set()
        self.http.shutdown()
        self.http.server_close()


@contextmanager
def running(stub: StubModel) -> Iterator[StubModel]:
    """The stub, listening."""
    thread = Thread(target=stub.http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield stub
    finally:
        stub.go()
        thread.join()


def _handler(stub: StubModel) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.answer(lambda: stub.listed() if callable(stub.listed) else stub.listed)

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked = _read(body)
            stub.asked.append(asked)
            if not stub.hold.is_set():
                self.wait()
            self.answer(lambda: _completion(stub.say(asked)))

        def wait(self) -> None:
            """Until the test lets it go on, or whoever asked has hung up."""
            self.connection.settimeout(0.02)
            while not stub.hold.is_set():
                try:
                    if self.connection.recv(1) == b"":
                        stub.left.set()
                        return
                except TimeoutError:
                    continue
                except OSError:
                    stub.left.set()
                    return
            self.connection.settimeout(None)

        def answer(self, made: Callable[[], Any]) -> None:
            try:
                whole = json.dumps(made())
            except Rude as rude:
                sent = rude.raw
            else:
                sent = page(whole, "Content-Type: application/json").raw
            with suppress(OSError):
                self.wfile.write(sent)
            self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler


def _completion(said: Any) -> dict[str, Any]:
    if isinstance(said, dict) and "choices" in said:
        return said
    content = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    return {"choices": [{"message": {"content": content}, "finish_reason": "stop"}]}


def _read(body: dict[str, Any]) -> Asked:
    system, user = (message["content"] for message in body["messages"])
    fence = user.partition("\n")[0]
    inside = user.removeprefix(f"{fence}\n").removesuffix(f"\n{fence}")
    return Asked(
        body,
        re.findall(r"password of this conversation is (\w+)", system)[0],
        re.findall(r"Never write the word (\w+)", system)[0],
        json.loads(inside),
    )
