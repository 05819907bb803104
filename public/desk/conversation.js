// One conversation: what is said, the agent's words, and what may be done with it.

import { call } from '../operator/api.js';
import { bold, el, fill } from '../operator/dom.js';
import { badge, busy, button, failed, loading, notice } from '../operator/parts.js';
import { contextView } from './context.js';
import { repliesView } from './replies.js';
import { badges } from './queue.js';
import { t } from '../operator/texts.js';

const TYPING_EVERY_MS = 2000;
const TYPING_ENDS_MS = 6000;
const SPEAKERS = { user: 'customer', assistant: 'assistant', agent: 'agent' };

export function conversationView(main, session, { you, go }) {
  const path = `/handoff/${encodeURIComponent(session)}`;
  const head = el('div', { class: 'desk-head' });
  const talk = el('ol', { class: 'desk-talk', 'aria-live': 'polite', 'aria-label': t('conversation'), tabindex: '0' });
  const typing = el('p', { class: 'desk-typing', role: 'status' });
  const text = el('textarea', { class: 'op-input', id: 'desk-text', rows: '3', maxlength: '4000', 'aria-label': t('your-reply'), placeholder: t('write-here') });
  const problem = el('p', { class: 'op-problem', role: 'alert' });
  const send = el('button', { type: 'submit', class: 'ss-button ss-button-main' }, t('send'));
  const form = el('form', { class: 'desk-form', hidden: true }, text, problem, el('div', { class: 'op-row op-end' }, el('span', { class: 'ss-quiet desk-hint' }, t('hint')), send));
  const context = contextView(path);
  const replies = repliesView(path, (words) => insert(words));
  const side = el('aside', { class: 'desk-context', 'aria-label': t('customer') });
  let now = null;
  let isClosed = false;
  let toldAt = 0;
  let typingEnds = 0;
  let heard = '';

  fill(main, el('div', { class: 'desk-conversation' }, head, talk, typing, form), side);
  fill(talk, el('li', {}, loading()));

  const insert = (words) => {
    const filled = words.replaceAll('{name}', now?.customer.name ?? '').replaceAll('{agent}', you.name);
    text.value = text.value.trim() ? `${text.value.trim()} ${filled}` : filled;
    text.focus();
  };

  const act = (name, then) => async () => {
    draw((await call('POST', `${path}/${name}`)).data);
    then?.();
  };

  function acts() {
    const isMine = now.status === 'claimed' && now.agent?.id === you.id;
    const isOpen = ['waiting', 'ticket', 'claimed'].includes(now.status);
    return [
      (now.status === 'waiting' || now.status === 'ticket') && button(t('take-over'), act('claim', () => text.focus()), { kind: 'ss-button-main op-small' }),
      isMine && button(t('hand-back'), act('release'), { kind: 'op-small' }),
      isOpen && (isMine || now.status !== 'claimed') && button(t('close'), act('close'), { kind: 'op-small op-quiet' }),
    ];
  }

  function line(one) {
    const who = one.notice ? '' : one.name || t(SPEAKERS[one.role]);
    return el(
      'li',
      { class: `desk-line desk-${one.notice ? 'notice' : one.role}` },
      who && el('span', { class: 'desk-who' }, who),
      el('div', { class: 'desk-words' }, one.role === 'assistant' ? bold(one.text) : one.text),
      one.cards.length ? el('span', { class: 'desk-cards ss-quiet' }, t('shown', { names: one.cards.join(', ') })) : null,
    );
  }

  function drawTalk() {
    const isAtEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 60;
    const known = talk.dataset.newest;
    const newest = now.messages.at(-1)?.id ?? '';
    if (known === newest && known !== undefined) return;
    fill(talk, now.messages.map(line));
    talk.dataset.newest = newest;
    if (isAtEnd || known === undefined) talk.scrollTop = talk.scrollHeight;
  }

  function drawTyping() {
    const isTyping = now.status === 'claimed' && now.customer.is_typing;
    clearTimeout(typingEnds);
    const isAway = now.status === 'claimed' && !now.customer.is_here;
    const { name } = now.customer;
    typing.textContent = isTyping ? t('typing', { name }) : isAway ? t(now.email_known ? 'away-mailed' : 'away', { name }) : '';
    if (isTyping) typingEnds = setTimeout(() => { typing.textContent = ''; }, TYPING_ENDS_MS);
  }

  function draw(found) {
    if (isClosed) return;
    now = found;
    fill(
      head,
      el('a', { class: 'op-back desk-back', href: '#/' }, `← ${t('queue')}`),
      el('div', { class: 'desk-title' }, el('h1', {}, now.customer.name), el('span', { class: 'op-tags' }, badges(now), now.ticket && badge(now.ticket, 'quiet'))),
      el('div', { class: 'op-row' }, acts()),
    );
    const isMine = now.status === 'claimed' && now.agent?.id === you.id;
    form.hidden = !isMine;
    drawTalk();
    drawTyping();
    const lastSaid = now.messages.filter((one) => one.role === 'user').at(-1)?.id ?? '';
    if (`${now.status}/${lastSaid}` !== heard) {
      heard = `${now.status}/${lastSaid}`;
      fill(side, isMine ? replies.node : null, context.node);
      context.read();
      if (isMine) replies.read();
    }
  }

  async function read() {
    try {
      draw((await call('GET', path)).data);
    } catch (error) {
      if (isClosed) return;
      if (!now) fill(main, failed(error, read), button(t('back-to-queue'), () => go('')));
      else notice(error.message, 'bad');
    }
  }

  async function say() {
    const words = text.value.trim();
    if (!words) return;
    fill(problem);
    send.disabled = true;
    try {
      const told = (await call('POST', `${path}/reply`, { body: { text: words } })).data;
      text.value = '';
      if (told.mailed) notice(t('sent-mailed'));
      await read();
    } catch (error) {
      fill(problem, error.message);
    } finally {
      send.disabled = false;
      text.focus();
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(form, say);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  text.addEventListener('input', () => {
    if (!text.value || Date.now() - toldAt < TYPING_EVERY_MS) return;
    toldAt = Date.now();
    call('POST', `${path}/typing`, { body: { typing: true } }).catch(() => {});
  });

  read();
  return {
    news: read,
    close() {
      isClosed = true;
      clearTimeout(typingEnds);
    },
  };
}
