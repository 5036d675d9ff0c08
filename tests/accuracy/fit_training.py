"""Trains how the program reads whether an answer fits its question, and saves it.

    python tests/accuracy/fit_training.py [--unseen]

The upper layers of the shipped encoder learn from the written scenes (`scenes`) to lay an answer
beside its question: above the right answers to neighbouring questions about the same deck, and
above a wrong answer to the same question, which is as concrete (a contrastive loss, Karpukhin et
al. 2020, arXiv 2004.04906). Four regressions learn on top of both readings, at the same time,
whether the question is met, met in full and met at once, and whether there is evidence.

With `--unseen` the last three writers are kept aside and judged, and nothing is saved. Needs
PyTorch 2.13 (`pip install torch`), which nothing else here does; a quarter of an hour on two
cores. The same machine gives the same weights again.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parent.parent))

from accuracy.encoder_weights import put_layer
from accuracy.scenes import Reply, Scene, load_scenes
from greenroom.checks.sentence_encoder import HEADS, Encoder, shipped_encoder
from greenroom.checks.sentence_words import bare, pieces
from greenroom.panel.answer_fit import SAYS

FILE = Path(__file__).parents[2] / "desktop" / "greenroom" / "panel" / "answer_fit.npz"
FROZEN = 3
EPOCHS, SCENES_AT_ONCE, RATE, HEAD_RATE, WARM = 3, 4, 1e-4, 1e-3, 0.1
DROPPED, DECAY, LONGEST_STEP = 0.1, 0.01, 1.0
# The first two sentences of a spoken answer, as its writers were told.
OPENING = 35
MOST_PIECES = 450
KEPT_ASIDE = 3
# A reading has length 1: its numbers, and the products of two, are too small to learn from.
ALONE, LOUD = 3.0, 20.0
_MATRICES = ("query", "key", "value", "mixed", "wide", "narrow")


class Text(msgspec.Struct, frozen=True):
    """The numbers of its pieces, and what each counts in the means of all words and the opening."""

    numbers: list[int]
    whole: list[float]
    opening: list[float]


def as_text(said: str, vocabulary: dict[str, int]) -> Text:
    """A question or an answer, as the encoder takes it."""
    words = [found for word in said.split() if (found := list(pieces(bare(word), vocabulary)))]
    while sum(map(len, words)) > MOST_PIECES:
        words.pop()
    first = min(OPENING, len(words))
    whole = [1 / len(words) / len(word) for word in words for _ in word]
    share = [1 / first if at < first else 0.0 for at in range(len(words))]
    opening = [part / len(word) for part, word in zip(share, words, strict=True) for _ in word]
    numbers = [vocabulary["[CLS]"], *(p for word in words for p in word), vocabulary["[SEP]"]]
    return Text(numbers, [0.0, *whole, 0.0], [0.0, *opening, 0.0])


class Taught(msgspec.Struct, frozen=True):
    """A scene as texts: its questions, and to each a reply of each kind with its labels."""

    questions: list[Text]
    texts: tuple[list[Text], ...]
    replies: tuple[list[Reply], ...]

    def all(self) -> list[Text]:
        """Questions first, then the replies kind by kind."""
        return [*self.questions, *(text for kind in self.texts for text in kind)]


def as_taught(scene: Scene, vocabulary: dict[str, int]) -> Taught:
    """A scene made ready."""
    replies = tuple([asked.replies[kind] for asked in scene.asked] for kind in range(3))
    return Taught(
        [as_text(asked.question, vocabulary) for asked in scene.asked],
        tuple([as_text(reply.text, vocabulary) for reply in kind] for kind in replies),
        replies,
    )


Weights = dict[str, Tensor]


def weights_of(encoder: Encoder) -> tuple[Weights, Weights]:
    """What stays as it is, and what is trained."""
    fixed = {
        "embedded": torch.tensor(encoder.embedded),
        "places": torch.tensor(encoder.places),
        "norm 0": torch.tensor(encoder.norm[0]),
        "norm 1": torch.tensor(encoder.norm[1]),
    }
    moved: Weights = {}
    for depth, layer in enumerate(encoder.layers):
        own = fixed if depth < FROZEN else moved
        for part in _MATRICES:
            own[f"{depth} {part}"] = torch.tensor(layer.matrices[part].T.copy())
            own[f"{depth} {part} added"] = torch.tensor(layer.added[part])
        own |= {f"{depth} norm {n}": torch.tensor(norm) for n, norm in enumerate(layer.norms)}
    width = encoder.embedded.shape[1]
    moved["heads"] = torch.zeros(len(SAYS), 4 * width)
    moved["heads added"] = torch.zeros(len(SAYS))
    moved["scale"] = torch.tensor(20.0)
    return fixed, {name: value.requires_grad_() for name, value in moved.items()}


class Vectors(msgspec.Struct, frozen=True):
    """One row a text, of length 1: all its words, and its opening."""

    whole: Tensor
    opening: Tensor

    def part(self, start: int, count: int) -> "Vectors":
        """Some rows."""
        return Vectors(self.whole[start : start + count], self.opening[start : start + count])


def read(texts: Sequence[Text], fixed: Weights, moved: Weights, *, learning: bool) -> Vectors:
    """All texts side by side through the encoder."""
    longest = max(len(text.numbers) for text in texts)
    numbers = torch.zeros(len(texts), longest, dtype=torch.long)
    counts = torch.zeros(2, len(texts), longest)
    there = torch.zeros(len(texts), longest, dtype=torch.bool)
    for at, text in enumerate(texts):
        size = len(text.numbers)
        numbers[at, :size] = torch.tensor(text.numbers)
        counts[0, at, :size], counts[1, at, :size] = map(torch.tensor, (text.whole, text.opening))
        there[at, :size] = True
    with torch.autocast("cpu", torch.bfloat16):
        hidden = functional.layer_norm(
            fixed["embedded"][numbers] + fixed["places"][:longest],
            (fixed["embedded"].shape[1],),
            fixed["norm 0"],
            fixed["norm 1"],
            1e-12,
        )
        with torch.no_grad():
            for depth in range(FROZEN):
                hidden = _layer(hidden, there, fixed, depth, 0.0)
        for depth in range(FROZEN, 2 * FROZEN):
            hidden = _layer(hidden, there, moved, depth, DROPPED if learning else 0.0)
    means = [(hidden.float() * count[..., None]).sum(dim=1) for count in counts]
    return Vectors(*(functional.normalize(mean, dim=1) for mean in means))


def _layer(hidden: Tensor, there: Tensor, own: Weights, depth: int, dropped: float) -> Tensor:
    """As `sentence_encoder._through`, for several texts at once."""

    def linear(values: Tensor, part: str) -> Tensor:
        return functional.linear(values, own[f"{depth} {part}"], own[f"{depth} {part} added"])

    def normal(values: Tensor, first: int) -> Tensor:
        scale, shift = own[f"{depth} norm {first}"], own[f"{depth} norm {first + 1}"]
        return functional.layer_norm(values, (values.shape[-1],), scale, shift, 1e-12)

    size, length, width = hidden.shape
    query, key, value = (
        linear(hidden, part).view(size, length, HEADS, -1).transpose(1, 2)
        for part in ("query", "key", "value")
    )
    seen = functional.scaled_dot_product_attention(query, key, value, there[:, None, None, :])
    mixed = linear(seen.transpose(1, 2).reshape(size, length, width), "mixed")
    hidden = normal(hidden + functional.dropout(mixed, dropped), 0)
    bent = functional.gelu(linear(hidden, "wide"), approximate="tanh")
    return normal(hidden + functional.dropout(linear(bent, "narrow"), dropped), 2)


def said_of(questions: Vectors, answers: Vectors, moved: Weights) -> Tensor:
    """One column for each of `SAYS`: above 0 for yes."""
    q, a, o = questions.whole, answers.whole, answers.opening
    both = torch.cat([LOUD * q * a, LOUD * q * o, ALONE * a, ALONE * o], dim=1)
    return functional.linear(both, moved["heads"], moved["heads added"])


def loss_of(scene: Taught, found: Vectors, moved: Weights) -> Tensor:
    """How far the readings of one scene are from what they should say."""
    count = len(scene.questions)
    asked, right, half, wrong = (found.part(count * n, count) for n in range(4))
    order, scale = torch.arange(count), moved["scale"]
    beside = [scale * asked.whole @ one.whole.T for one in (right, half, wrong)]
    misled = beside[2].diagonal()
    total = torch.zeros(())
    for rows, share in zip(beside[:2], (1.0, 0.5), strict=True):
        among = torch.cat([rows, misled[:, None]], dim=1)
        total = total + share * functional.cross_entropy(among, order)
        total = total + share * functional.cross_entropy(rows.T, order)
        total = total + share * functional.softplus(misled - rows.diagonal()).mean()
    return total + sum(_told(scene, (asked, right, half, wrong), moved), start=torch.zeros(()))


def _told(scene: Taught, found: Sequence[Vectors], moved: Weights) -> Iterator[Tensor]:
    """The losses of the four regressions; beside another question an answer meets nothing."""
    asked, *kinds = found
    own = torch.cat([said_of(asked, kind, moved) for kind in kinds])
    turned = Vectors(asked.whole.roll(1, 0), asked.opening.roll(1, 0))
    other = torch.cat([said_of(turned, kind, moved) for kind in kinds[:2]])
    replies = [reply for kind in scene.replies for reply in kind]
    count = len(asked.whole)
    given = torch.tensor([[r.met != "N", r.met == "Y", r.first, r.evidence] for r in replies])
    given = given.float()
    wrong = functional.binary_cross_entropy_with_logits
    yield wrong(
        torch.cat([own[:, 0], other[:, 0]]), torch.cat([given[:, 0], torch.zeros(2 * count)])
    )
    yield wrong(own[: 2 * count, 1:3], given[: 2 * count, 1:3])
    yield wrong(own[:, 3], given[:, 3])


def train(scenes: Sequence[Taught], encoder: Encoder) -> Iterator[tuple[float, Weights, Weights]]:
    """After each turn through all scenes: the mean loss, and the weights as they are then."""
    torch.manual_seed(5)
    rng = np.random.default_rng(5)
    fixed, moved = weights_of(encoder)
    fast = [moved["heads"], moved["heads added"]]
    slow = [value for name, value in moved.items() if name.split()[0].isdigit()]
    optimiser = torch.optim.AdamW(
        [
            {"params": slow, "lr": RATE},
            {"params": fast, "lr": HEAD_RATE},
            {"params": [moved["scale"]], "lr": 0.05},
        ],
        weight_decay=DECAY,
    )
    steps = EPOCHS * (len(scenes) // SCENES_AT_ONCE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (WARM * steps)) * max(0.02, 1 - step / steps)
    )
    for _ in range(EPOCHS):
        order, losses = rng.permutation(len(scenes)), []
        for start in range(0, len(order) - SCENES_AT_ONCE + 1, SCENES_AT_ONCE):
            some = [scenes[at] for at in order[start : start + SCENES_AT_ONCE]]
            found = read([t for one in some for t in one.all()], fixed, moved, learning=True)
            loss, begin = torch.zeros(()), 0
            for one in some:
                loss = loss + loss_of(one, found.part(begin, len(one.all())), moved) / len(some)
                begin += len(one.all())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*slow, *fast], LONGEST_STEP)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        yield float(np.mean(losses)), fixed, moved


@torch.no_grad()
def judged(scenes: Sequence[Taught], fixed: Weights, moved: Weights) -> dict[str, float]:
    """In how many of all pairs the right one is nearer, and how often each regression is right."""
    found: dict[str, list[float]] = {}

    def add(name: str, right: Tensor) -> None:
        found.setdefault(name, []).extend(right.float().tolist())

    for scene in scenes:
        count = len(scene.questions)
        vectors = read(scene.all(), fixed, moved, learning=False)
        asked, *kinds = (vectors.part(count * n, count) for n in range(4))
        right, half, wrong = (asked.whole @ kind.whole.T for kind in kinds)
        others = ~torch.eye(count, dtype=torch.bool)
        own = right.diagonal()
        add("right above the neighbour's", (own[:, None] > right)[others])
        add("its own question above others", (own[None, :] > right)[others])
        add("right above wrong", own > wrong.diagonal())
        add("half above wrong", half.diagonal() > wrong.diagonal())
        says = [said_of(asked, kind, moved) > 0 for kind in kinds]
        for at, name in enumerate(SAYS):
            for kind, replies in zip(says, scene.replies, strict=True):
                truth = [[r.met != "N", r.met == "Y", r.first, r.evidence][at] for r in replies]
                if name in ("met", "evidence") or replies[0].met != "N":
                    add(f"told: {name}", kind[:, at] == torch.tensor(truth))
    return {name: float(np.mean(values)) for name, values in found.items()}


def write(moved: Weights, file: Path) -> None:
    """Save the trained layers, eight bits a number, and the regressions."""
    plain = {name: value.detach().numpy() for name, value in moved.items()}
    made = {"first": np.array(FROZEN), "heads added": plain["heads added"]}
    width = plain["heads"].shape[1] // 4
    louder = np.repeat([LOUD, LOUD, ALONE, ALONE], width)
    made["heads"] = (plain["heads"] * louder).astype(np.float16)
    for depth in range(FROZEN, 2 * FROZEN):
        put_layer(made, depth, {n: v for n, v in plain.items() if n.startswith(f"{depth} ")})
    np.savez_compressed(file, **made)


def main(arguments: Sequence[str]) -> None:
    """Train, and say after each turn how it is going."""
    encoder = shipped_encoder()
    writers = [
        [as_taught(scene, encoder.vocabulary) for scene in scenes] for scenes in load_scenes()
    ]
    aside = KEPT_ASIDE if "--unseen" in arguments else 0
    learnt = [scene for scenes in writers[: len(writers) - aside] for scene in scenes]
    kept = [scene for scenes in writers[len(writers) - aside :] for scene in scenes]
    for loss, fixed, moved in train(learnt, encoder):
        print(f"loss {loss:.3f}", flush=True)
        for name, share in judged(kept, fixed, moved).items():
            print(f"  {name:<32}{share:.3f}", flush=True)
    if not aside:
        write(moved, FILE)
        print(f"{FILE.name}: {FILE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
