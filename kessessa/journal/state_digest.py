"""The digest of a state: a short fingerprint that survives the growth of the program.

It is over an explicit list of (key, canonical JSON value), never over the code: a class or a field
may be renamed, and a field may be added, without touching a session that was kept before. For this,

- a key is never renamed, and never means something else than it did;
- a new field gets a new key with its default, at the end of its list: a key whose value is its
  default is left out, so states that never used the field keep the digest they had.

What cannot be told this way is a new `VERSION`. A digest of another version cannot be compared,
and says nothing against its line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from json import JSONEncoder
from types import MappingProxyType
from typing import Any, Final, Generic, TypeAlias, TypeVar

from kessessa.core._blake2 import blake2b
from kessessa.core.state import Charter, Decision, Pending, Poll, State

VERSION: Final = 2
"""1, until 0.1.0, was over Python's `repr` of every field, nested classes by name."""
PREFIX: Final = f"d{VERSION}:"
"""Begins a digest of this version; those of version 1 begin with `b2:`."""

Plain: TypeAlias = Any
"""What JSON can say: int, str, bool, None, lists and dicts of these."""
Owner = TypeVar("Owner")


class _Always(Enum):
    """The default of a key that is never left out."""

    WRITTEN = 0


@dataclass(frozen=True, slots=True)
class Key(Generic[Owner]):
    """One key of a digest: its name for ever, where its value is found today, its default."""

    name: str
    value: Callable[[Owner], object]
    default: object = _Always.WRITTEN

    def is_left_out(self, value: object) -> bool:
        """Whether a digest passes over this value of the key."""
        return self.default is not _Always.WRITTEN and value == self.default


CHARTER: Final[tuple[Key[Charter], ...]] = (
    Key("name", lambda charter: charter.name),
    Key("method", lambda charter: charter.method),
    Key("promises", lambda charter: charter.promises),
)
DECISION: Final[tuple[Key[Decision], ...]] = (
    Key("turn", lambda decision: decision.turn),
    Key("situation", lambda decision: decision.situation),
    Key("option", lambda decision: decision.option),
    Key("method", lambda decision: decision.method),
    Key("amended", lambda decision: decision.amended, default=False),
)
PENDING: Final[tuple[Key[Pending], ...]] = (
    Key("due", lambda pending: pending.due),
    Key("situation", lambda pending: pending.situation),
    Key("option", lambda pending: pending.option),
    Key("index", lambda pending: pending.index),
)
POLL: Final[tuple[Key[Poll], ...]] = (
    Key("method", lambda poll: poll.method),
    Key("voters", lambda poll: poll.voters),
    Key("candidates", lambda poll: poll.candidates),
    Key("round", lambda poll: poll.round, default=1),
    Key("proposal", lambda poll: poll.proposal, default=None),
    Key("delegates", lambda poll: poll.delegates, default=()),
    Key("cast", lambda poll: poll.cast, default=()),
    Key("reasons", lambda poll: poll.reasons, default=()),
    Key("hands", lambda poll: poll.hands, default=()),
)
STATE: Final[tuple[Key[State], ...]] = (
    Key("seed", lambda state: state.seed),
    Key("seats", lambda state: state.seats),
    Key("notch", lambda state: state.notch),
    Key("stretch", lambda state: state.stretch),
    Key("plan", lambda state: state.plan),
    Key("phase", lambda state: state.phase),
    Key("values", lambda state: state.values),
    Key("treasury", lambda state: state.treasury),
    Key("monthly", lambda state: state.monthly),
    Key("week", lambda state: state.week),
    Key("energy", lambda state: state.energy),
    Key("turn", lambda state: state.turn, default=0),
    Key("chair", lambda state: state.chair, default=0),
    Key("charter", lambda state: state.charter, default=None),
    Key("form", lambda state: state.form, default="none"),
    Key("facts", lambda state: state.facts, default=frozenset()),
    Key("broken", lambda state: state.broken, default=()),
    Key("kept", lambda state: state.kept, default=()),
    Key("decisions", lambda state: state.decisions, default=()),
    Key("pending", lambda state: state.pending, default=()),
    Key("struck", lambda state: state.struck, default=()),
    Key("resting", lambda state: state.resting, default=()),
    Key("tired", lambda state: state.tired, default=()),
    Key("overdrafts", lambda state: state.overdrafts, default=0),
    Key("postponed", lambda state: state.postponed, default=()),
    Key("opinions", lambda state: state.opinions, default=()),
    Key("shared", lambda state: state.shared, default=()),
    Key("refused", lambda state: state.refused, default=()),
    Key("late", lambda state: state.late, default=0),
    Key("poll", lambda state: state.poll, default=None),
    Key("effort", lambda state: state.effort, default=False),
    Key("stage", lambda state: state.stage, default=""),
    Key("motion", lambda state: state.motion, default=None),
    Key("ending", lambda state: state.ending, default=None),
)
"""Every field of a state; a test holds it complete."""


_RECORDS: Final[Mapping[type, tuple[Key[Any], ...]]] = MappingProxyType(
    {Charter: CHARTER, Decision: DECISION, Pending: PENDING, Poll: POLL, State: STATE}
)
_SCALARS: Final = frozenset({int, str, bool, type(None)})
"""Types, to the exact one, whose values JSON writes as they are."""
_ENCODER: Final = JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def digest(state: State) -> str:
    """The fingerprint of a state, the same on every machine and Python: `d2:` and 16 hex digits."""
    text = _ENCODER.encode(as_plain(state, defaults=False))
    return PREFIX + blake2b(text.encode(), digest_size=8).hexdigest()


def as_plain(state: State, *, defaults: bool = True) -> dict[str, Plain]:
    """A state as JSON data, key by key, sets sorted; with or without the keys at their default."""
    return _record(STATE, state, defaults=defaults)


def _record(keys: tuple[Key[Any], ...], owner: object, *, defaults: bool) -> dict[str, Plain]:
    record: dict[str, Plain] = {}
    for key in keys:
        value = key.value(owner)
        if defaults or not key.is_left_out(value):
            record[key.name] = _plain(value, defaults=defaults)
    return record


def _plain(value: Any, *, defaults: bool) -> Plain:  # noqa: ANN401 - any field of a state
    kind = type(value)
    if kind in _SCALARS:  # nearly every value
        return value
    if kind is tuple:
        return [_plain(part, defaults=defaults) for part in value]
    if kind in _RECORDS:
        return _record(_RECORDS[kind], value, defaults=defaults)
    return sorted(value) if kind is frozenset else value.value  # an Enum; anything else fails
