"""What an article is called where it has no title."""

import pytest

from workbench.model.article import OPENING, Article, opening_words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kort bericht.", "Kort bericht."),
        ("One two three four five six seven eight", "One two three four five six seven eight"),
        (
            "One two three four five six seven eight nine",
            "One two three four five six seven eight …",
        ),
        ("  Een\n\ntwee\tdrie ", "Een twee drie"),
        ("w" * 300, "w" * 80 + " …"),
        (f"{'w' * 50} {'x' * 50} y", "w" * 50 + " …"),
    ],
)
def test_it_is_called_by_the_words_it_opens_with(text: str, name: str) -> None:
    assert Article(text, "nl").name == name
    assert opening_words(text[:OPENING]) == opening_words(text)


def test_a_title_comes_first() -> None:
    assert Article("Some words.", "en", title="The title").name == "The title"
