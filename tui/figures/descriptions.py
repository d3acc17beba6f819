"""Descriptions of speakers: the words that name a person or an organisation, beside a verb or a preposition."""

from __future__ import annotations

from tui.figures import speaker_words
from tui.figures.tables import words
from tui.figures.tables.grammar import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from tui.figures.tables.names import PARTICLES
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES
from tui.figures.tables.speech import (
    MEDIA_OF_SPEECH,
    PEOPLE,
    QUOTES_CLOSE,
    QUOTES_OPEN,
    REPORTED_BY,
    SAYING,
    SPEAKERS,
)
from tui.figures.tokens import Tokens

_INSIDE = words("of for at")  # prepositions within a speaker's description
_AROUND = words("in from with within inside near on at")  # only after people: "officials in Kyiv"
_NEAR = words("close linked familiar")  # "sources close to the talks"
_ASIDE = words(
    """
    also later earlier previously already now then however both all even only first again
    """
)
_OPENING = words("later earlier then now meanwhile separately afterwards")  # "Later police said"
_ASKED = words("polled surveyed interviewed questioned contacted")
_NO_SPEAKERS = words("there i we you which who that this these those what")
_ENDING = (AUXILIARIES | CONJUNCTIONS) - {"and"}
_STOPPING = _ENDING | PRONOUNS | ADVERBS
_CLAUSE_MARKS = QUOTES_CLOSE | frozenset('",;–—')
_LONGEST = 14  # tokens of a description


def forward(tokens: Tokens, index: int, end: int) -> tuple[int, int] | None:
    """Return the speaker whose description begins at `index`; that of "a statement by X" is X."""
    low = tokens.low
    last = index
    for _ in range(2):
        last = _end_of(tokens, index, end)
        inner = _behind_medium(tokens, index, last, end)
        if inner is None:
            break
        index = inner
    last = _with_name(tokens, index, last, end)
    if last <= index or not speaker_words.has_noun(tokens, index, last) or low[index] in ("which", "whom"):
        return None
    return index, last


def _with_name(tokens: Tokens, index: int, last: int, end: int) -> int:
    """Take in the name that a description in small letters introduces: "the mayor, Ihor Savchuk,"."""
    word = tokens.word
    if word[last] != "," or any(one[0].isupper() for one in word[index + 1 : last]):
        return last
    after = last + 1
    while after < min(end, last + 6) and (
        word[after][0].isupper()
        or (word[after] in "-." and after + 1 < end)
        or tokens.low[after] in PARTICLES
    ):
        after += 1
    named = (
        after > last + 2 and word[after] in (",", ".", "") and tokens.low[last + 1] not in speaker_words.TIMES
    )
    return after - (word[after - 1] == ".") if named else last


def _end_of(tokens: Tokens, index: int, end: int) -> int:
    """Return the end of the description that begins at `index`."""
    word, low = tokens.word, tokens.low
    place = index
    while place < min(end, index + _LONGEST):
        current = low[place]
        if not word[place][0].isalnum():
            if place == index or place + 1 >= end or not speaker_words.joint(tokens, place):
                break
        elif (current in speaker_words.TIMES and not speaker_words.first_name(tokens, place)) or (
            place > index and current in _STOPPING
        ):
            break
        elif (
            place > index
            and word[place - 1].islower()
            and low[place - 1] != "of"
            and speaker_words.counts(current)
        ):
            break  # "according to police 12 were held"
        elif current == "and":
            if not (word[place + 1][:1].isupper() or low[place + 1] == "the"):
                break
        elif current in PARTICLES and word[place + 1][:1].isupper() and word[place - 1][:1].isupper():
            pass  # "Jan van der Berg"
        elif current in PREPOSITIONS and current not in _INSIDE and not speaker_words.in_name(tokens, place):
            if not (current == "to" and low[place - 1] in ("close", "linked")):
                break
        elif place > index and word[place][0].islower() and (current in VERBS or current in SAYING):
            break
        place += 1
    return place


def _behind_medium(tokens: Tokens, index: int, last: int, end: int) -> int | None:
    """Return where the maker of a statement, report or figures is named: after "by" or "from"."""
    low = tokens.low
    if not any(word in MEDIA_OF_SPEECH for word in low[index:last]):
        return None
    place = last
    if low[place] in REPORTED_BY and low[place + 1] == "by":
        place += 1
    if low[place] in ("by", "from") and place + 1 < end and low[place + 1] not in speaker_words.TIMES:
        return place + 1
    return None


def backward(tokens: Tokens, verb: int, begin: int) -> tuple[int, int] | None:
    """Return the subject before the verb at `verb`, over an apposition and adverbs."""
    word, low = tokens.word, tokens.low
    last = verb
    while last > begin and (
        low[last - 1] in AUXILIARIES or low[last - 1] in _ASIDE or low[last - 1].endswith("ly")
    ):
        last -= 1
    if last > begin and low[last - 1] in ("which", "who"):
        return _before_relative(tokens, last - 1, begin)
    named = 0
    if last > begin and word[last - 1] == ",":
        comma = last - 1
        last = _before_apposition(tokens, comma, begin)
        # "the governor, Ann Smith, said": the name in the apposition belongs to the source.
        inner = word[last + 1 : comma]
        named = comma if inner and all(one[0].isupper() or one in "-." for one in inner) else 0
    if last > begin and word[last - 1] == ")":
        last = _before_bracket(tokens, last, begin)
    first = _first_of(tokens, last, begin)
    if first > begin + 1 and low[first - 1] == "and":
        first = _first_of_two(tokens, first, begin)
    clause = _with_clause(tokens, begin, first)
    if clause:
        return clause
    if first >= last or speaker_words.amount(tokens, first, last) or word[last - 1].endswith(("'s", "’s")):
        return None
    if low[first] in _NO_SPEAKERS and last == first + 1:
        return None
    if not speaker_words.has_noun(tokens, first, last) or (
        last == first + 1 and speaker_words.vague(tokens, first)
    ):
        return None
    return first, named or last


