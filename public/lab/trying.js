// A thread held by one variant, or by two side by side, each step told as it goes.

import { el, fill } from '../operator/dom.js';
import { MAIN } from '../operator/parts.js';
import { t } from '../operator/texts.js';
import { outcomeColumn } from './outcome.js';
import { run } from './stream.js';
import { NAMES, variantForms } from './variants.js';

export function tryingView(told) {
  const field = (name, node) => el('label', { class: 'lab-field' }, name, node);
  const messages = el('textarea', { rows: 4, placeholder: t('one-a-line') });
  const customer = el('input', { placeholder: t('a-guest') });
  const product = el('input', { placeholder: t('no-product') });
  const state = el('p', { class: 'lab-note', role: 'status' });
  const start = el('button', { type: 'button', class: `ss-button ${MAIN}` }, t('run-thread'));
  const again = el('button', { type: 'button', class: 'ss-button', title: t('replay-what') }, t('replay'));
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
    if (!thread.messages.length) return void (state.textContent = t('write-first'));
    const variants = forms.value();
    const columns = variants.map((_, index) => outcomeColumn(t('variant-is', { name: NAMES[index] }), thread));
    fill(outcomes, columns.map((one) => one.node));
    start.disabled = again.disabled = true;
    state.className = 'lab-note';
    state.textContent = t('copying');
    try {
      await run('/lab/runs', { ...thread, variants, ...(earlier ? { earlier } : {}) }, (event) => {
        if (event.kind === 'turn') state.textContent = t('turn-far', { name: NAMES[event.variant], turn: event.turn + 1, of: thread.messages.length });
        columns[event.variant].hear(event);
      });
      before = earlier || variants[0];
      state.textContent = t('run-done');
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
      { class: 'lab-card', 'aria-label': t('thread') },
      el('div', { class: 'lab-thread' }, field(t('messages'), messages), el('div', { class: 'lab-grid' }, field(t('customer'), customer), field(t('product-page'), product))),
      forms.two,
      el('div', { class: 'lab-actions' }, start, again),
      state,
    ),
    forms.node,
    outcomes,
  );
}
