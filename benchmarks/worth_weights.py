"""Fits the weights of check-worthiness on our own gold, held close to those that stand.

Logistic regression with a ridge towards the weights in the language pack, by gradient descent in
plain Python: a weight moves only where many sentences ask for it, and the numbers are the same on
every machine. No weight changes its sign: a class of words that lowers the
score also keeps a sentence from being a plain statement. Sentences that are held out are never
fitted on. Debate sentences of others are neither: the terms of the copy at hand are not stated.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from math import exp
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.worth import Case, gold, score_with_pipeline
from workbench import languages
from workbench.extract.claims.reading import Reading, SentenceReader
from workbench.extract.claims.worth import Feature
from workbench.languages import load_pack
from workbench.languages.sections.worth import Worth

PACKS = Path(languages.__file__).parent
_STEPS = 3000
_PACE = 2.0
_BIAS = "bias"


@dataclass(frozen=True, slots=True)
class Row:
    """What one sentence shows, each feature as how many times its weight counts."""

    features: Mapping[str, float]
    checkworthy: bool
    held_out: bool


def weights(worth: Worth) -> dict[str, float]:
    """Return every weight of a pack by the name that reasons show."""
    table = {_BIAS: float(worth.bias)}
    for field in fields(worth.signals):
        table[field.name.replace("_", " ")] = float(getattr(worth.signals, field.name))
    return table | {name: float(entry.weight) for name, entry in worth.classes.items()}


@contextmanager
def listening(heard: list[tuple[Reading, list[Feature]]]) -> Iterator[None]:
    """Note every reading that is made, with its features."""
    read = SentenceReader.read

    def listen(self: SentenceReader, *arguments: Any) -> Reading:
        reading = read(self, *arguments)
        heard.append((reading, [self.model.features[number] for number in reading.moved]))
        return reading

    with patch.object(SentenceReader, "read", listen):
        yield


def rows_of(cases: Sequence[Case], language: str) -> list[Row]:
    """Return what the sentences show; those that foretell are left out, as they have a ceiling."""
    table = weights(load_pack(language).worth)
    rows = []
    for case in cases:
        heard: list[tuple[Reading, list[Feature]]] = []
        with listening(heard):
            score_with_pipeline(case.text, language)
        best = max(heard, key=lambda one: one[0].score, default=None)
        if best is None or best[0].forecast:
            continue
        features = {_BIAS: 1.0}
        for name, moved in best[1]:
            weight = table[name]
            features[name] = moved / 1000 / weight if weight else 1.0
        rows.append(Row(features, case.checkworthy, case.held_out))
    return rows


def fit(rows: Sequence[Row], stand: Mapping[str, float], ridge: float) -> dict[str, float]:
    """Return the weights that fit `rows`, in steps of five hundredths."""
    worth = dict(stand)
    speed = dict.fromkeys(worth, 0.0)
    for _ in range(_STEPS):
        slope = {name: ridge * (stand[name] - value) for name, value in worth.items()}
        for row in rows:
            odds = sum(worth[name] * amount for name, amount in row.features.items())
            error = row.checkworthy - 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
            for name, amount in row.features.items():
                slope[name] += error * amount
        for name in worth:
            speed[name] = 0.9 * speed[name] + _PACE * slope[name] / len(rows) / 10
            worth[name] += speed[name]
            if worth[name] * stand[name] < 0:
                worth[name] = 0.0
    return {name: round(value * 20) / 20 for name, value in worth.items()}


def write(path: Path, fitted: Mapping[str, float]) -> None:
    """Put the weights into a pack's worth.toml, leaving all else in it as it is."""
    lines, name = [], ""
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if found := re.match(r'\[classes\."(.+?)"\]', line):
            name = found[1]
        if found := re.match(r'(\w+) = "-?[\d.]+"\s*$', line):
            key = name if found[1] == "weight" else found[1].replace("_", " ")
            if key in fitted:
                line = f'{found[1]} = "{fitted[key]:.2f}"\n'
        lines.append(line)
    path.write_text("".join(lines), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what each weight is and would be; --write puts them into the language pack."""
    parser = argparse.ArgumentParser(prog="benchmarks.worth_weights", description=main.__doc__)
    parser.add_argument("--ridge", type=float, default=20.0)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args(arguments)
    for language in ("nl", "en"):
        stand = weights(load_pack(language).worth)
        rows = [row for row in rows_of(gold(language), language) if not row.held_out]
        fitted = fit(rows, stand, chosen.ridge)
        for name in sorted(stand, key=lambda name: -abs(fitted[name] - stand[name])):
            sys.stdout.write(f"{language} {name:40} {stand[name]:6.2f} {fitted[name]:6.2f}\n")
        if chosen.write:
            write(PACKS / language / "worth.toml", fitted)


if __name__ == "__main__":
    main()
