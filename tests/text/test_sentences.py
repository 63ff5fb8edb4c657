"""Everything the rules can say is said, in both languages, and said shortly."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import kessessa.core
from kessessa.core import events as happened
from kessessa.core.events import Contribution, Event, Reason
from kessessa.core.methods import BY_ID, METHODS, REGISTRY, Outvoted
from kessessa.core.rules import engine
from kessessa.core.scenario import (
    COLLEGES,
    FACES,
    FAMILIES,
    INDICATORS,
    LENGTHS,
    MENTIONS,
    RESOURCES,
    All,
    Amendment,
    Ending,
    Form,
    Guide,
    Hazard,
    Later,
    Option,
    Promise,
    RealLife,
    Role,
    Scenario,
    Situation,
    Softening,
    Stage,
    Start,
    Voice,
    Wish,
)
from kessessa.core.scoring import Mirror
from kessessa.core.state import Decision, Phase, State
from kessessa.core.votes import Tally, majority
from kessessa.text import (
    Locale,
    because,
    closed,
    event_sentence,
    method_texts,
    mirror_sentences,
    names,
    numbers_in_words,
    refusal,
    typeset,
)
from kessessa.text.reasons import method_sentence, reason_sentence, sentences

CORE = Path(kessessa.core.__file__).parent
LANGUAGES = [Locale("fr"), Locale("en")]
IDS = ["fr", "en"]
MOST_WORDS = 16
"""Of a sentence that says why a number moved."""


# -- what the rules can say, read in their source ---------------------------------------------


def results(node: ast.expr | None, function: ast.AST) -> Iterator[str]:
    """The texts an expression may stand for: literals, either side of an `if`, local names."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from results(node.body, function)
        yield from results(node.orelse, function)
    elif isinstance(node, ast.Name):
        for statement in ast.walk(function):
            if isinstance(statement, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id == node.id
                for target in statement.targets
            ):
                yield from results(statement.value, function)


def functions() -> Iterator[ast.FunctionDef]:
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield node


def reason_codes() -> list[str]:
    codes = set()
    for function in functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason":
                found = set(results(node.args[0], function))
                assert found, f"cannot read {ast.unparse(node)}"
                codes |= found
    return sorted(codes)


def refusal_codes() -> list[str]:
    codes = set(closing_codes())
    for function in functions():
        if re.fullmatch(r"_refuse_\w+|_\w+_fault", function.name):
            for node in ast.walk(function):
                if isinstance(node, ast.Return):
                    codes |= set(results(node.value, function))
    return sorted(codes)


def closing_codes() -> list[str]:
    codes = set()
    for function in functions():
        if function.name == "why_closed":
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason":
                    codes |= set(results(node.args[0], function))
    return sorted(codes)


VALUES: dict[str, tuple[tuple[str | int, ...], ...]] = {
    "method": tuple((method, stakes) for method in METHODS for stakes in (1, 2, 3)),
    "method_tiring": tuple((method.id,) for method in REGISTRY if any(method.energy)),
    "decided_against": tuple(
        (method.id,) for method in REGISTRY if method.outvoted is not Outvoted.NOBODY
    ),
    "weeks_deciding": tuple((method,) for method in (*METHODS, "skip")),
    "months_passing": ((13, 120), (1, -80), (8, 0)),
    "method_too_slow": ((0,), (1,), (2,)),
    **dict.fromkeys(
        (
            "cost_treasury",
            "cost_monthly",
            "cost_effort",
            "weeks_chosen",
            "promise_broken",
        ),
        (("Ouvrir l'été ?",),),
    ),
}
"""What the rules put in a reason; nothing for the codes that are not here."""


def every_reason() -> list[Reason]:
    return [Reason(code, values) for code in reason_codes() for values in VALUES.get(code, ((),))]


def is_a_sentence(text: str) -> bool:
    return bool(text) and text[-1] in ".!?…»”" and "{" not in text and "  " not in text


