// What the page adds around the chat: the buttons of the header, the welcome, and names for its controls.
(() => {
  const { words, isWide } = window.SmartShop;
  const t = (key, values) => words.of()(key, values);

  const THEME = 'vite-ui-theme';
  try {
    if (!localStorage.getItem(THEME)) localStorage.setItem(THEME, 'system');
  } catch {
    // storage is blocked: the light theme
  }

  const tell = (message) => window.postMessage(message, window.location.origin);
  const openCart = () => tell({ type: 'smartshop:open-cart', wide: isWide() });
  const openOrders = (order_id) => tell({ type: 'smartshop:open-orders', wide: isWide(), order_id });

  let count = 0;
  const readCart = async () => {
    try {
      const answer = await fetch('/cart', { credentials: 'same-origin' });
      if (!answer.ok) return;
      const cart = await answer.json();
      count = cart.count;
      window.dispatchEvent(new CustomEvent('smartshop:cart', { detail: cart }));
    } catch {
      return; // offline: the button keeps its last count
    }
    drawCart();
  };

  let reading;
  const refreshCart = () => {
    clearTimeout(reading); // a conversation opened again asks once, not once a reply
    reading = setTimeout(readCart, 80);
  };

  const headerButton = (id, shape, open) => {
    const button = document.createElement('button');
    button.id = id;
    button.type = 'button';
    button.className = 'ss-header-button';
    button.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${shape}"/></svg><span class="ss-header-word"></span>`;
    button.addEventListener('click', open);
    return button;
  };

  const cartButton = () => {
    const shape = 'M6 8h12l1.2 11.2a1.5 1.5 0 0 1-1.5 1.8H6.3a1.5 1.5 0 0 1-1.5-1.8zM9 8V6.5a3 3 0 0 1 6 0V8';
    const button = headerButton('ss-cart-button', shape, openCart);
    const badge = document.createElement('span');
    badge.className = 'ss-cart-count';
    badge.setAttribute('aria-hidden', 'true');
    button.append(badge);
    return button;
  };

  const ordersButton = () =>
    headerButton('ss-orders-button', 'M3.5 8 12 3.5 20.5 8v8.5L12 21l-8.5-4.5zM3.5 8l8.5 4.5L20.5 8M12 12.5V21M7.7 5.8l8.6 4.5', () => openOrders());

  // Sets only what differs: every change is seen by the watcher below.
  const put = (node, text) => {
    if (node && node.textContent !== text) node.textContent = text;
  };
  const label = (node, text) => {
    if (node && text && node.getAttribute('aria-label') !== text) node.setAttribute('aria-label', text);
  };

  const drawCart = () => {
    const button = document.getElementById('ss-cart-button');
    if (!button) return;
    const badge = button.querySelector('.ss-cart-count');
    put(badge, count > 99 ? '99+' : String(count));
    badge.hidden = count === 0;
    put(button.querySelector('.ss-header-word'), t('header.cart'));
    label(button, count ? t('header.cart-count', { count }) : t('header.cart-empty'));
  };

  const drawOrders = () => {
    const button = document.getElementById('ss-orders-button');
    if (!button) return;
    put(button.querySelector('.ss-header-word'), t('header.orders'));
    label(button, t('header.orders'));
  };

  const header = () => {
    const tools = document.querySelector('#header > div:last-child');
    if (tools && !document.getElementById('ss-cart-button')) {
      tools.prepend(ordersButton(), cartButton());
      refreshCart();
    }
    drawCart();
    drawOrders();
  };

  const welcome = () => {
    const screen = document.getElementById('welcome-screen');
    const logo = screen && screen.querySelector('img.logo');
    if (logo && !document.getElementById('ss-welcome')) {
      const greeting = document.createElement('div');
      greeting.id = 'ss-welcome';
      greeting.append(document.createElement('h1'), document.createElement('p'));
      logo.after(greeting);
    }
    put(document.querySelector('#ss-welcome h1'), window.SmartShop.greeting || t('header.welcome'));
    put(document.querySelector('#ss-welcome p'), t('header.promise'));
  };

  const NAMES = {
    '#chat-input': 'chat.message',
    '#new-chat-button': 'chat.new',
    '#sidebar-trigger-button': 'chat.earlier',
    '#chat-profiles': 'profile.choose',
    '#search-chats-button, [data-sidebar="header"] button:not([id])': 'chat.search',
    '#chat-submit': 'chat.send',
    '#stop-button': 'chat.stop',
    '#upload-button, #upload-button-loading, #upload-button-input': 'picture.attach',
    '#attachments button': 'picture.remove',
    '#theme-toggle': 'chat.theme',
    '#ss-close-button': 'chat.close',
    '#side-view-title button': 'chat.close-panel',
    'button.positive-feedback-off, button.positive-feedback-on': 'chat.helpful',
    'button.negative-feedback-off, button.negative-feedback-on': 'chat.not-helpful',
  };
  // Known by their drawing alone.
  const DRAWN = { 'lucide-copy': 'chat.copy', 'lucide-arrow-down': 'chat.newest' };

  const names = () => {
    for (const [selector, key] of Object.entries(NAMES)) {
      for (const found of document.querySelectorAll(selector)) label(found, t(key));
    }
    for (const [drawing, key] of Object.entries(DRAWN)) {
      for (const found of document.getElementsByClassName(drawing)) {
        const button = found.parentElement;
        if (button.matches('#root button')) label(button, t(key));
      }
    }
  };

  // What the chat's own parts tell assistive technology wrongly: a handle without what it moves, a panel without a name, a list without items.
  const roles = () => {
    for (const handle of document.querySelectorAll('[role="separator"][aria-controls]')) {
      if (!document.getElementById(handle.getAttribute('aria-controls'))) handle.removeAttribute('aria-controls');
    }
    const dialog = document.getElementById('side-view-title')?.closest('[role="dialog"]');
    if (dialog && dialog.getAttribute('aria-labelledby') !== 'side-view-title') dialog.setAttribute('aria-labelledby', 'side-view-title');
    for (const toasts of document.querySelectorAll('ol[data-sonner-toaster]:not([role])')) toasts.setAttribute('role', 'group');
  };

  // The chat calls a panel by the file that draws it.
  const PANELS = { Cart: 'header.cart', Orders: 'header.orders' };
  const panelTitle = () => {
    const title = document.querySelector('#side-view-title');
    const text = title && [...title.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const said = text && PANELS[text.data] && t(PANELS[text.data]);
    if (said && said !== text.data) text.data = said;
  };

  // The chat draws its page anew as it likes, so what we add is put back whenever it is gone.
  const complete = () => {
    header();
    welcome();
    names();
    panelTitle();
    roles();
  };

  const soon = window.SmartShop.redrawn(complete);

  // The chat marks nothing as live: a finished reply is read out, those that a page opens with are not.
  const LONGEST_TOLD = 600;
  let replies = -1;
  const readOut = () => {
    const all = document.querySelectorAll('[data-step-type="assistant_message"] .message-content');
    if (replies >= 0 && all.length > replies) sayAloud(all[all.length - 1].textContent.slice(0, LONGEST_TOLD));
    replies = all.length;
  };
  const live = () => {
    const found = document.getElementById('ss-live');
    if (found) return found;
    const made = Object.assign(document.createElement('div'), { id: 'ss-live', className: 'ss-hidden' });
    made.setAttribute('role', 'status');
    document.body.append(made);
    return made;
  };
  const sayAloud = (text) => { live().textContent = text; };
  const REST_MS = 150;
  window.addEventListener('smartshop:reply', () => setTimeout(readOut, REST_MS));

  // A cookie tells it before the connection opens: what is drawn first fits a narrow frame on a wide screen too.
  const KEPT = window.parent === window ? 'SameSite=Lax' : 'SameSite=None; Secure; Partitioned';
  const keepWidth = () => { document.cookie = `smartshop_wide=${Number(isWide())}; path=/; ${KEPT}`; };
  keepWidth();
  const tellWidth = () => {
    keepWidth();
    tell({ type: 'smartshop:viewport', wide: isWide() });
  };
  let wasWide = isWide();
  window.addEventListener('resize', () => {
    if (isWide() !== wasWide) {
      wasWide = isWide();
      tellWidth();
    }
  });

  Object.assign(window.SmartShop, { openCart, openOrders, refreshCart, sayAloud, complete: soon });
  words.watch(soon);
  document.addEventListener('DOMContentLoaded', () => {
    live(); // a place that is there before anything is said in it is heard
    setTimeout(() => { if (replies < 0) readOut(); }, 2000);
    setTimeout(tellWidth, 2500); // by then the connection stands
  });
})();
