"""Money: currency signs and codes before an amount, and codes and names after it."""

from __future__ import annotations

from tui.figures.tables import words
from tui.figures.tables.currencies import CODES, LAST_SIGNS, LETTERS, NAMES, NATIONS, PREFIXES, UNITS
from tui.figures.tables.numbers import SCALES
from tui.figures.tokens import Tokens

# Words that make plain "pounds" money; without them it is a weight.
_MONEY_WORDS = words(
    """
    million billion trillion thousand bn spend spent cost costs costing price prices paid pay pays
    paying worth fine fined bill salary tax budget debt debts earn earned fund funding wages profit
    profits revenue revenues bank banks stole stolen sold buy bought bet won raised raise donated
    savings loan compensation british damages charged priced share shares stake gate fare fares
    ticket tickets owed owes invest invested investment uk treasury currency
    """
)


_SCALED = ("m", "bn", "k", "b", "tn")  # what may touch a number after a letter: "N50m"
_MUSICIANS = frozenset({"cent", "pounds"})  # capitalised they are names: "50 Cent"


def sign_at(tokens: Tokens, index: int) -> tuple[str, int, int] | None:
    """Read a currency sign or code at `index`, before an amount: `(unit, next token, start offset)`.

    A sign takes the letters that touch it before: "US$", "A$", "HK$".
    """
    word = tokens.word[index]
    letters = LAST_SIGNS.get(word)
    if letters is not None:
        start = tokens.start[index]
        unit = letters.get("")
        if tokens.glued(index):
            before = tokens.word[index - 1].upper()
            if before in letters:
                unit, start = letters[before], tokens.start[index - 1]
        return (unit, index + 1, start) if unit else None
    unit = PREFIXES.get(word)
    if unit is None and word in LETTERS and _is_sign(tokens, index):
        unit = LETTERS[word]
    if unit is None:
        return None
    following = index + 1
    if tokens.word[following] == "." and word in ("Rs", "Fr", "Rp"):
        following += 1
    if tokens.word[following] in ("$", "€", "£"):  # "USD $5", "CAN$5"
        return None
    return unit, following, tokens.start[index]


def _is_sign(tokens: Tokens, index: int) -> bool:
    """Whether a capital that touches a number is a currency's sign: of thousands, or with a scale."""
    number, after = tokens.low[index + 1], tokens.low[index + 2]
    if tokens.glued(index) and tokens.word[index - 1][-1:].isalnum():
        return False
    if not number[:1].isdecimal() or not tokens.glued(index + 1):
        return False
    if tokens.glued(index + 2) and after[:1].isalnum():
        return after in _SCALED
    return "," in number or after in SCALES


def name_at(tokens: Tokens, index: int, *, digits: bool, scaled: bool) -> tuple[str, int] | None:
    """Read a currency's name, code or sign at `index`, after an amount: `(unit, next token)`."""
    low = tokens.low
    hyphen = low[index] == "-" and tokens.glued(index)
    place = index + 1 if hyphen else index
    word = low[place]
    if digits and not hyphen:
        found = _sign_after(tokens, place)
        if found:
            return found
    nation = NATIONS.get(word)
    if nation is not None:
        name = low[place + 1]
        unit = _of_nation(nation, name)
        if unit:
            return unit, place + 2
    if word in ("us", "hong", "new", "sri", "south", "saudi") and low[place + 1] in NATIONS:
        unit = _of_nation(NATIONS[low[place + 1]], low[place + 2])
        if unit:
            return unit, place + 3
    pair = word + " " + low[place + 1]
    if pair in NAMES:
        return NAMES[pair], place + 2
    if word in NAMES and not (tokens.word[place][0].isupper() and word in _MUSICIANS):
        if word.isascii() is False and len(word) < 3:
            return None
        return NAMES[word], place + 1
    if word in ("pounds", "pound") and (scaled or _speaks_of_money(tokens, index)):
        return "pound sterling", place + 1
    return None


def _sign_after(tokens: Tokens, place: int) -> tuple[str, int] | None:
    """Read "€", "USD" or a touching "p" after digits."""
    word = tokens.word[place]
    if word in CODES and not tokens.word[place + 1][:1].isdecimal():
        return CODES[word], place + 1
    if word in ("€", "₽", "₴", "zł", "Kč", "¢", "₪", "₹", "£", "Ft", "kr") and not (
        tokens.word[place + 1][:1].isdecimal() and tokens.glued(place + 1)
    ):
        unit = LAST_SIGNS.get(word, {}).get("") or PREFIXES.get(word)
        return (unit, place + 1) if unit else None
    if word == "p" and tokens.glued(place):
        return "pence", place + 1
    return None


def _of_nation(nation: str, name: str) -> str | None:
    """The unit of "Australian dollars": `name` as that nation's currency."""
    unit = NAMES.get(name)
    if name in ("pound", "pounds"):
        unit = "pound sterling"
        if nation == "british":
            return unit
        unit = f"{nation} pound"
        return unit if unit in UNITS else None
    if unit is None:
        return None
    if name in ("cent", "cents"):
        return "cent" if nation == "us" else f"{nation} cent"
    plain = unit.rsplit(" ", 1)[-1]
    own = f"{nation} {plain}"
    return own if own in UNITS else unit


def _speaks_of_money(tokens: Tokens, index: int) -> bool:
    """Whether words near the amount speak of money, so that "pounds" is a currency."""
    low = tokens.low
    lowest = max(0, index - 9)
    return any(word in _MONEY_WORDS for word in low[lowest : index + 8])
