// A chat bubble for the shop's own pages: <script src="https://chat.example/public/embed.js" defer></script>
// It frames the chat in the page. Pages of another origin need SMARTSHOP_FRAME_ANCESTORS and keep a guest's
// cart only where the browser allows third-party storage.
(() => {
  const script = document.currentScript;
  if (!script || document.getElementById('smartshop-bubble')) return;
  const origin = new URL(script.src).origin;
  const label = script.dataset.label || 'Ask the shop';

  const style = document.createElement('style');
  style.textContent = `
    #smartshop-bubble{position:fixed;right:20px;bottom:20px;z-index:2147483000;border:0;border-radius:999px;padding:14px 20px;
      background:#a84420;color:#fdf6ec;font:600 16px/1.2 system-ui,sans-serif;cursor:pointer;box-shadow:0 6px 24px rgba(60,30,10,.28)}
    #smartshop-bubble:focus-visible{outline:3px solid #f0b48f;outline-offset:3px}
    #smartshop-frame{position:fixed;right:20px;bottom:84px;z-index:2147483000;width:min(420px,calc(100vw - 40px));
      height:min(680px,calc(100vh - 120px));border:0;border-radius:16px;background:#fbf8f3;box-shadow:0 12px 48px rgba(60,30,10,.3)}
    #smartshop-frame[hidden]{display:none}
    @media (max-width:520px){#smartshop-frame{inset:0 0 76px 0;width:100vw;height:calc(100dvh - 76px);border-radius:0}}`;

  const frame = document.createElement('iframe');
  frame.id = 'smartshop-frame';
  frame.title = label;
  frame.hidden = true;

  const bubble = document.createElement('button');
  bubble.id = 'smartshop-bubble';
  bubble.type = 'button';
  bubble.textContent = label;
  bubble.setAttribute('aria-expanded', 'false');
  bubble.setAttribute('aria-controls', frame.id);
  bubble.addEventListener('click', () => {
    if (!frame.src) frame.src = `${origin}/`;
    frame.hidden = !frame.hidden;
    bubble.setAttribute('aria-expanded', String(!frame.hidden));
    bubble.textContent = frame.hidden ? label : 'Close';
    if (!frame.hidden) frame.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !frame.hidden) bubble.click();
  });
  document.head.append(style);
  document.body.append(frame, bubble);
})();
