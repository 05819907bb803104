// Reviews that customers handed in: nobody else sees one before it was read here.

import { call } from './api.js';
import { el, fill } from './dom.js';
import { DANGER, MAIN, button, empty, load, notice, pager, time } from './parts.js';
import { t } from './texts.js';

const PAGE_SIZE = 20;
const MOST_STARS = 5;

export function reviewsView(place, _rest, page) {
  page.title(t('reviews'));
  const rows = el('div', {});
  let at = 1;
  const list = () => load(rows, () => call('GET', '/reviews', { query: { page: at, page_size: PAGE_SIZE } }), draw);

  function draw({ data: items, pagination }) {
    if (!items.length && at > 1) {
      at -= 1; // the last one of the last page is decided
      list();
      return null;
    }
    if (!items.length) return empty(t('nothing-waits'), t('reviews-wait'));
    return [
      el('p', { class: 'ss-quiet op-total', role: 'status' }, t('n-reviews', { count: pagination?.total ?? items.length })),
      el('ul', { class: 'op-reviews' }, items.map((one) => review(one, list))),
      pager(pagination, (to) => ((at = to), list())),
    ];
  }

  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, t('reviews-title'))),
    el('p', { class: 'op-lead' }, t('reviews-what')),
    rows,
  );
  list();
  return {};
}

function review(one, list) {
  const path = `/reviews/${encodeURIComponent(one.id)}`;
  const decide = (ask, told) => async () => {
    await ask();
    notice(told);
    await list();
  };
  const publish = decide(() => call('POST', `${path}/publish`), t('review-published'));
  const forget = decide(() => call('DELETE', path), t('review-turned-down'));
  return el(
    'li',
    { class: 'op-card op-review' },
    el('div', { class: 'op-row op-review-head' }, el('h2', {}, one.name), stars(one.rating), time(one.created_at)),
    one.title && el('h3', {}, one.title),
    el('p', { class: 'op-pre' }, one.text),
    el('div', { class: 'op-row op-end' }, button(t('turn-down'), forget, { kind: DANGER }), button(t('publish-review'), publish, { kind: MAIN, sign: 'check' })),
  );
}

const stars = (rating) =>
  el('span', { role: 'img', 'aria-label': t('stars-of', { stars: rating }) }, '★'.repeat(rating) + '☆'.repeat(MOST_STARS - rating));
