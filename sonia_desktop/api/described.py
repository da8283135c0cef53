"""OpenAPI with the bodies the routes really take and the statuses they really answer.

Routes read their bodies through `inputs.wanted`, which takes query and body in every form the two
generations of clients send; FastAPI cannot see that. The model is found in the endpoint's own code,
so the description cannot say anything else than what is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import CodeType, FunctionType
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIWebSocketRoute, iter_route_contexts

from sonia_desktop.api.inputs import Wanted
from sonia_desktop.api.ports import ServicePort
from sonia_desktop.api.statuses import failure_schemas, tell

_REFERENCE = "#/components/schemas/{model}"


def with_bodies(app: FastAPI, service: ServicePort) -> Callable[[], dict[str, Any]]:
    """What `app.openapi` is to be: its description, with bodies, query parameters and statuses."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        made = app.openapi_schema is None
        found = plain()
        if made:
            _add(app, service, found)
        return found

    return described


def _add(app: FastAPI, service: ServicePort, found: dict[str, Any]) -> None:
    schemas = found.setdefault("components", {}).setdefault("schemas", {})
    schemas |= failure_schemas(service)
    for route in iter_route_contexts(app.routes):
        if isinstance(route.original_route, APIWebSocketRoute):
            continue
        for method in route.methods or ():
            told = found.get("paths", {}).get(route.path_format, {}).get(method.lower())
            endpoint = route.endpoint
            if told is None:
                continue
            models = list(_models(endpoint)) if isinstance(endpoint, FunctionType) else []
            if models:
                _tell_body(told, method, models[0], schemas)
            tell(told, service, method, str(route.path), endpoint)


def _tell_body(
    told: dict[str, Any], method: str, model: type[Wanted], schemas: dict[str, Any]
) -> None:
    shape = _shape(model, schemas)
    if method == "GET":
        told.setdefault("parameters", []).extend(_in_query(shape, told))
    else:
        told["requestBody"] = {
            "required": bool(shape.get("required")),
            "content": {"application/json": {"schema": _named(model)}},
        }


def _models(endpoint: FunctionType) -> Iterator[type[Wanted]]:
    """The models that the endpoint's code names, itself or in a method it calls."""
    waiting: list[tuple[CodeType, dict[str, Any]]] = []
    _look_into(endpoint, waiting)
    held = [cell.cell_contents for cell in getattr(endpoint, "__closure__", None) or ()]
    for name in endpoint.__code__.co_names:
        for each in held:
            _look_into(getattr(type(each), name, None), waiting)
    while waiting:
        code, names = waiting.pop(0)
        for name in code.co_names:
            model = names.get(name)
            if isinstance(model, type) and issubclass(model, Wanted) and model is not Wanted:
                yield model
        waiting += [(part, names) for part in code.co_consts if isinstance(part, CodeType)]


def _look_into(function: Any, waiting: list[tuple[CodeType, dict[str, Any]]]) -> None:
    if isinstance(function, FunctionType):
        waiting.append((function.__code__, function.__globals__))


def _shape(model: type[Wanted], schemas: dict[str, Any]) -> dict[str, Any]:
    """The model's schema, kept under its name."""
    name = _name(model)
    if name not in schemas:
        made = model.model_json_schema(ref_template=_REFERENCE)
        schemas.update(made.pop("$defs", {}))
        made["title"] = name
        schemas[name] = made
    return dict(schemas[name])


def _named(model: type[Wanted]) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(model=_name(model))}


def _name(model: type[Wanted]) -> str:
    return model.__name__.strip("_")


def _in_query(shape: dict[str, Any], told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    known = {parameter["name"] for parameter in told.get("parameters", ())}
    for name, schema in shape.get("properties", {}).items():
        if name not in known:
            needed = name in shape.get("required", ())
            yield {"name": name, "in": "query", "required": needed, "schema": schema}
