"""`python -m geodata.build [--cache FOLDER] [--out FOLDER]` rebuilds the shapes and the relief."""

import argparse
from pathlib import Path

from geodata.build import measured
from geodata.build.frame import GEODATA
from geodata.build.recipe import build
from geodata.build.relief import relief
from geodata.build.waters import waters
from geodata.build.write import save


def main() -> None:
    """Fetch, build, write; print one line per file."""
    parser = argparse.ArgumentParser(prog="python -m geodata.build", description=main.__doc__)
    parser.add_argument("--cache", type=Path, default=Path(".cache/geodata"))
    parser.add_argument("--out", type=Path, default=GEODATA)
    options = parser.parse_args()
    cache = options.cache.resolve()
    files, found = build(cache)
    options.out.mkdir(parents=True, exist_ok=True)
    measured.save(options.out / "build" / "measured.json", found)
    (options.out / "relief.png").write_bytes(relief(cache))
    for name, features in (files | {"waters.geojson": waters(cache)}).items():
        size = save(options.out / name, features)
        print(f"{name}: {len(features)} features, {size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
