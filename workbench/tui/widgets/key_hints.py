"""The line that says which keys end something; each can be clicked instead."""

from textual import events
from textual.widgets import Static

_KEYS = {
    "enter": "enter", "↵": "enter", "esc": "escape", "tab": "tab", "space": "space",
    "spatie": "space", "ctrl+s": "ctrl+s", "pgup": "pageup", "pgdn": "pagedown",
}  # fmt: skip
_BETWEEN = "·"


def key_at(words: str, offset: int) -> str | None:
    """Return the key that the part of a hint at an offset speaks of: its first that is known.

    >>> key_at("tab next field · enter adds it · esc", 20)
    'enter'
    """
    if not 0 <= offset < len(words):
        return None
    start = words.rfind(_BETWEEN, 0, offset + 1) + 1
    end = words.find(_BETWEEN, start)
    part = words[start : None if end < 0 else end]
    return next((_KEYS[word] for word in part.split() if word in _KEYS), None)


class KeyHints(Static):
    """A hint of keys; clicking one presses it."""

    def __init__(self, words: str, *, classes: str | None = None) -> None:
        super().__init__(words, classes=classes, markup=False)

    def on_click(self, event: events.Click) -> None:
        """Press the key that the words under the mouse speak of."""
        place = event.get_content_offset(self)
        if place is None:
            return
        event.stop()
        lines = [self.render_line(y).text.rstrip() for y in range(self.size.height)]
        before = sum(len(line) + 1 for line in lines[: place.y])
        if key := key_at(" ".join(lines), before + place.x):
            self.app.simulate_key(key)
