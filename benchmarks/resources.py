"""What a stretch of work took: seconds, processor time and memory, of all its processes together.

Memory and the time of running child processes are read from /proc; where there is none, memory is
that of this process alone.
"""

import os
import resource
import threading
import time
from multiprocessing import active_children
from pathlib import Path
from types import TracebackType
from typing import Self

_PAUSE = 0.2
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Spent:
    """Measures from `with` on."""

    seconds = 0.0
    processor = 0.0
    """Seconds of processor time, of the child processes that ended too."""
    memory = 0.0
    """Megabytes held at once by this process and its children, at the most."""

    def __enter__(self) -> Self:
        self._done = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._began, self._used = time.perf_counter(), _processor()
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.seconds = time.perf_counter() - self._began
        self.processor = _processor() - self._used
        self._done.set()
        self._watch.join()

    def _look(self) -> None:
        while True:
            own = [os.getpid(), *(child.pid or 0 for child in active_children())]
            self.memory = max(self.memory, sum(map(_held, own)) / 1e6)
            if self._done.wait(_PAUSE):
                return

    def __str__(self) -> str:
        return (
            f"{self.seconds:.1f} s, {self.processor:.1f} s of processor time, "
            f"{self.memory:.0f} MB in all processes"
        )


def _held(process: int) -> int:
    """Return the bytes that a process holds in memory; 0 where it ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except OSError:
        usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1000
        return usage if process == os.getpid() else 0


def _processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
