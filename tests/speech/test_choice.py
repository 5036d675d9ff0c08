"""Which model is used: what is here, what the machine carries, what was chosen; how it is got."""

import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from greenroom.errors import ModelError, RecogniserError
from greenroom.places import Places
from greenroom.settings import AUTO
from greenroom.speech import catalogue, fitness
from greenroom.speech.choice import known_models, model_here
from greenroom.speech.known import better_than, carried
from greenroom.speech.machine import Machine, keep_machine, read_machine, this_machine
from greenroom.ui.models import ModelsHere
from speech.models import CONTENT, HUB_CONTENT, described, write_model
from speech.test_download import Hub, hub  # noqa: F401

ENTRIES = {"small": 4.0, "base": 1.0, "large": 20.0}


def table(name: str, cost: float) -> str:
    lines = [f"[{name}]", f'title = "Whisper {name}, made up"', 'licence = "MIT"', f"cost = {cost}"]
    for head, content in (("files", CONTENT), ("hub.files", HUB_CONTENT)):
        if head == "hub.files":
            lines += [f"[{name}.hub]", 'repository = "made/up"', 'revision = "abc"']
        lines.append(f"[{name}.{head}]")
        for file, told in described(content).items():
            lines.append(f'"{file}" = {{ size = {told.size}, sha256 = "{told.sha256}" }}')
    return "\n".join(lines)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    shipped = tmp_path / "shipped"
    (shipped / "models").mkdir(parents=True)
    listed = "\n".join(table(name, cost) for name, cost in ENTRIES.items())
    (shipped / "models" / "manifest.toml").write_text(f'default = "base"\n{listed}')
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    parts = ("takes", "data", "cache", "settings.toml")
    return Places(*(tmp_path / part for part in parts), shipped)


def put(places: Places, *names: str) -> None:
    for name in names:
        write_model(places.models / name)


def measured(places: Places, window_ms: int) -> None:
    keep_machine(places.machine, this_machine("base", window_ms, "2026-11-22"))


def test_the_smallest_comes_first_and_says_whether_it_is_here(places: Places) -> None:
    put(places, "base")
    known = known_models(places)
    assert [(one.name, one.here) for one in known] == [
        ("base", True), ("small", False), ("large", False),
    ]  # fmt: skip
    assert all(one.fitness is None for one in known)


@pytest.mark.parametrize(
    ("here", "window_ms", "chosen"),
    [
        (("base", "small", "large"), None, "base"),
        (("small", "large"), None, "small"),
        (("base", "small", "large"), 900, "small"),
        (("base",), 900, "base"),
        (("base", "large"), 900, "base"),
        (("base", "small", "large"), 200, "large"),
        (("base", "small"), 20_000, "base"),
        ((), 900, "base"),
    ],
)
def test_the_best_that_is_here_and_keeps_up_is_chosen(
    places: Places, here: tuple[str, ...], window_ms: int | None, chosen: str
) -> None:
    put(places, *here)
    if window_ms is not None:
        measured(places, window_ms)
    assert carried(known_models(places), "base") == chosen
    if here:
        assert model_here(AUTO, places) == places.models / chosen


def test_a_name_or_a_folder_is_taken_whatever_was_measured(places: Places) -> None:
    put(places, "base", "large")
    measured(places, 20_000)
    assert model_here("large", places) == places.models / "large"
    own = write_model(places.takes.parent / "own" / "mine")
    assert model_here(str(own), places) == own


def test_a_model_that_is_not_whole_is_not_here(places: Places) -> None:
    put(places, "base")
    (places.models / "base" / "config.json").unlink()
    assert not known_models(places)[0].here


def test_what_hears_more_than_a_model(places: Places) -> None:
    known = known_models(places)
    assert [one.name for one in better_than("base", known)] == ["large", "small"]
    assert better_than("large", known) == ()
    assert better_than("my own", known) == ()


def test_what_was_measured_is_remembered_for_this_machine_alone(places: Places) -> None:
    assert read_machine(places.machine) is None
    measured(places, 900)
    assert read_machine(places.machine) == this_machine("base", 900, "2026-11-22")
    keep_machine(places.machine, Machine("base", 900, "2026-11-22", "another kind", 96))
    assert read_machine(places.machine) is None
    places.machine.write_bytes(b"{")
    assert read_machine(places.machine) is None


@dataclass
class FakeMeasure:
    """Says how long a window took, and remembers with which model."""

    window_ms: int
    asked: list[str]

    def __call__(self, model: Path, *, cancel: threading.Event | None = None) -> int:
        if cancel is not None and cancel.is_set():
            raise RecogniserError("The measurement was stopped.")
        self.asked.append(model.name)
        return self.window_ms


def test_measuring_takes_the_smallest_model_here_and_is_remembered(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = FakeMeasure(3600, [])
    monkeypatch.setattr(fitness, "measure", fake)
    put(places, "small", "large")
    (base, small, large) = catalogue.measure(places)
    assert fake.asked == ["small"]
    assert (base.keeps_up, small.keeps_up, large.keeps_up) == (True, True, False)
    assert known_models(places) == (base, small, large)
    said = catalogue.act("measure", "large", places, lambda *_: None)
    assert fake.asked == ["small", "large"]
    assert said.splitlines()[-1] == "This machine carries large."
    stop = threading.Event()
    stop.set()
    with pytest.raises(RecogniserError, match="stopped"):
        ModelsHere(places).measure(stop)


def test_without_any_model_there_is_nothing_to_measure_with(places: Places) -> None:
    with pytest.raises(ModelError, match="is not on this machine"):
        catalogue.measure(places)


def test_the_real_measurement_can_be_stopped(base_model: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(RecogniserError, match="stopped"):
        fitness.measure(base_model, cancel=stop)


def test_a_model_is_got_from_the_hub_with_progress(
    places: Places,
    hub: Hub,  # noqa: F811
) -> None:
    models, steps = ModelsHere(places, hub.address), []
    models.get("small", lambda *step: steps.append(step), threading.Event())
    assert [one.name for one in models.known() if one.here] == ["small"]
    assert steps[-1][0] == steps[-1][1] == sum(map(len, HUB_CONTENT.values()))


def test_getting_a_model_can_be_stopped_and_gone_on_with(
    places: Places,
    hub: Hub,  # noqa: F811
) -> None:
    models, stop = ModelsHere(places, hub.address), threading.Event()
    with pytest.raises(ModelError, match="stopped"):
        models.get("small", lambda done, _: stop.set() if done > 100_000 else None, stop)
    assert not models.known()[1].here
    hub.asked.clear()
    models.get("small", lambda *_: None, threading.Event())
    assert hub.asked[0][1] is not None
    assert models.known()[1].here
