"""The gateway's ``/v1/...`` paths say in their answers that ``/v3/...`` is the newer name.

The headers of it are the guard's. In the body it is ``_deprecation``, as the contract has it: in
flat objects that went well. The envelope keeps its seven keys, and ``/v1/slo/status`` its own.
"""

from __future__ import annotations

from sonia_desktop.api.asgi import App, Message, Receive, Scope, Send
from sonia_desktop.api.envelope import to_json

_TOLD = to_json(
    {
        "_deprecation": {
            "deprecated": True,
            "removal_version": "v3.1.0",  # as the contract has it; it still answers
            "message": "This path has a newer name: the same under /v3. Both answer alike.",
        }
    }
)[1:]
_ENVELOPE = (b'{"ok":true,"service":', b'{"ok":false,"service":')
_PLAIN = ("/v1/slo/status",)


def announcing(app: App) -> App:
    """Add it to what `app` answers."""

    async def told(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] != "http" or not path.startswith("/v1/") or path in _PLAIN:
            await app(scope, receive, send)
            return
        held: list[Message] = []

        async def out(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] < 400:
                held.append(message)
                return
            if not held:
                await send(message)
                return
            start, body = held.pop(), message.get("body", b"")
            whole = message["type"] == "http.response.body" and not message.get("more_body")
            if whole and len(body) > 2 and body[:1] == b"{" and not body.startswith(_ENVELOPE):
                body = body[:-1] + b"," + _TOLD
                message = {**message, "body": body}
                length = (b"content-length", str(len(body)).encode())
                kept = [pair for pair in start["headers"] if pair[0].lower() != length[0]]
                start = {**start, "headers": [*kept, length]}
            await send(start)
            await send(message)

        await app(scope, receive, out)

    return told
