// Two versions of a text beside or below each other, with long unchanged stretches folded away.

import { el, fill } from './dom.js';
import { SMALL, button } from './parts.js';
import { t } from './texts.js';

const CONTEXT = 3;
const NUMBER = 'op-line-number';
const SIGN = 'op-line-sign';

/** The lines of a difference with the numbers they have in both versions. */
function numbered(lines) {
  let old = 0;
  let now = 0;
  return lines.map(({ op, text }) => {
    const kind = { '+': 'new', '-': 'old' }[op] ?? 'same';
    if (kind !== 'new') old += 1;
    if (kind !== 'old') now += 1;
    return { kind, text, old: kind === 'new' ? '' : old, now: kind === 'old' ? '' : now };
  });
}

/** Runs of changed and unchanged lines; the middle of a long unchanged run is to be folded. */
function runs(lines) {
  const found = [];
  for (const line of lines) {
    const isSame = line.kind === 'same';
    if (found.at(-1)?.isSame !== isSame) found.push({ isSame, lines: [] });
    found.at(-1).lines.push(line);
  }
  return found.flatMap((run, index) => {
    const before = index ? CONTEXT : 0;
    const after = index < found.length - 1 ? CONTEXT : 0;
    if (!run.isSame || run.lines.length <= before + after + 2) return [run];
    const end = run.lines.length - after;
    return [
      { isSame: true, lines: run.lines.slice(0, before) },
      { isSame: true, isFolded: true, lines: run.lines.slice(before, end) },
      { isSame: true, lines: run.lines.slice(end) },
    ].filter((part) => part.lines.length);
  });
}

/** Old and new lines of a changed run in pairs. */
function pairs(run) {
  if (run.isSame) return run.lines.map((line) => [line, line]);
  const olds = run.lines.filter((line) => line.kind === 'old');
  const news = run.lines.filter((line) => line.kind === 'new');
  return Array.from({ length: Math.max(olds.length, news.length) }, (_, at) => [olds[at], news[at]]);
}

/** What two lines do not share, marked: the middle between their common ends, cut at words. */
function changed(text, other, kind) {
  if (other === undefined) return [text];
  const words = text.split(/(\s+)/);
  const others = other.split(/(\s+)/);
  const most = Math.min(words.length, others.length);
  let head = 0;
  while (head < most && words[head] === others[head]) head += 1;
  let tail = 0;
  while (tail < most - head && words.at(-1 - tail) === others.at(-1 - tail)) tail += 1;
  const middle = words.slice(head, words.length - tail).join('');
  const parts = [words.slice(0, head).join(''), middle && el('mark', { class: `op-${kind}-word` }, middle)];
  return [...parts, words.slice(words.length - tail).join('')].filter(Boolean);
}

const cell = (line, content, kind = line?.kind ?? 'none') =>
  el('td', { class: `op-line op-line-${kind}` }, content ?? line?.text ?? '');
const place = (value) => el('td', { class: NUMBER }, value);

function beside(run) {
  return pairs(run).map(([old, now]) =>
    el(
      'tr',
      {},
      place(old?.old ?? ''),
      cell(old, run.isSame ? null : old && changed(old.text, now?.text, 'old')),
      place(now?.now ?? ''),
      cell(now, run.isSame ? null : now && changed(now.text, old?.text, 'new')),
    ),
  );
}

const SIGNS = { new: '+', old: '−', same: '' };
const below = (run) =>
  run.lines.map((line) =>
    el(
      'tr',
      {},
      place(line.old),
      place(line.now),
      el('td', { class: `${SIGN} op-line-${line.kind}` }, SIGNS[line.kind]),
      cell(line),
    ),
  );

/** The table of a difference; `isBeside` puts the versions next to each other. */
export function diffTable(lines, isBeside, from, to) {
  const draw = isBeside ? beside : below;
  const kinds = isBeside ? [NUMBER, '', NUMBER, ''] : [NUMBER, NUMBER, SIGN, ''];
  const body = el('tbody', {});
  for (const run of runs(numbered(lines))) body.append(...(run.isFolded ? [fold(run, draw, kinds.length)] : draw(run)));
  const heads = isBeside
    ? el('tr', {}, el('th', { colspan: 2, scope: 'col' }, t('version-number', { version: from })), el('th', { colspan: 2, scope: 'col' }, t('version-number', { version: to })))
    : el('tr', {}, el('th', { colspan: kinds.length, scope: 'col' }, t('from-to', { from, to })));
  return el(
    'div',
    { class: 'op-diff-box', tabindex: '0', role: 'region', 'aria-label': t('difference') },
    el(
      'table',
      { class: `op-diff ${isBeside ? 'op-beside' : 'op-below'}` },
      el('colgroup', {}, kinds.map((kind) => el('col', { class: kind }))),
      el('thead', {}, heads),
      body,
    ),
  );
}

function fold(run, draw, columns) {
  const row = el('tr', { class: 'op-fold' });
  const show = () => row.replaceWith(...draw(run));
  return fill(row, el('td', { colspan: columns }, button(t('show-unchanged', { count: run.lines.length }), show, { kind: SMALL })));
}

/** How much a difference changes, in words. */
export function extent(lines) {
  const added = lines.filter(({ op }) => op === '+').length;
  const removed = lines.filter(({ op }) => op === '-').length;
  if (!added && !removed) return t('same-texts');
  return [t('lines-added', { count: added }), t('lines-removed', { count: removed })].join(', ');
}
