"""Where in a text a passage of another may be, found by the pairs of words that both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from tui.annotations.alignment import align
from tui.annotations.candidate import Candidate, Passage, candidate
from tui.annotations.words import Words

_TOO_COMMON = 50  # places of a pair of words, above which it tells nothing
_SAMPLED = 200  # pairs of a long passage that are looked up
_BEST = 5  # places that are looked at closely
_FEWEST = 4  # a place must have one in so many of the votes that the best has
_SLACK = 8  # words to either side that a place may be off, and a quarter of the passage


class Searcher:
    """Searches one text; its index is made when it is first needed."""

    def __init__(self, text: Words) -> None:
        self._text = text

    @cached_property
    def _pairs(self) -> dict[str, list[int]]:
        """Where each pair of words is."""
        pairs: dict[str, list[int]] = defaultdict(list)
        codes = self._text.codes
        for place in range(len(codes) - 1):
            pairs[codes[place : place + 2]].append(place)
        return pairs

    def candidates(self, passage: Passage) -> Iterator[Candidate]:
        """Yield places for a passage, whose text is all that is known around it; the likeliest first."""
        codes, text = passage.text.codes, self._text
        slack = _SLACK + len(codes) // 4
        seen = set()
        for shift in self._shifts(codes, slack):
            first, last = max(shift - slack, 0), min(shift + len(codes) + slack, len(text.codes))
            found = candidate(passage, text, align(passage.text, text, (first, last)))
            if found and found.words not in seen:
                seen.add(found.words)
                yield found

    def _shifts(self, codes: str, slack: int) -> list[int]:
        """Return by how many words these may stand further on than in `codes`: what most pairs agree on."""
        votes: dict[int, float] = defaultdict(float)
        for place in range(0, len(codes) - 1, max(1, len(codes) // _SAMPLED)):
            found = self._pairs.get(codes[place : place + 2], ())
            if len(found) <= _TOO_COMMON:
                for there in found:
                    votes[there - place] += 1
        most = max(votes.values(), default=0)
        chosen: list[int] = []
        for shift in sorted(votes, key=lambda shift: (-votes[shift] - votes.get(shift - 1, 0), shift)):
            if votes[shift] >= most / _FEWEST and all(abs(shift - other) > slack // 2 for other in chosen):
                chosen.append(shift)
                if len(chosen) == _BEST:
                    break
        return chosen
