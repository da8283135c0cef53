"""The pieces an answer is drawn with: rich text that is as high as its content, and code."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QFile,
    QFileInfo,
    QIODevice,
    QSize,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QImage,
    QImageReader,
    QResizeEvent,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.code_colours import CodeColours
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.markdown_rules import local_picture
from sonia_desktop.ui.markdown_shapes import INDENT_PX, PICTURE, QUOTE
from sonia_desktop.ui.text_piece import TextPiece
from sonia_desktop.ui.theme import BODY_PX, COLUMN_WIDTH, SMALL_PX, XS, Colours, S, monospace
from sonia_desktop.ui.words import tr

_SHOWN_LINES = 18
_COPIED_MS = 1500
_SAFE_SCHEMES = ("http", "https", "mailto")
_MOST_PICTURE_BYTES = 20_000_000
_MOST_PICTURE_MB = 128
"""Of memory, drawn."""


def document_css(c: Colours) -> str:
    """Style of rich text inside an answer."""
    mono = monospace().family()
    return f"""
    body, p, li {{ color: {c.text}; font-size: {BODY_PX}px; line-height: 145%; }}
    td, th {{ color: {c.text}; font-size: {BODY_PX}px; line-height: 100%; }}
    p {{ margin-top: 0; margin-bottom: 8px; }}
    h1 {{ font-size: 20px; font-weight: 600; margin: 10px 0 6px 0; }}
    h2 {{ font-size: 17px; font-weight: 600; margin: 10px 0 6px 0; }}
    h3, h4, h5, h6 {{ font-size: 15px; font-weight: 600; margin: 8px 0 4px 0; }}
    ul, ol {{ margin-top: 0; margin-bottom: 8px; margin-left: 0; }}
    li {{ margin-bottom: 3px; }}
    code {{ font-family: '{mono}'; font-size: {BODY_PX - 1}px; background-color: {c.bubble}; }}
    pre {{ font-family: '{mono}'; font-size: {BODY_PX - 1}px; background-color: {c.code};
        margin: 4px 0 8px 0; }}
    table.{QUOTE} {{ border-style: none; margin-top: 4px; margin-bottom: 8px; }}
    td.{QUOTE} {{ border-style: none; border-left: 3px solid {c.control}; padding-left: 10px; }}
    td.{QUOTE}-right {{ border-style: none; border-right: 3px solid {c.control};
        padding-right: 10px; }}
    td.{QUOTE} p, td.{QUOTE} li, td.{QUOTE}-right p, td.{QUOTE}-right li {{ color: {c.muted}; }}
    p.{PICTURE}, li.{PICTURE} {{ line-height: 100%; }}
    hr {{ background-color: {c.control}; }}
    a {{ color: {c.accent}; text-decoration: underline; }}
    table {{ border-collapse: collapse; border-style: solid; border-color: {c.control};
        margin-bottom: 8px; }}
    th {{ background-color: {c.panel}; font-weight: 600; text-align: left; }}
    """


class RichTextBlock(TextPiece, QTextBrowser):
    """Selectable rich text without its own scroll bar: the conversation scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setOpenLinks(False)
        # With a text cursor: an answer is read and selected line by line without a mouse.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(_open_link)
        self.viewport().setAutoFillBackground(False)

    @property
    def piece(self) -> TextPiece:
        """What of it is text that can be selected."""
        return self

    def show_html(self, html: str, css: str) -> None:
        self.document().setDefaultStyleSheet(css)
        self.setHtml(f"<body>{html}</body>")
        self._fit()

    def show_plain(self, text: str) -> None:
        self.setPlainText(text)

    def fit_within(self, widest: int) -> None:
        """As narrow as the text allows, at most `widest` (for the user's bubble)."""
        document = self.document()
        document.setTextWidth(widest)
        width = min(widest, math.ceil(document.idealWidth()) + 1)
        document.setTextWidth(width)
        self.setFixedSize(width, math.ceil(document.size().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Pictures that are here already; nothing else is ever loaded."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = picture_of(QUrl(name).toString(QUrl.ComponentFormattingOption.FullyEncoded))
        widest = COLUMN_WIDTH - 2 * S
        if picture.width() > widest:
            picture = picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
        return picture

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        width = self.viewport().width()
        if self.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed or width <= 0:
            return
        self.document().setTextWidth(width)
        height = math.ceil(self.document().size().height())
        if height != self.height():
            self.setFixedHeight(height)


class CodeBlock(QWidget):
    """Code in a fixed-width font with its language and a copy button."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame()
        frame.setObjectName("codeblock")
        self._place = QHBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addWidget(frame)
        self._language = QLabel()
        self._language.setProperty("role", "small")
        self._copy = QToolButton()
        self._copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._copy.setStyleSheet(f"font-size: {SMALL_PX}px; padding: 1px 6px;")
        self._copy.setAccessibleName(tr("Copy code"))
        self._copy.setObjectName("copy_code")
        self._copy.clicked.connect(self._copy_all)
        self._text = _CodeText()
        self._words = CodeColours(self._text.document(), colours)
        top = QHBoxLayout()
        top.setContentsMargins(S + XS, XS, XS, 0)
        top.addWidget(self._language)
        top.addStretch()
        top.addWidget(self._copy)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, XS)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._text)
        self._colours = colours
        self._reset = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._reset.timeout.connect(self._show_copy)
        self._show_copy()

    @property
    def piece(self) -> TextPiece:
        """What of it is text that can be selected."""
        return self._text

    def show_code(self, text: str, language: str, depth: int = 0) -> None:
        """`depth`: how many lists it stands in; it is set in as far as their words."""
        self._place.setContentsMargins(depth * INDENT_PX, 0, 0, 0)
        self._language.setText(language)
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)
            self._words.code_changed(language)
            self._text.fit()

    def text(self) -> str:
        return self._text.toPlainText()

    def recolour(self, colours: Colours) -> None:
        self._colours = colours
        self._words.recolour(colours)
        self._show_copy()

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._copy.setText(tr("Copied"))
        self._copy.setIcon(icon("check", self._colours.ready))
        announce(self._copy, tr("Copied"))
        self._reset.start()

    def _show_copy(self) -> None:
        self._copy.setText(tr("Copy"))
        self._copy.setIcon(icon("copy", self._colours.muted))


class _CodeText(TextPiece, QPlainTextEdit):
    rich = False

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFont(monospace())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Code"))
        self.document().setDocumentMargin(S + XS)

    def fit(self) -> None:
        """As high as its lines, up to a screenful; the rest scrolls."""
        lines = min(self.blockCount(), _SHOWN_LINES)
        margins = 2 * math.ceil(self.document().documentMargin())
        bar = self.horizontalScrollBar().sizeHint().height()
        widest = max(
            (self.fontMetrics().horizontalAdvance(line) for line in self._first_lines()), default=0
        )
        overflow = bar if widest + margins > self.viewport().width() else 0
        height = math.ceil(lines * self.fontMetrics().lineSpacing()) + margins + overflow + 2
        policy = Qt.ScrollBarPolicy
        longer = self.blockCount() > _SHOWN_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if longer else policy.ScrollBarAlwaysOff
        )
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        # Scrolling the conversation must not get caught in a code block the user did not enter.
        if self.hasFocus() or event.angleDelta().x():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _first_lines(self) -> list[str]:
        found: list[str] = []
        block = self.document().firstBlock()
        while block.isValid() and len(found) < 500:
            found.append(block.text())
            block = block.next()
        return found


def picture_of(source: str) -> QImage:
    """A picture in the text or on this computer; an empty one for what is none, or too large."""
    where = local_picture(source)
    if not where:
        return QImage()
    if where.startswith("data:"):
        head, _, body = where.partition(",")
        packed = head.casefold().endswith(";base64")
        data = QByteArray.fromPercentEncoding(body.encode())
        content = QByteArray.fromBase64(data) if packed else data
    else:
        file = QFile(where)
        fits = QFileInfo(where).isFile() and file.size() <= _MOST_PICTURE_BYTES
        if not fits or not file.open(QIODevice.OpenModeFlag.ReadOnly):
            return QImage()
        content = file.readAll()
    if content.size() > _MOST_PICTURE_BYTES:
        return QImage()
    held = QBuffer(content)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(held)
    reader.setAutoTransform(True)
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_MOST_PICTURE_MB)
    try:
        return reader.read()
    finally:
        QImageReader.setAllocationLimit(before)


def _open_link(url: QUrl) -> None:
    if url.scheme() in _SAFE_SCHEMES:
        QDesktopServices.openUrl(url)
