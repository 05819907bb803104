// Putting a version of the prompt in use, for every customer and at once: asked about first.

import { call } from '../operator/api.js';
import { MAIN, confirmed } from '../operator/parts.js';
import { t } from '../operator/texts.js';

/** The version that is in use now. */
export const inUse = async () => (await call('GET', '/prompts/system')).data.version;

/** Put a version in use once that is agreed to; what is in use then, or nothing. */
export async function promoted(version) {
  const agreed = await confirmed(t('promote-ask', { version }), [t('promote-what')], t('promote'), MAIN);
  return agreed ? (await call('POST', `/prompts/system/versions/${version}/activate`)).data : null;
}
