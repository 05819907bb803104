// What customers tell of themselves, drawn into the form and read out of it.
import { locale, t } from './words.js';

const byId = (id) => document.getElementById(id);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ja'];
const PLACES = ['address1', 'address2', 'zip', 'city', 'state', 'country'];

const list = (text) => [...new Set(text.split(',').map((one) => one.trim()).filter(Boolean))];

function option(value, text) {
  const made = document.createElement('option');
  made.value = value;
  made.textContent = text;
  return made;
}

function drawLanguages(chosen) {
  const select = byId('ac-language');
  const known = LANGUAGES.includes(chosen) || !chosen ? LANGUAGES : [...LANGUAGES, chosen];
  const own = (tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
  select.replaceChildren(option('', t('as-i-write')), ...known.map((tag) => option(tag, own(tag.replace('_', '-')))));
  select.value = chosen || '';
}

function drawFigures(statistics) {
  const since = new Date(statistics.member_since).toLocaleDateString(locale());
  const figures = [[t('orders'), statistics.orders], [t('messages'), statistics.messages], [t('since'), since]];
  byId('ac-figures').replaceChildren(
    ...figures.map(([name, value]) => {
      const group = document.createElement('div');
      const [term, figure] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = name;
      figure.textContent = value;
      group.append(term, figure);
      return group;
    })
  );
}

// The chat keeps its colours in the browser; the account's choice becomes its choice.
function keepTheme(theme) {
  try {
    localStorage.setItem('vite-ui-theme', theme);
  } catch {
    // storage is blocked: what the system prefers
  }
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Put the page's data into the form. */
export function drawProfile(page) {
  byId('ac-who').textContent = page.email;
  drawFigures(page.statistics);
  drawLanguages(page.language);
  byId('ac-name').value = page.name;
  byId('ac-brands').value = page.brands.join(', ');
  byId('ac-sizes').value = page.sizes.join(', ');
  byId('ac-theme').value = page.theme;
  byId('ac-notifications').checked = page.notifications;
  for (const name of PLACES) byId(`ac-${name}`).value = page.address[name] || '';
  if (page.theme !== 'system') keepTheme(page.theme);
}

/** What the form holds, as the server takes it. */
export function profileGiven(form) {
  const value = (name) => form.elements.namedItem(name).value.trim();
  const address = Object.fromEntries(PLACES.map((name) => [name, value(name)]).filter(([, text]) => text));
  keepTheme(value('theme'));
  return {
    name: value('name'),
    brands: list(value('brands')),
    sizes: list(value('sizes')),
    theme: value('theme'),
    notifications: form.elements.namedItem('notifications').checked,
    address: Object.keys(address).length && value('name') ? { name: value('name'), ...address } : address,
    ...(value('language') ? { language: value('language') } : {}),
  };
}
