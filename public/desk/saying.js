// Days and languages as the agent's own language writes them.

import { words } from './words.js';

/** A day and time. */
export const day = (iso) => new Intl.DateTimeFormat(words.locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** The name of a language. */
export function language(code) {
  if (!code) return '';
  try {
    return new Intl.DisplayNames([words.locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // not a language tag
  }
}
