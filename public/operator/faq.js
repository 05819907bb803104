// One FAQ: writing it, with a warning where a similar one is there, and its history.

import { call } from './api.js';
import { el, fill, icon } from './dom.js';
import { DANGER, MAIN, SMALL, area, badge, busy, button, confirmed, dialog, field, load, notice, paused, proposing, select, statusBadge, time } from './parts.js';
import { STATUSES, counted } from './words.js';

const LEAST_CHARS = 8;
const ACTIONS = { created: 'Written', updated: 'Changed', deleted: 'Deleted', restored: 'Restored', imported: 'Imported', drafted: 'Drafted' };

export function faqView(place, id, page) {
  const isNew = id === 'new';
  const path = `/knowledge/faqs/${encodeURIComponent(id)}`;
  const body = el('div', { class: 'op-stack' });
  const view = { isUnsaved: () => false, close: () => {} };
  fill(place, el('a', { class: 'op-back', href: '#/faqs' }, icon('back'), 'All FAQs'), body);
  const start = { question: '', answer: '', category: '', status: 'draft' };
  const reload = () =>
    load(
      body,
      'the FAQ',
      async () => (isNew ? start : (await call('GET', path)).data),
      (faq) => editor(faq, { id, isNew, path, page, view, reload }),
    );
  reload();
  return view;
}

