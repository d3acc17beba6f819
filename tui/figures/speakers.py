"""Attributions of a sentence: who is said to say what."""

from __future__ import annotations

from tui.figures import rivals, speaking
from tui.figures.descriptions import backward, forward, sentence_subject
from tui.figures.scopes import Attribution, parted
from tui.figures.speaker_words import TIMES, titled
from tui.figures.tables import words
from tui.figures.tables.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
)
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.speech import (
    CARRYING,
    MEDIA_OF_SPEECH,
    QUOTES_CLOSE,
    QUOTES_OPEN,
    REPORTED_BY,
    SAYING,
    SPEAKERS,
    UNSURE,
)
from tui.figures.tables.units import SYMBOLS
from tui.figures.tokens import Tokens

_CLOSING = QUOTES_CLOSE | frozenset("\"'’")
_DASHES = frozenset("–—-")
_BE = words("is are was were been be being")
_NO_VERB_AFTER = words("to the a an its their his")  # "to report", "the claims"
_LISTENERS = words("reporters journalists afp reuters cnn bbc parliament late early earlier")
_FIRST_WORDS = words("the a an one officials sources police local his her its")
_HEARD = (
    words("told tells accused") | SPEAKERS["putting"] | SPEAKERS["giving"] | SPEAKERS["speaking"]
)  # verbs that take whom or what, and so no speaker, after them
_NOT_SAYING = {  # a verb, and what after it makes it a participle or another sense
    "accused": ("of", "by"), "promised": ("by", "after", "in"), "expected": ("by", "to", "in", "at", "on"),
    "estimated": ("by", "at"), "put": ("by", "off", "up"), "claimed": ("by", "in"),
    "attributed": ("by", "to"), "pointed": ("at", "to", "by"),
}  # fmt: skip
_BEFORE_NUMBERS = SPEAKERS["counting"] | SPEAKERS["giving"] | SPEAKERS["speaking"]  # never "..., X counted."
_NOUNS = words(
    "estimates reports claims states notes forecasts projects points report claim estimate forecast"
)
_SUPPOSING = words("may might could would should")  # nobody has said what "some may say"
_TRIGGERS = SAYING | CARRYING | {"according", "citing", "per", "by", "survey", "poll", "study"}
_MOST = 12  # attributions of a sentence: no real one has more


def attributions(tokens: Tokens, begin: int, end: int) -> list[Attribution]:
    """Return the attributions of the sentence in tokens `[begin, end)`, in order."""
    low = tokens.low
    found: list[Attribution] = []
    if _TRIGGERS.isdisjoint(tokens.vocabulary):
        return found
    for index in range(begin, end):
        word = low[index]
        if word not in _TRIGGERS:
            continue
        one: Attribution | None = None
        if word in SAYING:
            one = _said(tokens, index, begin, end)
        elif word == "according" and low[index + 1] == "to":
            opens = low[index - 1] in (
                "and",
                "but",
                "while",
                ";",
            )  # "..., but according to police 12 were held"
            one = _made(tokens, forward(tokens, index + 2, end), index if opens else begin, end)
        elif (
            word == "citing"
            or (
                word == "per"
                and tokens.word[index + 1][:1].isupper()
                and tokens.word[index + 1] not in SYMBOLS
            )
            or (word == "by" and index > begin and low[index - 1] in REPORTED_BY)
        ):
            one = _made(tokens, forward(tokens, index + 1, end), begin, end)
        elif word in ("survey", "poll", "study") and index < begin + 7 and low[begin] == "in":
            one = _made(tokens, forward(tokens, begin + 1, end), begin, end)
        elif word in CARRYING and low[index - 1] == ",":
            one = _carried(tokens, index, begin, end, found)
        if one:
            found.append(one)
            found += rivals.without_verb(tokens, one, end)
            if one.end < end and ";" in tokens.word[one.end : end]:  # the speaker goes on after a semicolon
                found.append(one._replace(begin=tokens.word.index(";", one.end), end=end))
            if len(found) >= _MOST:
                break
    return parted(tokens, _without_survey(tokens, found, begin))


def _without_survey(tokens: Tokens, found: list[Attribution], begin: int) -> list[Attribution]:
    """Leave out "In a survey of 9,500 travellers" where somebody tells of it: ", Okoro added, 47% ..."."""
    opening = len(found) > 1 and found[0].first == begin + 1 and tokens.low[begin] == "in"
    numbered = opening and any(word[:1].isdecimal() for word in tokens.low[begin : found[0].last])
    return found[1:] if numbered else found


def _made(
    tokens: Tokens, subject: tuple[int, int] | None, begin: int, end: int, verb: int = -1
) -> Attribution | None:
    if subject is None:
        return None
    first, last = subject
    if tokens.word[last - 1].endswith(("'s", "’s")):
        return None  # "it is 4 miles from Ann Hill's kitchen"
    if tokens.low[first] in POSSESSIVE and tokens.low[last - 1] in MEDIA_OF_SPEECH:
        return None  # "its report says" names nobody; "its spokesman" does
    pronoun = last == first + 1 and tokens.low[first] in PRONOUNS
    return Attribution(first, last, begin, end, pronoun, verb)


