// The desk's texts in the agent's language.

export const { words } = window.SmartShop;

/** A text of the desk, its placeholders filled. */
export const t = (key, values) => words.of()(key, values);
