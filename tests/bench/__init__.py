"""Measurements, printed as a table: `python -m tests.bench`. Never part of the ordinary tests."""
