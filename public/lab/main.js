// The prompt lab: threads and sets of test cases held in copies of the shop, and their reports.

import { call } from '../operator/api.js';
import { el, fill } from '../operator/dom.js';
import { failed, loading } from '../operator/parts.js';
import { t, words } from '../operator/texts.js';
import { themeButton } from '../operator/theme_button.js';
import { reportsView } from './reports.js';
import { setsView } from './sets.js';
import { tryingView } from './trying.js';

const VIEWS = ['try', 'sets', 'reports'];
const app = document.getElementById('op-app');

function door(...content) {
  fill(app, el('main', { class: 'op-door' }, el('div', { class: 'op-card op-form' }, ...content)));
}

const entrance = (text) =>
  door(
    el('h1', {}, t('prompt-lab')),
    el('p', {}, text),
    el('a', { class: 'ss-button ss-button-main', href: '/account?next=/lab' }, t('sign-in')),
    el('p', { class: 'ss-quiet' }, el('a', { href: '/operator' }, t('lab-token'))),
  );

/** The frame; what is written under *Try* stays while a set or a report is looked at. */
function laboratory(told) {
  const main = el('main', { id: 'op-main', class: 'lab-main', tabindex: '-1' });
  const trying = tryingView(told);
  const drawn = { try: () => trying, sets: () => setsView(told), reports: (id) => reportsView(id) };
  const links = VIEWS.map((key) => el('a', { class: 'op-tab', href: `#/${key}`, data: { key } }, t(key)));
  const arrive = () => {
    const [asked, id] = location.hash.replace(/^#\/?/, '').split('/');
    const key = VIEWS.includes(asked) ? asked : 'try';
    for (const link of links) {
      if (link.dataset.key === key) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.title = `${t(key)} · ${t('prompt-lab')}`;
    fill(main, drawn[key](id));
    window.scrollTo(0, 0);
  };
  fill(
    app,
    el('header', { class: 'op-header' }, el('div', { class: 'op-brand' }, el('strong', {}, told.shop), el('span', {}, t('prompt-lab'))), el('div', { class: 'op-row' }, themeButton(), el('a', { class: 'op-me', href: '/operator' }, told.you))),
    el('nav', { class: 'op-tabs lab-tabs', 'aria-label': t('lab-parts') }, links),
    main,
  );
  window.addEventListener('hashchange', arrive);
  arrive();
}

async function open() {
  await words.ready;
  door(loading());
  try {
    laboratory((await call('GET', '/lab/options')).data);
  } catch (error) {
    if (error.status === 401) entrance(t('sign-in-why'));
    else if (error.status === 403) entrance(t('not-team'));
    else door(el('h1', {}, t('prompt-lab')), failed(error, open));
  }
}

open();
