"""What people ask of the game, and how it is written down.

Every action has a notation, as a chess move has: `str(action)`, read back by
`kessessa.core.notation.parse_action`. Seats are numbers from 0; ids are the author's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class SignCharter:
    """Name the enterprise, pick its default method and up to three promises."""

    name: str
    method: str
    promises: tuple[str, ...]

    def __str__(self) -> str:
        return f"charter {self.method} {','.join(self.promises) or '-'} {self.name}"


@dataclass(frozen=True, slots=True)
class Proceed:
    """Go on to the next step."""

    def __str__(self) -> str:
        return "next"


@dataclass(frozen=True, slots=True)
class GiveOpinion:
    """Seal what a seat would choose before any talk."""

    seat: int
    option: str

    def __str__(self) -> str:
        return f"opinion {self.seat} {self.option}"


@dataclass(frozen=True, slots=True)
class ShareFact:
    """Put what a seat knows on the table."""

    seat: int

    def __str__(self) -> str:
        return f"share {self.seat}"


@dataclass(frozen=True, slots=True)
class ChooseMethod:
    """The chair picks how to decide; consent and consensus need a proposal, a commission its members."""

    method: str
    proposal: str | None = None
    delegates: tuple[int, ...] = ()

    def __str__(self) -> str:
        if self.delegates:
            return f"method {self.method} {','.join(map(str, self.delegates))}"
        return f"method {self.method} {self.proposal}" if self.proposal else f"method {self.method}"


@dataclass(frozen=True, slots=True)
class Vote:
    """Cast a ballot for an option (or `yes` / `no` on a motion)."""

    seat: int
    option: str

    def __str__(self) -> str:
        return f"vote {self.seat} {self.option}"


@dataclass(frozen=True, slots=True)
class Abstain:
    """Cast a blank ballot."""

    seat: int

    def __str__(self) -> str:
        return f"abstain {self.seat}"


@dataclass(frozen=True, slots=True)
class Rate:
    """Give every candidate a mention, in the candidates' order (majority judgment)."""

    seat: int
    mentions: tuple[str, ...]

    def __str__(self) -> str:
        return f"rate {self.seat} {','.join(self.mentions)}"


@dataclass(frozen=True, slots=True)
class Consent:
    """I can live with it (consent), or yes (consensus)."""

    seat: int

    def __str__(self) -> str:
        return f"consent {self.seat}"


@dataclass(frozen=True, slots=True)
class Reserve:
    """I accept, and want my reserve noted."""

    seat: int

    def __str__(self) -> str:
        return f"reserve {self.seat}"


@dataclass(frozen=True, slots=True)
class Object:
    """This proposal harms the project, and I say how; under consensus, no."""

    seat: int
    reason: str = ""

    def __str__(self) -> str:
        return f"object {self.seat} {self.reason}".rstrip()


@dataclass(frozen=True, slots=True)
class TypeHands:
    """Raised hands counted by the facilitator, instead of ballots."""

    counts: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        return f"hands {','.join(f'{option}={count}' for option, count in self.counts)}"


@dataclass(frozen=True, slots=True)
class Correct:
    """Take a ballot back before the reveal: it was typed wrong."""

    seat: int

    def __str__(self) -> str:
        return f"correct {self.seat}"


@dataclass(frozen=True, slots=True)
class Reveal:
    """Open all ballots at once."""

    def __str__(self) -> str:
        return "reveal"


@dataclass(frozen=True, slots=True)
class Settle:
    """What the group does of the objections."""

    how: Literal["amend", "withdraw", "override"]

    def __str__(self) -> str:
        return f"settle {self.how}"


@dataclass(frozen=True, slots=True)
class Draw:
    """Chance plays: an event card is turned, or the weather stays fair."""

    def __str__(self) -> str:
        return "draw"


@dataclass(frozen=True, slots=True)
class MoveCharter:
    """Put a motion to amend the charter; two thirds of the votes pass it."""

    method: str
    promises: tuple[str, ...]

    def __str__(self) -> str:
        return f"motion {self.method} {','.join(self.promises) or '-'}"


@dataclass(frozen=True, slots=True)
class Shorten:
    """The facilitator shortens the road: its next drawn situation, or all up to the assembly."""

    how: Literal["drawn", "assembly"]

    def __str__(self) -> str:
        return f"shorten {self.how}"


@dataclass(frozen=True, slots=True)
class Skip:
    """The facilitator passes on: the situation's declared neutral option is taken."""

    def __str__(self) -> str:
        return "skip"


@dataclass(frozen=True, slots=True)
class End:
    """The facilitator closes the game and goes to the debrief."""

    def __str__(self) -> str:
        return "end"


Action: TypeAlias = (
    SignCharter
    | Proceed
    | GiveOpinion
    | ShareFact
    | ChooseMethod
    | Vote
    | Abstain
    | Rate
    | Consent
    | Reserve
    | Object
    | TypeHands
    | Correct
    | Reveal
    | Settle
    | Draw
    | MoveCharter
    | Shorten
    | Skip
    | End
)
