"""Programs that tell what is in files: packed ones, pictures, sound, tables, databases, texts.

Each takes only the options named here (those of its manual page that neither write nor run
anything); all else is asked for. What these programs print without an output file goes to the
terminal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_programs import CHANGERS, Judge
from sonia_desktop.tools.shell_scene import Argument, Harm, Scene
from sonia_desktop.tools.shell_tellers import NO_FILE, Teller
from sonia_desktop.tools.shell_verbs import known_texts, more_than_reads

_TELLERS = (
    # packed files
    Teller("unrar", files=True, verb=r"l[bt]?|v[bt]?|t"),
    Teller("ar", files=True, verb=r"-?[tpv]*[tp][tpv]*"),
    Teller("lsar", r"-[lLt]", files=True),
    Teller("cpio", r"-i?t[iv]*|-i?v?t|--list|--quiet|-v|--verbose", needs=r"-[iv]*t[iv]*|--list"),
    Teller("dpkg-deb", r"-[Icf]|--info|--contents|--field", needs=".*", files=True),
    # pictures, sound, films
    Teller("soxi", r"-[trcsdDbBpea]|-T", files=True),
    Teller("mkvinfo", r"-[asvt]|--all|--ui-language=\w+", files=True),
    Teller("metaflac", r"--list|--show-[a-z0-9-]+(?:=\w+)?|--block-type=[A-Z_,]+",
           needs=r"--list|--show.*", files=True),
    Teller("jhead", r"-c|-v|-q", files=True),
    Teller("pngcheck", r"-[vqct7p]+", files=True),
    Teller("webpinfo", r"-quiet|-summary|-diag", files=True),
    Teller("tiffinfo", r"-[cdDjrsz]+", files=True),
    Teller("gifsicle", r"-I|--info|--size-info|--color-info", needs=".*", files=True),
    Teller("ffmpeg", r"-hide_banner|-(?:codecs|formats|encoders|decoders|filters|protocols|devices"
           r"|muxers|demuxers|pix_fmts|hwaccels|bsfs|layouts|version|buildconf)",
           needs=r"-(?!hide_banner).*"),
    # documents
    Teller("pdffonts", r"-subst|-loc", r"-[fl]", files=True),
    Teller("pdfimages", r"-list", r"-[fl]", needs="-list", files=True),
    Teller("qpdf", r"--check|--show-npages|--show-encryption|--show-pages|--requires-password",
           needs=".*", files=True, most=1),
    Teller("antiword", r"-t|-f|-s", r"-w|-m", files=True),
    Teller("catdoc", r"-[abuwxtv]+", r"-[sd]", files=True),
    # tables and texts
    *(Teller(name, r"-[tlLSnHKvzI]+|--(?:no-header-row|names|linenumbers|no-inference|tabs|blanks"
             r"|reverse|invert-match|json|csv|freq|mean|sum|min|max|median|unique|stdev|count|nulls"
             r"|type|len|indent)",
             r"-[dqucCmerpy]|--columns|--not-columns|--match|--regex|--delimiter|--encoding"
             r"|--max-rows|--max-columns|--max-column-width|--snifflimit|--freq-count", files=True)
      for name in ("csvcut", "csvlook", "csvstat", "csvgrep", "csvsort", "csvjson", "csvformat")),
    Teller("datamash", r"-[tTWsHiCg]+\S*|--(?:header-in|header-out|headers|sort|group=.*|narm)",
           r"-t|-g|--field-separator", words=r"[\w .,:%-]*"),
    Teller("iconv", r"-c|-l|--list|-[ft][\w/.-]+|--(?:from|to)-code=[\w/.-]+",
           r"-f|-t|--from-code|--to-code", files=True),
    *(Teller(name, "", files=True)
      for name in ("chardetect", "chardet", "uchardet", "chardetect3", "isutf8", "mimetype",
                   "colcrt", "icdiff", "crc32", "xxhsum", "b3sum", "sha3sum", "hexyl",
                   "zdump", "tokei", "trash-list", "lzcat", "lz4cat", "lolcat")),
    Teller("wdiff", r"-[123insa]+|--no-common|--statistics|--no-deleted|--no-inserted", files=True),
    Teller("shellcheck", r"-[fsSe]\S+|--(?:format|shell|severity|exclude)=\S+|-a|-C\S*", r"-[fsSe]",
           files=True),
    Teller("cloc", r"--(?:by-file|quiet|json|csv|yaml|md|by-percent=\w+"
           r"|exclude-(?:dir|lang|ext)=[\w,.-]+|include-(?:lang|ext)=[\w,.+ -]+)", files=True),
    Teller("scc", r"--(?:by-file|wide|no-cocomo|no-complexity)|-[swc]", files=True),
    Teller("hunspell", r"-[lGD]|-d\s?\w+", r"-d", needs="-[lG]", files=True),
    Teller("aspell", r"--lang=\w+|-l\w+", words=r"list|dicts|dump dicts", needs=""),
    Teller("getfattr", r"-[dhRLPn]+|--dump|--absolute-names|-m-", r"-[nme]|-name", files=True),
    Teller("filefrag", r"-[vebsk]+", files=True),
    Teller("addr2line", r"-[afipCs]+", files=True),
    Teller("c++filt", r"-[_nptri]+", words=r"[\w ]*"),
    Teller("qemu-img", r"--output=\w+|--backing-chain|-U", files=True, verb="info|check|map"),
    Teller("basenc", r"-d|-i|-w\d+|--decode|--base\w+|--z85|--wrap=\d+", files=True),
    Teller("col", r"-[bfxh]+"),
    Teller("colrm", words=r"[\d ]*"),
)  # fmt: skip

_PACKS = re.compile(r"-[cdfklLnNqtvzez0-9]+|--(?:stdout|to-stdout|decompress|uncompress|keep|list"
                    r"|test|verbose|quiet|fast|best|robot|extreme)|-T\d+")  # fmt: skip
_PRINTS = re.compile(r"-[a-zA-Z0-9]*c[a-zA-Z0-9]*|--stdout|--to-stdout")
_LOOKS = re.compile(r"-[a-zA-Z0-9]*[lt][a-zA-Z0-9]*|--list|--test")
_UNPACKS = re.compile(r"-[a-zA-Z0-9]*[dz][a-zA-Z0-9]*|--decompress|--uncompress|--compress")


def _packer(name: str) -> Judge:
    """``gzip -l``, ``xz -dc``, ``... | zstd``: what lists, tests or prints leaves the files."""

    def judge(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        texts = known_texts(arguments, name, scene)
        if texts is None:
            return
        options = [word for word in texts if word.startswith("-") and word != "-"]
        files = [word for word in texts if not word.startswith("-")]
        prints = not files or any(_PRINTS.fullmatch(word) for word in options)
        looks = any(_LOOKS.fullmatch(word) for word in options) and not any(
            _UNPACKS.fullmatch(word)
            for word in options  # the last one of them counts
        )
        if not (prints or looks) or any(not _PACKS.fullmatch(word) for word in options):
            scene.writes = True
            told = CHANGERS.get(name, "replaces files by others")
            scene.blame(Harm.CHANGES, f"{name} {told}.")
        for file in files:
            scene.reads(file)

    return judge


_QUERY = re.compile(r"\s*(?:select|explain(?: query plan)? select|with|values)\b", re.IGNORECASE)
_PRAGMA = re.compile(r"\s*pragma\s+\w+(?:\s*\(\s*['\"]?\w+['\"]?\s*\))?\s*;?\s*", re.IGNORECASE)
_SQL_DOES = re.compile(
    r"load_extension|writefile|readfile|edit\s*\(|fts3_tokenizer|attach|insert|update|delete|drop"
    r"|create|alter|replace\s+into|vacuum|zipfile|fsdir|sqlar",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"\s*\.(?:tables|schema|databases|indexes|indices|fullschema|dbinfo|mode|headers?|width|show"
    r"|dump)(?:\s+[\w%]+)*\s*"
)


def _sqlite3(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``sqlite3 -readonly file 'select ...'``: questions to a database that is opened for reading.

    The dot commands that show; the functions that write or run (writefile, edit, ...) are not.
    """
    texts = known_texts(arguments, "sqlite3", scene)
    if texts is None:
        return
    options = (
        r"-(?:-?)(?:readonly|safe|header|noheader|csv|json|column|box|table|line|list|markdown)"
    )
    words = [word for word in texts if not re.fullmatch(options, word)]
    reading = any(word.lstrip("-") == "readonly" for word in texts)
    known = all(
        _DOTTED.fullmatch(word)
        or _PRAGMA.fullmatch(word)
        or (_QUERY.match(word) and not _SQL_DOES.search(word) and not re.search(r"\n\s*\.", word))
        for word in words[1:]
    )
    plain = bool(words) and not words[0].startswith("-") and not NO_FILE.search(words[0])
    if not reading or len(words) < 2 or not known or not plain:
        more_than_reads("sqlite3", texts, scene)
        return
    scene.reads(words[0])


