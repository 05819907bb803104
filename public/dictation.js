// What the customer says, written into the chat's input: by the browser, or by the shop's own model.
// It is never sent by itself: what was heard is read and sent as any message.
(() => {
  const { words } = window.SmartShop;
  const t = (key, values) => words.of()(key, values);
  const told = (name) => document.querySelector(`meta[name="smartshop-${name}"]`)?.content || '';
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  const by = told('dictation');
  const canRecord = Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
  if (by === 'browser' ? !Recognition : by !== 'model' || !canRecord) return;

  const LONGEST_MS = Number(told('longest-speech') || 60) * 1000;
  const SHAPE = 'M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3';
  const PROBLEMS = { 'not-allowed': 'dictation.denied', 'service-not-allowed': 'dictation.denied', 'audio-capture': 'dictation.no-microphone', 'no-speech': 'dictation.nothing', aborted: '' };

  let button = null;
  let status = null;
  let stop = null; // ends the dictation under way
  let before = '';

  const field = () => document.getElementById('chat-input');
  // The input is React's: it hears only of what is set by the element's native setter.
  const write = (heard) => {
    const input = field();
    if (!input) return;
    const text = [before.trim(), heard.trim()].filter(Boolean).join(' ');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const say = (key) => { status.textContent = key ? t(key) : ''; };
  const label = () => {
    const key = stop ? 'dictation.stop' : 'dictation.start';
    if (button.getAttribute('aria-label') !== t(key)) {
      button.setAttribute('aria-label', t(key));
      button.title = t(key);
    }
    button.setAttribute('aria-pressed', String(Boolean(stop)));
  };
  const ended = (key) => {
    stop = null;
    say(key);
    label();
    field()?.focus();
  };

  function listen() {
    const hearing = new Recognition();
    hearing.lang = words.locale();
    hearing.interimResults = true;
    hearing.continuous = false;
    let problem = 'dictation.nothing';
    hearing.addEventListener('result', (event) => {
      problem = '';
      write([...event.results].map((one) => one[0].transcript).join(' '));
    });
    hearing.addEventListener('error', (event) => { problem = PROBLEMS[event.error] ?? 'dictation.failed'; });
    hearing.addEventListener('end', () => ended(problem));
    stop = () => hearing.stop();
    hearing.start();
  }

  async function record() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      ended(error.name === 'NotFoundError' ? 'dictation.no-microphone' : 'dictation.denied');
      return;
    }
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32000 });
    const pieces = [];
    recorder.addEventListener('dataavailable', (event) => pieces.push(event.data));
    recorder.addEventListener('stop', async () => {
      for (const track of stream.getTracks()) track.stop();
      say('dictation.writing');
      ended(await sent(new Blob(pieces, { type: recorder.mimeType })));
    });
    const most = setTimeout(() => stop?.(), LONGEST_MS);
    stop = () => {
      clearTimeout(most);
      if (recorder.state !== 'inactive') recorder.stop();
    };
    recorder.start();
  }

  // The words, or which sentence tells that there are none.
  async function sent(sound) {
    try {
      const answer = await fetch(`/api/v1/speech?language=${words.locale().slice(0, 2)}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': sound.type.split(';')[0] }, body: sound });
      const { data } = await answer.json();
      if (!answer.ok) return 'dictation.failed';
      write(data.text);
      return data.text.trim() ? '' : 'dictation.nothing';
    } catch {
      return 'unreachable';
    }
  }

  function toggle() {
    if (stop) {
      stop();
      return;
    }
    before = field()?.value || '';
    stop = () => {};
    say('dictation.listening');
    label();
    if (by === 'browser') listen();
    else record();
  }

  const build = () => {
    button = Object.assign(document.createElement('button'), { id: 'ss-dictate', type: 'button', className: 'ss-dictate' });
    button.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${SHAPE}"/></svg>`;
    button.addEventListener('click', toggle);
    status = Object.assign(document.createElement('span'), { className: 'ss-dictate-status' });
    status.setAttribute('role', 'status');
  };

  const draw = () => {
    const send = document.getElementById('chat-submit');
    if (!send) return;
    if (!button) build();
    if (button.nextElementSibling !== send) send.before(status, button);
    label();
  };

  window.SmartShop.redrawn(draw);
  words.watch(() => button && label());
})();
