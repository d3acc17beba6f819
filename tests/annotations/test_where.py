"""Where annotation files are, and that nothing leads out of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.annotations.where import annotator_of, inside_project, yaml_files
from tui.base.errors import InputError
from tui.base.files import Unreadable


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "project"
    (folder / "annotations/ann/sub").mkdir(parents=True)
    for name in ("annotations/ann/b.yaml", "annotations/ann/sub/a.yaml", "annotations/labels.yaml", "a.txt"):
        (folder / name).touch()
    return folder


def test_what_a_file_names_is_inside_the_project(project: Path) -> None:
    (project / "same.txt").symlink_to("a.txt")
    (project / "out").symlink_to("..")
    (project / "loop").symlink_to("loop")
    for name in ("a.txt", "./x/../a.txt", "same.txt", str(project / "a.txt")):
        assert inside_project(name, project) == project / "a.txt"
    for name in ("", ".", "..", "../b.txt", "/etc/passwd", "out/b.txt", "a\0b", "a/" * 4000):
        with pytest.raises(Unreadable):
            inside_project(name, project)


def test_the_annotator_is_the_folder(project: Path) -> None:
    assert annotator_of(project / "annotations/ann/b.yaml") == "ann"
    assert annotator_of(project / "annotations/ann/sub/labels.yaml") == "ann"
    assert annotator_of(project / "annotations/labels.yaml") is None
    assert annotator_of(project / "a.txt") is None


def test_yaml_files_are_found_in_order_and_only_inside(project: Path) -> None:
    folder = project / "annotations"
    (folder / ".hidden.yaml").touch()
    (folder / "ann/c.txt").touch()
    (folder / "ann/inside.yaml").symlink_to("b.yaml")
    names = ["ann/b.yaml", "ann/inside.yaml", "ann/sub/a.yaml", "labels.yaml"]
    assert [file.relative_to(folder).as_posix() for file in yaml_files(folder)] == names
    (folder / "loop").symlink_to(folder)
    (folder / "out").symlink_to(project)
    (folder / "out.yaml").symlink_to(project / "a.txt")
    refused: list[InputError] = []
    assert [file.relative_to(folder).as_posix() for file in yaml_files(folder, refused.append)] == names
    assert [Path(error.path).name for error in refused] == ["out", "out.yaml"]
    with pytest.raises(InputError):
        list(yaml_files(folder))
