// The queue: who waits, who is spoken to, and tickets whose answer goes by e-mail.

import { el, fill } from '../operator/dom.js';
import { badge } from '../operator/parts.js';
import { language } from '../operator/words.js';

export const FEELINGS = { complaint: ['Upset', 'bad'], distress: ['In distress', 'bad'], hardship: ['In need', 'low'] };
export const STATUS = { waiting: ['Waiting', 'low'], ticket: ['Ticket', 'quiet'], claimed: ['With', 'good'] };

/** "under a minute", "4 min", "2 h 5 min". */
export function waited(seconds) {
  const minutes = Math.floor(seconds / 60);
  if (!minutes) return 'under a minute';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function badges(one) {
  const [word, tone] = STATUS[one.status] ?? [one.status, 'quiet'];
  const feeling = FEELINGS[one.sentiment];
  return [
    badge(one.status === 'claimed' ? `With ${one.agent.name}` : word, tone),
    feeling && badge(...feeling),
    one.requested_by === 'policy' && badge('By policy', 'quiet'),
    one.language !== 'en' && badge(language(one.language), 'quiet'),
  ];
}

export function queueView(go) {
  const list = el('ul', { class: 'desk-queue' });
  const node = el('nav', { class: 'desk-side', 'aria-label': 'Queue' }, el('h2', {}, 'Queue'), list);
  let chosen = '';
  let newest = [];

  const item = (one) =>
    el(
      'li',
      {},
      el(
        'a',
        { href: `#/${encodeURIComponent(one.session)}`, class: 'desk-item', 'aria-current': one.session === chosen ? 'true' : false, data: { session: one.session, status: one.status } },
        el('span', { class: 'desk-item-head' }, el('strong', {}, one.customer.name), el('span', { class: 'ss-quiet' }, waited(one.waited_s))),
        el('span', { class: 'desk-item-reason op-two-lines' }, one.reason || 'No reason given'),
        el('span', { class: 'op-tags' }, badges(one)),
      ),
    );

  const redraw = () => {
    const focused = document.activeElement?.dataset?.session;
    fill(list, newest.map(item));
    if (!newest.length) fill(list, el('li', { class: 'op-empty' }, el('h3', {}, 'Nobody is waiting'), el('p', {}, 'New requests appear here by themselves.')));
    if (focused) list.querySelector(`[data-session="${CSS.escape(focused)}"]`)?.focus();
  };

  return {
    node,
    draw(queue) {
      newest = queue;
      redraw();
    },
    choose(session) {
      chosen = session;
      redraw();
    },
  };
}
