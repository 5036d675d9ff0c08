"""Qt's own widgets dressed in a theme: palette and style sheet."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from greenroom.ui.theme import FAMILY, Theme, font


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program its style, palette, font and style sheet."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setFont(font(15))
    app.setStyleSheet(stylesheet(theme))


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.bg,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.text_3,
        QPalette.ColorRole.Highlight: theme.accent_fill,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    return palette


def stylesheet(theme: Theme) -> str:
    """The style sheet of the shared parts; a widget asks for one by its `kind` property.

    Labels: `body` (15), `second` (15, text-2), `caption` (13, text-2), `axis` (13, text-3),
    `small` (12, text-3), `key` (12, in a
    box), `strong` (15/500), `level` (13/500), `section` (15/600), `now` (17/500),
    `heading` (17/600), `lead` (20/600), `figure-compact` (20/500), `figure` (24/500), `title`
    (24/600), `question` (28/500). Buttons: `primary` and `big` (44 high, `compact` 36), `quiet`
    (accent text, no border), `icon`, `crumb`, `tab`, `section` (a tab inside a page), `link`
    (small, beside text), `round` (play); others are the plain bordered kind; the focus ring is
    painted by `widgets.FocusRing`. Frames: `rule` and `upright` (hairlines), `offer`, `advice`,
    `trouble` (banners).
    """
    t = theme
    return f"""
