// What all sections are put together from: states, buttons, fields, dialogs, notices.

import { el, fill, icon } from './dom.js';
import { t } from './texts.js';
import { ago, day, told } from './words.js';

let ids = 0;
const fresh = (word) => `op-${word}-${(ids += 1)}`;

/** A button; while what it does is under way it waits and shows so. A refusal becomes a notice. */
export function button(label, act, { kind = '', sign = null, ...attributes } = {}) {
  const node = el(
    'button',
    { type: 'button', class: `ss-button ${kind}`, ...attributes },
    sign && icon(sign),
    el('span', {}, label),
  );
  if (act) node.addEventListener('click', (event) => busy(node, () => act(event)));
  return node;
}

/** Do something slow once at a time; what goes wrong is told. */
export async function busy(node, act) {
  if (node.getAttribute('aria-busy') === 'true') return;
  node.setAttribute('aria-busy', 'true');
  try {
    await act();
  } catch (error) {
    notice(error.message, 'bad');
    if (!error.status && error.status !== 0) throw error; // a bug belongs in the console too
  } finally {
    node.removeAttribute('aria-busy');
  }
}

export const MAIN = 'ss-button-main';
export const DANGER = 'op-danger';
export const SMALL = 'op-small';

export const badge = (text, tone = '') => el('span', { class: `op-badge op-${tone}` }, text);

const STATUS_TONES = { published: 'good', approved: 'good', draft: 'low', pending: 'low', rejected: 'bad' };
export const statusBadge = (status) => badge(told('status', status), STATUS_TONES[status] ?? 'quiet');

/** When something was, said by itself or within a text that has a place for it. */
export const time = (iso, key = '') =>
  iso ? el('time', { datetime: iso, title: day(iso) }, key ? t(key, { when: ago(iso) }) : ago(iso)) : '';

/** A labelled control; the hint is read with it. */
export function field(label, control, hint = '') {
  control.id ||= fresh('field');
  const hintId = `${control.id}-hint`;
  if (hint) control.setAttribute('aria-describedby', hintId);
  return el(
    'div',
    { class: 'op-field' },
    el('label', { for: control.id }, label),
    control,
    control.proposals,
    hint && el('p', { id: hintId, class: 'op-hint' }, hint),
  );
}

export const input = (attributes = {}) => el('input', { class: 'op-input', type: 'text', autocomplete: 'off', ...attributes });
export const area = (attributes = {}, text = '') => el('textarea', { class: 'op-input', ...attributes, value: text });

/** A choice among named values; `any` adds an empty one first. */
export function select(words, chosen = '', any = '') {
  const entries = [...(any ? [['', any]] : []), ...Object.entries(words)];
  return el(
    'select',
    { class: 'op-input' },
    entries.map(([value, word]) => el('option', { value, selected: value === chosen }, word)),
  );
}

/** An input that proposes values already in use; `propose` exchanges them. */
export function proposing(attributes = {}) {
  const list = el('datalist', { id: fresh('list') });
  const control = input({ list: list.id, ...attributes });
  control.proposals = list;
  control.propose = (values) => fill(list, values.map((value) => el('option', { value })));
  return control;
}

/** Bones of what is to come. */
export const loading = () =>
  el(
    'div',
    { class: 'op-loading', role: 'status' },
    el('span', { class: 'ss-hidden' }, t('loading')),
    [1, 2, 3].map(() => el('div', { class: 'op-bone' })),
  );

export const empty = (title, text, ...more) =>
  el('div', { class: 'op-empty' }, el('h3', {}, title), text && el('p', {}, text), ...more);

export const failed = (error, again) =>
  el(
    'div',
    { class: 'op-failed', role: 'alert' },
    icon('warning'),
    el('p', {}, error.message),
    again && button(t('try-again'), again, { kind: SMALL }),
  );

/** Fill a place with what is asked for; only the newest asking counts. */
export async function load(place, ask, draw) {
  const turn = (Number(place.dataset.turn) || 0) + 1;
  place.dataset.turn = turn;
  const late = setTimeout(() => isNewest() && fill(place, loading()), place.childElementCount ? 250 : 0);
  const isNewest = () => Number(place.dataset.turn) === turn;
  try {
    const found = await ask();
    if (isNewest()) fill(place, draw(found));
  } catch (error) {
    if (!isNewest() || error.name === 'AbortError') return;
    fill(place, failed(error, () => load(place, ask, draw)));
    if (error.status === undefined) throw error;
  } finally {
    clearTimeout(late);
  }
}

