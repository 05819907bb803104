// The demo store's own part: its cart counter and its add button. The chat beside it is told, and tells.
(() => {
  const byId = (id) => document.getElementById(id);

  const draw = (cart) => {
    const badge = byId('st-count');
    badge.textContent = cart.count > 99 ? '99+' : String(cart.count);
    badge.hidden = cart.count === 0;
  };
  const readCart = async () => {
    const answer = await fetch('/cart', { credentials: 'same-origin' }).catch(() => null);
    if (answer?.ok) draw(await answer.json());
  };

  const add = async (event) => {
    event.preventDefault();
    const form = event.target;
    const [button, said] = [form.querySelector('[type="submit"]'), byId('st-said')];
    const line = { product_id: form.dataset.product, variant_id: byId('st-variant')?.value || null, quantity: 1 };
    button.disabled = true;
    said.textContent = '';
    try {
      const answer = await fetch('/api/v1/cart/lines', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(line),
      });
      const { success, error } = await answer.json();
      said.textContent = success ? form.dataset.added : error.message;
      await readCart();
      window.SmartShop?.cartChanged();
    } catch {
      said.textContent = form.dataset.failed;
    } finally {
      button.disabled = false;
    }
  };

  const choose = () => {
    byId('st-price').textContent = byId('st-variant').selectedOptions[0]?.dataset.price || byId('st-price').textContent;
  };

  // The cart's own page shows what the chat has changed in it.
  let shown = null;
  window.addEventListener('smartshop:cart', ({ detail }) => {
    draw(detail);
    const now = `${detail.count}/${detail.total_cents}`;
    if (shown && shown !== now && location.pathname === '/store/cart') location.reload();
    shown = now;
  });
  document.addEventListener('DOMContentLoaded', () => {
    byId('st-panel')?.addEventListener('click', () => window.SmartShop?.showCart());
    byId('st-buy')?.addEventListener('submit', add);
    byId('st-ask')?.addEventListener('click', () => window.SmartShop?.open());
    const variant = byId('st-variant');
    if (variant) {
      const first = [...variant.options].find((one) => !one.disabled);
      if (first) first.selected = true;
      variant.addEventListener('change', choose);
      choose();
    }
    readCart();
  });
})();
