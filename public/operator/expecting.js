// What must hold in place of a reply: the fields that ask for it, and how it is told.

import { call } from './api.js';
import { el } from './dom.js';
import { field, input, select } from './parts.js';
import { t } from './texts.js';

/** What a customer may want, by name and in words. */
export async function intents() {
  const { data } = await call('GET', '/feedback/taught');
  return Object.fromEntries(data.intents.map((name) => [name, name.replaceAll('_', ' ')]));
}

/** The fields, filled in with what is likely; `value()` is what a case is made with. */
export function expecting(words, { tools = '', least = '', isPerson = false } = {}) {
  const intent = select(words, '', t('cannot-tell'));
  const tool = input({ placeholder: 'search_products', maxlength: 200, value: tools });
  const says = input({ maxlength: 200 });
  const never = input({ maxlength: 200 });
  const cards = input({ type: 'number', min: 0, max: 20, inputmode: 'numeric', value: least });
  const person = el('input', { type: 'checkbox', checked: isPerson });
  const fields = [
    field(t('wanted'), intent, t('wanted-why')),
    el(
      'div',
      { class: 'op-grid' },
      field(t('tool-runs'), tool),
      field(t('least-products'), cards),
      field(t('reply-holds'), says, t('facts-only')),
      field(t('never-holds'), never),
    ),
    el('label', { class: 'op-check' }, person, el('span', {}, t('person-asked'))),
  ];
  const value = () => {
    const expect = {};
    const names = tool.value.split(',').map((name) => name.trim()).filter(Boolean);
    if (names.length) expect.tools = { any: names };
    if (cards.value) expect.cards = { min: Number(cards.value) };
    if (says.value.trim()) expect.says = [[says.value.trim()]];
    if (never.value.trim()) expect.never_says = [never.value.trim()];
    if (person.checked) expect.handoff = true;
    return { expect, intent: intent.value || null };
  };
  return { fields, value };
}

/** What a case expects, in a few words. */
export const expected = (expect) => Object.keys(expect).map((name) => name.replaceAll('_', ' ')).join(', ');
