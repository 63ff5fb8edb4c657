"""A small scenario built by hand, with everything the rules know in it: « Le moulin »."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kessessa.core.scenario import (
    COLLEGES,
    INDICATORS,
    Amendment,
    Between,
    Chose,
    Cost,
    Effect,
    Ending,
    Form,
    Guide,
    HasFact,
    Hazard,
    Later,
    Not,
    Option,
    Promise,
    RealLife,
    Requirement,
    Role,
    Scenario,
    Situation,
    Softening,
    Stage,
    Start,
    Voice,
    Wish,
)

STAGES = ("need", "form", "life")


def option(option_id: str, *effects: Effect, **more: object) -> Option:
    """An option with everything said and nothing forgotten."""
    plain = Option(
        id=option_id,
        title=f"Option {option_id}",
        detail="Un détail.",
        outcome="C'est fait.",
        effects=effects or (Effect("utility", 1, "Le moulin tourne."),),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def situation(situation_id: str, stage: str, *options: Option, **more: object) -> Situation:
    """A situation that two roles know something about."""
    plain = Situation(
        id=situation_id,
        stage=stage,
        title=situation_id.capitalize(),
        text="Il pleut sur le moulin.",
        question="Que faire ?",
        options=options,
        default=options[0].id,
        voices=(
            Voice(
                "r0", options[0].id, "Moi, oui.", "Tu sais que la roue est fendue.", options[-1].id
            ),
            Voice("r1", options[-1].id, "Moi, non.", "Tu as la clé de la vanne.", options[-1].id),
        ),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def _situations() -> dict[str, Situation]:
    wheel = situation(
        "wheel",
        "need",
        option(
            "mend",
            Effect("utility", 2, "La roue tourne."),
            Effect("viability", -1, "Le bois coûte cher."),
            cost=Cost(treasury=-400, monthly=10, weeks=3, effort=1),
            facts=("wheel_mended",),
            keeps=("open",),
            amendment=Amendment(
                "Et les truites ?",
                "Une échelle à poissons est posée.",
                (Effect("territory", 1, "Les truites passent."),),
                Cost(treasury=-50, weeks=1),
                ("ladder",),
            ),
            later=(Later(1, Not(HasFact("ladder")), "flood"),),
        ),
        option(
            "wait",
            Effect("viability", 1, "Rien n'est dépensé."),
            Effect("carrying", -1, "On s'ennuie."),
            breaks=("open",),
        ),
        option("later", Effect("carrying", -1, "On attend."), cost=Cost(weeks=2), postpone=True),
        pillar="short",
        stakes=2,
    )
    statutes = situation(
        "statutes",
        "form",
        option("asso", Effect("governance", 1, "Une voix chacun."), form="association"),
        option(
            "scic",
            Effect("governance", 2, "Trois collèges."),
            form="scic",
            cost=Cost(-300, weeks=4),
        ),
        option("scop", Effect("carrying", 1, "Les salariés décident."), form="scop"),
        option("sarl", Effect("viability", 2, "La banque sourit."), form="sarl", breaks=("open",)),
        pillar="short",
        stakes=3,
    )
    fair = situation(
        "fair",
        "life",
        option(
            "sell",
            Effect("treasury", 600, "La farine part bien."),
            Effect("territory", -1, "Le boulanger boude."),
        ),
        option(
            "give",
            Effect("utility", 3, "Tout le village mange."),
            Effect("energy", -1, "Le four a chauffé toute la nuit."),
            requires=(Requirement(Between("treasury", 100), "Il faut 100 € de farine."),),
            cost=Cost(treasury=-100),
        ),
        pillar="short",
        stakes=1,
        deadline=2,
    )
    more = {
        f"{stage}_{number}": situation(
            f"{stage}_{number}",
            stage,
            option(
                "a",
                Effect("utility", 1, "Oui."),
                Effect("viability", -1, "Ça coûte."),
                cost=Cost(treasury=-200, monthly=-30),
            ),
            option(
                "b",
                Effect("viability", 2, "Ça rapporte."),
                Effect("territory", -1, "On part vendre loin."),
                cost=Cost(treasury=150, effort=number % 2),
            ),
            option(
                "c",
                Effect("carrying", 1, "On rit."),
                Effect("energy", 1, "On a bien mangé.", role="r2"),
            ),
            stakes=1 + number % 3,
        )
        for stage in STAGES
        for number in range(4)
    }
    overdraft = situation(
        "overdraft",
        "crisis",
        option(
            "lend",
            Effect("carrying", -1, "On doit."),
            refloat=True,
            cost=Cost(treasury=200, monthly=-20),
        ),
        option("close", Effect("utility", -2, "Porte close."), refloat=True),
        crisis=True,
        voices=(),
    )
    return {one.id: one for one in (wheel, statutes, fair, *more.values(), overdraft)}


def mill(**changes: object) -> Scenario:
    """The scenario, with some fields changed."""
    wishes = (
        Between("utility", 55),
        Between("viability", 55),
        Chose("statutes", ("scic",)),
        HasFact("wheel_mended"),
        Between("treasury", 0),
        Between("governance", None, 60),
        Not(HasFact("flooded")),
        Between("energy", 3),
    )
    roles = tuple(
        Role(
            f"r{number}",
            f"Rôle {number}",
            "meunière",
            20 + number,
            COLLEGES[number % len(COLLEGES)],
            "une idée",
            "bavarde",
            Wish(f"Ton souhait {number}.", wish),
            MappingProxyType(
                {one: 1 + (number + place) % 4 for place, one in enumerate(INDICATORS)}
            ),
            capital=100 * (number + 1),
        )
        for number, wish in enumerate(wishes)
    )
    forms = (
        Form("association", "Association", "Une voix.", "one_each"),
        Form(
            "scic",
            "SCIC",
            "Des collèges.",
            "one_each",
            MappingProxyType(dict(zip(COLLEGES, (25, 25, 20, 20, 10), strict=True))),
        ),
        Form("scop", "SCOP", "Aux salariés.", "employees_65"),
        Form("sarl", "SARL", "Au capital.", "capital"),
    )
    hazards = (
        Hazard(
            "flood",
            "La crue",
            "L'eau monte.",
            0,
            (Effect("viability", -2, "Le grain est mouillé."),),
            facts=("flooded",),
            softened=(
                Softening(
                    HasFact("ladder"),
                    "L'échelle a tenu.",
                    (Effect("viability", -1, "Un sac perdu."),),
                ),
            ),
        ),
        Hazard("storm", "L'orage", "Ça tonne.", 25, (Effect("treasury", -250, "Une tuile."),)),
        Hazard(
            "feast",
            "La fête",
            "On danse.",
            20,
            (Effect("carrying", 1, "On se connaît."),),
            stages=("life",),
        ),
    )
    scenario = Scenario(
        id="mill",
        version=1,
        language="fr",
        title="Le moulin",
        tagline="De l'eau et du pain.",
        place="Brimoulin",
        text="La roue ne tourne plus.",
        start=Start(MappingProxyType(dict.fromkeys(INDICATORS, 45)), 500, -20, 40),
        stages=tuple(Stage(one, one.capitalize(), f"On passe {one}.") for one in STAGES),
        situations=MappingProxyType(_situations()),
        roles=roles,
        promises=(
            Promise("open", "Ouvert à tous", "La porte reste ouverte."),
            Promise("together", "Personne ne décide seul", "On en parle.", ("chair",)),
            Promise("rest", "On dort la nuit", "Vraiment."),
            Promise("clear", "Comptes clairs", "Au mur."),
        ),
        hazards=MappingProxyType({one.id: one for one in hazards}),
        endings=(
            Ending("ruin", "La ruine", "liquidation", "C'est fini.", Between("overdrafts", 2)),
            Ending("lasting", "Le moulin dure", "lasting", "Il tourne.", Between("score", 55)),
            Ending("fragile", "Le moulin tient", "fragile", "Il grince."),
        ),
        forms=MappingProxyType({one.id: one for one in forms}),
        glossary=(),
        guide=Guide("", (), (), (), ()),
        inspired_by=RealLife("", "", "", ""),
        names=("Le moulin des possibles",),
        digest="0" * 32,
    )
    return replace(scenario, **changes)  # type: ignore[arg-type]
