"""Reads and draws decks for the window, with the passwords of those that have one."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING
from weakref import finalize

from greenroom.errors import PasswordError

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.deck import Deck
    from greenroom.deck.guard import Child
    from greenroom.render import Ahead, FirstPicture, Picture


class Decks:
    """One for as long as the program runs.

    Passwords are kept in memory, by the deck's path. Pictures of a deck with a password go into a
    folder of the user's own that is removed when the program ends, never into the cache.
    """

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._passwords: dict[Path, str] = {}
        self._private: Path | None = None
        self._ahead: Ahead | None = None
        self._spare: list[Child] = []
        finalize(self, _end, self._spare)

    def get_ready(self) -> None:
        """A deck may be opened soon. Blocks a little."""
        from greenroom.render import start_spare

        if not self._spare:
            self._spare.append(start_spare())

    def expect(self, path: Path, width: int, show: Callable[[FirstPicture], None]) -> None:
        """This deck is about to be read, then drawn: what draws it gets ready meanwhile.

        `show` is handed the first slide's picture, on another thread, where that is quick.
        """
        from greenroom.render import Ahead

        self._dismiss()
        spare = self._spare.pop() if self._spare else None
        self._ahead = Ahead(path, self._cache, width, show, spare=spare)

    def _dismiss(self) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            ahead.close()

    def load(self, path: Path, password: str | None = None) -> Deck:
        """Read a deck, with the password or the one that opened it before. Blocks.

        Raises DeckError, PasswordError.
        """
        from greenroom.deck import load_deck

        known = self._passwords.get(path)
        try:
            deck = load_deck(path, password=password or known, cache=self._cache)
        except PasswordError:
            self._passwords.pop(path, None)
            if password or known is None:
                raise
            return self.load(path)  # the file has another password now, or none
        if password:
            self._passwords[path] = password
        if self._ahead is not None and self._ahead.deck_file == path:
            self._ahead.is_read(deck)
        return deck

    def draw(
        self,
        deck_file: Path,
        deck: Deck,
        *,
        width: int,
        show: Callable[[Picture], None],
        looked_at: Callable[[], int],
        pdf: Path | None,
    ) -> object:
        """See `render.draw_soon`."""
        from greenroom.render import draw_soon

        try:
            return draw_soon(
                deck_file,
                deck,
                width=width,
                cache=self._folder(deck_file),
                show=show,
                looked_at=looked_at,
                pdf=pdf,
                password=self._passwords.get(deck_file),
                ahead=self._ahead,
            )
        finally:
            self._dismiss()

    def draw_one(self, deck_file: Path, deck: Deck, number: int, *, width: int) -> Path:
        """The picture of one slide, drawn quickly."""
        from greenroom.render import draw

        drawn = draw(
            deck_file,
            deck,
            width=width,
            cache=self._folder(deck_file),
            slides=(number,),
            renderer="built-in",
            password=self._passwords.get(deck_file),
        )
        return drawn.files[0]

    def _folder(self, deck_file: Path) -> Path:
        """Where the pictures of a deck go."""
        if deck_file not in self._passwords:
            return self._cache
        if self._private is None:
            self._private = Path(mkdtemp(prefix="greenroom-"))
            finalize(self, shutil.rmtree, self._private, ignore_errors=True)
        return self._private


def _end(waiting: list[Child]) -> None:
    """End processes that nothing came for."""
    from greenroom.deck.guard import stop

    while waiting:
        stop(waiting.pop())
