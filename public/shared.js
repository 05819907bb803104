// What the page's elements share: money, days, stock in words, options, and the parts of an order.
(() => {
  const WIDE = 1024;
  const { words } = window.SmartShop;

  const isWide = () => window.innerWidth >= WIDE;

  // A formatter takes longer to make than a card to draw.
  const formats = new Map();
  function format(kind, options) {
    const key = `${words.locale()} ${kind}`;
    if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(words.locale(), options));
    return formats.get(key);
  }

  const money = (cents, currency = 'USD') => format(currency, { style: 'currency', currency: currency || 'USD' }).format(cents / 100);

  const number = (value) => format('number', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

  const day = (at) => {
    const found = at ? new Date(at) : null;
    return !found || Number.isNaN(found.getTime()) ? '' : found.toLocaleDateString(words.locale(), { dateStyle: 'medium' });
  };

  // Stock in the words of a card: [text, tone].
  const stockWords = (t, stock, inStock) => {
    if (!inStock) return [t('stock.none'), 'none'];
    if (stock !== null && stock !== undefined && stock <= 5) return [t('stock.low', { count: stock }), 'low'];
    return [t('stock.good'), 'good'];
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

  // What is hardly a word by itself is told with what it is: "size 3".
  const optionWords = (options) =>
    Object.entries(options || {}).map(([name, value]) => (/^[\d.,/]+$|^..?$/.test(value) ? `${name} ${value}` : value)).join(' · ');

  // The lines and the sums of an order or of a purchase, made with an element's own createElement.
  const parts = (h) => ({
    Lines: ({ lines, currency }) =>
      h('ul', { className: 'ss-order-lines' }, lines.map((line, place) =>
        h('li', { key: place },
          h('img', { src: line.image, alt: '', width: 44, height: 44, loading: 'lazy' }),
          h('div', null,
            h('div', { className: 'ss-cart-name' }, line.quantity > 1 ? `${line.quantity} × ${line.name}` : line.name),
            h('div', { className: 'ss-quiet' }, [optionWords(line.options), optionWords(line.becomes)].filter(Boolean).join(' → ')),
            line.note ? h('div', { className: 'ss-note' }, line.note) : null),
          h('span', { className: 'ss-cart-sum' }, money(line.total_cents, currency))))),
    Sums: ({ t, of }) => {
      const rows = [['items', of.subtotal_cents], ['discount', -of.discount_cents]];
      if (of.delivered) rows.push(['delivery', of.shipping_cents]);
      rows.push([of.tax_included ? 'tax-included' : 'tax', of.tax_cents]);
      const told = rows.filter(([name, cents]) => cents || name === 'delivery');
      return h('dl', { className: 'ss-sums' },
        told.length > 1 ? told.map(([name, cents]) => h('div', { key: name }, h('dt', null, t(name)), h('dd', null, name === 'delivery' && !cents ? t('cart.free-delivery') : money(cents, of.currency)))) : null,
        h('div', { className: 'ss-sums-total' }, h('dt', null, t('total')), h('dd', { 'data-testid': 'sum-total' }, money(of.total_cents, of.currency))));
    },
  });

  // A purchase is drawn step by step: only the newest step of it is open, and the sums of a
  // summary hold beside the chat while the last reply asks for a yes to it. What it awaits a yes
  // to is told by its seal.
  const lastOf = (selector) => [...document.querySelectorAll(selector)].pop();
  const buying = {
    isNewest: (place) => lastOf('[data-buying]') === place,
    isAwaited: (place) => place.dataset.seal === lastOf('.ss-next')?.dataset.awaits && lastOf('[data-seal]') === place,
    summed: () => lastOf('.ss-next')?.closest('[data-step-type="assistant_message"]')?.querySelector('[data-sums]')?.dataset.sums || '',
    drawn: () => window.dispatchEvent(new Event('smartshop:reply')),
    watch: (listener) => {
      window.addEventListener('smartshop:reply', listener);
      return () => window.removeEventListener('smartshop:reply', listener);
    },
  };

  const options = { optionNames, optionValues, optionWords, soleChoices, chosenVariant };
  Object.assign(window.SmartShop, { isWide, money, number, day, stockWords, options, parts, buying });
})();
