// Documents on their way into the index: what is sent, and how far each job is.

import { call } from './api.js';
import { el, fill, icon } from './dom.js';
import { SMALL, badge, button, time } from './parts.js';
import { t } from './texts.js';
import { STAGES, told } from './words.js';

const EVERY_MS = 800;
const SHOWN = 6;
const isUnderWay = (job) => job.state === 'queued' || job.state === 'running';

/** What a job does now, in words. */
export function progressOf(job) {
  if (job.state === 'queued') return t('waits-turn');
  if (!isUnderWay(job)) return '';
  const step = t('step-of', { step: STAGES.indexOf(job.stage) + 1, steps: STAGES.length, stage: told('stage', job.stage) });
  const passages = job.chunks_total && t('passages-far', { done: job.chunks_done ?? 0, count: job.chunks_total });
  return [step, passages].filter(Boolean).join(', ');
}

/** What was sent; a document that is taken away comes from no file. */
const nameOf = (job) => job.file || job.document_id;

/** A row that shows one job and can be told its newer record. */
export function jobRow(job) {
  const bar = el('progress', { max: 100, 'aria-label': t('progress-of', { file: nameOf(job) }) });
  const words = el('span', { class: 'op-job-words' });
  const percent = el('span', { class: 'op-job-percent' });
  const mark = el('span', {});
  const errors = el('ul', { class: 'op-job-errors' });
  const more = el('div', { class: 'op-job-more' });
  const node = el(
    'li',
    { class: 'op-job' },
    el('div', { class: 'op-job-head' }, el('strong', {}, nameOf(job)), mark),
    bar,
    el('div', { class: 'op-job-foot' }, words, percent),
    errors,
    more,
  );
  const show = (now) => {
    node.dataset.state = now.state;
    bar.value = now.state === 'done' ? 100 : now.percent ?? 0;
    bar.hidden = now.state === 'done' || now.state === 'failed';
    fill(words, progressOf(now));
    fill(percent, isUnderWay(now) ? `${Math.round(now.percent ?? 0)} %` : time(now.finished_at));
    fill(mark, outcome(now));
    fill(errors, (now.errors ?? []).map((error) => el('li', {}, error.message)));
    fill(more, now.state === 'done' && now.document_id && now.outcome !== 'erased' ? link(now) : null);
  };
  show(job);
  return { node, show, more, errors };
}

const link = (job) => el('a', { href: `#/documents/${encodeURIComponent(job.document_id)}` }, t('open-document'));

function outcome(job) {
  if (job.state === 'failed') return badge(t('failed'), 'bad');
  if (job.outcome === 'skipped') return badge(t('already-there'), 'quiet');
  if (job.state === 'done') return job.chunks_total ? badge(t('n-passages', { count: job.chunks_total }), 'good') : badge(t('done'), 'good');
  return el('span', { class: 'op-spin ss-spin', 'aria-hidden': 'true' });
}

/** The list of jobs, kept current while any is under way; `onDone` hears of each that ends. */
export function jobList(onDone) {
  const list = el('ul', { class: 'op-jobs' });
  const all = button(t('show-all'), () => showAll(), { kind: SMALL });
  const place = el('section', { class: 'op-card', hidden: true, 'aria-label': t('uploads') }, el('h2', {}, t('uploads')), list, all);
  const rows = new Map();
  const under = new Set();
  let most = SHOWN;
  let due = 0;
  let isOpen = true;

  async function look() {
    clearTimeout(due);
    let jobs;
    try {
      jobs = (await call('GET', '/knowledge/jobs', { query: { page_size: most > SHOWN ? 100 : 50 } })).data;
    } catch (error) {
      if (isOpen && error.status !== 401) due = setTimeout(look, EVERY_MS * 5);
      return;
    }
    if (!isOpen) return;
    draw([...jobs].sort((a, b) => b.created_at.localeCompare(a.created_at)));
    if (jobs.some(isUnderWay)) due = setTimeout(look, EVERY_MS);
  }

  function draw(jobs) {
    const shown = jobs.filter((job, index) => index < most || isUnderWay(job));
    for (const job of jobs) {
      if (under.has(job.id) && !isUnderWay(job)) onDone(job);
      if (isUnderWay(job)) under.add(job.id);
      else under.delete(job.id);
    }
    const kept = new Set(shown.map((job) => job.id));
    for (const [id, row] of rows) if (!kept.has(id)) (row.node.remove(), rows.delete(id));
    for (const job of [...shown].reverse()) {
      if (rows.has(job.id)) rows.get(job.id).show(job);
      else {
        rows.set(job.id, jobRow(job));
        list.prepend(rows.get(job.id).node);
      }
    }
    all.hidden = jobs.length <= shown.length;
    place.hidden = !list.childElementCount;
  }

  function showAll() {
    most = Infinity;
    return look();
  }

  /** A row for a file that is only being sent. */
  function sending(name) {
    const row = jobRow({ file: name, state: 'running', stage: 'validating', percent: 0 });
    const foot = row.node.querySelector('.op-job-words');
    fill(foot, t('sending'));
    list.prepend(row.node);
    place.hidden = false;
    return {
      sent(part) {
        row.node.querySelector('progress').value = part * 100;
        fill(row.node.querySelector('.op-job-percent'), `${Math.round(part * 100)} %`);
      },
      arrived(id) {
        row.node.remove();
        under.add(id);
        return look();
      },
      refused(error) {
        row.show({ file: name, state: 'failed', percent: 0, errors: [{ message: error.message }] });
        fill(row.more, button(t('dismiss'), () => dismiss(row.node), { kind: SMALL, sign: 'close' }));
      },
    };
  }

  function dismiss(node) {
    node.remove();
    place.hidden = !list.childElementCount;
  }

  const close = () => {
    isOpen = false;
    clearTimeout(due);
  };
  look();
  return { place, look, sending, close };
}

/** Follow one job in a place until it ends; answers its last record. */
export async function follow(id, place, isWanted) {
  let row = null;
  for (;;) {
    const job = (await call('GET', `/knowledge/jobs/${encodeURIComponent(id)}`)).data;
    if (!isWanted()) return job;
    if (row) row.show(job);
    else {
      row = jobRow(job);
      fill(place, el('ul', { class: 'op-jobs' }, row.node));
    }
    if (!isUnderWay(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

export const warning = (text) => el('p', { class: 'op-warning' }, icon('warning'), el('span', {}, text));
