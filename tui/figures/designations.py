"""Numbers that only tell one from another: "page 12", "Windows 11", "10 Downing Street", "1. First"."""

from __future__ import annotations

from tui.figures.genre import sporty
from tui.figures.names import sentence_start
from tui.figures.nouns import plural
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, WEEKDAYS
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.names import COUNTERS, DESIGNATORS, NAMERS, ORIGINS, STREETS
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES, SCALES
from tui.figures.tallies import listed
from tui.figures.tokens import Tokens

_ABBREVIATIONS = words("no nos fig vol p pp art sec ch op")
_LINE_UPS = words("last final")  # "the last 16"
_KNOCKOUTS = words("4 8 16 32 64 128")
_AFTER_TITLES = words("and or is was has had will which who") | VERBS  # "Ocean's 11 was shot in Las Vegas"
_SERVICES = words("train bus tram ferry trolleybus streetcar")  # "the 2 train"
_CALLS = words(
    "call calls caller callers emergency operator operators dispatcher dispatchers line service centre"
)
_CALLED = words("called calls emergency hotline phoned dialled via through number") | _CALLS
_HARMED = words(
    "dead hurt injured wounded missing killed rescued arrested detained evacuated displaced homeless"
)
_EACH = words("every each last next this per a any")  # "every month 90 of them"
_DIALLING = words("call calling called ring ringing dial dialling dialed dialled phone text")


