"""Windows that are never read: password managers, private browsing, and those the user names."""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.scene import Box, Screenshot, Window

UNREAD_TITLE = "a window that is never read"
"""Stands for the title, which may hold a page's or a vault's name."""

# Classes of windows (WM_CLASS, app id) by their beginning or as a whole word.
_APPLICATIONS = (
    "keepass", "keepassx", "keepassxc", "keepass2", "bitwarden", "1password", "onepassword",
    "lastpass", "dashlane", "enpass", "nordpass", "protonpass", "proton pass", "proton-pass",
    "buttercup", "roboform", "keeper password", "keeperpasswordmanager", "padloc", "qtpass",
    "pass-import", "gopass", "passky", "psono", "passbolt", "strongbox", "elpass", "sticky password",
    "seahorse", "gnome secrets", "org.gnome.world.secrets", "org.gnome.seahorse", "gcr-prompter",
    "gcr-viewer", "kwalletmanager", "kwalletmanager5", "kwalletd", "kwalletd5", "kwalletd6",
    "pinentry", "ksecretd", "authenticator", "otpclient", "ente auth", "authy",
    "yubico authenticator", "keysmith", "numberstation", "veracrypt", "keychain access",
    "credential manager", "ledger live", "trezor suite", "electrum", "tor browser", "torbrowser",
)  # fmt: skip

# Words in titles: what browsers write into those of private windows, and vaults' own pages.
_TITLES = (
    r"private browsing", r"\bprivate window\b", r"\bprivate tab\b", r"\(private\)", r"\[?inprivate\b",
    r"\bincognito\b", r"navigation priv[ée]e", r"privater? modus", r"privates? (?:fenster|surfen)",
    r"\(privat\)", r"navegaci[óo]n privada", r"inc[óo]gnito", r"navega[çc][ãa]o (?:privada|privativa|an[óo]nima)",
    r"navigazione (?:anonima|in incognito)", r"privénavigatie", r"privat surfning",
    r"tryb prywatny", r"приватн", r"инкогнито", r"隐私浏览", r"無痕", r"プライベート", r"시크릿",
    r"\btor browser\b", r"^\W*(?:google )?password manager\b", r"^passwords [-–—] ", r"\bweb vault\b", r"\bvault \| ", r"about:logins",
    r"\bpasswords and keys\b", r"\.kdbx?\b", r"unlock (?:keyring|login keyring)",
    r"[-–—|] (?:keepassxc?|1password|bitwarden|lastpass|dashlane|nordpass|enpass)\W*$",
    r"^(?:keepassxc?|1password|bitwarden)\W*$",
)  # fmt: skip
_TITLE = re.compile("|".join(_TITLES), re.IGNORECASE)
_APPLICATION = re.compile(
    "|".join(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z])" for name in _APPLICATIONS), re.IGNORECASE
)


def is_unread(window: Window, also: Iterable[str] = ()) -> bool:
    """Whether a window is never read; `also`: words of further titles or applications."""
    said = (window.title.lower(), window.application.lower())
    if _TITLE.search(window.title) or _APPLICATION.search(window.application):
        return True
    return any(word.strip().lower() in text for word in also if word.strip() for text in said)


def without_unread(shot: Screenshot, also: Iterable[str] = ()) -> Screenshot:
    """The picture with these windows black where they show."""
    words = tuple(also)
    return blacked(shot, [window for window in shot.windows if is_unread(window, words)])


def blacked(shot: Screenshot, unread: Sequence[Window]) -> Screenshot:
    """The picture without these windows of it: black, and their titles gone.

    What lies in front of one stays. Windows must be listed the front one first.
    """
    if not unread:
        return shot
    hidden = np.zeros(shot.pixels.shape[:2], dtype=bool)
    for window in reversed(shot.windows):
        rows = slice(max(0, window.box.y), max(0, window.box.y + window.box.h))
        columns = slice(max(0, window.box.x), max(0, window.box.x + window.box.w))
        hidden[rows, columns] = window in unread
    pixels = shot.pixels.copy()
    pixels[hidden] = 0
    windows = tuple(
        replace(window, title=UNREAD_TITLE) if window in unread else window
        for window in shot.windows
    )
    return replace(shot, pixels=pixels, windows=windows)


def hides(windows: Sequence[Window], unread: Sequence[Window], box: Box) -> bool:
    """Whether the middle of a box shows one of the unread windows (and none in front of it)."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    front = next((window for window in windows if holds(window.box, x, y)), None)
    return front is not None and front in unread
