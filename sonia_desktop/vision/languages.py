"""Languages of text on a screen: their names, and which of them an engine reads. Pure.

The code of a language is Tesseract's (ISO 639-2/T, with a script where there are two): it is what
the services' contract uses, and the name of the package that installs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# code, ISO 639-1, English name. From Tesseract's list of languages (tesseract(1), version 5).
_KNOWN = """
afr af Afrikaans|sqi sq Albanian|amh am Amharic|ara ar Arabic|hye hy Armenian|aze az Azerbaijani
eus eu Basque|bel be Belarusian|ben bn Bengali|bos bs Bosnian|bul bg Bulgarian|mya my Burmese
cat ca Catalan|ceb - Cebuano|chi_sim zh Chinese (simplified)|chi_tra zh-tw Chinese (traditional)
hrv hr Croatian|ces cs Czech|dan da Danish|nld nl Dutch|eng en English|epo eo Esperanto
est et Estonian|fil tl Filipino|fin fi Finnish|fra fr French|glg gl Galician|kat ka Georgian
deu de German|ell el Greek|guj gu Gujarati|heb he Hebrew|hin hi Hindi|hun hu Hungarian
isl is Icelandic|ind id Indonesian|gle ga Irish|ita it Italian|jpn ja Japanese|jav jv Javanese
kan kn Kannada|kaz kk Kazakh|khm km Khmer|kor ko Korean|kmr ku Kurdish|lao lo Lao|lat la Latin
lav lv Latvian|lit lt Lithuanian|ltz lb Luxembourgish|mkd mk Macedonian|msa ms Malay
mal ml Malayalam|mlt mt Maltese|mri mi Maori|mar mr Marathi|mon mn Mongolian|nep ne Nepali
nor no Norwegian|oci oc Occitan|fas fa Persian|pol pl Polish|por pt Portuguese|pan pa Punjabi
que qu Quechua|ron ro Romanian|roh rm Romansh|rus ru Russian|srp sr Serbian
srp_latn sr-latn Serbian (Latin)|sin si Sinhala|slk sk Slovak|slv sl Slovenian|spa es Spanish
swa sw Swahili|swe sv Swedish|tgl - Tagalog|tam ta Tamil|tel te Telugu|tha th Thai|tur tr Turkish
ukr uk Ukrainian|urd ur Urdu|uzb uz Uzbek|vie vi Vietnamese|cym cy Welsh|yid yi Yiddish
"""
_ROWS = [row.split(" ", 2) for line in _KNOWN.strip().splitlines() for row in line.split("|")]
NAMES = {code: name for code, _, name in _ROWS}
_OTHER_NAMES = {
    "ger": "deu", "fre": "fra", "dut": "nld", "cze": "ces", "slo": "slk", "gre": "ell",
    "rum": "ron", "alb": "sqi", "arm": "hye", "baq": "eus", "bur": "mya", "geo": "kat",
    "ice": "isl", "mac": "mkd", "may": "msa", "per": "fas", "wel": "cym", "zho": "chi_sim",
    "chi": "chi_sim", "chinese": "chi_sim", "ch": "chi_sim", "zh_cn": "chi_sim",
    "zh_hans": "chi_sim", "zh_hant": "chi_tra", "zh_hk": "chi_tra", "chinese_cht": "chi_tra",
    "nb": "nor", "nn": "nor", "nob": "nor", "japan": "jpn", "korean": "kor", "kur": "kmr",
    "rs_latin": "srp_latn", "srp_latin": "srp_latn",
}  # fmt: skip
_CODES = {iso.replace("-", "_"): code for code, iso, _ in _ROWS if iso != "-"}
_CODES |= {name.lower(): code for code, _, name in _ROWS} | {code: code for code in NAMES}
_CODES |= _OTHER_NAMES

# PP-OCRv6's one recognition model, as its package lists them (rapidocr, default_models.yaml).
_PP_OCR_V6 = """
ch chinese_cht en japan af az bs ca cs cy da de es et eu fi fr ga gl hr hu id is it ku la lb lt lv
mi ms mt nl no oc pl pt qu rm ro rs_latin sk sl sq sv sw tl tr uz vi
"""


def code_of(language: str) -> str | None:
    """The code of a language named by a code of any kind, or in English; None for an unknown one.

    >>> code_of("de-AT"), code_of("ger"), code_of("German"), code_of("klingon")
    ('deu', 'deu', 'deu', None)
    """
    wanted = re.sub(r"[-\s]+", "_", language.strip().lower())
    for name in (wanted, language.strip().lower(), wanted.split("_")[0]):
        if name in _CODES:
            return _CODES[name]
    return None


def name_of(code: str) -> str:
    """The English name; the code itself where none is known."""
    return NAMES.get(code, code)


def names_of(codes: Iterable[str]) -> str:
    """ "English, German and Polish"."""
    names = sorted(name_of(code) for code in codes)
    return (
        names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
    )


PP_OCR_V6 = frozenset(code for name in _PP_OCR_V6.split() if (code := code_of(name)))
"""What the model reads that RapidOCR's package brings along."""


def install_hint(codes: Sequence[str]) -> str:
    """The command that gives Tesseract these languages (Debian's and Ubuntu's packages)."""
    packages = [f"tesseract-ocr-{code.replace('_', '-')}" for code in codes]
    return f"sudo apt install {' '.join(packages)}"
