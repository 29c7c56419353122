"""Descriptions rewritten as the body they are of: the men of a force, and what its name in brackets says again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from data.lexicon.nouns import Head, heads, small_words
from data.mentions.drafts import Draft
from data.model import ActorKind

_OPENING = frozenset('("«“')


def join_bodies(drafts: Sequence[Draft]) -> None:
    """Give descriptions of a force's men the force's head, and bodies the actor named right behind in brackets."""
    for draft, behind in zip_longest(drafts, drafts[1:]):
        force = _force(draft)
        if force is not None:
            draft.head, draft.modifiers = force
        elif behind is not None and _says_again(draft, behind):
            draft.actor = behind.actor


def _force(draft: Draft) -> tuple[Head, tuple[str, ...]] | None:
    """Return the head and the rest of the force whose men a draft names: رجال الشرطة for الشرطة, رجال الأمن."""
    head = draft.head
    if head is None or head.state or head.word not in small_words("men") or not draft.modifiers:
        return None
    first, *rest = draft.modifiers
    forces = [one for one in heads().get(first, {}).get((), ()) if one.family == "body" and one.entry == "army"]
    if forces and forces[0].word != "قوات":
        return forces[0], tuple(rest)
    return (heads()["قوات"][()][0], draft.modifiers) if first == "الامن" and head.word != "قوات" else None


def _says_again(draft: Draft, behind: Draft) -> bool:
    """Say whether a body is named again right behind its description: جهاز المخابرات الإسرائيلي (الشاباك)."""
    actor, last = behind.actor, draft.last
    if draft.line is not behind.line or draft.head is None or draft.head.family != "body" or draft.actor is not None:
        return False
    if actor is None or actor.kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.GROUP) or draft.head.state:
        return False
    opens = behind.first == last + 1 and draft.line.looks[last].key in _OPENING
    return opens and (not draft.country.isupper() or draft.country == actor.country)
