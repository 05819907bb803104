// The account's texts in the visitor's language; the page itself holds the English ones.

export const { words } = window.SmartShop;

/** A text of the page, its placeholders filled. */
export const t = (key, values) => words.of()(key, values);

/** Dates and numbers are written as the visitor's locale writes them. */
export const locale = () => words.locale();

/** Say everything that stands in the page in the visitor's language, now and when its texts come. */
export function speak(changed) {
  const draw = () => {
    for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t) || node.textContent;
    changed();
  };
  words.watch(draw);
  draw();
}
