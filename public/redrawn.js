// The chat draws its page anew as it likes: what we add or read is looked after once a frame, for all scripts.
(() => {
  const told = [];
  let due = false;

  // Has everything looked after at the next frame.
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      for (const look of told) {
        try {
          look();
        } catch (error) {
          reportError(error); // the others are called all the same
        }
      }
    });
  };

  // Calls `look` after each drawing, once the page is there; gives what asks for it at once.
  const redrawn = (look) => {
    told.push(look);
    return soon;
  };

  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
    soon();
  });
  window.SmartShop = Object.assign(window.SmartShop || {}, { redrawn });
})();
