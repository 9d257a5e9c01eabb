"""GeoParquet: one table, with the description of the view and the pages in its schema's metadata.

geopandas knows what GeoParquet demands of the metadata; pyarrow adds ours beside it."""

from __future__ import annotations

import io
import json

from .about import NAME
from .arrow import GEOMETRY, table
from .content import content
from .geojson import page
from .view import View

PAGES = f"{NAME}-sources"


def render(view: View) -> bytes:
    import geopandas  # a server that starts needs none of the three
    import pyarrow as pa
    import pyarrow.parquet as pq

    with content(view) as found:
        plain = table(found.rows, lists=True)
        shapes = [row.geometry for row in found.rows]
        frame = geopandas.GeoDataFrame({"geometry": shapes}, crs="OGC:CRS84")
        own = {NAME: found.facts, PAGES: [page(one) for one in found.sources]}
    made = io.BytesIO()
    frame.to_parquet(made, index=False)
    geometry = pq.read_table(io.BytesIO(made.getvalue()))
    metadata = {key.encode(): json.dumps(value, ensure_ascii=False) for key, value in own.items()}
    metadata[b"geo"] = (geometry.schema.metadata or {})[b"geo"]
    whole = plain.set_column(plain.num_columns - 1, GEOMETRY, geometry.column(GEOMETRY))
    written = io.BytesIO()
    pq.write_table(
        pa.Table.from_arrays(whole.columns, schema=whole.schema.with_metadata(metadata)),
        written,
        compression="zstd",
    )
    return written.getvalue()
