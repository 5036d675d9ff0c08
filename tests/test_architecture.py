"""The import contract: data flows one way, and each heavy library has one home."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "desktop" / "greenroom"

# Lower layers know nothing of higher ones. Parts of one layer may not import each other.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"phrase", "on_demand"}),
    frozenset({"time", "errors", "files", "suffixes", "office", "licences"}),
    frozenset({"places", "wav", "crashes"}),
    frozenset({"deck"}),
    frozenset({"plan", "transcript"}),
    frozenset({"take", "captions"}),
    frozenset({"alignment"}),
    frozenset({"checks"}),
    frozenset({"panel"}),
    frozenset({"report"}),
    frozenset({"comparison", "report_notes", "reporting"}),
    frozenset({"library", "settings", "audio", "render", "servers", "logs"}),
    frozenset({"export"}),
    frozenset({"speech", "language_model"}),
    frozenset({"forgetting", "review", "adding", "exporting"}),
    frozenset({"comparing", "batch"}),
    frozenset({"ui"}),
    frozenset({"selftest"}),
    frozenset({"commands", "cli_examples", "cli_values"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)

# A library and the only place that may import it.
HOMES = {
    "PySide6": "ui",
    "pptx": "deck",
    "sounddevice": "audio",
    "faster_whisper": "speech/worker.py",
    "ctranslate2": "speech/worker.py",
    "av": "audio/container.py",
    "fpdf": "export/pdf.py",
    "docx": "export/word_document.py",
    "httpx": "servers/exchange.py",
    "dask": "batch",
    "distributed": "batch",
}

UI = "greenroom.ui."
# The command line and the self-test load Qt when a window is wanted.
FROM_BELOW = {"commands/window.py", "selftest.py"}


def modules() -> Iterator[Path]:
    """Every module, relative to the package."""
    return (path.relative_to(SOURCE) for path in sorted(SOURCE.rglob("*.py")))


def room(module: Path) -> str:
    """The folder or file at the top of the package that a module belongs to."""
    return module.parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    """Dotted names of all that a module imports, lazily or not."""
    for node in ast.walk(ast.parse((SOURCE / module).read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            base = node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names)


def late_imports(module: Path) -> Iterator[str]:
    """The modules that a module imports within functions."""
    for node in ast.walk(ast.parse((SOURCE / module).read_text())):
        if isinstance(node, ast.FunctionDef):
            inner = ast.walk(node)
            yield from (each.module or "" for each in inner if isinstance(each, ast.ImportFrom))


def rank(name: str) -> int:
    """The layer that a room belongs to."""
    return next(index for index, layer in enumerate(LAYERS) if name in layer)


@pytest.mark.parametrize("module", list(modules()), ids=str)
def test_module_has_a_place(module: Path) -> None:
    assert room(module) == "__init__" or any(room(module) in layer for layer in LAYERS)


@pytest.mark.parametrize("module", list(modules()), ids=str)
def test_imports_point_one_way(module: Path) -> None:
    for name in imports(module):
        parts = name.split(".")
        if parts[0] != "greenroom" or len(parts) == 1 or parts[1].startswith("__version"):
            continue
        if parts[1] == room(module):
            continue
        assert rank(parts[1]) < rank(room(module)), f"{module} imports {name}"


def test_parts_of_the_window_come_late_by_one_way_only() -> None:
    late = {str(m) for m in modules() for name in late_imports(m) if name.startswith(UI)}
    assert late == {"ui/late.py", *FROM_BELOW}


@pytest.mark.parametrize("module", list(modules()), ids=str)
def test_each_library_has_one_home(module: Path) -> None:
    for name in imports(module):
        home = HOMES.get(name.split(".")[0])
        if home is not None:
            assert module.as_posix().startswith(home), f"{module} imports {name}"
