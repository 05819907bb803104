// Documents: sending them in, how far they are, and the list of all.

import { call } from './api.js';
import { el, fill } from './dom.js';
import { documentView } from './document.js';
import { jobList } from './jobs.js';
import { MAIN, badge, button, empty, field, input, load, notice, pager, paused, select, statusBadge, time } from './parts.js';
import { upload } from './upload.js';
import { t } from './texts.js';
import { STATUSES, TYPES, choice, language, told } from './words.js';

const PAGE_SIZE = 20;
const asked = { q: '', status: '', type: '', category: '', tag: '', page: 1 }; // kept while a document is looked at

export function documentsView(place, [id], page) {
  if (id) return documentView(place, id, page);
  page.title(t('documents'));
  const rows = el('div', {});
  const categories = new Set();
  const list = () =>
    load(rows, () => call('GET', '/knowledge/documents', { query: { ...asked, page_size: PAGE_SIZE } }), draw);
  const jobs = jobList((job) => {
    if (job.state === 'done') notice(t('file-in', { file: job.file }));
    list();
  });
  const sender = upload(jobs);

  function draw({ data, pagination }) {
    const { items } = data;
    for (const item of items) if (item.category) categories.add(item.category);
    sender.propose([...categories].sort());
    if (!items.length) return nothing();
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, t('n-documents', { count: pagination?.total ?? items.length })),
      el('ul', { class: 'op-list' }, items.map(row)),
      pager(pagination, (to) => ((asked.page = to), list())),
    ];
  }

  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, t('documents')), button(t('add-documents'), sender.open, { kind: MAIN, sign: 'upload' })),
    sender.place,
    jobs.place,
    filters(list),
    rows,
  );
  list();
  const letGo = dropAnywhere(sender);
  return { close: () => (jobs.close(), letGo()) };
}

function nothing() {
  const isFiltered = ['q', 'status', 'type', 'category', 'tag'].some((name) => asked[name]);
  return isFiltered
    ? empty(t('nothing-fits'), t('no-document-fits'))
    : empty(t('no-documents'), t('no-documents-what'));
}

function row(item) {
  return el(
    'li',
    {},
    el(
      'a',
      { class: 'op-item', href: `#/documents/${encodeURIComponent(item.id)}` },
      el(
        'span',
        { class: 'op-item-main' },
        el('strong', {}, item.title),
        el('span', { class: 'op-item-sub' }, [item.category, item.owner && t('by-person', { name: item.owner }), language(item.language)].filter(Boolean).join(' · ')),
        item.tags?.length ? el('span', { class: 'op-tags' }, item.tags.map((tag) => badge(tag, 'quiet'))) : null,
      ),
      el('span', { class: 'op-item-side' }, badge(told('type', item.type)), statusBadge(item.status)),
      el(
        'span',
        { class: 'op-item-facts' },
        el('span', {}, t('version-number', { version: item.version })),
        el('span', {}, t('n-passages', { count: item.chunks })),
        time(item.updated_at),
      ),
    ),
  );
}

function filters(list) {
  const again = (name) => (event) => {
    asked[name] = event.target.value.trim();
    asked.page = 1;
    list();
  };
  const typed = (name, attributes) =>
    input({ value: asked[name], on: { input: paused(again(name)) }, ...attributes });
  const chosen = (name, values, any) => {
    const control = select(choice(name, values), asked[name], any);
    control.addEventListener('change', again(name));
    return control;
  };
  return el(
    'form',
    { class: 'op-filters', role: 'search', 'aria-label': t('filter-documents'), on: { submit: (event) => event.preventDefault() } },
    field(t('search'), typed('q', { type: 'search', placeholder: t('title-or-text') })),
    field(t('status'), chosen('status', STATUSES, t('any-status'))),
    field(t('type'), chosen('type', TYPES, t('any-type'))),
    field(t('category'), typed('category', { placeholder: t('any') })),
    field(t('tag'), typed('tag', { placeholder: t('any') })),
  );
}

/** Files dropped anywhere on the page go into the form instead of replacing the page. */
function dropAnywhere(sender) {
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  const over = (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    sender.place.hidden = false;
  };
  const drop = (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    sender.take(event.dataTransfer.files);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
