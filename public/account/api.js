// The shop's REST API as the account's page asks it.
import { t } from './words.js';

/** Why the server did not do it, in a sentence for people. */
export class Refusal extends Error {
  constructor(error, status) {
    super(error.message);
    this.code = error.code;
    this.details = error.details;
    this.status = status;
  }
}

const offline = () => ({ code: 'offline', message: t('unreachable') });

/** What the server answers; whatever goes wrong is a Refusal. */
export async function ask(method, path, body) {
  let answer;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const told = await answer.json();
    if (told.success) return told.data;
    throw new Refusal(told.error, answer.status);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(offline(), answer ? answer.status : 0);
  }
}
