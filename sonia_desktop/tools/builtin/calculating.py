"""math.evaluate: arithmetic, safely: a small language of its own, bounded in time and size.

    evaluate("2 + 3 * 4")            # 14
    evaluate("15% of 80")            # 12
    evaluate("sqrt(2) ^ 2")          # 2

Nothing of Python is reached: the parsed tree is walked, and what is not arithmetic is refused.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable
from typing import Any

from pydantic import AliasChoices, Field

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.builtin.units import convert
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

Number = int | float
MOST_CHARS = 1000
MOST_BITS = 20_000
"""Whole numbers larger than this (6,000 digits) are not worked out."""
_DEEPEST = 60
_LARGEST_FACTORIAL = 2000
_SHOWN_DIGITS = 60

_OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sqrt": math.sqrt, "cbrt": math.cbrt, "exp": math.exp, "ln": math.log, "log2": math.log2,
    "log10": math.log10, "sin": math.sin, "cos": math.cos, "tan": math.tan, "asin": math.asin,
    "acos": math.acos, "atan": math.atan, "atan2": math.atan2, "sinh": math.sinh,
    "cosh": math.cosh, "tanh": math.tanh, "degrees": math.degrees, "radians": math.radians,
    "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc, "abs": abs, "round": round,
    "min": min, "max": max, "gcd": math.gcd, "lcm": math.lcm, "hypot": math.hypot,
    "log": math.log, "fabs": math.fabs,
}  # fmt: skip
_CONSTANTS = {"pi": math.pi, "π": math.pi, "tau": math.tau, "e": math.e}
_WRITTEN = (
    (r"[×·∙✕]", "*"), (r"[÷∶]", "/"), (r"[−–—]", "-"), (r"\^", "**"), (r"²", "**2"), (r"³", "**3"),
    (r"√\s*(\d+(?:\.\d+)?)", r"sqrt(\1)"), (r"√", "sqrt"),
    (r"(?<=\d),(?=\d{3}(?:\D|$))", ""),
    (r"(\d+(?:\.\d+)?)\s*(?:%|percent)\s*of\b", r"(\1/100)*"),
    (r"(\d+(?:\.\d+)?)\s*(?:%(?!\s*[\w(.])|percent\b)", r"(\1/100)"),
    (r"\btimes\b|\bmultiplied by\b", "*"), (r"\bdivided by\b|\bover\b", "/"),
    (r"\bplus\b", "+"), (r"\bminus\b", "-"), (r"\bsquare root of\s*(\d+(?:\.\d+)?)", r"sqrt(\1)"),
    (r"\bto the power of\b", "**"), (r"\bsquared\b", "**2"), (r"\bcubed\b", "**3"),
    (r"(?<=\d)\s*x\s*(?=\d)", "*"),
)  # fmt: skip


class EvaluateArgs(ToolArgs):
    """What to work out."""

    expression: str = Field(
        min_length=1,
        max_length=MOST_CHARS,
        validation_alias=AliasChoices("expression", "expr", "formula"),
        description="Such as 2+3*4, sqrt(2)^2, 15% of 80, max(1, 2), 12 miles in kilometers.",
    )


def math_tools() -> list[Tool]:
    """The calculator."""
    return [
        Tool(
            name="math.evaluate",
            description="Works out an arithmetic expression or changes units.",
            args=EvaluateArgs,
            effect=Effect.READ,
            run=_run,
            aliases=("evaluate_expression", "calculate"),
            category="computation",
            timeout_s=5.0,
        )
    ]


def _run(args: EvaluateArgs, _context: ToolContext) -> ToolResult:
    converted = convert(args.expression)
    if converted is not None:
        return ToolResult(converted.text, converted.value)
    value = evaluate(args.expression)
    return ToolResult(f"{args.expression.strip()} = {shown(value)}", value)


def shown(value: Number) -> str:
    """A number for people: no tail of binary fractions, very long ones cut in the middle."""
    if isinstance(value, float):
        return f"{value:.12g}"
    digits = str(value)
    if len(digits) <= _SHOWN_DIGITS:
        return digits
    return f"{digits[:25]}…{digits[-25:]} ({len(digits):,} digits)"


def evaluate(expression: str) -> Number:
    """The value of an arithmetic expression. Raises `InvalidInputError` with what is wrong."""
    text = expression.strip().rstrip("=?").strip()
    for pattern, plain in _WRITTEN:
        text = re.sub(pattern, plain, text, flags=re.IGNORECASE)
    try:
        tree = ast.parse(text.strip(), mode="eval")
        value = _value(tree.body, 0)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        why = "a number is outside of what it can work with" if "domain" in str(error) else error
        raise _unusable(expression, f"it cannot be read ({getattr(why, 'msg', why)})") from error
    except ZeroDivisionError as error:
        raise _unusable(expression, "it divides by zero") from error
    except OverflowError as error:
        raise _unusable(expression, "the result is too large") from error
    except TypeError as error:
        raise _unusable(expression, f"{error}") from error
    return _tidy(expression, value)


def _tidy(expression: str, value: Any) -> Number:
    if isinstance(value, complex) or (isinstance(value, float) and not math.isfinite(value)):
        raise _unusable(expression, "the result is no real number")
    if isinstance(value, float):
        value = float(f"{value:.15g}")  # 0.1 + 0.2 is 0.3 for people
        if value.is_integer() and abs(value) < 1e15:
            return int(value)
    number: Number = value
    return number


def _value(node: ast.expr, depth: int) -> Any:
    if depth > _DEEPEST:
        raise ValueError("it is nested too deeply")
    deeper = depth + 1
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return _bounded(node.value)
    if isinstance(node, ast.Name) and node.id.lower() in _CONSTANTS:
        return _CONSTANTS[node.id.lower()]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.UAdd | ast.USub):
        inner = _value(node.operand, deeper)
        return -inner if isinstance(node.op, ast.USub) else inner
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = _value(node.left, deeper), _value(node.right, deeper)
        if isinstance(node.op, ast.Pow):
            _check_power(left, right)
        return _bounded(_OPERATORS[type(node.op)](left, right))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        name = node.func.id.lower()
        values = [_value(argument, deeper) for argument in node.args]
        if name == "factorial" and len(values) == 1:
            return _factorial(values[0])
        if name == "pow" and len(values) == 2:
            _check_power(*values)
            return _bounded(values[0] ** values[1])
        if name in _FUNCTIONS:
            return _bounded(_FUNCTIONS[name](*values))
        raise ValueError(f"there is no function {name}")
    if isinstance(node, ast.Tuple):
        raise ValueError("a comma separates arguments; decimals are written with a point")
    named = f"{node.id} is no number" if isinstance(node, ast.Name) else "it is no arithmetic"
    raise ValueError(named)


def _check_power(base: Number, exponent: Number) -> None:
    whole = isinstance(base, int) and isinstance(exponent, int) and abs(base) > 1
    if whole and abs(exponent) * int(abs(base)).bit_length() > MOST_BITS:
        raise OverflowError


def _factorial(value: Number) -> int:
    if value != int(value) or not 0 <= value <= _LARGEST_FACTORIAL:
        raise ValueError(f"factorial takes whole numbers up to {_LARGEST_FACTORIAL}")
    return math.factorial(int(value))


def _bounded(value: Any) -> Any:
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        raise OverflowError
    return value


def _unusable(expression: str, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"“{expression[:200]}” cannot be worked out: {why}.",
        remedy="Write numbers, + - * / ^ and brackets, or functions such as sqrt(2).",
        parameter="expression",
    )
