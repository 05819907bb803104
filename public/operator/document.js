// One document: what it is, its text, its versions, and what may be done with it.

import { Refusal, call } from './api.js';
import { el, fill, icon } from './dom.js';
import { follow } from './jobs.js';
import { DANGER, MAIN, SMALL, area, badge, button, confirmed, field, input, load, notice, proposing, select, statusBadge, tabs, time, unsaved } from './parts.js';
import { STATUSES, TYPES, counted, language, tagsOf } from './words.js';
import { longText } from './text.js';
import { versionsPanel } from './versions.js';

export function documentView(place, id, page) {
  const path = `/knowledge/documents/${encodeURIComponent(id)}`;
  const body = el('div', { class: 'op-stack' });
  const work = el('div', { class: 'op-stack', 'aria-live': 'polite' });
  let isOpen = true;
  let editing = null;
  let tab = 'text';
  const reload = () => load(body, 'the document', () => call('GET', path), ({ data }) => draw(data));

  /** Show a job that remakes this document; what is there answers until it is done. */
  async function working(jobId, told = 'The new version is in force.') {
    try {
      const job = await follow(jobId, work, () => isOpen);
      if (!isOpen || job.state !== 'done') return;
      fill(work);
      notice(told);
      if (!editing?.()) await reload();
    } catch (error) {
      notice(error.message, 'bad');
    }
  }

  function draw(record) {
    page.title(record.title);
    const save = async (changes, told) => {
      if (changes.status && editing?.()) throw new Refusal(0, 'unsaved', 'Save or cancel what you are writing first.');
      const { data } = await call('PUT', path, { body: changes });
      editing = null;
      // What is put away answers no more; the job only clears the files behind it.
      if (data.job_id && data.status !== changes.status) {
        working(data.job_id, told);
        return;
      }
      if (told) notice(told);
      await reload();
    };
    return [
      el('div', { class: 'op-head' }, el('h1', {}, record.title), actions(record, save)),
      facts(record),
      tabs(
        'Views of the document',
        [
          { key: 'text', name: 'Text', draw: (panel) => textPanel(panel, record, save) },
          { key: 'versions', name: 'Versions', draw: (panel) => versionsPanel(panel, path, record, working) },
          { key: 'details', name: 'Details', draw: (panel) => detailsPanel(panel, record, save) },
        ],
        tab,
        (key) => ((tab = key), (editing = null)),
        () => !editing?.() || unsaved(),
      ),
    ];
  }

  function actions(record, save) {
    const to = (status, word, told, kind = '') => button(word, () => save({ status }, told), { kind });
    return el(
      'div',
      { class: 'op-row' },
      record.status === 'published'
        ? to('draft', 'Back to draft', 'It is a draft again: customers get no answers from it.')
        : to('published', 'Publish', 'Published: customers get answers from it.', MAIN),
      record.status !== 'archived' && button('Archive', () => archive(record, save)),
      button('Delete', () => remove(record), { kind: DANGER }),
    );
  }

  async function archive(record, save) {
    const lines = [
      `${counted(record.chunks, 'passage')} and their vectors are taken out of the search at once. Customers get no more answers from it.`,
      'Its text and versions stay here, and it can be published again.',
    ];
    if (await confirmed(`Archive “${record.title}”?`, lines, 'Archive', MAIN)) {
      await save({ status: 'archived' }, 'Archived.');
    }
  }

  async function remove(record) {
    const lines = [
      `Its text, ${counted(record.version, 'version')}, ${counted(record.chunks, 'passage')} and all their vectors leave the search at once and every file soon after.`,
      'Customers get no more answers from it. This cannot be undone.',
    ];
    if (!(await confirmed(`Delete “${record.title}”?`, lines, 'Delete for good'))) return;
    const { data } = await call('DELETE', path);
    editing = null;
    notice(`Deleted: ${counted(data.chunks_removed, 'passage')} and ${counted(data.vectors_removed, 'vector')} removed.`);
    page.go('documents');
  }

  function textPanel(panel, record, save) {
    const edit = () => {
      const text = area({ rows: 24, 'aria-label': 'Text', spellcheck: 'true' }, record.text);
      editing = () => text.value !== record.text;
      const keep = async () => {
        if (text.value !== record.text) await save({ text: text.value });
        textPanel(panel, record, save);
      };
      const cancel = () => {
        editing = null;
        textPanel(panel, record, save);
      };
      fill(panel, text, el('div', { class: 'op-row op-end' }, button('Cancel', cancel), button('Save as a new version', keep, { kind: MAIN })));
      text.focus();
    };
    fill(panel, el('div', { class: 'op-row op-end' }, button('Edit the text', edit, { kind: SMALL })), longText(record.text));
  }

  function detailsPanel(panel, record, save) {
    const title = input({ value: record.title, required: true, maxlength: 300 });
    const type = select(TYPES, record.type);
    const category = proposing({ value: record.category ?? '', maxlength: 300 });
    const tags = input({ value: (record.tags ?? []).join(', ') });
    const owner = input({ value: record.owner ?? '', maxlength: 200 });
    const priority = input({ type: 'number', min: 0, max: 9, step: 1, value: record.priority ?? 0 });
    const values = () => ({
      title: title.value.trim(),
      type: type.value,
      category: category.value.trim(),
      tags: tagsOf(tags.value),
      owner: owner.value.trim(),
      priority: Number(priority.value),
    });
    const before = JSON.stringify(values());
    editing = () => JSON.stringify(values()) !== before;
    fill(
      panel,
      el(
        'div',
        { class: 'op-grid' },
        field('Title', title),
        field('Type', type),
        field('Category', category, 'Levels are separated by >.'),
        field('Tags', tags, 'Separated by commas.'),
        field('Owner', owner),
        field('Priority', priority, '0 to 9; the higher one goes first where two answer equally well.'),
      ),
      el('div', { class: 'op-row op-end' }, button('Save', () => save(values(), 'Saved.'), { kind: MAIN })),
    );
  }

  fill(place, el('a', { class: 'op-back', href: '#/documents' }, icon('back'), 'All documents'), work, body);
  reload();
  return { close: () => (isOpen = false), isUnsaved: () => Boolean(editing?.()) };
}

function facts(record) {
  const pairs = [
    ['Type', TYPES[record.type] ?? record.type],
    ['Category', record.category],
    ['Version', String(record.version)],
    ['Passages', String(record.chunks)],
    ['Language', language(record.language)],
    ['Owner', record.owner],
    ['Source', record.source],
    ['Changed', time(record.updated_at)],
  ];
  return el(
    'div',
    { class: 'op-facts' },
    statusBadge(record.status, STATUSES),
    el('dl', {}, pairs.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    record.tags?.length ? el('span', { class: 'op-tags' }, record.tags.map((tag) => badge(tag, 'quiet'))) : null,
  );
}
