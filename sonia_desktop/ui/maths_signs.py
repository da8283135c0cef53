"""The signs of LaTeX as Unicode has them."""

from __future__ import annotations

import string


def _pairs(words: str) -> dict[str, str]:
    parts = words.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


SIGNS = _pairs(
    r"""
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon
    υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
    Upsilon Υ Phi Φ Psi Ψ Omega Ω sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ partial ∂
    nabla ∇ infty ∞ pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖
    otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ bigcap ⋂ bigcup ⋃ setminus ∖ neg ¬
    lnot ¬ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠
    approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ in ∈ notin ∉ ni ∋
    subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ subsetneq ⊊ perp ⊥ parallel ∥ mid ∣ nmid ∤ vdash ⊢
    models ⊨ top ⊤ bot ⊥ lt < gt > to → rightarrow → leftarrow ← gets ← leftrightarrow ↔
    Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ longrightarrow ⟶ longleftarrow ⟵
    mapsto ↦ uparrow ↑ downarrow ↓ updownarrow ↕ rightleftharpoons ⇌ hookrightarrow ↪ nearrow ↗
    searrow ↘ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ angle ∠ triangle △ square □ blacksquare ■
    Box □ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ dagger † ddagger ‡ degree ° langle ⟨
    rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ | ‖
    { { } } % % # # $ $ & & _ _ backslash \ therefore ∴ because ∵ checkmark ✓ colon : lbrace {
    rbrace } surd √ imath ı jmath ȷ copyright © pounds £ euro €
    """
)
_NAMES = """
    sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim limsup liminf
    max min sup inf det dim ker deg gcd lcm arg hom Pr mod bmod argmax argmin rank tr span sgn
"""
FUNCTIONS = {name: name for name in _NAMES.split()}
SPACES = {
    " ": " ", ",": "&thinsp;", ";": "&ensp;", ":": "&thinsp;", "!": "", "quad": "&emsp;",
    "qquad": "&emsp;&emsp;", "space": " ", "enspace": "&ensp;", "hspace": " ", "\\": " ",
}  # fmt: skip
ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0305", "vec": "\u20d7",
    "tilde": "\u0303", "widetilde": "\u0303", "dot": "\u0307", "ddot": "\u0308",
    "underline": "\u0332", "check": "\u030c", "acute": "\u0301", "grave": "\u0300",
    "overrightarrow": "\u20d7", "not": "\u0338", "cancel": "\u0336",
}  # fmt: skip
"""Combining marks, which stand after the letter."""


def _alphabet(first: int, but: dict[str, str]) -> dict[str, str]:
    return {
        letter: but.get(letter, chr(first + place))
        for place, letter in enumerate(string.ascii_uppercase + string.ascii_lowercase)
    }


_DOUBLE = _alphabet(0x1D538, {"C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"})
_SCRIPT = _alphabet(
    0x1D49C,
    {"B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
     "g": "ℊ", "o": "ℴ"},
)  # fmt: skip
_FRAKTUR = _alphabet(0x1D504, {"C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"})
ALPHABETS = {
    "mathbb": _DOUBLE, "mathcal": _SCRIPT, "mathscr": _SCRIPT, "mathfrak": _FRAKTUR,
}  # fmt: skip
"""Letters of other alphabets (Unicode, Mathematical Alphanumeric Symbols)."""
