// Replies that customers were not content with: looked at, made test cases, and taught by.

import { call, address } from './api.js';
import { el, fill } from './dom.js';
import { expected, expecting, intents } from './expecting.js';
import { DANGER, MAIN, SMALL, badge, button, confirmed, dialog, empty, load, notice, pager, time } from './parts.js';
import { counted, language } from './words.js';

const PAGE_SIZE = 20;
const WAYS = { waiting: 'Waiting', cases: 'Test cases', taught: 'Taught' };
const COMPLAINTS = { thumb_down: 'Thumb down', unresolved: 'Not resolved', low_rating: 'Low rating' };
const REASONS = { wrong: 'wrong', not_relevant: 'not relevant', incomplete: 'incomplete', unclear: 'unclear', other: 'another reason' };
const SPEAKERS = { user: 'Customer', assistant: 'Assistant', agent: 'Agent' };
let way = 'waiting'; // kept while another section is looked at

export function repliesView(place, _rest, page) {
  page.title('Feedback');
  const rows = el('div', {});
  let at = 1;
  const list = () => lists[way]();
  const query = () => ({ page: at, page_size: PAGE_SIZE });
  const turned = (pagination) => pager(pagination, (to) => ((at = to), list()));
  const total = (pagination, found, ...word) =>
    el('p', { class: 'ss-quiet op-total', role: 'status' }, counted(pagination?.total ?? found.length, ...word));

  const lists = {
    waiting: () =>
      load(rows, 'replies', () => call('GET', '/feedback/queue', { query: query() }), ({ data: found, pagination }) =>
        found.length
          ? [total(pagination, found, 'reply', 'replies'), el('ul', { class: 'op-reviews' }, found.map((one) => waiting(one, list))), turned(pagination)]
          : empty('Nothing waits', 'Replies with a thumb down, and conversations that ended unresolved, come here.'),
      ),
    cases: () =>
      load(rows, 'test cases', () => call('GET', '/feedback/cases', { query: query() }), ({ data: found, pagination }) =>
        found.length
          ? [
              el('div', { class: 'op-head' }, total(pagination, found, 'case'), el('a', { class: `ss-button ${SMALL}`, href: address('/feedback/cases/export'), download: 'cases.yaml' }, 'Download as a file of dialogues')),
              el('ul', { class: 'op-list' }, found.map((one) => kept(one, list))),
              turned(pagination),
            ]
          : empty('No test cases yet', 'Make one of a reply that waits: it says what must hold in its place.'),
      ),
    taught: () =>
      load(rows, 'sentences', () => call('GET', '/feedback/taught'), ({ data: { taught: found } }) =>
        found.length
          ? el('ul', { class: 'op-list' }, found.map((one) => lesson(one, list)))
          : empty('Nothing taught yet', 'A test case with what the customer wanted can be taught to the embedded model with one click.'),
      ),
  };
  const tabs = Object.entries(WAYS).map(([key, word]) =>
    el('button', { type: 'button', class: 'op-tab', 'aria-pressed': String(key === way), data: { key } }, word),
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
    el('div', { class: 'op-head' }, el('h1', {}, 'What customers were not content with')),
    el('p', { class: 'op-lead' }, 'Look at a reply, say what should have come, test it, and teach it. Personal data is masked.'),
    el('div', { class: 'op-tabs', role: 'group', 'aria-label': 'What is shown' }, tabs),
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
    notice(made.intent ? 'A test case is made. Teach it with one click under “Test cases”.' : 'A test case is made.');
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
      one.complaints.map((complaint) => badge(COMPLAINTS[complaint] ?? complaint, 'low')),
      one.reason ? badge(REASONS[one.reason] ?? one.reason, 'quiet') : null,
      one.rating ? badge(`${one.rating} of 5`, 'quiet') : null,
      el('span', { class: 'op-item-sub' }, time(one.at), one.language ? ` · ${language(one.language)}` : null),
    ),
    before.length ? el('details', {}, el('summary', {}, `${counted(before.length, 'message')} before`), lines(before)) : null,
    lines(last),
    one.comments.map((comment) => el('p', { class: 'op-pre' }, `Customer’s comment: “${comment}”`)),
    one.tools.length ? el('p', { class: 'op-hint' }, `Tools: ${one.tools.join(', ')}`) : null,
    el(
      'div',
      { class: 'op-row op-end' },
      button('Dismiss', decide('dismissed', 'Dismissed.'), { kind: SMALL }),
      button('The reply was fine', decide('good', 'Noted as fine.'), { kind: SMALL }),
      button('Make a test case', make, { kind: `${MAIN} ${SMALL}` }),
    ),
  );
}

const lines = (messages) =>
  el('dl', { class: 'op-talk' }, messages.map((one) => [el('dt', {}, SPEAKERS[one.role] ?? one.role), el('dd', { class: 'op-pre' }, one.text)]));

/** Ask what must hold; what was made, or null. */
async function caseDialog(one, path) {
  const words = await intents();
  return dialog('What should have come?', (close) => {
    const asked = expecting(words);
    const problem = el('p', { class: 'op-problem', role: 'alert' });
    const form = el(
      'form',
      { class: 'op-form' },
      lines(one.conversation.slice(-2)),
      asked.fields,
      problem,
      el('div', { class: 'op-row op-end' }, button('Cancel', () => close(null)), el('button', { type: 'submit', class: `ss-button ${MAIN}` }, 'Make the case')),
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
    notice(`Taught: “${data.text}” is now ${data.intent.replaceAll('_', ' ')}.`);
  };
  const drop = async () => {
    if (!(await confirmed('Delete this case?', [`“${one.title}”`], 'Delete'))) return;
    await call('DELETE', path);
    list();
  };
  return el(
    'li',
    { class: 'op-item' },
    el('span', { class: 'op-item-main' }, el('strong', {}, one.title), el('span', { class: 'op-item-sub' }, `${counted(one.turns.length, 'turn')} · ${expected(one.expect)}${one.created_by ? ` · ${one.created_by}` : ''}`)),
    el('span', { class: 'op-item-side' }, one.intent ? badge(one.intent.replaceAll('_', ' '), 'quiet') : null),
    el('span', { class: 'op-row' }, one.intent ? button('Teach', teach, { kind: `${MAIN} ${SMALL}` }) : null, button('Delete', drop, { kind: `${SMALL} ${DANGER}` })),
  );
}

function lesson(one, list) {
  const drop = async () => {
    await call('DELETE', `/feedback/taught/${encodeURIComponent(one.id)}`);
    notice('Taken back.');
    list();
  };
  return el(
    'li',
    { class: 'op-item' },
    el('span', { class: 'op-item-main' }, el('strong', {}, one.text), el('span', { class: 'op-item-sub' }, time(one.taught_at, 'taught '), one.taught_by ? ` · ${one.taught_by}` : null)),
    el('span', { class: 'op-item-side' }, badge(one.intent.replaceAll('_', ' '))),
    el('span', { class: 'op-row' }, button('Take back', drop, { kind: SMALL })),
  );
}
