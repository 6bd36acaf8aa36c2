"""Where every error ends: one line on stderr and an exit status, never a traceback."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from workbench.cli.output import plain, say
from workbench.model.errors import Refusal

REFUSED = 1


class Workbench(click.Group):
    """The commands in the order a reviewer meets them, behind one boundary for errors."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """Return the names in the order they were added."""
        return list(self.commands)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = "workbench",
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command; with `standalone_mode` end the process with its exit status."""
        run = super().main
        if not standalone_mode:
            return run(args, prog_name, complete_var, standalone_mode=False, **extra)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")
        try:
            status = run(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except Exception as error:
            _end(error)
        except KeyboardInterrupt:
            _stop("stopped; what was reported as done is kept", 130)
        sys.exit(status if isinstance(status, int) else 0)


def _end(error: Exception) -> NoReturn:
    if os.environ.get("WORKBENCH_DEBUG"):
        traceback.print_exception(error)
    match error:
        case Refusal():
            _stop(error.line, REFUSED)
        case click.Abort():
            _stop("stopped", 130)
        case click.ClickException():
            with suppress(OSError):
                error.show()
            _stop("", error.exit_code)
        case BrokenPipeError():
            _stop("", REFUSED)
        case OSError():
            where = error.filename or "output"
            _stop(f"{where}: {error.strerror or error}; nothing more was written", REFUSED)
        case MemoryError():
            _stop("not enough memory; give smaller inputs, or fewer at once", REFUSED)
        case _:
            pass
    _stop(
        f"this is a bug of the workbench ({type(error).__name__}: {error}); "
        "please report it, with the output of the same command under WORKBENCH_DEBUG=1",
        REFUSED,
    )


def _stop(line: str, status: int) -> NoReturn:
    with suppress(OSError, ValueError):
        if line:
            say(plain(" ".join(line.split())))
    _drop_what_cannot_be_written()
    sys.exit(status)


def _drop_what_cannot_be_written() -> None:
    """Keep the interpreter from complaining at exit about output nobody takes."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError, AttributeError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