def test_the_source_is_read_rightly() -> None:
    assert {"limit_high", "limit_low", "method", "months_passing", "rested"} < set(reason_codes())
    assert {"not_now", "bad_commission", "method_too_slow", "no_amendment"} < set(refusal_codes())
    assert not set(METHODS) & set(refusal_codes())


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
@pytest.mark.parametrize("reason", every_reason(), ids=str)
def test_every_reason_of_the_rules_is_a_short_sentence(reason: Reason, locale: Locale) -> None:
    for delta in (-8, 8):
        said = because(Contribution(1, "governance", delta, "method", reason), locale)
        assert is_a_sentence(said), said
        titles = sum(len(str(value).split()) for value in reason.values if "été" in str(value))
        assert len(re.findall(r"\w[\w'’-]*", said)) <= MOST_WORDS + titles, said
        assert typeset(said, locale.language) == said


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_no_sentence_is_left_of_a_reason_that_the_rules_no_longer_have(locale: Locale) -> None:
    assert {key.split(":")[0] for key in sentences(locale)} <= set(reason_codes())


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
@pytest.mark.parametrize("code", refusal_codes())
def test_every_refusal_is_a_sentence(code: str, locale: Locale) -> None:
    assert is_a_sentence(refusal(code, locale))


def test_refusals_are_those_of_the_rules() -> None:
    from kessessa.text.refusals import refusals  # noqa: PLC0415

    assert set(refusals(Locale())) == set(refusal_codes())
    assert inspect.getdoc(engine.refusal)


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_the_nine_methods_speak_differently_at_each_of_the_three_stakes(locale: Locale) -> None:
    said = [method_sentence(method, stakes, locale) for method in METHODS for stakes in (1, 2, 3)]
    assert len(set(said)) == 3 * len(METHODS)


def test_a_method_sentence_names_the_stakes_it_speaks_of() -> None:
    marks = (r"détail|petit", r"important", r"fondat")
    for method in METHODS:
        for stakes, mark in enumerate(marks, start=1):
            assert re.search(mark, method_sentence(method, stakes, Locale())), (method, stakes)


def test_a_method_sentence_is_sorry_only_where_governance_falls() -> None:
    sorry = re.compile(
        r"laissé de côté|plus l’affaire|pas eu leur mot|difficile de dire|toute la place"
    )
    for method in METHODS:
        for stakes in (1, 2, 3):
            falls = BY_ID[method].governance[stakes - 1] < 0
            assert bool(sorry.search(method_sentence(method, stakes, Locale()))) == falls


def test_a_cost_that_brings_money_is_told_as_a_gain() -> None:
    locale = Locale()
    reason = Reason("cost_treasury", ("La tombola",))
    assert "payer" in reason_sentence(reason, locale, delta=-10)
    assert "entré" in reason_sentence(reason, locale, delta=10)


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_an_unknown_code_is_an_error_not_a_silence(locale: Locale) -> None:
    with pytest.raises(KeyError, match="no_such_code"):
        closed(Reason("no_such_code"), locale)
    with pytest.raises(KeyError, match="no_such_code"):
        refusal("no_such_code", locale)


def test_an_authors_own_reason_is_typeset() -> None:
    line = Contribution(1, "utility", 8, "choice", "Qui l'eût cru ?")
    assert because(line, Locale()) == "Qui l’eût cru\u202f?"
    assert closed("Il faut l'accord de la commune.", Locale()) == "Il faut l’accord de la commune."


# -- a small scenario to tell ------------------------------------------------------------------

NO_CONDITION = All(())
OPTIONS = (
    Option(
        "early",
        "Ouvrir dès l'été.",
        "",
        "Vous ouvrez.",
        amendment=Amendment("trop tôt", "mieux"),
        later=(Later(1, text="Le voisin se plaint ?"), Later(1)),
    ),
    Option("late", "Attendre l'automne", "", "Vous attendez."),
)
SCENARIO = Scenario(
    id="tiny",
    version=1,
    language="fr",
    title="Petit",
    tagline="",
    place="",
    text="",
    start=Start(dict.fromkeys(INDICATORS, 45), 1000, 0, 40),
    stages=(Stage("need", "Le besoin", "L'été passe."), Stage("life", "La vie", "")),
    situations={
        "opening": Situation(
            "opening",
            "need",
            "Quand ouvrir ?",
            "",
            "",
            OPTIONS,
            voices=(Voice("lea", knows="Tu sais tout."), Voice("ali")),
            default="late",
        )
    },
    roles=tuple(
        Role(role, name, "", 20, "users", "", "", Wish("", NO_CONDITION), {})
        for role, name in (("lea", "Léa"), ("ali", "Ali"), ("zoe", "Zoé"))
    ),
    promises=(Promise("local", "Local d'abord", ""), Promise("open", "Portes ouvertes", "")),
    hazards={"rain": Hazard("rain", "Il pleut !", "", 10, softened=(Softening(NO_CONDITION, ""),))},
    endings=(Ending("end", "Un café, enfin", "lasting", ""),),
    forms={"asso": Form("asso", "Association", "", "one_each")},
    glossary=(),
    guide=Guide("", (), (), (), ()),
    inspired_by=RealLife("", "", "", ""),
)
STATE = State(
    seed=1,
    seats=("lea", "ali", "zoe"),
    notch=8,
    stretch=4,
    plan=("opening",),
    phase=Phase.OUTCOME,
    values=(45,) * 5,
    treasury=1000,
    monthly=0,
    week=4,
    energy=(4, 4, 4),
    turn=1,
)
TALLY = majority(("yes", "no"), {0: "yes", 1: "yes", 2: "no"}, {0: 1, 1: 1, 2: 1})

