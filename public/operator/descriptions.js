// Product descriptions that wait for a person: the original beside the proposal, its problems marked.

import { call } from './api.js';
import { el, fill, icon, marked, rangesOf } from './dom.js';
import { DANGER, MAIN, area, button, dialog, empty, field, load, notice, pager, statusBadge, time } from './parts.js';
import { t } from './texts.js';
import { told } from './words.js';

const STATUSES = ['pending', 'approved', 'rejected'];
const PAGE_SIZE = 20;
let status = 'pending'; // kept while another section is looked at

export function descriptionsView(place, _rest, page) {
  page.title(t('descriptions'));
  const rows = el('div', {});
  const editors = new Set();
  let at = 1;
  const list = () => {
    editors.clear();
    const query = { status, page: at, page_size: PAGE_SIZE };
    return load(rows, () => call('GET', '/texts/descriptions', { query }), draw);
  };

  function draw({ data: items, pagination }) {
    if (!items.length && at > 1) {
      at -= 1; // the last one of the last page is decided
      list();
      return null;
    }
    if (!items.length) {
      return status === 'pending'
        ? empty(t('nothing-waits'), t('descriptions-wait'))
        : empty(t(status === 'approved' ? 'nothing-approved' : 'nothing-rejected'));
    }
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, t('n-descriptions', { count: pagination?.total ?? items.length })),
      el('ul', { class: 'op-reviews' }, items.map((one) => review(one, list, editors))),
      pager(pagination, (to) => ((at = to), list())),
    ];
  }

  const ways = STATUSES.map((key) =>
    el('button', { type: 'button', class: 'op-tab', 'aria-pressed': String(key === status), data: { key } }, told('status', key)),
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
    el('div', { class: 'op-head' }, el('h1', {}, t('descriptions-title'))),
    el('p', { class: 'op-lead' }, t('descriptions-what')),
    el('div', { class: 'op-tabs', role: 'group', 'aria-label': t('status') }, ways),
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
  const done = async (act, words) => {
    await act();
    notice(words);
    node.remove();
    if (![...editors].some((isChanged) => isChanged())) await list(); // what is written in another card stays
  };

  /** Do it; where the text breaks a rule, say so and offer to do it all the same. */
  const checked = (ask, words, [back, again, anyway]) => async function attempt(_event, force = false) {
    try {
      await done(() => ask(force ? { force } : {}), words);
    } catch (error) {
      if (error.status !== 422) throw error;
      fill(problems, problemList(error.details?.problems ?? [{ message: error.message }]));
      fill(
        actions,
        button(t('cancel'), back),
        button(anyway, () => attempt(null, true), { kind: DANGER }),
        button(again[0], again[1], { kind: MAIN }),
      );
    }
  };
  const reject = async () => {
    const reason = await why();
    if (reason === null) return;
    await done(() => call('POST', `${path}/reject`, { body: { reason } }), t('rejected-told'));
  };

  function reading() {
    const approve = checked(
      (force) => call('POST', `${path}/approve`, { body: force }),
      t('approved-told'),
      [reading, [t('edit'), writing], t('approve-anyway')],
    );
    fill(proposal, el('p', { class: 'op-pre' }, marked(one.text, rangesOf(one.text, quotes(one.problems)), 'op-problem-mark')));
    fill(problems, problemList(one.problems));
    fill(
      actions,
      one.status !== 'rejected' && button(t('reject'), reject, { kind: DANGER }),
      button(t('edit'), writing),
      one.status !== 'approved' && button(t('approve'), approve, { kind: MAIN, sign: 'check' }),
    );
  }

  function writing() {
    const text = area({ rows: 8, maxlength: 4000, 'aria-label': t('description-of', { name: one.name }) }, one.text);
    const isChanged = () => text.isConnected && text.value !== one.text;
    editors.add(isChanged);
    const length = el('span', { class: 'op-hint', role: 'status' });
    const count = () => fill(length, t('n-words', { count: text.value.trim().split(/\s+/).filter(Boolean).length }));
    text.addEventListener('input', count);
    count();
    const save = (event) =>
      checked((force) => call('PUT', path, { body: { text: text.value.trim(), ...force } }), t('saved-approve'), [
        reading,
        [t('check-save'), save],
        t('save-anyway'),
      ])(event);
    fill(proposal, text, length);
    fill(actions, button(t('cancel'), reading), button(t('check-save'), save, { kind: MAIN }));
    text.focus();
  }

  const node = el(
    'li',
    { class: 'op-card op-review' },
    el('div', { class: 'op-row op-review-head' }, el('h2', {}, one.name), statusBadge(one.status), time(one.created_at)),
    el(
      'div',
      { class: 'op-two' },
      el('section', { 'aria-label': t('original') }, el('h3', {}, t('original')), el('p', { class: 'op-pre' }, one.original || t('no-original'))),
      el('section', { 'aria-label': t('proposal') }, el('h3', {}, t('proposal')), proposal),
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
  const act = one.status === 'pending' ? 'edited-by' : `${one.status}-by`;
  const facts = [
    one.decided_by && t(act, { name: one.decided_by }),
    one.reason && t('reason-is', { reason: one.reason }),
    one.forced && t('saved-broken'),
  ].filter(Boolean);
  return facts.length ? el('p', { class: 'ss-quiet' }, facts.join(' · ')) : null;
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
  dialog(t('reject-ask'), (close) => {
    const reason = area({ rows: 3, maxlength: 500, required: true });
    const form = el(
      'form',
      { class: 'op-form' },
      el('p', {}, t('original-stays')),
      field(t('reason'), reason, t('reason-kept')),
      el('div', { class: 'op-row op-end' }, button(t('cancel'), () => close(null)), el('button', { type: 'submit', class: `ss-button ${DANGER}` }, t('reject'))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close(reason.value.trim());
    });
    return form;
  });
