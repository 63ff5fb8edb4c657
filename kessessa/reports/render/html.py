"""A document as one page of HTML: fonts, pictures and figures inside, ready for any printer.

Long because each block has its HTML here, and nowhere else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache, singledispatch
from html import escape
from pathlib import Path
from typing import Final

from kessessa.reports.document.blocks import (
    Block,
    Boxes,
    Card,
    Changes,
    Chart,
    Columns,
    Cover,
    Document,
    Gauge,
    Gauges,
    Heading,
    Item,
    Items,
    Leaflet,
    Lines,
    NewSheet,
    Person,
    Picture,
    Radar,
    Slips,
    Sparks,
    Table,
    Text,
    Together,
)
from kessessa.reports.render.html_style import css
from kessessa.reports.render.shapes import RINGS, Spot, corners, curve, side
from kessessa.reports.render.theme import (
    BRICK,
    FILL,
    FONTS,
    ICONS,
    INK,
    PINE,
    QUIET,
    RULE,
    SUN,
    TARGETS,
    font,
    icon,
    picture,
    portrait,
)

_BOX: Final = '<span class="icon box" role="img" aria-label="☐"></span>'
_REST: Final = 24
"""Lines of an empty page."""


def paint_html(document: Document) -> str:
    """The document, standing alone: nothing is fetched from anywhere."""
    body = "\n".join(_painted(block) for block in document.blocks)
    return (
        "<!doctype html>\n"
        f'<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n"
        f"<style>\n{_fonts()}\n{css()}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        f"<footer>{escape(document.footer)}</footer>\n</body>\n</html>\n"
    )


def _fonts() -> str:
    faces = (
        ("Bricolage", 800, "display"),
        ("Bricolage", 700, "title"),
        ("Atkinson", 700, "bold"),
        ("Atkinson", 400, "text"),
    )
    return "".join(
        f"@font-face{{font-family:{name};font-weight:{weight};"
        f"src:url({_data(font(family), 'font/ttf')}) format('truetype')}}\n"
        for name, weight, family in faces
        if family in FONTS
    )


def _data(path: Path, kind: str) -> str:
    return f"data:{kind};base64,{b64encode(path.read_bytes()).decode()}"


def _image(path: Path | None, about: str, kind: str = "") -> str:
    if path is None:
        return ""
    source = _data(path, "image/png")
    return f'<img src="{source}" alt="{escape(about)}"{kind}>'


@cache
def _icon(name: str) -> str:
    """An icon drawn in the colour of the text; it says nothing that is not written beside it."""
    path = icon(ICONS.get(name, name), ink=False).with_suffix(".svg")
    if not path.is_file():
        return ""
    return (
        path.read_text(encoding="utf-8")
        .strip()
        .replace("<svg ", '<svg class="icon" aria-hidden="true" ', 1)
    )


def _all(blocks: Iterable[Block]) -> str:
    return "\n".join(_painted(block) for block in blocks)


@singledispatch
def _painted(block: Block) -> str:
    raise TypeError(f"no HTML for {type(block).__name__}")


@_painted.register
def _(block: Cover) -> str:
    faces = "".join(
        f"<figure>{_image(portrait(person.picture), '')}<figcaption>{escape(person.name)}</figcaption></figure>"
        for person in block.people
        if portrait(person.picture) is not None
    )
    lines = "".join(f"<p>{escape(line)}</p>" for line in block.lines)
    return (
        f'<header class="cover">{_image(picture(block.picture), "")}<div>'
        f'<p class="kicker">{escape(block.kicker)}</p><h1>{escape(block.title)}</h1>'
        f'<p class="lead">{escape(block.subtitle)}</p><div class="people">{faces}</div>{lines}</div></header>'
    )


@_painted.register
def _(block: Heading) -> str:
    level = block.level + 1
    kicker = f'<p class="above">{escape(block.kicker)}</p>' if block.kicker else ""
    mark = _icon(block.icon) if block.icon else ""
    return f"{kicker}<h{level}>{mark}{escape(block.text)}</h{level}>"


@_painted.register
def _(block: Text) -> str:
    lead = f"<b>{escape(block.lead)}</b> " if block.lead else ""
    return f'<p class="{block.style}">{lead}{escape(block.text)}</p>'


@_painted.register
def _(block: Picture) -> str:
    return _image(picture(block.picture), block.about, ' class="picture"')


@_painted.register
def _(block: Items) -> str:
    return f"<ul>{''.join(_item(item) for item in block.items)}</ul>"


def _item(item: Item) -> str:
    mark = _BOX if item.mark == "box" else _icon(item.mark) if item.mark else ""
    lead = f"<b>{escape(item.lead)}</b> " if item.lead else ""
    note = f"<small>{escape(item.note)}</small>" if item.note else ""
    kind = ' class="marked"' if mark else ""
    return f"<li{kind}>{mark}{lead}{escape(item.text)}{note}</li>"


@_painted.register
def _(block: Table) -> str:
    def row(cells: tuple[str, ...], cell: str) -> str:
        cells_html = []
        for place, text in enumerate(cells):
            kind = ' class="number"' if place in block.numeric else ""
            tag = cell
            if cell == "td" and place == 0:
                tag, kind = "th", ' scope="row"'
            cells_html.append(f"<{tag}{kind}>{escape(text)}</{tag}>")
        return f"<tr>{''.join(cells_html)}</tr>"

    total = sum(block.widths)
    columns = "".join(f'<col style="width:{100 * share / total:.1f}%">' for share in block.widths)
    head = f"<thead>{row(block.head, 'th')}</thead>" if any(block.head) else ""
    rows = "".join(row(cells, "td") for cells in block.rows)
    kinds = " ".join(("grid",) * block.grid + ("facts",) * (not head))
    kind = f' class="{kinds}"' if kinds else ""
    return f"<table{kind}><colgroup>{columns}</colgroup>{head}<tbody>{rows}</tbody></table>"


@_painted.register
def _(block: Gauges) -> str:
    return f'<div class="gauges">{"".join(_gauge(gauge) for gauge in block.gauges)}</div>'


def _gauge(gauge: Gauge) -> str:
    colour = TARGETS.get(gauge.indicator, INK)
    figures = escape(f"{gauge.shown} {gauge.change}".strip())
    return (
        f'<div class="gauge"><span class="tile" style="background:{colour}">{_icon(gauge.indicator)}</span>'
        f"<div><b>{escape(gauge.label)}</b><b>{figures}</b>"
        f'<i><i style="width:{gauge.after}%;background:{colour}"></i>'
        f'<u style="left:{gauge.before}%"></u></i></div></div>'
    )


def _points(spots: Iterable[Spot]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)


@_painted.register
def _(block: Radar) -> str:
    radius, count = 100.0, len(block.labels)
    rings = "".join(
        f'<polygon points="{_points(corners((ring,) * count, radius))}" fill="none" stroke="{RULE}"/>'
        for ring in RINGS
    )
    labels = ""
    for label, spot in zip(block.labels, corners((100,) * count, radius), strict=True):
        way = side(spot)
        anchor = {0: "middle", 1: "start", -1: "end"}[way]
        x = spot[0] + 6 * way - (30 * way if spot[1] > 0 else 0)
        y = spot[1] + (-8 if way == 0 else 20 if spot[1] > 0 else 4)
        labels += f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="15" font-weight="700" fill="{INK}">{escape(label)}</text>'
    caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
    return (
        f'<figure><svg class="radar" viewBox="-210 -130 420 250" role="img" aria-label="{escape(block.about)}">'
        f'<polygon points="{_points(corners(block.after, radius))}" fill="{FILL}"/>{rings}'
        f'<polygon points="{_points(corners(block.before, radius))}" fill="none" stroke="{QUIET}" stroke-width="1.6" stroke-dasharray="5 4"/>'
        f'<polygon points="{_points(corners(block.after, radius))}" fill="none" stroke="{INK}" stroke-width="3"/>'
        f"{labels}</svg>{caption}</figure>"
    )


@_painted.register
def _(block: Chart) -> str:
    spots, zero = curve([point.value for point in block.points], 640, 170)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{SUN}" stroke="{INK}"/>'
        f'<text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle" font-size="11" fill="{INK}">{escape(point.shown)}</text>'
        f'<text x="{x:.1f}" y="192" text-anchor="middle" font-size="11" fill="{QUIET}">{escape(point.label)}</text>'
        for point, (x, y) in zip(block.points, spots, strict=True)
    )
    return (
        f'<figure><figcaption><b>{escape(block.title)}</b></figcaption><svg viewBox="-35 -28 710 230" role="img" '
        f'aria-label="{escape(block.about)}"><line x1="-35" x2="675" y1="{zero:.1f}" y2="{zero:.1f}" stroke="{QUIET}"/>'
        f'<polyline points="{_points(spots)}" fill="none" stroke="{PINE}" stroke-width="3.5"/>{marks}</svg></figure>'
    )


@_painted.register
def _(block: Sparks) -> str:
    rows = ""
    for row in block.rows:
        columns = "".join(
            f'<rect x="{24 * place + 3}" y="{30 - 28 * value / block.most:.1f}" width="18" '
            f'height="{28 * value / block.most:.1f}" fill="{BRICK if value <= 1 else PINE}"/>'
            for place, value in enumerate(row.values)
        )
        wide = 24 * len(row.values)
        about = escape(", ".join(map(str, row.values)))
        rows += (
            f'<tr><th scope="row">{escape(row.label)}</th><td><svg width="{wide}" height="32" viewBox="0 0 {wide} 32" '
            f'role="img" aria-label="{about}"><line x1="0" x2="{wide}" y1="31" y2="31" stroke="{RULE}"/>{columns}</svg></td>'
            f"<td>{escape(row.shown)}</td></tr>"
        )
    return f'<table class="sparks"><tbody>{rows}</tbody></table>'


@_painted.register
def _(block: Changes) -> str:
    rows = "".join(
        f'<tr><td><span class="tile small" style="background:{TARGETS.get(change.target, INK)}">{_icon(change.target)}</span></td>'
        f'<th scope="row">{escape(change.label)}</th><td class="number"><b>{escape(change.shown)}</b></td>'
        f"<td>{escape(change.because)}</td></tr>"
        for change in block.changes
    )
    return f'<table class="changes"><tbody>{rows}</tbody></table>'


@_painted.register
def _(block: Card) -> str:
    return f'<section class="card {block.tone}">{_all(block.blocks)}</section>'


@_painted.register
def _(block: Together) -> str:
    return f'<section class="together">{_all(block.blocks)}</section>'


@_painted.register
def _(block: Columns) -> str:
    columns = "".join(f"<div>{_all(column)}</div>" for column in block.columns)
    return f'<div class="columns" style="--count:{len(block.columns)}">{columns}</div>'


@_painted.register
def _(block: Lines) -> str:
    kind = "" if block.count else " rest"
    return f'<div class="lines{kind}">{"<hr>" * (block.count or _REST)}</div>'


@_painted.register
def _(block: Boxes) -> str:
    return f'<p class="boxes">{"".join(f"<span>{_BOX}{escape(label)}</span>" for label in block.labels)}</p>'


@_painted.register
def _(block: NewSheet) -> str:
    del block
    return '<div class="sheet"></div>'


@_painted.register
def _(block: Person) -> str:
    face = _image(portrait(block.picture), "")
    return (
        f'<div class="person">{face}<p class="name">{escape(block.name)}</p>'
        f'<p class="lead">{escape(block.about)}</p></div>'
    )


@_painted.register
def _(block: Slips) -> str:
    slips = "".join(f"<section>{_all(slip)}</section>" for slip in block.slips)
    return f'<div class="slips" style="--count:{block.across}">{slips}</div>'


@_painted.register
def _(block: Leaflet) -> str:
    return (
        f'<article class="leaflet"><div class="outside"><section>{_all(block.cover)}</section>'
        f'<section>{_all(block.back)}</section></div><div class="inside">{_all(block.inside)}</div></article>'
    )
