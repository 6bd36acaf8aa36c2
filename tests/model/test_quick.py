"""Objects that are built quickly are what a frozen dataclass promises."""

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from workbench.model.claim import Claim, ClaimKind
from workbench.model.quick import quick


@dataclass(frozen=True, slots=True)
class _Slow:
    start: int
    end: int
    unit: str | None = None
    names: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class _Quick:
    start: int
    end: int
    unit: str | None = None
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("arguments", "named"), [((1, 2), {}), ((1,), {"end": 2, "unit": "km"}), ((1, 2, None), {})]
)
def test_quick_objects_are_built_shown_and_hashed_as_slow_ones(
    arguments: tuple[int, ...], named: dict[str, object]
) -> None:
    slow, fast = _Slow(*arguments, **named), _Quick(*arguments, **named)  # type: ignore[arg-type]
    assert repr(fast) == repr(slow).replace("_Slow", "_Quick")
    assert hash(fast) == hash(slow)
    assert fast == _Quick(*arguments, **named)  # type: ignore[arg-type]
    assert type(fast) is _Quick


def test_nothing_changes_a_quick_object() -> None:
    made = _Quick(1, 2)
    with pytest.raises(FrozenInstanceError):
        made.start = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.end
    assert replace(made, end=5) == _Quick(1, 5)


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(TypeError, match="end"):
        _Quick(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unknown"):
        _Quick(1, 2, unknown=3)  # type: ignore[call-arg]


def test_a_claim_comes_back_from_another_process_as_it_was() -> None:
    claim = Claim("id", 0, 4, "Twee", (ClaimKind.FIGURE,), 0.5, figures=(0,))
    assert pickle.loads(pickle.dumps(claim)) == claim == copy(claim)


def test_a_class_that_does_more_than_hold_fields_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Filled:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Filled is no slotted dataclass of plain fields"):
        quick(Filled)
