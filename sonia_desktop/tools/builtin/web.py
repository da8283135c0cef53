"""web.fetch, web.search and net.resolve: pages, searches and names of the open internet."""

from __future__ import annotations

import codecs
import html
import ipaddress
import json
import re
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlsplit

from pydantic import AliasChoices, Field

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.tools.addresses import suspicion
from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from sonia_desktop.tools.fetching import Fetcher, Page

WIKIPEDIA = "https://en.wikipedia.org"
_MARGIN_S = 10.0
_NOT_INSIDE = (
    "\n\nPages inside this computer or its network are refused, whatever is answered here."
)
_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![\w-])opacity\s*:\s*0*(?:\.0+)?(?![\d.])"
    r"|font-size\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_NOT_CONTENT = (
    *("script", "style", "noscript", "template", "svg", "iframe", "form", "button", "select"),
    *("nav", "footer", "aside", "dialog"),
)
_LEAST_MAIN_CHARS = 200
_HOST = re.compile(r"(?=.{1,253}\.?$)[^\s/@:?#\\]+\.?", re.DOTALL)


class FetchArgs(ToolArgs):
    """Which page."""

    url: str = Field(min_length=1, max_length=4096, description="http or https address.")
    max_chars: int = Field(5000, ge=1, le=200_000, description="How much text at most.")
    timeout: float = Field(20.0, ge=1, le=120, description="Seconds to wait.")


class SearchArgs(ToolArgs):
    """What to look for."""

    query: str = Field(min_length=1, max_length=500, description="What to look for.")
    max_results: int = Field(5, ge=1, le=20, description="How many results.")


class ResolveArgs(ToolArgs):
    """Which name."""

    hostname: str = Field(
        min_length=1,
        max_length=253,
        validation_alias=AliasChoices("hostname", "host", "name"),
        description="Such as example.org.",
    )


@dataclass(frozen=True)
class Readable:
    """The text of a page for reading."""

    title: str
    text: str