* {{ font-family: "{FAMILY}"; font-size: 15px; color: {t.text}; }}
QMainWindow, QDialog {{ background: {t.bg}; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; padding: 4px; }}
QLabel[kind="caption"] {{ font-size: 13px; color: {t.text_2}; }}
QLabel[kind="small"] {{ font-size: 12px; color: {t.text_3}; }}
QLabel[kind="key"] {{
  font-size: 12px; color: {t.text_2}; border: 1px solid {t.edge}; border-radius: 3px;
  padding: 0 6px; min-height: 18px;
}}
QLabel[kind="axis"] {{ font-size: 13px; color: {t.text_3}; }}
QLabel[kind="level"] {{ font-size: 13px; font-weight: 500; color: {t.text_2}; }}
QLabel[kind="strong"] {{ font-weight: 500; }}
QLabel[kind="section"] {{ font-weight: 600; }}
QLabel[kind="now"] {{ font-size: 17px; font-weight: 500; }}
QLabel[kind="heading"] {{ font-size: 17px; font-weight: 600; }}
QLabel[kind="title"] {{ font-size: 24px; font-weight: 600; }}
QLabel[kind="second"] {{ color: {t.text_2}; }}
QLabel[kind="figure"] {{ font-size: 24px; font-weight: 500; }}
QLabel[kind="figure-compact"] {{ font-size: 20px; font-weight: 500; }}
QLabel[kind="lead"] {{ font-size: 20px; font-weight: 600; }}
QLabel[kind="question"] {{ font-size: 28px; font-weight: 500; }}
QLabel[tone="good"] {{ color: {t.good}; }}
QLabel[tone="warn"] {{ color: {t.warn}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }}
QPushButton {{
  min-height: 34px; padding: 0 14px; font-weight: 500; border-radius: 6px;
  background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
}}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:disabled {{ color: {t.text_3}; border-color: {t.line}; background: {t.bg}; }}
QPushButton[kind="icon"] {{
  background: transparent; border: none; padding: 0; min-width: 36px; max-width: 36px;
}}
QPushButton[kind="icon"]:hover {{ background: {t.hover}; }}
QPushButton[kind="primary"] {{
  min-height: 42px; padding: 0 20px; background: {t.accent_fill}; color: {t.on_accent};
  border: 1px solid {t.accent_fill};
}}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hi}; }}
QPushButton[kind="primary"]:disabled {{
  background: {t.hover}; color: {t.text_3}; border-color: {t.line};
}}
QPushButton[kind="primary"][compact="true"] {{ min-height: 34px; padding: 0 14px; }}
QPushButton[kind="big"] {{ min-height: 42px; padding: 0 20px; }}
QPushButton[kind="big"][compact="true"] {{ min-height: 34px; padding: 0 14px; }}
QPushButton[kind="quiet"] {{
  background: transparent; border: 1px solid transparent; color: {t.accent}; padding: 0 8px;
}}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="link"] {{
  background: transparent; border: none; color: {t.accent}; font-size: 13px; font-weight: 500;
  min-height: 24px; padding: 0 4px 0 0; text-align: left;
}}
QPushButton[kind="link"]:hover {{ color: {t.accent_hi if t.name == "light" else t.text}; }}
QPushButton[kind="link"][tone="second"] {{ color: {t.text_3}; font-weight: 400; }}
QPushButton[kind="link"][tone="second"]:hover {{ color: {t.text}; }}
QPushButton[kind="round"] {{
  min-width: 30px; max-width: 30px; min-height: 30px; max-height: 30px; padding: 0;
  border-radius: 16px;
}}
QPushButton[kind="round"][filled="true"] {{
  background: {t.accent_fill}; border: 1px solid {t.accent_fill};
}}
QPushButton[kind="round"][filled="true"]:hover {{ background: {t.accent_hi}; }}
QPushButton[kind="round"]:disabled {{
  background: {t.hover}; border-color: {t.line};
}}
QPushButton[kind="section"] {{
  background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
  min-height: 26px; padding: 0; font-weight: 400; color: {t.text_2};
}}
QPushButton[kind="section"]:hover {{ color: {t.text}; }}
QPushButton[kind="section"]:checked {{
  color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent};
}}
QPushButton[kind="crumb"] {{
  background: transparent; border: none; padding: 0 4px 0 0; font-weight: 400; color: {t.text_2};
}}
QPushButton[kind="crumb"]:hover {{ color: {t.text}; }}
QPushButton[kind="tab"] {{
  background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
  min-height: 52px; padding: 0 8px; font-weight: 400; color: {t.text_2};
}}
QPushButton[kind="tab"]:hover {{ color: {t.text}; }}
QPushButton[kind="tab"]:checked {{
  color: {t.text}; font-weight: 500; border-bottom: 2px solid {t.accent};
}}
QPushButton[kind="tab"]:disabled {{ color: {t.text_3}; }}
QWidget[kind="stage"] {{ background: {t.stage}; }}
QFrame[kind="rule"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[kind="upright"] {{ background: {t.line}; border: none; max-width: 1px; min-width: 1px; }}
QFrame[kind="offer"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 6px; }}
QFrame[kind="advice"] {{ background: {t.warn_bg}; border: none; border-radius: 6px; }}
QFrame[kind="trouble"] {{ background: {t.bad_bg}; border: none; border-radius: 6px; }}
QLineEdit, QComboBox, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QTimeEdit {{
  background: {t.surface}; border: 1px solid {t.control}; border-radius: 6px; padding: 0 10px;
  min-height: 34px; selection-background-color: {t.accent_fill};
  selection-color: {t.on_accent};
}}
QPlainTextEdit {{ padding: 6px 8px; }}
QDoubleSpinBox {{ min-height: 26px; padding: 0; font-size: 13px; }}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; border: none; }}
QDoubleSpinBox QLineEdit {{
  min-height: 0; padding: 0 6px; border: none; background: transparent; font-size: 13px;
}}
QDoubleSpinBox:disabled {{ color: {t.text_3}; border-color: {t.line}; }}
QLineEdit[kind="time"] {{
  background: transparent; border: 1px solid transparent; padding: 0 8px; min-height: 0;
}}
QLineEdit[kind="time"][framed="true"] {{
  background: {t.surface}; border: 1px solid {t.control}; min-height: 34px;
}}
QLineEdit[kind="time"]:hover:enabled {{ background: {t.surface}; border: 1px solid {t.edge}; }}
QLineEdit[kind="time"]:focus {{ background: {t.surface}; border: 1px solid {t.control}; }}
QLineEdit[kind="time"][weight="strong"] {{ font-weight: 600; }}
QLineEdit[tone="bad"], QLineEdit[kind="time"][tone="bad"] {{
  color: {t.bad}; border-color: {t.bad};
}}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox QAbstractItemView {{
  background: {t.surface}; border: 1px solid {t.edge}; selection-background-color: {t.accent_bg};
  selection-color: {t.text};
}}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{
  background: {t.edge}; border-radius: 3px; min-height: 32px; margin: 2px 3px;
}}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{
  background: {t.edge}; border-radius: 3px; min-width: 32px; margin: 2px 0;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
  background: {t.data_soft}; border: none; border-radius: 2px; min-height: 4px; max-height: 4px;
}}
QProgressBar::chunk {{ background: {t.text}; border-radius: 2px; }}
QProgressBar[kind="hairline"] {{ background: {t.line}; min-height: 2px; max-height: 2px; }}
QProgressBar[kind="hairline"]::chunk {{ background: {t.accent}; }}
QProgressBar[kind="accent"]::chunk {{ background: {t.accent}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; border-radius: 3px; }}
QMenu::item:selected {{ background: {t.accent_bg}; }}
QTableView {{ background: transparent; border: none; gridline-color: {t.line}; }}
QHeaderView::section {{
  background: transparent; border: none; border-bottom: 1px solid {t.line}; font-size: 12px;
  color: {t.text_3}; padding: 6px;
}}
"""
