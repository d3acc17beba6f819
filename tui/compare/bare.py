"""Numbers whose unit or scale is left out: "742" beside 742 million euros, "42.8" beside 109 degrees Fahrenheit."""

from __future__ import annotations

from tui.compare.quantities import Fit, Quantity, fit
from tui.figures.conversions import convert
from tui.figures.model import Figure

_SCALES = (1e12, 1e9, 1e6)
_UNSCALED = 1000  # a number from here on tells its scale
_HUNDRED = 100
_NEAR = 2.0  # a scale left out makes two numbers no more unlike than this
# Units that stand for one another in articles for different readers.
_PAIRS = (
    ("kilometre", "mile"),
    ("kilometre per hour", "mile per hour"),
    ("metre", "foot"),
    ("centimetre", "inch"),
    ("kilogram", "pound"),
    ("hectare", "acre"),
    ("celsius", "fahrenheit"),
)
_TWINS = dict(_PAIRS) | {second: first for first, second in _PAIRS}


def bare_and_told(bare: Figure, told: Figure) -> tuple[Quantity, Quantity]:
    """Return a bare number and one with a unit as they are best compared: in that unit, scale or its twin."""
    theirs = _plain(told)
    mine = _scaled(_plain(bare), theirs)
    twin = _TWINS.get(told.unit or "")
    if twin and _telling(bare) and fit(mine, theirs) is Fit.RIVAL:
        value = convert(told.value, told.unit or "", twin)
        size = convert(1, told.unit or "", twin)
        if value is not None and size is not None:
            turned = Quantity("count", value, value, told.bound, None, told.unit, theirs.digit * abs(size))
            return (mine, turned) if fit(mine, turned) is not Fit.RIVAL else (mine, theirs)
    return mine, theirs


def _telling(bare: Figure) -> bool:
    """Whether a number is no such as would be that of any other unit by chance."""
    return "." in bare.text or (isinstance(bare.value, int | float) and abs(bare.value) >= _HUNDRED)


def _plain(figure: Figure) -> Quantity:
    """The number of a figure, without its unit."""
    value = figure.value
    low, high = value if isinstance(value, tuple) else (value, value)
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return Quantity("count", None, None, figure.bound)
    return Quantity("count", low, high, figure.bound)


def _scaled(bare: Quantity, told: Quantity) -> Quantity:
    """A number with the scale of another that it would come near to with it: 742 beside 742 million."""
    if bare.low is None or bare.high is None or told.low is None or not 0 < bare.low < _UNSCALED:
        return bare
    scale = next((scale for scale in _SCALES if abs(told.low) >= scale), None)
    if scale is None:
        return bare
    small, large = sorted((bare.low * scale, abs(told.low)))
    return (
        Quantity("count", bare.low * scale, bare.high * scale, bare.bound) if large <= _NEAR * small else bare
    )
