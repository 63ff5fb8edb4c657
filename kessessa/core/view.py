"""Secrets leave through one door: what one seat may know, and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from kessessa.core.scenario import Scenario, Voice
from kessessa.core.state import Ballot, Poll, State


class View(NamedTuple):
    """The game as one seat may see it; `seat` None is the shared screen.

    A named tuple, since companions ask for one at every turn: made in a quarter of the time of
    a frozen dataclass.
    """

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
    if seat is not None and not 0 <= seat < len(state.seats):
        raise ValueError(f"no seat {seat}: there are {len(state.seats)}")
    poll = state.poll
    opinions = tuple([opinion for opinion in state.opinions if opinion[0] == seat])
    situation = state.situation
    public = state.evolve(
        seed=0,
        plan=(situation,) if situation else (),
        pending=(),
        opinions=opinions,
        poll=None if poll is None else _redacted(poll, seat),
    )
    opined = tuple([voter for voter, _ in state.opinions])
    voted = () if poll is None else tuple([voter for voter, _ in poll.cast])
    if seat is None:
        return View(None, public, opined, voted)
    role = scenario.role(state.seats[seat])
    voice = own_voice(scenario, state, seat)
    return View(
        seat,
        public,
        opined,
        voted,
        role.id,
        role.wish.text,
        voice.knows if voice else "",
        voice.points_to if voice else None,
        opinions[0][1] if opinions else None,
        public.poll.cast[0][1] if public.poll and public.poll.cast else None,
    )


def own_voice(scenario: Scenario, state: State, seat: int) -> Voice | None:
    """What the seat's own role says and knows in the situation on the table, if it has a voice."""
    situation = state.situation
    return scenario.situations[situation].voice(state.seats[seat]) if situation else None


def _redacted(poll: Poll, seat: int | None) -> Poll:
    return Poll(
        poll.method,
        poll.voters,
        poll.candidates,
        poll.round,
        poll.proposal,
        poll.delegates,
        tuple([ballot for ballot in poll.cast if ballot[0] == seat]),
        tuple([reason for reason in poll.reasons if reason[0] == seat]),
    )
