"""Finding secrets in text as it is read from screens."""

from __future__ import annotations

import pydoc_data.topics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.vision.secrets import (
    MASK,
    SecretKind,
    find_in_field,
    find_secrets,
    masked,
)

KEY = "sk-proj-8dKw2mZx4Lq7Pt5RbY1nVc3HsJ6gTe0uAoQ9"
PIECES = (
    "password: hunter2", "password is required", KEY, "4111 1111 1111 1111", "card", "IBAN",
    "DE89 3704 0044 0532 0130 00", "Your code is 482 913", "-----BEGIN RSA PRIVATE KEY-----",
    "-----END RSA PRIVATE KEY-----", "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU", "=", ":", "\n", " ", "pin",
    "token", "api_key=", "http://bob:x9!k@host/", "AKIA", "ghp_", "0", "Tr0ub4dor&3", "--password",
    "hello world", "eyJhbGciOi", "your verification code", "OTP", '"', "'", "commit 9607d18e95d17e",
)  # fmt: skip


def kinds(text: str) -> list[str]:
    return [secret.kind.value for secret in find_secrets(text)]


def letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


@settings(deadline=None)  # the first call loads the patterns
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=200))
def test_masking_never_lengthens_and_once_is_enough(text: str) -> None:
    once = masked(text)
    assert len(once) <= len(text)
    assert letters(once) <= letters(text)
    assert masked(once) == once
    assert once.count("\n") <= text.count("\n")


@settings(deadline=None)  # the first call loads the patterns
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_found_places_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = find_secrets(text)
    places = [at for secret in found for at in (secret.start, secret.end)]
    assert places == sorted(places)
    assert all(0 <= s.start < s.end <= len(text) for s in found)


@settings(deadline=None)  # the first call loads the patterns
@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_a_class_that_is_switched_off_is_not_masked(text: str) -> None:
    assert masked(text, ()) == text
    for kind in SecretKind:
        assert {secret.kind for secret in find_secrets(text, [kind])} <= {kind}


@settings(deadline=None)  # the first call loads the patterns
@given(st.integers(0, 2**31))
def test_running_text_is_left_as_it_is(seed: int) -> None:
    topics = sorted(pydoc_data.topics.topics)
    lines = pydoc_data.topics.topics[topics[seed % len(topics)]].splitlines()
    line = lines[seed % len(lines)]
    if "'01\\t012" not in line:
        assert masked(line) == line


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("password: hunter2", "password: •••••••"),
        ("DB_PASSWORD='s3cr3t!x'", "DB_PASSWORD='••••••••'"),
        ("Passw0rd: Sommer2024!", "Passw0rd: ••••••••"),
        ("Mot de passe : Tr0ub4dor&3", "Mot de passe : ••••••••"),
        ("mysql -u root -pS3cretPw shop", "mysql -u root -p•••••••• shop"),
        ("postgres://bob:hunter2@db/x", "postgres://bob:•••••••@db/x"),
        ("wifi password: correct horse battery staple", "wifi password: ••••••••"),
        ('{"password": "hunter2", "id": 3}', '{"password": "•••••••", "id": 3}'),
        ("Your password is Tr0ub4dor&3 now", "Your password is •••••••• now"),
        ("Your verification code is 482913.", "Your verification code is ••••••."),
        ("482 913 is your login code", "••••••• is your login code"),
        ("PIN: 4821", "PIN: ••••"),
        (f"use {KEY} here", "use •••••••• here"),
        ("API_T0KEN=d98b7ca2-2e85-49ef-8dfe-19d24b8f34b9", "API_T0KEN=••••••••"),
        ("API Key 9f8e7d6c5b4a39281706f5e4", "API Key ••••••••"),
        ("?page=2&api_key=9f8e7d6c5b4a39281706", "?page=2&api_key=••••••••"),
        ("card number 4111 1111 1111 1112", "card number ••••••••"),
        ("IBAN: DE12 3456 7890 1234 5678 90", "IBAN: ••••••••"),
    ],
)
def test_only_the_secret_is_masked_and_what_stands_around_it_stays(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Password must be at least 8 characters",
        "Password: must be at least 8 characters",
        "Forgot your password? Reset it.",
        "The password is required",
        "password = getpass.getpass()",
        "password: ••••••••",
        'api_key = os.environ["API_KEY"]',
        "max_tokens = 4096, token_type: bearer",
        "commit 9607d18e95d17e8c2d6632c57e7e88efc6f7dc55",
        "550e8400-e29b-41d4-a716-446655440000",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "python-dateutil-2.9.0.post0-py2.py3-none-any.whl",
        "getElementsByClassName QNetworkAccessManager",
        "error code: 404123, exit code 137, zip code 10115",
        "+49 170 1234567, 2026-11-21 09:50, 192.168.178.20",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0u8yq0mK7vQb1m9dZ4c2XwP bob@host",
        "/nix/store/5k3pm9gl0c8q2w7vxyhzn1b4rjf6sda8-hello-2.12/bin/hello",
    ],
)
def test_what_only_looks_like_a_secret_is_left_alone(text: str) -> None:
    assert masked(text) == text


