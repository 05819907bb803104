// Questions of customers that found no answer: the ones asked most come first.

import { call } from './api.js';
import { el, fill } from './dom.js';
import { MAIN, SMALL, badge, button, confirmed, empty, load, notice, pager, time } from './parts.js';
import { t } from './texts.js';
import { language } from './words.js';

const PAGE_SIZE = 20;

export function questionsView(place, _rest, shown) {
  shown.title(t('questions'));
  const rows = el('div', {});
  let page = 1;
  const list = () => load(rows, () => call('GET', '/knowledge/unanswered', { query: { page, page_size: PAGE_SIZE } }), draw);

  function draw({ data: open, pagination }) {
    if (!open.length) return empty(t('all-answered'), t('all-answered-what'));
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, t('n-questions', { count: pagination?.total ?? open.length })),
      el('ul', { class: 'op-list' }, open.map((one) => row(one, shown, list))),
      pager(pagination, (to) => ((page = to), list())),
    ];
  }

  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, t('questions-title'))),
    el('p', { class: 'op-lead' }, t('questions-what')),
    rows,
  );
  list();
  return {};
}

function row(one, page, list) {
  const path = `/knowledge/unanswered/${encodeURIComponent(one.id)}`;
  const draft = async () => {
    const { data } = await call('POST', `${path}/draft`);
    notice(t('draft-made'));
    page.go('faqs', data.id);
  };
  const dismiss = async () => {
    if (!(await confirmed(t('dismiss-question'), [`“${one.question}”`, t('leaves-list')], t('dismiss'), MAIN))) return;
    await call('POST', `${path}/dismiss`);
    list();
  };
  return el(
    'li',
    { class: 'op-item' },
    el(
      'span',
      { class: 'op-item-main' },
      el('strong', {}, one.question),
      el('span', { class: 'op-item-sub' }, time(one.last_at, 'last-asked'), one.count > 1 ? [' · ', time(one.first_at, 'first-asked')] : null, one.language ? ` · ${language(one.language)}` : null),
    ),
    el('span', { class: 'op-item-side' }, badge(t('asked-times', { count: one.count }), one.count > 4 ? 'low' : 'quiet')),
    el('span', { class: 'op-row' }, button(t('draft-faq'), draft, { kind: `${MAIN} ${SMALL}` }), button(t('dismiss'), dismiss, { kind: SMALL })),
  );
}
