"""Opening a web address from the screen: only http and https, only in a browser of its own."""

import webbrowser
from urllib.parse import urlsplit

from textual.app import App

from workbench.tui.texts import say


def open_address(app: App[object], address: str) -> str:
    """Open an address in the reviewer's browser; return the line of news on it.

    An address that is none is left alone. Where there is only a browser that would take over the
    terminal, or none at all, the address is put on the clipboard.
    """
    if not is_web_address(address):
        return say("browse.no_address")
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        browser = None
    if browser is None or type(browser) is webbrowser.GenericBrowser or not browser.open(address):
        app.copy_to_clipboard(address)
        return say("browse.copied", address=address)
    return say("browse.opened", address=address)


def is_web_address(address: str) -> bool:
    """Tell whether this is a whole http or https address without anything a shell could read."""
    if any(character.isspace() or not character.isprintable() for character in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
