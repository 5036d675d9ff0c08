"""Each export of one report that has everything, compared whole with what is expected."""

import shutil
from pathlib import Path

import pytest

from export.whole import COMPARED, EXPECTED, STEM, expected, export_all, export_several, held

SEVERAL = ("takes.html", "takes.csv", "compared.html", "compared.csv")


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    export_all(folder)
    export_several(folder)
    return folder


@pytest.mark.parametrize("suffix", COMPARED)
def test_it_holds_what_is_expected(exports: Path, suffix: str) -> None:
    if suffix == "pdf" and not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not on this machine")
    assert held(exports, suffix) == expected(suffix)


@pytest.mark.parametrize("name", SEVERAL)
def test_several_takes_are_what_is_expected(exports: Path, name: str) -> None:
    assert (exports / name).read_bytes().decode() == (EXPECTED / name).read_bytes().decode()


def test_nothing_else_is_expected() -> None:
    assert len(list(EXPECTED.glob(f"{STEM}.*"))) == len(COMPARED)
    assert len(list(EXPECTED.iterdir())) == len(COMPARED) + len(SEVERAL)
