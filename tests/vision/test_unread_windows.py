"""Windows that are never read."""

from __future__ import annotations

import numpy as np
import pytest

from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.scene import Box, Screenshot, TextLine, Window
from sonia_desktop.vision.secret_mask import SecretMask, hidden_words
from sonia_desktop.vision.secrets import ALL_KINDS
from sonia_desktop.vision.unread_windows import UNREAD_TITLE, is_unread, without_unread


def window(title: str, application: str, box: Box | None = None) -> Window:
    return Window(title, application, box or Box(0, 0, 100, 100), active=False)


def shot(*windows: Window) -> Screenshot:
    pixels = np.full((200, 300, 3), 200, dtype=np.uint8)
    return Screenshot(pixels, utc_now(), "monitor 1", windows)


@pytest.mark.parametrize(
    ("title", "application"),
    [
        ("Passwords.kdbx - KeePassXC", "KeePassXC"),
        ("Vault", "Bitwarden"),
        ("1Password", "1Password"),
        ("Login", "org.gnome.World.Secrets"),
        ("Unlock Keyring", "Gcr-prompter"),
        ("Example - Mozilla Firefox Private Browsing", "firefox"),
        ("Beispiel — Mozilla Firefox (Privater Modus)", "firefox"),
        ("Exemple — Mozilla Firefox (Navigation privée)", "firefox"),
        ("New tab - [InPrivate] - Microsoft Edge", "Microsoft-edge"),
        ("New Incognito Tab - Chromium", "Chromium"),
        ("Google Password Manager - Google Chrome", "Google-chrome"),
    ],
)
def test_password_managers_and_private_windows_are_known(title: str, application: str) -> None:
    assert is_unread(window(title, application))


@pytest.mark.parametrize(
    ("title", "application"),
    [
        ("reference.txt - Editor", "gedit"),
        ("How to choose a strong password - Mozilla Firefox", "firefox"),
        ("keepassxc/README.md at main - Chromium", "Chromium"),
        ("Private message - Mail", "thunderbird"),
        ("Terminal", "xterm"),
    ],
)
def test_other_windows_are_read(title: str, application: str) -> None:
    assert not is_unread(window(title, application))


def test_the_user_adds_words_of_titles_and_programs() -> None:
    assert is_unread(window("Diary 2026 - Writer", "libreoffice"), ["diary"])
    assert is_unread(window("anything", "Signal"), ["signal"])
    assert not is_unread(window("anything", "gedit"), ["", "  ", "diary"])


def test_it_is_black_where_it_shows_and_its_title_is_gone() -> None:
    front = window("Notes", "gedit", Box(50, 50, 60, 60))
    hidden = window("Passwords.kdbx - KeePassXC", "KeePassXC", Box(20, 20, 150, 150))
    told = without_unread(shot(front, hidden))
    assert (told.pixels[55:105, 55:105] == 200).all()  # what lies in front of it
    black = (told.pixels == 0).all(axis=2)
    assert black.sum() == 150 * 150 - 60 * 60
    assert black[20, 20]
    assert not black[19, 20]
    assert [w.title for w in told.windows] == ["Notes", UNREAD_TITLE]
    assert told.windows[1].application == "KeePassXC"


def test_one_that_is_covered_entirely_changes_nothing() -> None:
    front = window("Notes", "gedit", Box(0, 0, 300, 200))
    hidden = window("Passwords.kdbx - KeePassXC", "KeePassXC", Box(20, 20, 50, 50))
    assert (without_unread(shot(front, hidden)).pixels == 200).all()


def test_a_box_that_reaches_out_of_the_picture_is_cut() -> None:
    hidden = window("Vault", "Bitwarden", Box(-30, -30, 1000, 1000))
    assert (without_unread(shot(hidden)).pixels == 0).all()


def test_a_browser_whose_chip_says_private_is_not_read() -> None:
    browser = window("Example - Chromium", "Chromium", Box(0, 0, 300, 200))
    chip = TextLine("Incognito", Box(230, 20, 60, 15), 0.99)
    page = TextLine("My illness", Box(20, 100, 90, 15), 0.99)
    mask = SecretMask(ALL_KINDS)
    told = mask.apply(shot(browser), [chip, page], ())
    assert told.pieces == []
    assert (told.shot.pixels == 0).all()
    assert [one.kind for one in told.hidden] == ["window"]
    beside = TextLine("Incognito", Box(20, 100, 60, 15), 0.99)  # a word of the page
    assert mask.apply(shot(browser), [beside, page], ()).pieces == [beside, page]


def test_what_is_hidden_is_told_by_kind() -> None:
    hidden = window("Vault", "Bitwarden")
    mask = SecretMask(ALL_KINDS)
    pieces = [
        TextLine("password: hunter2", Box(120, 150, 100, 15), 0.9),
        TextLine("pwd: hunter3", Box(120, 175, 100, 15), 0.9),
    ]
    told = mask.apply(mask.without_unread(shot(hidden)), pieces, ())

    class Seen:
        hidden = told.hidden

    said = hidden_words(Seen())  # type: ignore[arg-type]
    assert said == "Hidden: 2 passwords, 1 window that is never read."


def test_a_mask_that_reaches_into_a_hidden_window_leaves_a_picture_that_is_known_again() -> None:
    """Otherwise the masked picture is read anew, and the words on the masks are told as text."""
    vault = window("Vault", "Bitwarden", Box(150, 0, 150, 200))
    browser = window("Notes", "Chromium", Box(0, 0, 300, 200))
    secret = TextLine("password: hunter2Rocks!", Box(10, 50, 146, 20), 0.95)
    mask = SecretMask(ALL_KINDS)
    known = mask.apply(mask.without_unread(shot(vault, browser)), [secret], ())
    assert {one.kind for one in known.hidden} == {"password", "window"}
    assert np.array_equal(mask.without_unread(known.shot).pixels, known.shot.pixels)