def _said(tokens: Tokens, verb: int, begin: int, end: int) -> Attribution | None:
    """Read the attribution around a verb of saying: "X said that", "..., X said", "..., said X"."""
    word, low = tokens.word, tokens.low
    before = low[verb - 1]
    if (
        before in _NO_VERB_AFTER
        or _SUPPOSING.intersection(low[max(begin, verb - 2) : verb])
        or low[verb + 1] in _NOT_SAYING.get(low[verb], ("by",))
    ):
        return None
    if low[verb] in UNSURE and not speaking.speaks(tokens, verb, begin, end):
        return None
    parted = verb > begin and (word[verb - 1] in _CLOSING or before == ",")
    inverted = parted and _name_follows(tokens, verb) and not _goes_on(tokens, verb, end)
    if inverted:
        subject = forward(tokens, verb + 1, end)
    elif before in _BE:
        return None
    else:
        subject = backward(tokens, verb, begin)
        if subject is None and before in ("and", "but"):
            subject = sentence_subject(tokens, begin, verb)
    if subject is None or (
        low[verb] in _NOUNS and not inverted and _is_noun(tokens, verb, subject[0], begin)
    ):
        return None
    begin = _clause(tokens, verb, begin)
    if inverted:  # what follows the speaker is the article's own: "said Ann Smith, 52, a nurse"
        return _made(tokens, subject, begin, verb, verb)
    end = _quotation_end(tokens, verb, end)
    whole = _final(tokens, verb, subject[0], begin, end)
    return _made(tokens, subject, begin if whole else verb, end, verb)


def _quotation_end(tokens: Tokens, verb: int, end: int) -> int:
    """Return where the quotation ends that the verb itself stands in: “They said it would take two weeks,”."""
    for place in range(verb + 1, end):
        if tokens.word[place] in QUOTES_OPEN:
            break
        if tokens.word[place] in QUOTES_CLOSE:
            return place
    return end


def _is_noun(tokens: Tokens, verb: int, first: int, begin: int) -> bool:
    """Whether "estimates" and its like end a noun phrase: "fell short of Wall Street estimates."."""
    ends = not tokens.word[verb + 1][:1].isalnum()
    return ends and first > begin and tokens.word[first - 1] not in _CLOSING | _DASHES | {","}


def _clause(tokens: Tokens, verb: int, begin: int) -> int:
    """Return where the part of the sentence after a semicolon begins that the verb stands in."""
    for place in range(verb - 1, begin, -1):
        if tokens.word[place] == ";":
            begin = place + 1
            break
    return begin


def _name_follows(tokens: Tokens, verb: int) -> bool:
    """Whether the speaker stands after the verb."""
    if tokens.low[verb] in _HEARD:
        return False
    after = tokens.low[verb + 1]
    if tokens.word[verb + 1][:1].isupper() or after in _FIRST_WORDS or titled(tokens, after):
        return True
    place = verb + 1  # "said farmer Ivan Petro"
    while place < verb + 5 and tokens.word[place].isalpha() and tokens.word[place].islower():
        if tokens.low[place] in FUNCTION or tokens.low[place] in VERBS:
            return False
        place += 1
    return place > verb + 1 and tokens.word[place][:1].isupper() and tokens.low[place] not in TIMES


def _goes_on(tokens: Tokens, verb: int, end: int) -> bool:
    """Whether what follows the verb has a verb of its own: "X, a pilot, said the attacks were over"."""
    for index in range(verb + 2, min(end, verb + 14)):
        word = tokens.low[index]
        if word in AUXILIARIES:
            return True
        if word in CONJUNCTIONS or not (word[0].isalnum() or word in "-‑’'"):
            break
    return False


def _final(tokens: Tokens, verb: int, first: int, begin: int, end: int) -> bool:
    """Whether the saying comes after what is said: "..., the ministry said on Tuesday."."""
    low = tokens.low
    after = low[verb + 2] if low[verb + 1] == "out" else low[verb + 1]
    if first <= begin or low[verb] in _BEFORE_NUMBERS:
        return False
    for ahead in range(verb + 1, min(end, verb + 9)):
        if low[ahead] == ",":
            break
        if low[ahead] == "that":
            return False
    if after in (".", "") or verb + 1 >= end:
        return True
    named_behind = low[first - 1] in ("by", "from") and "," in low[max(begin, first - 8) : first]
    if (
        tokens.word[first - 1] != ","
        and tokens.word[first - 1] not in _CLOSING | _DASHES
        and not named_behind
    ):
        return False
    heard = low[verb] in ("told", "tells")  # "..., X told the Guardian."
    return heard or not after[:1].isalpha() or after in PREPOSITIONS or after in TIMES or after in _LISTENERS


def _carried(
    tokens: Tokens, index: int, begin: int, end: int, found: list[Attribution]
) -> Attribution | None:
    """Read ", adding that ...": the speaker of the sentence so far, or its subject."""
    if found:
        return found[-1]._replace(begin=index, end=end, verb=index)
    return _made(tokens, sentence_subject(tokens, begin, index), index, end, index)
