// Product descriptions that wait for a person: the original beside the proposal, its problems marked.

import { call } from './api.js';
import { el, fill, icon, marked, rangesOf } from './dom.js';
import { DANGER, MAIN, area, button, dialog, empty, field, load, notice, pager, statusBadge, time } from './parts.js';
import { counted } from './words.js';

const STATUSES = { pending: 'Waiting', approved: 'Approved', rejected: 'Rejected' };
const PAGE_SIZE = 20;
let status = 'pending'; // kept while another section is looked at

export function descriptionsView(place, _rest, page) {
  page.title('Descriptions');
  const rows = el('div', {});
  const editors = new Set();
  let at = 1;
  const list = () => {
    editors.clear();
    const query = { status, page: at, page_size: PAGE_SIZE };
    return load(rows, 'descriptions', () => call('GET', '/texts/descriptions', { query }), draw);
  };

  function draw({ data: items, pagination }) {
    if (!items.length && at > 1) {
      at -= 1; // the last one of the last page is decided
      list();
      return null;
    }
    if (!items.length) {
      return status === 'pending'
        ? empty('Nothing waits', 'Written descriptions come here. Customers see the original until one is approved.')
        : empty(`Nothing ${STATUSES[status].toLowerCase()}`);
    }
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, counted(pagination?.total ?? items.length, 'description')),
      el('ul', { class: 'op-reviews' }, items.map((one) => review(one, list, editors))),
      pager(pagination, (to) => ((at = to), list())),
    ];
  }

  const ways = Object.entries(STATUSES).map(([key, word]) =>
    el('button', { type: 'button', class: 'op-tab', 'aria-pressed': String(key === status), data: { key } }, word),
  );
  for (const way of ways) {
    way.addEventListener('click', () => {
      status = way.dataset.key;
      at = 1;
      for (const one of ways) one.setAttribute('aria-pressed', String(one === way));
      list();
    });
  }
  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, 'Product descriptions')),
    el('p', { class: 'op-lead' }, 'Customers see a written description only after it is approved here.'),
    el('div', { class: 'op-tabs', role: 'group', 'aria-label': 'Status' }, ways),
    rows,
  );
  list();
  return { isUnsaved: () => [...editors].some((isChanged) => isChanged()) };
}

function review(one, list, editors) {
  const path = `/texts/descriptions/${encodeURIComponent(one.id)}`;
  const proposal = el('div', {});
  const problems = el('div', { 'aria-live': 'polite' });
  const actions = el('div', { class: 'op-row op-end' });
  const done = async (act, told) => {
    await act();
    notice(told);
    node.remove();
    if (![...editors].some((isChanged) => isChanged())) await list(); // what is written in another card stays
  };

  /** Do it; where the text breaks a rule, say so and offer to do it all the same. */
  const checked = (ask, told, [back, again, anyway]) => async function attempt(_event, force = false) {
    try {
      await done(() => ask(force ? { force } : {}), told);
    } catch (error) {
      if (error.status !== 422) throw error;
      fill(problems, problemList(error.details?.problems ?? [{ message: error.message }]));
      fill(
        actions,
        button('Cancel', back),
        button(anyway, () => attempt(null, true), { kind: DANGER }),
        button(again[0], again[1], { kind: MAIN }),
      );
    }
  };
  const reject = async () => {
    const reason = await why();
    if (reason === null) return;
    await done(() => call('POST', `${path}/reject`, { body: { reason } }), 'Rejected: the original stays.');
  };

  function reading() {
    const approve = checked(
      (force) => call('POST', `${path}/approve`, { body: force }),
      'Approved: customers see it now.',
      [reading, ['Edit', writing], 'Approve in spite of this'],
    );
    fill(proposal, el('p', { class: 'op-pre' }, marked(one.text, rangesOf(one.text, quotes(one.problems)), 'op-problem-mark')));
    fill(problems, problemList(one.problems));
    fill(
      actions,
      one.status !== 'rejected' && button('Reject', reject, { kind: DANGER }),
      button('Edit', writing),
      one.status !== 'approved' && button('Approve', approve, { kind: MAIN, sign: 'check' }),
    );
  }

  function writing() {
    const text = area({ rows: 8, maxlength: 4000, 'aria-label': `Description of ${one.name}` }, one.text);
    const isChanged = () => text.isConnected && text.value !== one.text;
    editors.add(isChanged);
    const words = el('span', { class: 'op-hint', role: 'status' });
    const count = () => fill(words, counted(text.value.trim().split(/\s+/).filter(Boolean).length, 'word'));
    text.addEventListener('input', count);
    count();
    const save = (event) =>
      checked((force) => call('PUT', path, { body: { text: text.value.trim(), ...force } }), 'Saved. Approve it to show it to customers.', [
        reading,
        ['Check and save', save],
        'Save in spite of this',
      ])(event);
    fill(proposal, text, words);
    fill(actions, button('Cancel', reading), button('Check and save', save, { kind: MAIN }));
    text.focus();
  }

  const node = el(
    'li',
    { class: 'op-card op-review' },
    el('div', { class: 'op-row op-review-head' }, el('h2', {}, one.name), statusBadge(one.status, STATUSES), time(one.created_at)),
    el(
      'div',
      { class: 'op-two' },
      el('section', { 'aria-label': 'Original' }, el('h3', {}, 'Original'), el('p', { class: 'op-pre' }, one.original || 'There is none.')),
      el('section', { 'aria-label': 'Proposal' }, el('h3', {}, 'Proposal'), proposal),
    ),
    problems,
    decision(one),
    actions,
  );
  reading();
  return node;
}

/** What was decided on it before, by whom and why. */
function decision(one) {
  const told = [
    one.decided_by && `${STATUSES[one.status] === 'Waiting' ? 'Edited' : STATUSES[one.status]} by ${one.decided_by}`,
    one.reason && `Reason: ${one.reason}`,
    one.forced && 'Saved although it breaks a rule',
  ].filter(Boolean);
  return told.length ? el('p', { class: 'ss-quiet' }, told.join(' · ')) : null;
}

const quotes = (problems) => (problems ?? []).map((problem) => problem.quote).filter(Boolean);

function problemList(problems) {
  if (!problems?.length) return null;
  return el(
    'div',
    { class: 'op-warning' },
    icon('warning'),
    el('ul', {}, problems.map((problem) => el('li', {}, problem.message, problem.quote ? [' ', el('q', {}, problem.quote)] : null))),
  );
}

const why = () =>
  dialog('Reject this description?', (close) => {
    const reason = area({ rows: 3, maxlength: 500, required: true });
    const form = el(
      'form',
      { class: 'op-form' },
      el('p', {}, 'Customers go on seeing the original.'),
      field('Reason', reason, 'Kept with the description.'),
      el('div', { class: 'op-row op-end' }, button('Cancel', () => close(null)), el('button', { type: 'submit', class: `ss-button ${DANGER}` }, 'Reject')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close(reason.value.trim());
    });
    return form;
  });
