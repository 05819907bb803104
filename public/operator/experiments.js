// Experiments: variants of the assistant beside each other, what they have shown, and who wins.

import { call } from './api.js';
import { el, fill } from './dom.js';
import { DANGER, MAIN, SMALL, area, badge, button, confirmed, dialog, empty, field, input, load, notice, pager, select, time } from './parts.js';
import { counted } from './words.js';

const METRICS = { conversion: 'Conversion', satisfaction: 'Satisfaction', containment: 'Containment', cost: 'Cost' };
const VERDICTS = { better: ['better', 'good'], worse: ['worse', 'bad'], undecided: ['not decided', 'quiet'], too_few: ['too few yet', 'quiet'] };
const STATES = { draft: ['Draft', 'quiet'], running: ['Running', 'good'], stopped: ['Stopped', 'quiet'] };

export function experimentsView(place, rest, page) {
  return rest[0] ? one(place, rest[0], page) : all(place, page);
}

function all(place, page) {
  page.title('Experiments');
  const rows = el('div', {});
  let at = 1;
  const list = () => load(rows, 'experiments', () => call('GET', '/experiments', { query: { page: at, page_size: 20 } }), draw);
  const draw = ({ data: found, pagination }) =>
    found.length
      ? [
          el('p', { class: 'ss-quiet op-total', role: 'status' }, counted(pagination?.total ?? found.length, 'experiment')),
          el('ul', { class: 'op-list' }, found.map((each) => el('li', {}, el('a', { class: 'op-item', href: `#/experiments/${encodeURIComponent(each.id)}` }, summary(each))))),
          pager(pagination, (to) => ((at = to), list())),
        ]
      : empty('No experiments yet', 'Write one: two ways of answering, the people divided between them by a hash, and what decides.');
  const write = async () => {
    const made = await writing();
    if (made) page.go('experiments', made.id);
  };
  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, 'Experiments'), button('New experiment', write, { kind: MAIN, sign: 'plus' })),
    el('p', { class: 'op-lead' }, 'Customers are divided between variants of the assistant. Intervals hold however often somebody looks.'),
    rows,
  );
  list();
  return {};
}

const summary = (each) => [
  el('span', { class: 'op-item-main' }, el('strong', {}, each.name), el('span', { class: 'op-item-sub' }, `${each.variants.map((variant) => variant.name).join(', ')} · ${METRICS[each.metric]} decides`)),
  el('span', { class: 'op-item-side' }, each.winner ? badge(`${each.winner} for all`, 'good') : null, badge(...STATES[each.status])),
  el('span', { class: 'op-item-facts' }, each.started_at ? time(each.started_at, 'begun ') : null),
];

function one(place, id, page) {
  const path = `/experiments/${encodeURIComponent(id)}`;
  const decides = page.who.role === 'admin'; // agents write and read; what customers get is not theirs
  const body = el('div', { class: 'op-stack' });
  const read = () => load(body, 'the experiment', () => call('GET', `${path}/report`), draw);
  const act = (what, told, given) => async () => {
    await call('POST', `${path}/${what}`, given ? { body: given } : {});
    notice(told);
    read();
  };

  function draw({ data: found }) {
    const each = found.experiment;
    page.title(each.name);
    const stop = async () => {
      if (await confirmed('Stop this experiment?', ['Everybody gets the control again. It cannot go on afterwards.'], 'Stop')) await act('stop', 'Stopped.', { winner: null })();
    };
    const roll = (variant) => async () => {
      if (await confirmed(`Give “${variant.name}” to all?`, [`The experiment ends; from the next message on everybody gets “${variant.name}”.`], 'Roll out', MAIN)) await act('stop', `“${variant.name}” is rolled out.`, { winner: variant.name })();
    };
    const drop = async () => {
      if (!(await confirmed('Delete this experiment?', ['Who has seen it is deleted too.'], 'Delete'))) return;
      await call('DELETE', path);
      page.go('experiments');
    };
    return [
      el('div', { class: 'op-head' }, el('h1', {}, each.name), badge(...STATES[each.status])),
      each.hypothesis ? el('p', { class: 'op-lead op-pre' }, each.hypothesis) : null,
      el('div', { class: 'op-card op-stack' }, el('h2', {}, 'So far'), conclusion(found), figures(found), el('p', { class: 'op-hint' }, `${found.method}; from ${counted(found.fewest_cases, 'person', 'people')} a variant on.`)),
      el('div', { class: 'op-card' }, el('h2', {}, 'Variants'), el('ul', { class: 'op-stack' }, each.variants.map((variant, number) => el('li', { class: 'op-row' }, el('strong', {}, variant.name), badge(number ? `weight ${variant.weight}` : `control, weight ${variant.weight}`, 'quiet'), el('span', {}, changes(variant)), decides && each.status !== 'draft' && number ? button('Roll out to all', roll(variant), { kind: SMALL }) : null)))),
      decides ? el(
        'div',
        { class: 'op-row op-end' },
        each.status === 'running' ? null : button('Delete', drop, { kind: DANGER }),
        each.status === 'draft' ? button('Start', act('start', 'Started: customers are divided from now on.'), { kind: MAIN }) : null,
        each.status === 'running' ? button('Stop', stop, { kind: DANGER }) : null,
        each.winner ? button('Take the roll-out back', act('stop', 'Everybody gets the control again.', { winner: null })) : null,
      ) : el('p', { class: 'op-hint' }, 'An admin starts and ends it.'),
    ];
  }
  fill(place, el('a', { class: 'op-back', href: '#/experiments' }, 'All experiments'), body);
  read();
  return {};
}

