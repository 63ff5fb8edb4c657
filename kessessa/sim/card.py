"""An audit in words: for a terminal, and as the card that stands beside the scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kessessa.core.scenario import LENGTHS
from kessessa.sim.figures import Audit, Failure, Figure, Finding
from kessessa.text import Locale, integer, lengths

SHOWN: Final = 16
"""Figures shown of each check; the JSON has them all."""


def audit_text(audit: Audit, locale: Locale) -> str:
    """The audit for a terminal."""
    lines = [_heading(audit, locale), _extent(audit, locale), ""]
    for finding in audit.findings:
        lines.append(f"{'✓' if finding.passed else '✗'} {_title(finding, locale)}")
        lines += [f"    {_figure(figure, locale)}" for figure in finding.figures[:SHOWN]]
        lines += [f"    {_more(finding, locale)}"] if len(finding.figures) > SHOWN else []
        for failure in finding.failures:
            lines.append(f"  ! {_failure(finding, failure, locale)}")
            lines += [f"      {failure.path}"] if failure.path else []
    return "\n".join([*lines, "", _verdict(audit, locale), ""])


def audit_card(audit: Audit, locale: Locale) -> str:
    """The audit as a page of Markdown, the same bytes for the same audit."""
    lines = [
        f"# {_heading(audit, locale)}",
        "",
        _extent(audit, locale),
        "",
        _verdict(audit, locale),
    ]
    for finding in audit.findings:
        lines += ["", f"## {'✓' if finding.passed else '✗'} {_title(finding, locale)}", ""]
        lines += list(_table(finding, locale))
        for failure in finding.failures:
            lines.append(f"- {_failure(finding, failure, locale)}")
            lines += [f"  `{failure.path}`"] if failure.path else []
    return "\n".join([*lines, ""])


def _heading(audit: Audit, locale: Locale) -> str:
    return locale.tr(
        "Audit de « {scenario} », version {version}",
        scenario=audit.scenario,
        version=audit.version,
    )


def _extent(audit: Audit, locale: Locale) -> str:
    return locale.tr(
        "{games} graines par durée et par façon de jouer : {paths} parcours énumérés, {plays} parties"
        " simulées. Entre crochets, l'intervalle à 95 %. Empreinte des sources : {digest}.",
        games=integer(audit.games, locale),
        paths=integer(audit.paths, locale),
        plays=integer(audit.plays, locale),
        digest=audit.digest[:16],
    )


def _verdict(audit: Audit, locale: Locale) -> str:
    failed = sum(not finding.passed for finding in audit.findings)
    if not failed:
        return locale.tr("Scénario équitable : toutes les vérifications passent.")
    return locale.ntr(
        "{n} vérification échoue sur {whole}.",
        "{n} vérifications échouent sur {whole}.",
        failed,
        whole=len(audit.findings),
    )


def _title(finding: Finding, locale: Locale) -> str:
    tr = locale.tr
    titles: Mapping[str, str] = {
        "dead_ends": tr("Aucune impasse"),
        "situations": tr("Chaque situation se rencontre et chaque option s'ouvre"),
        "endings": tr("Chaque fin peut arriver"),
        "dominated": tr("Chaque option est parfois la meilleure, aucune ne l'est presque toujours"),
        "free_lunch": tr("Aucune option ne gagne sur tous les tableaux"),
        "strategies": tr("Aucune recette ne vaut la réflexion"),
        "wishes": tr("Chaque souhait peut être exaucé, jamais tous ensemble"),
        "luck": tr("Les choix comptent plus que la chance"),
        "sharing": tr("Dire ce que l'on sait aide le groupe"),
        "time": tr("La lecture laisse le temps de débattre"),
    }
    return titles[finding.check]


def _label(subject: str, locale: Locale) -> str:
    """What a figure is about, in words; ids are for authors and stay as they are."""
    tr = locale.tr
    known = {
        "shortened": tr("parties qui perdent une décision en route"),
        "reached": tr("situations rencontrées"),
        "together": tr("tous les souhaits à la fois"),
        "luck": tr("part de la chance, face aux choix, dans l'écart des résultats"),
        "manner": tr("part de la manière de décider dans l'écart des résultats"),
        "cheapest": tr("toujours le moins cher"),
        "most_social": tr("toujours le plus social"),
        "first": tr("toujours la première option"),
        "last": tr("toujours la dernière option"),
        "chair": tr("toujours au président"),
    } | {length: lengths(locale)[length].short for length in LENGTHS}
    return ", ".join(known.get(part, part) for part in subject.split())


def _figure(figure: Figure, locale: Locale) -> str:
    text = f"{_label(figure.subject, locale)} : {_value(figure, locale)}"
    limit = _limit(figure, locale)
    return locale.typeset(f"{text} ({limit})" if limit else text)


def _value(figure: Figure, locale: Locale) -> str:
    value = _amount(figure.value, figure, locale)
    if figure.low == figure.value == figure.high:
        return value
    return f"{value} [{_number(figure.low, locale)} ; {_number(figure.high, locale)}]"


def _amount(value: float, figure: Figure, locale: Locale) -> str:
    number = _number(value, locale)
    if figure.unit == "percent":
        return f"{number} %"
    if figure.unit == "minutes":
        return f"{number} min"
    if figure.unit == "points":
        return locale.ntr("{n} point", "{n} points", round(value, 1))
    return number


def _number(value: float, locale: Locale) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") if locale.language == "fr" else text


def _limit(figure: Figure, locale: Locale) -> str:
    limits = []
    if figure.most is not None:
        most = _number(figure.most, locale)
        below = locale.tr("moins de {limit}", limit=most)
        limits.append(below if figure.strict else locale.tr("{limit} au plus", limit=most))
    if figure.least is not None:
        least = _number(figure.least, locale)
        above = locale.tr("plus de {limit}", limit=least)
        limits.append(above if figure.strict else locale.tr("{limit} au moins", limit=least))
    if limits and not figure.is_sure:
        limits.append(locale.tr("à confirmer sur plus de parties"))
    return ", ".join(limits)


def _more(finding: Finding, locale: Locale) -> str:
    return locale.ntr(
        "… et {n} autre chiffre.", "… et {n} autres chiffres.", len(finding.figures) - SHOWN
    )


def _failure(finding: Finding, failure: Failure, locale: Locale) -> str:
    tr = locale.tr
    kind, _, name = failure.subject.rpartition(" ")
    if finding.check == "dead_ends":
        if name == "road":
            return tr("La partie perd plusieurs décisions en route :")
        return tr("« {name} » : toutes les options sont fermées après", name=name)
    if finding.check == "situations":
        return tr("« {name} » n'apparaît jamais.", name=name)
    if finding.check == "endings":
        return tr("La fin « {name} » n'arrive jamais.", name=name)
    if finding.check == "free_lunch":
        return tr("« {name} » ne coûte rien de plus et rapporte tout.", name=name)
    if kind == "never_best":
        return tr("« {name} » n'est jamais la meilleure option. Exemple :", name=name)
    if kind == "too_often_best":
        return tr("« {name} » est trop souvent la meilleure option. Exemple :", name=name)
    if kind == "never_granted":
        return tr("Le souhait de « {name} » n'est jamais exaucé.", name=name)
    if name == "together":
        return tr("Tous les souhaits sont exaucés à la fois :")
    return locale.tr("Limite passée : {what}", what=_label(failure.subject, locale))


def _table(finding: Finding, locale: Locale) -> Iterator[str]:
    if not finding.figures:
        return
    tr = locale.tr
    heads = (tr("Chiffre"), tr("Valeur et intervalle"), tr("Limite"), tr("Parties"))
    yield f"| {' | '.join(heads)} |"
    yield "|---|---|---|---|"
    for figure in finding.figures[:SHOWN]:
        cells = (
            _label(figure.subject, locale),
            _value(figure, locale),
            _limit(figure, locale),
            integer(figure.games, locale),
        )
        yield f"| {' | '.join(map(locale.typeset, cells))} |"
    if len(finding.figures) > SHOWN:
        yield ""
        yield _more(finding, locale)
    yield ""
