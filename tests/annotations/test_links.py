"""Links between annotations: written, resolved inside the project only, and found from their other end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotations.links import LinkIndex, Places, files_in, read_file, resolved, written
from tui.annotations.model import AnnotationFile


@pytest.fixture
def places(tmp_path: Path) -> Places:
    project = tmp_path / "project"
    for name in ("annotations/reader1/sub", "annotations/reader2", "seeds"):
        (project / name).mkdir(parents=True)
    article = project / "seeds" / "001_a.txt"
    article.write_text("Police counted 29 drones.\n")
    return Places.around(article)


def file_of(places: Places, name: str, *links: tuple[str, str]) -> Path:
    """An annotation file in the project's folder of annotations, with an annotation k3v9q2 that has links."""
    lines = ["article:", "  path: seeds/001_a.txt", "annotations:", "- id: k3v9q2", "  label: figure"]
    lines += ["  quote: 29 drones"]
    lines += ["  links:"] if links else []
    for relation, to in links:
        lines += [f"  - relation: {relation}", f'    to: "{to}"']
    path = places.annotations / f"{name}.yaml"
    path.write_text("\n".join(lines) + "\n")
    return path


def test_a_link_in_the_same_file_is_an_id(places: Places) -> None:
    file = file_of(places, "reader1/001_a")
    assert written((file, "k3v9q2"), file, places) == "k3v9q2"
    assert resolved("k3v9q2", file, places) == (file, "k3v9q2")


def test_a_link_to_another_file_is_its_path_in_the_project(places: Places) -> None:
    here, there = file_of(places, "reader1/001_a"), file_of(places, "reader1/sub/002_b")
    to = written((there, "k3v9q2"), here, places)
    assert to == "annotations/reader1/sub/002_b#k3v9q2"
    assert resolved(to, here, places) == (there, "k3v9q2")


@pytest.mark.parametrize(
    "to", ["reader1/sub/002_b#x", "sub/002_b#x", "annotations/reader1/../reader1/sub/002_b#x"]
)
def test_paths_from_the_other_folders_are_understood(places: Places, to: str) -> None:
    here, there = file_of(places, "reader1/001_a"), file_of(places, "reader1/sub/002_b")
    assert resolved(to, here, places) == (there, "x")


def test_a_file_that_is_not_there_yet_is_looked_for_in_the_project(places: Places) -> None:
    here = file_of(places, "reader1/001_a")
    target = places.annotations / "reader1" / "new.yaml"
    assert resolved("annotations/reader1/new#x", here, places) == (target, "x")


@pytest.mark.parametrize(
    "to",
    [
        "../../outside#k3v9q2",
        "/etc/passwd#k3v9q2",
        "annotations/../../outside#k3v9q2",
        "escape/secret#k3v9q2",
        "a\x00b#k3v9q2",
        "a" * 5000 + "#k3v9q2",
        "#k3v9q2",
        "",
        "#",
        "annotations/reader1/001_a#",
    ],
)
def test_nothing_leads_out_of_the_project(places: Places, to: str) -> None:
    here = file_of(places, "reader1/001_a")
    outside = places.project.parent / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text("article: {path: x}\nannotations: []\n")
    (places.annotations / "escape").symlink_to(outside)
    (places.project / "escape").symlink_to(outside)
    found = resolved(to, here, places)
    assert found is None or not found[0].exists()
    assert found is None or found[0].is_relative_to(places.project)


@given(st.text(max_size=30))
def test_whatever_a_link_says_it_stays_inside(to: str) -> None:
    places = Places(Path("/nowhere/project"), Path("/nowhere/project/annotations"))
    found = resolved(to, Path("/nowhere/project/annotations/r/a.yaml"), places)
    assert found is None or places.holds(found[0])


@given(
    st.lists(st.text("abc.# é", min_size=1, max_size=4), min_size=1, max_size=3), st.text("a9_-", min_size=1)
)
def test_what_is_written_is_resolved_again(parts: list[str], id: str) -> None:
    places = Places(Path("/nowhere/project"), Path("/nowhere/project/annotations"))
    if any(part in (".", "..") for part in parts):
        return
    here = places.annotations / "r" / "here.yaml"
    there = places.annotations.joinpath("r", *parts[:-1], f"{parts[-1]}.yaml")
    to = written((there, id), here, places)
    assert to is not None
    assert resolved(to, here, places) == (there, id)


def test_another_project_cannot_be_linked_to(places: Places, tmp_path: Path) -> None:
    here = file_of(places, "reader1/001_a")
    assert written((tmp_path / "else" / "x.yaml", "k3v9q2"), here, places) is None


def test_backlinks_come_from_all_files(places: Places) -> None:
    target = file_of(places, "reader1/001_a")
    by_project = file_of(places, "reader1/002_b", ("contradicts", "annotations/reader1/001_a#k3v9q2"))
    by_name = file_of(places, "reader1/003_c", ("corroborates", "001_a#k3v9q2"), ("source of", "001_a#other"))
    own = file_of(places, "reader1/004_d", ("contradicts", "k3v9q2"))
    (places.annotations / "reader1" / "broken.yaml").write_text("links: [")
    files = files_in(places.annotations / "reader1")
    assert {target, by_project, by_name, own} < set(files)
    found = LinkIndex().backlinks((target, "k3v9q2"), files, places)
    assert [(each.file, each.link.relation) for each in found] == [
        (by_project, "contradicts"),
        (by_name, "corroborates"),
    ]
    assert found[0].annotation.quote == "29 drones"


def test_each_file_is_read_once_for_each_state(places: Places) -> None:
    target = file_of(places, "reader1/001_a")
    link = ("contradicts", "001_a#k3v9q2")
    linking, plain = file_of(places, "reader1/002_b", link), file_of(places, "reader1/003_c")
    read: list[Path] = []

    def reading(file: Path) -> AnnotationFile | None:
        read.append(file)
        return read_file(file)

    index = LinkIndex(reading)
    for _ in range(3):
        assert len(index.backlinks((target, "k3v9q2"), [linking, plain], places)) == 1
    assert read == [linking], "a file without links need not be understood"
    file_of(places, "reader1/002_b", link, link)
    assert len(index.backlinks((target, "k3v9q2"), [linking, plain], places)) == 2
    assert read == [linking, linking]


def test_what_a_link_leads_to_is_found_in_its_file(places: Places) -> None:
    target = file_of(places, "reader1/001_a")
    index = LinkIndex()
    found = index.find((target, "k3v9q2"))
    assert found is not None
    assert found.quote == "29 drones"
    assert index.find((target, "other")) is None
    assert index.find((target.with_name("none.yaml"), "k3v9q2")) is None
