// One document: what it is, its text, its versions, and what may be done with it.

import { Refusal, call } from './api.js';
import { el, fill, icon } from './dom.js';
import { follow } from './jobs.js';
import { DANGER, MAIN, SMALL, area, badge, button, confirmed, field, input, load, notice, proposing, select, statusBadge, tabs, time, unsaved } from './parts.js';
import { longText } from './text.js';
import { t } from './texts.js';
import { versionsPanel } from './versions.js';
import { TYPES, choice, language, number, tagsOf, told } from './words.js';

export function documentView(place, id, page) {
  const path = `/knowledge/documents/${encodeURIComponent(id)}`;
  const body = el('div', { class: 'op-stack' });
  const work = el('div', { class: 'op-stack', 'aria-live': 'polite' });
  let isOpen = true;
  let editing = null;
  let tab = 'text';
  const reload = () => load(body, () => call('GET', path), ({ data }) => draw(data));

  /** Show a job that remakes this document; what is there answers until it is done. */
  async function working(jobId, done = t('new-in-force')) {
    try {
      const job = await follow(jobId, work, () => isOpen);
      if (!isOpen || job.state !== 'done') return;
      fill(work);
      notice(done);
      if (!editing?.()) await reload();
    } catch (error) {
      notice(error.message, 'bad');
    }
  }

  function draw(record) {
    page.title(record.title);
    const save = async (changes, done) => {
      if (changes.status && editing?.()) throw new Refusal(0, 'unsaved', t('save-first'));
      const { data } = await call('PUT', path, { body: changes });
      editing = null;
      // What is put away answers no more; the job only clears the files behind it.
      if (data.job_id && data.status !== changes.status) {
        working(data.job_id, done);
        return;
      }
      if (done) notice(done);
      await reload();
    };
    return [
      el('div', { class: 'op-head' }, el('h1', {}, record.title), actions(record, save)),
      facts(record),
      tabs(
        t('document-views'),
        [
          { key: 'text', name: t('text'), draw: (panel) => textPanel(panel, record, save) },
          { key: 'versions', name: t('versions'), draw: (panel) => versionsPanel(panel, path, record, working) },
          { key: 'details', name: t('details'), draw: (panel) => detailsPanel(panel, record, save) },
        ],
        tab,
        (key) => ((tab = key), (editing = null)),
        () => !editing?.() || unsaved(),
      ),
    ];
  }

  function actions(record, save) {
    const to = (status, word, done, kind = '') => button(word, () => save({ status }, done), { kind });
    return el(
      'div',
      { class: 'op-row' },
      record.status === 'published'
        ? to('draft', t('back-to-draft'), t('draft-again'))
        : to('published', t('publish'), t('published-told'), MAIN),
      record.status !== 'archived' && button(t('archive'), () => archive(record, save)),
      button(t('delete'), () => remove(record), { kind: DANGER }),
    );
  }

  async function archive(record, save) {
    const lines = [t('archive-what', { count: record.chunks }), t('archive-keeps')];
    if (await confirmed(t('archive-ask', { title: record.title }), lines, t('archive'), MAIN)) {
      await save({ status: 'archived' }, t('archived-told'));
    }
  }

  async function remove(record) {
    const parts = { versions: t('n-versions', { count: record.version }), passages: t('n-passages', { count: record.chunks }) };
    const lines = [t('delete-what', parts), t('delete-end')];
    if (!(await confirmed(t('delete-ask', { title: record.title }), lines, t('delete-for-good')))) return;
    const { data } = await call('DELETE', path);
    editing = null;
    notice(t('deleted-parts', { passages: t('n-passages', { count: data.chunks_removed }), vectors: t('n-vectors', { count: data.vectors_removed }) }));
    page.go('documents');
  }

  function textPanel(panel, record, save) {
    const edit = () => {
      const text = area({ rows: 24, 'aria-label': t('text'), spellcheck: 'true' }, record.text);
      editing = () => text.value !== record.text;
      const keep = async () => {
        if (text.value !== record.text) await save({ text: text.value });
        textPanel(panel, record, save);
      };
      const cancel = () => {
        editing = null;
        textPanel(panel, record, save);
      };
      fill(panel, text, el('div', { class: 'op-row op-end' }, button(t('cancel'), cancel), button(t('save-version'), keep, { kind: MAIN })));
      text.focus();
    };
    fill(panel, el('div', { class: 'op-row op-end' }, button(t('edit-text'), edit, { kind: SMALL })), longText(record.text));
  }

  function detailsPanel(panel, record, save) {
    const title = input({ value: record.title, required: true, maxlength: 300 });
    const type = select(choice('type', TYPES), record.type);
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
        field(t('title'), title),
        field(t('type'), type),
        field(t('category'), category, t('levels')),
        field(t('tags'), tags, t('commas')),
        field(t('owner'), owner),
        field(t('priority'), priority, t('priority-how')),
      ),
      el('div', { class: 'op-row op-end' }, button(t('save'), () => save(values(), t('saved')), { kind: MAIN })),
    );
  }

  fill(place, el('a', { class: 'op-back', href: '#/documents' }, icon('back'), t('all-documents')), work, body);
  reload();
  return { close: () => (isOpen = false), isUnsaved: () => Boolean(editing?.()) };
}

function facts(record) {
  const pairs = [
    [t('type'), told('type', record.type)],
    [t('category'), record.category],
    [t('version'), number(record.version)],
    [t('passages'), number(record.chunks)],
    [t('language'), language(record.language)],
    [t('owner'), record.owner],
    [t('source'), record.source],
    [t('changed'), time(record.updated_at)],
  ];
  return el(
    'div',
    { class: 'op-facts' },
    statusBadge(record.status),
    el('dl', {}, pairs.filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    record.tags?.length ? el('span', { class: 'op-tags' }, record.tags.map((tag) => badge(tag, 'quiet'))) : null,
  );
}
