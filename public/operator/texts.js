// The team's texts in the reader's language.

export const { words } = window.SmartShop;

/** A text of the pages of the team, its placeholders filled. */
export const t = (key, values) => words.of()(key, values);
