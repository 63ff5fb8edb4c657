"""From the notation of an action back to the action.

Journals keep actions in this notation, so it never changes for an action that exists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from kessessa.core.actions import (
    Abstain,
    Action,
    ChooseMethod,
    Consent,
    Correct,
    Draw,
    End,
    GiveOpinion,
    MoveCharter,
    Object,
    Proceed,
    Rate,
    Reserve,
    Reveal,
    Settle,
    ShareFact,
    Shorten,
    SignCharter,
    Skip,
    TypeHands,
    Vote,
)
from kessessa.core.methods import BY_ID
from kessessa.core.spelling import nearest


class ActionError(ValueError):
    """A text that is not the notation of any action."""


def parse_action(text: str) -> Action:
    """The action that a notation stands for.

    >>> parse_action("vote 2 hall")
    Vote(seat=2, option='hall')
    >>> str(parse_action("vote 2 hall"))
    'vote 2 hall'
    >>> parse_action("charter consent open_to_all,nobody_alone Chez Maïté")
    SignCharter(name='Chez Maïté', method='consent', promises=('open_to_all', 'nobody_alone'))

    What is misspelt names the nearest verb; what is incomplete, its form.

    >>> parse_action("vot 0 hall")
    Traceback (most recent call last):
    kessessa.core.notation.ActionError: not an action: 'vot 0 hall'; did you mean 'vote'?
    >>> parse_action("vote hall")
    Traceback (most recent call last):
    kessessa.core.notation.ActionError: not an action: 'vote hall'; the form is 'vote SEAT OPTION'

    Raises:
        ActionError: if the text is not one.
    """
    word, _, rest = text.strip().partition(" ")
    verb = VERBS.get(word)
    if verb is None:
        near = nearest(word, VERBS)
        hint = f"did you mean {near!r}?" if near else f"it begins with one of {', '.join(VERBS)}"
        raise ActionError(f"not an action: {text!r}; {hint}")
    try:
        return verb.read(rest.strip())
    except ValueError as error:
        form = f"{word} {verb.form}".rstrip()
        raise ActionError(f"not an action: {text!r}; the form is {form!r}") from error


def _alone(action: Action) -> Callable[[str], Action]:
    def read(rest: str) -> Action:
        if rest:
            raise ValueError(rest)
        return action

    return read


def _ids(text: str) -> tuple[str, ...]:
    return () if text == "-" else tuple(text.split(","))


def _charter(rest: str) -> Action:
    method, promises, name = rest.split(" ", 2)
    return SignCharter(name.strip(), method, _ids(promises))


def _method(rest: str) -> Action:
    method, _, detail = rest.partition(" ")
    if not method:
        raise ValueError(rest)
    if detail and method in BY_ID and BY_ID[method].sends_delegates:
        return ChooseMethod(method, delegates=tuple(int(seat) for seat in detail.split(",")))
    return ChooseMethod(method, detail or None)


def _vote(rest: str) -> Action:
    seat, option = rest.split()
    return Vote(int(seat), option)


def _opinion(rest: str) -> Action:
    seat, option = rest.split()
    return GiveOpinion(int(seat), option)


def _rate(rest: str) -> Action:
    seat, mentions = rest.split()
    return Rate(int(seat), tuple(mentions.split(",")))


def _object(rest: str) -> Action:
    seat, _, reason = rest.partition(" ")
    return Object(int(seat), reason.strip())


def _hands(rest: str) -> Action:
    pairs = (pair.split("=") for pair in rest.split(","))
    return TypeHands(tuple((option, int(count)) for option, count in pairs))


def _settle(rest: str) -> Action:
    if rest == "amend":
        return Settle("amend")
    if rest == "withdraw":
        return Settle("withdraw")
    if rest == "override":
        return Settle("override")
    raise ValueError(rest)


def _shorten(rest: str) -> Action:
    if rest == "drawn":
        return Shorten("drawn")
    if rest == "assembly":
        return Shorten("assembly")
    raise ValueError(rest)


def _motion(rest: str) -> Action:
    method, promises = rest.split()
    return MoveCharter(method, _ids(promises))


class Verb(NamedTuple):
    """The first word of a notation: what follows it, and how that is read."""

    form: str
    """Capitals stand for what varies; in brackets, what may be left out."""
    read: Callable[[str], Action]
    """Raises ValueError for what does not follow the form."""


VERBS: Final[dict[str, Verb]] = {
    "charter": Verb("METHOD PROMISE,PROMISE|- NAME", _charter),
    "next": Verb("", _alone(Proceed())),
    "opinion": Verb("SEAT OPTION", _opinion),
    "share": Verb("SEAT", lambda rest: ShareFact(int(rest))),
    "method": Verb("METHOD [OPTION|SEAT,SEAT]", _method),
    "vote": Verb("SEAT OPTION", _vote),
    "abstain": Verb("SEAT", lambda rest: Abstain(int(rest))),
    "rate": Verb("SEAT MENTION,MENTION", _rate),
    "consent": Verb("SEAT", lambda rest: Consent(int(rest))),
    "reserve": Verb("SEAT", lambda rest: Reserve(int(rest))),
    "object": Verb("SEAT [REASON]", _object),
    "hands": Verb("OPTION=COUNT,OPTION=COUNT", _hands),
    "correct": Verb("SEAT", lambda rest: Correct(int(rest))),
    "reveal": Verb("", _alone(Reveal())),
    "settle": Verb("amend|withdraw|override", _settle),
    "draw": Verb("", _alone(Draw())),
    "motion": Verb("METHOD PROMISE,PROMISE|-", _motion),
    "shorten": Verb("drawn|assembly", _shorten),
    "skip": Verb("", _alone(Skip())),
    "end": Verb("", _alone(End())),
}
"""The verbs in the order of a game."""
