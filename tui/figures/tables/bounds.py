"""Words that make a number approximate, or a bound."""

from __future__ import annotations

_BEFORE = {
    "~": """
        some; about; around; approximately; approx; approx.; roughly; nearly; almost; circa; ca.; c.;
        close to; an estimated; estimated; in the region of; in the order of; somewhere around; in the
        neighbourhood of; in the neighborhood of; near; nearing; approaching; virtually; ~; ≈; not far
        from; something like; the best part of; the better part of; getting on for; just about; an
        approximate; an average of; on average; plus or minus; give or take; ±
    """,
    ">": """
        more than; over; above; upwards of; upward of; in excess of; well over; just over; greater than;
        well above; just above; far more than; slightly more than; a little over; slightly over; north
        of; exceeding; exceeded; exceeds; exceed; topping; topped; surpassing; surpassed; beyond; higher
        than; larger than; longer than; older than; bigger than; better than; much more than; even more
        than; little more than; further than; faster than; heavier than; taller than; >; way over;
        way more than
    """,
    ">=": """
        at least; no fewer than; no less than; not less than; not fewer than; a minimum of; minimum; > =; as
        few as; as little as; ≥; starting at; starting from; at the very least; at a
        minimum
    """,
    "<": """
        less than; fewer than; barely; hardly; scarcely; under; below; just under; well under;
        just below; well below; shy of;
        just shy of; smaller than; lower than; a little under; slightly under; slightly less than;
        little less than; short of; just short of; shorter than; younger than; cheaper than; <; far
        fewer than; far less than; south of; slightly below; a little less than; a bit under
    """,
    "<=": """
        up to; at most; no more than; not more than; as many as; as much as; a maximum of; maximum; ≤; < =;
        no longer than; no later than; at the most; capped at; limited to; as high as; as long as; as
        far as; or up to; no greater than
    """,
    "=": """
        a total of; exactly; precisely; a record; a combined; a combined total of; every
    """,
}
_AFTER = {
    "~": """
        or so; odd; -odd; or thereabouts; give or take; -ish; ish; approximately
    """,
    ">=": """
        or more; or above; or over; and over; and above; or older; and older; -plus; plus; +; or higher;
        and up; or greater; at least; or better; or later; at the very least; minimum
    """,
    "<=": """
        or less; or fewer; or under; and under; or younger; or below; at most; or lower; at the most;
        maximum; or earlier
    """,
}


def _by_last(table: dict[str, str], index: int) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Group the phrases by the word next to the number, the longest first."""
    groups: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for bound, phrases in table.items():
        for phrase in (part.strip() for part in phrases.split(";")):
            parts = tuple(phrase.replace("-", "- ").split() if phrase.startswith("-") else phrase.split())
            groups.setdefault(parts[index], []).append((parts, bound))
    for group in groups.values():
        group.sort(key=lambda item: len(item[0]), reverse=True)
    return groups


BEFORE = _by_last(_BEFORE, -1)
AFTER = _by_last(_AFTER, 0)
