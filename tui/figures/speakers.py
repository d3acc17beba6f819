"""Attributions of a sentence: who is said to say what."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, WEEKDAYS
from tui.figures.tables.grammar import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES
from tui.figures.tables.speech import (
    CARRYING,
    DISTANCING,
    MEDIA_OF_SPEECH,
    PRONOUNS,
    QUOTES_CLOSE,
    QUOTES_OPEN,
    REPORTED_BY,
    RESEARCHERS,
    SAYING,
    UNSURE,
)
from tui.figures.tokens import Tokens

_INSIDE = frozenset(("of", "for", "at"))  # prepositions within a speaker's description
_ASIDE = words(
    """
    also later earlier previously already now then however both all even then only first again
    """
)
_TIMES = WEEKDAYS | frozenset(MONTHS) | words("yesterday today tonight week month year morning evening night")
_CLOSING = QUOTES_CLOSE | frozenset("\"'’")
_MOST = 12  # attributions of a sentence: no real one has more
_LONGEST = 14  # tokens of a speaker's description


class Attribution(NamedTuple):
    """A speaker in tokens `[first, last)`, whose words are the tokens `[begin, end)` of the sentence.

    `pronoun`: the speaker is "he" or "the officer" and named before. `hedge`: the verb, where it distances.
    """

    first: int
    last: int
    begin: int
    end: int
    pronoun: bool = False
    hedge: int = -1


def attributions(tokens: Tokens, begin: int, end: int) -> list[Attribution]:
    """Return the attributions of the sentence in tokens `[begin, end)`, in order."""
    low = tokens.low
    found: list[Attribution] = []
    for index in range(begin, end):
        word = low[index]
        one: Attribution | None = None
        if word in SAYING:
            one = _said(tokens, index, begin, end)
        elif word == "according" and low[index + 1] == "to":
            one = _forward(tokens, index + 2, begin, end)
        elif (
            word == "citing"
            or (word == "per" and tokens.word[index + 1][:1].isupper())
            or (word == "by" and (low[index - 1] in REPORTED_BY and index > begin))
        ):
            one = _forward(tokens, index + 1, begin, end)
        elif word in CARRYING and low[index - 1] == ",":
            one = _carried(tokens, index, begin, end, found)
        if one:
            found.append(one)
            if len(found) == _MOST:
                break
    return found


def _said(tokens: Tokens, verb: int, begin: int, end: int) -> Attribution | None:
    """Read the attribution around a verb of saying: "X said that", "..., X said", "..., said X"."""
    word, low = tokens.word, tokens.low
    if low[verb] in UNSURE and not _speaks(tokens, verb, begin, end):
        return None
    if low[verb - 1] in ("to", "the", "a", "an", "its", "their", "his") or low[verb + 1] == "by":
        return None
    inverted = (
        verb > begin
        and (word[verb - 1] in _CLOSING or word[verb - 1] == ",")
        and _name_follows(tokens, verb + 1)
    )
    if inverted:
        subject = forward(tokens, verb + 1, end)
    elif low[verb - 1] in ("is", "are", "was", "were", "been", "be", "being"):
        return None
    else:
        subject = _backward(tokens, verb, begin)
    if subject is None and low[verb - 1] in ("and", "but"):
        subject = _sentence_subject(tokens, begin, verb)
    if subject is None:
        return None
    first, last = subject
    hedge = verb if low[verb] in DISTANCING else -1
    scope = begin if inverted or _final(tokens, verb, first, begin, end) else verb
    return Attribution(first, last, scope, end, last == first + 1 and low[first] in PRONOUNS, hedge)


def _speaks(tokens: Tokens, verb: int, begin: int, end: int) -> bool:
    """Whether a word that is often a noun, or a verb of doing, is one of saying here: what is said must show."""
    low, after = tokens.low, tokens.word[verb + 1]
    word = low[verb]
    if low[verb + 1] == "that" or after in QUOTES_OPEN or after in _CLOSING:
        return True
    if word in ("put", "puts"):
        return "at" in low[verb : min(end, verb + 9)] or "on" in low[verb : min(end, verb + 9)]
    if word in ("found", "finds", "find", "show", "shows", "showed", "suggest", "suggests", "suggested"):
        return any(one in MEDIA_OF_SPEECH or one in RESEARCHERS for one in low[max(begin, verb - 8) : verb])
    if word in ("added", "adds", "posted", "noted", "notes"):
        return not after[:1].isalnum() or low[verb + 1] in ("on", "in")
    return (
        low[verb + 1] in DETERMINERS
        or low[verb + 1] in PRONOUNS
        or after[:1].isupper()
        or after[:1] in ",.0123456789"
    )


def _name_follows(tokens: Tokens, index: int) -> bool:
    word = tokens.word[index]
    return word[:1].isupper() or tokens.low[index] in (
        "the",
        "a",
        "an",
        "one",
        "officials",
        "sources",
        "police",
        "local",
    )


def _final(tokens: Tokens, verb: int, first: int, begin: int, end: int) -> bool:
    """Whether the saying comes after what is said: "..., the ministry said on Tuesday."."""
    low = tokens.low
    if first <= begin or (
        tokens.word[first - 1] != "," and tokens.word[first - 1] not in _CLOSING | {"–", "—", "-"}
    ):
        return False
    after = low[verb + 1]
    if after == "that" or "that" in low[verb + 1 : min(end, verb + 9)]:
        return False
    return (
        not after[:1].isalpha()
        or after in PREPOSITIONS
        or after in _TIMES
        or after in ("late", "early", "earlier", "reporters", "afp", "reuters")
    )


def _forward(tokens: Tokens, index: int, begin: int, end: int) -> Attribution | None:
    subject = forward(tokens, index, end)
    if subject is None:
        return None
    first, last = subject
    return Attribution(first, last, begin, end, last == first + 1 and tokens.low[first] in PRONOUNS)


def forward(tokens: Tokens, index: int, end: int) -> tuple[int, int] | None:
    """Return the speaker whose description begins at `index`; that of "a statement by X" is X."""
    low = tokens.low
    for _ in range(2):
        last = _description_end(tokens, index, end)
        inner = _behind_medium(tokens, index, last, end)
        if inner is None:
            break
        index = inner
    return (
        (index, last)
        if last > index and _has_noun(tokens, index, last) and low[index] not in ("which", "whom")
        else None
    )


def _description_end(tokens: Tokens, index: int, end: int) -> int:
    word, low = tokens.word, tokens.low
    place = index
    while place < min(end, index + _LONGEST):
        current = low[place]
        if not word[place][0].isalnum():
            if (
                word[place] in ("-", "‑", "&", "/", ".")
                and tokens.glued(place)
                and place > index
                and (
                    tokens.glued(place + 1)
                    or (
                        len(word[place - 1]) < 5
                        and word[place - 1][0].isupper()
                        and word[place] == "."
                        and place + 1 < end
                        and word[place + 1][:1].isupper()
                    )
                )
            ):
                place += 1
                continue
            break
        if (place > index and current in AUXILIARIES | CONJUNCTIONS - {"and"}) or current in _TIMES:
            break
        if current == "and" and not (word[place + 1][:1].isupper() or low[place + 1] == "the"):
            break
        if (
            current in PREPOSITIONS
            and current not in _INSIDE
            and not (current == "to" and low[place - 1] in ("close", "linked"))
        ):
            break
        if place > index and (current in VERBS or current in SAYING) and word[place][0].islower():
            break
        if current in PRONOUNS and place > index:
            break
        place += 1
    return place


def _behind_medium(tokens: Tokens, index: int, last: int, end: int) -> int | None:
    """Where the maker of a statement, report or figures is named: after "by" or "from"."""
    low = tokens.low
    if not any(word in MEDIA_OF_SPEECH for word in low[index:last]):
        return None
    place = last
    if low[place] in REPORTED_BY and low[place + 1] == "by":
        place += 1
    if low[place] in ("by", "from") and place + 1 < end and low[place + 1] not in _TIMES:
        return place + 1
    return None


def _has_noun(tokens: Tokens, first: int, last: int) -> bool:
    return any(
        word.isalpha() and word not in DETERMINERS and word not in PREPOSITIONS
        for word in tokens.low[first:last]
    )


def _backward(tokens: Tokens, verb: int, begin: int) -> tuple[int, int] | None:
    """Return the subject before the verb at `verb`, over an apposition and adverbs."""
    word, low = tokens.word, tokens.low
    last = verb
    while last > begin and (
        low[last - 1] in AUXILIARIES or low[last - 1] in _ASIDE or low[last - 1].endswith("ly")
    ):
        last -= 1
    named = 0
    if last > begin and word[last - 1] == ",":
        comma = last - 1
        last = _before_apposition(tokens, comma, begin)
        # "the governor, Ann Smith, said": the name in the apposition belongs to the source.
        named = (
            comma
            if word[last] == "," and all(one[0].isupper() or one in "-." for one in word[last + 1 : comma])
            else 0
        )
    if last > begin and word[last - 1] == ")":
        last = _before_bracket(tokens, last, begin)
    first = last
    while first > begin and last - first < _LONGEST and _in_description(tokens, first - 1, begin):
        first -= 1
        if low[first] in DETERMINERS and low[first - 1] not in _INSIDE:
            break
    while first < last and (
        low[first] in _INSIDE or low[first] in ("and", "or") or not word[first][0].isalnum()
    ):
        first += 1
    if first >= last or (
        low[first] in ("there", "i", "we", "you", "which", "who", "that", "this", "these", "those")
        and last == first + 1
    ):
        return None
    if not _has_noun(tokens, first, last) and low[first] not in PRONOUNS:
        return None
    return first, named or last


def _in_description(tokens: Tokens, index: int, begin: int) -> bool:
    """Whether the token at `index` may belong to a speaker's description that goes on after it."""
    word, low = tokens.word[index], tokens.low[index]
    if not word[0].isalnum():
        if word in ("-", "‑", "&", "/"):
            return tokens.glued(index) and tokens.glued(index + 1)
        return (
            word == "."
            and index > begin
            and len(tokens.word[index - 1]) < 5
            and tokens.word[index - 1][:1].isupper()
        )
    if low in _INSIDE:
        return (
            index - 1 > begin and tokens.word[index - 1][0].isalpha() and tokens.low[index - 1] not in VERBS
        )
    if low in _TIMES or low in AUXILIARIES or (low in CONJUNCTIONS and low != "and"):
        return False
    if low == "and":
        return tokens.word[index - 1][:1].isupper() and tokens.word[index + 1][0].isupper()
    if word[0].isdigit() or low in ONES:
        return tokens.low[index - 1] == "of" or (len(word) == 4 and tokens.low[index - 1] in DETERMINERS)
    if low in PREPOSITIONS or (low in VERBS and word[0].islower()):
        return False
    return low not in PRONOUNS or not tokens.word[index + 1][0].isalnum() or index + 1 > begin


