"""A document as a PDF of A4 sheets, under fpdf2."""
