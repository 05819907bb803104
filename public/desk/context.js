// The customer beside the conversation: who, cart, orders, page, what was asked, the limits in force.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { failed, load } from '../operator/parts.js';
import { day, language } from '../operator/words.js';
import { t, words } from '../operator/texts.js';

const money = (amount, currency) => new Intl.NumberFormat(words.locale(), { style: 'currency', currency }).format(amount);
const part = (title, ...content) => (content.flat().filter(Boolean).length ? el('section', { class: 'desk-part' }, el('h3', {}, title), content) : null);
const list = (items) => el('ul', { class: 'desk-list' }, items.map((one) => el('li', {}, one)));

export function contextView(path) {
  const node = el('div', { class: 'desk-panel' });

  function draw(found) {
    const { customer, cart, orders, page, summary, limits } = found;
    const where = page.product || page.category || page.url || page.order_id;
    return [
      part(
        t('customer'),
        el('p', {}, customer.name, customer.is_guest && customer.name !== 'Guest' ? ` · ${t('guest')}` : ''),
        el('p', { class: 'ss-quiet' }, [customer.email || t('no-email'), language(customer.language)].filter(Boolean).join(' · ')),
        customer.since && el('p', { class: 'ss-quiet' }, t('since', { when: day(customer.since) })),
      ),
      part(t('asked'), summary.asked.length ? list(summary.asked) : null),
      part(t('limits'), limits ? el('p', {}, limits) : null),
      part(t('page'), where ? el('p', {}, where) : null),
      part(t('cart'), cart.lines.length ? list(cart.lines.map((one) => `${one.quantity} × ${one.name}`)) : el('p', { class: 'ss-quiet' }, t('empty')), cart.lines.length ? el('p', {}, t('total', { amount: money(cart.total, cart.currency) })) : null),
      part(
        found.orders_count ? t('orders-count', { count: found.orders_count }) : t('orders'),
        orders.length ? list(orders.map((one) => [el('strong', {}, one.order_id), ` ${one.status} · ${(one.items ?? []).map((item) => item.name).join(', ')}`])) : el('p', { class: 'ss-quiet' }, t('none')),
      ),
      part(t('shown', { names: '' }).replace(/[:：\s]+$/, ''), summary.shown.length ? list(summary.shown.map((one) => one.name)) : null),
    ];
  }

  return {
    node,
    read: () => load(node, async () => (await call('GET', `${path}/context`)).data, draw),
  };
}
