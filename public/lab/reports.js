// Reports of sets: what each variant got right, whether one is better, and every case.

import { address, call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { DANGER, MAIN, SMALL, badge, button, confirmed, empty, load, notice, pager, time } from '../operator/parts.js';
import { counted } from '../operator/words.js';
import { money } from './outcome.js';
import { NAMES } from './variants.js';

const percent = (share) => `${Math.round(share * 100)} %`;
const ROWS = [
  ['Cases right', (one) => `${one.right} of ${one.cases}`],
  ['95 % interval', (one) => one.interval.map(percent).join(' to ')],
  ['False statements', (one) => one.false_statements],
  ['Turns that failed', (one) => one.crashes],
  ['Model calls', (one) => one.model_calls],
  ['Tool calls', (one) => one.tool_calls],
  ['Tokens in, out', (one) => `${one.input_tokens}, ${one.output_tokens}`],
  ['Cost', (one) => money(one.cost_usd)],
  ['Time of a turn, p50 and p95', (one) => `${one.p50_ms} and ${one.p95_ms} ms`],
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
  const list = () => load(rows, 'reports', () => call('GET', '/lab/reports', { query: { page: at, page_size: 20 } }), draw);
  const draw = ({ data: found, pagination }) =>
    found.length
      ? [
          el('ul', { class: 'op-list' }, found.map((each) => el('li', {}, el('a', { class: 'op-item', href: `#/reports/${encodeURIComponent(each.id)}` }, summary(each))))),
          pager(pagination, (to) => ((at = to), list())),
        ]
      : empty('No reports yet', 'Run a set of test cases; what came of it is kept here.');
  fill(place, rows);
  list();
}

function summary(each) {
  const { variants, difference } = each.figures;
  return [
    el('span', { class: 'op-item-main' }, el('strong', {}, `${counted(variants[0].cases, 'case')}: ${variants.map((one, number) => `${one.right} right under ${NAMES[number]}`).join(', ')}`), el('span', { class: 'op-item-sub' }, time(each.created_at), each.created_by ? ` · ${each.created_by}` : null)),
    el('span', { class: 'op-item-side' }, difference ? verdict(difference) : null),
  ];
}

const verdict = ({ better }) => (better ? badge(`${better} is better`, 'good') : badge('not decided', 'quiet'));

function one(place, id) {
  const path = `/lab/reports/${encodeURIComponent(id)}`;
  const drop = async () => {
    if (!(await confirmed('Delete this report?', ['The test cases stay.'], 'Delete'))) return;
    await call('DELETE', path);
    location.hash = '#/reports';
  };
  const draw = ({ data: { figures, created_at: at, created_by: by } }) => [
    el('div', { class: 'op-head' }, el('h1', {}, `Report of ${counted(figures.variants[0].cases, 'case')}`), figures.difference ? verdict(figures.difference) : null),
    el('p', { class: 'lab-note' }, time(at), by ? ` · ${by}` : null),
    el('section', { class: 'lab-card' }, table(figures), figures.difference ? el('p', { class: 'lab-note' }, told(figures.difference)) : null),
    el('section', { class: 'lab-card' }, el('h2', {}, 'Cases'), figures.cases.map(caseNode)),
    el('div', { class: 'op-row op-end' }, button('Delete', drop, { kind: DANGER }), el('a', { class: 'ss-button', href: address(`${path}/markdown`), download: 'lab.md' }, 'Download')),
  ];
  const body = el('div', { class: 'lab-view' });
  fill(place, el('a', { class: 'op-back', href: '#/reports' }, 'All reports'), body);
  load(body, 'the report', () => call('GET', path), draw);
}

const told = ({ only_a: first, only_b: second, chance, better }) => {
  const cases = `${counted(first, 'case')} right under A alone, ${second} under B alone`;
  const reading = better ? `if both were alike this would happen in ${percent(chance)} of all runs` : `chance alone brings that about in ${percent(chance)} of all runs, so nothing is decided`;
  return `${cases}: ${reading} (McNemar’s test, exact).`;
};

function table({ variants }) {
  const head = variants.map((_, number) => el('th', { scope: 'col' }, `Variant ${NAMES[number]}`));
  const line = (name, cells) => el('tr', {}, el('th', { scope: 'row' }, name), cells.map((cell) => el('td', {}, cell)));
  return el(
    'div',
    { class: 'op-scroll' },
    el(
      'table',
      { class: 'op-figures' },
      el('thead', {}, el('tr', {}, el('td', {}), head)),
      el('tbody', {}, line('What was chosen', variants.map((one) => chosen(one.variant))), ROWS.map(([name, of]) => line(name, variants.map((one) => String(of(one)))))),
    ),
  );
}

/** What a variant changes, and the way to put its prompt in use. */
function chosen(variant) {
  const { prompt_version: version, prompt_text: text, ...rest } = variant;
  const words = Object.entries(rest).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`);
  const promote = async () => {
    const used = (await call('POST', `/prompts/system/versions/${version}/activate`)).data;
    notice(`Version ${used.version} is in use now, in every process.`);
  };
  return [
    version ? `prompt version ${version}` : text ? 'a prompt that was not kept' : null,
    words.map((word) => el('span', {}, word)),
    version ? button('Promote', promote, { kind: `${SMALL} ${MAIN}` }) : null,
  ];
}

function caseNode(each) {
  return el(
    'details',
    { class: 'lab-step' },
    el('summary', {}, el('strong', {}, each.title), each.outcomes.map((outcome, number) => badge(`${NAMES[number]} ${outcome.is_right ? '✓' : '✗'}`, outcome.is_right ? 'good' : 'bad'))),
    el('div', { class: 'lab-columns lab-case' }, each.outcomes.map((outcome, number) => el('div', { class: 'lab-turns' }, el('h3', {}, `Variant ${NAMES[number]}`), outcome.turns.map(turnNode)))),
  );
}

const turnNode = (turn) =>
  el(
    'div',
    { class: 'lab-turn' },
    el('div', { class: 'lab-said' }, turn.said),
    el('div', { class: 'lab-reply' }, turn.reply || '(no reply)'),
    turn.wrong.map((what) => el('p', { class: 'lab-error' }, what)),
  );
