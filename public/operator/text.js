// Long texts from the server, shown as they are.

import { el, fill } from './dom.js';
import { SMALL, button, dialog } from './parts.js';
import { t } from './texts.js';

const SHOWN_CHARS = 60_000;

/** A text; of a very long one the beginning, until more is wanted. */
export function longText(text) {
  const place = el('div', { class: 'op-text', tabindex: '0', role: 'region', 'aria-label': t('text') }, text.slice(0, SHOWN_CHARS));
  if (text.length <= SHOWN_CHARS) return place;
  const more = button(t('show-all-of', { count: text.length }), () => {
    fill(place, text);
    more.remove();
  }, { kind: SMALL });
  return [place, more];
}

/** A text in a dialog. */
export const showText = (title, text) =>
  dialog(title, (close) => [longText(text), el('div', { class: 'op-row op-end' }, button(t('close'), () => close(null)))], 'op-wide');
