"""Where the talk ends: what lies behind “Thank you” or “Appendix” waits for the questions.

Backup slides are outside the pace, as behind the “end slide” of pdfpc: they get no share of the
time, but a speaker reaches them all the same.
"""

import re

from greenroom.deck.slides import Deck, Slide

# A title or an agenda is never the end, whatever it says.
_FIRST_PLACE = 2
# A slide that thanks has little else on it; one about research questions has more.
_MOST_WORDS = 14

_THANKS = (
    r"(?:many |a big |big )?(?:thanks?|thank[- ]?you)(?: (?:so|very) much)?"
    r"(?: (?:all|everyone|everybody|again))?"
    r"(?: for (?:your|the|having|listening|coming|being|watching|attending|joining)\b.{0,40})?"
    r"|(?:vielen |herzlichen )?dank(?:e|eschön)?(?: für (?:ihre|eure|die)\b.{0,30})?"
    r"|merci(?: beaucoup)?(?: (?:pour|de) (?:votre|vos|l)\b.{0,30})?"
    r"|(?:muchas )?gracias(?: por (?:su|vuestra|tu)\b.{0,30})?|obrigad[oa]|grazie(?: mille)?"
    r"|(?:ご清聴|ご静聴)?(?:どうも)?ありがとうございま(?:した|す)|谢谢(?:大家|观看|聆听)?|謝謝(?:大家)?"
)
_QUESTIONS = (
    r"(?:any |your |time for |over to you[:,]? )?(?:questions|q ?(?:&|and|\+) ?a)"
    r"(?: (?:time|session|please))?"
    r"(?: ?(?:&|and|\+|/|,) ?(?:answers|discussion|comments|feedback|thanks))*"
    r"|fragen(?: und (?:antworten|diskussion))?|des questions|preguntas|質疑応答|ご質問|问答"
)
_BACKUP = (
    r"appendix|appendices|annex(?:es)?|back[- ]?up(?: (?:slides?|material))?|spare slides"
    r"|(?:extra|additional|supplementa(?:ry|l)) (?:slides|materials?|information)"
    r"|anhang|backup-folien|annexes?|anexos?|apéndice|付録|補足資料|附录|附錄"
)
_EDGE = r"[\s\W_]*"
_CLOSES = re.compile(
    rf"{_EDGE}(?:(?:{_THANKS})(?:{_EDGE}(?:{_QUESTIONS}))?|(?:{_QUESTIONS})(?:{_EDGE}(?:{_THANKS}))?)"
    rf"{_EDGE}",
    re.I,
)
_BEHIND = re.compile(rf"{_EDGE}(?:{_BACKUP}){_EDGE}", re.I)
# “Backup: how a pick is chosen”, “Appendix B2 – method”.
_ONE_BEHIND = re.compile(rf"{_EDGE}(?:{_BACKUP})\s*(?:[A-Z]?\d*\b)?\s*[:–—|.-].*", re.I)


def talk_slides(deck: Deck) -> tuple[Slide, ...]:
    """The shown slides that the talk is made of, in order: those before the backup slides."""
    return deck.shown[: _end(deck)]


def backup_slides(deck: Deck) -> tuple[Slide, ...]:
    """The shown slides behind the end of the talk, in order; often there are none."""
    return deck.shown[_end(deck) :]


def closes(slide: Slide) -> bool:
    """Whether a slide thanks the room or asks for questions, and little else."""
    return slide.word_count <= _MOST_WORDS and bool(_CLOSES.fullmatch(_headline(slide)))


def opens_backup(slide: Slide) -> bool:
    """Whether a slide is the divider before the backup slides."""
    return bool(_BEHIND.fullmatch(_headline(slide)))


def _end(deck: Deck) -> int:
    """How many of the shown slides belong to the talk.

    Of several thanks or calls for questions the last counts, since a long talk stops for questions
    on its way; of several dividers the first.
    """
    shown = deck.shown
    places = range(_FIRST_PLACE, len(shown))
    ends = [at + 1 for at in places if closes(shown[at])][-1:]
    ends += [at for at in places if opens_backup(shown[at])][:1]
    ends += [at for at in places if shown[at].number in _in_backup_sections(deck)][:1]
    last = len(shown)
    while last > _FIRST_PLACE and _ONE_BEHIND.fullmatch(_headline(shown[last - 1])):
        last -= 1
    return min([last, *ends])


def _in_backup_sections(deck: Deck) -> frozenset[int]:
    return frozenset(
        number
        for section in deck.sections
        if _BEHIND.fullmatch(section.name) or _ONE_BEHIND.fullmatch(section.name)
        for number in section.slides
    )


def _headline(slide: Slide) -> str:
    """The title, or what a slide without one begins with."""
    line = slide.title or (slide.text[0] if slide.text else "")
    return " ".join(line.split())
