"""What people and things are called in the data files is offered to translators."""

import pytest

from greenroom.panel.bank import themes
from greenroom.panel.mix import levels, profiles, roles
from greenroom.panel.names import named
from greenroom.panel.personas import personas
from greenroom.phrase import Phrase


@pytest.mark.parametrize(
    "name",
    [
        *(person.role for person in personas()),
        *(one.name for one in (*roles().values(), *levels().values(), *profiles().values())),
        *(theme.name for theme in themes()),
    ],
)
def test_every_name_that_ships_is_a_phrase(name: str) -> None:
    assert isinstance(name, Phrase)


@pytest.mark.parametrize("person", personas())
def test_who_somebody_is_within_a_sentence(person) -> None:
    assert person.who == f"{person.name}, {person.role.lower()}"
    assert isinstance(person.who.values["role"], Phrase)


def test_the_name_of_somebody_elses_file_stays() -> None:
    assert not isinstance(named("Our own company"), Phrase)
