from __future__ import annotations

from pathlib import Path

from tests.app.conftest import MakeReader, write

LABELS = """labels:
- {name: toll, key: x, color: red, description: how many died, example: 12 dead}
- {name: claim/official, key: o}
"""
ARTICLE = "Police counted 12 drones.\n"


def project(tmp_path: Path, labels: str = LABELS) -> Path:
    """A project with a codebook of its own."""
    write(tmp_path, {"articles/a.txt": ARTICLE, "annotations/labels.yaml": labels})
    return tmp_path / "articles"


async def test_the_labels_of_the_project_are_offered(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path)) as r:
        await r.press("f", "a")
        assert "x toll  o claim/official" in r.legend
        await r.press("o")
        assert r.tags == ["claim/official: 12"]
        assert r.gutter == ["O"]


async def test_a_codebook_that_changes_is_read_again(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path)) as r:
        await r.press("f", "1")
        assert r.gutter == ["X"]
        write(tmp_path, {"annotations/labels.yaml": LABELS.replace("key: x", "key: z")})
        await r.wait_for(lambda: "was read again" in r.strip, "a look at the codebook")
        assert r.gutter == ["Z"]


async def test_a_codebook_that_is_refused_is_told_and_the_labels_stay(
    reader: MakeReader, tmp_path: Path
) -> None:
    async with reader(project(tmp_path)) as r:
        await r.press("f", "1")
        write(tmp_path, {"annotations/labels.yaml": "labels: [\n"})
        await r.wait_for(lambda: "the labels stay as they were" in r.strip, "a look at the codebook")
        assert r.gutter == ["X"]


async def test_a_bad_codebook_at_the_start_is_told(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path, "labels: {}\n")) as r:
        assert "labels.yaml:1:" in r.strip
        await r.press("f", "+")
        assert "1 figure" in r.legend