def _identify(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``identify -format '%w' file``: a format that begins with an @ is read from a file."""
    texts = known_texts(arguments, "identify", scene)
    if texts is None:
        return
    words = iter(texts)
    for word in words:
        if word == "-format" and not next(words, "@").startswith("@"):
            continue
        if word in ("-verbose", "-ping", "-quiet"):
            continue
        if word.startswith("-") or NO_FILE.search(word):
            more_than_reads("identify", texts, scene)
            return
        scene.reads(word)


def _pdftotext(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``pdftotext file -``: prints; without the dash it writes a file."""
    texts = known_texts(arguments, "pdftotext", scene)
    if texts is None:
        return
    words = iter(texts)
    plain: list[str] = []
    for word in words:
        if word in ("-f", "-l", "-r", "-x", "-y", "-W", "-H", "-enc"):
            next(words, None)
        elif word == "-" or not word.startswith("-"):
            plain.append(word)
        elif word not in ("-layout", "-raw", "-nopgbrk", "-table", "-q", "-simple"):
            plain.clear()
            break
    if len(plain) != 2 or plain[1] != "-":
        more_than_reads("pdftotext", texts, scene)
        return
    if plain[0] != "-":
        scene.reads(plain[0])


FILE_TELLERS: dict[str, Judge] = {
    **{teller.name: teller for teller in _TELLERS},
    **{name: _packer(name) for name in
       ("gzip", "gunzip", "bzip2", "bunzip2", "xz", "unxz", "lzma", "unlzma", "zstd", "unzstd")},
    "sqlite3": _sqlite3,
    "identify": _identify,
    "pdftotext": _pdftotext,
}  # fmt: skip
