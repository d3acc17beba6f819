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
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "semicolon": ";",
    "exclamation_mark": "!",
    "equals_sign": "=",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
}
"""How keys are written for people, where Textual's name is not what stands on the key."""

NAMED_KEYS = {
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"),
    *(
        "enter",
        "escape",
        "tab",
        "space",
        "backspace",
        "plus",
        "minus",
        "full_stop",
        "comma",
        "colon",
        "semicolon",
    ),
    *(f"f{number}" for number in range(1, 25)),
    *("apostrophe", "quotation_mark", "grave_accent", "tilde", "exclamation_mark", "at", "number_sign"),
    *("percent_sign", "ampersand", "asterisk", "underscore", "equals_sign", "left_square_bracket"),
    *("right_square_bracket", "backslash", "vertical_line"),
}
"""Names of keys, besides single characters and those of KEY_LABELS."""

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


def is_key(name: str) -> bool:
    """Whether a terminal has such a key, by its name in Textual: "f", "ctrl+p", "pagedown"."""
    modifiers, _plus, key = name.rpartition("+")
    if not set(modifiers.split("+")) <= {"", "ctrl", "shift", "alt"}:
        return False
    return len(key) == 1 or key in NAMED_KEYS or key in KEY_LABELS
