"""How the CSV tables of the built-in mission were first made.

The fact tables were collected for this project from published pages, one row per reported
statement, each with its sources. This package turned them into the mission tables once:

    python -m geodata.build.tables FACTS_FOLDER

From then on the CSV files in ``geodata/`` are the data and are edited by hand; running the
converter again would undo such edits. It stays here so that every change of form between a fact
and a mission row can be read: names, claimants, roads and the last attested days of posts are
tables written by a person, with reasons, in the modules of this package.
"""
