// Runs before the page is drawn: the scheme chosen here earlier, else what the system prefers.
(() => {
  const KEY = 'smartshop-operator-theme';
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage may be shut; then the choice lasts as long as the page
    }
  };
  const chosen = read();
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

  window.operatorTheme = {
    isDark: () =>
      root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches,
    toggle() {
      root.dataset.theme = this.isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem(KEY, root.dataset.theme);
      } catch {
        // as above
      }
    },
  };
})();
