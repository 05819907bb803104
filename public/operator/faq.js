// One FAQ: writing it, with a warning where a similar one is there, and its history.

import { call } from './api.js';
import { el, fill, icon } from './dom.js';
import { DANGER, MAIN, SMALL, area, badge, busy, button, confirmed, dialog, field, load, notice, paused, proposing, select, statusBadge, time } from './parts.js';
import { t } from './texts.js';
import { STATUSES, choice, told } from './words.js';

const LEAST_CHARS = 8;

export function faqView(place, id, page) {
  const isNew = id === 'new';
  const path = `/knowledge/faqs/${encodeURIComponent(id)}`;
  const body = el('div', { class: 'op-stack' });
  const view = { isUnsaved: () => false, close: () => {} };
  fill(place, el('a', { class: 'op-back', href: '#/faqs' }, icon('back'), t('all-faqs')), body);
  const start = { question: '', answer: '', category: '', status: 'draft' };
  const reload = () =>
    load(
      body,
      async () => (isNew ? start : (await call('GET', path)).data),
      (faq) => editor(faq, { id, isNew, path, page, view, reload }),
    );
  reload();
  return view;
}

function editor(faq, around) {
  const { isNew, path, page, view, reload } = around;
  page.title(isNew ? t('new-faq') : faq.question);
  const question = area({ rows: 2, maxlength: 1000, required: true }, faq.question);
  const answer = area({ rows: 9, maxlength: 20000 }, faq.answer ?? '');
  const category = proposing({ maxlength: 300, value: faq.category ?? '', placeholder: t('category-example') });
  const status = select(choice('status', STATUSES), faq.status);
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
    notice(data.status === 'published' ? t('saved-published') : t('saved'));
    if (isNew) page.go('faqs', data.id);
    else await reload();
  }

  const form = el(
    'form',
    { class: 'op-card op-form' },
    field(t('question'), question),
    similar,
    hints(faq.hint),
    field(t('answer'), answer, t('answer-what')),
    el('div', { class: 'op-grid' }, field(t('category'), category, t('levels')), field(t('status'), status, t('only-published'))),
    el(
      'div',
      { class: 'op-row op-end' },
      !isNew && button(t('delete'), () => remove(faq, around), { kind: DANGER }),
      el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('save')),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(form.querySelector('[type=submit]'), save);
  });
  const history = el('section', { class: 'op-card', 'aria-label': t('history') });
  if (!isNew) showHistory(history, faq, around);
  return [
    el('div', { class: 'op-head' }, el('h1', {}, isNew ? t('new-faq') : faq.question), !isNew && statusBadge(faq.status)),
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
    el('summary', {}, t('nearest-passages', { count: passages.length })),
    passages.map((one) =>
      el('blockquote', {}, el('p', { class: 'ss-quiet' }, [one.title, one.section].filter(Boolean).join(' · ')), el('p', { class: 'op-pre' }, one.text)),
    ),
  );
}

async function remove(faq, { path, page, view }) {
  const forget = el('input', { type: 'checkbox', id: 'op-forget' });
  const isSure = await dialog(t('delete-ask', { title: faq.question }), (close) => [
    el(
      'div',
      { class: 'op-dialog-text' },
      el('p', {}, t('delete-faq-what')),
      el('p', { class: 'op-check' }, forget, el('label', { for: forget.id }, t('forget-too'))),
    ),
    el('div', { class: 'op-row op-end' }, button(t('cancel'), () => close(false), { autofocus: true }), button(t('delete'), () => close(true), { kind: DANGER })),
  ]);
  if (!isSure) return;
  await call('DELETE', path, { query: forget.checked ? { forget: true } : {} });
  view.isUnsaved = () => false;
  notice(t('deleted-told'), 'good', !forget.checked && [t('undo'), () => undo(path, () => page.go('faqs', faq.id))]);
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
      el('p', {}, t('similar', { count: found.length })),
      el(
        'ul',
        {},
        found.map((one) =>
          el(
            'li',
            {},
            el('a', { href: `#/faqs/${encodeURIComponent(one.id)}`, target: '_blank', rel: 'noopener' }, one.question),
            ' ',
            el('span', { class: 'ss-quiet' }, t('alike', { percent: Math.round(one.score * 100) })),
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
  load(place, () => call('GET', `${path}/history`), ({ data }) => {
    const entries = [...data].sort((a, b) => b.number - a.number);
    const restore = async (entry) => {
      const lines = [t('restore-what')];
      if (!(await confirmed(t('go-back-number', { number: entry.number }), lines, t('go-back'), MAIN))) return;
      await call('POST', `${path}/restore`, { body: { number: entry.number } });
      view.isUnsaved = () => false;
      notice(t('restored'));
      await reload();
    };
    return [
      el('h2', {}, t('history')),
      el('p', { class: 'ss-quiet' }, t('n-entries', { count: entries.length })),
      el('ol', { class: 'op-history' }, entries.map((entry, index) => historyEntry(entry, entries[index + 1], index > 0 && restore))),
    ];
  });
}

function historyEntry(entry, earlier, restore) {
  const who = [told('act', entry.action), entry.changed_by && t('by-person', { name: entry.changed_by })].filter(Boolean).join(' ');
  const changed = ['question', 'answer', 'category'].filter((name) => earlier && entry[name] !== earlier[name]);
  return el(
    'li',
    {},
    el('div', { class: 'op-row' }, el('strong', {}, `${entry.number}. ${who}`), time(entry.changed_at), changed.map((name) => badge(t(name), 'quiet'))),
    el('details', {}, el('summary', {}, entry.question), el('p', { class: 'op-pre' }, entry.answer), entry.category && el('p', { class: 'ss-quiet' }, entry.category)),
    restore && button(t('go-back-this'), () => restore(entry), { kind: SMALL }),
  );
}
