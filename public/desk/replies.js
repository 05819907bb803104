// Replies at hand: proposals from the shop's texts with their source, and those the team keeps ready.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { area, button, dialog, field, input, load, notice } from '../operator/parts.js';

export function repliesView(path, insert) {
  const proposed = el('div', { class: 'desk-replies' });
  const kept = el('div', { class: 'desk-replies' });
  const node = el(
    'div',
    { class: 'desk-panel' },
    el('section', { class: 'desk-part' }, el('h3', {}, 'From the shop’s texts'), proposed),
    el(
      'section',
      { class: 'desk-part' },
      el('details', {}, el('summary', {}, 'Replies kept ready'), kept, button('New reply', () => edit(null), { kind: 'op-small op-quiet', sign: 'plus' })),
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
    found.answerable && found.suggestions.length ? found.suggestions.map(proposal) : el('p', { class: 'ss-quiet' }, 'The shop’s texts say nothing on the last message.');

  const ready = (one) =>
    el(
      'div',
      { class: 'desk-ready' },
      el('button', { type: 'button', class: 'desk-reply', title: one.text, on: { click: () => insert(one.text) } }, el('span', {}, one.title)),
      el('button', { type: 'button', class: 'ss-icon desk-edit', 'aria-label': `Change “${one.title}”`, on: { click: () => edit(one) } }, '✎'),
    );

  const readKept = () => load(kept, 'replies', async () => (await call('GET', '/handoff/replies')).data, (found) => found.map(ready));

  function edit(one) {
    return dialog(one ? 'Change the reply' : 'New reply', (close) => {
      const title = input({ required: true, maxlength: '80', value: one?.title ?? '' });
      const text = area({ required: true, maxlength: '2000', rows: '5' }, one?.text ?? '');
      const problem = el('p', { class: 'op-problem', role: 'alert' });
      const save = el('button', { type: 'submit', class: 'ss-button ss-button-main' }, 'Save');
      const drop = one && button('Delete', async () => {
        await call('DELETE', `/handoff/replies/${encodeURIComponent(one.id)}`);
        close();
        readKept();
      }, { kind: 'op-danger' });
      const form = el('form', { class: 'op-form' }, field('Title', title), field('Text', text, '{name} becomes the customer’s name, {agent} yours.'), problem, el('div', { class: 'op-row op-end' }, drop, save));
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        fill(problem);
        try {
          const body = { title: title.value, text: text.value };
          await (one ? call('PUT', `/handoff/replies/${encodeURIComponent(one.id)}`, { body }) : call('POST', '/handoff/replies', { body }));
          close();
          notice('The reply is kept.');
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
      load(proposed, 'proposals', async () => (await call('GET', `${path}/suggestions`)).data, drawProposals);
      if (!kept.childElementCount) readKept();
    },
  };
}
