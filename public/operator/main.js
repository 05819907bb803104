// The operator's page: who is signed in, the sections, and the way between them.

import { call } from './api.js';
import { el, fill, icon } from './dom.js';
import { MAIN, button, dialog, failed, field, input, loading, notice, unsaved } from './parts.js';
import { documentsView } from './documents.js';
import { experimentsView } from './experiments.js';
import { faqsView } from './faqs.js';
import { questionsView } from './questions.js';
import { descriptionsView } from './descriptions.js';
import { repliesView } from './replies.js';
import { testView } from './test.js';
import { themeButton } from './theme_button.js';

const SECTIONS = [
  { key: 'documents', name: 'Documents', view: documentsView },
  { key: 'faqs', name: 'FAQs', view: faqsView },
  { key: 'questions', name: 'Unanswered', view: questionsView },
  { key: 'descriptions', name: 'Descriptions', view: descriptionsView },
  { key: 'replies', name: 'Feedback', view: repliesView, team: true },
  { key: 'experiments', name: 'Experiments', view: experimentsView, team: true },
  { key: 'test', name: 'Test', view: testView },
];

const app = document.getElementById('op-app');
const ACCOUNT = '/account?next=/operator';
let sections = SECTIONS; // those that whoever is signed in works in
let open = null; // the section that is shown: where it is, and what it says about leaving
let main = null;
let signedIn = null; // whoever it is
let isAsking = false;

function parts(hash) {
  const [key, ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  return { section: sections.find((one) => one.key === key) ?? sections[0], rest };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // typed by hand
  }
}

const go = (...path) => {
  location.hash = `#/${path.map(encodeURIComponent).join('/')}`;
};

async function arrive() {
  if (!main) return;
  const hash = location.hash;
  if (open && hash !== open.hash && open.view?.isUnsaved?.()) {
    history.replaceState(null, '', open.hash || '#/');
    if (!(await unsaved())) return;
    history.replaceState(null, '', hash);
  }
  open?.view?.close?.();
  const { section, rest } = parts(hash);
  for (const link of document.querySelectorAll('.op-nav a')) {
    if (link.dataset.key === section.key) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const isFirst = !open;
  open = { hash, view: null };
  const shown = open;
  fill(main);
  const view = section.view(main, rest, { go, who: signedIn, title: (words) => shown === open && (document.title = `${words} · Operator`) });
  shown.view = view;
  if (!isFirst) {
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  document.querySelector('.op-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function showShop(who) {
  signedIn = who;
  sections = who.role === 'admin' ? SECTIONS : SECTIONS.filter((one) => one.team);
  main = el('main', { id: 'op-main', class: 'op-main', tabindex: '-1' });
  const links = sections.map(({ key, name }) =>
    el('a', { href: `#/${key}`, data: { key } }, icon(key), el('span', {}, name)),
  );
  fill(
    app,
    el('button', { type: 'button', class: 'op-skip', on: { click: () => main.focus() } }, 'Skip to content'),
    el(
      'header',
      { class: 'op-header' },
      el('div', { class: 'op-brand' }, el('strong', {}, who.shop), el('span', {}, 'Operator')),
      el('div', { class: 'op-row' }, el('a', { class: 'ss-button op-small op-quiet', href: '/lab' }, 'Prompt lab'), themeButton(), wayOut(who)),
    ),
    el('div', { class: 'op-frame' }, el('nav', { class: 'op-nav', 'aria-label': 'Sections' }, links), main),
  );
  open = null;
  arrive();
}

/** Who has signed in with an account leaves by the account's page. */
const wayOut = (who) =>
  who.by_account
    ? el('a', { class: 'ss-button op-small op-quiet', href: ACCOUNT }, who.name)
    : button('Sign out', signOut, { kind: 'op-small op-quiet', sign: 'out' });

async function signOut() {
  await call('DELETE', '/operator/session');
  showEntrance();
}

function door(...content) {
  open?.view?.close?.();
  open = main = null;
  document.title = 'Operator';
  fill(app, el('main', { class: 'op-door' }, el('div', { class: 'op-door-top' }, themeButton()), ...content));
}

/** The form that signs in; `onIn` gets who it is. */
function entrance(onIn, head) {
  const token = input({ type: 'password', autocomplete: 'current-password', required: true, maxlength: 500, autofocus: true });
  const problem = el('p', { class: 'op-problem', role: 'alert' });
  const submit = el('button', { type: 'submit', class: `ss-button ${MAIN}` }, 'Sign in');
  const form = el('form', { class: 'op-form' }, head, field('Token', token, 'The value of SMARTSHOP_OPERATOR_TOKEN.'), problem, submit);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    fill(problem);
    try {
      onIn((await call('POST', '/operator/session', { body: { token: token.value } })).data);
    } catch (error) {
      fill(problem, error.message);
      token.select();
    } finally {
      submit.disabled = false;
    }
  });
  return form;
}

function showEntrance() {
  const head = [el('h1', {}, 'Operator'), el('p', { class: 'ss-quiet' }, 'Documents, FAQs and texts of the shop.')];
  const form = entrance((who) => (showShop(who), main.focus()), head);
  form.classList.add('op-card');
  form.append(withAccount());
  door(form);
  form.querySelector('input').focus();
}

const withAccount = () =>
  el('p', { class: 'ss-quiet' }, 'Of the support team? ', el('a', { href: ACCOUNT }, 'Sign in with your account'), '.');

/** The session ended while somebody works: sign in over the page, so that nothing written is lost. */
async function signInAgain() {
  if (!main || isAsking) return;
  isAsking = true;
  const head = el('p', {}, 'Sign in again to go on; what you have written is still here.');
  await dialog('The session is over', (close) => entrance(close, head));
  isAsking = false;
  if (!open?.view?.isUnsaved?.()) arrive();
}

function showClosed() {
  door(
    el(
      'div',
      { class: 'op-card op-form' },
      el('h1', {}, 'The operator’s page is turned off'),
      el('p', {}, 'This shop has no operator’s token. Set one of 16 characters or more and start the shop again:'),
      el('pre', { class: 'op-code' }, 'export SMARTSHOP_OPERATOR_TOKEN="$(openssl rand -hex 24)"\nsmartshop serve'),
      el('p', { class: 'ss-quiet' }, 'Keep it as you would a password: whoever has it can change what customers are told.'),
      withAccount(),
    ),
  );
}

async function start() {
  door(loading('the page'));
  try {
    showShop((await call('GET', '/operator/session')).data);
  } catch (error) {
    if (error.status === 404) showClosed();
    else if (error.status === 401) showEntrance();
    else door(failed(error, start));
  }
}

document.addEventListener('operator:signed-out', signInAgain);
window.addEventListener('hashchange', arrive);
window.addEventListener('beforeunload', (event) => {
  if (open?.view?.isUnsaved?.()) event.preventDefault();
});
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason?.status === undefined && event.reason?.name !== 'AbortError') notice('Something went wrong on this page.', 'bad');
});
start();
