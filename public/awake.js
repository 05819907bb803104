// A laptop that slept, or a network that went away without a word, leaves connections that look open and hear nothing: what is
// said into them is lost, and what is asked waits for good. Whatever is silent for longer than it may be is given up for a new one.
(() => {
  const SILENT_MS = { [WebSocket.CONNECTING]: 8000, [WebSocket.OPEN]: 36000 }; // the server speaks at least every 25 s
  const UNANSWERED_MS = 30000; // the longest that the server keeps an answer back is 15 s
  const LOOK_EVERY_MS = 2000;
  const BLOCKED_AFTER = 2;
  const KEPT = 'smartshop-transport';
  const Native = window.WebSocket;
  const open = new Set();
  let hasOpened = false;
  let refused = 0;

  const kept = () => {
    try {
      return sessionStorage.getItem(KEPT);
    } catch {
      return null; // storage is blocked
    }
  };

  // The chat's connection begins as a WebSocket: that is a new one each time, where a request may be given one of those that
  // are dead. A network that lets none through, but does answer requests, gets the page anew with requests alone.
  if (!kept()) window.transports = ['websocket'];
  async function fallBack() {
    try {
      if (!(await fetch('/healthz', { cache: 'no-store' })).ok) return;
      sessionStorage.setItem(KEPT, 'requests');
    } catch {
      return; // nothing gets through, or it could not be remembered
    }
    location.reload();
  }

  window.WebSocket = class extends Native {
    #heard = Date.now(); // a clock that goes on while the machine sleeps

    constructor(...given) {
      super(...given);
      open.add(this);
      for (const sign of ['open', 'message']) this.addEventListener(sign, () => { this.#heard = Date.now(); });
      this.addEventListener('open', () => { hasOpened = true; });
      this.addEventListener('close', () => this.#over());
    }

    #over() {
      open.delete(this);
      if (!hasOpened && !kept() && (refused += 1) === BLOCKED_AFTER) fallBack();
    }

    giveUpIfSilent() {
      const isSilent = Date.now() - this.#heard > SILENT_MS[this.readyState]; // never so where it is closing or closed
      if (!isSilent) return;
      open.delete(this);
      const told = this.readyState === WebSocket.OPEN ? this.onclose : null;
      if (told) this.onclose = null;
      this.close();
      told?.call(this, new CloseEvent('close', { code: 1006 })); // nobody answers an end that is said into the silence
    }
  };

  const ask = window.fetch;
  window.fetch = (what, how = {}) => {
    const isOwn = typeof what !== 'string' || how.signal || (how.method || 'GET') !== 'GET'; // its end is the caller's, or it may have been done
    return ask(what, isOwn ? how : { ...how, signal: AbortSignal.timeout(UNANSWERED_MS) });
  };

  const look = () => {
    for (const one of [...open]) one.giveUpIfSilent();
  };
  setInterval(look, LOOK_EVERY_MS);
  // Whoever comes back is not to speak into it first.
  for (const name of ['focus', 'online', 'pageshow', 'keydown']) window.addEventListener(name, look, true);
  document.addEventListener('visibilitychange', look);
})();
