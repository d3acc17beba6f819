"""Names of keys: how people write them, and how Textual does."""

KEY_LABELS = {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "slash": "/",
    "question_mark": "?",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "circumflex_accent": "^",
    "dollar_sign": "$",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
}
"""How keys are written for people, where Textual's name is not what stands on the key."""

KEY_NAMES = {label: name for name, label in KEY_LABELS.items()}


def key_label(key: str) -> str:
    """The key as people write it: "slash" is /, "ctrl+p" is ^p, "shift+tab" is ⇧tab."""
    modifier, plus, rest = key.rpartition("+")
    prefix = {"ctrl": "^", "shift": "⇧", "alt": "alt+"}.get(modifier, f"{modifier}{plus}")
    return prefix + KEY_LABELS.get(rest, rest)


def key_name(written: str) -> str:
    """The key's name in Textual for a key as people write it in the settings file ("/", "ctrl+p")."""
    modifier, plus, rest = written.rpartition("+")
    if not rest:  # the key "+" itself
        return "plus" if not modifier else f"{modifier}+plus"
    return f"{modifier}{plus}{KEY_NAMES.get(rest, rest)}"
