// One variant or two side by side, as both ways of running them ask for it.

import { el, fill } from '../operator/dom.js';
import { t } from '../operator/texts.js';
import { variantForm } from './variant.js';

export const NAMES = ['A', 'B'];

/** The forms, and what they are asked with. */
export function variantForms(told) {
  const forms = NAMES.map((name) => variantForm(t('variant-is', { name }), told));
  const two = el('input', { type: 'checkbox' });
  const node = el('div', { class: 'lab-columns' });
  const chosen = () => (two.checked ? forms : forms.slice(0, 1));
  const draw = () => fill(node, chosen().map((one) => one.node));
  two.addEventListener('change', draw);
  draw();
  return {
    node,
    two: el('label', { class: 'op-check' }, two, el('span', {}, t('two-variants'))),
    value: () => chosen().map((one) => one.value()),
  };
}
