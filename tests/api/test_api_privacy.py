"""The privacy switch and the frames of 7060, over real sockets."""

from __future__ import annotations

import base64
import io
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from sonia_desktop.tools.types import ActionState

WAIT_S = 10.0


def png(size: tuple[int, int] = (40, 30), colour: str = "teal") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def status(served: Any) -> Any:
    return served.get(7060, "/v1/vision/privacy/status").json()


def answer_question(served: Any, asked: Any, *, allow: bool) -> None:
    """What the window does when the user presses a button."""
    assert asked.status_code == 202, asked.text
    body = asked.json()
    served.assistant.executor.settle(body["approval_id"], allow=allow, by="user")
    ended = served.assistant.executor.finished(body["action_id"]).result(WAIT_S)
    assert ended.state is (ActionState.DONE if allow else ActionState.DENIED)


@pytest.fixture(autouse=True)
def as_on_the_first_day(served: Any) -> Iterator[None]:
    from sonia_desktop.vision.privacy import Mode

    yield
    for approval in served.assistant.executor.pending():
        served.assistant.executor.settle(approval.id, allow=False, by="user")
    served.assistant.looking.watch.choose(Mode.ACTIVE, by="user")
    served.assistant.looking.watch.clear()


def test_the_switch_tells_how_it_stands(served: Any) -> None:
    body = status(served)
    assert body["privacy"] == "enabled"
    assert body["capture_allowed"] is True
    assert body["mode"] == "active"
    assert body["buffer_frames"] == 0
    assert isinstance(body["toggle_count"], int)
    assert body["zero_frame_enforced"] is False


@pytest.mark.parametrize("way", ["path", "state"])
def test_switched_off_nothing_is_captured_by_any_service(served: Any, way: str) -> None:
    served.post(7060, "/v1/vision/frames", json={"data_b64": b64(png())})
    if way == "path":
        off = served.post(7060, "/v1/vision/privacy/disable")
    else:
        off = served.post(7060, "/v1/vision/privacy", json={"state": "disabled"})
    assert off.status_code == 200
    told = off.json()
    assert (told["old"], told["new"], told["mode"]) == ("enabled", "disabled", "off")
    assert told["buffer_cleared"] == 1
    assert status(served)["zero_frame_enforced"] is True
    for port, path, body in (
        (7010, "/api/v1/vision/screenshot/capture", None),
        (8000, "/api/v1/agent/analyze-screenshot", None),
        (8000, "/api/v1/agent/execute-tool?tool_name=screen.read", {}),
        (7060, "/v1/vision/frames", {"data_b64": b64(png())}),
    ):
        answer = served.post(port, path, json=body)
        assert answer.status_code == 403, f"{path}: {answer.text}"
        assert "window" in answer.text, "the way out is told"
    assert served.get(7060, "/v1/vision/frame/latest").status_code == 403
    assert served.get(7060, "/v1/vision/frames/latest").json()["privacy"] == "disabled"
    assert served.get(7060, "/healthz").json()["privacy"] == "disabled"


def test_a_picture_of_the_callers_own_is_still_read_while_looking_is_off(served: Any) -> None:
    served.post(7060, "/v1/vision/privacy/disable")
    body = {"image_data": b64(png((200, 80), "white"))}
    assert served.post(8000, "/api/v1/agent/analyze-screenshot", json=body).status_code == 200


def test_a_program_cannot_switch_it_on_but_the_user_can(served: Any) -> None:
    served.post(7060, "/v1/vision/privacy/disable")
    asked = served.post(7060, "/v1/vision/privacy/enable")
    assert asked.status_code == 202
    assert asked.json()["approval"]["what_happens"]
    assert status(served)["privacy"] == "disabled", "asking alone changes nothing"
    again = served.post(7060, "/v1/vision/privacy", json={"state": "enabled"})
    assert again.json()["approval_id"] == asked.json()["approval_id"], "asked once"
    answer_question(served, asked, allow=True)
    assert (status(served)["privacy"], status(served)["mode"]) == ("enabled", "active")
    told = served.post(7060, "/v1/vision/privacy/enable").json()
    assert (told["old"], told["new"], told["mode"]) == ("enabled", "enabled", "active")


