// A laptop that slept, or a network that went away without a word, leaves a connection that looks open and hears nothing: what
// is said into it is lost. The server speaks at least every 25 s, so one that is silent for longer is given up for a new one.
(() => {
  const SILENT_MS = 36000;
  const LOOK_EVERY_MS = 4000;
  const Native = window.WebSocket;
  const open = new Set();

  window.WebSocket = class extends Native {
    #heard = Date.now(); // a clock that goes on while the machine sleeps

    constructor(...given) {
      super(...given);
      open.add(this);
      this.addEventListener('message', () => { this.#heard = Date.now(); });
      this.addEventListener('close', () => open.delete(this));
    }

    giveUpIfSilent() {
      if (Date.now() - this.#heard < SILENT_MS) return;
      open.delete(this);
      const told = this.onclose;
      this.onclose = null;
      this.close(); // nobody answers that, so its end is told now
      told?.call(this, new CloseEvent('close', { code: 1006 }));
    }
  };

  const look = () => {
    for (const one of [...open]) one.giveUpIfSilent();
  };
  setInterval(look, LOOK_EVERY_MS);
  // Whoever comes back is not to speak into it first.
  for (const name of ['focus', 'online', 'pageshow', 'keydown']) window.addEventListener(name, look, true);
  document.addEventListener('visibilitychange', look);
})();
