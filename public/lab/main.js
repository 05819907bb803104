// The prompt lab: threads and sets of test cases held in copies of the shop, and their reports.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { failed, loading } from '../operator/parts.js';
import { themeButton } from '../operator/theme_button.js';
import { reportsView } from './reports.js';
import { setsView } from './sets.js';
import { tryingView } from './trying.js';

const VIEWS = { try: 'Try', sets: 'Test sets', reports: 'Reports' };
const app = document.getElementById('op-app');

function door(...content) {
  fill(app, el('main', { class: 'op-door' }, el('div', { class: 'op-card op-form' }, ...content)));
}

const entrance = (text) =>
  door(
    el('h1', {}, 'Prompt lab'),
    el('p', {}, text),
    el('a', { class: 'ss-button ss-button-main', href: '/account?next=/lab' }, 'Sign in'),
    el('p', { class: 'ss-quiet' }, 'With the operator’s token: ', el('a', { href: '/operator' }, 'sign in as operator'), ', then come back.'),
  );

/** The frame; what is written under *Try* stays while a set or a report is looked at. */
function laboratory(told) {
  const main = el('main', { id: 'op-main', class: 'lab-main', tabindex: '-1' });
  const trying = tryingView(told);
  const drawn = { try: () => trying, sets: () => setsView(told), reports: (id) => reportsView(id) };
  const links = Object.entries(VIEWS).map(([key, name]) => el('a', { class: 'op-tab', href: `#/${key}`, data: { key } }, name));
  const arrive = () => {
    const [asked, id] = location.hash.replace(/^#\/?/, '').split('/');
    const key = asked in VIEWS ? asked : 'try';
    for (const link of links) {
      if (link.dataset.key === key) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.title = `${VIEWS[key]} · Prompt lab`;
    fill(main, drawn[key](id));
    window.scrollTo(0, 0);
  };
  fill(
    app,
    el('header', { class: 'op-header' }, el('div', { class: 'op-brand' }, el('strong', {}, told.shop), el('span', {}, 'Prompt lab')), el('div', { class: 'op-row' }, themeButton(), el('a', { class: 'op-me', href: '/operator' }, told.you))),
    el('nav', { class: 'op-tabs lab-tabs', 'aria-label': 'Parts of the lab' }, links),
    main,
  );
  window.addEventListener('hashchange', arrive);
  arrive();
}

async function open() {
  door(loading('the lab'));
  try {
    laboratory((await call('GET', '/lab/options')).data);
  } catch (error) {
    if (error.status === 401) entrance('Sign in with an account of the support team.');
    else if (error.status === 403) entrance('This account is not of the support team. Sign in with another one.');
    else door(el('h1', {}, 'Prompt lab'), failed(error, open));
  }
}

open();
