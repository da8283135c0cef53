"""The design system: spacing, type scale and colours, light and dark, in one place.

Text colours keep a contrast of at least 4.5:1 against every surface they stand on (WCAG 2.2,
1.4.3); marks and borders of controls at least 3:1. `tests/ui` checks the numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from sonia_desktop.core.resources import resource

XS, S, M, L, XL = 4, 8, 12, 16, 24
"""Spacing in device-independent pixels."""

RADIUS = 12
COLUMN_WIDTH = 740
"""Longest comfortable line of text."""

SMALL_PX, BODY_PX, TITLE_PX, DISPLAY_PX = 12, 14, 16, 24
SCROLL_BAR_PX = 10


@dataclass(frozen=True)
class Colours:
    """One scheme, as ``#RRGGBB``."""

    name: str
    window: str
    surface: str
    panel: str
    bubble: str
    code: str
    border: str
    control: str  # outline of a control: at least 3:1 against window and surface
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    hover: str
    ready: str
    warning: str
    error: str
    banner: str
    selection: str


LIGHT = Colours(
    name="light",
    window="#FBFAF8",
    surface="#FFFFFF",
    panel="#F5F3EF",
    bubble="#ECE9E2",
    code="#F5F3EF",
    border="#E2DED6",
    control="#8C877D",
    text="#1F1E1B",
    muted="#625E56",
    accent="#0F6B5C",
    on_accent="#FFFFFF",
    accent_hover="#0B5549",
    hover="#E9E6DF",
    ready="#1B6E3C",
    warning="#855500",
    error="#B3261E",
    banner="#FFF4DC",
    selection="#BFE3DB",
)

DARK = Colours(
    name="dark",
    window="#1B1A19",
    surface="#252422",
    panel="#211F1E",
    bubble="#33312E",
    code="#141312",
    border="#3A3835",
    control="#827D74",
    text="#ECEAE6",
    muted="#ABA69D",
    accent="#5FC9B4",
    on_accent="#08231E",
    accent_hover="#83D8C7",
    hover="#37342F",
    ready="#7CCB8F",
    warning="#F0B44C",
    error="#FF9388",
    banner="#3A2F16",
    selection="#1F5B50",
)

HIGH_LIGHT = replace(
    LIGHT, window="#FFFFFF", surface="#FFFFFF", panel="#FFFFFF", bubble="#F2F2F2", code="#F5F5F5",
    border="#000000", control="#000000", text="#000000", muted="#262626", accent="#003B31",
    accent_hover="#000000", hover="#E0E0E0", ready="#00390F", warning="#4A2C00", error="#7A0000",
    banner="#FFF4DC", selection="#A8E0D2",
)  # fmt: skip
HIGH_DARK = replace(
    DARK, window="#000000", surface="#000000", panel="#000000", bubble="#1A1A1A", code="#0D0D0D",
    border="#FFFFFF", control="#FFFFFF", text="#FFFFFF", muted="#E0E0E0", accent="#7CF2DA",
    on_accent="#000000", accent_hover="#B5FFF0", hover="#333333", ready="#8CFFA5",
    warning="#FFD27A", error="#FFB3AB", banner="#2B2208", selection="#0B4A3E",
)  # fmt: skip
"""High contrast: words at least 7:1 (WCAG 2.2, 1.4.6), every outline as strong as the words."""


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    bright, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def monospace(pixel_size: int = BODY_PX - 1) -> QFont:
    """The system's fixed-width font."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixel_size)
    return font


class Theme(QObject):
    """Gives the application its colours, and follows the system when `choice` is ``system``."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app, self._choice = app, choice
        app.setStyle(QStyleFactory.create("Fusion"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(BODY_PX)
        app.setFont(font)
        self._hints = app.styleHints()  # both kept: PySide drops what only a call has held
        self._seeing = self._hints.accessibility()
        self.colours = self._wanted()
        self._apply()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        if self._seeing is not None:
            self._seeing.contrastPreferenceChanged.connect(self._system_changed)

    def choose(self, choice: str) -> None:
        """``system``, ``light``, ``dark``, ``high_light`` or ``high_dark``."""
        self._choice = choice
        self._system_changed()

    def _wanted(self) -> Colours:
        named = {"light": LIGHT, "dark": DARK, "high_light": HIGH_LIGHT, "high_dark": HIGH_DARK}
        if self._choice in named:
            return named[self._choice]
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        hints = self._seeing
        if hints is not None and hints.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return HIGH_DARK if dark else HIGH_LIGHT
        return DARK if dark else LIGHT

    def _system_changed(self) -> None:
        wanted = self._wanted()
        if wanted is not self.colours:
            self.colours = wanted
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        # Where one sheet takes the place of another Qt polishes a widget once for every widget that
        # it lies in: the window stood still four times as long.
        self._app.setStyleSheet("")
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(_stylesheet(self.colours))


def _strong_contrasts() -> bool:
    """Whether the desktop asks for them, as far as Qt can tell.

    The object that tells may be gone: it belongs to Qt's platform theme, which is made anew.
    """
    try:
        hints = QGuiApplication.styleHints().accessibility()
        return bool(hints.contrastPreference() == Qt.ContrastPreference.HighContrast)
    except (AttributeError, RuntimeError):  # Qt older than 6.10 has none
        return False


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, c.window),
        (role.WindowText, c.text),
        (role.Base, c.surface),
        (role.AlternateBase, c.panel),
        (role.Text, c.text),
        (role.Button, c.surface),
        (role.ButtonText, c.text),
        (role.ToolTipBase, c.surface),
        (role.ToolTipText, c.text),
        (role.PlaceholderText, c.muted),
        (role.Highlight, c.selection),
        (role.HighlightedText, c.text),
        (role.Link, c.accent),
        (role.LinkVisited, c.accent),
        (role.Accent, c.accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.muted))
    return palette


