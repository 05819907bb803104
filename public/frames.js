// What the server says in one go is given to the chat in one go. The chat draws its whole page anew for
// every message of its connection, so a reply and its cards, one after the other, cost a drawing each.
(() => {
  const REST_MS = 10; // so long nothing more comes: what there is is complete
  const MOST_MS = 40; // nothing waits longer
  const Native = window.WebSocket;

  window.WebSocket = class extends Native {
    #take = null;
    #waiting = [];
    #since = 0;
    #due = 0;

    constructor(...given) {
      super(...given);
      this.addEventListener('close', () => this.#give()); // before the chat hears of the end
    }

    #give() {
      clearTimeout(this.#due);
      for (const event of this.#waiting.splice(0)) this.#take?.call(this, event);
    }

    #gather(event) {
      const now = performance.now();
      if (!this.#waiting.length) this.#since = now;
      this.#waiting.push(event);
      clearTimeout(this.#due);
      this.#due = setTimeout(() => this.#give(), Math.max(0, Math.min(REST_MS, this.#since + MOST_MS - now)));
    }

    get onmessage() {
      return this.#take;
    }

    set onmessage(take) {
      this.#take = take;
      super.onmessage = take && ((event) => this.#gather(event));
    }
  };
})();
