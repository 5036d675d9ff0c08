"""The small parts that all pages share."""

from greenroom.ui.widgets.banner import Banner
from greenroom.ui.widgets.basics import button, icon_button, label, row, rule, sign, stack
from greenroom.ui.widgets.focus import FocusRing
from greenroom.ui.widgets.prose import Prose
from greenroom.ui.widgets.scroll_column import BAR_ROOM, ScrollColumn, scrolled
from greenroom.ui.widgets.slide_view import SlideView
from greenroom.ui.widgets.tabs import Tabs

__all__ = [
    "BAR_ROOM",
    "Banner",
    "FocusRing",
    "Prose",
    "ScrollColumn",
    "SlideView",
    "Tabs",
    "button",
    "icon_button",
    "label",
    "row",
    "rule",
    "scrolled",
    "sign",
    "stack",
]
