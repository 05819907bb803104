// Runs before the page is drawn: the colours that were chosen in the chat.
(() => {
  try {
    const chosen = localStorage.getItem('vite-ui-theme');
    if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
  } catch {
    // storage is blocked: what the system prefers
  }
})();
