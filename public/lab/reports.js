// Reports of sets: what each variant got right, whether one is better, and every case.

import { address, call } from '../operator/api.js';
import { bold, el, fill } from '../operator/dom.js';
import { DANGER, MAIN, SMALL, badge, button, confirmed, empty, load, notice, pager, time } from '../operator/parts.js';
import { t } from '../operator/texts.js';
import { money } from './outcome.js';
import { inUse, promoted } from './promoting.js';
import { NAMES } from './variants.js';

const percent = (share) => `${Math.round(share * 100)}\u00a0%`;
const ROWS = [
  ['cases-right', (one) => t('right-of', one)],
  ['interval', ({ interval: [low, high] }) => t('range', { low: percent(low), high: percent(high) })],
  ['false-statements', (one) => one.false_statements],
  ['turns-failed', (one) => one.crashes],
  ['model-calls', (one) => one.model_calls],
  ['tool-calls', (one) => one.tool_calls],
  ['tokens-in-out', (one) => `${one.input_tokens}, ${one.output_tokens}`],
  ['cost', (one) => money(one.cost_usd)],
  ['turn-time', (one) => `${one.p50_ms}, ${one.p95_ms} ms`],
];

export function reportsView(id) {
  const place = el('div', { class: 'lab-view' });
  if (id) one(place, id);
  else all(place);
  return place;
}

function all(place) {
  const rows = el('div', {});
  let at = 1;
  const list = () => load(rows, () => call('GET', '/lab/reports', { query: { page: at, page_size: 20 } }), draw);
  const draw = ({ data: found, pagination }) =>
    found.length
      ? [
          el('ul', { class: 'op-list' }, found.map((each) => el('li', {}, el('a', { class: 'op-item', href: `#/reports/${encodeURIComponent(each.id)}` }, summary(each))))),
          pager(pagination, (to) => ((at = to), list())),
        ]
      : empty(t('no-reports'), t('no-reports-what'));
  fill(place, rows);
  list();
}

function summary(each) {
  const { variants, difference } = each.figures;
  return [
    el('span', { class: 'op-item-main' }, el('strong', {}, [t('cases-count', { count: variants[0].cases }), ...variants.map((one, number) => t('right-under', { name: NAMES[number], right: one.right }))].join(' · ')), el('span', { class: 'op-item-sub' }, time(each.created_at), each.created_by ? ` · ${each.created_by}` : null)),
    el('span', { class: 'op-item-side' }, difference ? verdict(difference) : null),
  ];
}

const verdict = ({ better }) => (better ? badge(t('wins', { name: better }), 'good') : badge(t('undecided'), 'quiet'));

function one(place, id) {
  const path = `/lab/reports/${encodeURIComponent(id)}`;
  const drop = async () => {
    if (!(await confirmed(t('delete-report'), [t('cases-stay')], t('delete')))) return;
    await call('DELETE', path);
    location.hash = '#/reports';
  };
  const draw = ([{ data: { figures, created_at: at, created_by: by } }, used]) => [
    el('div', { class: 'op-head' }, el('h1', {}, `${t('report')} · ${t('cases-count', { count: figures.variants[0].cases })}`), figures.difference ? verdict(figures.difference) : null),
    el('p', { class: 'lab-note' }, time(at), by ? ` · ${by}` : null),
    el('section', { class: 'lab-card' }, table(figures, used, again), figures.difference ? el('p', { class: 'lab-note' }, told(figures.difference)) : null),
    el('section', { class: 'lab-card' }, el('h2', {}, t('cases')), figures.cases.map(caseNode)),
    el('div', { class: 'op-row op-end' }, button(t('delete'), drop, { kind: DANGER }), el('a', { class: 'ss-button', href: address(`${path}/markdown`), download: 'lab.md' }, t('download'))),
  ];
  const body = el('div', { class: 'lab-view' });
  fill(place, el('a', { class: 'op-back', href: '#/reports' }, t('all-reports')), body);
  const again = () => load(body, () => Promise.all([call('GET', path), inUse()]), draw);
  again();
}

const told = ({ only_a: first, only_b: second, chance, better }) =>
  t(better ? 'chance-better' : 'chance-alone', { first, second, chance: percent(chance) });

function table({ variants }, used, again) {
  const head = variants.map((_, number) => el('th', { scope: 'col' }, t('variant-is', { name: NAMES[number] })));
  const line = (name, cells) => el('tr', {}, el('th', { scope: 'row' }, name), cells.map((cell) => el('td', {}, cell)));
  return el(
    'div',
    { class: 'op-scroll' },
    el(
      'table',
      { class: 'op-figures' },
      el('thead', {}, el('tr', {}, el('td', {}), head)),
      el('tbody', {}, line(t('chosen'), variants.map((one) => chosen(one.variant, used, again))), ROWS.map(([key, of]) => line(t(key), variants.map((one) => String(of(one)))))),
    ),
  );
}

/** What a variant changes, and the way to put its prompt in use. */
function chosen(variant, used, again) {
  const { prompt_version: version, prompt_text: text, ...rest } = variant;
  const words = Object.entries(rest).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`);
  const promote = async () => {
    const now = await promoted(version);
    if (!now) return;
    notice(t('in-use', now));
    again();
  };
  return [
    version ? t('prompt-version-is', { version }) : text ? t('prompt-not-kept') : null,
    words.map((word) => el('span', {}, word)),
    version === used ? badge(t('used-now'), 'good') : version ? button(t('promote'), promote, { kind: `${SMALL} ${MAIN}` }) : null,
  ];
}

function caseNode(each) {
  return el(
    'details',
    { class: 'lab-step' },
    el('summary', {}, el('strong', {}, each.title), each.outcomes.map((outcome, number) => badge(`${NAMES[number]} ${outcome.is_right ? '✓' : '✗'}`, outcome.is_right ? 'good' : 'bad'))),
    el('div', { class: 'lab-columns lab-case' }, each.outcomes.map((outcome, number) => el('div', { class: 'lab-turns' }, el('h3', {}, t('variant-is', { name: NAMES[number] })), outcome.turns.map(turnNode)))),
  );
}

const turnNode = (turn) =>
  el(
    'div',
    { class: 'lab-turn' },
    el('div', { class: 'lab-said' }, turn.said),
    el('div', { class: 'lab-reply' }, bold(turn.reply || t('no-reply'))),
    turn.wrong.map((what) => el('p', { class: 'lab-error' }, what)),
  );
