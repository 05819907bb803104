// A turn of the lab kept as a test case: the thread up to it, and what must hold there.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { expecting, intents } from '../operator/expecting.js';
import { MAIN, button, dialog, field, input, notice } from '../operator/parts.js';
import { t } from '../operator/texts.js';

/** Ask what must hold; what the reply did is filled in, to be corrected where it was wrong. */
export async function keepAsCase(thread, turn, reply) {
  const words = await intents();
  const ran = [...new Set(reply.tools.filter((one) => one.ok).map((one) => one.name))].join(', ');
  const made = await dialog(t('keep-case'), (close) => {
    const title = input({ maxlength: 120, value: thread.messages[turn].slice(0, 120) });
    const asked = expecting(words, { tools: ran, least: reply.cards.length ? 1 : '', isPerson: reply.handoff });
    const problem = el('p', { class: 'op-problem', role: 'alert' });
    const form = el(
      'form',
      { class: 'op-form' },
      field(t('title'), title),
      asked.fields,
      el('p', { class: 'op-hint' }, t('keep-hint')),
      problem,
      el('div', { class: 'op-row op-end' }, button(t('cancel'), () => close(null)), el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('keep-it'))),
    );
    const body = () => ({
      ...asked.value(),
      title: title.value,
      messages: thread.messages.slice(0, turn + 1),
      customer_id: thread.customer_id,
      product_id: thread.page.product_id,
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        close((await call('POST', '/lab/cases', { body: body() })).data);
      } catch (error) {
        fill(problem, error.message);
      }
    });
    return form;
  });
  if (made) notice(t('kept-case'));
}
