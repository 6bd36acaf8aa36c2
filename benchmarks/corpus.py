"""News text to measure on: the articles of seeds/ over and over, their numbers changed."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from workbench.desk.intake import Stated, arrivals, files
from workbench.model.article import Article

SEEDS = Path(__file__).parents[1] / "seeds"
_NUMBER = re.compile(r"(?<![\d.,:-])[2-9]\d(?![\d.,:-])")


def seed_articles(language: str) -> list[Article]:
    """Return the sample articles in that language, in the order of their file names."""
    found = arrivals(list(files([str(SEEDS)])), Stated())
    return [
        arrival.article
        for arrival in found
        if arrival.article is not None and arrival.article.language == language
    ]


def varied(language: str, characters: int, seed: int = 1) -> Iterator[Article]:
    """Yield articles of at least `characters` in all, none equal to another."""
    chance = random.Random(seed)
    seeds = seed_articles(language)
    size = turn = 0
    while size < characters:
        article = seeds[turn % len(seeds)]
        text = _NUMBER.sub(lambda _: str(chance.randint(20, 99)), article.text)
        yield Article(text, language, article.published, article.title, f"Outlet {turn}")
        size += len(text)
        turn += 1
