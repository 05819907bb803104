// Replies that customers were not content with: looked at, made test cases, and taught by.

import { call, address } from './api.js';
import { el, fill } from './dom.js';
import { expected, expecting, intents } from './expecting.js';
import { DANGER, MAIN, SMALL, badge, button, confirmed, dialog, empty, load, notice, pager, time } from './parts.js';
import { t } from './texts.js';
import { language } from './words.js';

const PAGE_SIZE = 20;
const WAYS = ['waiting', 'cases', 'taught'];
const SPEAKERS = { user: 'customer', assistant: 'assistant', agent: 'agent' };
let way = 'waiting'; // kept while another section is looked at

export function repliesView(place, _rest, page) {
  page.title(t('feedback'));
  const rows = el('div', {});
  let at = 1;
  const list = () => lists[way]();
  const query = () => ({ page: at, page_size: PAGE_SIZE });
  const turned = (pagination) => pager(pagination, (to) => ((at = to), list()));
  const total = (pagination, found, key) =>
    el('p', { class: 'ss-quiet op-total', role: 'status' }, t(key, { count: pagination?.total ?? found.length }));

  const lists = {
    waiting: () =>
      load(rows, () => call('GET', '/feedback/queue', { query: query() }), ({ data: found, pagination }) =>
        found.length
          ? [total(pagination, found, 'replies-count'), el('ul', { class: 'op-reviews' }, found.map((one) => waiting(one, list))), turned(pagination)]
          : empty(t('nothing-waits'), t('nothing-waits-what')),
      ),
    cases: () =>
      load(rows, () => call('GET', '/feedback/cases', { query: query() }), ({ data: found, pagination }) =>
        found.length
          ? [
              el('div', { class: 'op-head' }, total(pagination, found, 'cases-count'), el('a', { class: `ss-button ${SMALL}`, href: address('/feedback/cases/export'), download: 'cases.yaml' }, t('download-dialogues'))),
              el('ul', { class: 'op-list' }, found.map((one) => kept(one, list))),
              turned(pagination),
            ]
          : empty(t('no-cases'), t('no-cases-what')),
      ),
    taught: () =>
      load(rows, () => call('GET', '/feedback/taught'), ({ data: { taught: found } }) =>
        found.length
          ? el('ul', { class: 'op-list' }, found.map((one) => lesson(one, list)))
          : empty(t('nothing-taught'), t('nothing-taught-what')),
      ),
  };
  const tabs = WAYS.map((key) =>
    el('button', { type: 'button', class: 'op-tab', 'aria-pressed': String(key === way), data: { key } }, t(key)),
  );
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      way = tab.dataset.key;
      at = 1;
      for (const one of tabs) one.setAttribute('aria-pressed', String(one === tab));
      list();
    });
  }
  fill(
    place,
    el('div', { class: 'op-head' }, el('h1', {}, t('not-content'))),
    el('p', { class: 'op-lead' }, t('not-content-what')),
    el('div', { class: 'op-tabs', role: 'group', 'aria-label': t('what-shown') }, tabs),
    rows,
  );
  list();
  return {};
}

function waiting(one, list) {
  const path = `/feedback/queue/${encodeURIComponent(one.message_id)}`;
  const decide = (verdict, told) => async () => {
    await call('POST', `${path}/verdict`, { body: { verdict } });
    notice(told);
    list();
  };
  const make = async () => {
    const made = await caseDialog(one, path);
    if (!made) return;
    notice(t(made.intent ? 'case-made-teach' : 'case-made'));
    list();
  };
  const last = one.conversation.slice(-2);
  const before = one.conversation.slice(0, -2);
  return el(
    'li',
    { class: 'op-card op-stack' },
    el(
      'div',
      { class: 'op-row' },
      one.complaints.map((complaint) => badge(t(complaint) || complaint, 'low')),
      one.reason ? badge(t(one.reason) || one.reason, 'quiet') : null,
      one.rating ? badge(t('of-five', { rating: one.rating }), 'quiet') : null,
      el('span', { class: 'op-item-sub' }, time(one.at), one.language ? ` · ${language(one.language)}` : null),
    ),
    before.length ? el('details', {}, el('summary', {}, t('before-count', { count: before.length })), lines(before)) : null,
    lines(last),
    one.comments.map((comment) => el('p', { class: 'op-pre' }, t('comment-said', { comment }))),
    one.tools.length ? el('p', { class: 'op-hint' }, t('tools-ran', { names: one.tools.join(', ') })) : null,
    el(
      'div',
      { class: 'op-row op-end' },
      button(t('dismiss'), decide('dismissed', t('dismissed')), { kind: SMALL }),
      button(t('was-fine'), decide('good', t('noted-fine')), { kind: SMALL }),
      button(t('make-case'), make, { kind: `${MAIN} ${SMALL}` }),
    ),
  );
}

const lines = (messages) =>
  el('dl', { class: 'op-talk' }, messages.map((one) => [el('dt', {}, t(SPEAKERS[one.role]) || one.role), el('dd', { class: 'op-pre' }, one.text)]));

/** Ask what must hold; what was made, or null. */
async function caseDialog(one, path) {
  const words = await intents();
  return dialog(t('should-have'), (close) => {
    const asked = expecting(words);
    const problem = el('p', { class: 'op-problem', role: 'alert' });
    const form = el(
      'form',
      { class: 'op-form' },
      lines(one.conversation.slice(-2)),
      asked.fields,
      problem,
      el('div', { class: 'op-row op-end' }, button(t('cancel'), () => close(null)), el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('make-the-case'))),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        close((await call('POST', `${path}/case`, { body: asked.value() })).data);
      } catch (error) {
        fill(problem, error.message);
      }
    });
    return form;
  });
}

function kept(one, list) {
  const path = `/feedback/cases/${encodeURIComponent(one.id)}`;
  const teach = async () => {
    const { data } = await call('POST', `${path}/teach`);
    notice(t('taught-now', { text: data.text, intent: data.intent.replaceAll('_', ' ') }));
  };
  const drop = async () => {
    if (!(await confirmed(t('delete-case'), [`“${one.title}”`], t('delete')))) return;
    await call('DELETE', path);
    list();
  };
  return el(
    'li',
    { class: 'op-item' },
    el('span', { class: 'op-item-main' }, el('strong', {}, one.title), el('span', { class: 'op-item-sub' }, `${t('turns-count', { count: one.turns.length })} · ${expected(one.expect)}${one.created_by ? ` · ${one.created_by}` : ''}`)),
    el('span', { class: 'op-item-side' }, one.intent ? badge(one.intent.replaceAll('_', ' '), 'quiet') : null),
    el('span', { class: 'op-row' }, one.intent ? button(t('teach'), teach, { kind: `${MAIN} ${SMALL}` }) : null, button(t('delete'), drop, { kind: `${SMALL} ${DANGER}` })),
  );
}

function lesson(one, list) {
  const drop = async () => {
    await call('DELETE', `/feedback/taught/${encodeURIComponent(one.id)}`);
    notice(t('taken-back'));
    list();
  };
  return el(
    'li',
    { class: 'op-item' },
    el('span', { class: 'op-item-main' }, el('strong', {}, one.text), el('span', { class: 'op-item-sub' }, `${t('taught')} · `, time(one.taught_at), one.taught_by ? ` · ${one.taught_by}` : null)),
    el('span', { class: 'op-item-side' }, badge(one.intent.replaceAll('_', ' '))),
    el('span', { class: 'op-row' }, button(t('take-back'), drop, { kind: SMALL })),
  );
}