def test_a_key_that_a_space_or_a_line_end_broke_is_masked_whole() -> None:
    assert masked(f"{KEY[:24]} {KEY[24:]} and more words") == "•••••••• and more words"
    assert masked(f"export KEY={KEY[:20]}\n{KEY[20:]}\n$ ls") == "export KEY=••••••••\n$ ls"


def test_a_private_key_is_masked_with_and_without_its_first_and_last_line() -> None:
    body = "MIIEowIBAAKCAQEA7bqV2ZpLx0K8wQm1d9Xf4Rj3TnYc6HsUe5GoAiWvB2kPzMlN\nqYt3Zr9Xw1=="
    begin, end = "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----"
    for block in (f"{begin}\n{body}\n{end}", f"{begin}\n{body}", f"{body}\n{end}"):
        text = f"$ cat key.pem\n{block}\n$ ls -l"
        assert masked(text) == "$ cat key.pem\n••••••••\n$ ls -l"


def test_a_public_key_block_stays() -> None:
    block = (
        "-----BEGIN PUBLIC KEY-----\n"
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo\n"
        "-----END PUBLIC KEY-----"
    )
    assert masked(block) == block


@pytest.mark.parametrize(
    ("label", "value", "kind"),
    [
        ("Password", "sunshine", "password"),
        ("Current password:", "correct horse", "password"),
        ("Verification code", "482 913", "code"),
        ("Card number", "4111 1111 1111 1112", "card"),
        ("IBAN", "DE12 3456 7890 1234 5678 90", "iban"),
        ("Client secret", "9f8e7d6c5b4a39281706f5e4", "key"),
        ("CVV", "123", "code"),
    ],
)
def test_a_field_is_judged_by_its_label(label: str, value: str, kind: str) -> None:
    found = list(find_in_field(label, value))
    assert [(s.start, s.end, s.kind.value) for s in found] == [(0, len(value), kind)]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Password", "Enter your password"),
        ("Password", "••••••••"),
        ("Password length", "12"),
        ("Forgot password?", "hunter2"),
        ("User name", "caroline"),
        ("Country code", "49"),
        ("Keyboard", "English (US)"),
        ("API key", "not set"),
    ],
)
def test_a_field_that_holds_no_secret_is_left_alone(label: str, value: str) -> None:
    assert not list(find_in_field(label, value))


def test_a_long_secret_is_shown_as_short_as_any() -> None:
    assert masked(f"{KEY}{KEY[8:]}") == MASK * 8


def test_a_hostile_text_is_looked_through_in_good_time() -> None:
    for text in ("-" * 9000, "a1" * 5000, "password " * 999, "4 " * 3000, "\n" * 9000,
                 "sk-" * 2500, "BEGIN " * 1500, "://a:" * 2000, "code is " * 1200):  # fmt: skip
        assert len(masked(text)) <= len(text)
