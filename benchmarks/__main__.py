"""Every speed benchmark in one command: `python -m benchmarks`, or `make bench`."""

import argparse
import sys

from benchmarks import checks_cost, extraction, ingesting, screen, store


def main() -> None:
    """Run the benchmarks, at full size or, with --quick, in about a minute."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=main.__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    for name, run, small in (
        ("extraction", extraction.main, ["--characters", "200000", "--hostile", "100000"]),
        ("checks", checks_cost.main, ["--characters", "50000", "--rounds", "3"]),
        ("ingesting", ingesting.main, ["--characters", "200000"]),
        ("screen", screen.main, ["--claims", "20000"]),
        ("store", store.main, ["--claims", "50000"]),
    ):
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        run(small if quick else [])


if __name__ == "__main__":
    main()
