"""What dependency trees say of the subjects and objects of verbs, as spans of written words."""

from __future__ import annotations

from dataclasses import dataclass

from data.arabic import fold
from data.grammar.words import WORDS
from data.verbs import forms
from tools.trees import Token, Tree

# Relations by which a word belongs to the core of a phrase; nmod only where no preposition parts it from its head.
_CORE = ("amod", "nmod", "nummod", "det", "flat", "foreign", "name", "compound", "fixed", "dep", "appos")
_BE = frozenset(form.key for lemma in ("كان", "صار", "أَصْبَح", "ظَلّ", "بات", "زال", "بَدَأ", "أَخَذ") for form in forms(lemma))
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldVerb:
    """A verb of a tree: its word, and the first and last word of its subject's and object's cores, None for none."""

    word: int
    subject: Span | None
    object: Span | None


def gold_verbs(tree: Tree) -> list[GoldVerb]:
    """Return the verbs of a tree."""
    children: dict[int, list[Token]] = {}
    numbered = {token.number: token for token in tree.tokens}
    sizes = tree.parts()
    for token in tree.tokens:
        children.setdefault(token.head, []).append(token)

    def core(head: Token) -> Span:
        found = {head.word}
        for child in children.get(head.number, ()):
            cased = any(each.relation == "case" for each in children.get(child.number, ()))
            if child.relation.split(":")[0] in _CORE and not cased and child.kind not in ("VERB", "PUNCT"):
                found |= set(core(child))
        return min(found), max(found)

    def named(verb: Token, relations: tuple[str, ...]) -> Span | None:
        for child in children.get(verb.number, ()):
            if child.relation in relations and child.kind not in ("VERB", "AUX") and child.word != verb.word:
                # A relative pronoun, or one attached to a conjunction (لكنه), is no phrase that names the subject.
                # PADT calls what stands behind a verb's preposition its object too; here it is none.
                cased = any(each.relation == "case" for each in children.get(child.number, ()))
                attached = cased or (child.kind == "PRON" and (child.glued or len(sizes[child.word]) > 1))
                if not attached and fold(child.form) not in WORDS["relatives"]:
                    return core(child)
        return None

    def subject(verb: Token) -> Span | None:
        found = named(verb, ("nsubj", "nsubj:pass", "nsubjpass"))
        head = numbered.get(verb.head)
        if found or head is None:
            return found
        # كان and its sisters share one subject with the verb or the predicate beside them.
        if verb.relation in ("cop", "aux", "aux:pass") or fold(head.form) in _BE:
            return named(head, ("nsubj", "nsubj:pass", "nsubjpass"))
        return None

    return [
        GoldVerb(token.word, subject(token), named(token, ("obj", "dobj")))
        for token in tree.tokens
        if token.kind == "VERB"
    ]