TOLD: list[tuple[Event, str | None]] = [
    (
        Contribution(1, "carrying", 8, "time", Reason("stage_gathered")),
        "L’étape finit dans la bonne humeur : on a envie de continuer ensemble.",
    ),
    (
        happened.CharterSigned("Chez Zoé", "majority", ("local", "open")),
        "« Chez Zoé » est né. Vous promettez : « Local d’abord » et « Portes ouvertes ».",
    ),
    (
        happened.CharterSigned("Chez Zoé", "majority", ()),
        "« Chez Zoé » est né, sans rien promettre pour l’instant.",
    ),
    (
        happened.CharterSigned("Chez Zoé", "majority", ("open",), amended=True),
        "La charte change. Vous promettez désormais : « Portes ouvertes ».",
    ),
    (
        happened.CharterSigned("Chez Zoé", "majority", (), amended=True),
        "La charte change : plus aucune promesse n’y figure.",
    ),
    (happened.StageSkipped("need"), "L’été passe."),
    (happened.StageSkipped("life"), None),
    (happened.SituationEntered(1, "opening", 0), "« Quand ouvrir ? » : Léa préside."),
    (happened.OpinionGiven(1), "Ali a donné son avis, sous enveloppe."),
    (happened.FactShared(0, "opening", "lea"), "Léa met son secret au pot commun."),
    (
        happened.MethodChosen(1, "majority", 0, None, (), by_default=False),
        "Léa choisit de décider à la majorité.",
    ),
    (
        happened.MethodChosen(1, "majority", 0, None, (), by_default=True),
        "Léa suit la charte : décider à la majorité.",
    ),
    (
        happened.MethodChosen(1, "consent", 2, "early", (), by_default=False),
        "Zoé propose « Ouvrir dès l’été », à décider par consentement.",
    ),
    (
        happened.MethodChosen(1, "delegation", 0, None, (1, 2), by_default=False),
        "Léa confie la décision à Ali et Zoé.",
    ),
    (happened.BallotCast(2), "Zoé a voté."),
    (happened.BallotCast(2, corrected=True), "Zoé reprend son bulletin."),
    (
        happened.BallotsRevealed(
            1,
            "majority",
            1,
            ((0, "early"), (1, "early"), (2, None)),
            (),
            ("early", "late"),
            None,
        ),
        "On dépouille : 2 voix « Ouvrir dès l’été » et 1 abstention.",
    ),
    (
        happened.BallotsRevealed(
            1, "majority", 1, (), (("early", 0), ("late", 17)), ("early", "late"), None
        ),
        "On dépouille : 17 voix « Attendre l’automne ».",
    ),
    (
        happened.BallotsRevealed(
            1,
            "judgment",
            1,
            ((0, ("reject", "good")),),
            (),
            ("early", "late"),
            Tally("judgment", ("late",), (("early", 0), ("late", 4)), 1, 1, "mention"),
        ),
        "Mention majoritaire : « Attendre l’automne », bien ; « Ouvrir dès l’été », à rejeter.",
    ),
    (
        happened.BallotsRevealed(
            1,
            "judgment",
            1,
            ((0, None),),
            (),
            ("early", "late"),
            Tally("judgment", (), (("early", -1), ("late", -1)), 0, 1, "mention"),
        ),
        "Tous les bulletins étaient blancs.",
    ),
    (
        happened.BallotsRevealed(
            1,
            "judgment",
            1,
            ((0, ("reject", "good")), (1, ("fair", "good"))),
            (),
            ("early", "late"),
            Tally("judgment", ("late",), (("early", 1), ("late", 2)), 2, 2),
        ),
        "On dépouille : 2 voix « Attendre l’automne » et 1 voix « Ouvrir dès l’été ».",
    ),
    (
        happened.BallotsRevealed(
            1,
            "majority",
            1,
            ((0, "early"), (1, "late"), (2, "late")),
            (),
            ("early", "late"),
            Tally("majority", ("early",), (("early", 13), ("late", 7)), 3, 3),
        ),
        (
            "On dépouille : 2 voix « Attendre l’automne » et 1 voix « Ouvrir dès l’été ». "
            "Avec le poids que donnent les statuts : "
            "65 % « Ouvrir dès l’été » et 35 % « Attendre l’automne »."
        ),
    ),
    (
        happened.BallotsRevealed(
            1,
            "majority",
            1,
            ((0, "early"), (1, "late"), (2, "late")),
            (),
            ("early", "late"),
            Tally("majority", ("late",), (("early", 1), ("late", 2)), 3, 3),
        ),
        "On dépouille : 2 voix « Attendre l’automne » et 1 voix « Ouvrir dès l’été ».",
    ),
    (
        happened.BallotsRevealed(
            1, "two_thirds", 2, ((0, "yes"), (1, "yes"), (2, "no")), (), ("yes", "no"), TALLY
        ),
        "On dépouille : 2 voix « pour » et 1 voix « contre ».",
    ),
    (
        happened.LotDrawn(1, ("early", "late"), "late"),
        "Le chapeau a parlé : « Attendre l’automne ».",
    ),
    (
        happened.SecondRound(("early", "late"), 2),
        "Rien n’est encore décidé : second tour entre « Ouvrir dès l’été » et « Attendre l’automne ».",
    ),
    (
        happened.SecondRound(("early", "late"), 3),
        "Égalité : la présidence départage « Ouvrir dès l’été » et « Attendre l’automne ».",
    ),
    (
        happened.ObjectionRaised(1, 1, "C'est trop tôt !", "early"),
        "Ali fait objection : « C’est trop tôt ! »",
    ),
    (happened.ObjectionRaised(1, 1, "", "early"), "Ali fait objection, et dit pourquoi."),
    (
        happened.ObjectionSettled(1, "amended", (0, 1)),
        "L’objection de Léa et Ali a transformé la proposition.",
    ),
    (
        happened.ObjectionSettled(1, "withdrawn", (1,)),
        "Après l’objection d’Ali, la proposition est retirée.",
    ),
    (
        happened.ObjectionSettled(1, "overridden", (2,)),
        "Vous passez outre l’objection de Zoé.",
    ),
    (
        happened.ConsensusFailed(1, (2,)),
        "Pas de consensus : Zoé n’en veut pas. Une semaine de plus.",
    ),
    (
        happened.ConsensusFailed(1, ()),
        "Personne n’a dit oui : pas de décision, et une semaine de plus.",
    ),
    (
        happened.OpinionsOpened(1, ((0, "late"), (1, "early"), (2, "late"))),
        "Avant d’en parler : 2 avis pour « Attendre l’automne » et 1 avis pour « Ouvrir dès l’été ».",
    ),
    (
        happened.OptionChosen(1, "opening", "early", "consent", True, (), ()),  # noqa: FBT003
        "Décidé par consentement, et amélioré en route : « Ouvrir dès l’été ».",
    ),
    (
        happened.OptionChosen(1, "opening", "late", "skip", False, (), ()),  # noqa: FBT003
        "Décidé sans vote : « Attendre l’automne ».",
    ),
    (happened.FormAdopted("asso"), "Le projet a ses statuts : Association."),
    (happened.FormAdopted("none"), "Le projet n’a plus de statuts à lui."),
    (
        happened.PromiseTested(1, "local", kept=True, situation="opening"),
        "Promesse tenue : « Local d’abord ».",
    ),
    (
        happened.PromiseTested(1, "local", kept=False, situation="opening"),
        "Promesse rompue : « Local d’abord ».",
    ),
    (
        happened.Postponed("opening"),
        "« Quand ouvrir ? » attendra : la question reviendra bientôt.",
    ),
    (happened.HazardStruck(1, "rain", None, expected=False), "Coup du hasard : « Il pleut ! »."),
    (
        happened.HazardStruck(1, "rain", None, expected=True),
        "« Il pleut ! » : une décision d’hier vous rattrape.",
    ),
    (
        happened.HazardStruck(1, "rain", 0, expected=False),
        "« Il pleut ! » : vous aviez prévu le coup, le choc est moins rude.",
    ),
    (happened.ConsequenceFelt(2, "opening", "early", 0), "Le voisin se plaint ?"),
    (
        happened.ConsequenceFelt(2, "opening", "early", 1),
        "« Ouvrir dès l’été » : vous en voyez les suites.",
    ),
    (happened.CalmPassed(1), "Rien d’imprévu : le ciel est calme."),
    (happened.SeatWithdrew(0), "Léa prend du recul : pas de vote la prochaine fois."),
    (happened.SeatReturned(0), "Léa est de retour."),
    (happened.StageEnded("need", 350), "Fin de l’étape « Le besoin »."),
    (happened.AccountOverdrawn(3, 1), "La caisse est vide : le compte est à découvert."),
    (
        happened.AccountOverdrawn(5, 2),
        "Le compte est encore à découvert : la banque ne suit plus.",
    ),
    (
        happened.MotionSettled(passed=True, tally=TALLY),
        "Deux tiers des voix : la charte sera changée.",
    ),
    (
        happened.MotionSettled(passed=False, tally=TALLY),
        "Il manque des voix : la charte reste comme elle est.",
    ),
    (
        happened.RoadShortened(("a", "b")),
        "L’heure tourne : 2 situations ne seront pas jouées.",
    ),
    (happened.GameEnded("end", early=False), "Voici votre fin : « Un café, enfin »."),
    (happened.GameEnded("end", early=True), "On s’arrête ici : « Un café, enfin »."),
]


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(("event", "told"), TOLD, ids=lambda value: type(value).__name__)
def test_what_happened_is_told(event: Event, told: str | None) -> None:
    said = event_sentence(event, SCENARIO, STATE, Locale())
    assert (None if said is None else plain(said)) == told


