"""The fourteen tools of the older tool service: its names for ours, and the results it gave.

    older_name("file.read")                     # "read_file"
    older_result("file.exists", {"exists": True, ...})   # True

A caller who uses our own name of a tool gets our own result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sonia_desktop.tools.types import Tool

_OLDER = {
    "file.read": "read_file",
    "file.write": "write_file",
    "file.append": "append_file",
    "file.list": "list_directory",
    "file.stat": "get_file_info",
    "file.exists": "file_exists",
    "math.evaluate": "evaluate_expression",
    "text.search": "search_text",
    "json.parse": "parse_json",
    "env.get": "get_environment_variable",
    "system.info": "get_system_info",
    "time.now": "get_current_time",
    "web.fetch": "fetch_url",
    "net.resolve": "resolve_hostname",
}
_ONE_VALUE = {"file.read": "content", "file.exists": "exists", "env.get": "value"}
"""Tools whose result was a single value: the field of ours that is it."""


def older_name(tool: str) -> str:
    """The older service's name of a tool of ours; a tool it did not have keeps its name."""
    return _OLDER.get(tool, tool)


def name_as_asked(tool: Tool, asked: str) -> str:
    """The name a caller knows a tool by: the one that was asked for."""
    return asked if asked == tool.name or asked in tool.aliases else older_name(tool.name)


def older_result(tool: str, data: Any) -> Any:
    """The data of a result as the older service gave it: a text, a truth, a list of paths."""
    field = _ONE_VALUE.get(tool)
    if field is not None and isinstance(data, dict) and field in data:
        return data[field]
    if tool == "file.list" and isinstance(data, list):
        return [one["path"] if isinstance(one, dict) and "path" in one else one for one in data]
    return data
