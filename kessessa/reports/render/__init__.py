"""Painters of a printed document: HTML, text, PDF."""
