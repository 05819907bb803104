// Test cases held as a set by one variant or two, with how far it is, and the report at the end.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { expected } from '../operator/expecting.js';
import { DANGER, MAIN, SMALL, badge, button, confirmed, empty, load } from '../operator/parts.js';
import { t } from '../operator/texts.js';
import { run } from './stream.js';
import { NAMES, variantForms } from './variants.js';

const MOST = 100; // cases on a page: what the server gives at once

export function setsView(told) {
  const rows = el('div', {});
  const forms = variantForms(told);
  const far = el('div', { class: 'lab-far', role: 'status' });
  let boxes = [];

  const draw = ({ data: found, pagination }) => {
    boxes = found.map((one) => el('input', { type: 'checkbox', checked: true, value: one.id, 'aria-label': one.title }));
    if (!found.length) return empty(t('no-cases'), t('no-cases-lab'));
    const more = pagination.total - found.length;
    return [
      el('p', { class: 'ss-quiet op-total' }, t('cases-count', { count: pagination.total }), more ? `, ${t('newest-shown', { count: found.length })}` : ''),
      el('ul', { class: 'op-list lab-cases' }, found.map((one, number) => row(one, boxes[number], list))),
    ];
  };
  const list = () => load(rows, () => call('GET', '/feedback/cases', { query: { page_size: MOST } }), draw);

  async function hold() {
    const cases = boxes.filter((one) => one.checked).map((one) => one.value);
    if (!cases.length) return void fill(far, el('p', { class: 'lab-error' }, t('choose-one')));
    const variants = forms.value();
    const bar = el('progress', { max: cases.length * variants.length, 'aria-label': t('cases-held') });
    const words = el('p', { class: 'lab-note' }, t('copying'));
    const right = variants.map(() => 0);
    fill(far, bar, words);
    try {
      await run('/lab/sets', { cases, variants }, (event) => {
        if (event.kind === 'report') return void (location.hash = `#/reports/${event.id}`);
        if (event.kind === 'result') right[event.variant] += Number(event.is_right);
        bar.value = event.variant * cases.length + event.done + Number(event.kind === 'result');
        words.textContent = [t('set-far', { name: NAMES[event.variant], case: event.done + 1, of: event.of }), ...right.map((count, place) => t('right-under', { name: NAMES[place], right: count }))].join(' · ');
      });
    } catch (error) {
      fill(far, el('p', { class: 'lab-error' }, error.message));
    }
  }

  list();
  return el(
    'div',
    { class: 'lab-view' },
    el('section', { class: 'lab-card', 'aria-label': t('cases') }, el('h2', {}, t('cases')), rows, forms.two, el('div', { class: 'lab-actions' }, button(t('run-set'), hold, { kind: MAIN })), far),
    forms.node,
  );
}

function row(one, box, list) {
  const drop = async () => {
    if (!(await confirmed(t('delete-case'), [`“${one.title}”`], t('delete')))) return;
    await call('DELETE', `/feedback/cases/${encodeURIComponent(one.id)}`);
    list();
  };
  return el(
    'li',
    { class: 'op-item' },
    el(
      'label',
      { class: 'op-check' },
      box,
      el('span', { class: 'op-item-main' }, el('strong', {}, one.title), el('span', { class: 'op-item-sub' }, `${t('turns-count', { count: one.turns.length })} · ${expected(one.expect)}${one.created_by ? ` · ${one.created_by}` : ''}`)),
    ),
    el('span', { class: 'op-item-side' }, one.customer_id ? badge(one.customer_id, 'quiet') : null, one.intent ? badge(one.intent.replaceAll('_', ' '), 'quiet') : null),
    button(t('delete'), drop, { kind: `${SMALL} ${DANGER}`, 'aria-label': t('delete-one', one) }),
  );
}
