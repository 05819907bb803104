// How values of the API read to people; times and languages as the reader's own language writes them.

import { t, words } from './texts.js';

export const TYPES = ['policy', 'faq', 'sop', 'module', 'general'];
export const STATUSES = ['draft', 'published', 'archived'];
export const STAGES = ['validating', 'parsing', 'cleaning', 'chunking', 'embedding', 'indexing'];

/** A value of some kind in words; as it is where there are none for it. */
export const told = (kind, value) => t(`${kind}-${value}`) || value;

/** Values of a kind by their words, to choose from. */
export const choice = (kind, values) => Object.fromEntries(values.map((value) => [value, told(kind, value)]));

const STEPS = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86400],
];

export const number = (value) => new Intl.NumberFormat(words.locale()).format(value ?? 0);

/** A time as people say it: minutes, hours and days ago, else the date. */
export function ago(iso) {
  const seconds = (Date.now() - new Date(iso)) / 1000;
  if (seconds > 7 * 86400) return day(iso);
  const past = new Intl.RelativeTimeFormat(words.locale(), { numeric: 'auto' });
  if (seconds < 45) return past.format(0, 'second');
  const [unit, length] = STEPS.findLast(([, size]) => seconds >= size * 0.75) ?? STEPS[0];
  return past.format(-Math.max(1, Math.round(seconds / length)), unit);
}

/** A day and time. */
export const day = (iso) => new Intl.DateTimeFormat(words.locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** Tags as typed, separated by commas. */
export const tagsOf = (text) => [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];

/** The name of a language. */
export function language(code) {
  if (!code) return '';
  try {
    return new Intl.DisplayNames([words.locale()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // not a language tag
  }
}
