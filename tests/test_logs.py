"""The log says what happened, in bounded files of the user's own, without a word of theirs."""

import ast
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenroom.errors import DeckError
from greenroom.logs import MOST_BYTES, logged

SOURCE = Path(__file__).parent.parent / "desktop" / "greenroom"
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


def test_what_happened_is_there_and_the_users_words_are_not(tmp_path: Path) -> None:
    log = logging.getLogger("greenroom.ui.somewhere")
    with logged(tmp_path / "logs"):
        log.info("a take ended after %d ms", 900_000)
        log.info("opened %s as %s", tmp_path / "Ana's talk.pptx", "we should launch in May")
        try:
            raise DeckError("“Launch in May” has no slides.", file="Ana's talk.pptx")
        except DeckError as error:
            log.warning("trouble was said", exc_info=error)
    log.info("not any more")
    said = (tmp_path / "logs" / "greenroom.log").read_text()
    assert "INFO" in said
    assert "greenroom.ui.somewhere: a take ended after 900000 ms" in said
    assert "greenroom.errors.DeckError" in said
    assert "test_logs.py, line" in said
    assert "ends" in said.splitlines()[-1]
    assert [word for word in ("Ana", "aunch", "May", "pptx", tmp_path.name) if word in said] == []


def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    with logged(tmp_path / "logs"):
        pass
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path / "logs").iterdir()]
    assert modes == [0o600]
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700


def test_it_never_grows_beyond_four_files(tmp_path: Path) -> None:
    log = logging.getLogger("greenroom")
    with logged(tmp_path):
        for _ in range(6 * MOST_BYTES // 10_000):
            log.info("x" * 10_000)
    files = list(tmp_path.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= MOST_BYTES for file in files)
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)


def test_a_disk_that_refuses_costs_the_log_alone(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    with logged(tmp_path / "logs"):
        logging.getLogger("greenroom").info("goes on")
    assert (tmp_path / "logs").is_file()


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call that logs, with its file."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in LEVELS
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "_log"
            ):
                yield str(path.relative_to(SOURCE)), node


@pytest.mark.parametrize(
    ("file", "call"), [pytest.param(*one, id=f"{one[0]}:{one[1].lineno}") for one in calls()]
)
def test_a_message_is_a_constant(file: str, call: ast.Call) -> None:
    message = call.args[0]
    if isinstance(message, ast.JoinedStr):
        names = {node.id for node in ast.walk(message) if isinstance(node, ast.Name)}
        assert names == {"__version__"}, file
    else:
        assert isinstance(message, ast.Constant), file