def _with_clause(tokens: Tokens, begin: int, first: int) -> tuple[int, int] | None:
    """Return the speaker that a clause divides from its verb: "Researchers who followed 34,000 adults found"."""
    low = tokens.low
    if first <= begin or tokens.word[first - 1] == ",":
        return None
    for index in range(begin + 1, min(first, begin + 6)):
        if low[index] == "who":
            speaks = any(word in PEOPLE for word in low[begin:index])
            return (begin, index) if speaks and not {",", ";"} & set(low[index:first]) else None
    return None


def _before_relative(tokens: Tokens, index: int, begin: int) -> tuple[int, int] | None:
    """Return the speaker of "Israel, which says": what stands before the comma."""
    if tokens.word[index - 1] != "," or index - 1 <= begin:
        return None
    first = _first_of(tokens, index - 1, begin)
    first -= first > begin and tokens.low[first - 1] in ONES  # "two diplomats, who put the total at"
    return (
        (first, index - 1) if first < index - 1 and speaker_words.has_noun(tokens, first, index - 1) else None
    )


def _first_of(tokens: Tokens, last: int, begin: int) -> int:
    """Return where the description that ends before `last` begins."""
    word, low = tokens.word, tokens.low
    first = last
    while first > begin and last - first < _LONGEST:
        before = low[first - 1]
        if before in PRONOUNS:
            return first - 1 if first == last else first
        if before == "by" and low[first - 2] in _ASKED:  # "economists polled by Reuters"
            first -= 2
            continue
        if not _in_description(tokens, first - 1, begin):
            break
        first -= 1
        if before in DETERMINERS and not (first > begin and _in_description(tokens, first - 1, begin)):
            break
    while first < last and (
        low[first] in _INSIDE
        or low[first] in ("and", "or")
        or not word[first][0].isalnum()
        or low[first] in _OPENING
    ):
        first += 1
    return first


def _first_of_two(tokens: Tokens, second: int, begin: int) -> int:
    """Return where the first of two speakers begins, "the Met Office and police"; `second` where there is one.

    The first must itself name a speaker, and stand where a clause may begin: not "fled Leeds and police said".
    """
    first = _first_of(tokens, second - 1, begin)
    named = tokens.word[first : second - 1]
    if not named or any(one.islower() and one.endswith("ed") for one in named):
        return second
    speaks = (
        named[-1][0].isupper() or named[-1].lower() in PEOPLE or named[-1].lower() in SPEAKERS["counters"]
    )
    opens = (
        first == begin or tokens.word[first - 1] in _CLAUSE_MARKS or tokens.low[first - 1] in ("but", "while")
    )
    return first if speaks and opens else second


def _in_description(tokens: Tokens, index: int, begin: int) -> bool:
    """Whether the token at `index` may belong to a speaker's description that goes on after it."""
    word, low = tokens.word[index], tokens.low[index]
    before = tokens.low[index - 1] if index > begin else ""
    if not word[0].isalnum():
        return index > begin and speaker_words.joint(tokens, index)
    if (low in _AROUND and (before in PEOPLE or speaker_words.titled(tokens, before))) or (
        low in ("to", "with") and before in _NEAR
    ):
        return True
    if low in _INSIDE:
        return before[:1].isalpha() and before not in VERBS and index - 1 > begin
    if low == "and":
        return tokens.word[index - 1][:1].isupper() and tokens.word[index + 1][0].isupper()
    if low in speaker_words.TIMES or low in _ENDING or low in PREPOSITIONS:
        return low in PREPOSITIONS and index > begin and speaker_words.in_name(tokens, index)
    if word[0].isdecimal() or low in ONES:
        return before == "of" or (len(word) == 4 and before in DETERMINERS)
    return not (low in VERBS and word[0].islower())


def _before_apposition(tokens: Tokens, comma: int, begin: int) -> int:
    """Return the end of the name before "X, a spokesman for Y," whose second comma stands at `comma`."""
    for place in range(comma - 1, max(begin, comma - 26), -1):
        if tokens.word[place] == ",":
            return place
        if tokens.word[place] in QUOTES_OPEN or tokens.word[place] in ";:":
            break
    return begin


def _before_bracket(tokens: Tokens, last: int, begin: int) -> int:
    for place in range(last - 2, max(begin, last - 8), -1):
        if tokens.word[place] == "(":
            return place
    return begin


def sentence_subject(tokens: Tokens, begin: int, stop: int) -> tuple[int, int] | None:
    """Return the subject with which the sentence begins, up to its first verb before `stop`."""
    if tokens.low[begin] in PREPOSITIONS:
        return None
    last = begin
    while last < stop and not _verb_like(tokens, begin, last):
        last += 1
    return forward(tokens, begin, last) if last < stop else None


def _verb_like(tokens: Tokens, begin: int, index: int) -> bool:
    low = tokens.low[index]
    if low in AUXILIARIES or low in VERBS:
        return True
    return index > begin and low.endswith("ed") and tokens.word[index][0].islower()
