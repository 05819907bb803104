// The shop's chat on a store's own pages, by one tag: <script src="https://chat.example/public/embed.js" async></script>
// docs/embedding.md names its data attributes and what window.SmartShop does. Pages of another origin are named in SMARTSHOP_FRAME_ANCESTORS.
(() => {
  const script = document.currentScript || document.querySelector('script[src*="/public/embed.js"]');
  if (!script || window.SmartShop?.open) return;
  const told = { ...script.dataset };
  const origin = new URL(script.src, document.baseURI).origin;

  // label, close, unread (one; other), could not be opened, open it by itself
  const TEXTS = {
    en: ['Ask the shop', 'Close the chat', ['{n} new message', '{n} new messages'], 'The chat cannot be opened here.', 'Open it on its own page'],
    de: ['Den Shop fragen', 'Chat schließen', ['{n} neue Nachricht', '{n} neue Nachrichten'], 'Der Chat lässt sich hier nicht öffnen.', 'Auf eigener Seite öffnen'],
    fr: ['Demander à la boutique', 'Fermer le chat', ['{n} nouveau message', '{n} nouveaux messages'], 'Le chat ne peut pas s’ouvrir ici.', 'L’ouvrir sur sa propre page'],
    es: ['Preguntar a la tienda', 'Cerrar el chat', ['{n} mensaje nuevo', '{n} mensajes nuevos'], 'El chat no se puede abrir aquí.', 'Abrirlo en su propia página'],
    it: ['Chiedi al negozio', 'Chiudi la chat', ['{n} nuovo messaggio', '{n} nuovi messaggi'], 'La chat non si può aprire qui.', 'Aprila in una pagina propria'],
    pt: ['Perguntar à loja', 'Fechar o chat', ['{n} mensagem nova', '{n} mensagens novas'], 'Não é possível abrir o chat aqui.', 'Abrir numa página própria'],
    nl: ['Vraag de winkel', 'Chat sluiten', ['{n} nieuw bericht', '{n} nieuwe berichten'], 'De chat kan hier niet worden geopend.', 'Op een eigen pagina openen'],
    pl: ['Zapytaj sklep', 'Zamknij czat', ['Nowe wiadomości: {n}', 'Nowe wiadomości: {n}'], 'Nie można tu otworzyć czatu.', 'Otwórz na osobnej stronie'],
    tr: ['Mağazaya sor', 'Sohbeti kapat', ['{n} yeni mesaj', '{n} yeni mesaj'], 'Sohbet burada açılamıyor.', 'Kendi sayfasında aç'],
    ja: ['お店に質問', 'チャットを閉じる', ['新しいメッセージ {n} 件', '新しいメッセージ {n} 件'], 'ここではチャットを開けません。', '専用ページで開く'],
  };
  const language = told.locale || document.documentElement.lang || navigator.language || 'en';
  const [ASK, CLOSE, UNREAD, BLOCKED, ALONE] = TEXTS[language.slice(0, 2).toLowerCase()] || TEXTS.en;
  const label = told.label || ASK;
  const inline = told.mode === 'inline';
  const PATIENCE_MS = 20000;

  // What a reload must not lose lies with the store's own page, whose storage no browser blocks.
  const KEY = `smartshop ${origin}`;
  const state = { open: false, thread: '', seen: 0 };
  try {
    Object.assign(state, JSON.parse(sessionStorage.getItem(KEY)) || {});
  } catch {
    // nothing is kept then
  }
  const keep = () => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // the chat works all the same
    }
  };

  const listeners = {};
  const emit = (name, detail) => {
    for (const listener of listeners[name] || []) listener(detail);
    window.dispatchEvent(new CustomEvent(`smartshop:${name}`, { detail }));
  };

  const FIELDS = { product: 'product_id', category: 'category', order: 'order_id', search: 'search' };
  const kindOf = () => Object.keys(FIELDS).find((name) => name in told) || ('cart' in told ? 'cart' : 'other');
  let page = { kind: kindOf() };
  for (const [name, field] of Object.entries(FIELDS)) if (told[name]) page[field] = told[name];
  let greeting = told.greeting || '';

  const CSS = `
    :host { --accent: var(--smartshop-accent, #a84420); --on-accent: var(--smartshop-on-accent, #fdf6ec); --paper: #fbf8f3; --ink: #29211b; color-scheme: light; font: 600 16px/1.2 system-ui, sans-serif; }
    :host(.dark) { --accent: var(--smartshop-accent, #f2926b); --on-accent: var(--smartshop-on-accent, #22120b); --paper: #1a1614; --ink: #f1ebe3; color-scheme: dark; }
    [hidden] { display: none !important; }
    .bubble { position: fixed; bottom: 20px; inset-inline-end: 20px; z-index: 2147483000; display: flex; align-items: center; gap: 10px; min-height: 52px; max-width: calc(100vw - 40px); padding: 0 20px 0 16px;
      border: 0; border-radius: 999px; background: var(--accent); color: var(--on-accent); font: inherit; cursor: pointer; box-shadow: 0 6px 24px rgb(60 30 10 / .28); transition: transform 160ms ease; }
    .left .bubble, .left .panel { inset-inline: 20px auto; }
    .bubble:hover { transform: translateY(-2px); }
    :is(.bubble, a):focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    .bubble[aria-expanded=true] { width: 52px; padding: 0; justify-content: center; }
    .bubble[aria-expanded=true] :is(.word, .talk), .bubble[aria-expanded=false] .cross { display: none; }
    .badge { position: absolute; top: -6px; inset-inline-end: -4px; min-width: 24px; height: 24px; padding: 0 6px; box-sizing: border-box; border-radius: 999px; background: #fff; color: #8a1f11; border: 2px solid var(--accent); font-size: 13px; line-height: 20px; text-align: center; }
    .panel { position: fixed; bottom: 86px; inset-inline-end: 20px; z-index: 2147483000; width: min(420px, calc(100vw - 40px)); height: min(700px, calc(100dvh - 110px)); overflow: hidden; border-radius: 18px; background: var(--paper); color: var(--ink); box-shadow: 0 12px 48px rgb(30 15 5 / .32); animation: rise 180ms ease; }
    .inline .panel { position: static; width: 100%; height: 100%; min-height: 420px; border-radius: inherit; box-shadow: none; animation: none; }
    .inline { height: 100%; }
    iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--paper); }
    .blocked { position: absolute; inset: 0; display: grid; place-content: center; gap: 12px; padding: 24px; background: var(--paper); text-align: center; font-weight: 400; }
    .blocked a { color: var(--accent); font-weight: 600; }
    .status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    @media (max-width: 520px) { .left .panel, .panel { inset: 0; width: 100%; height: 100dvh; border-radius: 0; } .bubble[aria-expanded=true] { display: none; } .inline .panel { height: 100%; } }
    @media (prefers-reduced-motion: reduce) { .panel, .bubble { animation: none; transition: none; } .bubble:hover { transform: none; } }`;
  const ICONS = '<svg class="talk" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4z"/></svg><svg class="cross" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18"/></svg>';

  const make = (tag, attributes, ...inside) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...inside);
    return node;
  };
  const host = make('smartshop-chat', {});
  const box = make('div', { class: [inline && 'inline', told.position === 'left' && 'left'].filter(Boolean).join(' ') });
  const frame = make('iframe', { title: label, allow: 'clipboard-write; microphone', referrerpolicy: 'origin' });
  const panel = make('div', { class: 'panel', id: 'panel', role: inline ? 'region' : 'dialog', 'aria-label': label }, frame);
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const word = make('span', { class: 'word' }, label);
  const bubble = make('button', { class: 'bubble', type: 'button', 'aria-haspopup': 'dialog', 'aria-controls': 'panel' });
  const status = make('div', { class: 'status', role: 'status' });
  const edges = [make('span', { tabindex: '0' }), make('span', { tabindex: '0' })];

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = ['light', 'dark'].includes(told.theme) ? told.theme : 'system';
  const dress = () => host.classList.toggle('dark', theme === 'dark' || (theme === 'system' && dark.matches));
  const phone = matchMedia('(max-width: 520px)');

  const post = (type, more) => frame.contentWindow?.postMessage({ type: `smartshop:${type}`, ...more }, origin);
  let ready;
  let waiting;
  const whenReady = new Promise((done) => { ready = done; });
  const load = () => {
    if (frame.src) return;
    const asked = new URLSearchParams({ mode: inline ? 'inline' : 'bubble', theme, ...(told.locale ? { locale: told.locale } : {}) });
    const path = /^[0-9a-f-]{36}$/.test(state.thread) ? `/thread/${state.thread}` : '/';
    frame.addEventListener('load', () => post('hello', { page: { ...page, url: location.href }, greeting }));
    frame.src = `${origin}${path}?${asked}`;
    waiting = setTimeout(blocked, PATIENCE_MS);
  };
  const blocked = () => {
    const link = make('a', { href: `${origin}/`, target: '_blank', rel: 'noopener' }, ALONE);
    panel.append(make('div', { class: 'blocked', role: 'alert' }, BLOCKED, link));
    emit('error', { code: 'blocked' });
  };

  let unread = 0;
  const showUnread = (count) => {
    if (count !== unread) emit('unread', { count });
    if (count > unread) status.textContent = UNREAD[count === 1 ? 0 : 1].replace('{n}', count);
    unread = count;
    badge.textContent = count > 9 ? '9+' : String(count);
    badge.hidden = !count;
    const news = count ? `, ${UNREAD[count === 1 ? 0 : 1].replace('{n}', count)}` : '';
    bubble.setAttribute('aria-label', state.open ? CLOSE : label + news);
  };

  // A phone's chat fills the screen: what lies behind can neither be reached nor scrolled.
  let behind = [];
  const cover = () => {
    for (const one of behind) one.inert = false;
    const full = !inline && state.open && phone.matches;
    behind = full ? [...document.body.children].filter((one) => one !== host && !one.inert) : [];
    for (const one of behind) one.inert = true;
    document.documentElement.style.overflow = full ? 'hidden' : '';
    panel.setAttribute('aria-modal', String(full));
  };
  const show = (open, byHand) => {
    if (inline) return;
    const changed = state.open !== open;
    state.open = open;
    if (open) load();
    panel.hidden = edges[0].hidden = edges[1].hidden = !open;
    bubble.setAttribute('aria-expanded', String(open));
    cover();
    keep();
    showUnread(open ? 0 : unread);
    if (byHand && open) {
      frame.focus();
      whenReady.then(() => { if (state.open) post('shown', {}); });
    }
    if (byHand && !open && changed) bubble.focus();
    if (changed) emit(open ? 'open' : 'close', {});
  };

  let tickets = 0;
  const adding = new Map();
  const HEARD = {
    ready: () => {
      clearTimeout(waiting);
      panel.querySelector('.blocked')?.remove();
      ready();
      emit('ready', {});
    },
    state: ({ thread, replies }) => {
      if (thread !== state.thread && state.thread) state.seen = 0;
      state.thread = thread;
      if (state.open || inline) state.seen = replies;
      keep();
      showUnread(state.open || inline ? 0 : Math.max(0, replies - state.seen));
    },
    cart: ({ count, total_cents, currency }) => emit('cart', { count, total_cents, currency }),
    added: ({ ticket, ok, code, message }) => {
      adding.get(ticket)?.({ ok, code, message });
      adding.delete(ticket);
    },
    close: () => show(false, true),
  };
  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const type = event.data?.type;
    const name = typeof type === 'string' && type.startsWith('smartshop:') ? type.slice(10) : '';
    if (Object.hasOwn(HEARD, name)) HEARD[name](event.data);
  });

  const ask = (type, more) => {
    load();
    whenReady.then(() => post(type, more));
  };
  window.SmartShop = {
    open: () => show(true, true),
    close: () => show(false, true),
    toggle: () => show(!state.open, true),
    get isOpen() { return inline || state.open; },
    get unread() { return unread; },
    setPage: (found = {}) => {
      const { greeting: words, ...where } = found;
      page = where;
      if (words !== undefined) greeting = String(words);
      post('page', { page: { ...page, url: location.href }, greeting });
    },
    showCart: () => { show(true, true); ask('show', { what: 'cart' }); },
    showOrders: () => { show(true, true); ask('show', { what: 'orders' }); },
    cartChanged: () => { if (frame.src) ask('cart-changed', {}); },
    add: (line) => new Promise((done) => {
      const ticket = (tickets += 1);
      adding.set(ticket, done);
      ask('add', { ticket, line });
    }),
    on: (name, listener) => {
      (listeners[name] ||= new Set()).add(listener);
      return () => listeners[name].delete(listener);
    },
  };

  const begin = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet]; // no inline style, which a store's policy may forbid
    bubble.innerHTML = ICONS;
    bubble.append(word, badge);
    shadow.append(box);
    dress();
    dark.addEventListener('change', dress);
    const place = inline && told.target ? document.querySelector(told.target) : document.body;
    if (!place) {
      console.error(`SmartShop: there is no element ${told.target} for the chat`);
      return;
    }
    place.append(host);
    if (inline) {
      host.style.cssText = 'display:block;height:100%';
      box.append(panel, status);
      load();
      return;
    }
    // From the last thing in the chat the way leads to its button, and from there back in.
    box.append(edges[0], panel, edges[1], bubble, status);
    edges[0].addEventListener('focus', () => bubble.focus());
    edges[1].addEventListener('focus', () => (phone.matches ? frame : bubble).focus());
    bubble.addEventListener('click', () => show(!state.open, true));
    phone.addEventListener('change', cover);
    window.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && state.open && !event.defaultPrevented) show(false, true);
    });
    show(Boolean(state.open), false);
    if (state.thread) load(); // its replies are counted while it is closed
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
