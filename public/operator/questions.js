// Questions of customers that found no answer: the ones asked most come first.

import { call } from './api.js';
import { el, fill } from './dom.js';
import { MAIN, SMALL, badge, button, confirmed, empty, load, notice, pager, time } from './parts.js';
import { counted, language } from './words.js';

const PAGE_SIZE = 20;

export function questionsView(place, _rest, shown) {
  shown.title('Unanswered');
  const rows = el('div', {});
  let page = 1;
  const list = () => load(rows, 'questions', () => call('GET', '/knowledge/unanswered', { query: { page, page_size: PAGE_SIZE } }), draw);

  function draw({ data: open, pagination }) {
    if (!open.length) return empty('Every question found an answer', 'What customers ask and the shop cannot answer is collected here.');
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, counted(pagination?.total ?? open.length, 'question')),
      el('ul', { class: 'op-list' }, open.map((one) => row(one, shown, list))),
      pager(pagination, (to) => ((page = to), list())),
    ];
  }

  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, 'Questions without an answer')),
    el('p', { class: 'op-lead' }, 'Customers asked these and were told that the shop has no specific information. Personal data is masked.'),
    rows,
  );
  list();
  return {};
}

function row(one, page, list) {
  const path = `/knowledge/unanswered/${encodeURIComponent(one.id)}`;
  const draft = async () => {
    const { data } = await call('POST', `${path}/draft`);
    notice('A draft is made. Write its answer and publish it.');
    page.go('faqs', data.id);
  };
  const dismiss = async () => {
    if (!(await confirmed('Dismiss this question?', [`“${one.question}”`, 'It leaves this list.'], 'Dismiss', MAIN))) return;
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
      el('span', { class: 'op-item-sub' }, time(one.last_at, 'last asked '), one.count > 1 ? time(one.first_at, ' · first ') : null, one.language ? ` · ${language(one.language)}` : null),
    ),
    el('span', { class: 'op-item-side' }, badge(`asked ${counted(one.count, 'time')}`, one.count > 4 ? 'low' : 'quiet')),
    el('span', { class: 'op-row' }, button('Draft an FAQ', draft, { kind: `${MAIN} ${SMALL}` }), button('Dismiss', dismiss, { kind: SMALL })),
  );
}