def test_a_no_leaves_it_off(served: Any) -> None:
    served.post(7060, "/v1/vision/privacy/disable")
    answer_question(served, served.post(7060, "/v1/vision/privacy/enable"), allow=False)
    assert status(served)["privacy"] == "disabled"


@pytest.mark.parametrize("path", ["/v1/vision/mode", "/v1/vision/mode/set"])
def test_the_mode_goes_down_at_once_and_to_watching_by_the_users_yes(
    served: Any, path: str
) -> None:
    told = served.post(7060, path, json={"mode": "off"}).json()
    assert (told["old"], told["new"]) == ("active", "off")
    paused = served.post(7060, "/v1/vision/frames", json={"data_b64": b64(png())})
    assert paused.status_code == 403
    assert paused.json()["error"]["code"] == "CAPTURE_OFF"
    found = served.get(7060, "/v1/vision/frames/latest").json()
    assert (found["count"], found["frames"], found["mode"]) == (0, [], "off")
    told = served.post(7060, path, json={"mode": "active"}).json()
    assert (told["old"], told["new"]) == ("off", "active")
    asked = served.post(7060, path, json={"mode": "ambient"})
    assert status(served)["mode"] == "active"
    answer_question(served, asked, allow=True)
    assert status(served)["mode"] == "ambient"
    assert served.get(7060, "/v1/vision/status").json()["target_fps"] == 1.0
    served.post(7060, "/v1/vision/privacy/disable")
    refused = served.post(7060, path, json={"mode": "ambient"})
    assert refused.status_code == 403
    assert refused.json()["error"]["code"] == "PRIVACY_DISABLED"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/vision/mode", {"mode": "always"}),
        ("/v1/vision/mode", {}),
        ("/v1/vision/privacy", {"state": "maybe"}),
        ("/v1/vision/privacy", None),
        ("/v1/vision/frames", {}),
        ("/v1/vision/frames", {"data_b64": "not base64 !!"}),
        ("/v1/vision/frames", {"data_b64": ""}),
        ("/v1/vision/frames", {"data_b64": 12}),
        ("/v1/vision/frames", {"data_b64": b64(b"no picture at all")}),
        ("/v1/vision/frames", {"data_b64": b64(png()[:60])}),
        ("/v1/vision/frames", {"data_b64": b64(png()), "timestamp": -1}),
        ("/v1/vision/frames", {"data_b64": b64(png()), "timestamp": 1e300}),
        ("/v1/vision/frames", {"data_b64": b64(png()), "width": 0}),
    ],
)
def test_what_cannot_be_is_malformed(served: Any, path: str, body: Any) -> None:
    answer = served.post(7060, path, json=body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"]["message"]


def test_not_base64_has_its_own_code(served: Any) -> None:
    answer = served.post(7060, "/v1/vision/frames", json={"data_b64": "%%%"})
    assert answer.json()["error"]["code"] == "INVALID_BASE64"


def test_frames_come_back_as_they_were_sent_newest_first(served: Any) -> None:
    sent = [png(colour=colour) for colour in ("red", "green", "blue")]
    for at, data in enumerate(sent):
        body = {"data_b64": b64(data), "timestamp": 1000.0 + at, "width": 640, "height": 480}
        told = served.post(7060, "/v1/vision/frames", json=body).json()
        assert told["buffer_frames"] == at + 1
        assert told["buffer_duration_seconds"] == at
        assert told["frame_id"]
    found = served.get(7060, "/v1/vision/frames/latest", params={"n": 2}).json()
    assert found["count"] == 2
    newest, before = found["frames"]
    assert base64.b64decode(newest["data_b64"]) == sent[2]
    assert base64.b64decode(before["data_b64"]) == sent[1]
    assert (newest["width"], newest["height"]) == (40, 30), "what it is, not what was said"
    assert newest["timestamp"] == 1002.0
    assert newest["size_bytes"] == len(sent[2])
    assert newest["mode"] == "active"
    single = served.get(7060, "/v1/vision/frame/latest").json()
    assert single["frame_id"] == newest["frame_id"]
    stats = served.get(7060, "/v1/vision/buffer/stats").json()
    assert (stats["frames"], stats["duration_seconds"], stats["max_frames"]) == (3, 2.0, 300)
    assert stats["bytes"] == sum(map(len, sent))
    gone = served.client.delete(served.url(7060, "/v1/vision/buffer")).json()
    assert gone["cleared_frames"] == 3
    none = served.get(7060, "/v1/vision/frame/latest")
    assert none.status_code == 404
    assert none.json()["error"]["code"] == "NO_FRAMES"


def test_too_many_a_second_and_too_large_ones_are_refused_and_counted(served: Any) -> None:
    before = served.get(7060, "/v1/vision/status").json()
    served.post(7060, "/v1/vision/frames", json={"data_b64": b64(png()), "timestamp": 50.0})
    fast = served.post(7060, "/v1/vision/frames", json={"data_b64": b64(png()), "timestamp": 50.01})
    assert fast.status_code == 429
    assert int(fast.headers["Retry-After"]) >= 1
    large = served.post(7060, "/v1/vision/frames", json={"data_b64": b64(bytes(1_048_577))})
    assert large.status_code == 413
    assert large.json()["error"]["code"] == "FRAME_TOO_LARGE"
    after = served.get(7060, "/v1/vision/status").json()
    assert after["frames_captured"] == before["frames_captured"] + 1
    for why in ("rate", "size"):
        name = f"frames_rejected_{why}"
        assert after[name] == before[name] + 1
    assert after["frames_rejected"] == before["frames_rejected"] + 2


def test_every_turn_of_the_switch_is_in_the_audit_log(served: Any) -> None:
    served.post(7060, "/v1/vision/privacy/disable")
    answer_question(served, served.post(7060, "/v1/vision/privacy/enable"), allow=True)
    served.assistant.db.write(lambda _connection: None).result(WAIT_S)  # the lane is in order
    told = [
        (entry["actor"], entry["detail"]["to"]["privacy"])
        for entry in served.assistant.executor.audit.entries(limit=20)
        if entry["tool"] == "screen.privacy"
    ]
    assert told[1] == ("http:vision-capture", "disabled")
    assert told[0] == ("user, asked by http:vision-capture", "enabled")


def test_the_switch_survives_a_restart(serve: Any, tmp_path: Any) -> None:
    folder = tmp_path / "kept"
    with serve(data_dir=folder) as running:
        running.post(7060, "/v1/vision/privacy/disable")
    with serve(data_dir=folder) as running:
        assert status(running)["privacy"] == "disabled"
        assert running.post(7010, "/api/v1/vision/screenshot/capture").status_code == 403


def test_many_callers_at_once_never_get_a_frame_after_off(served: Any) -> None:
    """While others push, one switches off: afterwards the ring is empty and stays so."""
    stop = threading.Event()

    def pusher(number: int) -> None:
        at = number * 1000.0
        while not stop.is_set():
            at += 1.0
            body = {"data_b64": b64(png()), "timestamp": at}
            served.post(7060, "/v1/vision/frames", json=body)

    threads = [threading.Thread(target=pusher, args=(n,)) for n in range(1, 5)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(200):
            if status(served)["buffer_frames"]:
                break
        served.post(7060, "/v1/vision/privacy/disable")
        for _ in range(20):
            assert status(served)["buffer_frames"] == 0
    finally:
        stop.set()
        for thread in threads:
            thread.join(WAIT_S)
