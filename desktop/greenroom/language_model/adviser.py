"""The language model as the panel knows it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from greenroom.errors import ServerError
from greenroom.language_model.asking import Chat
from greenroom.language_model.questions import sharpen
from greenroom.language_model.reading import second_reading
from greenroom.language_model.server import Server, find_server
from greenroom.panel.adviser import Ground
from greenroom.panel.question import Observation, Question
from greenroom.servers.exchange import USUAL_PATIENCE, Patience, UnreachableError
from greenroom.settings import LanguageModelChoice
from greenroom.transcript import Word

_PATIENT_WITH = 2
"""After so many answers in a row that are of no use, the model is not asked for questions again."""


class LanguageModel:
    """An `Adviser` that asks one model on one server."""

    def __init__(self, server: Server, model: str, patience: Patience = USUAL_PATIENCE) -> None:
        self.name = server.model(model)
        self._url = server.address.url
        self._patience = patience

    def sharpened(
        self, questions: Sequence[Question], ground: Ground, wanted: Callable[[int], bool]
    ) -> Iterator[tuple[int, Question]]:
        """Better questions, in the order in which they will be asked.

        Raises ServerError once the server is gone or nothing that it says is of use.
        """
        chat, made, failed = self._chat(), list(questions), 0
        for place in range(len(made)):
            if not wanted(place):
                continue
            try:
                better = sharpen(chat, place, made, ground, partial(_idle, wanted, place))
            except UnreachableError:
                raise
            except ServerError:
                failed += wanted(place)
                if failed >= _PATIENT_WITH:
                    raise
                continue
            failed = 0
            if better is not None:
                made[place] = better
                yield place, better

    def read(
        self,
        question: Question,
        words: tuple[Word, ...],
        found: Mapping[str, Observation],
        ground: Ground,
        wanted: Callable[[], bool],
    ) -> Mapping[str, Observation]:
        """What a second reading moves. Raises ServerError."""
        chat = self._chat()
        return second_reading(chat, question, words, found, ground, lambda: not wanted())

    def _chat(self) -> Chat:
        return Chat(self._url, self.name, self._patience)


def _idle(wanted: Callable[[int], bool], place: int) -> bool:
    return not wanted(place)


def chosen_adviser(choice: LanguageModelChoice) -> LanguageModel | None:
    """The language model that the user switched on; None where it is off.

    Blocks while it looks for the server. Raises ServerError where it is not there.
    """
    if not choice.on:
        return None
    return LanguageModel(find_server(choice.address, choice.host), choice.model)
