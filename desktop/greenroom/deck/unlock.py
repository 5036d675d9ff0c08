"""Taking the password off a copy; runs in the child process only."""

from pathlib import Path

import msoffcrypto  # type: ignore[import-untyped]
import pypdfium2 as pdfium
from msoffcrypto.exceptions import (  # type: ignore[import-untyped]
    DecryptionError,
    InvalidKeyError,
)
from pypdfium2.raw import FPDF_REMOVE_SECURITY

from greenroom.deck.kinds import damaged
from greenroom.errors import DeckError, PasswordError
from greenroom.phrase import phrase

EVERYBODYS = "/01Hannes Ruescher/01"
"""What PowerPoint encrypts with where only changes need a password ([MS-OFFCRYPTO] 2.4.2.3)."""

_NEEDS_PASSWORD = 4  # FPDF_ERR_PASSWORD in pdfium's fpdfview.h


def is_locked(old: Path) -> bool:
    """Whether a PowerPoint 97-2003 file is encrypted; taken not to be if it cannot be told."""
    with old.open("rb") as file:
        try:
            return bool(msoffcrypto.OfficeFile(file).is_encrypted())
        except Exception:  # what a damaged file raises is anybody's guess
            return False


def unlock_office(locked: Path, clear: Path, password: str | None) -> None:
    """Write an encrypted PowerPoint file of any age to `clear` without its password.

    Raises PasswordError, or DeckError for an encryption that is not known.
    """
    with locked.open("rb") as file, clear.open("wb") as target:
        try:
            office = msoffcrypto.OfficeFile(file)
            # Of the two only the newer format takes the argument; the older always verifies.
            verify = {"verify_password": True} if office.format == "ooxml" else {}
            office.load_key(password=password or EVERYBODYS, **verify)
            office.decrypt(target)
        except InvalidKeyError:
            raise PasswordError(file=locked, wrong=bool(password)) from None
        except DecryptionError:
            raise DeckError(
                phrase("is encrypted in a way that Greenroom does not know."),
                file=locked,
                remedy=phrase("Save a copy without the password in PowerPoint, and open that."),
            ) from None
        except MemoryError:
            raise
        except Exception:  # what a damaged file raises is anybody's guess
            raise damaged(locked) from None


def unlock_pdf(locked: Path, clear: Path, password: str) -> None:
    """Write a PDF to `clear` without the password that it may have.

    Raises PasswordError, DeckError.
    """
    try:
        document = pdfium.PdfDocument(locked, password=password)
    except pdfium.PdfiumError as error:
        if error.err_code == _NEEDS_PASSWORD:
            raise PasswordError(file=locked, wrong=True) from None
        raise damaged(locked) from None
    document.save(clear, flags=FPDF_REMOVE_SECURITY)
