"""What happened, told to the table: one sentence for each event worth telling.

Long because each kind of event has its sentence here, and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from functools import singledispatch

from kessessa.core.events import (
    AccountOverdrawn,
    BallotCast,
    BallotsRevealed,
    CalmPassed,
    CharterSigned,
    ConsensusFailed,
    ConsequenceFelt,
    Contribution,
    Event,
    FactShared,
    FormAdopted,
    GameEnded,
    HazardStruck,
    LotDrawn,
    MethodChosen,
    MotionSettled,
    ObjectionRaised,
    ObjectionSettled,
    OpinionGiven,
    OpinionsOpened,
    OptionChosen,
    Postponed,
    PromiseTested,
    RoadShortened,
    SeatReturned,
    SeatWithdrew,
    SecondRound,
    SituationEntered,
    StageEnded,
    StageSkipped,
)
from kessessa.core.scenario import MENTIONS, Scenario
from kessessa.core.state import State
from kessessa.core.votes import Tally
from kessessa.text.i18n import Locale
from kessessa.text.methods import method_texts
from kessessa.text.names import mentions
from kessessa.text.narration import ABSTAIN, Narration
from kessessa.text.numbers import listing, percent
from kessessa.text.reasons import because


def event_sentence(event: Event, scenario: Scenario, state: State, locale: Locale) -> str | None:
    """What happened, in a sentence; None for what needs no telling.

    `state` is the game at that moment or later. Secrets stay secret: a sealed opinion or ballot is
    told without what it holds.
    """
    sentence = _say(event, Narration(scenario, state, locale))
    return None if sentence is None else locale.typeset(sentence)


@singledispatch
def _say(event: object, narration: Narration) -> str | None:
    raise TypeError(f"no sentence for {type(event).__name__}, in {narration.locale.language}")


@_say.register
def _(event: Contribution, narration: Narration) -> str | None:
    return because(event, narration.locale)


@_say.register
def _(event: CharterSigned, narration: Narration) -> str | None:
    tr = narration.locale.tr
    promises = listing(
        tuple(tr("« {title} »", title=narration.promise(promise)) for promise in event.promises),
        narration.locale,
    )
    values = {"name": event.name, "promises": promises}
    if event.amended:
        if not promises:
            return tr("La charte change : plus aucune promesse n'y figure.")
        return tr("La charte change. Vous promettez désormais : {promises}.", **values)
    if not promises:
        return tr("« {name} » est né, sans rien promettre pour l'instant.", **values)
    return tr("« {name} » est né. Vous promettez : {promises}.", **values)


@_say.register
def _(event: StageSkipped, narration: Narration) -> str | None:
    return {stage.id: stage.link for stage in narration.scenario.stages}[event.stage] or None


@_say.register
def _(event: SituationEntered, narration: Narration) -> str | None:
    return narration.locale.tr(
        "« {title} » : {name} préside.",
        title=narration.scenario.situations[event.situation].title.rstrip(" ."),
        name=narration.name(event.chair),
    )


@_say.register
def _(event: OpinionGiven, narration: Narration) -> str | None:
    return narration.locale.tr(
        "{name} a donné son avis, sous enveloppe.", name=narration.name(event.seat)
    )


@_say.register
def _(event: FactShared, narration: Narration) -> str | None:
    voice = narration.scenario.situations[event.situation].voice(event.role)
    if voice is None or not voice.knows:
        return None
    name = narration.name(event.seat)
    return narration.locale.tr("{name} met son secret au pot commun.", name=name)


@_say.register
def _(event: MethodChosen, narration: Narration) -> str | None:
    tr = narration.locale.tr
    values = {
        "name": narration.name(event.chair),
        "by": method_texts(narration.locale)[event.method].by,
    }
    if event.proposal is not None:
        values["title"] = narration.option(event.proposal, event.turn)
        return tr("{name} propose « {title} », à décider {by}.", **values)
    if event.delegates:
        values["names"] = narration.names(event.delegates)
        return tr("{name} confie la décision à {names}.", **values)
    if event.by_default:
        return tr("{name} suit la charte : décider {by}.", **values)
    return tr("{name} choisit de décider {by}.", **values)


@_say.register
def _(event: BallotCast, narration: Narration) -> str | None:
    name = narration.name(event.seat)
    if event.corrected:
        return narration.locale.tr("{name} reprend son bulletin.", name=name)
    return narration.locale.tr("{name} a voté.", name=name)


@_say.register
def _(event: BallotsRevealed, narration: Narration) -> str | None:
    if event.tally is not None and event.tally.unit == "mention":
        return _medians(event, event.tally, narration)
    counts = Counter(dict(event.hands))
    if event.tally is not None and any(isinstance(ballot, tuple) for _, ballot in event.ballots):
        counts.update(dict(event.tally.scores))
    else:
        counts.update(str(ballot or ABSTAIN) for _, ballot in event.ballots)
    parts = tuple(
        narration.counted(option, number, event.turn)
        for option, number in counts.most_common()
        if number
    )
    sentence = narration.locale.tr(
        "On dépouille : {counts}.", counts=listing(parts, narration.locale)
    )
    weighed = _weighed(event, counts, narration)
    return f"{sentence} {weighed}" if weighed else sentence


def _medians(event: BallotsRevealed, tally: Tally, narration: Narration) -> str:
    """The majority mention of each option, the best first."""
    tr = narration.locale.tr
    if not tally.turnout:
        return tr("Tous les bulletins étaient blancs.")
    called = mentions(narration.locale)
    parts = tuple(
        tr(
            "« {title} », {mention}",
            title=narration.option(option, event.turn),
            mention=called[MENTIONS[place]],
        )
        for option, place in sorted(tally.scores, key=lambda scored: -scored[1])
    )
    return tr("Mention majoritaire : {medians}.", medians="; ".join(parts))


def _weighed(event: BallotsRevealed, counts: Counter[str], narration: Narration) -> str:
    """What ballots weigh under the statutes, where it is not one voice each."""
    shares = event.tally.shares if event.tally else {}
    voices = sum(counts[option] for option in shares)
    if all(
        abs(share * voices - 10_000 * counts[option]) <= voices for option, share in shares.items()
    ):
        return ""
    parts = tuple(
        narration.locale.tr(
            "{percent} « {title} »",
            percent=percent(round(share / 100), narration.locale),
            title=narration.option(option, event.turn),
        )
        for option, share in sorted(shares.items(), key=lambda weighed: -weighed[1])
        if share
    )
    weighed = listing(parts, narration.locale)
    return narration.locale.tr(
        "Avec le poids que donnent les statuts : {weighed}.", weighed=weighed
    )


@_say.register
def _(event: LotDrawn, narration: Narration) -> str | None:
    title = narration.option(event.option, event.turn)
    return narration.locale.tr("Le chapeau a parlé : « {title} ».", title=title)


@_say.register
def _(event: SecondRound, narration: Narration) -> str | None:
    options = narration.options(event.candidates)
    if event.round == 3:
        return narration.locale.tr("Égalité : la présidence départage {options}.", options=options)
    return narration.locale.tr(
        "Rien n'est encore décidé : second tour entre {options}.", options=options
    )


@_say.register
def _(event: ObjectionRaised, narration: Narration) -> str | None:
    values = {"name": narration.name(event.seat), "reason": event.reason.rstrip()}
    if event.reason:
        return narration.locale.tr("{name} fait objection : « {reason} »", **values)
    return narration.locale.tr("{name} fait objection, et dit pourquoi.", **values)


@_say.register
def _(event: ObjectionSettled, narration: Narration) -> str | None:
    tr = narration.locale.tr
    names = narration.names(event.seats)
    if event.how == "amended":
        return tr("L'objection de {names} a transformé la proposition.", names=names)
    if event.how == "withdrawn":
        return tr("Après l'objection de {names}, la proposition est retirée.", names=names)
    return tr("Vous passez outre l'objection de {names}.", names=names)


@_say.register
def _(event: ConsensusFailed, narration: Narration) -> str | None:
    names = narration.names(event.seats)
    if not names:
        return narration.locale.tr(
            "Personne n'a dit oui : pas de décision, et une semaine de plus."
        )
    return narration.locale.tr(
        "Pas de consensus : {names} n'en veut pas. Une semaine de plus.", names=names
    )


@_say.register
def _(event: OpinionsOpened, narration: Narration) -> str | None:
    counts = Counter(option for _, option in event.opinions)
    parts = tuple(
        narration.locale.ntr(
            "{n} avis pour « {title} »",
            "{n} avis pour « {title} »",
            number,
            title=narration.option(option, event.turn),
        )
        for option, number in counts.most_common()
    )
    return narration.locale.tr(
        "Avant d'en parler : {counts}.", counts=listing(parts, narration.locale)
    )


@_say.register
def _(event: OptionChosen, narration: Narration) -> str | None:
    tr = narration.locale.tr
    values = {
        "title": narration.scenario.situations[event.situation]
        .option(event.option)
        .title.rstrip(" ."),
        "by": method_texts(narration.locale)[event.method].by,
    }
    if event.amended:
        return tr("Décidé {by}, et amélioré en route : « {title} ».", **values)
    return tr("Décidé {by} : « {title} ».", **values)


@_say.register
def _(event: FormAdopted, narration: Narration) -> str | None:
    form = narration.scenario.forms.get(event.form)
    if form is None:
        return narration.locale.tr("Le projet n'a plus de statuts à lui.")
    return narration.locale.tr("Le projet a ses statuts : {title}.", title=form.title)


@_say.register
def _(event: PromiseTested, narration: Narration) -> str | None:
    title = narration.promise(event.promise)
    if event.kept:
        return narration.locale.tr("Promesse tenue : « {title} ».", title=title)
    return narration.locale.tr("Promesse rompue : « {title} ».", title=title)


@_say.register
def _(event: Postponed, narration: Narration) -> str | None:
    title = narration.scenario.situations[event.situation].title.rstrip(" .")
    return narration.locale.tr("« {title} » attendra : la question reviendra bientôt.", title=title)


@_say.register
def _(event: HazardStruck, narration: Narration) -> str | None:
    tr = narration.locale.tr
    title = narration.scenario.hazards[event.hazard].title.rstrip(" .")
    if event.softening is not None:
        return tr("« {title} » : vous aviez prévu le coup, le choc est moins rude.", title=title)
    if event.expected:
        return tr("« {title} » : une décision d'hier vous rattrape.", title=title)
    return tr("Coup du hasard : « {title} ».", title=title)


@_say.register
def _(event: ConsequenceFelt, narration: Narration) -> str | None:
    option = narration.scenario.situations[event.situation].option(event.option)
    title = option.title.rstrip(" .")
    sentence = option.later[event.index].text
    return sentence or narration.locale.tr("« {title} » : vous en voyez les suites.", title=title)


@_say.register
def _(event: CalmPassed, narration: Narration) -> str | None:
    del event
    return narration.locale.tr("Rien d'imprévu : le ciel est calme.")


@_say.register
def _(event: SeatWithdrew, narration: Narration) -> str | None:
    name = narration.name(event.seat)
    return narration.locale.tr("{name} prend du recul : pas de vote la prochaine fois.", name=name)


@_say.register
def _(event: SeatReturned, narration: Narration) -> str | None:
    return narration.locale.tr("{name} est de retour.", name=narration.name(event.seat))


@_say.register
def _(event: StageEnded, narration: Narration) -> str | None:
    stage = narration.stage(event.stage)
    return narration.locale.tr("Fin de l'étape « {stage} ».", stage=stage.rstrip(" ."))


@_say.register
def _(event: AccountOverdrawn, narration: Narration) -> str | None:
    if event.count == 1:
        return narration.locale.tr("La caisse est vide : le compte est à découvert.")
    return narration.locale.tr("Le compte est encore à découvert : la banque ne suit plus.")


@_say.register
def _(event: MotionSettled, narration: Narration) -> str | None:
    if event.passed:
        return narration.locale.tr("Deux tiers des voix : la charte sera changée.")
    return narration.locale.tr("Il manque des voix : la charte reste comme elle est.")


@_say.register
def _(event: RoadShortened, narration: Narration) -> str | None:
    return narration.locale.ntr(
        "L'heure tourne : {n} situation ne sera pas jouée.",
        "L'heure tourne : {n} situations ne seront pas jouées.",
        len(event.situations),
    )


@_say.register
def _(event: GameEnded, narration: Narration) -> str | None:
    ending = {ending.id: ending for ending in narration.scenario.endings}[event.ending]
    title = ending.title.rstrip(" .")
    if event.early:
        return narration.locale.tr("On s'arrête ici : « {title} ».", title=title)
    return narration.locale.tr("Voici votre fin : « {title} ».", title=title)
