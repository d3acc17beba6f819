"""Lines that only date an article, or an entry of a live blog: "Published 3 May 2024, 14:30 GMT"."""

from __future__ import annotations

import re

from tui.figures.model import Figure

_LONGEST = 120  # code points of such a line
_STAMP = re.compile(
    r"""
    (?: [\d\W_]
      | (?: published | posted | updated | modified | first | last | dated? | on | at | of
          | am | pm | GMT | UTC | [BCEMPW]?E?[DS]?T
          | (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec) (?:[a-z]*)
          | (?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun) (?:day)?
        ) \b
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_stamp(text: str, figure: Figure) -> bool:
    """Whether a date or time stands in a line that says when the text is from, and nothing else."""
    if figure.kind not in ("date", "time"):
        return False
    start = text.rfind("\n", max(0, figure.start - _LONGEST), figure.start) + 1
    end = text.find("\n", figure.end, figure.end + _LONGEST)
    end = end if end >= 0 else min(len(text), figure.end + _LONGEST)
    if start == 0 and figure.start > _LONGEST:
        return False
    return end - start <= _LONGEST and _STAMP.fullmatch(text, start, end) is not None
