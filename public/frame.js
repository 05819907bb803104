// The chat in a frame of a store's page: it believes only the page that may frame it, and tells that page what happens here.
(() => {
  // Where a browser keeps a frame from its storage, reading it throws and the chat would not begin.
  for (const name of ['localStorage', 'sessionStorage']) {
    try {
      window[name].getItem('');
    } catch {
      const kept = new Map();
      const memory = {
        getItem: (key) => kept.get(String(key)) ?? null,
        setItem: (key, value) => kept.set(String(key), String(value)),
        removeItem: (key) => kept.delete(String(key)),
        clear: () => kept.clear(),
        key: (place) => [...kept.keys()][place] ?? null,
        get length() { return kept.size; },
      };
      Object.defineProperty(window, name, { value: memory, configurable: true });
    }
  }

  const own = window.location.origin;
  const parent = window.parent;
  const framed = parent !== window;
  let around = ''; // the origin of the page around, once it has said hello

  const mayFrame = (origin) => {
    const meta = document.querySelector('meta[name="smartshop-parents"]');
    return (meta ? meta.content : '').split(' ').filter(Boolean).some((one) => {
      if (one === "'self'") return origin === own;
      if (!one.includes('*.')) return origin === one;
      const [before, after] = one.split('*');
      const middle = origin.slice(before.length, origin.length - after.length);
      return origin.startsWith(before) && origin.endsWith(after) && /^[a-z0-9.-]+$/.test(middle);
    });
  };

  // The chat takes every message to its window to heart, so this stands before it: the first listener is asked first.
  window.addEventListener('message', (event) => {
    if (event.source === window && event.origin === own) return;
    event.stopImmediatePropagation();
    if (framed && event.origin === own && event.source) window.SmartShop.fromWindow?.(event);
    if (!framed || event.source !== parent || !mayFrame(event.origin)) return;
    if (around && event.origin !== around) return;
    around = event.origin;
    hear(event.data);
  }, true);

  if (!framed) return;
  const asked = new URLSearchParams(window.location.search);
  const shop = (window.SmartShop = window.SmartShop || {});
  const root = document.documentElement;
  root.dataset.framed = asked.get('mode') === 'inline' ? 'inline' : 'bubble';

  const known = (tag) => {
    try {
      return Intl.getCanonicalLocales(tag || [])[0] || '';
    } catch {
      return '';
    }
  };
  const locale = known(asked.get('locale'));
  if (locale) {
    const languages = [locale, ...navigator.languages];
    Object.defineProperty(navigator, 'language', { get: () => locale, configurable: true });
    Object.defineProperty(navigator, 'languages', { get: () => languages, configurable: true });
  }
  if (['light', 'dark', 'system'].includes(asked.get('theme'))) localStorage.setItem('vite-ui-theme', asked.get('theme'));

  const tell = (type, more) => around && parent.postMessage({ type: `smartshop:${type}`, ...more }, around);

  const FIELDS = ['kind', 'product_id', 'category', 'order_id', 'search', 'url'];
  let page = {};
  const keepPage = (told) => {
    const named = FIELDS.filter((name) => typeof told?.[name] === 'string' && told[name]);
    page = Object.fromEntries(named.map((name) => [name, told[name].slice(0, name === 'url' ? 2000 : 200)]));
    sayPage();
    shop.fitTo?.(page);
  };
  // Said at once, so that it is on its way before what the customer does next.
  const sayPage = () => {
    const data = { type: 'smartshop:page', ...page, ...(locale ? { locale } : {}) };
    window.dispatchEvent(new MessageEvent('message', { data, origin: own, source: window }));
  };
  const beforeSending = (event) => {
    if (around && (event.type === 'click' ? event.target.closest?.('button') : event.key === 'Enter')) sayPage();
  };
  window.addEventListener('click', beforeSending, true);
  window.addEventListener('keydown', beforeSending, true);

  const add = async ({ ticket, line }) => {
    const { product_id, variant_id, quantity } = line || {};
    try {
      const answer = await fetch('/api/v1/cart/lines', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ product_id, variant_id, quantity }),
      });
      const { success, error } = await answer.json();
      tell('added', { ticket, ok: success, code: error?.code, message: error?.message });
    } catch {
      tell('added', { ticket, ok: false, code: 'unreachable', message: shop.words.of()('unreachable') });
    }
    cartChanged();
  };

  const cartChanged = () => {
    shop.refreshCart?.();
    if (document.querySelector('[data-testid="cart"]')) shop.openCart?.(); // the panel that is there is drawn anew
  };

  const greet = (text) => {
    shop.greeting = typeof text === 'string' ? text.slice(0, 200) : '';
    shop.complete?.();
  };

  const HEARD = {
    hello: (said) => {
      keepPage(said.page);
      greet(said.greeting);
      tell('ready', {});
      report(true);
      shop.refreshCart?.();
    },
    page: (said) => {
      keepPage(said.page);
      greet(said.greeting);
    },
    shown: () => {
      if (window.matchMedia('(pointer: fine)').matches) document.getElementById('chat-input')?.focus();
    },
    show: (said) => (said.what === 'orders' ? shop.openOrders?.() : shop.openCart?.()),
    'cart-changed': cartChanged,
    add,
  };
  const hear = (said) => {
    const name = typeof said?.type === 'string' && said.type.startsWith('smartshop:') ? said.type.slice(10) : '';
    if (Object.hasOwn(HEARD, name)) HEARD[name](said);
  };

  // The chat sends what the server tells a page around to any page there is; here it gets no further than this.
  let begun = '';
  const fromServer = (said) => {
    if (said?.type !== 'smartshop:thread') return;
    begun = said.id;
    report(false);
  };
  Object.defineProperty(window, 'parent', { value: { postMessage: fromServer }, configurable: true });

  const current = () => /^\/thread\/([0-9a-f-]{36})$/.exec(window.location.pathname)?.[1] || begun;

  // The frame anew, as the page around opened it: somebody else speaks from now on.
  shop.conversation = current;
  shop.reopen = (thread) => {
    window.location.replace(`${thread ? `/thread/${thread}` : '/'}?${asked}`);
  };

  // The conversation that is open, and how many replies stand in it.
  let last = '';
  const report = (anyway) => {
    if (!document.querySelector('[data-step-type]')) begun = ''; // a new conversation
    const thread = current();
    const replies = document.querySelectorAll('[data-step-type="assistant_message"]').length;
    const now = `${thread} ${replies}`;
    if (now === last && !anyway) return;
    last = now;
    tell('state', { thread, replies });
  };

  const closeButton = () => {
    const tools = document.querySelector('#header > div:last-child');
    if (!tools || document.getElementById('ss-close-button')) return;
    const button = document.createElement('button');
    button.id = 'ss-close-button';
    button.type = 'button';
    button.innerHTML = '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18"/></svg>';
    button.addEventListener('click', () => tell('close', {}));
    tools.append(button);
  };

  // Escape closes what lies over the chat first, then the chat.
  let covered = false;
  const OVER = 'dialog[open], [role="dialog"], [role="menu"], [role="listbox"]:not([hidden])';
  window.addEventListener('keydown', (event) => {
    covered = [...document.querySelectorAll(OVER)].some((one) => one.checkVisibility());
  }, true);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !covered && root.dataset.framed === 'bubble') tell('close', {});
  });
  window.addEventListener('smartshop:cart', (event) => tell('cart', event.detail));

  let due = 0;
  document.addEventListener('DOMContentLoaded', () => {
    const look = () => {
      due = 0;
      report(false);
      if (root.dataset.framed === 'bubble') closeButton();
    };
    // No animation frames come while the store's page hides the chat.
    const soon = () => { due ||= setTimeout(look, 60); };
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  });
})();
