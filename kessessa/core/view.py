"""Secrets leave through one door: what one seat may know, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from kessessa.core.scenario import Scenario
from kessessa.core.state import Ballot, Poll, State


@dataclass(frozen=True, slots=True)
class View:
    """The game as one seat may see it; `seat` None is the shared screen."""

    seat: int | None
    state: State
    """The state with every other seat's opinion and ballot, the seed and what is to come taken out."""
    opined: tuple[int, ...]
    """Seats that have sealed an opinion."""
    voted: tuple[int, ...]
    """Seats that have sealed a ballot."""
    role: str | None = None
    wish: str = ""
    knows: str = ""
    """What this role alone knows in the situation on the table."""
    points_to: str | None = None
    """The option the fact speaks for; companions use it."""
    opinion: str | None = None
    ballot: Ballot = None


def view_for(scenario: Scenario, state: State, seat: int | None) -> View:
    """What a seat may see (or the shared screen, for None).

    Two games that differ only in what another seat holds give equal views.

    Raises:
        ValueError: if there is no such seat.
    """
    opined = tuple(one for one, _ in state.opinions)
    voted = tuple(one for one, _ in state.poll.cast) if state.poll else ()
    own_opinions = tuple(one for one in state.opinions if one[0] == seat)
    public = state.evolve(
        seed=0,
        plan=state.plan[:1] if state.situation else (),
        pending=(),
        opinions=own_opinions,
        poll=_redacted(state.poll, seat),
    )
    if seat is None:
        return View(None, public, opined, voted)
    if not 0 <= seat < len(state.seats):
        raise ValueError(f"no seat {seat}: there are {len(state.seats)}")
    role = scenario.role(state.seats[seat])
    voice = None
    if state.situation is not None:
        voice = scenario.situations[state.situation].voice(role.id)
    return View(
        seat,
        public,
        opined,
        voted,
        role.id,
        role.wish.text,
        voice.knows if voice else "",
        voice.points_to if voice else None,
        own_opinions[0][1] if own_opinions else None,
        dict(public.poll.cast).get(seat) if public.poll else None,
    )


def _redacted(poll: Poll | None, seat: int | None) -> Poll | None:
    if poll is None:
        return None
    return Poll(
        poll.method,
        poll.voters,
        poll.candidates,
        poll.round,
        poll.proposal,
        poll.delegates,
        tuple(one for one in poll.cast if one[0] == seat),
        tuple(one for one in poll.reasons if one[0] == seat),
    )