def _titled(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a possessive makes a title with the number: "Ocean's 11", but not "Kyiv's 12 to Moscow's 11"."""
    owner, after = tokens.word[index - 1], tokens.low[last]
    if not (owner[0].isupper() and owner.endswith(("'s", "’s"))):
        return False
    if tokens.word[index - 2] in ("“", "‘", '"') and tokens.word[last] in ("”", "’", '"'):
        return True
    if tokens.headline or sporty(tokens, index):
        return False
    if after[:1].isalnum() and after not in _AFTER_TITLES:
        return False
    rivals = range(max(0, index - 14), index - 1)  # numbers of others, with which it is compared
    numbers = (at for at in rivals if tokens.low[at][0].isdecimal() or tokens.low[at] in ONES)
    return all(tokens.word[at - 1] == owner for at in numbers)


def designated(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the word before the bare number in `[index, last)` makes it a name: "Windows 11", "page 12"."""
    before, after = tokens.low[index - 1], tokens.word[last]
    if not before or not before[-1].isalpha():
        abbreviated = before == "." and tokens.low[index - 2] in _ABBREVIATIONS and tokens.glued(index - 1)
        return abbreviated or _street(tokens, last) or _before_capital(tokens, last)
    if _numbers_a_service(tokens, index, last) or _goes_on_numbering(tokens, index):
        return True
    if before in ("the", "a", "this", "that") and tokens.word[last] in _SERVICES:
        return True
    line_up = before in _LINE_UPS and tokens.low[index - 2] == "the" and tokens.word[index] in _KNOCKOUTS
    if _titled(tokens, index, last):
        return True
    if before in COUNTERS or line_up:
        numbers = not after[:1].isalpha() or after in FUNCTION or after in VERBS
        return numbers and not _counts_then(tokens, index)
    if _before_capital(tokens, last):
        return True
    if _counts_there(tokens, index, last):
        return False
    answer = before == "no" and "." in tokens.word[index]  # "Yes 50.8, No 49.2"
    namer = before in NAMERS and not tokens.word[index - 1].islower()
    if (before in DESIGNATORS or namer) and not answer:
        return not _number_verb(tokens, index)
    scaled = last > index + 1 and tokens.low[last - 1] in SCALES  # "Brazil 4 million"
    return _street(tokens, last) or (not scaled and _behind_capital(tokens, index, last))


def _numbers_a_service(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the number is one to call, or of a block of houses: "the 911 call", "the 2300 block of"."""
    after = tokens.low[last]
    if after == "block" and tokens.low[last + 1] == "of":
        return True
    if tokens.word[index] in ("999", "911", "112") and not plural(after) and after not in _HARMED:
        return after in _CALLS or not _CALLED.isdisjoint(tokens.low[max(0, index - 6) : index])
    return tokens.low[index - 1] in _DIALLING and len(tokens.word[index]) == 3


def _goes_on_numbering(tokens: Tokens, index: int) -> bool:
    """Whether the number is a later one of "junctions 17 and 18", or the 20 of "Group of 20"."""
    before, further = tokens.low[index - 1], tokens.low[index - 2]
    if before == "of" and tokens.word[index - 2] == "Group":
        return True
    return before in ("and", "or", "to") and further.isdecimal() and tokens.low[index - 3] in DESIGNATORS


def _before_capital(tokens: Tokens, last: int) -> bool:
    """Whether the number makes a name with what follows: "787 Dreamliner", but not "34 Ukrainian drones"."""
    place = last
    while tokens.word[place][:1].isupper() and tokens.low[place] not in FUNCTION and place < last + 4:
        place += 1
    if (
        place > last
        and tokens.word[place].isdecimal()
        and tokens.word[last - 1].isdecimal()
        and len(tokens.word[place]) < 3
    ):
        return tokens.low[last] not in MONTHS  # "737 MAX 9 jets"
    if not tokens.word[last - 1].isdecimal() or tokens.low[last] in MONTHS or tokens.low[last] in WEEKDAYS:
        return False
    if place == last or tokens.headline or tokens.word[last] in ORIGINS or plural(tokens.low[place - 1]):
        return False
    if tokens.low[place] in ("-", "‑", "/", "’", "'", "&"):
        return False
    joined = tokens.low[place] in ("and", "or")  # "103 Shahed and decoy drones"
    return not any(plural(word) for word in tokens.low[place : place + 2 + joined])


def _behind_capital(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a capitalised word makes a name with the number: "Apollo 11", but not "On Monday 12 people"."""
    word, before = tokens.word[index - 1], tokens.low[index - 1]
    if not word[0].isupper() or before in FUNCTION or before in MONTHS or before in WEEKDAYS:
        return False
    if word.isupper() and tokens.word[index - 2].isdecimal() and tokens.word[index].isdecimal():
        return True
    if word.endswith(("'s", "’s", "'", "’")) or before.endswith("ly") or tokens.headline:
        return False
    after = tokens.word[last]
    if after[:1].islower() and after not in FUNCTION and any(map(plural, tokens.low[last : last + 3])):
        return False
    if sentence_start(tokens, index - 1) and before.endswith(("ed", "ing")):
        return False
    if "," in tokens.word[index] or tokens.word[index].startswith("0."):
        return False
    if after in _HARMED or (after == "of" and tokens.low[last + 1].isdecimal()):
        return False  # "in Kalo 34 of 120 houses"
    return not listed(tokens, index, last)


def _counts_then(tokens: Tokens, index: int) -> bool:
    """Whether the word before the number only tells when: "every month 90", "last season three"."""
    when, which = tokens.low[index - 1], tokens.low[index - 2]
    return (when in COUNTERS or when == "season") and (which in _EACH or which in WEEKDAYS)


def _counts_there(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the number after a word that numbers often follow counts: "zone 51 dead", "the route 200,000"."""
    before, place, after = tokens.low[index - 1], tokens.word[index - 2], tokens.low[last]
    if before in ("number", "numbers"):
        scaled = last > index + 1 and before == "numbers"  # "the city numbers 567.0 thousand"
        return scaled or _totals(tokens, index)
    if after in _HARMED or "," in tokens.word[index] or _counts_then(tokens, index):
        return True
    named = before in DESIGNATORS and tokens.word[index - 1].islower() and place[:1].isupper()
    if named and place.lower() not in FUNCTION and plural(after):
        return True  # "in the Larkana division 19 people"
    return named and listed(tokens, index, last)


def _totals(tokens: Tokens, index: int) -> bool:
    """Whether "number" is a verb: "the wounded number 25", "the dead now number four"."""
    before = tokens.low[index - 2]
    before = tokens.low[index - 3] if before in ("now", "already", "still") else before
    return before in _HARMED or (tokens.low[index - 1] == "number" and plural(before) and before not in VERBS)


def numbered(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the word before a number word makes it a name: "chapter two", "phase three", "day one"."""
    before = tokens.low[index - 1]
    if _counts_then(tokens, index):
        return False
    if before in ("number", "numbers") and _totals(tokens, index):
        return False
    if before in DESIGNATORS and listed(tokens, index, last):
        return False
    if before in COUNTERS or before == "year":
        return tokens.low[last] in FUNCTION or not tokens.low[last][:1].isalpha()
    return before in DESIGNATORS and before != "no" and not (before == "number" and tokens.low[last] == "of")


def paged(tokens: Tokens, index: int) -> bool:
    """Whether a range numbers pages or models: "pp. 12-15", "Boeing 737-800s"."""
    before = tokens.low[index - 1]
    if before == ".":
        return tokens.low[index - 2] in _ABBREVIATIONS
    return before in DESIGNATORS - {"to"} or (before in NAMERS and tokens.word[index - 1][0].isupper())


def _number_verb(tokens: Tokens, index: int) -> bool:
    """Whether "numbers" or "lines" is a verb here: "the force numbers 300 men"."""
    return (
        tokens.low[index - 1] in ("numbers", "number", "lines")
        and tokens.word[index + 1][:1].islower()
        and plural(tokens.low[index + 1])
    )


def _street(tokens: Tokens, last: int) -> bool:
    """Whether the number in front of token `last` is a house number: "10 Downing Street"."""
    word = tokens.word
    for ahead in range(last, last + 3):
        if not word[ahead][:1].isupper() or (ahead > last and tokens.low[ahead] in FUNCTION):
            return False
        if ahead > last and tokens.low[ahead] in STREETS:
            return True
    return False


def list_number(tokens: Tokens, index: int) -> bool:
    """Whether the number numbers a paragraph or a note: "1. ", "2) ", "[12]"."""
    before, after = tokens.word[index - 1], tokens.word[index + 1]
    if before in ("[", "(") and after in ("]", ")") and tokens.glued(index) and tokens.glued(index + 1):
        return before == "[" or (
            len(tokens.word[index]) == 1
            and tokens.start[index + 2] - tokens.end[index + 1] < 3
            and tokens.word[index - 2] in ("", ",", ";", "and")
        )
    if index == 0 and after in (".", ")", ":") and tokens.glued(1) and len(tokens.word[0]) < 3:
        return tokens.count > 2 and not tokens.glued(2)
    return False


def telephone(tokens: Tokens, index: int) -> int:
    """The token after a telephone number that begins at `index`; `index` where none does.

    Three groups of digits or more, none of them with a separator, or two after a "+".
    """
    plus = tokens.low[index - 1] == "+" and tokens.glued(index)
    place, groups = index, 0
    while groups < 8:
        word = tokens.low[place]
        if not word.isdecimal() or not (len(word) >= 2 or plus or groups):
            break
        groups += 1
        place += 1
        if tokens.low[place] in ("-", ")", "(") and tokens.low[place + 1].isdecimal():
            place += 1
    long = sum(len(tokens.low[at]) for at in range(index, place) if tokens.low[at].isdecimal()) >= 7
    return place if groups >= (2 if plus else 3) and long else index
