// Who answers in this conversation: above the field it says that a person comes, is there, types, or answers by e-mail.
(() => {
  const { words } = window.SmartShop;
  const t = (key, values) => words.of()(key, values);
  const TYPING_EVERY_MS = 2000;
  const TYPING_ENDS_MS = 6000;
  const REST_MS = 4000;
  const LATER_MS = 1800; // a narrow screen learns its conversation's address a moment after the reply
  const OPEN = ['waiting', 'claimed', 'ticket'];

  let told = { status: 'none' };
  let session = '';
  let listening = null;
  let bar = null;
  let typingEnds;
  let toldTyping = 0;

  const current = () => (window.location.pathname.match(/^\/thread\/([\w-]+)/) || [])[1] || '';
  const api = (path) => `/api/v1/chat/sessions/${encodeURIComponent(session)}/${path}`;
  const send = (path, body) =>
    fetch(api(path), { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const make = (tag, className) => Object.assign(document.createElement(tag), { className });

  const build = () => {
    bar = make('div', 'ss-person');
    bar.id = 'ss-person';
    bar.setAttribute('role', 'status');
    const picture = make('img');
    picture.alt = '';
    const text = make('span', 'ss-person-text');
    const typing = make('span', 'ss-person-typing');
    const form = make('form', '');
    const email = Object.assign(make('input', ''), { type: 'email', required: true, autocomplete: 'email', maxLength: 254 });
    const save = Object.assign(make('button', 'ss-button ss-button-main'), { type: 'submit' });
    const problem = make('span', 'ss-person-problem');
    problem.setAttribute('role', 'alert');
    form.append(email, save);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.textContent = '';
      save.disabled = true;
      try {
        const answer = await send('person', { email: email.value });
        if (answer.ok) told = { ...told, ...(await answer.json()).data };
        else problem.textContent = t('person.bad-email');
      } catch {
        problem.textContent = t('unreachable');
      }
      save.disabled = false;
      draw();
    });
    bar.append(picture, text, typing, form, problem);
  };

  const day = (iso) => new Date(iso).toLocaleString(words.locale(), { weekday: 'long', hour: 'numeric', minute: '2-digit' });

  const sentence = () => {
    if (told.status === 'claimed') return t('person.with', { agent: told.agent });
    if (told.status === 'waiting') return t('person.waiting', { count: told.minutes || 1 });
    const back = told.opens_at ? ` ${t('person.back', { when: day(told.opens_at) })}` : '';
    return `${t(told.email_known ? 'person.mailed' : 'person.ticket', { ticket: told.ticket })}${back}`;
  };

  const put = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
  };

  const draw = () => {
    const field = document.getElementById('message-composer');
    const isOpen = OPEN.includes(told.status) && session === current();
    if (!isOpen || !field) {
      if (bar) bar.remove();
      return;
    }
    if (!bar) build();
    if (bar.nextElementSibling !== field) field.before(bar);
    const [picture, text, typing, form] = bar.children;
    bar.dataset.status = told.status;
    picture.hidden = !told.avatar;
    if (told.avatar && picture.getAttribute('src') !== told.avatar) picture.src = told.avatar;
    put(text, sentence());
    put(typing, told.is_typing ? t('person.typing', { agent: told.agent }) : '');
    form.hidden = told.status !== 'ticket' || told.email_known;
    form.firstChild.setAttribute('aria-label', t('person.email'));
    form.firstChild.placeholder = t('person.email');
    put(form.lastChild, t('person.send'));
    clearTimeout(typingEnds);
    if (told.is_typing) {
      typingEnds = setTimeout(() => {
        told.is_typing = false;
        draw();
      }, TYPING_ENDS_MS);
    }
  };

  const ask = async (seen, signal) => {
    const answer = await fetch(`${api('person')}?seen=${seen}`, { credentials: 'same-origin', signal });
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json()).data;
  };

  // Asks until nobody is wanted any more; each answer waits for news.
  const listen = async (control) => {
    let seen = -1;
    while (!control.signal.aborted) {
      try {
        told = await ask(seen, control.signal);
        seen = told.version;
        draw();
        if (!OPEN.includes(told.status)) break;
      } catch {
        if (control.signal.aborted) return;
        seen = -1;
        await new Promise((done) => setTimeout(done, REST_MS));
      }
    }
    if (listening === control) listening = null;
  };

  const look = () => {
    const now = current();
    if (listening && now === session) return;
    if (listening) listening.abort();
    listening = null;
    if (now !== session) told = { status: 'none' };
    session = now;
    draw();
    if (!session) return;
    listening = new AbortController();
    listen(listening);
  };

  document.addEventListener('input', (event) => {
    if (event.target.id !== 'chat-input' || told.status !== 'claimed') return;
    if (Date.now() - toldTyping < TYPING_EVERY_MS) return;
    toldTyping = Date.now();
    send('typing', { typing: true }).catch(() => {});
  });

  // What an agent says comes without a question before it: it is brought into view.
  let shown = 0;
  const follow = () => {
    const replies = document.querySelectorAll('[data-step-type="assistant_message"]');
    if (told.status === 'claimed' && shown && replies.length > shown) {
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      replies[replies.length - 1].scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
    }
    shown = replies.length;
  };

  let wasAt = current();
  window.SmartShop.redrawn(() => {
    follow();
    if (current() !== wasAt) {
      wasAt = current();
      look();
    } else if (OPEN.includes(told.status)) draw();
  });

  window.addEventListener('smartshop:reply', () => {
    look();
    setTimeout(look, LATER_MS);
  });
  words.watch(draw);
  document.addEventListener('DOMContentLoaded', look);
})();
