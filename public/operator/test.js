// A question asked as a customer would: which passages are found, and whether they answer.

import { call } from './api.js';
import { el, fill, icon, marked } from './dom.js';
import { MAIN, badge, empty, failed, field, input, loading, select } from './parts.js';
import { t, words } from './texts.js';
import { TYPES, choice, tagsOf, told } from './words.js';

const kept = { query: '', type: '', category: '', tags: '', top_k: '5', min_score: '' };

export function testView(place, _rest, page) {
  page.title(t('test'));
  const query = input({ value: kept.query, required: true, maxlength: 1000, placeholder: t('question-example') });
  const type = select(choice('type', TYPES), kept.type, t('any-type'));
  const category = input({ value: kept.category, placeholder: t('any') });
  const tags = input({ value: kept.tags, placeholder: t('any') });
  const most = input({ type: 'number', min: 1, max: 50, step: 1, value: kept.top_k });
  const least = input({ type: 'number', min: 0, max: 1, step: 0.01, value: kept.min_score, placeholder: t('as-calibrated') });
  const found = el('div', { 'aria-live': 'polite' });
  const submit = el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('ask'));
  let turn = 0;

  const body = () => ({
    query: query.value.trim(),
    filters: { type: type.value ? [type.value] : [], category: category.value.trim(), tags: tagsOf(tags.value) },
    top_k: Number(most.value) || 5,
    min_score: least.value === '' ? null : Number(least.value),
  });

  async function ask() {
    const mine = (turn += 1);
    Object.assign(kept, { query: query.value, type: type.value, category: category.value, tags: tags.value, top_k: most.value, min_score: least.value });
    submit.disabled = true;
    if (!found.childElementCount) fill(found, loading());
    try {
      const { data } = await call('POST', '/knowledge/search', { body: body() });
      if (mine === turn) fill(found, outcome(data));
    } catch (error) {
      if (mine === turn) fill(found, failed(error, ask));
    } finally {
      submit.disabled = false;
    }
  }

  const form = el(
    'form',
    { class: 'op-card op-form', role: 'search', 'aria-label': t('ask-as') },
    el('div', { class: 'op-ask' }, field(t('question'), query), submit),
    el(
      'details',
      { open: Boolean(kept.type || kept.category || kept.tags || kept.min_score) },
      el('summary', {}, t('where-much')),
      el(
        'div',
        { class: 'op-grid' },
        field(t('type'), type),
        field(t('category'), category),
        field(t('tags'), tags, t('commas')),
        field(t('passages'), most),
        field(t('least-score'), least, t('zero-one')),
      ),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, t('test'))),
    el('p', { class: 'op-lead' }, t('test-what')),
    form,
    found,
  );
  if (kept.query) ask();
  return {};
}

function outcome({ results, answerable, took_ms: took }) {
  return [
    el(
      'div',
      { class: `op-verdict ${answerable ? 'op-yes' : 'op-no'}`, data: { answerable: String(answerable) } },
      icon(answerable ? 'check' : 'warning'),
      el('strong', {}, t(answerable ? 'answerable' : 'not-answerable')),
      el('span', {}, t(answerable ? 'answerable-what' : 'not-answerable-what')),
      el('span', { class: 'ss-quiet' }, t('passages-in', { count: results.length, took })),
    ),
    results.length ? el('ol', { class: 'op-passages' }, results.map(passage)) : empty(t('no-passage'), t('no-passage-what')),
  ];
}

function passage(one) {
  const score = Math.max(0, Math.min(1, one.score));
  const where = [one.section, one.page ? t('page-number', { page: one.page }) : '', told('type', one.source)].filter(Boolean).join(' · ');
  const title = one.title || one.source;
  return el(
    'li',
    { class: 'op-card op-passage' },
    el(
      'div',
      { class: 'op-passage-head' },
      one.document_id ? el('a', { href: `#/${one.source === 'faq' && one.id === one.document_id ? 'faqs' : 'documents'}/${encodeURIComponent(one.document_id)}` }, title) : el('strong', {}, title),
      el('meter', { min: 0, max: 1, value: score, 'aria-label': t('score') }),
      badge(score.toLocaleString(words.locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }), 'quiet'),
    ),
    where && el('p', { class: 'ss-quiet' }, where),
    el('p', { class: 'op-pre' }, marked(one.text, one.highlights ?? [])),
  );
}
