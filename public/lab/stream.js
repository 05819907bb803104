// A run as the server tells it: a line of JSON for each thing that happens.

import { address } from '../operator/api.js';
import { t } from '../operator/texts.js';

/** Ask for a run; `hear` is told each event as it comes. */
export async function run(path, body, hear) {
  const answer = await fetch(address(path), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error((await answer.json()).error?.message || t('not-begun'));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (!line) continue;
      const event = JSON.parse(line);
      if (event.kind === 'error') throw new Error(event.message);
      hear(event);
    }
  }
}
