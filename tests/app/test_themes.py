"""Every theme there is can be read: contrast as WCAG 2 counts it, 3:1 at least for what carries meaning."""

from __future__ import annotations

from rich.color_triplet import ColorTriplet

from tests.app.conftest import MakeReader
from tests.app.waiting import settle
from tui.app.themes import OWN

READ = ("count", "quantity", "when", "source", "strong", "dim", "key", "warning", "kind-count")
FILLED = ("selected", "match", "label", "caret")


def luminance(color: ColorTriplet) -> float:
    """Relative luminance, WCAG 2.2."""
    shares = [part / 255 for part in color]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


async def test_every_theme_can_be_read(reader: MakeReader) -> None:
    own = {theme.name for theme in OWN}
    async with reader({"one.txt": "About 12 drones.\n"}) as r:
        poor = []
        for name in sorted(r.app.available_themes):
            r.app.theme = name
            await settle(r.app)
            if r.app.current_theme.ansi:
                continue  # its colours are the terminal's
            for part in READ + FILLED:
                style = r.app.room.get_component_rich_style(f"ink--{part}")
                assert style.color is not None and style.bgcolor is not None
                ratio = contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor())
                if ratio < (4.5 if name in own else 3.0):
                    poor.append(f"{name} {part} {ratio:.1f}")
        assert poor == []
