"""An article as text, sentence by sentence, with what was found in each, where, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from data.labels import label
from data.model import Event, Reading


def explanation(reading: Reading) -> Iterator[str]:
    """Yield the lines that explain a reading."""
    article = reading.article
    day = f"{article.published or 'no publication day'} ({article.published_basis})"
    yield " · ".join(filter(None, (article.article_id, article.title, article.outlet, day)))
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for mention in reading.mentions:
        means = (
            mention.entity_id if mention.interval is None else f"{mention.interval.edtf} ({mention.interval.precision})"
        )
        found[mention.sentence_id].append(
            (mention.start, f"{mention.kind:9} {mention.surface} → {means} · {mention.rule}")
        )
    for quote in reading.quotes:
        how = "quoted" if quote.direct else "reported"
        words = f"{how:9} {quote.text} → {quote.speaker_id or 'nobody named'} · {quote.verb}"
        found[quote.sentence_id].append((quote.start, words))
    for quantity in reading.quantities:
        amount = f"{'quantity':9} {quantity.surface} → {quantity.qualifier} {quantity.value:g} {quantity.unit}"
        found[quantity.sentence_id].append((quantity.start, amount))
    for event, words in _events(reading):
        found[event.sentence_id].append((event.start, words))
    in_order = [
        (stretch.start, f"({stretch.reason}) {article.text[stretch.start : stretch.end]}", "")
        for stretch in reading.boilerplate
    ]
    in_order += [(sentence.start, sentence.text, sentence.sentence_id) for sentence in reading.sentences]
    for start, text, key in sorted(in_order):
        yield f"\n{start:5}  {text}"
        yield from (f"{at:9}  {words}" for at, words in sorted(found[key]))


def _events(reading: Reading) -> Iterator[tuple[Event, str]]:
    actors = {actor.actor_id: actor for actor in reading.actors}
    locations = {location.location_id: location for location in reading.locations}
    for event in reading.events:
        line = label(event, actors, locations, "en", reading.article.text)
        answers = f" · answers {event.responds_to}" if event.responds_to else ""
        basis = f" · {event.date_basis} «{event.date_text}»" if event.date_basis else ""
        yield event, f"{'event':9} {event.surface} → {line}{basis}{answers} · {event.rule} · {event.confidence:.2f}"
