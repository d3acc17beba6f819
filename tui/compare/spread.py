"""How far the amounts of a row lie apart: lowest, best and highest, in the unit that most of its figures use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.compare.plot import NUMBER, Dot, Plot


@dataclass(frozen=True, slots=True)
class End:
    """An amount with its bound: `=` where a figure gives just this or about this, else `>=`, `<` and their like."""

    amount: int | float
    bound: str


@dataclass(frozen=True, slots=True)
class Ends:
    """The lowest amount, the best (that most articles give; of several the lowest) and the highest, in one `unit`.

    What is only a bound ("more than 60") is the best where nothing else is told, and bears its sign.
    """

    low: End
    best: End
    high: End
    unit: str | None


def ends(found: Plot | None) -> Ends | None:
    """Return the ends of a row with this plot; None where it gives no amounts, or days or times of day."""
    if found is None or found.sort != NUMBER:
        return None
    exact = [dot for dot in found.dots if is_exact(dot.bound)]
    articles: dict[float, set[int]] = {}
    for dot in exact or found.dots:
        articles.setdefault(dot.low, set()).add(dot.article)
    likely = min(articles, key=lambda amount: (-len(articles[amount]), amount))
    low, high = min(dot.low for dot in found.dots), max(dot.high for dot in found.dots)
    return Ends(
        _end(found.dots, low, lambda dot: dot.low),
        _end(exact or found.dots, likely, lambda dot: dot.low),
        _end(found.dots, high, lambda dot: dot.high),
        found.unit,
    )


def is_exact(bound: str) -> bool:
    """Whether a figure with this bound gives an amount, at least about; else it says what that is not beyond."""
    return bound in ("=", "~")


def _end(dots: Sequence[Dot], amount: float, of: Callable[[Dot], float]) -> End:
    bounds = [dot.bound for dot in dots if of(dot) == amount]
    bound = next((one for one in ("=", "~") if one in bounds), bounds[0])
    return End(_tidy(amount), bound)


def _tidy(amount: float) -> int | float:
    """Return an amount as people write it: a whole number without a fraction, another in a few digits."""
    return int(amount) if amount.is_integer() else float(f"{amount:.6g}")
