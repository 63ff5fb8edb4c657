"""A small scenario as files, valid to the last key, that tests bend out of shape."""

from __future__ import annotations

from pathlib import Path

INDICATORS = "{governance: 40, carrying: 40, utility: 40, territory: 40, viability: 40}"
ROLES = ("ana", "ben", "cleo", "dan", "eve", "flo")
PROMISES = ("open", "fair", "local", "rest", "clear", "calm")


def _role(name: str) -> str:
    return f"""
  - id: {name}
    name: {name.title()}
    trade: sonneur de cloches
    age: 40
    college: users
    brings: Une cloche.
    flaw: Sonne trop tôt.
    wish: {{text: Tu veux dormir., when: {{utility: {{min: 50}}}}}}
    values: {{utility: 3}}"""


def _promise(name: str) -> str:
    return f"""
  - {{id: {name}, title: On garde {name}, text: Toujours., broken_by: [chair]}}"""


def _ending(name: str, when: str) -> str:
    return f"""
  - {{id: {name}, title: Fin {name}, family: fragile, text: C'est fini.{when}}}"""


SCENARIO = f"""format: 1
id: tiny
version: 1
title: La cloche
tagline: Ding, dong.
place: Tiny
text: Il y a une cloche.
names: [Ding, Dong, Dang]
start:
  indicators: {INDICATORS}
  treasury: 1000
  monthly: -10
  weeks: 40
stages:
  - {{id: need, title: Le besoin, link: On a écouté.}}
  - {{id: means, title: Les moyens, link: On a trouvé.}}
  - {{id: assembly, title: L'assemblée, link: On a compté.}}
roles:{"".join(map(_role, ROLES))}
promises:{"".join(map(_promise, PROMISES))}
hazards:
  - id: storm
    title: L'orage
    text: Il tonne.
    chance: 20
    when: {{fact: roof}}
    effects:
      - {{viability: -1, because: La cloche a pris l'eau.}}
      - {{carrying: -1, because: On n'entend plus rien.}}
    softened:
      - {{when: {{fact: deal}}, text: Vous aviez un accord.}}
endings:{_ending("first", ", when: {overdrafts: {min: 2}}")}{_ending("second", ", when: {utility: {min: 90}}")}{_ending("third", ", when: {fact: deal}")}{_ending("fourth", ", when: {weakest: {min: 60}}")}{_ending("fifth", ", when: {chose: {roof: patch}}")}{_ending("last", "")}
guide:
  summary: Une cloche et des gens.
  goals: [Écouter]
  curriculum: [Musique]
  misconceptions:
    - {{belief: Une cloche ne sert à rien., answer: Elle rassemble.}}
  questions: [Et chez vous ?]
inspired_by:
  title: Une vraie cloche
  text: Elle sonne encore.
  source: Le livre des cloches, 2020
  checked_on: 2026-11-24
"""


def _situation(name: str, stage: str, options: str) -> str:
    return f"""
- id: {name}
  stage: {stage}
  title: La question de {name}
  text: Une question se pose.
  question: Que fait-on ?
  voices:
    ana: {{leans: patch, says: Oui., knows: Tu sais une chose., points_to: leave}}
    ben: {{leans: leave, says: Non., knows: Tu sais une autre chose.}}
    cleo: {{knows: Tu sais.}}
    dan: {{knows: Tu sais.}}
    eve: {{knows: Tu sais.}}
    flo: {{knows: Tu sais.}}
  options:{options}"""


def _option(name: str, more: str) -> str:
    return f"""
    - id: {name}
      title: Choisir {name}
      detail: C'est clair.
      outcome: Voilà.
      effects:
        - {{utility: +1, because: C'est utile.}}
        - {{governance: +1, because: On en parle.}}
        - {{territory: +1, because: Le village entend.}}
{more}"""


SITUATIONS = (
    _situation(
        "roof",
        "need",
        _option(
            "patch",
            """      facts: [roof]
      requires: {treasury: {min: 100}, because: Il faut cent euros.}
      cost: {treasury: -100, weeks: 2, effort: 1}
      keeps: [open]
      amendment:
        answers: Et le bruit ?
        outcome: On met du feutre.
        effects: [{carrying: +1, because: On a écouté.}]
      later:
        - {after: 2, if: {not: {fact: deal}}, hazard: storm}
      reactions: {ana: Enfin !}
""",
        )
        + _option("leave", "      facts: [deal]\n"),
    )
    + _situation(
        "bell",
        "need",
        _option("patch", "      facts: [roof]\n") + _option("leave", "      facts: [deal]\n"),
    )
    + _situation(
        "rope",
        "means",
        _option("patch", "      facts: [roof]\n") + _option("leave", "      facts: [deal]\n"),
    )
    + _situation(
        "clock",
        "means",
        _option("patch", "      facts: [roof]\n") + _option("leave", "      facts: [deal]\n"),
    )
    + _situation(
        "vote",
        "assembly",
        _option("patch", "      facts: [roof]\n") + _option("leave", "      facts: [deal]\n"),
    )
    + _situation(
        "feast",
        "assembly",
        _option("patch", "      facts: [roof]\n")
        + _option("leave", "      facts: [deal]\n")
        + _option("wait", ""),
    )
).lstrip()
PLAN = """title: La corde
seats: 5
length: short
seed: 1
choose: {roof: patch}
expect: {ending: fifth}
"""
FILES = {
    "tiny/scenario.yaml": SCENARIO,
    "tiny/situations/all.yaml": SITUATIONS,
    "tiny/plans/rope.plan.yaml": PLAN,
    "common/forms.yaml": """- id: association
  title: L'association
  text: À plusieurs, sans but de profit.
  votes: one_each
""",
    "common/crises.yaml": """- id: debt
  stage: crisis
  title: La dette
  text: La caisse est vide.
  question: Qui aide ?
  options:
    - {id: ask, title: Demander, detail: On demande., outcome: On donne., effects: [], refloat: true}
    - {id: stop, title: Arrêter, detail: On ferme un mois., outcome: C'est fermé., effects: []}
""",
    "common/hazards.yaml": """- id: rain
  title: La pluie
  text: Il pleut.
  chance: 10
  when: {fact: a_fact_of_another_scenario}
""",
    "common/glossary.yaml": "- {id: bell, word: cloche, text: Un bol qui sonne.}\n",
    "common/stages.yaml": "- {id: need, title: Le besoin, link: On a écouté.}\n",
    "common/i18n/en.yaml": """forms: {association: {title: The association, text: "Together, not for profit."}}
situations:
  debt:
    title: The debt
    text: The till is empty.
    question: Who helps?
    options:
      ask: {title: Ask, detail: We ask., outcome: People give.}
      stop: {title: Stop, detail: We close for a month., outcome: It is closed.}
hazards: {rain: {title: Rain, text: It rains.}}
glossary: {bell: {word: bell, text: A bowl that rings.}}
stages: {need: {title: The need, link: We listened.}}
""",
}


def write(folder: Path) -> Path:
    """Write the scenario and a common deck beside it, and return the scenario's folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "tiny"


def bend(folder: Path, name: str, old: str, new: str, count: int = 1) -> None:
    """Replace a text of a file of the scenario; it must be there. `count` -1 means everywhere."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} does not hold {old!r}"
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def add(folder: Path, name: str, text: str | bytes) -> Path:
    """Write another file of the scenario and return it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
