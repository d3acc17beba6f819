"""Words, as a caret moves by them and a double click takes them."""

from __future__ import annotations

import re
from unicodedata import category

Span = tuple[int, int]

# What each character is in a word: a letter, 0 digit, h hiragana, k katakana, c Chinese, m a mark on the one
# before; ' joins letters and digits to one word, . joins digits only; _ belongs to no word.
_JOINING = dict.fromkeys("'’ʼ-‐‑", "'") | dict.fromkeys(".,:", ".") | dict.fromkeys("\u200c\u200dー", "m")
_EAST_ASIAN = (
    ("\u3041", "\u3096", "h"),
    ("\u309d", "\u309f", "h"),
    ("\u30a1", "\u30fa", "k"),
    ("\u30fd", "\u30ff", "k"),
    ("\u3400", "\u9fff", "c"),
    ("\uf900", "\ufaff", "c"),
    ("\U00020000", "\U0003fffd", "c"),
)
_WORD = re.compile(r"[a0][a0m]*(?:(?:'|(?<=0)\.(?=0))[a0][a0m]*)*|h[hm]*|k[km]*|c[cm]*")


class _Sorts(dict[int, str]):
    """The sort of each character, worked out when it is first met; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        sort = self[code] = _sort(chr(code))
        return sort


def _sort(character: str) -> str:
    if joining := _JOINING.get(character):
        return joining
    for first, last, sort in _EAST_ASIAN:
        if first <= character <= last:
            return sort
    return {"L": "a", "N": "0", "M": "m"}.get(category(character)[0], "_")


_SORTS = _Sorts()


def words(text: str) -> list[Span]:
    """Return the spans of the words of `text`, in order.

    "Moscow’s", "air-defense", "1,500.5" and "16-year-old" are one word each. East Asian text, which has no
    spaces, is cut where its script changes.
    """
    return [found.span() for found in _WORD.finditer(text.translate(_SORTS))]