const changes = (variant) =>
  Object.entries(variant.changes).map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`).join(', ') || 'as it is';

function conclusion(found) {
  const told = {
    uneven_split: 'The people are not divided as they should be. Trust none of the figures before that is mended.',
    undecided: `${METRICS[found.experiment.metric]} decides, and nothing is decided yet.`,
    control: 'Every other variant is worse than the control.',
  };
  return el('p', { role: 'status' }, told[found.conclusion] ?? `“${found.conclusion}” is better than the control.`);
}

function figures(found) {
  const [control, ...others] = found.variants;
  const percent = (metric, value) => (value === null ? '–' : metric === 'cost' ? `$${value.toFixed(4)}` : `${(100 * value).toFixed(1)} %`);
  const shown = (metric, cell) => [percent(metric, cell.mean), cell.interval ? el('span', {}, `${percent(metric, cell.interval[0])} to ${percent(metric, cell.interval[1])}`) : null];
  const change = (variant, metric) => {
    const difference = found.differences.find((each) => each.variant === variant && each.metric === metric);
    return badge(...VERDICTS[difference.verdict]);
  };
  return el(
    'div',
    { class: 'op-scroll', tabindex: '0' },
    el(
      'table',
      { class: 'op-figures' },
      el('thead', {}, el('tr', {}, ['Variant', 'People', ...Object.values(METRICS)].map((name) => el('th', { scope: 'col' }, name)))),
      el(
        'tbody',
        {},
        [control, ...others].map((row) =>
          el('tr', {}, el('th', { scope: 'row' }, row.variant), el('td', {}, String(row.exposed)), Object.keys(METRICS).map((metric) => el('td', {}, shown(metric, row[metric]), row === control ? null : change(row.variant, metric)))),
        ),
      ),
    ),
  );
}

/** Ask for a new experiment of two variants; what was made, or null. */
async function writing() {
  const { data: choices } = await call('GET', '/experiments/choices');
  return dialog('A new experiment', (close) => {
    const name = input({ maxlength: 120, required: true });
    const hypothesis = area({ rows: 2, maxlength: 2000 });
    const metric = select(METRICS, 'conversion');
    const variant = input({ maxlength: 40, required: true, value: 'new' });
    const setting = select(Object.fromEntries(Object.entries(choices.changes).map(([key, now]) => [key, `${key.replaceAll('_', ' ')} (now ${now})`])), 'persona');
    const value = input({ maxlength: 60, required: true });
    const share = input({ type: 'number', min: 1, max: 99, value: 50, inputmode: 'numeric' });
    const problem = el('p', { class: 'op-problem', role: 'alert' });
    const form = el(
      'form',
      { class: 'op-form' },
      field('Name', name),
      field('What is expected, and why', hypothesis),
      field('What decides', metric),
      el('div', { class: 'op-grid' }, field('Name of the variant', variant), field('Its share of the people, in percent', share), field('What differs', setting), field('To', value, 'The control stays as it is.')),
      problem,
      el('div', { class: 'op-row op-end' }, button('Cancel', () => close(null)), el('button', { type: 'submit', class: `ss-button ${MAIN}` }, 'Keep the draft')),
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
