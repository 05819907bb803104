// Signing in for the chat in a store's page: this window hands the login to the frame that opened it, and closes.
import { ask } from './api.js';

const KEY = 'smartshop-frame';

// Another service leads back here without the address that this window was opened by.
function read() {
  const told = new URLSearchParams(location.search).get('frame');
  try {
    if (told) sessionStorage.setItem(KEY, told);
    return told || sessionStorage.getItem(KEY) || '';
  } catch {
    return told || '';
  }
}

/** What the frame showed of its secret; empty where no frame asks. */
export const challenge = read();

/** Whether the frame that asked can still be told; a service in between may have cut the way back. */
export const isHeard = () => Boolean(window.opener);

/** Give the login to the frame: only a page of our own origin gets to hear it. */
export async function handOver() {
  const { code } = await ask('POST', '/auth/frame-code', { challenge });
  window.opener.postMessage({ type: 'smartshop:signed-in', code }, location.origin);
  leave();
}

/** Close this window; the chat goes on where it was. */
export function leave() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
  window.close();
}