def web_tools(
    fetcher: Callable[[], Fetcher],
    *,
    search_url: str = "",
    search_fetcher: Callable[[], Fetcher] | None = None,
) -> list[Tool]:
    """The tools of the web. Fetchers are made when first needed.

    Args:
        fetcher: gets pages of the open internet.
        search_url: a SearXNG server; empty: Wikipedia is searched.
        search_fetcher: gets answers of `search_url`, which the user may run at home.
    """

    def fetch(args: FetchArgs, context: ToolContext) -> ToolResult:
        began = time.perf_counter()
        page = fetcher().get(args.url, context.token, deadline_s=args.timeout)
        read = readable(page)
        text = read.text[: args.max_chars]
        cut = page.cut or len(read.text) > args.max_chars
        data = {
            "url": page.url,
            "status_code": page.status,
            "title": read.title,
            "content_type": page.content_type,
            "content_length": len(page.body),
            "text": text,
            "content": text,
            "text_length": len(text),
            "original_length": len(read.text),
            "truncated": cut,
            "elapsed_ms": round((time.perf_counter() - began) * 1000.0, 1),
        }
        if page.status >= 400:
            raise UnavailableError(
                f"{page.url[:200]} answered with status {page.status}.",
                remedy="Check the address; the page may be gone, or only for people signed in.",
                **{key: data[key] for key in ("url", "status_code")},
            )
        head = f"{read.title}\n{page.url}" if read.title else page.url
        more = "\n\n… (cut)" if cut else ""
        return ToolResult(f"{head}\n\n{text or 'There is no text on it.'}{more}", data)

    def search(args: SearchArgs, context: ToolContext) -> ToolResult:
        began = time.perf_counter()
        if search_url:
            source = "searxng"
            found = _searxng((search_fetcher or fetcher)(), search_url, args, context)
        else:
            source = "wikipedia"
            found = _wikipedia(fetcher(), args, context)
        data = {
            "query": args.query,
            "results": found,
            "result_count": len(found),
            "elapsed_ms": round((time.perf_counter() - began) * 1000.0, 1),
            "source": source,
        }
        where = "on Wikipedia" if source == "wikipedia" else "on the web"
        if not found:
            return ToolResult(f"I found nothing about “{args.query}” {where}.", data)
        lines = [f"- {one['title']}: {one['snippet']}\n  {one['url']}" for one in found]
        return ToolResult("\n".join([f"Found {where}:", "", *lines]), data)

    def asked_server(_args: SearchArgs) -> tuple[str, ...]:
        return (WIKIPEDIA,) if not search_url else ()

    return [
        Tool(
            name="web.fetch",
            description="Fetches a page of the web and reads its text.",
            args=FetchArgs,
            effect=Effect.READ,
            run=fetch,
            aliases=("fetch_url", "http.get"),
            category="network",
            timeout_s=120.0 + _MARGIN_S,
            lane=Lane.SLOW,
            describe=lambda args, _paths: f"Fetch the page {args.url}{_refused(args.url)}",
            sends_to=lambda args: (args.url,),
            brings="web",
        ),
        Tool(
            name="web.search",
            description="Searches the web (Wikipedia, or the search server of the settings).",
            args=SearchArgs,
            effect=Effect.READ,
            run=search,
            aliases=("search_web",),
            category="network",
            timeout_s=40.0,
            lane=Lane.SLOW,
            describe=lambda args, _paths: f"Search the web for “{args.query}”",
            sends_to=asked_server,
            brings="web",
        ),
        Tool(
            name="net.resolve",
            description="Finds the addresses of a host name.",
            args=ResolveArgs,
            effect=Effect.READ,
            run=_resolve,
            aliases=("resolve_hostname",),
            category="network",
            timeout_s=20.0,
            lane=Lane.SLOW,
            describe=lambda args, _paths: f"Look up the address of {args.hostname}",
            sends_to=lambda args: (f"https://{args.hostname}",),
        ),
    ]


def _refused(url: str) -> str:
    return _NOT_INSIDE if "inside" in suspicion(url) else ""


def readable(page: Page) -> Readable:
    """The title and the text of a page, without menus and scripts. Raises `InvalidInputError` for
    what is no text."""
    kind = page.content_type.split(";", 1)[0].strip().lower()
    text = _decoded(page)
    looks_html = text.lstrip()[:200].lower().startswith(("<!doctype html", "<html"))
    if kind in ("text/html", "application/xhtml+xml") or (not kind and looks_html):
        return _html(text)
    if kind.startswith("text/") or kind.endswith(("json", "xml", "javascript")) or not kind:
        return Readable("", text)
    raise InvalidInputError(
        f"{page.url[:200]} is {kind}, not a text.", remedy="Open it in the browser.", url=page.url
    )


def _decoded(page: Page) -> str:
    named = page.encoding
    if not named:
        declared = re.search(rb"<meta[^>]+charset=[\"']?([\w-]+)", page.body[:4096], re.IGNORECASE)
        named = declared[1].decode("ascii") if declared else "utf-8"
    try:
        codecs.lookup(named)
    except LookupError:
        named = "utf-8"
    return page.body.decode(named, "replace")


def _html(text: str) -> Readable:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    head = tree.css_first("title")
    title = " ".join(head.text().split())[:300] if head is not None else ""
    tree.strip_tags([*_NOT_CONTENT, "title"])
    _take_hidden(tree)
    for level in range(1, 7):
        for node in tree.css(f"h{level}"):
            node.insert_before(f"\n\n{'#' * level} ")
    for node in tree.css("li"):
        node.insert_before("\n- ")
    for tag in ("p", "div", "section", "article", "pre", "blockquote", "table", "ul", "ol", "tr",
                "br", "h1", "h2", "h3", "h4", "h5", "h6"):  # fmt: skip
        for node in tree.css(tag):
            node.insert_after("\n" if tag in ("tr", "br", "ul", "ol") else "\n\n")
    for node in tree.css("td, th"):
        node.insert_after(" ")
    main = next((found for name in ("article", "main", "[role=main]") for found in tree.css(name)
                 if len(found.text(separator="")) >= _LEAST_MAIN_CHARS), tree.body)  # fmt: skip
    raw = main.text(separator="") if main is not None else ""
    lines = [" ".join(line.split()) for line in raw.splitlines()]
    return Readable(title, re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip())


