"""The whole translation of the tiny scenario."""

from __future__ import annotations

from tests.content.tiny import PROMISES, ROLES


def _role(name: str) -> str:
    return f"""
  {name}:
    name: {name.title()}
    trade: bell ringer
    brings: A bell.
    flaw: Rings too early.
    wish: You want to sleep."""


def _promise(name: str) -> str:
    return f"""
  {name}: {{title: We keep {name}, text: Always.}}"""


def _ending(name: str) -> str:
    return f"""
  {name}: {{title: The {name} end, text: It is over.}}"""


def _option(name: str, more: str = "") -> str:
    return f"""
      {name}:
        title: Choose {name}
        detail: It is clear.
        outcome: There.
        effects: [It is useful., We talk about it., The village hears.]{more}"""


_MORE = """
        requires: A hundred euros are due.
        amendment: {answers: And the noise?, outcome: Felt is put on., effects: [We listened.]}
        reactions: {ana: At last!}"""


def _situation(name: str) -> str:
    more = _MORE if name == "roof" else ""
    last = _option("wait") if name == "feast" else ""
    return f"""
  {name}:
    title: What about {name}
    text: A question comes up.
    question: What shall we do?
    voices:
      ana: {{says: Yes., knows: You know a thing.}}
      ben: {{says: No., knows: You know another thing.}}
      cleo: {{knows: You know.}}
      dan: {{knows: You know.}}
      eve: {{knows: You know.}}
      flo: {{knows: You know.}}
    options:{_option("patch", more)}{_option("leave")}{last}"""


ENGLISH = f"""title: The bell
tagline: Ding, dong.
place: Tiny
text: There is a bell.
names: [Ding, Dong, Dang]
stages:
  need: {{title: The need, link: We listened.}}
  means: {{title: The means, link: We found.}}
  assembly: {{title: The assembly, link: We counted.}}
roles:{"".join(map(_role, ROLES))}
promises:{"".join(map(_promise, PROMISES))}
hazards:
  storm:
    title: The storm
    text: It thunders.
    effects: [The bell got wet., Nothing is heard any more.]
    softened: [You had a deal.]
endings:{"".join(map(_ending, ("first", "second", "third", "fourth", "fifth", "last")))}
guide:
  summary: A bell and people.
  goals: [To listen]
  curriculum: [Music]
  misconceptions: [{{belief: A bell is useless., answer: It gathers.}}]
  questions: [And where you live?]
inspired_by: {{title: A true bell, text: It still rings.}}
situations:{"".join(map(_situation, ("roof", "bell", "rope", "clock", "vote", "feast")))}
"""
