"""From a request to files: one plate, a folder of plates, or a book."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from .. import exports
from ..exports import ExportError, Order, batch, file_name, pdf
from ..exports.asked import format_asked
from ..exports.command import check_order, check_place, citations, write_whole
from ..exports.every import split
from ..exports.facts import facts
from ..exports.registry import Export
from ..model import Period
from ..plates import Setting
from .layout import furniture, size
from .request import Request, request
from .said import BROKEN, STOPPED
from .summary import Summary

SHEET = (1400.0, 1000.0, 1.0)

NO_CODE = (
    "No QR code is drawn: it needs the address at which the map is served; add --address URL, or "
    "take a whole address with --link."
)


NO_PAGES = "Sources are cited in full on pages of their own in a PDF; this format has one page."


def _kind(given: Mapping[str, Any], path: Path | None) -> Export:
    return format_asked(given["key"], path)


def _begin(given: Mapping[str, Any], kind: Export) -> tuple[Request, Order, Summary]:
    """The order of the whole period, and a summary that has said its notes."""
    sheet, scale, template = size(given, SHEET)
    parts = furniture(given)
    setting = Setting(sheet, furniture=parts, title=given["title"], template=template)
    asked = request(given)
    setting = replace(setting, frame=asked.frame, grey=asked.grey)
    order = Order(asked.selection, setting, kind.key, scale)
    check_order(order)
    summary = Summary(asked.mission.version, given["as_json"], given["quiet"])
    for note in asked.notes:
        summary.note(note)
    if setting.furniture.code and not asked.host:
        summary.note(NO_CODE)
    if setting.furniture.citations and not kind.paged:
        summary.note(NO_PAGES)
    return asked, order, summary


def _of(asked: Request, order: Order, period: Period, number: tuple[int, int] | None) -> Order:
    """The order of one period, with its own address: printed where it is whole."""
    selection = replace(order.selection, period=period)
    link = asked.permalink(selection)
    printed = link if asked.host else ""
    setting = replace(order.setting, permalink=printed, number=number)
    return replace(order, selection=selection, setting=setting, permalink=link)


def single(given: Mapping[str, Any]) -> None:
    kind = _kind(given, given["output"])
    asked, order, summary = _begin(given, kind)
    selection = order.selection
    name = file_name(
        asked.mission.meta.id, selection.period, kind.suffix, compare=selection.compare
    )
    path = given["output"] or Path(name)
    if said := asked.empty(selection):
        raise ValueError(said)
    size = exports.export(asked.scene, _of(asked, order, selection.period, None), path)
    summary.add(batch.Made(path, size))
    if not given["as_json"]:
        click.echo(f"{path} ({size / 1000:,.0f} kB)")
    summary.end()


def files(given: Mapping[str, Any]) -> None:
    kind = _kind(given, None)
    asked, order, summary = _begin(given, kind)
    periods = split(asked.selection.period, given["every"])
    meta, every = asked.mission.meta, given["every"]
    folder = given["output"] or Path(f"{meta.id}_{asked.selection.period.slug}_by-{every}")
    folder.mkdir(exist_ok=True)
    jobs = []
    for index, period in enumerate(periods, 1):
        path = folder / file_name(meta.id, period, kind.suffix, compare=order.selection.compare)
        check_place(path)
        job = batch.Job(_of(asked, order, period, (index, len(periods))), path)
        if said := asked.empty(job.order.selection):
            summary.add(batch.Made(path, fault=f"{path.name}: {said}"))
        else:
            jobs.append(job)
    done = batch.run(asked.folder, jobs, given["jobs"] or os.cpu_count() or 1)
    try:
        with summary.bar(len(jobs), "plates") as bar:
            for made in done:
                summary.add(made)
                bar.update(1)
    except KeyboardInterrupt:
        for job in jobs:  # those that were being written are whole now
            if job.path not in summary.paths and batch.finished(asked.scene, job):
                summary.add(batch.Made(job.path, job.path.stat().st_size))
        summary.end(stopped=True)
        sys.exit(STOPPED)
    summary.end()
    if not given["as_json"]:
        click.echo(f"{folder}: {summary.words}")
    sys.exit(BROKEN if summary.failed else 0)


def book(given: Mapping[str, Any]) -> None:
    kind, path = _kind(given, given["output"]), Path(given["output"])
    if kind.key != "pdf":
        raise ExportError(f"{path.name}: a batch goes into a folder, or into one PDF.")
    asked, order, summary = _begin(given, kind)
    check_place(path)
    periods = split(asked.selection.period, given["every"])
    orders = [_of(asked, order, one, (n, len(periods))) for n, one in enumerate(periods, 1)]
    if said := next(filter(None, (asked.empty(one.selection) for one in orders)), ""):
        raise ValueError(said)
    whole = replace(order, permalink=asked.permalink(order.selection))
    about = facts(asked.scene, whole, periods)
    if batch.says(path, about):
        summary.add(batch.Made(path, path.stat().st_size, kept=True))
    else:
        pages = []
        try:
            with summary.bar(len(orders), "pages") as bar:
                workers = given["jobs"] or os.cpu_count() or 1
                for page in batch.drawings(asked.folder, orders, workers):
                    pages.append(page)
                    bar.update(1)
        except KeyboardInterrupt:
            sys.exit(STOPPED)
        pages[0] = replace(pages[0], title=about["title"], about=about)
        if order.setting.furniture.citations:
            pages += citations(asked.scene, whole, about)
        data = pdf.paged(pages)
        write_whole(path, data)
        summary.add(batch.Made(path, len(data)))
    summary.end()
    if not given["as_json"]:
        click.echo(f"{path} ({len(orders):,} pages, {summary.words})")