@pytest.mark.parametrize(("event", "told"), TOLD, ids=lambda value: type(value).__name__)
def test_what_happened_is_told_in_english_too(event: Event, told: str | None) -> None:
    said = event_sentence(event, SCENARIO, STATE, Locale("en"))
    assert (said is None) == (told is None)
    assert said is None or is_a_sentence(said)


def test_every_event_of_the_rules_is_told() -> None:
    assert {type(event) for event, _ in TOLD} == set(get_args(Event))


def test_an_option_is_named_by_the_situation_of_its_own_turn() -> None:
    later = STATE.evolve(
        turn=2, plan=(), decisions=(Decision(1, "opening", "early", "lot"),), phase=Phase.OVER
    )
    said = event_sentence(happened.LotDrawn(1, ("early",), "early"), SCENARIO, later, Locale())
    assert said is not None
    assert "Ouvrir dès l’été" in said


# -- the mirror --------------------------------------------------------------------------------


def mirror(**changes: Any) -> Mirror:
    nothing: dict[str, Any] = {
        "turnout": (0, 0),
        "decided_by": (),
        "voices": (0, 0, 0),
        "methods_of_charter": (0, 0),
        "objections_heard": 0,
        "objections_overridden": 0,
        "objections_withdrawn": 0,
        "outvoted": (0, 0, 0),
        "facts_shared": (0, 0),
        "opinions_changed": (0, 0),
        "outcomes_changed": (0, 0),
        "promises_kept": (),
        "promises_broken": (),
        "wishes_granted": (),
    }
    return Mirror(**{**nothing, **changes})


