// FAQs: the list with its categories, and files of them in and out.

import { address, call } from './api.js';
import { el, fill } from './dom.js';
import { faqView } from './faq.js';
import { MAIN, SMALL, badge, button, dialog, empty, failed, field, input, load, pager, paused, select, statusBadge, time } from './parts.js';
import { t } from './texts.js';
import { STATUSES, choice, number } from './words.js';

const PAGE_SIZE = 20;
const asked = { q: '', status: '', category: '', page: 1 }; // kept while a FAQ is looked at

export function faqsView(place, [id], page) {
  if (id) return faqView(place, id, page);
  page.title(t('faqs'));
  const rows = el('div', {});
  const tree = el('nav', { class: 'op-tree', 'aria-label': t('categories') });
  const query = () => ({ ...asked, page_size: PAGE_SIZE });
  const list = () => load(rows, () => call('GET', '/knowledge/faqs', { query: query() }), draw);
  const categories = () =>
    load(tree, () => call('GET', '/knowledge/faqs/categories'), ({ data }) => branches(data, choose));

  function choose(category) {
    Object.assign(asked, { category, page: 1 });
    for (const node of tree.querySelectorAll('button')) {
      node.setAttribute('aria-pressed', String(node.dataset.path === category));
    }
    list();
  }

  function draw({ data, pagination }) {
    const items = data;
    if (!items.length) return nothing(page);
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, t('n-faqs', { count: pagination?.total ?? items.length })),
      el('ul', { class: 'op-list' }, items.map(row)),
      pager(pagination, (to) => ((asked.page = to), list())),
    ];
  }

  const both = () => (list(), categories());
  fill(
    place,
    el(
      'div',
      { class: 'op-head' },
      el('h1', {}, t('faqs')),
      el(
        'div',
        { class: 'op-row' },
        button(t('import'), () => importing(both)),
        button(t('export'), exporting),
        button(t('new-faq'), () => page.go('faqs', 'new'), { kind: MAIN, sign: 'plus' }),
      ),
    ),
    el('div', { class: 'op-columns' }, tree, el('div', {}, filters(list), rows)),
  );
  both();
  return {};
}

function nothing(page) {
  if (asked.q || asked.status || asked.category) return empty(t('nothing-fits'), t('no-faq-fits'));
  return empty(
    t('no-faqs'),
    t('no-faqs-what'),
    button(t('questions-title'), () => page.go('questions'), { kind: SMALL }),
  );
}

function row(faq) {
  return el(
    'li',
    {},
    el(
      'a',
      { class: 'op-item', href: `#/faqs/${encodeURIComponent(faq.id)}` },
      el(
        'span',
        { class: 'op-item-main' },
        el('strong', {}, faq.question),
        el('span', { class: 'op-item-sub op-two-lines' }, faq.answer || t('no-answer-yet')),
      ),
      el('span', { class: 'op-item-side' }, faq.category && badge(faq.category, 'quiet'), statusBadge(faq.status)),
      el('span', { class: 'op-item-facts' }, time(faq.updated_at)),
    ),
  );
}

/** The tree of categories as buttons, each level further in. */
function branches(tree, choose) {
  const leaf = (path, name, count) =>
    el(
      'button',
      { type: 'button', class: 'op-branch', 'aria-pressed': String(asked.category === path), data: { path }, on: { click: () => choose(path) } },
      el('span', {}, name),
      count === undefined ? null : el('span', { class: 'op-count' }, number(count)),
    );
  const level = (nodes) =>
    el('ul', {}, nodes.map((node) => el('li', {}, leaf(node.path, node.name, node.count), node.below?.length ? level(node.below) : null)));
  return [el('h2', {}, t('categories')), leaf('', t('all'), undefined), tree.length ? level(tree) : null];
}

function filters(list) {
  const again = (name) => (event) => {
    asked[name] = event.target.value.trim();
    asked.page = 1;
    list();
  };
  const status = select(choice('status', STATUSES), asked.status, t('any-status'));
  status.addEventListener('change', again('status'));
  const words = input({ type: 'search', value: asked.q, placeholder: t('question-or-answer'), on: { input: paused(again('q')) } });
  return el(
    'form',
    { class: 'op-filters', role: 'search', 'aria-label': t('filter-faqs'), on: { submit: (event) => event.preventDefault() } },
    field(t('search'), words),
    field(t('status'), status),
  );
}

const exporting = () =>
  dialog(t('export-all'), (close) => {
    const link = (format, words) =>
      el('a', { class: 'ss-button', href: address('/knowledge/faqs/export', { format }), download: `faqs.${format}`, on: { click: () => close(null) } }, words);
    return [
      el('p', {}, t('both-formats')),
      el('div', { class: 'op-row op-end' }, button(t('cancel'), () => close(null)), link('csv', t('csv-what')), link('json', t('json-what'))),
    ];
  });

const importing = (again) =>
  dialog(t('import-faqs'), (close) => {
    const file = el('input', { type: 'file', class: 'op-input', accept: '.csv,.tsv,.json,.jsonl', required: true });
    const outcome = el('div', { 'aria-live': 'polite' });
    const done = button(t('close'), () => close(null));
    const go = el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('import'));
    const form = el(
      'form',
      { class: 'op-form' },
      field(t('file'), file, t('import-what')),
      outcome,
      el('div', { class: 'op-row op-end' }, done, go),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const body = new FormData();
      body.append('file', file.files[0], file.files[0].name);
      go.disabled = true;
      fill(outcome, el('p', { class: 'ss-quiet' }, t('importing')));
      try {
        const { data } = await call('POST', '/knowledge/faqs/import', { body });
        fill(outcome, report(data));
        again();
      } catch (error) {
        fill(outcome, failed(error));
      } finally {
        go.disabled = false;
      }
    });
    return form;
  });

function report(data) {
  const rows = data.errors ?? [];
  return [
    el('p', {}, t('imported', { count: data.imported, updated: data.updated, skipped: data.skipped })),
    rows.length ? el('ul', { class: 'op-job-errors' }, rows.slice(0, 20).map((one) => el('li', {}, t('row-problem', { row: one.row, problem: one.message })))) : null,
    rows.length > 20 ? el('p', { class: 'ss-quiet' }, t('and-more', { count: rows.length - 20 })) : null,
  ];
}