function editor(faq, around) {
  const { isNew, path, page, view, reload } = around;
  page.title(isNew ? 'New FAQ' : faq.question);
  const question = area({ rows: 2, maxlength: 1000, required: true }, faq.question);
  const answer = area({ rows: 9, maxlength: 20000 }, faq.answer ?? '');
  const category = proposing({ maxlength: 300, value: faq.category ?? '', placeholder: 'Delivery > Abroad' });
  const status = select(STATUSES, faq.status);
  const similar = el('div', { class: 'op-similar', 'aria-live': 'polite' });
  const values = () => ({
    question: question.value.trim(),
    answer: answer.value.trim(),
    category: category.value.trim(),
    status: status.value,
  });
  const before = JSON.stringify(values());
  view.isUnsaved = () => JSON.stringify(values()) !== before;
  watchSimilar(question, similar, faq.id);
  propose(category);

  async function save() {
    const { data } = await call(isNew ? 'POST' : 'PUT', isNew ? '/knowledge/faqs' : path, { body: values() });
    view.isUnsaved = () => false;
    notice(data.status === 'published' ? 'Saved and published.' : 'Saved.');
    if (isNew) page.go('faqs', data.id);
    else await reload();
  }

  const form = el(
    'form',
    { class: 'op-card op-form' },
    field('Question', question),
    similar,
    hints(faq.hint),
    field('Answer', answer, 'Amounts, deadlines and steps are told to customers exactly as they stand here.'),
    el('div', { class: 'op-grid' }, field('Category', category, 'Levels are separated by >.'), field('Status', status, 'Only what is published answers customers.')),
    el(
      'div',
      { class: 'op-row op-end' },
      !isNew && button('Delete', () => remove(faq, around), { kind: DANGER }),
      el('button', { type: 'submit', class: `ss-button ${MAIN}` }, 'Save'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(form.querySelector('[type=submit]'), save);
  });
  const history = el('section', { class: 'op-card', 'aria-label': 'History' });
  if (!isNew) showHistory(history, faq, around);
  return [
    el('div', { class: 'op-head' }, el('h1', {}, isNew ? 'New FAQ' : faq.question), !isNew && statusBadge(faq.status, STATUSES)),
    form,
    !isNew && history,
  ];
}

/** What the shop's texts say that is nearest to the question: something to write the answer from. */
function hints(passages) {
  if (!passages?.length) return null;
  return el(
    'details',
    { class: 'op-hints' },
    el('summary', {}, `Nearest passages (${passages.length})`),
    passages.map((one) =>
      el('blockquote', {}, el('p', { class: 'ss-quiet' }, [one.title, one.section].filter(Boolean).join(' · ')), el('p', { class: 'op-pre' }, one.text)),
    ),
  );
}

async function remove(faq, { path, page, view }) {
  const forget = el('input', { type: 'checkbox', id: 'op-forget' });
  const isSure = await dialog(`Delete “${faq.question}”?`, (close) => [
    el(
      'div',
      { class: 'op-dialog-text' },
      el('p', {}, 'The question, its answer and their vectors leave the search at once and every file soon after.'),
      el('p', { class: 'op-check' }, forget, el('label', { for: forget.id }, 'Forget its history too: then it cannot be restored.')),
    ),
    el('div', { class: 'op-row op-end' }, button('Cancel', () => close(false), { autofocus: true }), button('Delete', () => close(true), { kind: DANGER })),
  ]);
  if (!isSure) return;
  await call('DELETE', path, { query: forget.checked ? { forget: true } : {} });
  view.isUnsaved = () => false;
  notice('Deleted.', 'good', !forget.checked && ['Undo', () => undo(path, () => page.go('faqs', faq.id))]);
  page.go('faqs');
}

/** Bring a deleted FAQ back from its history. */
async function undo(path, show) {
  const { data } = await call('GET', `${path}/history`);
  await call('POST', `${path}/restore`, { body: { number: Math.max(...data.map((entry) => entry.number)) } });
  show();
}

/** Warn of questions that ask the same while this one is being typed. */
function watchSimilar(question, place, own) {
  let asking = null;
  const look = async () => {
    asking?.abort();
    asking = new AbortController();
    const text = question.value.trim();
    if (text.length < LEAST_CHARS) return fill(place);
    try {
      const { data } = await call('POST', '/knowledge/faqs/similar', { body: { question: text }, signal: asking.signal });
      fill(place, similarOnes(data.filter((one) => one.id !== own)));
    } catch {
      // a hint only: writing goes on without it
    }
    return place;
  };
  question.addEventListener('input', paused(look, 350));
  if (question.value) look();
}

function similarOnes(found) {
  if (!found.length) return null;
  return el(
    'div',
    { class: 'op-warning' },
    icon('warning'),
    el(
      'div',
      {},
      el('p', {}, found.length === 1 ? 'A similar question is there already:' : 'Similar questions are there already:'),
      el(
        'ul',
        {},
        found.map((one) =>
          el(
            'li',
            {},
            el('a', { href: `#/faqs/${encodeURIComponent(one.id)}`, target: '_blank', rel: 'noopener' }, one.question),
            ' ',
            el('span', { class: 'ss-quiet' }, `${Math.round(one.score * 100)} % alike`),
          ),
        ),
      ),
    ),
  );
}

async function propose(category) {
  const paths = (nodes) => nodes.flatMap((node) => [node.path, ...paths(node.below ?? [])]);
  try {
    const { data } = await call('GET', '/knowledge/faqs/categories');
    category.propose(paths(data));
  } catch {
    // proposals only
  }
}

function showHistory(place, faq, { path, reload, view }) {
  load(place, 'the history', () => call('GET', `${path}/history`), ({ data }) => {
    const entries = [...data].sort((a, b) => b.number - a.number);
    const restore = async (entry) => {
      const lines = ['Its question, answer and category come back as they were. The present ones stay in this history.'];
      if (!(await confirmed(`Go back to number ${entry.number}?`, lines, 'Go back', MAIN))) return;
      await call('POST', `${path}/restore`, { body: { number: entry.number } });
      view.isUnsaved = () => false;
      notice('Restored.');
      await reload();
    };
    return [
      el('h2', {}, 'History'),
      el('p', { class: 'ss-quiet' }, counted(entries.length, 'entry', 'entries')),
      el('ol', { class: 'op-history' }, entries.map((entry, index) => historyEntry(entry, entries[index + 1], index > 0 && restore))),
    ];
  });
}

function historyEntry(entry, earlier, restore) {
  const who = [ACTIONS[entry.action] ?? entry.action, entry.changed_by && `by ${entry.changed_by}`].filter(Boolean).join(' ');
  const changed = ['question', 'answer', 'category'].filter((name) => earlier && entry[name] !== earlier[name]);
  return el(
    'li',
    {},
    el('div', { class: 'op-row' }, el('strong', {}, `${entry.number}. ${who}`), time(entry.changed_at), changed.map((name) => badge(name, 'quiet'))),
    el('details', {}, el('summary', {}, entry.question), el('p', { class: 'op-pre' }, entry.answer), entry.category && el('p', { class: 'ss-quiet' }, entry.category)),
    restore && button('Go back to this', () => restore(entry), { kind: SMALL }),
  );
}
