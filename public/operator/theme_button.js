// The button of a page of the team that changes between light and dark.

import { el, fill, icon } from './dom.js';
import { t } from './texts.js';

/** Says what it would change to; it follows the system's scheme where none was chosen. */
export function themeButton() {
  const node = el('button', { type: 'button', class: 'ss-icon op-theme' });
  const draw = () => {
    const isDark = window.operatorTheme.isDark();
    node.setAttribute('aria-label', t(isDark ? 'light' : 'dark'));
    fill(node, icon(isDark ? 'sun' : 'moon'));
  };
  node.addEventListener('click', () => {
    window.operatorTheme.toggle();
    draw();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
  return node;
}
