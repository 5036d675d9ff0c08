"""Whether text is English, as far as a deck's few words can tell; rules on wording ask first."""

import re
from collections.abc import Iterable

from greenroom.checks.spot import plain, vocabulary
from greenroom.phrase import phrase

# Words that only English has, or has far more often than its neighbours; about a third of running
# English text and a tenth of English slides.
_ENGLISH = vocabulary(
    "the of and to for with from by is are was we our you your their this that these those what "
    "how why when who which not than more it its they have has had be been can will should would "
    "or on at as into about over after before every each all"
)
_OTHERS = vocabulary(
    "un ne pas ils elle elles par sie weil kein wird haben sind wie bei nach auch aber oder durch "
    "ihr unsere im am zum der die das und nicht mit für von zu ist ein eine auf den dem wir le la "
    "les et des du une est pour dans sur avec nous que el los las y para con por una del se su il "
    "lo gli di che per sono nel alla het een van en niet voor zijn wij o os as um uma não com e "
    "em na och att som på är av med til og ikke det jak nie się jest w z do"
)
_FOREIGN = _OTHERS - _ENGLISH
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# One small word may be anybody's (“El Niño”, “van”).
_CHANCE = 1


UNKNOWN = "und"
"""ISO 639-2 for a language that nobody determined."""

# fmt: off
_NAMES: dict[str, str] = {
    "af": phrase("Afrikaans"), "ar": phrase("Arabic"), "bg": phrase("Bulgarian"),
    "bn": phrase("Bengali"), "ca": phrase("Catalan"), "cs": phrase("Czech"), "cy": phrase("Welsh"),
    "da": phrase("Danish"), "de": phrase("German"), "el": phrase("Greek"), "en": phrase("English"),
    "es": phrase("Spanish"), "et": phrase("Estonian"), "eu": phrase("Basque"),
    "fa": phrase("Persian"), "fi": phrase("Finnish"), "fr": phrase("French"),
    "gl": phrase("Galician"), "he": phrase("Hebrew"), "hi": phrase("Hindi"),
    "hr": phrase("Croatian"), "hu": phrase("Hungarian"), "hy": phrase("Armenian"),
    "id": phrase("Indonesian"), "is": phrase("Icelandic"), "it": phrase("Italian"),
    "ja": phrase("Japanese"), "ka": phrase("Georgian"), "kk": phrase("Kazakh"),
    "ko": phrase("Korean"), "lt": phrase("Lithuanian"), "lv": phrase("Latvian"),
    "mk": phrase("Macedonian"), "mr": phrase("Marathi"), "ms": phrase("Malay"),
    "ne": phrase("Nepali"), "nl": phrase("Dutch"), "nn": phrase("Nynorsk"),
    "no": phrase("Norwegian"), "pl": phrase("Polish"), "pt": phrase("Portuguese"),
    "ro": phrase("Romanian"), "ru": phrase("Russian"), "sk": phrase("Slovak"),
    "sl": phrase("Slovenian"), "sq": phrase("Albanian"), "sr": phrase("Serbian"),
    "sv": phrase("Swedish"), "sw": phrase("Swahili"), "ta": phrase("Tamil"), "te": phrase("Telugu"),
    "th": phrase("Thai"), "tl": phrase("Tagalog"), "tr": phrase("Turkish"),
    "uk": phrase("Ukrainian"), "ur": phrase("Urdu"), "vi": phrase("Vietnamese"),
    "yue": phrase("Cantonese"), "zh": phrase("Chinese"),
}
# fmt: on


def language_names() -> dict[str, str]:
    """ISO 639 code and English name of each language that many people speak."""
    return dict(_NAMES)


def language_name(code: str) -> str:
    """The English name of a language by its ISO 639 code; the code where that is a rare one."""
    return _NAMES.get(code, code)


def is_english(texts: Iterable[str]) -> bool:
    """Whether these lines are English; too few words to tell count as English.

    Of the small words of English and of ten of its neighbours, English ones must be the larger
    part, and most letters must be Latin ones.
    """
    text = " ".join(texts)
    if not is_latin(text):
        return False
    words = [plain(token) for token in text.split()]
    ours = sum(word in _ENGLISH for word in words)
    theirs = sum(word in _FOREIGN for word in words)
    return theirs <= max(ours, _CHANCE)


def is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin; true where there are none."""
    letters = len(_LETTERS.findall(text))
    return len(_LATIN.findall(text)) * 2 >= letters
