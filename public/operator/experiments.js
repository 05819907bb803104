// Experiments: variants of the assistant beside each other, what they have shown, and who wins.

import { call } from './api.js';
import { el, fill } from './dom.js';
import { DANGER, MAIN, SMALL, area, badge, button, confirmed, dialog, empty, field, input, load, notice, pager, select, time } from './parts.js';
import { t } from './texts.js';

const METRICS = ['conversion', 'satisfaction', 'containment', 'cost'];
const TONES = { better: 'good', worse: 'bad', running: 'good' };

/** A verdict or a state, told in its tone. */
const told = (key) => badge(t(key), TONES[key] ?? 'quiet');

export function experimentsView(place, rest, page) {
  return rest[0] ? one(place, rest[0], page) : all(place, page);
}

function all(place, page) {
  page.title(t('experiments'));
  const rows = el('div', {});
  let at = 1;
  const list = () => load(rows, () => call('GET', '/experiments', { query: { page: at, page_size: 20 } }), draw);
  const draw = ({ data: found, pagination }) =>
    found.length
      ? [
          el('p', { class: 'ss-quiet op-total', role: 'status' }, t('experiments-count', { count: pagination?.total ?? found.length })),
          el('ul', { class: 'op-list' }, found.map((each) => el('li', {}, el('a', { class: 'op-item', href: `#/experiments/${encodeURIComponent(each.id)}` }, summary(each))))),
          pager(pagination, (to) => ((at = to), list())),
        ]
      : empty(t('no-experiments'), t('no-experiments-what'));
  const write = async () => {
    const made = await writing();
    if (made) page.go('experiments', made.id);
  };
  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, t('experiments')), button(t('new-experiment'), write, { kind: MAIN, sign: 'plus' })),
    el('p', { class: 'op-lead' }, t('experiments-what')),
    rows,
  );
  list();
  return {};
}

const summary = (each) => [
  el('span', { class: 'op-item-main' }, el('strong', {}, each.name), el('span', { class: 'op-item-sub' }, `${each.variants.map((variant) => variant.name).join(', ')} · ${t('decides', { metric: t(each.metric) })}`)),
  el('span', { class: 'op-item-side' }, each.winner ? badge(t('for-all', { name: each.winner }), 'good') : null, told(each.status)),
  el('span', { class: 'op-item-facts' }, each.started_at ? [`${t('begun')} · `, time(each.started_at)] : null),
];

function one(place, id, page) {
  const path = `/experiments/${encodeURIComponent(id)}`;
  const decides = page.who.role === 'admin'; // agents write and read; what customers get is not theirs
  const body = el('div', { class: 'op-stack' });
  const read = () => load(body, () => call('GET', `${path}/report`), draw);
  const act = (what, done, given) => async () => {
    await call('POST', `${path}/${what}`, given ? { body: given } : {});
    notice(done);
    read();
  };

  function draw({ data: found }) {
    const each = found.experiment;
    page.title(each.name);
    const stop = async () => {
      if (await confirmed(t('stop-ask'), [t('stop-what')], t('stop'))) await act('stop', t('stopped-told'), { winner: null })();
    };
    const isForAll = (variant) => each.winner === variant.name;
    const roll = (variant) => async () => {
      if (await confirmed(t('give-all', variant), [t('give-what', variant)], t('roll-out'), MAIN)) await act('stop', t('rolled-out', variant), { winner: variant.name })();
    };
    const drop = async () => {
      if (!(await confirmed(t('delete-experiment'), [t('delete-experiment-what')], t('delete')))) return;
      await call('DELETE', path);
      page.go('experiments');
    };
    return [
      el('div', { class: 'op-head' }, el('h1', {}, each.name), told(each.status)),
      each.hypothesis ? el('p', { class: 'op-lead op-pre' }, each.hypothesis) : null,
      el('div', { class: 'op-card op-stack' }, el('h2', {}, t('so-far')), conclusion(found), figures(found), el('p', { class: 'op-hint' }, t('from-people', { method: found.method, count: found.fewest_cases }))),
      el('div', { class: 'op-card' }, el('h2', {}, t('variants')), el('ul', { class: 'op-stack' }, each.variants.map((variant, number) => el('li', { class: 'op-row' }, el('strong', {}, variant.name), badge(t(number ? 'weight' : 'control-weight', { weight: variant.weight }), 'quiet'), el('span', {}, changes(variant)), isForAll(variant) ? badge(t('for-all', variant), 'good') : decides && each.status !== 'draft' && number ? button(t('roll-out-all'), roll(variant), { kind: SMALL }) : null)))),
      decides ? el(
        'div',
        { class: 'op-row op-end' },
        each.status === 'running' ? null : button(t('delete'), drop, { kind: DANGER }),
        each.status === 'draft' ? button(t('start'), act('start', t('started-told')), { kind: MAIN }) : null,
        each.status === 'running' ? button(t('stop'), stop, { kind: DANGER }) : null,
        each.winner ? button(t('take-rollout-back'), act('stop', t('control-again'), { winner: null })) : null,
      ) : el('p', { class: 'op-hint' }, t('admin-starts')),
    ];
  }
  fill(place, el('a', { class: 'op-back', href: '#/experiments' }, t('all-experiments')), body);
  read();
  return {};
}

