"""What git must be told so that it shows and merges annotation files by their meaning.

`.gitattributes`, which everybody who clones gets, names the drivers; the configuration of one's own
repository says what they are. Where it says nothing, git falls back to its own ways.
"""

from __future__ import annotations

DRIVER = "variorum"

# At any depth, for a repository may hold several projects. The codebook and terms beside the annotators'
# folders do not match; what reviewers decided is no annotation file.
PATTERNS = (
    f"**/annotations/*/**/*.yaml diff={DRIVER} merge={DRIVER}",
    "**/annotations/*/decisions/**/*.yaml !diff !merge",
)

_BEGIN = "# variorum git-setup: begin"
_END = "# variorum git-setup: end"
# What was there before the lines were added, told in the first of them so that taking them away restores it.
_NEW_FILE, _NO_LINE_END = " (in a file made for it)", " (after a line without end)"


def settings(program: str) -> dict[str, str]:
    """The keys and values of git's configuration; `program` is the shell's word for variorum."""
    return {
        f"diff.{DRIVER}.command": f"{program} diff",
        f"diff.{DRIVER}.textconv": f"{program} diff --textconv",
        f"merge.{DRIVER}.name": "annotations by id and field",
        f"merge.{DRIVER}.driver": f"{program} merge %O %A %B -o %A",
    }


def with_lines(attributes: bytes | None) -> bytes:
    """The content of .gitattributes with our lines; None where there is no such file. Twice is like once."""
    parts = _parts(attributes or b"")
    if parts is not None:
        before, first, after = parts
        return before + _block(first) + after
    if attributes is None:
        return _block(_BEGIN + _NEW_FILE)
    if attributes and not attributes.endswith(b"\n"):
        return attributes + b"\n" + _block(_BEGIN + _NO_LINE_END)
    return attributes + _block(_BEGIN)


def without_lines(attributes: bytes) -> bytes | None:
    """The content of .gitattributes as it was before; None where the file was made for our lines alone."""
    parts = _parts(attributes)
    if parts is None:
        return attributes
    before, first, after = parts
    if first.endswith(_NO_LINE_END) and not after:
        before = before.removesuffix(b"\n")
    rest = before + after
    return None if first.endswith(_NEW_FILE) and not rest else rest


def _block(first: str) -> bytes:
    return "".join(f"{line}\n" for line in (first, *PATTERNS, _END)).encode()


def _parts(attributes: bytes) -> tuple[bytes, str, bytes] | None:
    """What is before our lines, the first of them, and what is after; None where they are not there."""
    lines = attributes.split(b"\n")
    begins = [at for at, line in enumerate(lines) if line.startswith(_BEGIN.encode())]
    if not begins:
        return None
    begin = begins[0]
    ends = [at for at, line in enumerate(lines) if at > begin and line.rstrip(b"\r") == _END.encode()]
    if not ends:
        return None
    before = b"".join(line + b"\n" for line in lines[:begin])
    return before, lines[begin].decode(errors="replace").rstrip("\r"), b"\n".join(lines[ends[0] + 1 :])
