// What a run has brought: each turn with its steps, and what it took.

import { bold, el } from '../operator/dom.js';
import { SMALL, button } from '../operator/parts.js';
import { t } from '../operator/texts.js';
import { keepAsCase } from './keeping.js';

const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));
export const money = (value) => (value === null ? t('unknown') : `$${value.toFixed(5)}`);

function facts(step) {
  const out = step.output;
  const told = [`${step.ms} ms`];
  if (step.step === 'retrieve') told.push(...out.passages.map((one) => `${one.id} ${one.score.toFixed(2)}`));
  if (step.step === 'model') {
    told.push(out.by);
    if (out.input_tokens !== undefined) told.push(t('tokens-step', { input: out.input_tokens, output: out.output_tokens }), money(out.cost_usd));
    told.push(...out.calls.map((one) => one.name));
  }
  if (step.step === 'act') told.push(...out.results.map((one) => `${one.name} ${one.ok ? '✓' : '✗'}`));
  if (out.verdict) told.push(out.verdict);
  return told;
}

function stepNode(step) {
  const part = (title, value) => [el('h3', {}, title), el('pre', {}, shown(value))];
  return el(
    'details',
    { class: 'lab-step' },
    el('summary', {}, el('strong', {}, step.step.replace('_', ' ')), facts(step).map((one) => el('span', {}, one))),
    part(t('input'), step.input),
    part(t('output'), step.output),
  );
}

/** A column that hears a variant's events; the thread is what was asked for. */
export function outcomeColumn(title, thread) {
  const turns = el('div', { class: 'lab-card-turns' });
  const sum = el('dl', { class: 'lab-figures' });
  const head = t('outcome-of', { title });
  const node = el('section', { class: 'lab-card', 'aria-label': head }, el('h2', {}, head), turns, sum);
  let turn = null;
  const hear = (event) => {
    if (event.kind === 'turn') {
      turn = el('div', { class: 'lab-turn' }, el('div', { class: 'lab-said' }, event.message));
      turns.append(turn);
    } else if (event.kind === 'step') {
      turn.append(stepNode(event));
    } else if (event.kind === 'reply') {
      const reply = event.reply;
      turn.append(el('div', { class: 'lab-reply' }, bold(reply.reply)));
      if (reply.cards.length) turn.append(el('p', { class: 'lab-note' }, t('cards-shown', { names: reply.cards.map((one) => one.name).join(' · ') })));
      turn.append(el('div', {}, button(t('keep-case'), () => keepAsCase(thread, event.turn, reply), { kind: SMALL })));
    } else if (event.kind === 'sum') {
      const rows = [[t('turns'), event.turns], [t('model-calls'), event.model_calls], [t('tool-calls'), event.tool_calls], [t('tokens-in'), event.input_tokens], [t('tokens-out'), event.output_tokens], [t('cost'), money(event.cost_usd)], [t('turns-time'), `${event.turn_ms} ms`]];
      sum.replaceChildren(...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, String(value))]));
    }
  };
  return { node, hear };
}
