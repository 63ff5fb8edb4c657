"""What is taken home: the booklet, the export, several groups side by side.

Pure builders make a `Document` of blocks, three painters print it:

    document = booklet(session.game, Words("fr"), date=session.header.date)
    Path("livret.html").write_text(paint_html(document), encoding="utf-8")

What the analysis of a game found is handed in, as values of `kessessa.core.findings`.
"""

from kessessa.reports.blocks import Display, Document
from kessessa.reports.booklet import booklet
from kessessa.reports.canvas import MissingExtraError
from kessessa.reports.chronicle import Chronicle
from kessessa.reports.comparison import LeftOut, comparison
from kessessa.reports.export import ExportError, from_json, to_json
from kessessa.reports.html import paint_html
from kessessa.reports.pdf import paint_pdf
from kessessa.reports.plain import paint_plain
from kessessa.reports.spreadsheet import to_csv
from kessessa.reports.telling import chronicle

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
