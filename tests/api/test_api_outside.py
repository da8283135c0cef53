"""Beyond loopback: another address, with TLS, and a token for everyone. 127.0.0.2 stands for it."""

from __future__ import annotations

import ssl
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from sonia_desktop.api.outside import outside
from sonia_desktop.api.scopes import READ
from sonia_desktop.api.tokens import Tokens
from sonia_desktop.core.errors import SettingsError
from sonia_desktop.core.health import HealthState

ADDRESS = "127.0.0.2"


def test_who_calls_from_outside_needs_tls_the_right_host_and_a_token(
    serve: Callable[..., Any],
) -> None:
    with serve(api={"listen_on": ADDRESS}) as served:
        assert served.server.wait_ready(30)
        found = served.server.outside
        _, secret = Tokens(served.assistant.db).create("from outside", (READ,))
        known = {"Authorization": f"Bearer {secret}"}
        where = f"https://{ADDRESS}:{8000 + served.offset}/api/v1/stats"
        trusted = ssl.create_default_context(cafile=found.certificate)
        with httpx.Client(verify=trusted, trust_env=False, timeout=30) as client:
            assert client.get(where).status_code == 401, "this user's own program, too"
            assert client.get(where, headers=known).status_code == 200
            elsewhere = client.get(where, headers={**known, "Host": "evil.example"})
            assert elsewhere.status_code == 403
            beyond = client.post(
                where.replace("stats", "agent/process"), json={"message": "hi"}, headers=known
            )
            assert beyond.status_code == 403, "no more than its scope"
            foreign = client.get(where, headers={**known, "Host": "evil.example"})
            assert foreign.status_code == 403
            way_out = foreign.json()["error"]["details"]["remedy"]
            assert f"https://{ADDRESS}:{8000 + served.offset}" in way_out
            with pytest.raises(httpx.TransportError):
                client.get(where.replace("https", "http"), headers=known)
        line = f"wss://{ADDRESS}:{7030 + served.offset}/v1/voice/none"
        with pytest.raises(InvalidStatus) as refused:
            connect(line, ssl=trusted).close()
        assert refused.value.response.status_code == 401
        with pytest.raises(httpx.ConnectError), httpx.Client(trust_env=False) as stranger:
            stranger.get(where)  # the certificate is nobody's who was not given it
        assert served.get(8000, "/api/v1/stats").status_code == 200, "loopback stays as it is"
        assert stat.S_IMODE(found.key.stat().st_mode) == 0o600
        assert len(found.fingerprint().split(":")) == 32


def test_an_address_that_cannot_be_used_costs_only_itself(serve: Callable[..., Any]) -> None:
    with serve(api={"listen_on": "0.0.0.0"}) as served:
        assert served.server.wait_ready(30)
        assert served.get(8000, "/healthz").status_code == 200
        health = served.assistant.health.get("services")
        assert health.state is HealthState.DEGRADED
        assert "every network" in health.detail


def test_the_own_certificate_is_kept_and_made_anew_for_another_address(tmp_path: Path) -> None:
    first = outside(ADDRESS, None, None, tmp_path)
    assert first is not None
    shown = first.fingerprint()
    again = outside(ADDRESS, None, None, tmp_path)
    assert again is not None
    assert again.fingerprint() == shown
    other = outside("127.0.0.3", None, None, tmp_path)
    assert other is not None
    assert other.fingerprint() != shown
    assert outside("", None, None, tmp_path) is None


def test_wrong_settings_say_what_to_do(tmp_path: Path) -> None:
    text = tmp_path / "text.pem"
    text.write_text("no certificate")
    for address, certificate, key in (
        ("my.house", None, None),
        ("::", None, None),
        (ADDRESS, text, None),
        (ADDRESS, text, text),
        (ADDRESS, tmp_path / "missing", tmp_path / "missing"),
    ):
        with pytest.raises(SettingsError) as told:
            outside(address, certificate, key, tmp_path)
        assert str(told.value)
