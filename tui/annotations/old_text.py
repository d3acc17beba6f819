"""The text that annotations were made on, from the history of the git repository that the article is in."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from tui.articles.decode import decode

_PATIENCE = 5.0  # seconds that git may take for one answer
_REVISIONS = 500  # of the article that are looked at, the latest first
_LARGEST = 16 << 20  # bytes of one version, and four times that of all
_MOST_BYTES = 4  # that a character has in a file
_MARK_BYTES = 3  # of a byte order mark

# What a hook or an alias leaves in the environment would lead to another repository than the article's.
_ELSEWHERE = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_PARAMETERS",
    "GIT_CONFIG_COUNT", "GIT_EXTERNAL_DIFF", "GIT_LITERAL_PATHSPECS", "GIT_TRACE",
)  # fmt: skip
_QUIETLY = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}


def find_old_text(article: Path, digest: str, chars: int | None = None) -> str | None:
    """Return the text of the version of the file at `article` whose bytes have this sha256, in hex.

    `chars` is its length, if that is known: versions that cannot have it are not read. Looked at are what is
    staged and the last revisions that led to the present one, under older names of the file too. None where
    there is no such version, no repository or no git, or where it takes too long; never raises.
    """
    blobs = list(dict.fromkeys(_blobs(article)))
    for data in _contents(article.parent, blobs, chars):
        if sha256(data).hexdigest() == digest:
            return decode(data).text
    return None


def _blobs(article: Path) -> Iterator[str]:
    """Yield the names of all versions of a file, the latest first."""
    staged = _ask(article.parent, ["ls-files", "--stage", "-z", "--", article.name])
    for entry in (staged or b"").split(b"\0"):
        if entry:
            yield entry.split(b" ")[1].decode("ascii", "replace")
    log = ["log", "--follow", "--raw", "--no-abbrev", "--format=", "-z", "--no-ext-diff", "--no-textconv"]
    raw = _ask(article.parent, [*log, f"--max-count={_REVISIONS}", "--", article.name])
    for entry in (raw or b"").split(b"\0"):
        if entry.startswith(b":"):  # ":100644 100644 OLD NEW M", and then the path
            words = entry.decode("ascii", "replace").split(" ")
            yield from (words[3], words[2])


def _contents(folder: Path, blobs: Sequence[str], chars: int | None) -> Iterator[bytes]:
    """Yield the content of those blobs that may hold so many characters."""
    asked = "".join(f"{name}\n" for name in blobs).encode()
    sizes = _ask(folder, ["cat-file", "--batch-check"], asked) if blobs else None
    chosen, room = [], 4 * _LARGEST
    for line in (sizes or b"").decode("ascii", "replace").splitlines():
        name, *rest = line.split(" ")
        if rest[:1] != ["blob"]:  # of an earlier version, or of a folder, there may be nothing
            continue
        size = int(rest[1])
        if size <= min(_LARGEST, room) and _may_hold(size, chars):
            chosen.append(name)
            room -= size
    answer = _ask(folder, ["cat-file", "--batch"], "".join(f"{name}\n" for name in chosen).encode()) or b""
    at = 0
    while (end := answer.find(b"\n", at)) >= 0:
        words = answer[at:end].split(b" ")
        size = int(words[2]) if len(words) == 3 else 0
        yield answer[end + 1 : end + 1 + size]
        at = end + 2 + size


def _may_hold(size: int, chars: int | None) -> bool:
    return chars is None or chars <= size <= chars * _MOST_BYTES + _MARK_BYTES


def _ask(folder: Path, words: Sequence[str], stdin: bytes = b"") -> bytes | None:
    """Return what git says in a folder; None where it fails, is missing or takes too long."""
    import subprocess

    environment = {key: value for key, value in os.environ.items() if key not in _ELSEWHERE}
    try:
        answer = subprocess.run(
            ["git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", *words],
            cwd=folder,
            env=environment | _QUIETLY,
            input=stdin,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return answer.stdout if answer.returncode == 0 else None
