// Completions over the chat's input: a listbox of what the shop sells that begins as typed.
// The input stays a message first: Enter without a chosen row sends what stands there.
(() => {
  const LIST = 'ss-suggestions';
  const WAIT_MS = 80;
  const LEAST_CHARS = 2;
  const MOST_CHARS = 60;
  const MOST_WORDS = 8;
  const GAP = 8;
  const EDGE = 12;
  const HEADER = 60;
  const ROW = window.matchMedia('(pointer: coarse)').matches ? 46 : 42;
  const PADDING = 14;
  const LEAST_ROWS = 3;

  // What begins so is said to the assistant; what holds such marks is nobody's search, and may be private.
  const SAID =
    /^(what|which|when|where|why|who|whose|how|can|could|do|does|did|is|are|was|will|would|should|may|i|i'm|im|i'd|my|we|you|tell|show|give|find|add|put|remove|delete|compare|cancel|yes|no|ok|okay|thanks?|thank|hi|hello|hey|please|and|or|but|that|this|it|the (?:first|second|third|last|cheapest))(?=[\s,.!]|$)/i;
  const MARKS = /[?？\n@]|\d[\d\s().-]{6,}\d/;

  const ICONS = {
    query: 'M21 21l-4.3-4.3 M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
    category: 'M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h6v6h-6z',
    product: 'M20.6 13.4l-7.2 7.2a2 2 0 0 1-2.8 0L3 13V3h10l7.6 7.6a2 2 0 0 1 0 2.8z M7.5 7.5h.01',
  };
  const KINDS = { category: 'suggest.category', product: 'suggest.product' };
  const t = (key, values) => window.SmartShop.words.of()(key, values);

  let input = null;
  let rows = [];
  let active = -1;
  let due = 0;
  let asking = null;
  let composing = false;

  const isSearch = (text) =>
    text.trim().length >= LEAST_CHARS &&
    text.length <= MOST_CHARS &&
    text.trim().split(/\s+/).length <= MOST_WORDS &&
    !SAID.test(text.trim()) &&
    !MARKS.test(text);

  const isOpen = () => rows.length > 0;

  const made = (tag, className, text) => {
    const node = document.createElement(tag);
    node.className = className;
    if (text) node.textContent = text;
    return node;
  };

  const icon = (kind) => {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', ICONS[kind] || ICONS.query);
    svg.append(path);
    return svg;
  };

  // The text with what the customer did not type yet in bold.
  const emphasised = (text, typed) => {
    const begun = typed.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const line = made('span', 'ss-suggestion-text');
    for (const part of text.split(/([^\p{L}\p{N}]+)/u)) {
      const start = begun.filter((word) => part.toLowerCase().startsWith(word)).sort((a, b) => b.length - a.length)[0];
      const length = start ? start.length : 0;
      line.append(part.slice(0, length));
      if (part.length > length) line.append(made('b', '', part.slice(length)));
    }
    return line;
  };

  const list = () => {
    let found = document.getElementById(LIST);
    if (found) return found;
    found = made('ul', '');
    found.id = LIST;
    found.setAttribute('role', 'listbox');
    found.setAttribute('aria-label', t('suggest.list'));
    found.hidden = true;
    found.addEventListener('mousedown', (event) => event.preventDefault()); // the input keeps the focus
    found.addEventListener('click', (event) => {
      const row = event.target.closest('[role=option]');
      if (row) send(rows[Number(row.dataset.place)].text);
    });
    const told = made('div', 'ss-hidden');
    told.id = `${LIST}-told`;
    told.setAttribute('role', 'status');
    document.body.append(found, told);
    return found;
  };

  const row = (suggestion, place, typed) => {
    const option = made('li', 'ss-suggestion');
    option.id = `${LIST}-${place}`;
    option.dataset.place = place;
    option.dataset.kind = suggestion.kind;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.append(icon(suggestion.kind), emphasised(suggestion.text, typed));
    const kind = KINDS[suggestion.kind];
    if (kind) option.append(made('span', 'ss-suggestion-kind', t(kind)));
    return option;
  };

  const draw = (suggestions, typed) => {
    rows = suggestions;
    if (!rows.length) return close();
    const box = list();
    box.replaceChildren(...rows.map((one, place) => row(one, place, typed)));
    box.hidden = false;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', LIST);
    choose(-1);
    place();
    document.getElementById(`${LIST}-told`).textContent = t('suggest.count', { count: rows.length });
  };

  const close = () => {
    clearTimeout(due);
    if (asking) asking.abort();
    asking = null;
    rows = [];
    active = -1;
    const box = document.getElementById(LIST);
    if (box) box.hidden = true;
    const told = document.getElementById(`${LIST}-told`);
    if (told) told.textContent = '';
    if (!input) return;
    for (const name of ['role', 'aria-expanded', 'aria-controls', 'aria-activedescendant']) input.removeAttribute(name);
  };

  // What is seen of the page: on a phone the part above its keyboard.
  const room = () => {
    const around = document.getElementById('message-composer').getBoundingClientRect();
    const view = window.visualViewport || { offsetTop: 0, height: window.innerHeight };
    const below = view.offsetTop + view.height - around.bottom - GAP - EDGE;
    const above = around.top - view.offsetTop - GAP - HEADER;
    return { around, below, above, under: below >= 5 * ROW || below > above };
  };

  // As many rows as are seen without scrolling.
  const fitting = () => {
    const { below, above, under } = room();
    const rowsThere = Math.floor(((under ? below : above) - PADDING) / ROW);
    return Math.max(LEAST_ROWS, Math.min(rowsThere, window.innerWidth < 640 ? 6 : 8));
  };

  // Below the composer where there is room, else above it.
  const place = () => {
    if (!isOpen() || !document.getElementById('message-composer')) return;
    const box = list();
    const { around, below, above, under } = room();
    box.style.left = `${around.left}px`;
    box.style.width = `${around.width}px`;
    box.style.maxHeight = `${Math.max(under ? below : above, 2 * ROW)}px`;
    box.style.top = under ? `${around.bottom + GAP}px` : 'auto';
    box.style.bottom = under ? 'auto' : `${document.documentElement.clientHeight - around.top + GAP}px`;
  };

  const choose = (next) => {
    active = next;
    for (const option of list().children) {
      const isActive = Number(option.dataset.place) === active;
      option.setAttribute('aria-selected', String(isActive));
      if (isActive) option.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${LIST}-${active}`);
  };

  // The chat's own input is React's: it hears of a value only through the native setter and an event.
  const write = (text) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    const target = input;
    setter.call(target, text);
    target.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    target.focus();
    target.setSelectionRange(text.length, text.length);
  };

  const send = (text) => {
    write(text);
    setTimeout(() => {
      const button = document.getElementById('chat-submit');
      if (button && !button.disabled) button.click(); // while a reply is written the text just waits
    }, 0);
  };

  // Says in the customer's name what another script offers.
  window.SmartShop.send = (text) => {
    input = document.getElementById('chat-input');
    if (input) send(text);
  };

  const ask = async (typed) => {
    const mine = (asking = new AbortController());
    try {
      const answer = await fetch(`/api/v1/suggest?k=${fitting()}&q=${encodeURIComponent(typed)}`, { signal: mine.signal, credentials: 'omit' });
      if (!answer.ok) return close();
      const { data } = await answer.json();
      if (mine !== asking || !input || input.value !== typed || document.activeElement !== input) return;
      const same = typed.trim().toLowerCase();
      draw(data.suggestions.filter((one) => one.text.toLowerCase() !== same), typed);
    } catch {
      if (mine === asking) close(); // offline: a message is sent as ever
    }
  };

  const typed = (event) => {
    if (event.target.id !== 'chat-input' || !event.isTrusted) return;
    input = event.target;
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'listbox');
    clearTimeout(due);
    if (asking) asking.abort();
    asking = null;
    if (composing || event.isComposing || !isSearch(input.value)) return close();
    const text = input.value;
    due = setTimeout(() => ask(text), WAIT_MS);
  };

  const STEPS = { ArrowDown: 1, ArrowUp: -1 };
  const stop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  const pressed = (event) => {
    if (event.target !== input || event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey && active < 0) return close(); // sent as ever
    if (!isOpen() || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key in STEPS && !event.shiftKey) {
      stop(event);
      const count = rows.length + 1; // one place more: no row, the text as typed
      choose(((active + 1 + STEPS[event.key] + count) % count) - 1);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      stop(event);
      send(rows[active].text);
    } else if (event.key === 'Tab' && !event.shiftKey && active >= 0) {
      stop(event);
      write(`${rows[active].text} `);
    } else if (event.key === 'Escape') {
      stop(event);
      close();
    }
  };

  document.addEventListener('input', typed, true);
  document.addEventListener('keydown', pressed, true);
  document.addEventListener('compositionstart', () => { composing = true; close(); }, true);
  document.addEventListener('compositionend', () => { composing = false; }, true);
  document.addEventListener('focusout', (event) => event.target === input && close(), true);
  document.addEventListener('click', (event) => event.target.closest?.('#chat-submit, #new-chat-button') && close(), true);
  window.addEventListener('resize', place);
  window.addEventListener('scroll', place, true);
  window.visualViewport?.addEventListener('resize', place);
  window.visualViewport?.addEventListener('scroll', place);
  // The chat may draw another input in place of this one.
  const watch = () => new MutationObserver(() => isOpen() && (input.isConnected ? place() : close())).observe(document.getElementById('root'), { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', watch);
})();
