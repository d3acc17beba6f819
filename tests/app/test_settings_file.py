from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tui.app.actions.registry import ACTIONS
from tui.app.settings import Settings, load_settings

some_keys = st.sampled_from(["f", "F", "ctrl+p", "/", "?", "space", "plus", "+", "ctrl++", "é", "[/x]", "]"])
wishes = st.dictionaries(
    st.sampled_from([action.name for action in ACTIONS]),
    st.lists(some_keys, max_size=3).map(tuple),
    max_size=5,
)


@given(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(["[keys]\n", "panes", "theme = "]).flatmap(
            lambda start: st.text(max_size=20).map(lambda rest: start + rest)
        ),
    )
)
def test_any_file_gives_settings(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        settings = load_settings(path)
        assert settings.panes is None or 1 <= settings.panes <= 6
        assert all(str(path) in notice for notice in settings.notices)


@given(wishes)
def test_a_key_does_one_thing_in_a_context_and_shown_keys_work(wished: dict[str, tuple[str, ...]]) -> None:
    settings = Settings(keys=wished)
    for context in {action.context for action in ACTIONS}:
        mapped = settings.keymap(context)
        for action in ACTIONS:
            if action.context == context:
                assert all(mapped[key] == action.name for key in settings.keys_of(action.name))
                assert not set(settings.keys_of(action.name)) - set(wished.get(action.name, action.keys))
        for key, name in mapped.items():
            assert key in wished.get(name, next(a.keys for a in ACTIONS if a.name == name))


def test_without_a_file_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert load_settings(tmp_path).notices
