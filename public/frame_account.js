// The account in a frame: no cookie of another window is seen there, so a window of the chat's own signs in
// and hands its login over by a code that works once and for this frame alone (api/frame_login.py).
(() => {
  const shop = window.SmartShop;
  if (!document.documentElement.dataset.framed) return;
  const t = (key, values) => shop.words.of()(key, values);
  const ID = 'ss-account-menu';
  let opened = null;
  let verifier = '';

  const hex = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, '0')).join('');
  const ask = (path, body) =>
    fetch(`/api/v1/auth/${path}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const signIn = async () => {
    verifier = hex(crypto.getRandomValues(new Uint8Array(32)));
    const challenge = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
    opened = window.open(`/account?frame=${challenge}`, 'smartshop-account', 'popup,width=480,height=760');
    if (!opened) menu(t('frame.blocked'), []);
  };

  // What that window says; public/frame.js lets nothing else through to here.
  const signedIn = async ({ type, code }) => {
    if (type !== 'smartshop:signed-in' || !verifier) return;
    const kept = verifier;
    const thread = shop.conversation(); // the chat leaves it when the guest's connection is closed
    verifier = '';
    try {
      const answer = await ask('frame-login', { code, verifier: kept });
      if (answer.ok) shop.reopen(thread);
      else menu(t('frame.refused'), [button('header.sign-in', signIn)]);
    } catch {
      menu(t('unreachable'), []);
    }
  };

  const signOut = async () => {
    try {
      const answer = await ask('logout', {});
      if (answer.ok) shop.reopen('');
    } catch {
      menu(t('unreachable'), []);
    }
  };

  const button = (key, act) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'ss-button', textContent: t(key) });
    made.addEventListener('click', () => {
      document.getElementById(ID)?.close();
      act();
    });
    return made;
  };

  const menu = (text, ways) => {
    document.getElementById(ID)?.remove();
    const box = Object.assign(document.createElement('dialog'), { id: ID });
    const words = Object.assign(document.createElement('p'), { id: `${ID}-text`, textContent: text });
    box.setAttribute('aria-labelledby', words.id);
    box.append(words, ...ways, button('frame.close', () => {}));
    box.addEventListener('click', (event) => { if (event.target === box) box.close(); });
    box.addEventListener('close', () => box.remove());
    document.body.append(box);
    box.showModal();
  };

  const account = () => window.open('/account', '_blank', 'noopener');

  Object.assign(shop, {
    framedAccount: (who) => {
      if (who?.signed_in) menu(t('frame.as', { name: who.name || t('header.account') }), [button('header.account', account), button('frame.out', signOut)]);
      else signIn();
    },
    fromWindow: (event) => { if (event.source === opened) signedIn(event.data || {}); },
  });
})();
