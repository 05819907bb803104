// The form that sends documents in: files dropped or chosen, and what they are.

import { send } from './api.js';
import { el, fill, icon } from './dom.js';
import { MAIN, button, field, input, proposing, select } from './parts.js';
import { STATUSES, STRATEGIES, TYPES, counted, number, tagsOf } from './words.js';

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
    el('span', {}, el('strong', {}, 'Drop files here'), ' or ', el('span', { class: 'op-as-link' }, 'choose them')),
    el('span', { class: 'op-hint' }, 'PDF, Word (DOCX), HTML, Markdown, text, FAQ tables as CSV or JSON'),
  );
  const title = input({ maxlength: 300 });
  const titleField = field('Title', title, 'Left empty: as the document names itself.');
  const type = select(TYPES, 'policy');
  const category = proposing({ maxlength: 300, placeholder: 'Delivery > Abroad' });
  const tags = input({ maxlength: 500, placeholder: 'returns, refunds' });
  const code = input({ maxlength: 2, pattern: '[a-z]{2}', placeholder: 'Found from the text' });
  const author = input({ maxlength: 200 });
  const status = select({ published: STATUSES.published, draft: STATUSES.draft }, 'published');
  const priority = input({ type: 'number', min: 0, max: 9, step: 1, value: '0' });
  const strategy = select(STRATEGIES, 'recursive');
  const size = input({ type: 'number', min: 64, max: 4096, step: 1, value: '512' });
  const overlap = input({ type: 'number', min: 0, step: 1, value: '50' });
  const submit = el('button', { type: 'submit', class: `ss-button ${MAIN}`, disabled: true }, 'Send');
  const place = el(
    'form',
    { class: 'op-card op-form op-upload', hidden: true, 'aria-label': 'Add documents' },
    el('div', { class: 'op-drop-box' }, chooser, drop),
    chosen,
    el(
      'div',
      { class: 'op-grid' },
      titleField,
      field('Type', type),
      field('Category', category, 'Levels are separated by >.'),
      field('Tags', tags, 'Separated by commas.'),
      field('Language', code, 'Two letters, such as en or de.'),
      field('Author', author),
      field('Status', status, 'Only what is published answers customers.'),
    ),
    el(
      'details',
      {},
      el('summary', {}, 'How it is cut and ranked'),
      el(
        'div',
        { class: 'op-grid' },
        field('Cut', strategy),
        field('Longest passage', size, 'In tokens.'),
        field('Overlap', overlap, 'In tokens.'),
        field('Priority', priority, '0 to 9; the higher one goes first where two answer equally well.'),
      ),
    ),
    el('div', { class: 'op-row op-end' }, button('Cancel', close), submit),
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
        el('button', { type: 'button', class: 'op-x', 'aria-label': `Leave out ${file.name}`, on: { click: () => leaveOut(file) } }, icon('close')),
      ),
    ));
    titleField.hidden = files.length > 1;
    submit.disabled = !files.length;
    fill(submit, files.length > 1 ? `Send ${counted(files.length, 'file')}` : 'Send');
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
