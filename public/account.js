// The chat's way to the account: a control in its header that says who is signed in.
(() => {
  const ID = 'ss-account-button';
  let who = null;

  const { words } = window.SmartShop;
  const t = (key, values) => words.of()(key, values);
  const name = () => (who && who.signed_in ? who.name || t('header.account') : t('header.sign-in'));

  const control = () => {
    const link = document.createElement('a');
    link.id = ID;
    link.innerHTML =
      '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/></svg><span class="ss-account-word"></span>';
    link.addEventListener('click', (event) => {
      link.href = address(); // the conversation may have begun since it was drawn
      if (!window.SmartShop.framedAccount) return;
      event.preventDefault();
      window.SmartShop.framedAccount(who);
    });
    return link;
  };

  const address = () => `/account?next=${encodeURIComponent(window.location.pathname)}`;

  const draw = () => {
    const link = document.getElementById(ID);
    if (!link) return;
    const text = name();
    const shown = link.querySelector('.ss-account-word');
    if (shown.textContent !== text) shown.textContent = text;
    link.href = address();
    link.setAttribute('aria-label', who && who.signed_in ? t('header.your-account', { name: text }) : t('header.register'));
  };

  const read = async () => {
    try {
      const answer = await fetch('/api/v1/auth/session', { credentials: 'same-origin' });
      if (answer.ok) who = (await answer.json()).data;
    } catch {
      return; // offline: the control leads to the page all the same
    }
    draw();
  };

  // Another service leads back to the chat: a window that signs in for a frame goes on with that.
  const goOn = () => {
    try {
      const challenge = sessionStorage.getItem('smartshop-frame');
      if (challenge) window.location.replace(`/account?frame=${challenge}`);
    } catch {
      // storage is blocked: the way leads to the chat
    }
  };
  goOn();

  // The chat draws its header anew as it likes, so the control is put back whenever it is gone.
  const complete = () => {
    const tools = document.querySelector('#header > div:last-child');
    if (!tools || document.getElementById(ID)) return;
    tools.append(control());
    draw();
  };

  window.SmartShop.redrawn(complete);
  words.watch(draw);

  document.addEventListener('DOMContentLoaded', () => {
    read();
  });
})();
