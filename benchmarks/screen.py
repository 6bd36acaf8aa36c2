"""From key to painted screen, through a real terminal: first paint and the keys of the review.

    python -m benchmarks.screen [--claims 1000000]

A store is made with one article of about 300 KB (2,700 claims) and as many further claims as
asked; the application runs in a pseudo-terminal of 120 by 40 cells. A key counts as painted when
the last byte that it causes has arrived.
"""

import argparse
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from fcntl import ioctl
from pathlib import Path
from statistics import median
from termios import TIOCSWINSZ
from types import TracebackType
from typing import Self

from tests.tui.samples import long_article
from workbench.desk.desk import Desk
from workbench.model.claim import claim_id
from workbench.model.extraction import Extraction

_QUIET = 0.03
"""Seconds without output after which a frame is complete."""


def fill(path: Path, claims: int) -> None:
    """Make a store with the long article first and `claims` further claims."""
    whole = long_article(2700)
    with Desk(path, "bench") as desk:
        desk.keep(whole)
        template = long_article(200)
        copies = [variant(template, number) for number in range(claims // 200)]
        for first in range(0, len(copies), 100):
            desk.keep_many([(copy, ()) for copy in copies[first : first + 100]])


def variant(template: Extraction, number: int) -> Extraction:
    """Return the same article under another outlet, so that its ids are its own."""
    article = replace(template.article, outlet=f"Outlet {number}")
    claims = tuple(
        replace(claim, id=claim_id(article.id, claim.start, claim.end, claim.text))
        for claim in template.claims
    )
    return replace(template, article=article, claims=claims)


class Terminal:
    """The application in a pseudo-terminal."""

    def __init__(self, path: Path, article: int) -> None:
        master, slave = pty.openpty()
        ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(path.parent)}
        environment.pop("NO_COLOR", None)
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "workbench", "review", "--reviewer", "bench", "--db", str(path)]
            + (["--article", str(article)] if article else []),
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.master = master

    def settle(self, quiet: float, patience: float = 20.0) -> tuple[float, bytes]:
        """Read until nothing comes for `quiet` seconds; return when the last byte came."""
        last, seen = time.perf_counter(), b""
        while select.select([self.master], [], [], quiet if seen else patience)[0]:
            try:
                chunk = os.read(self.master, 65536)
            except OSError:
                break
            if not chunk:
                break
            seen += chunk
            last = time.perf_counter()
        return last, seen

    def first_sight(self, words: bytes) -> float:
        """Return the seconds from start until these words are on the screen."""
        seen = b""
        while words not in seen:
            seen += os.read(self.master, 65536)
        return time.perf_counter() - self.started

    def key(self, typed: str) -> float:
        """Press a key; return the milliseconds until its last byte of output."""
        begun = time.perf_counter()
        os.write(self.master, typed.encode())
        last, _ = self.settle(_QUIET)
        return (last - begun) * 1000

    def memory(self) -> float:
        """Return the resident memory in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait(timeout=10)
        os.close(self.master)


def report(name: str, times: list[float]) -> None:
    """Print median and the slowest of a hundred."""
    ordered = sorted(times)
    late = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
    print(f"{name:28} median {median(times):6.1f} ms   99 % {late:6.1f} ms")


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=0)
    parser.add_argument("--store", type=Path, help="a store made by an earlier run")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = asked.store or Path(folder) / "claims.db"
        if not path.exists():
            fill(path, asked.claims)
        with Terminal(path, 0) as listing:
            seconds = listing.first_sight(b"District by")
            print(f"first paint of the list      {seconds * 1000:6.0f} ms")
            listing.settle(0.3)
            print(f"memory with the list         {listing.memory():6.0f} MB")
        with Terminal(path, 1) as screen:
            seconds = screen.first_sight(b"claim 1 of")
            print(f"first paint of the review    {seconds * 1000:6.0f} ms")
            screen.settle(0.5)
            report("next claim (j)", [screen.key("j") for _ in range(200)])
            report("page down", [screen.key("\x1b[6~") for _ in range(50)])
            report("verified (v), on disk", [screen.key("v") for _ in range(100)])
            report("undo", [screen.key("\x1a") for _ in range(50)])
            print(f"memory                       {screen.memory():6.0f} MB")


if __name__ == "__main__":
    main()
