// A picture that is pasted or dropped where no model sees pictures: said plainly, and not sent.
(() => {
  const { words } = window.SmartShop;
  const SHOWN_MS = 9000;
  let note = null;
  let ends = 0;

  const say = () => {
    const field = document.getElementById('message-composer');
    if (!field) return;
    if (!note) {
      note = Object.assign(document.createElement('p'), { className: 'ss-told' });
      note.setAttribute('role', 'status');
    }
    field.before(note);
    note.textContent = words.of()('picture.blind');
    clearTimeout(ends);
    ends = setTimeout(() => note.remove(), SHOWN_MS);
  };

  // Where pictures are taken the chat has a button for them.
  const refuse = (event) => {
    const files = [...((event.clipboardData || event.dataTransfer)?.files || [])];
    if (!files.some((one) => one.type.startsWith('image/')) || document.getElementById('upload-button-input')) return;
    event.preventDefault();
    event.stopPropagation();
    say();
  };
  window.addEventListener('paste', refuse, true);
  window.addEventListener('drop', refuse, true);
})();
