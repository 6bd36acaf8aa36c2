"""What text that no newsroom writes does to extraction and to the rules that look for
contradictions: their time must grow as its length does.

Run with `python -m benchmarks.hostile`: seconds at the whole length, and how many times those at
half of it (2 is linear; below 0.1 s the ratio tells little).
"""

import argparse
import sys
import time
from datetime import date

from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

_RUNS = 2
_PUBLISHED = date(2026, 2, 4)
_PIECES = {
    "digits": "7",
    "digit comma": "1,",
    "digit stop": "1.",
    "digit space": "1 ",
    "quote marks": "‘",
    "both marks": "“”",
    "nested marks": "“‘«",
    "marked words": "‘ja’ ",
    "straight marks": "' \"",
    "apostrophes": "'s ",
    "en en en": "en ",
    "and and and": "and ",
    "capitals": "Van De ",
    "names": "Jan Bos en ",
    "unlike names": "",
    "newlines": "\n\n",
    "dashes": "- ",
    "brackets": "(",
    "closed brackets": "(a) ",
    "number words": "twintig duizend ",
    "numbers of things": "12 huizen en ",
    "hedges": "meer dan ",
    "said": "zei hij ",
    "said that": "Bos zei dat ",
    "numbers and verbs": "12 lopen ",
    "numbers and nouns": "12 beds rises ",
    "from to": "van 2 naar 3 miljoen ",
    "dates": "3 maart 2021 ",
    "days and nights": "dinsdag op woensdag ",
    "one long word": "a",
    "one long number word": "honderd",
    "one long name": "Aa",
    "abbreviations": "dr. ",
    "addresses": "www.a.nl/b?c=1&",
    "combining marks": "e\u0301",
    "emoji": "👩\u200d👩\u200d👧",
    "stops apart": ". ",
    "questions": "Wat? ",
    "initials": "J. ",
    "signed numbers": "-3 ",
    "scores": "3-1 ",
    "amounts": "€ 3 ",
    "degrees": "min 20 graden ",
    "speeds": "3 km/u ",
    "ages": "12-jarige ",
    "shares": "3 procent ",
    "parts": "12, van wie 3, ",
    "alternatives": "12 en 13 en ",
    "between": "tussen 10 en 15 en ",
    "nested numbers": "(1 (2 ",
    "lines of numbers": "12\n",
    "rows of numbers": "| 1 | 2 | 3 |\n",
    "teasers": "Lees ook: a\n",
    "quoted and said": "“Nee, 12 doden”, zei Jan Bos. ",
    "whole sentences": "Op 3 maart zei Jan Bos dat 12 van de 30 huizen leeg staan. ",
}


def hostile(name: str, characters: int) -> Article:
    """Return a text of that many characters made of one piece."""
    if name == "unlike names":
        letters = "abcdefghijklmnopqrst"
        words = (
            f"{a.upper()}{b}{c}{d} " for a in letters for b in letters for c in letters
            for d in letters
        )  # fmt: skip
        text = "".join(words)
        return Article((text * (characters // len(text) + 1))[:characters], "nl", _PUBLISHED)
    piece = _PIECES[name]
    language = "en" if name == "and and and" else "nl"
    return Article(piece * (characters // len(piece)), language, _PUBLISHED)


def seconds(name: str, characters: int) -> tuple[float, float]:
    """Return CPU seconds for half of the length and for the whole, the better of runs in turn."""
    best = [float("inf"), float("inf")]
    for _ in range(_RUNS):
        for at, length in enumerate((characters // 2, characters)):
            article = hostile(name, length)
            pack = load_pack(article.language)
            began = time.process_time()
            check(extract(article, pack), pack)
            best[at] = min(best[at], time.process_time() - began)
    return best[0], best[1]


def main(arguments: list[str] | None = None) -> None:
    """Print the time of every hostile text."""
    parser = argparse.ArgumentParser(prog="benchmarks.hostile", description=main.__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    chosen = parser.parse_args(arguments)
    for name in _PIECES:
        half, whole = seconds(name, chosen.characters)
        times = whole / max(half, 0.001)
        sys.stdout.write(f"hostile: {name:<26} {whole:8.2f} s, {times:5.1f} x a half\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
