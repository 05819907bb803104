// Replies at hand: proposals from the shop's texts with their source, and those the team keeps ready.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { area, button, dialog, field, input, load, notice } from '../operator/parts.js';
import { t } from '../operator/texts.js';

export function repliesView(path, insert) {
  const proposed = el('div', { class: 'desk-replies' });
  const kept = el('div', { class: 'desk-replies' });
  const node = el(
    'div',
    { class: 'desk-panel' },
    el('section', { class: 'desk-part' }, el('h3', {}, t('from-texts')), proposed),
    el(
      'section',
      { class: 'desk-part' },
      el('details', {}, el('summary', {}, t('kept')), kept, button(t('new-reply'), () => edit(null), { kind: 'op-small op-quiet', sign: 'plus' })),
    ),
  );

  const proposal = (one) =>
    el(
      'button',
      { type: 'button', class: 'desk-reply', on: { click: () => insert(one.text) } },
      el('span', {}, one.text),
      el('span', { class: 'ss-quiet' }, [one.title, one.section].filter(Boolean).join(' · ')),
    );

  const drawProposals = (found) =>
    found.answerable && found.suggestions.length ? found.suggestions.map(proposal) : el('p', { class: 'ss-quiet' }, t('says-nothing'));

  const ready = (one) =>
    el(
      'div',
      { class: 'desk-ready' },
      el('button', { type: 'button', class: 'desk-reply', title: one.text, on: { click: () => insert(one.text) } }, el('span', {}, one.title)),
      el('button', { type: 'button', class: 'ss-icon desk-edit', 'aria-label': t('change-one', { title: one.title }), on: { click: () => edit(one) } }, '✎'),
    );

  const readKept = () => load(kept, async () => (await call('GET', '/handoff/replies')).data, (found) => found.map(ready));

  function edit(one) {
    return dialog(t(one ? 'change-reply' : 'new-reply'), (close) => {
      const title = input({ required: true, maxlength: '80', value: one?.title ?? '' });
      const text = area({ required: true, maxlength: '2000', rows: '5' }, one?.text ?? '');
      const problem = el('p', { class: 'op-problem', role: 'alert' });
      const save = el('button', { type: 'submit', class: 'ss-button ss-button-main' }, t('save'));
      const drop = one && button(t('delete'), async () => {
        await call('DELETE', `/handoff/replies/${encodeURIComponent(one.id)}`);
        close();
        readKept();
      }, { kind: 'op-danger' });
      const form = el('form', { class: 'op-form' }, field(t('title'), title), field(t('text'), text, t('names', { name: '{name}', agent: '{agent}' })), problem, el('div', { class: 'op-row op-end' }, drop, save));
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        fill(problem);
        try {
          const body = { title: title.value, text: text.value };
          await (one ? call('PUT', `/handoff/replies/${encodeURIComponent(one.id)}`, { body }) : call('POST', '/handoff/replies', { body }));
          close();
          notice(t('is-kept'));
          readKept();
        } catch (error) {
          fill(problem, error.message);
        }
      });
      return form;
    });
  }

  return {
    node,
    read() {
      load(proposed, async () => (await call('GET', `${path}/suggestions`)).data, drawProposals);
      if (!kept.childElementCount) readKept();
    },
  };
}