def _take_hidden(tree: LexborHTMLParser) -> None:
    """What no reader of the page sees is not told, either: orders for programs hide there."""
    for node in tree.css("[hidden], [style], [aria-hidden=true]"):
        style = node.attributes.get("style") or ""
        if "style" not in node.attributes or _HIDES.search(style):
            node.decompose()


def _searxng(
    fetcher: Fetcher, server: str, args: SearchArgs, context: ToolContext
) -> list[dict[str, str]]:
    from sonia_desktop.tools.fetching import checked_url

    url = f"{checked_url(server).rstrip('/')}/search?format=json&q={quote_plus(args.query)}"
    answer = _json(fetcher.get(url, context.token, accept="application/json"), server)
    listed = answer.get("results")
    if not isinstance(listed, list):
        raise UnavailableError(f"{server} gave no results.", remedy="Is it a SearXNG server?")
    return [
        {
            "title": str(one.get("title", ""))[:300],
            "snippet": _plain(str(one.get("content") or ""))[:500],
            "url": str(one.get("url", ""))[:2000],
        }
        for one in listed[: args.max_results]
        if isinstance(one, dict)
    ]


def _wikipedia(fetcher: Fetcher, args: SearchArgs, context: ToolContext) -> list[dict[str, str]]:
    url = (
        f"{WIKIPEDIA}/w/api.php?action=query&list=search&format=json&utf8=1"
        f"&srlimit={args.max_results}&srsearch={quote_plus(args.query)}"
    )
    answer = _json(fetcher.get(url, context.token, accept="application/json"), WIKIPEDIA)
    listed: Any = answer.get("query", {}).get("search", [])
    found: Sequence[dict[str, Any]] = listed if isinstance(listed, list) else []
    return [
        {
            "title": str(one.get("title", "")),
            "snippet": _plain(str(one.get("snippet", ""))),
            "url": f"{WIKIPEDIA}/wiki/{quote_plus(str(one.get('title', '')).replace(' ', '_'))}",
        }
        for one in found
    ]


def _json(page: Page, server: str) -> dict[str, Any]:
    if page.status >= 400:
        raise UnavailableError(
            f"{urlsplit(server).hostname} answered with status {page.status}.",
            remedy="Try again later; a SearXNG server must allow the format json.",
        )
    try:
        answer = json.loads(page.body)
    except ValueError as error:
        raise UnavailableError(
            f"{urlsplit(server).hostname} did not answer with JSON.",
            remedy="Is it a search server? It must allow the format json.",
        ) from error
    return answer if isinstance(answer, dict) else {}


def _plain(snippet: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", snippet)).split())


def _resolve(args: ResolveArgs, context: ToolContext) -> ToolResult:
    from sonia_desktop.tools.fetching import addresses_of

    context.token.raise_if_cancelled()
    host = args.hostname.strip()
    if not _HOST.fullmatch(host) and not _is_ip(host):
        raise InvalidInputError(
            f"{host[:200]!r} is no host name.",
            remedy="Give a name such as example.org.",
            parameter="hostname",
        )
    found = addresses_of(host, 0)
    try:
        aliases = socket.gethostbyname_ex(host)[1]
    except (OSError, UnicodeError):
        aliases = []
    data = {"hostname": host, "alias_list": aliases, "ip_address_list": found}
    return ToolResult(f"{host} is {', '.join(found)}.", data)


def _is_ip(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
