"""`python -m geodata.build [--cache FOLDER] [--out FOLDER]` rebuilds the four GeoJSON files."""

import argparse
from pathlib import Path

from geodata.build import measured
from geodata.build.frame import GEODATA
from geodata.build.recipe import build
from geodata.build.write import save


def main() -> None:
    """Fetch, build, write; print one line per file."""
    parser = argparse.ArgumentParser(prog="python -m geodata.build", description=main.__doc__)
    parser.add_argument("--cache", type=Path, default=Path(".cache/geodata"))
    parser.add_argument("--out", type=Path, default=GEODATA)
    options = parser.parse_args()
    files, found = build(options.cache.resolve())
    options.out.mkdir(parents=True, exist_ok=True)
    measured.save(options.out / "build" / "measured.json", found)
    for name, features in files.items():
        size = save(options.out / name, features)
        print(f"{name}: {len(features)} features, {size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
