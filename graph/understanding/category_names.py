"""All that customers may call the categories of a catalogue, beside the names in their paths."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graph.understanding.keys import Keys, phrase_keys
from knowledge.categories import SEPARATOR, is_generic, leaf_of, names_of, widest
from knowledge.lexicon import lexicon
from knowledge.vocabulary import CatalogueVocabulary

Names = dict[Keys, tuple[str, ...]]
# So many other words for one name are learnt at most.
MOST_ALIKE = 100
# "And tea" is no name, though there be a "Coffee and Tea".
_JOINTS = frozenset({"and", "or", "of", "for", "with"})
STUFF = ("stuff", "thing", "gear", "item", "gadget", "extra", "bit")
_GENDERS = frozenset(phrase_keys(word)[0] for word in lexicon("gender") if len(word) > 1)


def category_names(vocabulary: CatalogueVocabulary) -> Names:
    """The keys of every name -> the paths it stands for; plain names before their likes."""
    counts = vocabulary.category_counts
    named = _whole_names(counts)
    for form, paths in vocabulary.categories.items():
        named.setdefault(phrase_keys(form), paths)
    for more in (
        _with_parents(counts),
        _without_shop(counts),
        _without_gender(named),
        _loosely_called(named),
        _shortened(named),
    ):
        for keys, paths in more.items():
            named.setdefault(keys, paths)
    for keys, paths in list(_said_alike(named)):
        named.setdefault(keys, paths)
    for keys, paths in list(_narrower(named)):
        named.setdefault(keys, paths)
    for keys, paths in list(named.items()):
        for joined in _joined(keys):
            named.setdefault(joined, paths)
    named.pop((), None)
    return named


def _whole_names(counts: Mapping[str, int]) -> Names:
    """A name that is said whole stands for its own nodes, not for "Coffee and Tea" as well."""
    whole: dict[Keys, list[str]] = defaultdict(list)
    for path in counts:
        whole[phrase_keys(leaf_of(path))].append(path)
    below: dict[str, list[str]] = defaultdict(list)
    for path in counts:
        below[path.rpartition(SEPARATOR)[0]].append(path)
    return {keys: _narrowest(keys, _highest(paths), below) for keys, paths in whole.items()}


def _highest(paths: Iterable[str]) -> tuple[str, ...]:
    """The widest of the paths; where one of the same name is at the top, that is meant."""
    kept = widest(paths)
    top = tuple(path for path in kept if SEPARATOR not in path)
    return top or kept


def _narrowest(
    keys: Keys, paths: tuple[str, ...], below: Mapping[str, list[str]]
) -> tuple[str, ...]:
    """Of a node, those just below it that are another word for it: Smartphones of Phones."""
    alike = {other for index in _same().get(keys, ()) for other in _groups()[index]} - {keys}
    under = [child for path in paths for child in below.get(path, ())]
    found = tuple(path for path in under if phrase_keys(leaf_of(path)) in alike)
    return found or paths


def _with_parents(counts: Mapping[str, int]) -> Names:
    """Names with the word of the node above: "formal footwear", "office furniture", "tool set"."""
    found: dict[Keys, list[str]] = defaultdict(list)
    for path in counts:
        *above, leaf = path.split(SEPARATOR)
        own, parent = phrase_keys(leaf), phrase_keys(above[-1]) if above else ()
        if not parent or set(parent) & set(own):
            continue
        if not is_generic(parent[-1]):
            found[*own, parent[-1]].append(path)
        if len(parent) == 1:
            found[*parent, *own].append(path)
    return {keys: widest(paths) for keys, paths in found.items()}


def _without_shop(counts: Mapping[str, int]) -> Names:
    """Names without those of what the whole shop sells: "cases" in a shop for cell phones."""
    found: dict[Keys, list[str]] = defaultdict(list)
    tops = {path: n for path, n in counts.items() if SEPARATOR not in path}
    whole = {phrase_keys(top) for top, n in tops.items() if 2 * n > sum(tops.values())}
    for path in counts:
        for name in map(phrase_keys, names_of(leaf_of(path))):
            for top in whole:
                if top and len(name) > len(top) and name[: len(top)] == top:
                    found[name[len(top) :]].append(path)
    return {keys: widest(paths) for keys, paths in found.items()}


def _without_gender(named: Names) -> Names:
    """Names without whom they are for, where there is no such name: "dresses" are women's."""
    found: dict[Keys, list[str]] = defaultdict(list)
    for keys, paths in named.items():
        if len(keys) > 1 and keys[0] in _GENDERS:
            found[keys[1:]].extend(paths)
    return {keys: widest(paths) for keys, paths in found.items()}


