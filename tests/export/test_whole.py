"""Each export of one report that has everything, compared whole with what is expected."""

import shutil
from pathlib import Path

import pytest

from export.whole import COMPARED, EXPECTED, STEM, expected, export_all, held


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    export_all(folder)
    return folder


@pytest.mark.parametrize("suffix", COMPARED)
def test_it_holds_what_is_expected(exports: Path, suffix: str) -> None:
    if suffix == "pdf" and not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not on this machine")
    assert held(exports, suffix) == expected(suffix)


def test_nothing_else_is_expected() -> None:
    assert len(list(EXPECTED.glob(f"{STEM}.*"))) == len(COMPARED)
