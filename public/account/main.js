// The account's page: which part is shown, and what its forms ask of the server.
import { ask, Refusal } from './api.js';
import { challenge, handOver, isHeard, leave } from './frame.js';
import { drawProfile, profileGiven } from './profile.js';
import { drawSessions } from './sessions.js';
import { speak, t, words } from './words.js';

const byId = (id) => document.getElementById(id);
const PARTS = ['sign-in', 'register', 'sent', 'verify', 'forgot', 'reset', 'frame', 'profile', 'password', 'sessions', 'close'];
const OPEN = ['sign-in', 'register', 'forgot', 'sent'];
const OWN = ['profile', 'password', 'sessions', 'close'];

// Where the visitor came from, if it is a page of ours: the conversation goes on there.
const cameFrom = () => {
  const asked = new URLSearchParams(location.search).get('next') || '/';
  const found = new URL(asked, location.origin);
  return found.origin === location.origin && asked.startsWith('/') && !asked.startsWith('//') ? found.pathname : '/';
};

let token = '';
let shown = '';

function entitle() {
  if (shown) document.title = byId(`ac-${shown}-title`).textContent;
}

function show(...names) {
  for (const part of PARTS) byId(`ac-${part}`).hidden = !names.includes(part);
  shown = names[0];
  entitle();
  const first = byId(`ac-${names[0]}`).querySelector('input:not([type=checkbox])');
  if (!OWN.includes(names[0])) (first || byId('ac-main')).focus();
}

function note(text) {
  byId('ac-note').textContent = text;
  byId('ac-note').hidden = !text;
}

function clear(form) {
  for (const found of form.querySelectorAll('.ac-problem')) found.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    if (field.dataset.describedby !== undefined) field.setAttribute('aria-describedby', field.dataset.describedby);
  }
}

// What is wrong, beside the field that it is about; the field is where the keyboard goes.
function complain(form, text, name) {
  const problem = document.createElement('p');
  problem.className = 'ac-problem';
  problem.id = `${form.parentElement.id}-problem`;
  problem.setAttribute('role', 'alert');
  problem.textContent = text;
  const field = name && form.elements.namedItem(name);
  if (!field) {
    form.prepend(problem);
    return;
  }
  field.after(problem);
  field.dataset.describedby = field.getAttribute('aria-describedby') || '';
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.dataset.describedby} ${problem.id}`.trim());
  field.focus();
}

function lacking(form) {
  for (const field of form.querySelectorAll('input')) {
    if (field.required && !field.value.trim()) return [field, t('fill-in')];
    if (field.type === 'email' && field.validity.typeMismatch) return [field, t('no-email')];
    if (field.value && field.minLength > field.value.length) return [field, t('least', { count: field.minLength })];
  }
  return null;
}

const whereOf = (refusal) => {
  const details = refusal.details;
  return Array.isArray(details) ? details[0] && details[0].field : details && details.field;
};

async function busy(button, act) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    await act();
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function onSubmit(part, act) {
  const form = byId(`ac-${part}`).querySelector('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clear(form);
    note('');
    const lack = lacking(form);
    if (lack) {
      complain(form, lack[1], lack[0].name);
      return;
    }
    busy(form.querySelector('[type=submit]'), async () => {
      try {
        await act(form, Object.fromEntries(new FormData(form)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        complain(form, error.message, whereOf(error));
      }
    });
  });
}

function sent(text) {
  byId('ac-sent-text').textContent = text;
  history.replaceState(null, '', '#sent');
  show('sent');
}

// Signed in, and a frame waits to hear of it.
function offerFrame(session) {
  byId('ac-frame-text').textContent = isHeard() ? t('frame-lead', { name: session.name }) : t('frame-lost');
  byId('ac-frame').querySelector('form').hidden = !isHeard();
  show('frame');
}

async function drawOwn() {
  const page = await ask('GET', '/users/profile');
  drawProfile(page);
  await drawSessions();
  show(...OWN);
}

async function route() {
  const [name, value] = location.hash.slice(1).split('=');
  if (name === 'verify' || name === 'reset') {
    token = value || '';
    history.replaceState(null, '', location.pathname + location.search); // a secret stays in no history
    show(name);
    return;
  }
  const session = await ask('GET', '/auth/session');
  if (session.signed_in && challenge) offerFrame(session);
  else if (session.signed_in) await drawOwn();
  else show(OPEN.includes(name) && name !== 'sent' ? name : 'sign-in');
  if (new URLSearchParams(location.search).get('problem') !== 'elsewhere' || session.signed_in) return;
  complain(byId('ac-sign-in').querySelector('form'), t('elsewhere'));
  history.replaceState(null, '', location.pathname);
}

async function signedIn() {
  if (challenge && isHeard()) await handOver();
  else location.assign(challenge ? '/account' : cameFrom());
}

async function providers() {
  const answer = await fetch('/auth/config', { credentials: 'same-origin' });
  const names = answer.ok ? (await answer.json()).oauthProviders : [];
  const place = byId('ac-providers');
  place.hidden = !names.length;
  for (const name of names) {
    const link = document.createElement('a');
    link.className = 'ss-button';
    link.href = `/auth/oauth/${encodeURIComponent(name)}`;
    link.textContent = t('continue', { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}` });
    place.append(link);
  }
}

onSubmit('sign-in', async (form, { email, password }) => {
  await ask('POST', '/auth/login', { email, password, cookie: true });
  await signedIn();
});
onSubmit('register', async (form, { name, email, password }) => {
  await ask('POST', '/auth/register', { name, email, password, language: navigator.language || '' });
  form.reset();
  sent(t('sent', { email }));
});
onSubmit('verify', async () => {
  await ask('POST', '/auth/verify-email', { token });
  show('sign-in');
  note(t('confirmed'));
});
onSubmit('forgot', async (form, { email }) => {
  await ask('POST', '/auth/password/reset', { email, language: navigator.language || '' });
  sent(t('reset-sent', { email }));
});
onSubmit('reset', async (form, { password }) => {
  await ask('POST', '/auth/password/reset', { token, password });
  form.reset();
  show('sign-in');
  note(t('reset-done'));
});
onSubmit('frame', handOver);
onSubmit('profile', async (form) => {
  drawProfile(await ask('PUT', '/users/profile', profileGiven(form)));
  note(t('saved'));
});
onSubmit('password', async (form, { current, password }) => {
  await ask('PUT', '/auth/password', { current, password });
  form.reset();
  await drawSessions();
  note(t('changed'));
});

const leaving = (id, method, path, body, question) =>
  byId(id).addEventListener('click', () => {
    if (question && !window.confirm(t(question))) return;
    busy(byId(id), async () => {
      await ask(method, path, body);
      location.assign(challenge ? '/account' : '/');
    });
  });
leaving('ac-sign-out', 'POST', '/auth/logout', {});
leaving('ac-other', 'POST', '/auth/logout', {});
leaving('ac-everywhere', 'POST', '/auth/logout', { everywhere: true });
leaving('ac-close-button', 'DELETE', '/users/me', undefined, 'close-ask');

byId('ac-back').href = cameFrom();
if (challenge) {
  byId('ac-back').addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
}
window.addEventListener('hashchange', () => {
  note('');
  route();
});
await words.ready;
speak(entitle);
providers();
route();