def _loosely_called(named: Names) -> Names:
    """Accessories by what customers call them as well: "kitchen stuff", "sports gear"."""
    return {
        (*keys[:-1], word): paths
        for keys, paths in named.items()
        if len(keys) > 1 and keys[-1] == "accessory"
        for word in STUFF
    }


def _shortened(named: Names) -> Names:
    """Names without their first words where the rest, two words at least, is of one name alone."""
    found: dict[Keys, set[str]] = defaultdict(set)
    for keys, paths in named.items():
        for start in range(1, len(keys) - 1):
            if keys[start] not in _JOINTS:
                found[keys[start:]].update(paths)
    short = {keys: widest(paths) for keys, paths in found.items()}
    return {keys: paths for keys, paths in short.items() if len(paths) == 1}


def _said_alike(named: Names) -> Iterator[tuple[Keys, tuple[str, ...]]]:
    """The names with words put for others that mean the same, then looser likenesses."""
    for nearer in (True, False):
        for keys, paths in named.items():
            yield from ((other, paths) for other in _alike(keys, once=nearer))
    for group in _loose():
        for keys in group:
            if keys in named:
                yield from ((o, named[keys]) for o in group if len(o) > 1 or o[0] in keys)


def _narrower(named: Names) -> Iterator[tuple[Keys, tuple[str, ...]]]:
    """Names with a narrower word for their last: "men's sneakers" where there are Men's Shoes."""
    for wide, narrow in lexicon("narrower").items():
        last = phrase_keys(wide)
        for keys, paths in named.items():
            if keys[-len(last) :] == last:
                yield from (((*keys[: -len(last)], *phrase_keys(one)), paths) for one in narrow)


def alike(keys: Keys) -> set[str]:
    """The single words that a thing is called by, its own last one among them."""
    groups = (_groups()[index] for index in _same().get(keys, ()))
    return {*keys[-1:], *(one[0] for group in groups for one in group if len(one) == 1)}


def _alike(keys: Keys, *, once: bool) -> list[Keys]:
    """A name with its parts said in other words: "cell phone mount", "phone holder".

    With `once` one part alone is; what is so called is so sooner than what takes two steps.
    """
    first = dict.fromkeys(_reworded(keys))
    twice = (other for near in ({} if once else first) for other in _reworded(near))
    found = dict.fromkeys(itertools.islice(itertools.chain(first, twice), MOST_ALIKE))
    return [other for other in found if other != keys]


def _reworded(keys: Keys) -> Iterator[Keys]:
    """A name with one of its parts said in other words, the whole of it first."""
    spans = itertools.combinations(range(len(keys) + 1), 2)
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        for other in _others(keys[start:end]):
            yield (*keys[:start], *other, *keys[end:])


def _others(keys: Keys) -> Iterator[Keys]:
    for index in _same().get(keys, ()):
        yield from (other for other in _groups()[index] if other != keys)


@functools.cache
def _groups() -> tuple[tuple[Keys, ...], ...]:
    groups = lexicon("same_things").items()
    return tuple(tuple(dict.fromkeys(map(phrase_keys, (head, *others)))) for head, others in groups)


@functools.cache
def _same() -> dict[Keys, tuple[int, ...]]:
    """A name -> the groups of same things that it is in."""
    found: dict[Keys, tuple[int, ...]] = {}
    for index, group in enumerate(_groups()):
        for keys in group:
            found[keys] = (*found.get(keys, ()), index)
    return found


@functools.cache
def _loose() -> tuple[tuple[Keys, ...], ...]:
    """Names that customers use for one another loosely; several words are needed to tell."""
    groups = lexicon("synonyms").items()
    return tuple(tuple(map(phrase_keys, (head, *others))) for head, others in groups)


def _joined(keys: Keys) -> Iterator[Keys]:
    """A name with two of its words written as one: "airfryer", "iphone6 case"."""
    for place in range(len(keys) - 1):
        first, second = keys[place : place + 2]
        if first.isalpha() and (second.isalpha() or second.isdigit()):
            yield (*keys[:place], first + second, *keys[place + 2 :])
