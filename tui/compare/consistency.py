"""What all other pairs say of a pair: rivals for its claims, what third articles tell, and what its neighbours do.

A claim is of one quantity with one claim of another article, mostly; so a likelier pair speaks against all others
of its claims. What both claims share with a third speaks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp
from typing import NamedTuple

from tui.compare.logistic import tamed
from tui.compare.setting import Amount

SUPPORT = (
    "by itself", "fit of one", "fit of both", "rival of one", "rival of both", "lead", "least lead",
    "greatest lead", "by a third that fits", "by a third that is a rival", "by its own articles",
    "parted by a third", "fewer supporters", "more supporters", "a neighbour agrees",
)  # fmt: skip
"""The names of what all other pairs say of one, in order.

"fit of one" and "rival of one": how likely the likelier of its two claims is of one quantity with another claim
instead; "of both" is the less likely one. "lead": how much likelier the pair is than what could be instead.
"""

_LIKELY, _SURE, _TOLD = 0.5, 0.6, 0.08
_NEIGHBOUR = 0.2
_FADES = 2.0  # claims between neighbours over which agreement counts e times less
_FARTHEST = 16  # claims between neighbours over which it counts next to nothing


class Node(NamedTuple):
    """A claim among those of an event: the number of its article, its place among the article's claims."""

    article: int
    order: int
    amount: Amount


class Link(NamedTuple):
    """How likely two nodes are of one quantity by themselves, and whether they give rival amounts."""

    one: int
    other: int
    chance: float
    rival: bool


class Network:
    """All pairs of claims of an event, with how likely each is by itself."""

    def __init__(self, nodes: Sequence[Node], links: Iterable[Link]) -> None:
        self._nodes = nodes
        self._near: dict[int, dict[int, Link]] = defaultdict(dict)
        self._in_article: dict[tuple[int, int], list[tuple[int, Link]]] = defaultdict(list)
        self._supporters: list[set[int]] = [set() for _ in nodes]  # the other articles that most likely agree
        # Those of different articles that agree, by the articles and the first claim's place.
        self._agreeing: dict[tuple[int, int, int], list[Link]] = defaultdict(list)
        for link in links:
            one, other = nodes[link.one].article, nodes[link.other].article
            self._near[link.one][link.other] = self._near[link.other][link.one] = link
            self._in_article[link.one, other].append((link.other, link))
            self._in_article[link.other, one].append((link.one, link))
            if one != other and not link.rival and link.chance > _NEIGHBOUR:
                self._agreeing[one, other, nodes[link.one].order].append(link)
            if one != other and not link.rival and link.chance > _LIKELY:
                self._supporters[link.one].add(other)
                self._supporters[link.other].add(one)
        for some in self._in_article.values():
            some.sort(key=lambda each: -each[1].chance)

    def support(self, link: Link) -> list[float]:
        """Return what the others say of a link between two articles: the features named in SUPPORT."""
        itself = tamed(link.chance)
        fits, rivals = zip(*(self._instead(*ends) for ends in (link[:2], link[1::-1])), strict=True)
        leads = [itself - tamed(max(pair)) for pair in zip(fits, rivals, strict=True)]
        supporters = [len(self._supporters[node]) for node in link[:2]]
        return [
            itself,
            tamed(max(fits)),
            tamed(min(fits)),
            tamed(max(rivals)),
            tamed(min(rivals)),
            itself - tamed(max(*fits, *rivals)),
            min(leads),
            max(leads),
            *map(tamed, self._by_thirds(link)),
            max(self._parted(*link[:2]), self._parted(*link[1::-1])),
            min(supporters),
            max(supporters),
            self._neighbour(link),
        ]

    def _chance(self, one: int, other: int) -> float:
        link = self._near[one].get(other)
        return link.chance if link else 0.0

    def _instead(self, one: int, other: int) -> tuple[float, float]:
        """How likely the one goes with another claim of that article: with one that fits it, with a rival of it."""
        amount, article = self._nodes[other].amount, self._nodes[other].article
        fits = rivals = 0.0
        for node, link in self._in_article[one, article]:  # the likeliest first
            if (rivals if link.rival else fits) or node == other or self._nodes[node].amount == amount:
                continue
            if self._chance(node, other) > _LIKELY:
                continue
            if link.rival:
                rivals = link.chance
            else:
                fits = link.chance
            if fits and rivals:
                break
        return fits, rivals

    def _by_thirds(self, link: Link) -> tuple[float, float, float]:
        """How likely both are of one quantity with a third.

        With one of another article that fits one of them, with one that is a rival of both, and with one of their
        own articles.
        """
        fits = rivals = own = 0.0
        mine, theirs = self._near[link.one], self._near[link.other]
        articles = {self._nodes[link.one].article, self._nodes[link.other].article}
        for third in mine.keys() & theirs.keys():
            first, second = mine[third], theirs[third]
            if min(first.chance, second.chance) <= _TOLD:
                continue
            both = first.chance * second.chance
            if self._nodes[third].article in articles:
                own = max(own, both)
            elif first.rival and second.rival:
                rivals = max(rivals, both)
            else:
                fits = max(fits, both)
        return fits, rivals, own

    def _parted(self, one: int, other: int) -> float:
        """How surely a third that agrees with the one is not of one quantity with the other."""
        articles = {self._nodes[one].article, self._nodes[other].article}
        return max(
            (
                link.chance * (1 - self._chance(third, other))
                for third, link in self._near[one].items()
                if not link.rival and link.chance > _SURE and self._nodes[third].article not in articles
            ),
            default=0.0,
        )

    def _neighbour(self, link: Link) -> float:
        """How likely claims next to both agree, the nearer the more."""
        one, other = self._nodes[link.one], self._nodes[link.other]
        best = 0.0
        for apart in range(1, _FARTHEST + 1):
            if exp((1 - apart) / _FADES) <= best:
                break  # none that is further away can be better
            for order in (one.order - apart, one.order + apart):
                for near in self._agreeing.get((one.article, other.article, order), ()):
                    mine, theirs = self._nodes[near.one], self._nodes[near.other]
                    beyond = abs(theirs.order - other.order) - 1
                    if beyond >= 0 and mine.amount != one.amount and theirs.amount != other.amount:
                        best = max(best, near.chance * exp((1 - apart - beyond) / _FADES))
        return best
