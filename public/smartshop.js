// What the page adds around the chat: the cart button, the welcome, and what all elements share.
(() => {
  const WIDE = 1024;

  const THEME = 'vite-ui-theme';
  try {
    if (!localStorage.getItem(THEME)) localStorage.setItem(THEME, 'system');
  } catch {
    // storage is blocked: the light theme
  }

  const isWide = () => window.innerWidth >= WIDE;

  const money = (cents, currency) =>
    new Intl.NumberFormat(navigator.language || 'en-US', { style: 'currency', currency: currency || 'USD' }).format(cents / 100);

  // Stock in the words of a card: [text, tone].
  const stockWords = (stock, inStock) => {
    if (!inStock) return ['Sold out', 'none'];
    if (stock !== null && stock !== undefined && stock <= 5) return [`Only ${stock} left`, 'low'];
    return ['In stock', 'good'];
  };

  // Which options a product comes in, and what can still be bought.
  function optionNames(product) {
    return [...new Set(product.variants.flatMap((variant) => Object.keys(variant.options)))];
  }

  // The values of one option, each with whether it can still be bought beside the other choices.
  function optionValues(product, name, chosen) {
    const fits = (variant) =>
      Object.entries(chosen).every(([n, v]) => n === name || !v || variant.options[n] === v);
    const values = new Map();
    for (const variant of product.variants) {
      const value = variant.options[name];
      if (value === undefined) continue;
      const buyable = fits(variant) && (variant.stock === null || variant.stock > 0);
      values.set(value, values.get(value) || buyable);
    }
    return [...values.entries()];
  }

  function soleChoices(product) {
    const chosen = {};
    for (const name of optionNames(product)) {
      const values = optionValues(product, name, {});
      chosen[name] = values.length === 1 ? values[0][0] : '';
    }
    return chosen;
  }

  function chosenVariant(product, chosen) {
    const names = optionNames(product);
    if (!names.length || names.some((name) => !chosen[name])) return null;
    return product.variants.find((variant) => names.every((name) => variant.options[name] === chosen[name])) || null;
  }

  const tell = (message) => window.postMessage(message, window.location.origin);
  const openCart = () => tell({ type: 'smartshop:open-cart', wide: isWide() });

  let count = 0;
  const readCart = async () => {
    try {
      const answer = await fetch('/cart', { credentials: 'same-origin' });
      if (answer.ok) count = (await answer.json()).count;
    } catch {
      return; // offline: the button keeps its last count
    }
    drawCount();
  };

  let reading;
  const refreshCart = () => {
    clearTimeout(reading); // a conversation opened again asks once, not once a reply
    reading = setTimeout(readCart, 80);
  };

  const cartButton = () => {
    const button = document.createElement('button');
    button.id = 'ss-cart-button';
    button.type = 'button';
    button.innerHTML =
      '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 8h12l1.2 11.2a1.5 1.5 0 0 1-1.5 1.8H6.3a1.5 1.5 0 0 1-1.5-1.8z"/><path d="M9 8V6.5a3 3 0 0 1 6 0V8"/></svg><span class="ss-cart-word">Cart</span><span class="ss-cart-count" aria-hidden="true"></span>';
    button.addEventListener('click', openCart);
    return button;
  };

  const drawCount = () => {
    const button = document.getElementById('ss-cart-button');
    if (!button) return;
    const badge = button.querySelector('.ss-cart-count');
    const shown = count > 99 ? '99+' : String(count);
    if (badge.textContent !== shown) badge.textContent = shown;
    badge.hidden = count === 0;
    button.setAttribute('aria-label', count ? `Cart, ${count} ${count === 1 ? 'item' : 'items'}` : 'Cart, empty');
  };

  const welcome = () => {
    const greeting = document.createElement('div');
    greeting.id = 'ss-welcome';
    const title = document.createElement('h1');
    title.textContent = 'What are you looking for?';
    const line = document.createElement('p');
    line.textContent = 'Find, compare and ask about anything we sell. Prices and stock are as they are right now.';
    greeting.append(title, line);
    return greeting;
  };

  // The chat draws its page anew as it likes, so what we add is put back whenever it is gone.
  const complete = () => {
    const tools = document.querySelector('#header > div:last-child');
    if (tools && !document.getElementById('ss-cart-button')) {
      tools.prepend(cartButton());
      drawCount();
      refreshCart();
    }
    const screen = document.getElementById('welcome-screen');
    const logo = screen && screen.querySelector('img.logo');
    if (logo && !document.getElementById('ss-welcome')) logo.after(welcome());
    const input = document.getElementById('chat-input');
    if (input && !input.hasAttribute('aria-label')) input.setAttribute('aria-label', 'Your message');
    name('#new-chat-button', 'New conversation');
    name('#sidebar-trigger-button', 'Earlier conversations');
    name('#search-chats-button, [data-sidebar="header"] button:has(svg):not([id])', 'Search conversations');
    name('#chat-submit', 'Send message');
    name('#theme-toggle', 'Light or dark');
    name('#side-view-title button', 'Close the panel');
    name('button.positive-feedback-off, button.positive-feedback-on', 'Helpful');
    name('button.negative-feedback-off, button.negative-feedback-on', 'Not helpful');
    name('.ai-message button:has(> svg.lucide-copy)', 'Copy');
    name('#root button:has(> svg.lucide-arrow-down)', 'To the newest message');
  };

  const name = (selector, label) => {
    for (const found of document.querySelectorAll(selector)) {
      if (!found.hasAttribute('aria-label')) found.setAttribute('aria-label', label);
    }
  };

  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      complete();
    });
  };

  const tellWidth = () => tell({ type: 'smartshop:viewport', wide: isWide() });
  let wasWide = isWide();
  window.addEventListener('resize', () => {
    if (isWide() !== wasWide) {
      wasWide = isWide();
      tellWidth();
    }
  });

  const options = { optionNames, optionValues, soleChoices, chosenVariant };
  window.SmartShop = { money, stockWords, options, isWide, openCart, refreshCart };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
    soon();
    setTimeout(tellWidth, 2500); // by then the connection stands
  });
})();
