"""The style of a printed page of HTML."""

from __future__ import annotations

from typing import Final

from kessessa.reports.render.theme import (
    EDGES,
    INK,
    PAPER,
    PINE,
    QUIET,
    RULE,
    SUN,
    TONES,
    TRACK,
)

CSS: Final = f"""
@page {{ size: A4; margin: 18mm 20mm }}
* {{ box-sizing: border-box }}
body {{ margin: 0; background: {PAPER}; color: {INK}; font: 400 16px/1.45 Atkinson, system-ui, sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }}
main {{ max-width: 50rem; margin: 0 auto; padding: 0 2rem 3rem; background: #fff }}
h1, h2, h3, h4 {{ font-family: Bricolage, system-ui, sans-serif; line-height: 1.15; break-after: avoid; overflow-wrap: anywhere }}
h1 {{ font-weight: 800; font-size: 3.4rem; margin: .2em 0 }}
h2 {{ font-weight: 800; font-size: 2.1rem; color: {PINE}; margin: 2.6rem 0 1rem; padding-bottom: .35rem; border-bottom: 5px solid {SUN} }}
h3 {{ font-weight: 700; font-size: 1.35rem; margin: 1.8rem 0 .5rem }}
h4 {{ font-weight: 700; font-size: 1.1rem; margin: 1.2rem 0 .4rem }}
p {{ margin: .5em 0; orphans: 2; widows: 2; overflow-wrap: anywhere }}
.above + h3, .above + h4 {{ margin-top: .1rem }}
.above {{ margin: 1.8rem 0 0; break-after: avoid }}
.above, .small, small, figcaption, footer {{ font-size: .82rem; color: {QUIET} }}
.lead {{ font-size: 1.2rem }}
.strong, b, th {{ font-weight: 700 }}
.quiet {{ color: {QUIET} }}
.icon {{ width: 1em; height: 1em; vertical-align: -.12em; margin-right: .35em }}
.cover {{ margin: 0 -2rem; background: {PAPER}; break-after: page }}
.cover > img {{ display: block; width: 100%; border-bottom: 10px solid {SUN} }}
.cover > div {{ padding: 2.5rem 2rem 3rem }}
.kicker {{ font-weight: 700; color: {PINE}; font-size: 1.15rem }}
.people {{ display: flex; flex-wrap: wrap; gap: 1rem; margin: 2rem 0 }}
.people figure {{ margin: 0; width: 84px; text-align: center }}
.people img {{ width: 100% }}
.people figcaption {{ font-weight: 700; color: {INK} }}
.picture {{ width: 75%; display: block; margin: 1rem 0 }}
ul {{ list-style: disc; padding-left: 1.4rem; margin: .5em 0 }}
li {{ margin: .35em 0; break-inside: avoid }}
li.marked {{ list-style: none; position: relative }}
li.marked > .icon {{ position: absolute; left: -1.5rem; top: .2em }}
small {{ display: block }}
table {{ width: 100%; border-collapse: collapse; margin: .8rem 0; table-layout: fixed }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid {RULE}; overflow-wrap: break-word }}
thead th {{ background: {TONES["sand"]} }}
tbody th {{ font-weight: 400 }}
.facts th {{ font-weight: 700 }}
@media print {{ table:not(.changes) {{ break-inside: avoid }} }}
tr {{ break-inside: avoid }}
.number {{ text-align: right }}
.changes th, .changes td, .sparks th, .sparks td {{ border: 0; padding: .15rem .4rem }}
.changes td:nth-child(1) {{ width: 2.2rem }} .changes th {{ width: 20%; font-weight: 700 }} .changes td:nth-child(3) {{ width: 14% }}
.sparks {{ width: auto; table-layout: auto; break-inside: avoid }} .sparks th {{ font-weight: 700 }}
.tile {{ display: inline-flex; align-items: center; justify-content: center; width: 2.2rem; height: 2.2rem; border-radius: 6px; color: #fff; flex: none }}
.tile.small {{ width: 1.3rem; height: 1.3rem; border-radius: 4px; font-size: .85rem }}
.tile .icon {{ margin: 0; width: 62%; height: 62% }}
.gauge {{ display: flex; gap: .7rem; margin: .7rem 0; break-inside: avoid }}
.gauge > div {{ flex: 1; display: flex; flex-wrap: wrap; justify-content: space-between; font-size: .92rem }}
.gauge i {{ display: block; position: relative; flex-basis: 100%; height: 10px; border-radius: 5px; background: {TRACK} }}
.gauge u {{ position: absolute; top: -4px; width: 2px; height: 18px; background: {INK} }}
figure {{ margin: .8rem 0; break-inside: avoid }}
figure svg {{ width: 100%; font-family: Atkinson, system-ui, sans-serif }}
.card {{ padding: .6rem 1rem; margin: .8rem 0; break-inside: avoid; border-left: 5px solid }}
{"".join(f".card.{tone} {{ background: {ground}; border-color: {EDGES[tone]} }} " for tone, ground in TONES.items())}
.together {{ break-inside: avoid }}
.columns {{ display: grid; grid-template-columns: repeat(var(--count), minmax(0, 1fr)); gap: 1.5rem; break-inside: avoid; align-items: center }}
@media (max-width: 40rem) {{ .columns {{ grid-template-columns: 1fr }} }}
.grid th, .grid td {{ border: 1px solid {QUIET} }} .grid tbody tr {{ height: 8.5mm }}
.box {{ display: inline-block; border: 1.5px solid {INK} }}
.boxes {{ display: flex; justify-content: space-between; font-weight: 700 }}
.sheet {{ break-before: page }} .leaflet + .sheet, .sheet + .sheet {{ break-before: auto }}
.person {{ text-align: center; margin: 1.5rem 0 }} .person img {{ width: 14rem; max-width: 60% }}
.name {{ font: 800 2.6rem/1.1 Bricolage, system-ui, sans-serif; margin: .2em 0 }}
.slips {{ display: grid; grid-template-columns: repeat(var(--count), minmax(0, 1fr)); margin: .8rem 0 }}
.slips > section {{ border: 1px dashed {QUIET}; padding: .3rem .7rem; break-inside: avoid; margin: -1px 0 0 -1px }}
.slips p, .slips ul, .slips table, .slips li {{ margin: .15rem 0 }}
.leaflet {{ page: leaflet; break-before: page; border-top: 3px solid {INK}; margin-top: 2rem }}
.outside, .inside {{ columns: 2; column-gap: 28mm }}
.outside {{ display: grid; grid-template-columns: 1fr 1fr }} .outside > :first-child {{ order: 2 }}
.lines hr {{ border: 0; border-bottom: 1px solid {RULE}; height: 9mm; margin: 0 }}
.lines.rest {{ break-inside: avoid }}
footer {{ max-width: 50rem; margin: 0 auto; padding: 1rem 2rem }}
@page leaflet {{ size: A4 landscape; margin: 12mm 14mm }}
@media print {{
  .leaflet {{ border: 0; margin: 0; font-size: 9.4pt; line-height: 1.32 }} .inside {{ break-before: page }}
  .leaflet h3 {{ margin: .8rem 0 .3rem }} .leaflet h4 {{ margin: .5rem 0 .2rem }} .leaflet .small {{ break-after: avoid }}
  body {{ background: #fff; font-size: 10.5pt }}
  main {{ max-width: none; padding: 0 }}
  h2 {{ font-size: 24pt }}
  .cover {{ margin: 0 }}
  footer {{ display: none }}
}}
"""
"""Warm on a screen, white on paper; nothing in it comes from a game."""
