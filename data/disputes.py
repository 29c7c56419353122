"""Claims and what answers them, read from the tables: who denies what, and what nobody answers."""

from __future__ import annotations

from typing import NamedTuple

from data.model import ActorRole, EventType
from data.tables import Tables
from data.tables.cells import Row, cells, records

_NEAR = 3  # sentences between a claim and its answer


class Dispute(NamedTuple):
    """A claim and what answers it; one of them may be missing.

    `by_denier`: it was read as what its denier says, so that nobody is known who claims it; `by_nobody`: as nobody's.
    """

    claim: Row | None
    answer: Row | None
    by_denier: bool = False
    by_nobody: bool = False


def find_disputes(tables: Tables, tables_all: Tables) -> list[Dispute]:
    """Return answers beside the claims that they answer, then every other denial, then accusations without answer.

    A claim that stands far from its answer is none of it, and nobody denies what he says himself: then who claims it
    is not known, or the claim was not found.
    """
    events = tables.events
    claims = tables_all.events[tables_all.events["event_id"].isin(events["responds_to"])]
    claim_of = {row["event_id"]: row for row in records(claims)}
    number = dict(cells(tables_all.sentences, "sentence_id", "n"))
    answers = records(events[events["responds_to"].isin(claim_of) | (events["event_type"] == EventType.DENY)])
    sides = {row["event_id"] for row in [*claim_of.values(), *answers]}
    sources: dict[str, set[str]] = {}
    parts = tables_all.event_actors
    parts = parts[parts["event_id"].isin(sides) & (parts["role"] == ActorRole.SOURCE)]
    for event, actor in cells(parts, "event_id", "actor_id"):
        sources.setdefault(event, set()).add(actor)
    pairs, alone = list[Dispute](), list[Dispute]()
    for answer in answers:
        claim = claim_of.get(answer["responds_to"])
        if claim is not None:
            apart = abs(int(number[answer["sentence_id"]]) - int(number[claim["sentence_id"]]))
            own = bool(sources.get(claim["event_id"], set()) & sources.get(answer["event_id"], set()))
            if apart > _NEAR or (own and apart):
                claim = None
            else:
                pairs.append(Dispute(claim, answer, own, own or not sources.get(claim["event_id"])))
        if claim is None:
            alone.append(Dispute(None, answer))
    accusations = events[(events["event_type"] == EventType.ACCUSE) & ~events["event_id"].isin(claim_of)]
    return [*pairs, *alone, *(Dispute(row, None) for row in records(accusations))]
