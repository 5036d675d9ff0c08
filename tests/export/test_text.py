"""The plain text compared whole."""

from export.talks import hostile, small
from greenroom.export import WRITERS
from greenroom.export.material import NOTHING
from greenroom.report import summary

BODY = """\
0:00  Slide 1: Launch in March
We should, [um,] launch in March.

0:02  Slide 2: What it costs
It costs [like?] nine euros, [you know,] each.
"""


def test_text_is_the_summary_the_transcript_and_all_findings() -> None:
    shown = small()
    written = WRITERS["txt"](shown, NOTHING).decode()
    body, findings = written.split("\nAll findings\n\n")
    assert body == f"{summary(shown)}\n\n{BODY}"
    assert findings.count("\n\n") == len(shown.findings) - 1


def test_unusual_letters_survive_and_the_panel_is_there() -> None:
    written = WRITERS["txt"](hostile(), NOTHING).decode()
    assert "Slide 3: مرحبا بالعالم\nمرحبا بالعالم" in written
    assert "Slide 4: 👩‍🚀 launch & land" in written
    assert "\n1. <i>Why?</i>\nThe panel. About “<u>q</u>”, slide 1.\n" in written
    assert "\n“<s>so</s>”\n" in written
