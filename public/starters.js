// First questions that fit the page of the store around the chat, in place of those that fit the whole store.
(() => {
  const { redrawn } = window.SmartShop;
  const ABOUT = ['product_id', 'category', 'order_id', 'search'];
  const PATIENCE_MS = 2000;
  const root = document.documentElement;
  let found = [];
  let made = null; // of which questions the drawn ones are
  let asked = 0;
  let waiting;

  const waits = (yes) => {
    clearTimeout(waiting);
    root.toggleAttribute('data-starters-wait', yes);
    if (yes) waiting = setTimeout(() => waits(false), PATIENCE_MS);
  };

  const drawn = (general) => {
    const like = general.querySelector('button');
    return found.map(({ label, message, icon }) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: like?.className || '' });
      const line = Object.assign(document.createElement('div'), { className: 'flex gap-2' });
      line.append(
        Object.assign(document.createElement('img'), { className: 'h-5 w-5', src: icon, alt: '' }),
        Object.assign(document.createElement('p'), { className: 'text-sm truncate', textContent: label }),
      );
      button.append(line);
      button.addEventListener('click', () => window.SmartShop.send(message));
      return button;
    });
  };

  // The general ones say by being disabled that nobody listens yet.
  const draw = () => {
    const general = document.getElementById('starters');
    let own = document.getElementById('ss-starters');
    if (!general || !found.length) return own?.remove();
    if (!own) {
      own = Object.assign(document.createElement('div'), { id: 'ss-starters', className: general.className });
      general.after(own);
      made = null;
      new MutationObserver(draw).observe(general, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    }
    if (made !== found) own.replaceChildren(...drawn(general));
    made = found;
    const deaf = Boolean(general.querySelector('button:disabled'));
    for (const button of own.children) if (button.disabled !== deaf) button.disabled = deaf;
  };

  // Called with each page that the store tells of, by public/frame.js.
  const fitTo = async (page) => {
    const mine = (asked += 1);
    let fitting = [];
    if (page.kind === 'cart' || ABOUT.some((name) => page[name])) {
      waits(true);
      try {
        const told = new URLSearchParams({ ...page, locale: navigator.language });
        const answer = await fetch(`/starters?${told}`, { credentials: 'omit' });
        if (answer.ok) fitting = await answer.json();
      } catch {
        // the general ones stay
      }
    }
    if (mine !== asked) return;
    found = fitting;
    draw();
    waits(false);
  };

  Object.assign(window.SmartShop, { fitTo });
  redrawn(draw);
})();
