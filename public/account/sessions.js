// Where the customer is signed in, each place with its way out.
import { ask } from './api.js';
import { locale, t } from './words.js';

const list = () => document.getElementById('ac-session-list');

function row(session) {
  const item = document.createElement('li');
  const words = document.createElement('span');
  const used = new Date(session.used_at).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  words.textContent = session.current ? `${session.device} · ${t('this-one')}` : `${session.device} · ${used}`;
  item.append(words);
  if (!session.current) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ss-button';
    button.textContent = t('sign-out');
    button.setAttribute('aria-label', t('sign-out-of', { device: session.device, used }));
    button.addEventListener('click', async () => {
      await ask('DELETE', `/auth/sessions/${session.id}`);
      await drawSessions();
    });
    item.append(button);
  }
  return item;
}

/** Draw the list anew. */
export async function drawSessions() {
  list().replaceChildren(...(await ask('GET', '/auth/sessions')).map(row));
}