/** Tell what happened, for some seconds; bad news stay until they are put away. `more` is a way back: its word and what it does. */
export function notice(text, tone = 'good', more = null) {
  const node = el(
    'div',
    { class: `op-toast op-${tone}` },
    icon(tone === 'bad' ? 'warning' : 'check'),
    el('p', {}, text),
    more && button(more[0], () => (node.remove(), more[1]()), { kind: SMALL }),
    el('button', { type: 'button', class: 'op-x', 'aria-label': t('put-away'), on: { click: () => node.remove() } }, icon('close')),
  );
  document.getElementById('op-toasts').replaceChildren(node); // the newest alone: it says how things stand
  if (tone !== 'bad') setTimeout(() => node.remove(), more ? 12_000 : 6000);
}

/** A dialog around some content; `make` gets what closes it. Answers what it was closed with. */
export function dialog(title, make, kind = '') {
  return new Promise((resolve) => {
    let outcome = null;
    const heading = el('h2', { id: fresh('title') }, title);
    const node = el('dialog', { class: `op-dialog ${kind}`, 'aria-labelledby': heading.id });
    const close = (result) => {
      outcome = result;
      node.close();
    };
    node.append(heading, ...[make(close)].flat());
    node.addEventListener('close', () => {
      node.remove();
      resolve(outcome);
    });
    document.body.append(node);
    node.showModal();
  });
}

/** Ask before something that cannot be taken back; says what it does. */
export const confirmed = (title, lines, action, kind = DANGER) =>
  dialog(title, (close) => [
    el('div', { class: 'op-dialog-text' }, lines.map((line) => el('p', {}, line))),
    el(
      'div',
      { class: 'op-row op-end' },
      button(t('cancel'), () => close(false), { autofocus: true }),
      button(action, () => close(true), { kind }),
    ),
  ]);

/** Whether what is written may be thrown away. */
export const unsaved = () =>
  confirmed(t('leave-unsaved'), [t('not-saved')], t('leave'));

/** Where in a long list one is, and the ways to go. */
export function pager(place, go) {
  if (!place || place.total_pages < 2) return null;
  const way = (label, page) =>
    button(label, () => go(page), { kind: SMALL, disabled: page < 1 || page > place.total_pages });
  return el(
    'nav',
    { class: 'op-pager', 'aria-label': t('pages') },
    way(t('previous'), place.page - 1),
    el('span', {}, t('page-of', { page: place.page, pages: place.total_pages })),
    way(t('next'), place.page + 1),
  );
}

/** Tabs that show one panel; arrow keys go from tab to tab. `mayLeave` is asked before a panel goes. */
export function tabs(label, panels, chosen, onChosen = () => {}, mayLeave = () => true) {
  const place = el('div', { class: 'op-panel', role: 'tabpanel', tabindex: '0' });
  const nodes = panels.map(({ name, key }) =>
    el('button', { type: 'button', role: 'tab', id: fresh('tab'), class: 'op-tab', data: { key } }, name),
  );
  const show = (index, focus = false) => {
    nodes.forEach((node, at) => {
      node.setAttribute('aria-selected', String(at === index));
      node.tabIndex = at === index ? 0 : -1;
    });
    if (focus) nodes[index].focus();
    place.setAttribute('aria-labelledby', nodes[index].id);
    onChosen(panels[index].key);
    panels[index].draw(fill(place));
  };
  const leave = async (index, focus) => {
    if (nodes[index].getAttribute('aria-selected') !== 'true' && (await mayLeave())) show(index, focus);
  };
  nodes.forEach((node, index) => {
    node.addEventListener('click', () => leave(index, false));
    node.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) leave((index + step + nodes.length) % nodes.length, true);
    });
  });
  show(Math.max(0, panels.findIndex(({ key }) => key === chosen)));
  return el('div', {}, el('div', { class: 'op-tabs', role: 'tablist', 'aria-label': label }, nodes), place);
}

/** Calls something once typing pauses. */
export function paused(act, wait = 300) {
  let due = 0;
  return (...given) => {
    clearTimeout(due);
    due = setTimeout(() => act(...given), wait);
  };
}
