"""What the ledger screen shows: articles compared, under everybody's rulings, and ruling on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tui.app.ledger.making import Made
from tui.app.ledger.rulings import RulingDesk, RulingEdit
from tui.articles.listing import Entry
from tui.compare.claims import Claim
from tui.compare.judge import Judgement
from tui.compare.ledger import Ledger
from tui.compare.relations import AGREE, CONFLICT, OTHER_EVENT, UNRELATED
from tui.compare.row import Row
from tui.compare.ruled import YOU, claims_of
from tui.compare.ruling_store import Rulings
from tui.compare.rulings import End, Ruling

Pair = tuple[Claim, Claim]
"""Two figures of different articles."""

Ruled = Callable[[str, str | None], None]
"""Called with what was ruled, one of RULED, and the reason that was given."""

MakeEdit = Callable[[], RulingEdit | None]
"""Makes an edit, or none; may raise Stale."""

DIFFERENT, PROGRAM = "different", "program"
"""What a pair can be ruled besides AGREE and CONFLICT: that it is two things; what the program takes it for."""

PAIRS = {
    "!": "conflict",
    "=": "agree",
    "~": "fit",
    "/": "another thing, time or place",
    "?": "cannot tell",
    "": "another thing",
}
"""What two figures are to each other, by the sign of it."""

RULED = {
    AGREE: "the same, and they agree",
    CONFLICT: "the same, and they conflict",
    DIFFERENT: "different things",
    PROGRAM: "whatever the program says",
}
"""What can be ruled, in words that go on from "they are"."""


class Comparison:
    """The ledger of `made` under the rulings of others and of the annotator, whose are in `desk`."""

    def __init__(self, made: Made, desk: RulingDesk) -> None:
        self.made = made
        self.desk = desk
        self._seen: Rulings | None = None
        self.refresh()

    def refresh(self) -> None:
        """Work the rows out anew, if rulings changed."""
        if self._seen == self.desk.rulings:
            return
        self._seen = self.desk.rulings
        own = [replace(ruling, by=YOU) for ruling in self.desk.rulings]
        self.ledger: Ledger = self.made.ledger.with_rulings([*self.made.others, *own])
        self._own = {_key(pair): (pair, ruling) for pair, ruling in self._placed(self.desk.rulings)}
        self._same = {_key((one.one, one.other)): one for one in self.ledger.same}

    def _placed(self, rulings: Iterable[Ruling]) -> Iterator[tuple[Pair, Ruling]]:
        """The rulings whose figures are in these articles, with the two claims."""
        for ruling in rulings:
            pair = claims_of(ruling, self.ledger.profiles)
            if pair is not None:
                yield pair, ruling

    @property
    def rows(self) -> list[Row]:
        """The rows of the ledger."""
        return self.ledger.rows

    def entry(self, claim: Claim) -> Entry:
        """The article that a figure is in."""
        return self.made.entries[claim.article]

    def text(self, claim: Claim) -> str:
        """That article's text."""
        return self.ledger.sources[claim.article].text

    def sentence(self, claim: Claim) -> tuple[int, int]:
        """Where the sentence of a figure is."""
        return self.ledger.profiles[claim.article].account.occasions.sentence(claim.span[0])

    # -- rulings ----------------------------------------------------------------------------------------

    def ruling(self, pair: Pair) -> Ruling | None:
        """The annotator's ruling on two figures."""
        found = self._own.get(_key(pair))
        return found[1] if found else None

    def standing(self, pair: Pair) -> Ruling | None:
        """The ruling that holds on them, whoever made it."""
        one, other = sorted(pair, key=lambda claim: claim.article)
        return self.ledger.ruling(one, other)

    def rulings_on(self, row: Row) -> list[Ruling]:
        """The annotator's rulings on figures of a row, with each other or with figures of other rows."""
        return [ruling for _, ruling in self._on(row)]

    def _on(self, row: Row) -> list[tuple[Pair, Ruling]]:
        cells = {id(claim) for claim in row.cells}
        return [found for key, found in self._own.items() if cells.intersection(key)]

    def judged(self, pair: Pair) -> Judgement:
        """What two figures are to each other."""
        one, other = sorted(pair, key=lambda claim: claim.article)
        return self.ledger.judged(one, other)

    def pairs(self, row: Row) -> list[Pair]:
        """The pairs of figures for which those of a row are taken for one quantity; else those ruled on."""
        return [(proof.one, proof.other) for proof in row.proofs] or [pair for pair, _ in self._on(row)]

    def joining(self, one: Row, other: Row) -> list[Pair]:
        """The pairs that make two rows one: a figure of each article with one of each other article."""
        firsts = [{claim.article: claim for claim in row.cells[::-1]} for row in (one, other)]
        return [
            (mine, theirs)
            for mine in firsts[0].values()
            for theirs in firsts[1].values()
            if mine.article != theirs.article
        ]

    def rule(self, pairs: Sequence[Pair], relation: str, note: str | None) -> RulingEdit | None:
        """Rule that pairs are what RULED says; None where they are so already. Raises Stale."""
        if relation == PROGRAM:
            gone = [ruling for pair in pairs if (ruling := self.ruling(pair))]
            return self.desk.rule(self._words(gone, relation), gone, []) if gone else None
        if relation == CONFLICT and any(one.quantity != other.quantity for one, other in pairs):
            pairs = [pair for pair in pairs if pair[0].quantity != pair[1].quantity]  # equal ones never do
        wanted = [pair for pair in pairs if not self._stands(pair, relation, note)]
        made = [self._made(pair, relation, note) for pair in wanted]
        gone = [ruling for pair in wanted if (ruling := self.ruling(pair))]
        return self.desk.rule(self._words(made, relation), gone, made) if made else None

    def reset(self, row: Row) -> RulingEdit | None:
        """Take back what the annotator ruled on figures of a row; None where that is nothing. Raises Stale."""
        gone = self.rulings_on(row)
        return self.desk.rule(self._words(gone, PROGRAM), gone, []) if gone else None

    def relation(self, pair: Pair) -> str:
        """What a pair is taken for: AGREE, CONFLICT or DIFFERENT."""
        found = self._same.get(_key(pair))
        return found.relation if found else DIFFERENT

    def tie(self, pair: Pair) -> Claim | None:
        """A figure by which two figures are in one row although they are not one quantity themselves."""
        one, other = pair
        row = next((row for row in self.rows if any(claim is one for claim in row.cells)), None)
        if row is None or self.relation(pair) != DIFFERENT or all(claim is not other for claim in row.cells):
            return None
        rest = [claim for claim in row.cells if claim is not one and claim is not other]
        bound = {
            id(claim): [id(one) in self._bound(claim), id(other) in self._bound(claim)] for claim in rest
        }
        return max(rest, key=lambda claim: sum(bound[id(claim)]), default=None)

    def _bound(self, claim: Claim) -> set[int]:
        """The figures, by their ids, that are one quantity with a figure by themselves."""
        return {each for key in self._same if id(claim) in key for each in key}

    def _stands(self, pair: Pair, relation: str, note: str | None) -> bool:
        """Whether a pair is taken for that already, with this note, and nobody's word is against it."""
        ruling = self.ruling(pair)
        told, contested = (ruling.note, ruling.conflict) if ruling else (None, None)
        return self.relation(pair) == relation and told == note and contested is None

    def _made(self, pair: Pair, relation: str, note: str | None) -> Ruling:
        one, other = pair
        if relation == DIFFERENT:
            relation = OTHER_EVENT if one.noun is not None and one.noun == other.noun else UNRELATED
        before = self.ruling(pair)
        return Ruling(relation, self._end(one), self._end(other), note, before.id if before else "")

    def _end(self, claim: Claim) -> End:
        source = self.ledger.sources[claim.article]
        return End.at(source.name, source.text, *claim.span)

    @staticmethod
    def _words(rulings: Sequence[Ruling], relation: str) -> str:
        if len(rulings) == 1:
            return f"“{rulings[0].one.quote}” and “{rulings[0].other.quote}”: {RULED[relation]}"
        return f"{len(rulings)} pairs: {RULED[relation]}"


def _key(pair: Pair) -> tuple[int, int]:
    first, second = sorted(pair, key=lambda claim: claim.article)
    return id(first), id(second)
