"""What a decision changes: cost, effects, method, promises of the charter, time."""

from __future__ import annotations

from kessessa.core.events import (
    FormAdopted,
    OpinionsOpened,
    OptionChosen,
    Postponed,
    PromiseTested,
    Reason,
)
from kessessa.core.methods import BY_ID, Method, Outvoted
from kessessa.core.rules.draft import Draft
from kessessa.core.scenario import Option, Situation
from kessessa.core.state import Ballot, Decision, Pending, Phase

SKIP = "skip"
"""The method of a decision that the facilitator passed over."""


def resolve(
    draft: Draft,
    option_id: str,
    method: str,
    *,
    amended: bool = False,
    overridden: bool = False,
    ballots: tuple[tuple[int, Ballot], ...] = (),
) -> None:
    """Take an option with all its consequences; the phase is then the outcome."""
    situation = draft.situation
    option = situation.option(option_id)
    _announce(draft, situation, option, method, amended=amended)
    _take(draft, option, amended=amended)
    if method != SKIP:
        _feel_method(draft, situation, BY_ID[method], overridden=overridden)
        _feel_defeat(draft, option_id, BY_ID[method], ballots)
    _test_promises(draft, situation, option, method)
    state = draft.state
    decision = Decision(state.turn, situation.id, option_id, method, amended)
    draft.evolve(
        decisions=(*state.decisions, decision),
        pending=(
            *state.pending,
            *(
                Pending(state.turn + later.after, situation.id, option_id, index)
                for index, later in enumerate(option.later)
            ),
        ),
    )
    _pass_time(draft, option, method, amended=amended)
    if option.postpone:
        _postpone(draft, situation)
    draft.evolve(phase=Phase.OUTCOME, poll=None)


def _announce(
    draft: Draft, situation: Situation, option: Option, method: str, *, amended: bool
) -> None:
    state = draft.state
    if state.opinions:
        draft.emit(OpinionsOpened(state.turn, state.opinions))
    held = tuple(
        voice.role for voice in situation.voices if voice.knows and voice.role in state.seats
    )
    shared = tuple(role for where, role in state.shared if where == situation.id)
    draft.emit(OptionChosen(state.turn, situation.id, option.id, method, amended, held, shared))


def _take(draft: Draft, option: Option, *, amended: bool) -> None:
    if option.refloat and draft.state.treasury < 0:
        draft.change("treasury", -draft.state.treasury, "choice", Reason("refloated"))
    draft.pay(option.cost, option.title)
    draft.apply_effects(option.effects, "choice")
    facts = draft.state.facts.union(option.facts)
    if amended and option.amendment is not None:
        draft.pay(option.amendment.cost, option.title)
        draft.apply_effects(option.amendment.effects, "choice")
        facts = facts.union(option.amendment.facts)
    draft.evolve(facts=facts)
    if option.form is not None and option.form != draft.state.form:
        draft.evolve(form=option.form)
        draft.emit(FormAdopted(option.form))


def _feel_method(draft: Draft, situation: Situation, method: Method, *, overridden: bool) -> None:
    governance = method.governance
    if overridden and method.governance_overridden is not None:
        governance = method.governance_overridden
    points = governance[situation.stakes - 1] * draft.state.notch
    code = "method_overridden" if overridden else "method"
    draft.change("governance", points, "method", Reason(code, (method.id, situation.stakes)))
    tiring = method.energy[situation.stakes - 1]
    draft.change_energy_of_all(tiring, "method", Reason("method_tiring", (method.id,)))


def _feel_defeat(
    draft: Draft, option_id: str, method: Method, ballots: tuple[tuple[int, Ballot], ...]
) -> None:
    """Take one pip of energy from each seat that was decided against."""
    state = draft.state
    if method.outvoted is Outvoted.NOBODY:
        return
    wishes: tuple[tuple[int, Ballot], ...] = ballots
    deciders: tuple[int, ...] = ()
    if method.outvoted is Outvoted.OPINIONS:
        wishes, deciders = state.opinions, (state.chair,)
    because = Reason("decided_against", (method.id,))
    for seat, wish in wishes:
        if wish not in {None, option_id} and seat in state.active and seat not in deciders:
            draft.change(f"energy:{seat}", -1, "method", because)


def _test_promises(draft: Draft, situation: Situation, option: Option, method: str) -> None:
    charter = draft.state.charter
    if charter is None:
        return
    for promise in draft.scenario.promises:
        if promise.id not in charter.promises:
            continue
        turn = draft.state.turn
        if promise.id in option.breaks or method in promise.broken_by:
            draft.emit(PromiseTested(turn, promise.id, kept=False, situation=situation.id))
            draft.evolve(broken=_with(draft.state.broken, promise.id))
            because = Reason("promise_broken", (promise.title,))
            draft.change("carrying", -draft.state.notch, "charter", because)
        elif promise.id in option.keeps:
            draft.emit(PromiseTested(turn, promise.id, kept=True, situation=situation.id))
            draft.evolve(kept=_with(draft.state.kept, promise.id))


def _with(ids: tuple[str, ...], added: str) -> tuple[str, ...]:
    return ids if added in ids else (*ids, added)


def _pass_time(draft: Draft, option: Option, method: str, *, amended: bool) -> None:
    extra = option.amendment.cost.weeks if amended and option.amendment else 0
    chosen = option.cost.weeks + extra
    deciding = (0 if method == SKIP else BY_ID[method].weeks) + draft.state.late
    draft.change("week", chosen, "choice", Reason("weeks_chosen", (option.title,)))
    draft.change("week", deciding, "method", Reason("weeks_deciding", (method,)))
    draft.change("week", draft.state.stretch, "time", Reason("weeks_passing"))
    weeks = chosen + deciding + draft.state.stretch
    monthly = draft.state.monthly
    because = Reason("months_passing", (weeks, monthly))
    draft.change("treasury", balance_over(monthly, weeks), "time", because)


def balance_over(monthly: int, weeks: int) -> int:
    """Euros that a monthly balance brings over some weeks (4.33 a month), rounded towards zero."""
    euros = abs(monthly) * weeks * 100 // 433
    return euros if monthly >= 0 else -euros


def _postpone(draft: Draft, situation: Situation) -> None:
    """Put the situation back into the road after the next one of its stage, or at once."""
    plan = draft.state.plan
    following = plan[1] if len(plan) > 1 else None
    stage_goes_on = (
        following is not None and draft.scenario.situations[following].stage == situation.stage
    )
    place = 2 if stage_goes_on else 1
    draft.evolve(
        plan=(*plan[:place], situation.id, *plan[place:]),
        postponed=(*draft.state.postponed, situation.id),
    )
    draft.emit(Postponed(situation.id))
