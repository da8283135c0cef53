"""The shared bodies: seven keys, true statuses, ids."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from sonia_desktop.api import envelope as e
from sonia_desktop.api.inputs import Wanted, checked, tool_arguments
from sonia_desktop.api.ports import GATEWAY, SERVICES, TOOLS
from sonia_desktop.api.traffic import Traffic, percentile
from sonia_desktop.core import errors
from sonia_desktop.core.errors import InvalidInputError, SoniaError

SEVEN = ["ok", "service", "operation", "correlation_id", "duration_ms", "data", "error"]


def call(service: e.ServicePort = GATEWAY) -> e.Call:
    return e.Call(service, "/v1/chat", "req_0123456789ab")


def test_the_envelope_has_exactly_seven_keys() -> None:
    body = e.envelope(call(), "chat", {"response": "hello"})
    assert list(body) == SEVEN
    assert body["ok"] is True
    assert body["error"] is None
    assert body["duration_ms"] >= 0
    failed = e.envelope(call(), "chat", None, e.error_fields("NOT_FOUND", "No."))
    assert list(failed) == SEVEN
    assert failed["ok"] is False


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.InvalidInputError("x"), 422),
        (errors.NotFoundError("x"), 404),
        (errors.WrongStateError("x"), 409),
        (errors.UnavailableError("x"), 503),
        (errors.QueueFullError("x"), 429),
        (errors.DeadlineError("x"), 504),
        (errors.PolicyDeniedError("x"), 403),
        (errors.StorageError("x"), 503),
        (errors.SoniaError("x"), 500),
        (e.TooLargeError("x"), 413),
        (e.MediaTypeError("x"), 415),
        (e.RateLimitedError("x"), 429),
        (e.UnauthorizedError("x"), 401),
    ],
)
def test_every_error_has_its_true_status(error: SoniaError, status: int) -> None:
    found, body, headers = e.failure_of(call(), error)
    assert found == status
    assert body["error"]["code"] == error.code
    assert ("Retry-After" in headers) == (status in (429, 503))


def test_an_error_with_a_code_of_its_own_answers_as_its_parent() -> None:
    class OddFileError(errors.NotFoundError):
        code = "ODD_FILE"

    status, body, _ = e.failure_of(call(TOOLS), OddFileError("No.", remedy="Look again.", path="x"))
    assert status == 404
    assert body["error"] == {
        "code": "ODD_FILE",
        "message": "No.",
        "details": {"path": "x", "remedy": "Look again."},
    }
    assert body["success"] is False
    assert body["detail"] == "No."


@given(st.text())
def test_a_correlation_id_is_kept_or_made_and_never_breaks_a_header(sent: str) -> None:
    found = e.correlation_id(sent)
    assert found == sent or found.startswith("req_")
    assert found.isascii()
    assert found.isprintable()
    assert 0 < len(found) <= 200


@given(st.none() | st.integers() | st.text() | st.lists(st.text(), max_size=3))
def test_what_is_sent_can_be_read_again(value: object) -> None:
    read = json.loads(e.to_json({"v": value}).decode("utf-8"))
    assert list(read) == ["v"]


def test_no_two_services_share_a_port_or_a_name() -> None:
    assert len({s.port for s in SERVICES}) == len({s.name for s in SERVICES}) == 9


class Point(Wanted):
    x: int = Field(ge=0)
    y: int = 0


def test_every_wrong_field_is_named() -> None:
    with pytest.raises(InvalidInputError, match=r"x: .*y: ") as refused:
        checked(Point, {"x": -1, "y": "up"})
    assert [f["field"] for f in refused.value.details["fields"]] == ["x", "y"]


@pytest.mark.parametrize(
    ("body", "fields", "arguments"),
    [
        (None, set(), {}),
        ({}, set(), {}),
        ({"parameters": {}}, set(), {}),
        ({"parameters": None}, set(), {}),
        ({"parameters": {"path": "a"}}, {"path"}, {"path": "a"}),
        ({"args": {"path": "a"}}, {"path"}, {"path": "a"}),
        ({"path": "a"}, {"path"}, {"path": "a"}),
        ({"args": ["-l"], "target": "ls"}, {"args", "target"}, {"args": ["-l"], "target": "ls"}),
    ],
)
def test_arguments_come_bare_or_wrapped(
    body: object, fields: set[str], arguments: dict[str, object]
) -> None:
    assert tool_arguments(body, frozenset(fields)) == arguments


@pytest.mark.parametrize("body", [[], "text", 3, True, {"parameters": [1]}])
def test_arguments_that_are_no_object_are_refused(body: object) -> None:
    with pytest.raises(InvalidInputError, match="object"):
        tool_arguments(body, frozenset())


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 1))
def test_a_percentile_is_one_of_the_values(values: list[float], share: float) -> None:
    ordered = sorted(values)
    found = percentile(ordered, share)
    assert found is not None
    assert ordered[0] - 0.001 <= found <= ordered[-1] + 0.001
    assert percentile([], share) is None


def test_traffic_counts_what_was_answered() -> None:
    traffic = Traffic()
    assert traffic.summary()["success_rate"] is None, "nothing happened yet: no rate is claimed"
    for status in (200, 200, 404, 500):
        traffic.add("test", "/path", status, 2.0)
    told = traffic.summary()
    assert told["total_requests"] == 4
    assert told["successful_requests"] == 2
    assert told["refused_requests"] == 1
    assert told["failed_requests"] == 1
    assert told["error_rate"] == 25.0
    assert told["latency_ms"]["p99"] == 2.0
