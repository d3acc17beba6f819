"""Verbs that may say something else: whether "put", "found", "listed" or "expects" speaks where it stands."""

from __future__ import annotations

from tui.figures.nouns import plural
from tui.figures.speaker_words import TIMES, titled
from tui.figures.tables import words
from tui.figures.tables.currencies import LAST_SIGNS
from tui.figures.tables.grammar import AUXILIARIES, DETERMINERS, FUNCTION, PRONOUNS
from tui.figures.tables.numbers import INDEFINITE, ONES, SCALES
from tui.figures.tables.speech import MEDIA_OF_SPEECH, PEOPLE, QUOTES_CLOSE, QUOTES_OPEN, SPEAKERS
from tui.figures.tokens import Tokens

_CLOSING = QUOTES_CLOSE | frozenset("\"'’")
_BE = words("is are was were been be being")
_BASE_FORMS = words("report claim state note estimate forecast find show suggest expect")
_EXPECTING = words("company firm bank government it they he she airline retailer carmaker chain watchdog")
BOUNDING = words(
    """
    about around some nearly almost at least most more fewer less than over under up to between only just
    roughly approximately as many well a
    """
)  # what may stand before a number that is told
_GIVEN = SPEAKERS["put"] | words("tally turnout attendance size count")
_KEEPERS = PEOPLE | SPEAKERS["research"] | SPEAKERS["counters"]  # who keep count


def speaks(tokens: Tokens, verb: int, begin: int, end: int) -> bool:
    """Whether a word that is often a noun, or a verb of doing, is one of saying here: what is said must show."""
    low, after = tokens.low, tokens.word[verb + 1]
    word = low[verb]
    if low[verb + 1] == "that" or after in QUOTES_OPEN or after in _CLOSING:
        return True
    if word in _BASE_FORMS and not any(
        plural(one) or one in PRONOUNS for one in low[max(begin, verb - 6) : verb]
    ):
        return False  # "its previous report"
    if word in SPEAKERS["counting"]:
        return _counts(tokens, verb, begin)
    if word.startswith("point"):
        return low[verb + 1] == "out"
    if word in SPEAKERS["speaking"]:
        return low[verb + 1] == "of" and amount_at(tokens, verb + 2)
    if word in SPEAKERS["giving"]:
        return _gives(tokens, verb)
    if word in SPEAKERS["putting"] and word not in ("put", "puts"):
        return _puts_at(tokens, verb, end)
    if word in ("put", "puts"):
        measured = any(one in SPEAKERS["put"] for one in low[verb + 1 : min(end, verb + 7)])
        return (
            measured
            or _puts_at(tokens, verb, end)
            or any(one in SPEAKERS["research"] for one in low[max(begin, verb - 6) : verb])
        )
    if word in SPEAKERS["expecting"] and _expects(tokens, verb, begin):
        return True
    if word in SPEAKERS["finding"]:
        subject = low[max(begin, verb - 9) : verb]
        return any(one in MEDIA_OF_SPEECH or one in SPEAKERS["research"] for one in subject)
    if word in SPEAKERS["adding"]:
        return not after[:1].isalnum() or low[verb + 1] in ("on", "in")
    return (
        low[verb + 1] in DETERMINERS
        or low[verb + 1] in PRONOUNS
        or after[:1].isupper()
        or not after[:1].isalpha()
    )


def _puts_at(tokens: Tokens, verb: int, end: int) -> bool:
    """Whether somebody puts something at a number: "put the crowd at 3,000", "put it at between £1bn and"."""
    low = tokens.low
    if low[verb + 1] not in DETERMINERS and low[verb + 1] != "it":
        return False
    for index in range(verb + 2, min(end, verb + 7)):
        if low[index] == "at":
            place = index + 1
            while low[place] in FUNCTION - DETERMINERS or low[place] in LAST_SIGNS:
                place += 1
            return low[place] in ONES or low[place][:1].isdecimal()
    return False


def amount_at(tokens: Tokens, index: int) -> bool:
    """Whether a number stands at `index`, over what makes it about, at least or between: "at least 40"."""
    low = tokens.low
    for place in range(index, index + 4):
        if low[place] in ONES or low[place] in INDEFINITE or low[place][:1].isdecimal():
            return True
        if low[place] not in BOUNDING:
            return False
    return False


def _gives(tokens: Tokens, verb: int) -> bool:
    """Whether somebody gives a number as the figure: "gave a figure of 40", "gave the toll as 40"."""
    low = tokens.low
    for place in range(verb + 1, verb + 5):
        if low[place] in ("of", "as", "at") and low[place - 1] in _GIVEN:
            return amount_at(tokens, place + 1)
    return False


def _expects(tokens: Tokens, verb: int, begin: int) -> bool:
    """Whether somebody expects: people, a body or a name, and not "a rise expected in May"."""
    last = verb - 1
    while last > begin and (
        tokens.low[last] in AUXILIARIES or tokens.low[last] in ("now", "also", "still", "had")
    ):
        if tokens.low[last] in _BE:
            return False
        last -= 1
    word = tokens.low[last]
    named = tokens.word[last][:1].isupper() and word not in TIMES and word not in DETERMINERS
    return named or word in _KEEPERS or word in _EXPECTING


def _counts(tokens: Tokens, verb: int, begin: int) -> bool:
    """Whether somebody who keeps count tells a number: "HI Sutton has listed 24", not "she recorded 12 songs"."""
    low = tokens.low
    if not any(one[:1].isdecimal() or one in ONES or one in SCALES for one in low[verb + 1 : verb + 5]):
        return False
    last = verb - 1 - (low[verb - 1] in ("has", "have", "had", "also", "already"))
    by_name = tokens.word[last][:1].isupper() and low[last] not in PRONOUNS
    if by_name and low[verb] != "recorded" and low[last] not in DETERMINERS:
        return True
    subject = low[max(begin, last - 5) : last + 1]
    if low[verb] in ("counted", "tallied") and low[last] not in FUNCTION and low[last].isalpha():
        return (
            not plural(low[last]) or low[last] in _KEEPERS
        )  # "a priest counted 30", not "the votes counted"
    return any(one in _KEEPERS or titled(tokens, one) for one in subject)
