// How values of the API read to people; times and languages as the reader's own language writes them.

import { words } from './texts.js';

export const TYPES = { policy: 'Policy', faq: 'FAQ', sop: 'Procedure', module: 'Module', general: 'General' };
export const STATUSES = { draft: 'Draft', published: 'Published', archived: 'Archived' };
export const STRATEGIES = {
  recursive: 'Recursive: by headings and paragraphs',
  fixed: 'Fixed: equal lengths',
  semantic: 'Semantic: where the topic changes',
};
export const STAGES = {
  validating: 'Checking the file',
  parsing: 'Reading the text',
  cleaning: 'Cleaning the text',
  chunking: 'Cutting into passages',
  embedding: 'Computing vectors',
  indexing: 'Making it searchable',
};

const COUNT = new Intl.NumberFormat('en');
const STEPS = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86400],
];

export const number = (value) => COUNT.format(value ?? 0);

/** "1 passage", "1,200 passages". */
export const counted = (value, word, words = `${word}s`) => `${number(value)} ${value === 1 ? word : words}`;

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
