"""What text engines lose of program code: one of two underscores, one of two quotes. Pure."""

from __future__ import annotations

import builtins
import re
import types
from functools import lru_cache

_UNDERSCORED = re.compile(r"(?<![\w])_{1,3}([a-z][a-z0-9]*(?:_[a-z0-9]+)*)_{1,3}(?![\w])")
_QUOTED = re.compile(
    r"""(?P<before>^|[\s(\[])"(?P<open>'?)(?P<sign>[^\s'"]{1,2})(?P<close>'?)"(?=$|[\s).,;:\]])"""
)
_TIME = re.compile(r"(?<=(?<!\d)[012]\d)[÷±](?=[0-5]\d(?!\d))")
_BASE_16 = re.compile(r"(?<![\w])[O0o][xX](?=[0-9A-Fa-f]*\d)(?=[0-9A-Fa-f]{2,16}(?![\w]))")
_EXTENSION = re.compile(r"(?<=[a-z0-9_])\.Py(?=$|[\s:\"'),])")
_ZERO = re.compile(r"(?<![\w.,:#+\-/\\])0([A-Z]{1,2}[a-z]{3,})(?![\w])")
_BESIDES = """
    abs add aenter aexit aiter all and anext annotate annotations author await bool bytes cached
    call ceil class_getitem classcell closure complex contains debug del delattr delete delitem
    dict divmod enter exit file firstlineno float floordiv fspath future get getattr getitem
    getnewargs getstate globals iadd iand ifloordiv ilshift imatmul imod import imul index init
    instancecheck int invert ior ipow irshift isub iter itruediv ixor kwdefaults len length_hint
    loader lshift main match_args matmul missing mod module mro_entries mul neg next objclass or
    orig_bases path pos post_init pow prepare qualname radd rand rdivmod reversed rfloordiv
    rlshift rmatmul rmod rmul ror round rpow rrshift rshift rsub rtruediv rxor self set set_name
    setattr setitem setstate slots spec static_attributes sub subclasscheck traceback truediv
    trunc type_params version warningregistry weakref xor
"""


@lru_cache(maxsize=1)
def special_names() -> frozenset[str]:
    """All of them, without their underscores: what Python's own types have, and its manual."""
    there = [builtins, *(kind for kind in vars(builtins).values() if isinstance(kind, type))]
    there += [kind for kind in vars(types).values() if isinstance(kind, type)]
    named = {name[2:-2] for one in there for name in dir(one) if name.startswith("__")}
    return frozenset(named | set(_BESIDES.split()))


def as_written(text: str) -> str:
    """A line with what is surely missing in it, and with signs that were surely others."""
    return with_quotes(with_underscores(with_likely_signs(text)))


def with_likely_signs(text: str) -> str:
    """Small letters of terminals: "01÷28" is a time, "0SError" begins with a letter."""
    text = _BASE_16.sub("0x", _TIME.sub(":", text))
    text = _EXTENSION.sub(".py", text)
    return _ZERO.sub(lambda found: found[0] if _is_number(found[1]) else f"O{found[1]}", text)


def _is_number(after: str) -> bool:
    """Whether what follows a zero can go with it: figures to base 16, or "0day"."""
    return set(after.lower()) <= set("abcdef") or after.lower() in ("day", "days")


def with_quotes(text: str) -> str:
    """A line in which a sign quoted twice has all its quotes: "x'" becomes "'x'"."""

    def whole(found: re.Match[str]) -> str:
        once = bool(found["open"]) != bool(found["close"])
        return f"""{found["before"]}"'{found["sign"]}'\"""" if once else found[0]

    return _QUOTED.sub(whole, text)


def with_underscores(text: str) -> str:
    """A line with the underscores that such names have: "_init_()" becomes "__init__()"."""
    if "_" not in text:
        return text

    def whole(found: re.Match[str]) -> str:
        return f"__{found[1]}__" if found[1] in special_names() else found[0]

    return _UNDERSCORED.sub(whole, text)
