// A question asked as a customer would: which passages are found, and whether they answer.

import { call } from './api.js';
import { el, fill, icon, marked } from './dom.js';
import { MAIN, badge, empty, failed, field, input, loading, select } from './parts.js';
import { TYPES, counted, tagsOf } from './words.js';

const kept = { query: '', type: '', category: '', tags: '', top_k: '5', min_score: '' };

export function testView(place, _rest, page) {
  page.title('Test');
  const query = input({ value: kept.query, required: true, maxlength: 1000, placeholder: 'How long do refunds take?' });
  const type = select(TYPES, kept.type, 'Any type');
  const category = input({ value: kept.category, placeholder: 'Any' });
  const tags = input({ value: kept.tags, placeholder: 'Any' });
  const most = input({ type: 'number', min: 1, max: 50, step: 1, value: kept.top_k });
  const least = input({ type: 'number', min: 0, max: 1, step: 0.01, value: kept.min_score, placeholder: 'As calibrated' });
  const found = el('div', { 'aria-live': 'polite' });
  const submit = el('button', { type: 'submit', class: `ss-button ${MAIN}` }, 'Ask');
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
    if (!found.childElementCount) fill(found, loading('passages'));
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
    { class: 'op-card op-form', role: 'search', 'aria-label': 'Ask as a customer' },
    el('div', { class: 'op-ask' }, field('Question', query), submit),
    el(
      'details',
      { open: Boolean(kept.type || kept.category || kept.tags || kept.min_score) },
      el('summary', {}, 'Where and how much'),
      el(
        'div',
        { class: 'op-grid' },
        field('Type', type),
        field('Category', category),
        field('Tags', tags, 'Separated by commas.'),
        field('Passages', most),
        field('Least score', least, 'Between 0 and 1.'),
      ),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, 'Test')),
    el('p', { class: 'op-lead' }, 'Ask as a customer would. Only what is published is searched.'),
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
      el('strong', {}, answerable ? 'Answerable' : 'Not answerable'),
      el('span', {}, answerable ? 'A customer gets an answer from these passages.' : 'A customer is told that the shop has no specific information.'),
      el('span', { class: 'ss-quiet' }, `${counted(results.length, 'passage')} in ${took} ms`),
    ),
    results.length ? el('ol', { class: 'op-passages' }, results.map(passage)) : empty('No passage is near enough', 'A document or FAQ on this would help.'),
  ];
}

function passage(one) {
  const score = Math.max(0, Math.min(1, one.score));
  const where = [one.section, one.page ? `page ${one.page}` : '', TYPES[one.source] ?? one.source].filter(Boolean).join(' · ');
  const title = one.title || one.source;
  return el(
    'li',
    { class: 'op-card op-passage' },
    el(
      'div',
      { class: 'op-passage-head' },
      one.document_id ? el('a', { href: `#/${one.source === 'faq' && one.id === one.document_id ? 'faqs' : 'documents'}/${encodeURIComponent(one.document_id)}` }, title) : el('strong', {}, title),
      el('meter', { min: 0, max: 1, value: score, 'aria-label': 'Score' }),
      badge(score.toFixed(2), 'quiet'),
    ),
    where && el('p', { class: 'ss-quiet' }, where),
    el('p', { class: 'op-pre' }, marked(one.text, one.highlights ?? [])),
  );
}