def _own(name: str, c: Colours) -> str:
    """A style sheet takes pictures from files only: one for each scheme."""
    return resource("assets", "icons", f"{name}-{c.name}.svg").as_posix()


def _stylesheet(c: Colours) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {c.window}; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border};
        padding: 6px; font-size: {SMALL_PX}px; }}
    QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border};
        border-radius: 8px; padding: 4px; }}
    QMenu::item {{ padding: 6px 18px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {c.hover}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QLabel#small, QLabel[role="small"] {{ color: {c.muted}; font-size: {SMALL_PX}px; }}
    QLabel[role="title"] {{ font-size: {TITLE_PX}px; font-weight: 600; }}
    QLabel[role="display"] {{ font-size: {DISPLAY_PX}px; font-weight: 600; }}
    QLabel[role="caption"] {{ color: {c.muted}; font-size: {SMALL_PX}px; font-weight: 600; }}

    QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: 0; }}
    QFrame#focus_ring {{ background: transparent; border: 2px solid {c.accent};
        border-radius: 8px; }}
    QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR_PX}px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: {SCROLL_BAR_PX}px; margin: 2px; }}
    QScrollBar::handle {{ background: {c.border}; border-radius: 3px; min-height: 28px;
        min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {c.control}; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; width: 0; height: 0; }}

    QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
        border-radius: 8px; padding: 7px 16px; }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 6px 15px; }}
    QPushButton:disabled {{ color: {c.muted}; border-color: {c.border}; }}
    QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent};
        border: 1px solid {c.accent}; }}
    QPushButton[role="primary"]:hover {{ background: {c.accent_hover}; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {c.text}; }}
    QPushButton[role="primary"]:disabled {{ background: {c.hover}; color: {c.muted};
        border-color: {c.border}; }}
    QPushButton[role="example"] {{ text-align: left; background: {c.surface};
        border: 1px solid {c.border}; border-radius: {RADIUS}px; padding: 12px 14px; }}
    QPushButton[role="example"]:hover {{ background: {c.hover}; border-color: {c.control}; }}
    QPushButton[role="example"]:focus {{ border: 2px solid {c.accent}; padding: 11px 13px; }}
    QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
        color: {c.accent}; padding: 2px 6px; font-size: {SMALL_PX}px; border-radius: 6px; }}
    QPushButton[role="link"]:hover {{ background: {c.hover}; }}
    QPushButton[role="link"]:focus {{ border: 2px solid {c.accent}; padding: 1px 5px; }}

    QToolButton {{ background: transparent; color: {c.muted}; border: 2px solid transparent;
        border-radius: 8px; padding: 4px; }}
    QToolButton:hover {{ background: {c.hover}; }}
    QToolButton:focus {{ border-color: {c.accent}; }}
    QToolButton:checked {{ background: {c.hover}; }}
    QToolButton[role="send"] {{ background: {c.accent}; border-radius: 10px; }}
    QToolButton[role="send"]:hover {{ background: {c.accent_hover}; }}
    QToolButton[role="send"]:focus {{ border-color: {c.text}; }}
    QToolButton[role="send"]:disabled {{ background: {c.hover}; }}
    QToolButton[role="talk"] {{ border-radius: 10px; }}
    QToolButton[role="talk"]:pressed, QToolButton[role="talk"][active="true"] {{
        background: {c.error}; }}
    QToolButton[role="panel"] {{ color: {c.text}; border: 1px solid transparent;
        padding: 5px 9px; }}
    QToolButton[role="panel"]:checked {{ background: {c.hover}; border-color: {c.control}; }}
    QToolButton[role="panel"]:focus {{ border: 2px solid {c.accent}; padding: 4px 8px; }}
    QToolButton[role="place"] {{ color: {c.muted}; font-size: {SMALL_PX - 1}px;
        border-radius: 10px; padding: 6px 2px; }}
    QToolButton[role="place"]:checked {{ background: {c.hover}; color: {c.text};
        font-weight: 600; }}
    QToolButton[role="place"]:focus {{ border-color: {c.accent}; }}
    QFrame#navigation {{ background: {c.panel}; border: 0; border-right: 1px solid {c.border}; }}
    QFrame#chats {{ background: {c.panel}; border: 0; border-right: 1px solid {c.border}; }}
    QFrame#notice {{ background: {c.bubble}; border: 0; border-top: 1px solid {c.border}; }}
    QToolButton[role="status"] {{ font-size: {SMALL_PX}px; padding: 2px 8px; border-radius: 6px; }}
    QToolButton#eye {{ padding-right: 16px; }}
    QToolButton#eye::menu-indicator {{ subcontrol-origin: padding; right: 4px;
        subcontrol-position: right center; }}

    QFrame#composer {{ background: {c.surface}; border: 1px solid {c.control};
        border-radius: 16px; }}
    QFrame#composer[focused="true"] {{ border: 2px solid {c.accent}; }}
    QPlainTextEdit#entry {{ background: transparent; border: 0; color: {c.text};
        placeholder-text-color: {c.muted};
        font-size: {BODY_PX + 1}px; }}
    QFrame#bubble {{ background: {c.bubble}; border-radius: 16px; }}
    QFrame#bubble[found="true"] {{ background: {c.selection}; }}
    QFrame#bubble[live="true"] {{ background: transparent; border: 1px dashed {c.control}; }}
    QFrame#trouble {{ background: transparent; border: 1px solid {c.error};
        border-radius: {RADIUS}px; }}
    QFrame#codeblock {{ background: {c.code}; border: 1px solid {c.border};
        border-radius: 10px; }}
    QFrame#codeblock QPlainTextEdit {{ background: transparent; border: 0; color: {c.text}; }}
    QTextBrowser {{ background: transparent; border: 0; color: {c.text}; }}
    QTextBrowser:focus {{ background: {c.hover}; border-radius: 4px; }}
    QFrame#bubble QTextBrowser:focus {{ background: {c.surface}; }}
    QFrame#codeblock QPlainTextEdit:focus {{ background: {c.surface}; border-radius: 4px; }}
    QFrame#subsystems {{ background: {c.panel}; border: 0; border-left: 1px solid {c.border}; }}
    QFrame#banner {{ background: {c.banner}; border: 0; border-bottom: 1px solid {c.border}; }}
    QTextEdit#exact, QTextEdit#changes {{ background: {c.code}; color: {c.text};
        border: 1px solid {c.border}; border-radius: 10px; padding: 8px; }}
    QTextEdit#exact:focus, QTextEdit#changes:focus {{ border: 2px solid {c.accent}; padding: 7px; }}
    QWidget#result_panel {{ background: {c.window}; }}
    QFrame#picture_frame {{ border: 1px solid {c.border}; background: {c.code}; }}
    QPlainTextEdit#result_text, QLabel#nothing {{ background: {c.surface}; color: {c.text};
        border: 1px solid {c.border}; border-radius: 10px; padding: 8px; }}
    QPlainTextEdit#result_text:focus {{ border: 2px solid {c.accent}; padding: 7px; }}
    QLabel#result_note {{ background: {c.banner}; color: {c.text}; border-radius: 8px;
        padding: 6px 10px; }}
    QLineEdit {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
        border-radius: 8px; padding: 7px 10px; selection-background-color: {c.selection};
        selection-color: {c.text}; placeholder-text-color: {c.muted}; }}
    QLineEdit:focus {{ border: 2px solid {c.accent}; padding: 6px 9px; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {c.error};
        padding: 6px 9px; }}
    QListWidget::item {{ padding: 8px 10px; border-radius: 8px; color: {c.text}; }}
    QListWidget::item:hover {{ background: {c.hover}; }}
    QListWidget::item:selected {{ background: {c.bubble}; color: {c.text}; }}
    QFrame#hud_card {{ background: {c.surface}; border: 1px solid {c.control};
        border-radius: 14px; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QProgressBar {{ background: {c.hover}; border: 0; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QPushButton::menu-indicator {{ subcontrol-position: right center; right: 6px; }}
    QTreeWidget, QTableView#log_list {{ background: {c.surface}; color: {c.text};
        border: 1px solid {c.border}; border-radius: 10px; outline: 0; }}
    QTreeWidget:focus, QTableView#log_list:focus {{ border: 1px solid {c.accent}; }}
    QTreeWidget::item, QTableView#log_list::item {{ padding: 3px 4px; }}
    QTreeWidget::item:selected, QTableView#log_list::item:selected {{
        background: {c.selection}; color: {c.text}; }}
    QHeaderView::section {{ background: {c.panel}; color: {c.muted}; border: 0;
        border-bottom: 1px solid {c.border}; padding: 5px 4px; }}
    QSplitter::handle {{ background: transparent; }}
    QListView {{ background: {c.surface}; border: 1px solid transparent; border-radius: {RADIUS}px;
        outline: 0; }}
    QMainWindow QListView {{ background: transparent; }}
    QFileDialog QListView {{ background: {c.surface}; }}
    QListView:focus {{ border: 1px solid {c.accent}; }}
    QFrame#version {{ background: {c.panel}; border: 1px solid {c.border}; border-radius: 10px; }}
    QFrame#private_bar {{ background: {c.accent}; border: 0; }}
    QLabel#private_words {{ color: {c.on_accent}; font-weight: 600; }}
    QPushButton#private_end {{ background: transparent; color: {c.on_accent};
        border: 1px solid {c.on_accent}; padding: 4px 12px; }}
    QPushButton#private_end:hover {{ background: {c.accent_hover}; }}
    QPushButton#private_end:focus {{ border: 2px solid {c.on_accent}; padding: 3px 11px; }}
    QFrame#card {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 10px; }}
    QLabel[role="exact"] {{ background: {c.code}; border-radius: 6px; padding: 4px 6px; }}
    QLabel[role="statement"] {{ font-size: {TITLE_PX}px; }}
    QLabel[role="quote"] {{ background: {c.panel}; color: {c.text}; border-radius: 10px;
        padding: 8px 12px; }}
    QComboBox, QDateEdit {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.control};
        border-radius: 8px; padding: 6px 10px; }}
    QComboBox:focus, QDateEdit:focus {{ border: 2px solid {c.accent}; padding: 5px 9px; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 26px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{_own("arrow", c)}");
        width: 14px; height: 14px; }}
    QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text};
        border: 1px solid {c.border}; selection-background-color: {c.hover};
        selection-color: {c.text}; outline: 0; }}
    QCheckBox, QRadioButton {{ color: {c.text}; spacing: 8px; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px;
        background: {c.surface}; border: 1px solid {c.control}; border-radius: 4px; }}
    QRadioButton::indicator {{ border-radius: 9px; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
        image: url("{_own("tick", c)}"); }}
    QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {c.accent}; }}
    QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; background: {c.hover};
        border-radius: 6px; }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {c.text}; }}
    QPlainTextEdit#memory_entry, QPlainTextEdit#rule_fits, QPlainTextEdit#rule_fits_not {{
        background: {c.surface}; color: {c.text};
        border: 1px solid {c.control}; border-radius: 10px; padding: 6px; }}
    QPlainTextEdit#memory_entry:focus, QPlainTextEdit#rule_fits:focus,
    QPlainTextEdit#rule_fits_not:focus {{ border: 2px solid {c.accent}; padding: 5px; }}
    QLabel[role="pill"] {{ color: {c.warning}; border: 1px solid {c.warning};
        border-radius: 7px; padding: 0 5px; font-size: 10px; font-weight: 600; }}
    QLabel[role="error"] {{ color: {c.error}; font-weight: 600; }}
    """


def font_of(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """The same font in another size."""
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
