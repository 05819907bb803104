// The prompt lab: a thread held in a copy of the shop, by one variant or two side by side.

import { address, call } from '../operator/api.js';
import { el, fill, icon } from '../operator/dom.js';
import { failed, loading } from '../operator/parts.js';
import { outcomeColumn } from './outcome.js';
import { variantForm } from './variant.js';

const app = document.getElementById('op-app');
const NAMES = ['Variant A', 'Variant B'];

function door(...content) {
  fill(app, el('main', { class: 'op-door' }, el('div', { class: 'op-card op-form' }, ...content)));
}

const entrance = (text) =>
  door(
    el('h1', {}, 'Prompt lab'),
    el('p', {}, text),
    el('a', { class: 'ss-button ss-button-main', href: '/account?next=/lab' }, 'Sign in'),
  );

function themeButton() {
  const node = el('button', { type: 'button', class: 'ss-icon op-theme' });
  const draw = () => {
    const isDark = window.operatorTheme.isDark();
    node.setAttribute('aria-label', isDark ? 'Light colours' : 'Dark colours');
    fill(node, icon(isDark ? 'sun' : 'moon'));
  };
  node.addEventListener('click', () => {
    window.operatorTheme.toggle();
    draw();
  });
  draw();
  return node;
}

/** Ask for a run; `hear` is told each event as it comes. */
async function run(body, hear) {
  const answer = await fetch(address('/lab/runs'), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error((await answer.json()).error?.message || 'The run could not begin.');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line) hear(JSON.parse(line));
  }
}

function laboratory(told) {
  const field = (name, node) => el('label', { class: 'lab-field' }, name, node);
  const messages = el('textarea', { rows: 4, placeholder: 'One message a line: the thread that is held' });
  const customer = el('input', { placeholder: 'a guest' });
  const product = el('input', { placeholder: 'none' });
  const two = el('input', { type: 'checkbox' });
  const state = el('p', { class: 'lab-note', role: 'status' });
  const start = el('button', { type: 'button', class: 'ss-button ss-button-main' }, 'Run the thread');
  const again = el('button', { type: 'button', class: 'ss-button', title: 'Turns before the last are held as they were in the run before' }, 'Replay the last turn');
  const variants = NAMES.map((name) => variantForm(name, told));
  const forms = el('div', { class: 'lab-columns' });
  const outcomes = el('div', { class: 'lab-columns', 'aria-live': 'polite' });
  const chosen = () => (two.checked ? variants : variants.slice(0, 1));
  const draw = () => fill(forms, chosen().map((one) => one.node));
  let before = null; // the variant that held the thread before

  async function go(earlier) {
    const said = messages.value.split('\n').map((one) => one.trim()).filter(Boolean);
    if (!said.length) return void (state.textContent = 'Write a message first.');
    const columns = chosen().map((_, index) => outcomeColumn(NAMES[index]));
    fill(outcomes, columns.map((one) => one.node));
    const body = { messages: said, variants: chosen().map((one) => one.value()), page: product.value ? { product_id: product.value } : {} };
    if (customer.value.trim()) body.customer_id = customer.value.trim();
    if (earlier) body.earlier = earlier;
    start.disabled = again.disabled = true;
    state.className = 'lab-note';
    state.textContent = 'Copying the shop…';
    try {
      await run(body, (event) => {
        if (event.kind === 'error') throw new Error(event.message);
        if (event.kind === 'turn') state.textContent = `${NAMES[event.variant]}, turn ${event.turn + 1} of ${said.length}…`;
        columns[event.variant].hear(event);
      });
      before = earlier || body.variants[0];
      state.textContent = 'Done. Nothing of it has touched the shop.';
    } catch (error) {
      state.className = 'lab-error';
      state.textContent = error.message;
    } finally {
      start.disabled = again.disabled = false;
    }
  }

  start.addEventListener('click', () => go(null));
  again.addEventListener('click', () => go(before));
  two.addEventListener('change', draw);
  draw();
  fill(
    app,
    el('header', { class: 'op-header' }, el('div', { class: 'op-brand' }, el('strong', {}, told.shop), el('span', {}, 'Prompt lab')), el('div', { class: 'op-row' }, themeButton(), el('a', { class: 'ss-button op-small op-quiet', href: '/account?next=/lab' }, told.you))),
    el(
      'main',
      { id: 'op-main', class: 'lab-main', tabindex: '-1' },
      el(
        'section',
        { class: 'lab-card', 'aria-label': 'Thread' },
        el('div', { class: 'lab-thread' }, field('Messages', messages), el('div', { class: 'lab-grid' }, field('Customer', customer), field('Product page', product))),
        el('label', { class: 'lab-note' }, two, ' Two variants side by side'),
        el('div', { class: 'lab-actions' }, start, again),
        state,
      ),
      forms,
      outcomes,
    ),
  );
}

async function open() {
  door(loading('the lab'));
  try {
    laboratory((await call('GET', '/lab/options')).data);
  } catch (error) {
    if (error.status === 401) entrance('Sign in with an account of the support team.');
    else if (error.status === 403) entrance('This account is not of the support team. Sign in with another one.');
    else door(el('h1', {}, 'Prompt lab'), failed(error, open));
  }
}

open();
