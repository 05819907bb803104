// The page's texts: those of the conversation's language, else of the browser's; /public/words holds them.
// A page of its own names its own folder of texts: <script src="/public/words.js" data-folder="/public/words/account/">.
(() => {
  const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ja'];
  const FOLDER = document.currentScript?.dataset.folder || '/public/words/';
  const CHANGED = 'smartshop:words';
  const read = { en: {} };
  const made = new Map();
  const asked = new Set();

  const known = (tag) => LANGUAGES.find((one) => one === String(tag || '').slice(0, 2).toLowerCase());
  const own = (navigator.languages || [navigator.language]).map(known).find(Boolean) || 'en';
  let spoken = own;

  const load = async (language) => {
    if (asked.has(language)) return;
    asked.add(language);
    try {
      const answer = await fetch(`${FOLDER}${language}.json`);
      if (!answer.ok) throw new Error(answer.statusText);
      read[language] = await answer.json();
    } catch {
      asked.delete(language); // asked for again when it is needed again
      return;
    }
    made.clear();
    window.dispatchEvent(new Event(CHANGED));
  };

  // A text of one language with its placeholders filled; a text in several numbers goes by `count`.
  const texts = (language) => (key, values = {}) => {
    const [found, tongue] = read[language]?.[key] ? [read[language][key], language] : [read.en[key] || '', 'en'];
    const form = typeof found === 'string' ? found : found[new Intl.PluralRules(tongue).select(values.count)] || found.other;
    const said = (value) => (typeof value === 'number' ? new Intl.NumberFormat(locale(tongue)).format(value) : String(value ?? ''));
    return form.replace(/\{(\w+)\}/g, (_, name) => said(values[name]));
  };

  // What says the texts of a language, or of the one spoken; the same function until they change.
  const of = (language) => {
    const chosen = known(language) || spoken;
    load(chosen);
    if (!made.has(chosen)) made.set(chosen, texts(chosen));
    return made.get(chosen);
  };

  const watch = (told) => {
    window.addEventListener(CHANGED, told);
    return () => window.removeEventListener(CHANGED, told);
  };

  const speak = (language) => {
    if (!known(language) || known(language) === spoken) return;
    spoken = known(language);
    document.documentElement.lang = spoken;
    made.clear();
    window.dispatchEvent(new Event(CHANGED));
  };

  // The locale in which numbers and dates are written: the browser's own where it is of that language.
  const locale = (language) => {
    const chosen = known(language) || spoken;
    return (navigator.languages || []).find((tag) => known(tag) === chosen) || chosen;
  };

  document.documentElement.lang = own;
  const ready = Promise.all([load('en'), load(own)]);
  const words = { of, watch, speak, locale, ready };
  window.SmartShop = Object.assign(window.SmartShop || {}, { words });
})();
