// The versions of a document: reading one, comparing two, going back.

import { call } from './api.js';
import { diffTable, extent } from './diff.js';
import { el, fill } from './dom.js';
import { showText } from './text.js';
import { MAIN, SMALL, badge, button, confirmed, field, load, select, time } from './parts.js';
import { t } from './texts.js';

const NARROW = '(max-width: 720px)';

/** Fill a panel with the versions; `working` follows the job that going back starts. */
export function versionsPanel(panel, path, record, working) {
  load(panel, () => call('GET', `${path}/versions`), ({ data }) => {
    const versions = [...data].sort((a, b) => b.version - a.version);
    const comparison = el('div', {});
    return [
      el('ul', { class: 'op-list' }, versions.map((version) => row(version, path, record, working))),
      versions.length > 1 && comparing(versions, path, comparison),
      comparison,
    ];
  });
}

const named = ({ version }) => t('version-number', { version });

function row(version, path, record, working) {
  const isCurrent = version.version === record.version;
  const read = async () => {
    const { data } = await call('GET', `${path}/versions/${version.version}`);
    await showText(named(version), data.text);
  };
  const back = async () => {
    const lines = [t('go-back-what', { version: version.version, now: record.version }), t('present-answers')];
    if (!(await confirmed(t('go-back-ask', { version: version.version }), lines, t('go-back'), MAIN))) return;
    const { data } = await call('POST', `${path}/rollback`, { body: { version: version.version } });
    working(data.job_id);
  };
  return el(
    'li',
    { class: 'op-item' },
    el(
      'span',
      { class: 'op-item-main' },
      el('strong', {}, named(version)),
      el('span', { class: 'op-item-sub' }, [version.note, version.created_by && t('by-person', { name: version.created_by })].filter(Boolean).join(' · ')),
    ),
    el('span', { class: 'op-item-side' }, isCurrent && badge(t('in-force'), 'good')),
    el('span', { class: 'op-item-facts' }, el('span', {}, t('n-passages', { count: version.chunks })), time(version.created_at)),
    el('span', { class: 'op-row' }, button(t('read'), read, { kind: SMALL }), !isCurrent && button(t('go-back-this'), back, { kind: SMALL })),
  );
}

function comparing(versions, path, place) {
  const names = Object.fromEntries(versions.map((one) => [one.version, named(one)]));
  const from = select(names, String(versions[1].version));
  const to = select(names, String(versions[0].version));
  const way = select({ beside: t('beside'), below: t('below') }, matchMedia(NARROW).matches ? 'below' : 'beside');
  let found = null;
  const draw = () => {
    if (!found) return;
    const { lines, from: old, to: now } = found;
    fill(place, el('p', { class: 'ss-quiet', role: 'status' }, extent(lines)), diffTable(lines, way.value === 'beside', old, now));
  };
  const compare = async () => {
    const query = { from: from.value, to: to.value };
    const { data } = await call('GET', `${path}/diff`, { query });
    found = { ...query, lines: data.lines };
    draw();
  };
  way.addEventListener('change', draw);
  return el(
    'div',
    { class: 'op-filters op-compare' },
    field(t('from-version'), from),
    field(t('to-version'), to),
    field(t('show'), way),
    button(t('compare'), compare, { kind: MAIN }),
  );
}
