// The form that sends documents in: files dropped or chosen, and what they are.

import { send } from './api.js';
import { el, fill, icon } from './dom.js';
import { MAIN, button, field, input, proposing, select } from './parts.js';
import { t } from './texts.js';
import { TYPES, choice, number, tagsOf } from './words.js';

const CUTS = ['recursive', 'fixed', 'semantic'];
const ACCEPTED = '.pdf,.docx,.html,.htm,.md,.markdown,.txt,.csv,.json,.jsonl';

/** The form, how to open it, and how to tell it of categories in use. */
export function upload(jobs) {
  let files = [];
  const chooser = el('input', { type: 'file', multiple: true, accept: ACCEPTED, class: 'ss-hidden', id: 'op-files' });
  const chosen = el('ul', { class: 'op-chosen' });
  const drop = el(
    'label',
    { class: 'op-drop', for: 'op-files' },
    icon('upload'),
    el('span', {}, el('strong', {}, t('drop-here')), ' ', el('span', { class: 'op-as-link' }, t('or-choose'))),
    el('span', { class: 'op-hint' }, t('formats')),
  );
  const title = input({ maxlength: 300 });
  const titleField = field(t('title'), title, t('title-empty'));
  const type = select(choice('type', TYPES), 'policy');
  const category = proposing({ maxlength: 300, placeholder: t('category-example') });
  const tags = input({ maxlength: 500, placeholder: t('tags-example') });
  const code = input({ maxlength: 2, pattern: '[a-z]{2}', placeholder: t('language-found') });
  const author = input({ maxlength: 200 });
  const status = select(choice('status', ['published', 'draft']), 'published');
  const priority = input({ type: 'number', min: 0, max: 9, step: 1, value: '0' });
  const strategy = select(choice('cut', CUTS), 'recursive');
  const size = input({ type: 'number', min: 64, max: 4096, step: 1, value: '512' });
  const overlap = input({ type: 'number', min: 0, step: 1, value: '50' });
  const submit = el('button', { type: 'submit', class: `ss-button ${MAIN}`, disabled: true }, t('send'));
  const place = el(
    'form',
    { class: 'op-card op-form op-upload', hidden: true, 'aria-label': t('add-documents') },
    el('div', { class: 'op-drop-box' }, chooser, drop),
    chosen,
    el(
      'div',
      { class: 'op-grid' },
      titleField,
      field(t('type'), type),
      field(t('category'), category, t('levels')),
      field(t('tags'), tags, t('commas')),
      field(t('language'), code, t('two-letters')),
      field(t('author'), author),
      field(t('status'), status, t('only-published')),
    ),
    el(
      'details',
      {},
      el('summary', {}, t('how-cut')),
      el(
        'div',
        { class: 'op-grid' },
        field(t('cut'), strategy),
        field(t('longest-passage'), size, t('in-tokens')),
        field(t('overlap'), overlap, t('in-tokens')),
        field(t('priority'), priority, t('priority-how')),
      ),
    ),
    el('div', { class: 'op-row op-end' }, button(t('cancel'), close), submit),
  );

  function take(given) {
    const known = new Set(files.map((file) => `${file.name}/${file.size}`));
    files.push(...[...given].filter((file) => !known.has(`${file.name}/${file.size}`)));
    chooser.value = ''; // the same file may be chosen again
    show();
  }

  function show() {
    fill(chosen, files.map((file) =>
      el(
        'li',
        {},
        el('span', {}, file.name),
        el('span', { class: 'ss-quiet' }, `${number(Math.ceil(file.size / 1024))} KB`),
        el('button', { type: 'button', class: 'op-x', 'aria-label': t('leave-out', { file: file.name }), on: { click: () => leaveOut(file) } }, icon('close')),
      ),
    ));
    titleField.hidden = files.length > 1;
    submit.disabled = !files.length;
    fill(submit, files.length > 1 ? t('send-files', { count: files.length }) : t('send'));
  }

  function leaveOut(file) {
    files = files.filter((one) => one !== file);
    show();
    chooser.focus();
  }

  function form(file) {
    const sent = new FormData();
    const values = {
      type: type.value,
      category: category.value.trim(),
      tags: tagsOf(tags.value).join(','),
      language: code.value.trim(),
      author: author.value.trim(),
      status: status.value,
      title: files.length > 1 ? '' : title.value.trim(),
      priority: priority.value,
      strategy: strategy.value,
      chunk_size: size.value,
      overlap: overlap.value,
    };
    for (const [name, value] of Object.entries(values)) if (value !== '') sent.append(name, value);
    sent.append('file', file, file.name);
    return sent;
  }

  async function sendAll(event) {
    event.preventDefault();
    const batch = files.map((file) => [file, form(file), jobs.sending(file.name)]);
    close();
    for (const [, sent, row] of batch) {
      try {
        const { data } = await send('/knowledge/documents', sent, row.sent);
        await row.arrived(data.job_id);
      } catch (error) {
        row.refused(error);
      }
    }
  }

  function close() {
    files = [];
    title.value = '';
    chooser.value = '';
    show();
    place.hidden = true;
  }

  function open() {
    place.hidden = false;
    chooser.focus();
  }

  chooser.addEventListener('change', () => take(chooser.files));
  place.addEventListener('submit', sendAll);
  for (const kind of ['dragenter', 'dragover']) drop.addEventListener(kind, (event) => hover(event, true));
  drop.addEventListener('dragleave', (event) => hover(event, false));
  drop.addEventListener('drop', (event) => hover(event, false)); // documents.js takes what is dropped anywhere
  function hover(event, isOver) {
    event.preventDefault();
    drop.classList.toggle('op-over', isOver);
  }
  return { place, open, take, propose: category.propose };
}
