// One variant: how a thread is held, as the person at the lab has chosen it.

import { call } from '../operator/api.js';
import { el } from '../operator/dom.js';
import { t } from '../operator/texts.js';
import { promoted } from './promoting.js';

const option = (value, text, chosen) => el('option', { value, selected: value === chosen }, text ?? value);
const field = (name, node) => el('label', { class: 'lab-field' }, name, node);
const number = (properties) => el('input', { type: 'number', ...properties });
const asNumber = (input) => (input.value === '' ? undefined : Number(input.value));

/** The form of a variant; `value()` is what the server is asked with. */
export function variantForm(title, told) {
  const prompt = told.prompts.find((one) => one.name === 'system');
  const version = el('select', {}, prompt.versions.map((one) => option(String(one.version), `${one.version} · ${one.status}${one.note ? ` · ${one.note}` : ''}`, String(prompt.active))));
  const text = el('textarea', { class: 'lab-prompt', spellcheck: 'false' });
  const model = el('select', {}, told.models.map((name) => option(name)));
  const persona = el('select', {}, told.personas.map((name) => option(name, name, told.defaults.persona)));
  const temperature = number({ min: 0, max: 2, step: 0.1, placeholder: told.defaults.temperature });
  const passages = number({ min: 1, max: 10, placeholder: told.defaults.passages });
  const score = number({ min: 0, max: 1, step: 0.05, placeholder: told.defaults.min_score || t('calibrated') });
  const always = el('input', { type: 'checkbox' });
  const tools = el('select', { multiple: true, size: 6 }, told.tools.map((name) => option(name)));
  const state = el('p', { class: 'lab-note', role: 'status' });
  let kept = '';

  async function load() {
    const found = (await call('GET', `/prompts/system/versions/${version.value}`)).data;
    kept = found.text;
    text.value = kept;
    say('');
  }
  const say = (words, wrong = false) => {
    state.textContent = words;
    state.className = wrong ? 'lab-error' : 'lab-note';
  };
  const attempt = (work) => async () => {
    try {
      await work();
    } catch (error) {
      say(error.message, true);
    }
  };
  const known = (numbered, status) => {
    const node = [...version.options].find((one) => one.value === String(numbered));
    const words = `${numbered} · ${status}`;
    if (node) node.textContent = words;
    else version.prepend(option(String(numbered), words));
    version.value = String(numbered);
  };

  const keep = attempt(async () => {
    const made = (await call('POST', '/prompts/system/versions', { body: { text: text.value, note: 'From the lab' } })).data;
    known(made.version, 'draft');
    kept = text.value;
    say(t('kept-version', made));
  });
  const promote = attempt(async () => {
    if (text.value !== kept) return say(t('keep-first'), true);
    const used = await promoted(version.value);
    if (!used) return;
    for (const one of version.options) one.textContent = one.textContent.replace('· active', '· archived');
    known(used.version, 'active');
    say(t('in-use', used));
  });

  version.addEventListener('change', attempt(load));
  attempt(load)();
  const node = el(
    'section',
    { class: 'lab-card', 'aria-label': title },
    el('h2', {}, title),
    el('div', { class: 'lab-grid' }, field(t('prompt-version'), version), field(t('model'), model), field(t('persona'), persona), field(t('temperature'), temperature), field(t('passages'), passages), field(t('least-score'), score)),
    field(t('system-prompt'), text),
    el('details', {}, el('summary', {}, t('tools')), field(t('only-these'), tools)),
    el('label', { class: 'lab-note' }, always, ` ${t('always-ask')}`),
    el('div', { class: 'lab-actions' }, el('button', { type: 'button', class: 'ss-button op-small', on: { click: keep } }, t('keep-as-draft')), el('button', { type: 'button', class: 'ss-button op-small', on: { click: promote } }, t('promote'))),
    state,
  );
  const value = () => {
    const chosen = [...tools.selectedOptions].map((one) => one.value);
    const told = text.value === kept ? { prompt_version: Number(version.value) } : { prompt_text: text.value };
    return {
      ...told,
      model: model.value,
      persona: persona.value,
      temperature: asNumber(temperature),
      passages: asNumber(passages),
      min_score: asNumber(score),
      tools: chosen.length ? chosen : undefined,
      cheap_path: always.checked ? false : undefined,
    };
  };
  return { node, value };
}
