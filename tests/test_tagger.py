"""The learned taggers: what they find in plain sentences, and that decoding agrees with the trainer's own."""

import numpy as np
import pytest

from data import tagger
from data.arabic import words
from data.model import Sentence
from data.tagger.crf import Model, decode, sentence_features
from data.tagger.features import features
from data.tagger.words import words as usages


def sentence(text, start=0):
    return Sentence("a-0", "a", 0, 0, start, start + len(text), text, words(text, start))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "التقى الوزير جون كيري نظيره سيرغي لافروف في هامبورغ.",
            {("جون كيري", "PER"), ("سيرغي لافروف", "PER"), ("هامبورغ", "LOC")},
        ),
        ("قال محمود عباس إن السلطة ترفض ذلك", {("محمود عباس", "PER")}),
        ("وصل الوفد إلى القاهرة وغادر بيروت", {("القاهرة", "LOC"), ("بيروت", "LOC")}),
        ("اجتمع مجلس الأمن في نيويورك", {("مجلس الأمن", "ORG"), ("نيويورك", "LOC")}),
        ("بدأ الاجتماع متأخرا بسبب المطر", set()),
    ],
)
def test_names(text, found):
    for each in (sentence(text), sentence(text, 40)):
        spans = [(each.words[first].start, each.words[last - 1].end, kind) for first, last, kind in tagger.names(each)]
        assert {(text[start - each.start : end - each.start], kind) for start, end, kind in spans} == found


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("وقال المتحدث إن القوات دخلت المدينة وسيطرت عليها", "وقال دخلت وسيطرت"),
        ("لم يتفق الطرفان على موعد جديد", "يتفق"),
        ("توقيع الاتفاق في القاهرة بعد محادثات", ""),
        ("سيلتقي الرئيس الوفد غدا", "سيلتقي"),
        ("من دون أن يحدد موعدا", "يحدد"),
    ],
)
def test_verbs(text, verbs):
    each = sentence(text)
    found = [text[w.start : w.end] for w, c in zip(each.words, tagger.classes(each), strict=True) if c.verb]
    assert found == verbs.split()


def test_particles_and_pronouns():
    classes = tagger.classes(sentence("وقال للوزير إن موقفه ثابت"))
    assert classes[0].and_ and classes[1].preposition and classes[3].pronoun and not classes[4].pronoun


def test_together_as_one_by_one():
    texts = ("قال الوزير ذلك", "", "وصل كيري إلى موسكو أمس الأول", "نعم")
    together = tagger.Tagger((tagger.NAMES_MODEL, tagger.CLASSES_MODEL)).read([sentence(text) for text in texts])
    assert together == tuple(tagger.read([sentence(text)])[0] for text in texts)


def test_decoding_agrees_with_the_trainer(tmp_path):
    pytest.importorskip("pycrfsuite")
    from tools.crfsuite import convert, opened, train

    learned = [
        ("قال كيري إن الوفد وصل إلى حلب", "O P O O O O L"),
        ("زار عباس موسكو", "O P L"),
        ("وصل لافروف إلى جنيف", "O P O L"),
    ]
    train(
        [text.split() for text, _ in learned],
        [row.split() for _, row in learned],
        {"c1": 0.0, "c2": 0.1},
        tmp_path / "it.crf",
    )
    convert(tmp_path / "it.crf", tmp_path / "it.npz")
    model, trainers = Model(tmp_path / "it.npz"), opened(tmp_path / "it.crf")
    for text in ("قال عباس إن لافروف زار جنيف", "وصل كيري إلى موسكو", "حلب"):
        rows = sentence_features([features(word) for word in text.split()])
        emissions = np.stack([model.scores(row) for row in rows])[:, None]
        best = decode(emissions, [len(rows)], model.transitions)[0]
        assert [model.labels[label] for label in best] == trainers.tag(rows)


def test_words_used_alike_share_a_class():
    table = usages()
    assert table.get("حلب").clusters[1] == table.get("ادلب").clusters[1] != table.get("قال").clusters[1]
