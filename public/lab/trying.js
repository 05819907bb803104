// A thread held by one variant, or by two side by side, each step told as it goes.

import { el, fill } from '../operator/dom.js';
import { MAIN } from '../operator/parts.js';
import { outcomeColumn } from './outcome.js';
import { run } from './stream.js';
import { NAMES, variantForms } from './variants.js';

export function tryingView(told) {
  const field = (name, node) => el('label', { class: 'lab-field' }, name, node);
  const messages = el('textarea', { rows: 4, placeholder: 'One message a line: the thread that is held' });
  const customer = el('input', { placeholder: 'a guest' });
  const product = el('input', { placeholder: 'none' });
  const state = el('p', { class: 'lab-note', role: 'status' });
  const start = el('button', { type: 'button', class: `ss-button ${MAIN}` }, 'Run the thread');
  const again = el('button', { type: 'button', class: 'ss-button', title: 'Turns before the last are held as they were in the run before' }, 'Replay the last turn');
  const forms = variantForms(told);
  const outcomes = el('div', { class: 'lab-columns', 'aria-live': 'polite' });
  let before = null; // the variant that held the thread before

  function asked() {
    const said = messages.value.split('\n').map((one) => one.trim()).filter(Boolean);
    const who = customer.value.trim() ? { customer_id: customer.value.trim() } : {};
    return { messages: said, ...who, page: product.value.trim() ? { product_id: product.value.trim() } : {} };
  }

  async function go(earlier) {
    const thread = asked();
    if (!thread.messages.length) return void (state.textContent = 'Write a message first.');
    const variants = forms.value();
    const columns = variants.map((_, index) => outcomeColumn(`Variant ${NAMES[index]}`, thread));
    fill(outcomes, columns.map((one) => one.node));
    start.disabled = again.disabled = true;
    state.className = 'lab-note';
    state.textContent = 'Copying the shop…';
    try {
      await run('/lab/runs', { ...thread, variants, ...(earlier ? { earlier } : {}) }, (event) => {
        if (event.kind === 'turn') state.textContent = `Variant ${NAMES[event.variant]}, turn ${event.turn + 1} of ${thread.messages.length}…`;
        columns[event.variant].hear(event);
      });
      before = earlier || variants[0];
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
  return el(
    'div',
    { class: 'lab-view' },
    el(
      'section',
      { class: 'lab-card', 'aria-label': 'Thread' },
      el('div', { class: 'lab-thread' }, field('Messages', messages), el('div', { class: 'lab-grid' }, field('Customer', customer), field('Product page', product))),
      forms.two,
      el('div', { class: 'lab-actions' }, start, again),
      state,
    ),
    forms.node,
    outcomes,
  );
}
