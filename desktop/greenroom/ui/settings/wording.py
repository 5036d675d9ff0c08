"""What the settings say about speech models."""

from collections.abc import Sequence

from greenroom.files import size_words
from greenroom.speech.fitness import verdict
from greenroom.speech.known import KnownModel, carried
from greenroom.ui.words import said, tr


def title_of(model: KnownModel) -> str:
    """`Whisper base` of `Whisper base, multilingual, CTranslate2 fp16`."""
    return model.entry.title.split(",")[0]


def model_words(model: KnownModel) -> str:
    """Whether it is here, and what a talk costs with it."""
    here, away = tr("{size}, on this machine"), tr("{size}, not on this machine")
    where = (here if model.here else away).format(size=said(size_words(model.entry.size)))
    return f"{where}; {said(verdict(model.fitness))}." if model.fitness else f"{where}."


def auto_words(known: Sequence[KnownModel]) -> str:
    """What the automatic choice comes to now."""
    here = [one for one in known if one.here]
    if not here:
        return tr("The best that is here and keeps up while you talk. No model is here yet.")
    name = carried(known, here[0].name)
    chosen = next(one for one in known if one.name == name)
    words = tr("The best that is here and keeps up while you talk: now {model}.")
    return words.format(model=title_of(chosen))


def measured_words(known: Sequence[KnownModel]) -> str:
    """What was found out about this machine, and what would be better than what is here."""
    measured = [one for one in known if one.fitness is not None]
    if not measured:
        return tr("What this machine can carry has not been measured yet. It takes a few seconds.")
    fit = [one for one in measured if one.keeps_up]
    if not fit:
        return tr(
            "No model keeps up with you on this machine while you talk; "
            "the words are there some time after the talk."
        )
    best = fit[-1]
    words = tr("This machine carries {model} while you talk.").format(model=title_of(best))
    get = tr(
        "It is not here: get it. Getting a model is the only thing that ever uses the network."
    )
    return words if best.here else f"{words} {get}"


def carried_words(known: Sequence[KnownModel]) -> str:
    """What was found out at the first start, in one line."""
    fit = [one for one in known if one.keeps_up]
    here = [one for one in fit if one.here]
    if not here:
        return tr(
            "This machine does not keep up with you while you talk; your words are there after it."
        )
    used, best = here[-1], fit[-1]
    words = tr("{model} writes down what you say, and keeps up on this machine.")
    more = tr("{model} would keep up too, and hears more.")
    kept = words.format(model=title_of(used))
    return kept if used is best else f"{kept} {more.format(model=title_of(best))}"
