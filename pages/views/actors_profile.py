"""One actor's profile as HTML: names, days, counterparts, places and quotes, each a link to what it rests on."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html import escape

from babel import Locale
from babel.core import get_global

from data import summaries
from data.days import day_words
from data.labels import word
from data.tables.cells import cells
from pages.ui import address
from pages.ui.event_words import arabic, link
from pages.ui.origin import in_arabic
from pages.ui.state import View
from pages.ui.strings import t
from pages.views import actors_lines

_MOST = 12


def head(view: View, actor_id: str, query: address.Query) -> str:
    """Return who it is: the name in both languages, what sort of actor, of which country, and the way back to all."""
    found = view.tables_all.actors[view.tables_all.actors["actor_id"] == actor_id].iloc[0]
    other = found["name_en"] if view.lang == "ar" else found["name_ar"]
    about = [
        f'<bdi lang="{"en" if view.lang == "ar" else "ar"}">{escape(other)}</bdi>' if other else "",
        escape(word(found["kind"], view.lang)),
        escape(country(found["country"], view.lang)),
        arabic(escape(found["title_ar"]), "bdi") if found["title_ar"] else "",
    ]
    back = link("actors", query, t("actors.all", view.lang), actor=None, match=None, event=None)
    return (
        f'<header class="title profile"><h1 class="small">{escape(view.actor(actor_id))}</h1>'
        f"<p>{' · '.join(filter(None, about))} · {back}</p></header>"
    )


def sides(view: View, actor_id: str, query: address.Query) -> str:
    """Return what stands beside the actor's events: counterparts, places, days, quotes, names."""
    sections = [
        ("counterparts", _counterparts(view, actor_id, query)),
        ("places", _places(view, query)),
        ("days", _days(view, query)),
        ("quotes", _quotes(view, actor_id, query)),
        ("names", _names(view, actor_id)),
    ]
    return "".join(
        f'<section class="side-part"><h3>{escape(t(f"actors.{key}", view.lang))}</h3>{part}</section>'
        for key, part in sections
        if part
    )


def country(code: str, lang: str) -> str:
    """Return the name of a country by its ISO 3166-1 alpha-3 code; empty if CLDR has none."""
    short = get_global("territory_aliases").get(code, [""])[0]
    return str(Locale(lang).territories.get(short, ""))


def _counterparts(view: View, actor_id: str, query: address.Query) -> str:
    ties = summaries.ties(view.tables)
    happened = {tie.event_id for tie in ties if tie.status in summaries.HAPPENED}
    found = actors_lines.lines(tie for tie in ties if actor_id in (tie.from_id, tie.to_id))
    rows = []
    number = {line: len(happened.intersection(line.events)) for line in found}
    for line in sorted(found, key=lambda line: (-number[line], -len(line.events), line.source, line.target))[:_MOST]:
        outward = line.source == actor_id
        other = line.target if outward else line.source
        sign = "–" if line.mutual else ("→" if outward else "←") if view.lang == "en" else ("←" if outward else "→")
        said = escape(t(f"family.{line.family}", view.lang))
        both = address.href("actors", address.changed(query, actor=[actor_id, other], match="all", event=None))
        name = f'<a href="{escape(both)}">{escape(view.actor(other))}</a>'
        shape = "occurred" if number[line] else "planned"
        colour = f'<i class="sign {shape}" style="--c:var(--{line.family})" aria-hidden="true"></i>'
        said_of = _numbers(number[line], len(line.events) - number[line], view.lang)
        rows.append(f"<li>{colour} {said} {sign} {name} <small>{said_of}</small></li>")
    return f"<ul>{''.join(rows)}</ul>" if rows else ""


def _numbers(happened: int, others: int, lang: str) -> str:
    """Return how much happened and, apart from it, how much was planned, called off or only thought of."""
    apart = escape(t("actors.not_happened", lang, n=others)) if others else ""
    return " + ".join(filter(None, (str(happened) if happened else "", apart)))


def _places(view: View, query: address.Query) -> str:
    settings = summaries.settings(view.tables)
    counts = Counter(cells(settings, "location_id", "place_kind"))
    items = [
        f"<li>{link('map', query, view.place(place), place=place, event=None)}"
        f" <small>{escape(t(f'map.{kind}', view.lang))} · {n}</small></li>"
        for (place, kind), n in counts.most_common(_MOST)
    ]
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _days(view: View, query: address.Query) -> str:
    happened, others = Counter[str](), Counter[str]()
    for day, precision, status in cells(view.tables.events, "date_start", "precision", "status"):
        if day and precision == "day":
            (happened if status in summaries.HAPPENED else others)[day] += 1
    items = []
    for day in sorted({*happened, *others})[:_MOST]:
        words = day_words(date.fromisoformat(day), view.lang, view.months)
        to = link("timeline", query, words, **{"from": day, "to": day})
        items.append(f"<li>{to} <small>{_numbers(happened[day], others[day], view.lang)}</small></li>")
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _quotes(view: View, actor_id: str, query: address.Query) -> str:
    quotes = view.tables.quotes[view.tables.quotes["speaker_id"] == actor_id]
    items = [f"<li>{arabic(f'«{escape(text)}»')}</li>" for text in quotes["text"].head(4)]
    more = (
        link("quotes", query, t("actors.all_quotes", view.lang, n=len(quotes)), event=None) if len(quotes) > 4 else ""
    )
    return f"<ul>{''.join(items)}</ul>{more}" if items else ""


def _names(view: View, actor_id: str) -> str:
    counts = summaries.names_of(view.tables_all, actor_id)
    items = [f"{in_arabic(str(name))} <small>{n}</small>" for name, n in counts.head(_MOST).items()]
    return f"<p>{' · '.join(items)}</p>" if items else ""
