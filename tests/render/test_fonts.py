"""The faces that the built-in renderer is given."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from greenroom.render.fonts import faces_for, installed_fonts


def deck_naming(*families: str) -> BytesIO:
    deck = BytesIO()
    with ZipFile(deck, "w") as archive:
        named = "".join(f'<a:latin typeface="{family}"/>' for family in families)
        archive.writestr("ppt/theme/theme1.xml", f"<a>{named}</a>")
    return deck


def test_a_family_that_is_here_is_given_by_its_own_name():
    faces = faces_for(deck_naming("IBM Plex Sans"), installed_fonts())

    regular = [face for face in faces if face.family == "IBM Plex Sans" and not face.bold]
    assert {face.file.name for face in regular} >= {"IBMPlexSans-Regular.ttf"}


def test_a_family_that_is_not_here_gets_its_substitute():
    installed = {"carlito": {(False, False): Path("Carlito-Regular.ttf")}}

    faces = list(faces_for(deck_naming("Calibri", "Nowhere Sans", "+mn-lt"), installed))

    assert [face.family for face in faces] == ["carlito", "Calibri"]
    assert {face.file.name for face in faces} == {"Carlito-Regular.ttf"}
