// The support desk: who waits, the conversation that is open, and the customer beside it.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { failed, loading } from '../operator/parts.js';
import { themeButton } from '../operator/theme_button.js';
import { conversationView } from './conversation.js';
import { queueView } from './queue.js';
import { t, words } from '../operator/texts.js';

const app = document.getElementById('op-app');
if (window.parent !== window) document.documentElement.dataset.framed = ''; // the chat around it has a header of its own
const REST_MS = 3000;
const UNANSWERED_MS = 30000; // the server keeps an answer back for 15 s; a network that is gone does so for good
let seen = -1;
let place = null; // where the queue and the conversation are drawn, once the agent is known
let open = null; // the conversation that is shown

const wanted = () => decodeURIComponent(location.hash.replace(/^#\/?/, ''));
const go = (session) => {
  location.hash = session ? `#/${encodeURIComponent(session)}` : '#/';
};

function door(...content) {
  place = null;
  fill(app, el('main', { class: 'op-door' }, el('div', { class: 'op-card op-form' }, ...content)));
}

const entrance = (text) =>
  door(
    el('h1', {}, t('desk')),
    el('p', {}, text),
    el('a', { class: 'ss-button ss-button-main', href: '/account?next=/desk', target: '_top' }, t('sign-in')),
    el('p', { class: 'ss-quiet' }, t('role-how')),
  );

function frame(told) {
  const status = el('p', { class: 'desk-status ss-quiet', role: 'status' });
  const queue = queueView(go);
  const main = el('main', { id: 'op-main', class: 'desk-main', tabindex: '-1' });
  fill(
    app,
    el('button', { type: 'button', class: 'op-skip', on: { click: () => main.focus() } }, t('skip')),
    el(
      'header',
      { class: 'op-header' },
      el('div', { class: 'op-brand' }, el('strong', {}, told.shop), el('span', {}, t('desk'))),
      el('div', { class: 'op-row' }, status, themeButton(), el('a', { class: 'ss-button op-small op-quiet', href: '/account?next=/desk' }, told.you.name)),
    ),
    el('div', { class: 'desk-frame' }, queue.node, main),
  );
  place = { queue, main, status, you: told.you };
  arrive();
}

function arrive() {
  if (!place) return;
  const session = wanted();
  open?.close();
  open = null;
  app.dataset.open = session ? 'conversation' : 'queue';
  place.queue.choose(session);
  if (!session) {
    fill(place.main, el('div', { class: 'op-empty' }, el('h3', {}, t('none-open')), el('p', {}, t('choose'))));
    return;
  }
  open = conversationView(place.main, session, { you: place.you, go });
}

function draw(told) {
  if (!place) frame(told);
  place.queue.draw(told);
  const waiting = told.queue.filter((one) => one.status !== 'claimed').length;
  place.status.textContent = t('at-desk', { count: told.agents });
  document.title = waiting ? `(${waiting}) ${t('desk')}` : t('desk');
  open?.news(told.queue.find((one) => one.session === wanted()));
}

/** Ask for news again and again; each answer waits until there are any. */
async function listen() {
  for (;;) {
    try {
      const told = (await call('GET', '/handoff/queue', { query: { seen }, signal: AbortSignal.timeout(UNANSWERED_MS) })).data;
      seen = told.version;
      draw(told);
    } catch (error) {
      seen = -1;
      if (error.status === 401) return entrance(t('sign-in-why'));
      if (error.status === 403) return entrance(t('not-team'));
      if (!place) door(el('h1', {}, t('desk')), failed(error, () => location.reload()));
      else place.status.textContent = t('no-connection');
      await new Promise((done) => setTimeout(done, REST_MS));
    }
  }
}

window.addEventListener('hashchange', arrive);
await words.ready;
door(loading());
listen();
