// Reasons for a thumb down: chips over the comment's field, the chosen one its first line.
(() => {
  const { words } = window.SmartShop;
  const REASONS = ['wrong', 'not_relevant', 'incomplete', 'unclear'];

  // The field is React's own: it hears only of what is set by the element's native setter.
  const write = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const choose = (field, chips, chosen) => {
    const said = chips.map((chip) => chip.textContent);
    const [first, ...rest] = field.value.split('\n');
    const own = said.includes(first) ? rest.join('\n') : field.value;
    const on = chosen.getAttribute('aria-pressed') !== 'true';
    for (const chip of chips) chip.setAttribute('aria-pressed', String(on && chip === chosen));
    write(field, on ? `${chosen.textContent}\n${own}` : own);
    field.focus();
  };

  const chipOf = (text) => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'ss-chip';
    chip.setAttribute('aria-pressed', 'false');
    chip.textContent = text;
    return chip;
  };

  const draw = (field) => {
    const t = words.of();
    const box = document.createElement('div');
    box.className = 'ss-reasons';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', t('thumb.ask'));
    const asked = document.createElement('p');
    asked.textContent = t('thumb.ask');
    const chips = REASONS.map((one) => chipOf(t(`thumb.${one}`)));
    for (const chip of chips) chip.addEventListener('click', () => choose(field, chips, chip));
    box.append(asked, ...chips);
    field.before(box);
    field.setAttribute('aria-label', t('thumb.comment'));
  };

  const look = () => {
    for (const field of document.querySelectorAll('[role="dialog"]:has(h2 svg.lucide-thumbs-down) textarea')) {
      if (!field.parentElement.querySelector('.ss-reasons')) draw(field);
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, { childList: true });
  });
})();
