// Between a question and the first words of its reply: lines where the words will stand, and after a while a word about it.
(() => {
  const { words, redrawn } = window.SmartShop;
  const PATIENCE_MS = 3000;
  let mark = null; // the chat's own sign that a turn runs, where nothing of the reply stands yet
  let due = 0;

  const tell = () => {
    const text = words.of()('chat.wait');
    mark.dataset.told = text;
    window.SmartShop.sayAloud(text);
  };

  redrawn(() => {
    const found = document.querySelector('[data-step-type] ~ .loading-cursor');
    if (found === mark) return;
    mark = found;
    clearTimeout(due);
    if (mark) due = setTimeout(tell, PATIENCE_MS);
  });
})();