def told(*, numbers: bool = True, state: State = STATE, **changes: Any) -> list[str]:
    said = mirror_sentences(mirror(**changes), SCENARIO, state, Locale(), numbers=numbers)
    return [plain(sentence) for sentence in said]


OVER = STATE.evolve(phase=Phase.OVER, ending="end")
FULL = {
    "turnout": (8, 12),
    "decided_by": (("majority", 3), ("consent", 2), ("skip", 1)),
    "voices": (4, 4, 3),
    "methods_of_charter": (2, 5),
    "objections_heard": 2,
    "objections_overridden": 1,
    "objections_withdrawn": 1,
    "outvoted": (0, 3, 1),
    "facts_shared": (3, 7),
    "opinions_changed": (4, 9),
    "outcomes_changed": (1, 4),
    "promises_kept": ("local",),
    "promises_broken": ("open",),
    "wishes_granted": (0, 2),
}


def test_a_mirror_with_nothing_to_show_is_silent() -> None:
    assert told() == []


def test_the_mirror_tells_with_numbers() -> None:
    assert told(state=OVER, **FULL) == [
        "Vous avez décidé 3 fois à la majorité et 2 fois par consentement.",
        "4 bulletins blancs sur 12 : on a parfois préféré ne pas choisir.",
        "Les bulletins sont venus de toute la table, à parts égales.",
        "Une fois sur deux environ, vous avez suivi la manière de décider de la charte.",
        "2 objections ont amélioré une décision.",
        "1 objection a fait retirer une proposition.",
        "Vous avez passé outre 1 objection.",
        "La voix d’Ali a été minoritaire 3 fois, plus que toutes les autres.",
        "3 secrets sur 7 ont été mis au pot commun.",
        "Parler a fait changer 4 avis sur 9.",
        "1 décision sur 4 n’est pas celle que vous vouliez avant d’en parler.",
        "Vous avez tenu parole : « Local d’abord ».",
        "Vous aviez promis, et c’est tombé à l’eau : « Portes ouvertes ».",
        "2 souhaits secrets se sont réalisés : Léa et Zoé.",
    ]


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_the_mirror_in_words_has_no_digit(locale: Locale) -> None:
    said = mirror_sentences(mirror(**FULL), SCENARIO, OVER, locale, numbers=False)
    assert len(said) == 14
    assert not [sentence for sentence in said if re.search(r"\d", sentence)]
    assert all(map(is_a_sentence, said))


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_the_mirror_never_gives_a_mark(locale: Locale) -> None:
    said = " ".join(mirror_sentences(mirror(**FULL), SCENARIO, OVER, locale))
    assert not re.search(
        r"/\s?\d|%|score|note\b|mark\b|bien joué|well done|bravo", said, re.IGNORECASE
    )


