"""How fast articles come into the store: read, extracted, checked and kept.

Run with `python -m benchmarks.ingesting`.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import varied


def main(arguments: list[str] | None = None) -> None:
    """Ingest a bulk file, then the same file again."""
    parser = argparse.ArgumentParser(prog="benchmarks.ingesting", description=main.__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bulk.jsonl"
        count = 0
        with path.open("w", encoding="utf-8") as file:
            for language in ("nl", "en"):
                for article in varied(language, chosen.characters // 2):
                    count += 1
                    row = {
                        "id": str(count), "text": article.text, "language": language,
                        "published": "2026-02-04", "outlet": article.outlet,
                    }  # fmt: skip
                    file.write(json.dumps(row) + "\n")
        for name in ("first", "again"):
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "workbench", "ingest", str(path), "--db", f"{folder}/b.db"],
                check=True,
                capture_output=True,
            )
            took = time.perf_counter() - began
            sys.stdout.write(f"ingest of {count} articles, {name:<12} {took:8.2f} s\n")


if __name__ == "__main__":
    main()
