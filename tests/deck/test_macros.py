"""A deck with a macro that runs when it is opened leaves no trace: nothing runs it here."""

import os
import signal
import subprocess
import time
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest

from greenroom.deck import load_deck
from greenroom.render import draw

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
LISTENER = (
    '<script:event-listener script:language="ooo:script" script:event-name="dom:{}" '
    'xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" '
    'xlink:type="simple"/>'
)
CONTENT = f"""<office:document-content xmlns:office="{OASIS}:office:1.0"
 xmlns:draw="{OASIS}:drawing:1.0" xmlns:text="{OASIS}:text:1.0"
 xmlns:svg="{OASIS}:svg-compatible:1.0" xmlns:script="{OASIS}:script:1.0"
 xmlns:ooo="http://openoffice.org/2004/office" xmlns:dom="http://www.w3.org/2001/xml-events"
 xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">
<office:scripts><office:event-listeners>
{LISTENER.format("load")}
{LISTENER.format("unload")}</office:event-listeners></office:scripts><office:body>
<office:presentation><draw:page draw:name="page1"><draw:frame svg:width="20cm" svg:height="3cm"
 svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>Hello</text:p></draw:text-box></draw:frame>
</draw:page></office:presentation></office:body></office:document-content>"""
SCRIPTS = 'xmlns:library="http://openoffice.org/2000/library"'
BASIC = {
    "Basic/script-lc.xml": f"<library:libraries {SCRIPTS}><library:library "
    'library:name="Standard" library:link="false"/></library:libraries>',
    "Basic/Standard/script-lb.xml": f'<library:library {SCRIPTS} library:name="Standard" '
    'library:readonly="false"><library:element library:name="Module1"/></library:library>',
    "Basic/Standard/Module1.xml": '<script:module xmlns:script="http://openoffice.org/2000/script" '
    'script:name="Module1" script:language="StarBasic">PROGRAM</script:module>',
}
TYPES = {"/": "application/vnd.oasis.opendocument.presentation", "content.xml": "text/xml"}


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """What the macro writes, if it is run."""
    return tmp_path / "trace.txt"


@pytest.fixture
def armed(tmp_path: Path, trace: Path) -> Path:
    """An OpenDocument presentation whose macro runs on opening and on closing."""
    program = f'Sub Main\nOpen "{trace}" For Output As #1\nPrint #1, "ran"\nClose #1\nEnd Sub'
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in (*TYPES.items(), *((name, "text/xml") for name in BASIC))
    )
    path = tmp_path / "armed.odp"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", TYPES["/"])
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.2">'
            f"{entries}</manifest:manifest>",
        )
        archive.writestr("content.xml", CONTENT)
        for name, content in BASIC.items():
            archive.writestr(name, content.replace("PROGRAM", escape(program)))
    return path


def test_no_macro_runs(libreoffice, armed, trace, tmp_path):
    before = armed.read_bytes()

    deck = load_deck(armed, cache=tmp_path)  # LibreOffice opens it once, and keeps what it made
    draw(armed, deck, width=320, cache=tmp_path)

    assert deck.slides[0].text or deck.slides[0].title
    assert not trace.exists()
    assert armed.read_bytes() == before


def test_the_macro_would_run_in_a_program_that_lets_it(libreoffice, armed, trace, tmp_path):
    profile = tmp_path / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item '
        'oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop '
        'oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item></oor:items>'
    )
    command = [libreoffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", armed]
    office = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        until = time.monotonic() + 60
        while not trace.exists() and time.monotonic() < until:
            time.sleep(0.1)
        assert trace.exists()
    finally:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()
