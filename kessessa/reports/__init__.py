"""What is taken home: the booklet, the export, several groups side by side.

Pure builders make a `Document` of blocks, three painters print it:

    document = booklet(session.game, Words("fr"), date=session.header.date)
    Path("livret.html").write_text(paint_html(document), encoding="utf-8")

What the analysis of a game found is handed in, as values of `kessessa.core.analysis_values`.
"""

from kessessa.reports.booklet.build import booklet
from kessessa.reports.document.blocks import Display, Document
from kessessa.reports.model.build_chronicle import chronicle
from kessessa.reports.model.chronicle import Chronicle
from kessessa.reports.model.export import ExportError, from_json, to_json
from kessessa.reports.model.spreadsheet import to_csv
from kessessa.reports.plenary.comparison import LeftOut, comparison
from kessessa.reports.render.html import paint_html
from kessessa.reports.render.pdf.canvas import MissingExtraError
from kessessa.reports.render.pdf.writer import paint_pdf
from kessessa.reports.render.text import paint_plain

__all__ = [
    "Chronicle",
    "Display",
    "Document",
    "ExportError",
    "LeftOut",
    "MissingExtraError",
    "booklet",
    "chronicle",
    "comparison",
    "from_json",
    "paint_html",
    "paint_pdf",
    "paint_plain",
    "to_csv",
    "to_json",
]
