"""What the settings say about speech models."""

from collections.abc import Sequence

from greenroom.files import size_words
from greenroom.speech.choice import KnownModel, carried
from greenroom.speech.fitness import verdict

ONLY_NETWORK = "Getting a model is the only thing that ever uses the network."


def title_of(model: KnownModel) -> str:
    """`Whisper base` of `Whisper base, multilingual, CTranslate2 fp16`."""
    return model.entry.title.split(",")[0]


def model_words(model: KnownModel) -> str:
    """Whether it is here, and what a talk costs with it."""
    size = size_words(model.entry.size)
    where = f"{size}, on this machine" if model.here else f"{size}, not on this machine"
    return f"{where}; {verdict(model.fitness)}." if model.fitness else f"{where}."


def auto_words(known: Sequence[KnownModel]) -> str:
    """What the automatic choice comes to now."""
    here = [one for one in known if one.here]
    if not here:
        return "The best that is here and keeps up while you talk. No model is here yet."
    name = carried(known, here[0].name)
    chosen = next(one for one in known if one.name == name)
    return f"The best that is here and keeps up while you talk: now {title_of(chosen)}."


def measured_words(known: Sequence[KnownModel]) -> str:
    """What was found out about this machine, and what would be better than what is here."""
    measured = [one for one in known if one.fitness is not None]
    if not measured:
        return "What this machine can carry has not been measured yet. It takes a few seconds."
    fit = [one for one in measured if one.keeps_up]
    if not fit:
        return (
            "No model keeps up with you on this machine while you talk; "
            "the words are there some time after the talk."
        )
    best = fit[-1]
    better = "" if best.here else f" It is not here: get it. {ONLY_NETWORK}"
    return f"This machine carries {title_of(best)} while you talk.{better}"


def carried_words(known: Sequence[KnownModel]) -> str:
    """What was found out at the first start, in one line."""
    fit = [one for one in known if one.keeps_up]
    here = [one for one in fit if one.here]
    if not here:
        return (
            "This machine does not keep up with you while you talk; your words are there after it."
        )
    used, best = here[-1], fit[-1]
    more = "" if used is best else f" {title_of(best)} would keep up too, and hears more."
    return f"{title_of(used)} writes down what you say, and keeps up on this machine.{more}"
