// How values of the API read to people.

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
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const AGO = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
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
  if (seconds < 45) return 'just now';
  if (seconds > 7 * 86400) return DAY.format(new Date(iso));
  const [unit, length] = STEPS.findLast(([, size]) => seconds >= size * 0.75) ?? STEPS[0];
  return AGO.format(-Math.max(1, Math.round(seconds / length)), unit);
}

export const day = (iso) => DAY.format(new Date(iso));

/** Tags as typed, separated by commas. */
export const tagsOf = (text) => [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];

const LANGUAGES = typeof Intl.DisplayNames === 'function' ? new Intl.DisplayNames('en', { type: 'language' }) : null;

export function language(code) {
  if (!code) return '';
  try {
    return LANGUAGES?.of(code) ?? code;
  } catch {
    return code; // not a language tag
  }
}
