// The shop's REST API as this page speaks it: data or a Refusal that people can read.

import { t } from './texts.js';

const PREFIX = '/api/v1';
let session = 0; // rises with each signing in: what was asked for before it says nothing about it

/** Why there is no answer: a sentence for people, a code and facts for the page. */
export class Refusal extends Error {
  constructor(status, code, message, details) {
    super(message);
    Object.assign(this, { status, code, details });
  }
}

/** Where a resource is; parameters that are empty are left out. */
export function address(path, query = {}) {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== '' && value !== null && value !== undefined) asked.append(name, value);
  }
  const text = asked.toString();
  return `${PREFIX}${path}${text ? `?${text}` : ''}`;
}

/** Ask for something: `data` as the server gives it, `pagination` where there are pages. */
export async function call(method, path, { query, body, signal } = {}) {
  const isForm = body instanceof FormData;
  const own = session;
  let answer;
  let text;
  try {
    answer = await fetch(address(path, query), {
      method,
      signal,
      headers: body && !isForm ? { 'content-type': 'application/json' } : {},
      body: body && !isForm ? JSON.stringify(body) : body,
    });
    text = await answer.text();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw unreachable();
  }
  const found = opened(answer.status, text, own);
  if (method === 'POST' && path === '/operator/session') session += 1;
  return found;
}

/** Send a form and tell how much of it is sent, from 0 to 1. */
export function send(path, form, onSent) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const own = session;
    request.open('POST', address(path));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onSent(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      try {
        resolve(opened(request.status, request.responseText, own));
      } catch (error) {
        reject(error);
      }
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.send(form);
  });
}

const unreachable = () =>
  new Refusal(0, 'unreachable', t('unreachable'), null);

function opened(status, text, own) {
  let envelope = null;
  try {
    envelope = JSON.parse(text);
  } catch {
    // refusals of the server around the API are plain sentences
  }
  if (status >= 200 && status < 300 && envelope?.success) {
    return { data: envelope.data, pagination: envelope.meta?.pagination ?? null };
  }
  const told = envelope?.error ?? {};
  const refusal = new Refusal(status, told.code ?? 'refused', told.message ?? sentence(status, text), told.details);
  if (refusal.code === 'not_signed_in' && own === session) document.dispatchEvent(new CustomEvent('operator:signed-out'));
  throw refusal;
}

const sentence = (status, text) =>
  text && text.length < 200 && !text.includes('<') ? text : t('error-status', { status });