const changes = (variant) =>
  Object.entries(variant.changes).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`).join(', ') || t('as-it-is');

function conclusion(found) {
  const known = {
    uneven_split: t('uneven_split'),
    undecided: t('undecided-yet', { metric: t(found.experiment.metric) }),
    control: t('all-worse'),
  };
  return el('p', { role: 'status' }, known[found.conclusion] ?? t('is-better', { name: found.conclusion }));
}

function figures(found) {
  const [control, ...others] = found.variants;
  const percent = (metric, value) => (value === null ? '–' : metric === 'cost' ? `$${value.toFixed(4)}` : `${(100 * value).toFixed(1)} %`);
  const shown = (metric, cell) => [percent(metric, cell.mean), cell.interval ? el('span', {}, t('range', { low: percent(metric, cell.interval[0]), high: percent(metric, cell.interval[1]) })) : null];
  const change = (variant, metric) => {
    const difference = found.differences.find((each) => each.variant === variant && each.metric === metric);
    return told(difference.verdict);
  };
  return el(
    'div',
    { class: 'op-scroll', tabindex: '0' },
    el(
      'table',
      { class: 'op-figures' },
      el('thead', {}, el('tr', {}, ['variant', 'people', ...METRICS].map((key) => el('th', { scope: 'col' }, t(key))))),
      el(
        'tbody',
        {},
        [control, ...others].map((row) =>
          el('tr', {}, el('th', { scope: 'row' }, row.variant), el('td', {}, String(row.exposed)), METRICS.map((metric) => el('td', {}, shown(metric, row[metric]), row === control ? null : change(row.variant, metric)))),
        ),
      ),
    ),
  );
}

/** Ask for a new experiment of two variants; what was made, or null. */
async function writing() {
  const { data: choices } = await call('GET', '/experiments/choices');
  return dialog(t('a-new-experiment'), (close) => {
    const name = input({ maxlength: 120, required: true });
    const hypothesis = area({ rows: 2, maxlength: 2000 });
    const metric = select(Object.fromEntries(METRICS.map((key) => [key, t(key)])), 'conversion');
    const variant = input({ maxlength: 40, required: true, value: 'new' });
    const setting = select(Object.fromEntries(Object.entries(choices.changes).map(([key, now]) => [key, t('now-value', { name: key.replaceAll('_', ' '), value: now })])), 'persona');
    const value = input({ maxlength: 60, required: true });
    const share = input({ type: 'number', min: 1, max: 99, value: 50, inputmode: 'numeric' });
    const problem = el('p', { class: 'op-problem', role: 'alert' });
    const form = el(
      'form',
      { class: 'op-form' },
      field(t('name'), name),
      field(t('hypothesis'), hypothesis),
      field(t('what-decides'), metric),
      el('div', { class: 'op-grid' }, field(t('variant-name'), variant), field(t('share'), share), field(t('differs'), setting), field(t('to-value'), value, t('control-stays'))),
      problem,
      el('div', { class: 'op-row op-end' }, button(t('cancel'), () => close(null)), el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('keep-draft'))),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const part = Number(share.value);
      const variants = [
        { name: 'control', weight: 100 - part, changes: {} },
        { name: variant.value.trim(), weight: part, changes: { [setting.value]: value.value.trim() } },
      ];
      try {
        close((await call('POST', '/experiments', { body: { name: name.value, hypothesis: hypothesis.value, metric: metric.value, variants } })).data);
      } catch (error) {
        fill(problem, error.message);
      }
    });
    return form;
  });
}
