// The operator's page: who is signed in, the sections, and the way between them.

import { call } from './api.js';
import { el, fill, icon } from './dom.js';
import { MAIN, button, dialog, failed, field, input, loading, notice, unsaved } from './parts.js';
import { documentsView } from './documents.js';
import { experimentsView } from './experiments.js';
import { faqsView } from './faqs.js';
import { questionsView } from './questions.js';
import { descriptionsView } from './descriptions.js';
import { reviewsView } from './reviews.js';
import { repliesView } from './replies.js';
import { testView } from './test.js';
import { t, words } from './texts.js';
import { themeButton } from './theme_button.js';

const SECTIONS = [
  { key: 'documents', name: 'documents', view: documentsView },
  { key: 'faqs', name: 'faqs', view: faqsView },
  { key: 'questions', name: 'questions', view: questionsView },
  { key: 'descriptions', name: 'descriptions', view: descriptionsView },
  { key: 'reviews', name: 'reviews', view: reviewsView },
  { key: 'replies', name: 'feedback', view: repliesView, team: true },
  { key: 'experiments', name: 'experiments', view: experimentsView, team: true },
  { key: 'test', name: 'test', view: testView },
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
  const view = section.view(main, rest, { go, who: signedIn, title: (shownAs) => shown === open && (document.title = `${shownAs} · ${t('operator')}`) });
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
    el('a', { href: `#/${key}`, data: { key } }, icon(key), el('span', {}, t(name))),
  );
  fill(
    app,
    el('button', { type: 'button', class: 'op-skip', on: { click: () => main.focus() } }, t('skip-content')),
    el(
      'header',
      { class: 'op-header' },
      el('div', { class: 'op-brand' }, el('strong', {}, who.shop), el('span', {}, t('operator'))),
      el('div', { class: 'op-row' }, el('a', { class: 'ss-button op-small op-quiet', href: '/lab' }, t('prompt-lab')), themeButton(), wayOut(who)),
    ),
    el('div', { class: 'op-frame' }, el('nav', { class: 'op-nav', 'aria-label': t('sections') }, links), main),
  );
  open = null;
  arrive();
}

/** Who has signed in with an account leaves by the account's page. */
const wayOut = (who) =>
  who.by_account
    ? el('a', { class: 'ss-button op-small op-quiet', href: ACCOUNT }, who.name)
    : button(t('sign-out'), signOut, { kind: 'op-small op-quiet', sign: 'out' });

async function signOut() {
  await call('DELETE', '/operator/session');
  showEntrance();
}

function door(...content) {
  open?.view?.close?.();
  open = main = null;
  document.title = t('operator');
  fill(app, el('main', { class: 'op-door' }, el('div', { class: 'op-door-top' }, themeButton()), ...content));
}

/** The form that signs in; `onIn` gets who it is. */
function entrance(onIn, head) {
  const token = input({ type: 'password', autocomplete: 'current-password', required: true, maxlength: 500, autofocus: true });
  const problem = el('p', { class: 'op-problem', role: 'alert' });
  const submit = el('button', { type: 'submit', class: `ss-button ${MAIN}` }, t('sign-in'));
  const form = el('form', { class: 'op-form' }, head, field(t('token'), token, t('token-what')), problem, submit);
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
  const head = [el('h1', {}, t('operator')), el('p', { class: 'ss-quiet' }, t('operator-what'))];
  const form = entrance((who) => (showShop(who), main.focus()), head);
  form.classList.add('op-card');
  form.append(withAccount());
  door(form);
  form.querySelector('input').focus();
}

const withAccount = () =>
  el('p', { class: 'ss-quiet' }, t('of-team'), ' ', el('a', { href: ACCOUNT }, t('with-account')));

/** The session ended while somebody works: sign in over the page, so that nothing written is lost. */
async function signInAgain() {
  if (!main || isAsking) return;
  isAsking = true;
  const head = el('p', {}, t('again-why'));
  await dialog(t('session-over'), (close) => entrance(close, head));
  isAsking = false;
  if (!open?.view?.isUnsaved?.()) arrive();
}

function showClosed() {
  door(
    el(
      'div',
      { class: 'op-card op-form' },
      el('h1', {}, t('turned-off')),
      el('p', {}, t('no-token')),
      el('pre', { class: 'op-code' }, 'export SMARTSHOP_OPERATOR_TOKEN="$(openssl rand -hex 24)"\nsmartshop serve'),
      el('p', { class: 'ss-quiet' }, t('keep-secret')),
      withAccount(),
    ),
  );
}

async function start() {
  await words.ready;
  door(loading());
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
  if (event.reason?.status === undefined && event.reason?.name !== 'AbortError') notice(t('page-wrong'), 'bad');
});
start();
