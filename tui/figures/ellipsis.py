"""Ellipsis: what is counted where a number leaves its noun out, and an earlier number or a subject has named it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures import lead_ins, nouns, subjects
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.change import UNCOUNTED
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION
from tui.figures.tables.nouns import KIN, NOMINAL, VERBS
from tui.figures.tokens import Tokens

Named = tuple[Found, str | None]  # a figure, and what it counts

# Nouns that say where or when things were counted: what "seven in Bryansk" counts is none of them.
_SETTINGS = tuple(
    words(
        """
    regions region districts cities countries towns villages provinces states places locations areas
    sites occasions counties islands nations games matches overs innings nights times waves balls deliveries
    """
    )
)
_TAKING = words("( that which of")  # after these even a place or a game may be taken up
_AMOUNTING = words("at to by of on in than")
_SETTLING = words("to at by from")
_COMPARED = words("up down from against compared")
_THEM = words("them these those which whom")
_HEADCOUNTS = words("crowd toll turnout attendance audience population")  # numbers that count people
# What people do, and no tractors: what "half a million" counts that signed a petition is none of them.
_PEOPLES_VERBS = words(
    """
    signed marched demonstrated protested rallied gathered attended voted fled evacuated queued cheered
    applied enrolled emigrated watched petitioned mourned prayed chanted turned joined
    """
)
_MANY = 1000  # a number from here on takes no noun from a sentence before it, unless it points there
_HARMING = words(
    """
    killing killed kill kills wounding wounded injuring injured arrested arresting detained detaining
    hurt hurting hospitalised hospitalized rescued rescuing
    """
)
_VAGUE = words("others other total more rest latter former")  # an antecedent that names nothing itself
_OPENING = 8  # tokens with which a sentence opens
_REACH = 8  # figures to look back
_SINGULAR = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "policemen": "policeman",
    "gunmen": "gunman", "lawmakers": "lawmaker", "matches": "match", "crashes": "crash", "losses": "loss",
}  # fmt: skip


def elided(tokens: Tokens, found: Found, begin: int, earlier: Sequence[Named]) -> str | None:
    """Return what is counted where the figure leaves its noun out: "seven in Bryansk", "the jars, eight of them".

    `begin`: where its sentence begins. `earlier`: the figures before it, the nearest last, and what each counts.
    """
    if not found.counts or isinstance(found.value, tuple):
        return None
    if found.kind == "ordinal":
        return _another(tokens, found, earlier)
    subject = subjects.rate(tokens, found) if found.kind == "percent" else None
    if subject or not _leaves_out(tokens, found):
        return subject
    clause = _clause(tokens, found, begin)
    noun = _divided(tokens, found, begin, earlier) or subjects.reached(tokens, found, clause)
    if noun:
        return noun
    if subjects.comes_to(tokens, found, clause):
        noun = subjects.subject(tokens, clause, found.first)
        if noun or tokens.low[clause] in UNCOUNTED:
            return noun
    opening = tokens.start[begin]
    here = [one for one in earlier[-_REACH:] if one[0].start >= opening]
    if _of_people(tokens, found, clause):
        earlier = here = [one for one in here if one[1] and KIN.get(one[1].lower().split()[-1]) == "person"]
    return (
        subjects.numbering(tokens, found, begin)
        or _antecedent(tokens, found, here, near=True)
        or _noun_before(tokens, found)
        or (_leads(tokens, found, begin) and _antecedent(tokens, found, earlier[-_REACH:], near=False))
        or None
    )


def _divided(tokens: Tokens, found: Found, begin: int, earlier: Sequence[Named]) -> str | None:
    """Return what the whole counts that the sentence divides: "Of the 14 dead, nine were in Wales"."""
    if tokens.low[begin] != "of" or found.kind != "cardinal":
        return None
    for other, noun in earlier[-_REACH:]:
        if tokens.start[begin] < other.start and other.first <= begin + 2 < found.first:
            return noun
    return None


def _of_people(tokens: Tokens, found: Found, clause: int) -> bool:
    """Whether the number is one of people: "half a million signed", "put the crowd at 3,000"."""
    before = tokens.low[max(clause, found.first - 5) : found.first]
    return tokens.low[found.last] in _PEOPLES_VERBS or not _HEADCOUNTS.isdisjoint(before)


def _clause(tokens: Tokens, found: Found, begin: int) -> int:
    """Return where the part of the sentence after a semicolon begins that the number stands in."""
    for place in range(found.first - 1, begin, -1):
        if tokens.word[place] == ";":
            return place + 1
    return begin


def _leads(tokens: Tokens, found: Found, begin: int) -> bool:
    """Whether the number stands where a sentence goes on with what was counted: "Another six were hurt"."""
    low = tokens.low
    if not _THEM.isdisjoint(low[begin : begin + 3]):  # "Among them were 100 girls"
        return True
    if low[found.last] == "of" or (_harmed(tokens, found) and begin > 0):
        return True
    opening = low[begin : found.first]
    if opening and opening[-1] not in FUNCTION and opening[-1] not in (",", "further", "estimated", "total"):
        return False  # "the trust employs 14,000"
    return len(opening) < _OPENING and not any(
        word in AUXILIARIES or word in VERBS or word.endswith("ed") for word in opening
    )


def _noun_before(tokens: Tokens, found: Found) -> str | None:
    """Return the noun that stands just before: "its players from 58 to 31", "the jars, eight of them"."""
    low, first = tokens.low, found.first
    if low[first - 1] == "to" and low[first - 3] == "from":
        return nouns.before(tokens, first - 4)
    if low[first - 1] == "from":
        return nouns.before(tokens, first - 2)
    of_them = low[found.last] == "of" and low[found.last + 1] in _THEM
    return nouns.before(tokens, first - 1) if of_them and low[first - 1] == "," else None


def _antecedent(tokens: Tokens, found: Found, earlier: Sequence[Named], *, near: bool) -> str | None:
    """Return the noun of an earlier number: of the same one, "of the 147", else of the nearest that fits.

    `near`: they are of the same sentence. A number that something comes to ("fell to 12") looks no further.
    """
    of_them = tokens.low[found.last] == "of" and tokens.low[found.last + 1] in _THEM
    kinds = ("percent",) if found.kind == "percent" and not of_them else ("cardinal", "rate")
    fitting = [(other, noun) for other, noun in reversed(earlier) if noun and _may_stand(other, noun, kinds)]
    for other, noun in fitting:
        if other.value == found.value and other.form == found.form and _several(found.value):
            return noun
    exact = isinstance(found.value, float) and found.form != "fraction"
    many = found.form == "indefinite" or (isinstance(found.value, int) and found.value >= _MANY)
    if not (near or of_them) and (
        exact or many or found.kind == "percent" or tokens.low[found.first - 1] in _SETTLING
    ):
        return None
    for other, noun in fitting:
        if exact and not isinstance(other.value, float):
            continue
        if _takes_up(tokens, found, other, noun.lower()):
            return _unharmed(noun) if _harmed(tokens, found) else noun
    return None


def _several(value: object) -> bool:
    return isinstance(value, int) and value > 12


def _may_stand(other: Found, noun: str, kinds: tuple[str, ...]) -> bool:
    last = noun.lower().split()[-1]
    return other.kind in kinds and last not in _VAGUE and last not in NOMINAL


def _takes_up(tokens: Tokens, found: Found, other: Found, noun: str) -> bool:
    """Whether a number may go on counting the noun of an earlier one: no place, no part of a compound."""
    last = noun.split()[-1]
    if noun.endswith(("percent", "cent")):
        return False
    taking = tokens.low[found.last] in _TAKING and found.kind != "percent"
    if not taking and noun.endswith(_SETTINGS):
        return False
    if _harmed(tokens, found) and KIN.get(last) != "person":
        return False
    single = other.value == 1 or other.form == "fraction" or other.kind == "percent"
    return single or noun.endswith(")") or nouns.plural(last)


def _harmed(tokens: Tokens, found: Found) -> bool:
    """Whether those counted were killed, hurt or arrested, and so are people: "killing four", "11 were injured"."""
    low = tokens.low
    before = low[found.first - 3 : found.first]
    after = found.last + sum(low[at] in AUXILIARIES for at in (found.last, found.last + 1))
    return any(word in _HARMING for word in (*before, *low[found.last : after + 1]))


def _another(tokens: Tokens, found: Found, earlier: Sequence[Named]) -> str | None:
    """Return the noun of "a fourth fled" after "three men", in the singular."""
    low = tokens.low
    after = low[found.last]
    if low[found.first - 1] not in ("a", "another") or (
        after[:1].isalpha() and after not in FUNCTION and after not in VERBS and not after.endswith("ed")
    ):
        return None
    for other, noun in reversed(earlier[-3:]):
        head = noun.lower().split()[-1] if noun else ""
        if noun and other.kind == "cardinal" and nouns.plural(head) and _several_or_few(other.value):
            return noun[: len(noun) - len(head)] + _SINGULAR.get(head, nouns.head(head))
    return None


def _several_or_few(value: object) -> bool:
    return isinstance(value, int) and value > 1


def _leaves_out(tokens: Tokens, found: Found) -> bool:
    """Whether a noun may be missing after the number."""
    low = tokens.low
    before, after = low[found.first - 1], low[found.last]
    if "|" in (before, after):  # a cell of a table
        return False
    if found.kind == "percent":
        compared = before in _COMPARED and low[found.first - 2] in _COMPARED  # "up from 13.1%"
        if not compared and (before in AUXILIARIES or before in _AMOUNTING):
            return False
        ends = not after[:1].isalpha() or after in FUNCTION
        return low[found.last + 1] in _THEM if after == "of" else ends
    if found.kind == "rate":
        return (found.unit or "").startswith("per ")
    if (
        found.kind != "cardinal"
        or found.unit is not None
        or (found.form == "fraction" and after in ("a", "an"))
    ):
        return False
    if before in ("of", "for", "toll", "total") or after in ("-", "%"):
        return False
    if after == "of":  # "eight of them", "52 of 101", "14 counts of fraud and two of forgery"
        whole = low[found.last + 1]
        return before in ("and", ",") or whole in _THEM or whole.endswith("ing") or whole[:1].isdecimal()
    ago = "ago" in low[found.last + 2 : found.last + 4]  # "up from 900 two years ago"
    ends = after in FUNCTION or after in VERBS or after.endswith("ed") or lead_ins.adverbial(after)
    return not after[:1].isalpha() or ends or ago


def people(noun: str | None, earlier: Sequence[Named]) -> str | None:
    """Return whom "47 wounded" counts, if a figure just before named them: people; else the word itself."""
    if noun is None:
        return None
    for _, named_there in reversed(earlier[-3:]):
        if named_there and KIN.get(named_there.lower().split()[-1]) == "person":
            return _unharmed(named_there)
    return noun


def _unharmed(noun: str) -> str:
    """Drop what befell people: "34 dead soldiers and 12 wounded" are soldiers."""
    harm, _, others = noun.partition(" ")
    return others if others and harm.lower() in NOMINAL else noun
