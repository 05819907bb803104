// The queue: who waits, who is spoken to, tickets whose answer goes by e-mail; below it what the agent had before.

import { el, fill } from '../operator/dom.js';
import { badge, time } from '../operator/parts.js';
import { language } from '../operator/words.js';
import { t } from '../operator/texts.js';

export const FEELINGS = { complaint: ['upset', 'bad'], distress: ['distress', 'bad'], hardship: ['need', 'low'] };
export const STATUS = { waiting: ['waiting', 'low'], ticket: ['ticket', 'quiet'], claimed: ['with', 'good'], returned: ['handed-back', 'quiet'], closed: ['closed', 'quiet'] };

/** "under a minute", "4 min", "2 h 5 min", in words of the language. */
export function waited(seconds) {
  const minutes = Math.floor(seconds / 60);
  if (!minutes) return t('minute');
  return minutes < 60 ? t('minutes', { minutes }) : t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

export function badges(one) {
  const [word, tone] = STATUS[one.status];
  const feeling = FEELINGS[one.sentiment];
  return [
    badge(t(word, { name: one.agent?.name }), tone),
    feeling && badge(t(feeling[0]), feeling[1]),
    one.requested_by === 'policy' && badge(t('by-policy'), 'quiet'),
    one.language !== 'en' && badge(language(one.language), 'quiet'),
  ];
}

export function queueView(go) {
  const list = el('ul', { class: 'desk-queue' });
  const before = el('ul', { class: 'desk-queue' });
  const had = el('section', { class: 'desk-had', hidden: true }, el('h2', {}, t('yours-before')), before);
  const node = el('nav', { class: 'desk-side', 'aria-label': t('queue') }, el('h2', {}, t('queue')), list, had);
  let chosen = '';
  let newest = { queue: [], earlier: [] };

  const item = (one) =>
    el(
      'li',
      {},
      el(
        'a',
        { href: `#/${encodeURIComponent(one.session)}`, class: 'desk-item', 'aria-current': one.session === chosen ? 'true' : false, data: { session: one.session, status: one.status } },
        el('span', { class: 'desk-item-head' }, el('strong', {}, one.customer.name), el('span', { class: 'ss-quiet' }, one.ended_at ? time(one.ended_at) : waited(one.waited_s))),
        el('span', { class: 'desk-item-reason op-two-lines' }, one.reason || t('no-reason')),
        el('span', { class: 'op-tags' }, badges(one)),
      ),
    );

  const redraw = () => {
    const focused = document.activeElement?.dataset?.session;
    fill(list, newest.queue.map(item));
    fill(before, newest.earlier.map(item));
    had.hidden = !newest.earlier.length;
    if (!newest.queue.length) fill(list, el('li', { class: 'op-empty' }, el('h3', {}, t('nobody')), el('p', {}, t('new-here'))));
    if (focused) node.querySelector(`[data-session="${CSS.escape(focused)}"]`)?.focus();
  };

  return {
    node,
    draw(told) {
      newest = told;
      redraw();
    },
    choose(session) {
      chosen = session;
      redraw();
    },
  };
}
