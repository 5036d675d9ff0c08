"""The written scenes are whole."""

from collections import Counter

import pytest

from accuracy.scenes import load_scenes, read_scenes

SCENE = """== a gate
D: Gate: opens at four; closes at ten
Q: Why four?
N: It closes at ten.
Pe: Because of the nine trucks.
Yfe: The cranes start then.
"""


def test_a_scene_is_read_with_its_labels() -> None:
    (scene,) = read_scenes(SCENE)
    (asked,) = scene.asked
    assert (scene.title, scene.deck) == ("a gate", ("Gate: opens at four; closes at ten",))
    assert [reply.met for reply in asked.replies] == ["Y", "P", "N"]
    assert [(reply.first, reply.evidence) for reply in asked.replies] == [
        (True, True),
        (False, True),
        (False, False),
    ]


def test_a_line_that_is_nothing_is_named() -> None:
    with pytest.raises(ValueError, match="Maybe: so"):
        read_scenes(SCENE + "Maybe: so\n")


def test_all_writers_wrote_five_questions_a_scene() -> None:
    writers = load_scenes()
    assert [len(scenes) for scenes in writers] == [24] * 16 + [16] * 6
    assert {len(scene.asked) for scenes in writers for scene in scenes} == {5}
    said = Counter(
        reply.text
        for scenes in writers
        for scene in scenes
        for asked in scene.asked
        for reply in asked.replies
    )
    assert max(said.values()) == 1
