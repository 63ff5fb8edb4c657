"""What happened, told to the table: one sentence for each event worth telling."""

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
from kessessa.text.i18n import Words
from kessessa.text.names import mentions, methods
from kessessa.text.narration import ABSTAIN, Table
from kessessa.text.numbers import listing, percent
from kessessa.text.reasons import because


def event_sentence(event: Event, scenario: Scenario, state: State, words: Words) -> str | None:
    """What happened, in a sentence; None for what needs no telling.

    `state` is the game at that moment or later. Secrets stay secret: a sealed opinion or ballot is
    told without what it holds.
    """
    said = _say(event, Table(scenario, state, words))
    return None if said is None else words.typeset(said)


@singledispatch
def _say(event: object, table: Table) -> str | None:
    raise TypeError(f"no sentence for {type(event).__name__}, in {table.words.language}")


@_say.register
def _(event: Contribution, table: Table) -> str | None:
    return because(event, table.scenario, table.words)


@_say.register
def _(event: CharterSigned, table: Table) -> str | None:
    tr = table.words.tr
    promises = listing(
        tuple(tr("« {title} »", title=table.promise(one)) for one in event.promises), table.words
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
def _(event: StageSkipped, table: Table) -> str | None:
    return {one.id: one.link for one in table.scenario.stages}[event.stage] or None


@_say.register
def _(event: SituationEntered, table: Table) -> str | None:
    return table.words.tr(
        "« {title} » : {name} préside.",
        title=table.scenario.situations[event.situation].title.rstrip(" ."),
        name=table.name(event.chair),
    )


@_say.register
def _(event: OpinionGiven, table: Table) -> str | None:
    return table.words.tr("{name} a donné son avis, sous enveloppe.", name=table.name(event.seat))


@_say.register
def _(event: FactShared, table: Table) -> str | None:
    voice = table.scenario.situations[event.situation].voice(event.role)
    if voice is None or not voice.knows:
        return None
    name = table.name(event.seat)
    return table.words.tr("{name} met son secret au pot commun.", name=name)


@_say.register
def _(event: MethodChosen, table: Table) -> str | None:
    tr = table.words.tr
    values = {"name": table.name(event.chair), "by": methods(table.words)[event.method].by}
    if event.proposal is not None:
        values["title"] = table.option(event.proposal, event.turn)
        return tr("{name} propose « {title} », à décider {by}.", **values)
    if event.delegates:
        values["names"] = table.names(event.delegates)
        return tr("{name} confie la décision à {names}.", **values)
    if event.by_default:
        return tr("{name} suit la charte : décider {by}.", **values)
    return tr("{name} choisit de décider {by}.", **values)


@_say.register
def _(event: BallotCast, table: Table) -> str | None:
    name = table.name(event.seat)
    if event.corrected:
        return table.words.tr("{name} reprend son bulletin.", name=name)
    return table.words.tr("{name} a voté.", name=name)


@_say.register
def _(event: BallotsRevealed, table: Table) -> str | None:
    if event.tally is not None and event.tally.method == "judgment":
        return _medians(event, event.tally, table)
    counts = Counter(dict(event.hands))
    counts.update(str(ballot or ABSTAIN) for _, ballot in event.ballots)
    parts = tuple(
        table.counted(one, number, event.turn) for one, number in counts.most_common() if number
    )
    told = table.words.tr("On dépouille : {counts}.", counts=listing(parts, table.words))
    weighed = _weighed(event, counts, table)
    return f"{told} {weighed}" if weighed else told


def _medians(event: BallotsRevealed, tally: Tally, table: Table) -> str:
    """The majority mention of each option, the best first."""
    tr = table.words.tr
    if not tally.turnout:
        return tr("Tous les bulletins étaient blancs.")
    called = mentions(table.words)
    parts = tuple(
        tr(
            "« {title} », {mention}",
            title=table.option(option, event.turn),
            mention=called[MENTIONS[place]],
        )
        for option, place in sorted(tally.scores, key=lambda one: -one[1])
    )
    return tr("Mention majoritaire : {medians}.", medians="; ".join(parts))


def _weighed(event: BallotsRevealed, counts: Counter[str], table: Table) -> str:
    """What ballots weigh under the statutes, where it is not one voice each."""
    shares = event.tally.shares if event.tally else {}
    voices = sum(counts[one] for one in shares)
    if all(abs(share * voices - 10_000 * counts[one]) <= voices for one, share in shares.items()):
        return ""
    parts = tuple(
        table.words.tr(
            "{percent} « {title} »",
            percent=percent(round(share / 100), table.words),
            title=table.option(one, event.turn),
        )
        for one, share in sorted(shares.items(), key=lambda one: -one[1])
        if share
    )
    weighed = listing(parts, table.words)
    return table.words.tr("Avec le poids que donnent les statuts : {weighed}.", weighed=weighed)


@_say.register
def _(event: LotDrawn, table: Table) -> str | None:
    title = table.option(event.option, event.turn)
    return table.words.tr("Le chapeau a parlé : « {title} ».", title=title)


@_say.register
def _(event: SecondRound, table: Table) -> str | None:
    options = table.options(event.candidates)
    if event.round == 3:
        return table.words.tr("Égalité : la présidence départage {options}.", options=options)
    return table.words.tr(
        "Rien n'est encore décidé : second tour entre {options}.", options=options
    )


@_say.register
def _(event: ObjectionRaised, table: Table) -> str | None:
    values = {"name": table.name(event.seat), "reason": event.reason.rstrip()}
    if event.reason:
        return table.words.tr("{name} fait objection : « {reason} »", **values)
    return table.words.tr("{name} fait objection, et dit pourquoi.", **values)


@_say.register
def _(event: ObjectionSettled, table: Table) -> str | None:
    tr = table.words.tr
    names = table.names(event.seats)
    if event.how == "amended":
        return tr("L'objection de {names} a transformé la proposition.", names=names)
    if event.how == "withdrawn":
        return tr("Après l'objection de {names}, la proposition est retirée.", names=names)
    return tr("Vous passez outre l'objection de {names}.", names=names)


@_say.register
def _(event: ConsensusFailed, table: Table) -> str | None:
    names = table.names(event.seats)
    if not names:
        return table.words.tr("Personne n'a dit oui : pas de décision, et une semaine de plus.")
    return table.words.tr(
        "Pas de consensus : {names} n'en veut pas. Une semaine de plus.", names=names
    )


@_say.register
def _(event: OpinionsOpened, table: Table) -> str | None:
    counts = Counter(option for _, option in event.opinions)
    parts = tuple(
        table.words.ntr(
            "{n} avis pour « {title} »",
            "{n} avis pour « {title} »",
            number,
            title=table.option(option, event.turn),
        )
        for option, number in counts.most_common()
    )
    return table.words.tr("Avant d'en parler : {counts}.", counts=listing(parts, table.words))


@_say.register
def _(event: OptionChosen, table: Table) -> str | None:
    tr = table.words.tr
    values = {
        "title": table.scenario.situations[event.situation].option(event.option).title.rstrip(" ."),
        "by": methods(table.words)[event.method].by,
    }
    if event.amended:
        return tr("Décidé {by}, et amélioré en route : « {title} ».", **values)
    return tr("Décidé {by} : « {title} ».", **values)


@_say.register
def _(event: FormAdopted, table: Table) -> str | None:
    form = table.scenario.forms.get(event.form)
    if form is None:
        return table.words.tr("Le projet n'a plus de statuts à lui.")
    return table.words.tr("Le projet a ses statuts : {title}.", title=form.title)


@_say.register
def _(event: PromiseTested, table: Table) -> str | None:
    title = table.promise(event.promise)
    if event.kept:
        return table.words.tr("Promesse tenue : « {title} ».", title=title)
    return table.words.tr("Promesse rompue : « {title} ».", title=title)


@_say.register
def _(event: Postponed, table: Table) -> str | None:
    title = table.scenario.situations[event.situation].title.rstrip(" .")
    return table.words.tr("« {title} » attendra : la question reviendra bientôt.", title=title)


@_say.register
def _(event: HazardStruck, table: Table) -> str | None:
    tr = table.words.tr
    title = table.scenario.hazards[event.hazard].title.rstrip(" .")
    if event.softening is not None:
        return tr("« {title} » : vous aviez prévu le coup, le choc est moins rude.", title=title)
    if event.expected:
        return tr("« {title} » : une décision d'hier vous rattrape.", title=title)
    return tr("Coup du hasard : « {title} ».", title=title)


@_say.register
def _(event: ConsequenceFelt, table: Table) -> str | None:
    option = table.scenario.situations[event.situation].option(event.option)
    title = option.title.rstrip(" .")
    told = option.later[event.index].text
    return told or table.words.tr("« {title} » : vous en voyez les suites.", title=title)


@_say.register
def _(event: CalmPassed, table: Table) -> str | None:
    del event
    return table.words.tr("Rien d'imprévu : le ciel est calme.")


@_say.register
def _(event: SeatWithdrew, table: Table) -> str | None:
    name = table.name(event.seat)
    return table.words.tr("{name} prend du recul : pas de vote la prochaine fois.", name=name)


@_say.register
def _(event: SeatReturned, table: Table) -> str | None:
    return table.words.tr("{name} est de retour.", name=table.name(event.seat))


@_say.register
def _(event: StageEnded, table: Table) -> str | None:
    stage = table.stage(event.stage)
    return table.words.tr("Fin de l'étape « {stage} ».", stage=stage.rstrip(" ."))


@_say.register
def _(event: AccountOverdrawn, table: Table) -> str | None:
    if event.count == 1:
        return table.words.tr("La caisse est vide : le compte est à découvert.")
    return table.words.tr("Le compte est encore à découvert : la banque ne suit plus.")


@_say.register
def _(event: MotionSettled, table: Table) -> str | None:
    if event.passed:
        return table.words.tr("Deux tiers des voix : la charte sera changée.")
    return table.words.tr("Il manque des voix : la charte reste comme elle est.")


@_say.register
def _(event: RoadShortened, table: Table) -> str | None:
    return table.words.ntr(
        "L'heure tourne : {n} situation ne sera pas jouée.",
        "L'heure tourne : {n} situations ne seront pas jouées.",
        len(event.situations),
    )


@_say.register
def _(event: GameEnded, table: Table) -> str | None:
    ending = {one.id: one for one in table.scenario.endings}[event.ending]
    title = ending.title.rstrip(" .")
    if event.early:
        return table.words.tr("On s'arrête ici : « {title} ».", title=title)
    return table.words.tr("Voici votre fin : « {title} ».", title=title)
