// The elements of the chat's page: each file is fetched and compiled for its first card, not for
// every card again, and what is drawn stays as long as what it is drawn from.
(() => {
  const FOLDER = '/public/elements/';
  const AT_FIRST = ['ProductCards', 'Filters', 'NextSteps'];
  const made = new Map(); // name -> what makes the component of one element from what it is given
  const drawn = new WeakMap(); // the properties of an element -> what stands on the page for it
  const texts = new Map();

  // The chat evaluates an element's file whenever it draws anything; one set of properties is one
  // element, so what was typed or opened in it stays, and only what it may call is renewed.
  function element(name, given, createElement, make) {
    if (make && !made.has(name)) made.set(name, make);
    let known = drawn.get(given.props);
    if (!known) {
      const calls = { ...given };
      const callAction = (...asked) => calls.callAction(...asked);
      const sendUserMessage = (...asked) => calls.sendUserMessage(...asked);
      const component = made.get(name)({ props: given.props, callAction, sendUserMessage });
      known = { calls, shown: createElement(component) };
      drawn.set(given.props, known);
    }
    Object.assign(known.calls, given);
    return known.shown;
  }

  const again = (name) =>
    `import { createElement } from 'react'\nexport default window.SmartShop.element('${name}', { props, callAction, sendUserMessage }, createElement)`;

  // The chat compiles what it has got whenever it draws the element; of a whole file once is enough.
  function compiledOnce(name, whole) {
    const code = { trim: () => name, replace: (...how) => (made.has(name) ? again(name) : whole).replace(...how) };
    return Object.assign(new Response(''), { text: async () => code });
  }

  const { fetch } = window;
  function text(name) {
    if (!texts.has(name)) {
      const read = fetch(`${FOLDER}${name}.jsx`).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)));
      texts.set(name, read.catch(() => { texts.delete(name); return null; }));
    }
    return texts.get(name);
  }

  // The chat asks for a file by fetch, for each element anew.
  window.fetch = async (...asked) => {
    const { origin, pathname } = new URL(asked[0]?.url || asked[0], location.href);
    const name = pathname.startsWith(FOLDER) && origin === location.origin ? pathname.slice(FOLDER.length).replace(/\.jsx$/, '') : '';
    if (!name) return fetch(...asked);
    if (made.has(name)) return new Response(again(name));
    const found = await text(name);
    return found === null ? fetch(...asked) : compiledOnce(name, found);
  };

  window.SmartShop = Object.assign(window.SmartShop || {}, { element });
  addEventListener('load', () => (window.requestIdleCallback || setTimeout)(() => AT_FIRST.forEach(text)));
})();