def _before_apposition(tokens: Tokens, comma: int, begin: int) -> int:
    """Return the end of the name before "X, a spokesman for Y," whose second comma stands at `comma`."""
    for place in range(comma - 1, max(begin, comma - 26), -1):
        if tokens.word[place] == ",":
            inner = tokens.low[place + 1]
            described = (
                inner in DETERMINERS or inner in ONES or inner == "who" or tokens.word[place + 1][0].islower()
            )
            if described or inner[:1].isdigit() or tokens.word[place + 1][0].isupper():
                return place
        if tokens.word[place] in QUOTES_OPEN or tokens.word[place] in ";:":
            break
    return begin


def _before_bracket(tokens: Tokens, last: int, begin: int) -> int:
    for place in range(last - 2, max(begin, last - 8), -1):
        if tokens.word[place] == "(":
            return place
    return begin


def _carried(
    tokens: Tokens, index: int, begin: int, end: int, found: list[Attribution]
) -> Attribution | None:
    """Read ", adding that ...": the speaker of the sentence so far, or its subject."""
    hedge = index if tokens.low[index] in DISTANCING else -1
    if found:
        return found[-1]._replace(begin=index, hedge=hedge)
    subject = _sentence_subject(tokens, begin, index)
    if subject is None:
        return None
    first, last = subject
    return Attribution(first, last, index, end, last == first + 1 and tokens.low[first] in PRONOUNS, hedge)


def _sentence_subject(tokens: Tokens, begin: int, index: int) -> tuple[int, int] | None:
    """Return the subject with which the sentence begins, up to its first verb before `index`."""
    if tokens.low[begin] in PREPOSITIONS:
        return None
    last = begin
    while (
        last < index
        and tokens.low[last] not in AUXILIARIES
        and not (last > begin and tokens.low[last].endswith("ed") and tokens.word[last][0].islower())
        and tokens.low[last] not in VERBS
    ):
        last += 1
    return forward(tokens, begin, last) if last < index else None