def test_wishes_stay_secret_until_the_end() -> None:
    assert told(wishes_granted=(1,)) == []
    assert told(wishes_granted=(1,), state=OVER) == ["1 souhait secret s’est réalisé : Ali."]


def test_a_seat_that_decided_nearly_alone_is_named_by_its_role() -> None:
    assert told(voices=(5, 1, 1)) == ["Plus de la moitié des bulletins sont venus de Léa."]
    assert told(voices=(3, 3, 0)) == ["Aucun bulletin n’est venu de Zoé."]


def test_a_shared_minority_names_nobody() -> None:
    assert told(outvoted=(2, 2, 0)) == ["La minorité n’a pas toujours été la même."]


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
@pytest.mark.parametrize("numbers", [True, False])
@pytest.mark.parametrize(
    "ratio", ["turnout", "methods_of_charter", "facts_shared", "opinions_changed"]
)
def test_every_share_from_none_to_all_is_a_sentence(
    ratio: str,
    numbers: bool,  # noqa: FBT001
    locale: Locale,
) -> None:
    said = [
        mirror_sentences(mirror(**{ratio: (part, 6)}), SCENARIO, STATE, locale, numbers=numbers)
        for part in range(7)
    ]
    assert all(len(telling) == 1 and is_a_sentence(telling[0]) for telling in said)
    assert said[0] != said[3] != said[6]


# -- names and scales --------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_everything_the_rules_count_has_a_name(locale: Locale) -> None:
    assert tuple(names.indicators(locale)) == INDICATORS
    assert tuple(names.resources(locale)) == (*RESOURCES, "energy")
    assert tuple(method_texts(locale)) == (*METHODS, "skip")
    assert tuple(names.mentions(locale)) == MENTIONS
    assert tuple(names.colleges(locale)) == COLLEGES
    assert tuple(names.families(locale)) == FAMILIES
    assert tuple(names.lengths(locale)) == tuple(LENGTHS)
    assert tuple(names.phases(locale)) == tuple(phase.value for phase in Phase)
    assert tuple(names.sources(locale)) == get_args(happened.Source)
    assert tuple(names.faces(locale)) == FACES


def test_a_line_of_the_ledger_names_whose_energy_it_moves() -> None:
    assert names.target_name("energy:1", SCENARIO, STATE, Locale()) == "Énergie d’Ali"
    assert names.target_name("monthly", SCENARIO, STATE, Locale("en")) == "Monthly balance"


@pytest.mark.parametrize("locale", LANGUAGES, ids=IDS)
def test_values_in_words_never_show_a_digit_and_change_along_the_way(locale: Locale) -> None:
    said = [numbers_in_words.value_word(value, locale) for value in range(101)]
    assert len(set(said)) == 6
    assert not re.search(r"\d", " ".join(said))
    assert len({numbers_in_words.energy_word(pips, locale) for pips in range(6)}) == 6
    assert len({numbers_in_words.change_word(delta, locale) for delta in (-24, -4, 0, 4, 24)}) == 5
    assert len({numbers_in_words.treasury_word(sum_, locale) for sum_ in (-1, 0, 800, 9000)}) == 4
