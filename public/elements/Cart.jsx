import { createElement, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Minus, Plus, ShoppingBag, Trash2 } from 'lucide-react'
import { toast } from 'sonner'

export default window.SmartShop.element('Cart', { props, callAction, sendUserMessage }, createElement, ({ props, callAction }) => {
  const { words, money, isWide, refreshCart, options, parts, buying } = window.SmartShop
  const { optionWords } = options
  const { Sums } = parts(createElement)
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  function Line({ line, currency, most, busy, act }) {
    const t = useWords()
    const chosen = optionWords(line.options)
    const id = { product_id: line.product_id, variant_id: line.variant_id }
    const set = (quantity) => act('update_cart', { ...id, quantity })
    return (
      <li className="ss-cart-line" data-testid="cart-line">
        <img src={line.image} alt="" width="64" height="64" loading="lazy" />
        <div className="ss-cart-what">
          <div className="ss-cart-name">{line.name}</div>
          {chosen ? <div className="ss-quiet">{chosen}</div> : null}
          <div className="ss-quiet">{t('cart.each', { price: money(line.price_cents, currency) })}</div>
          {line.price_cents !== line.price_when_added_cents ? (
            <div className="ss-note">{t('cart.was', { price: money(line.price_when_added_cents, currency) })}</div>
          ) : null}
          {!line.in_stock ? <div className="ss-note" data-testid="cart-short">{!line.left ? t(line.left === 0 ? 'stock.none' : 'cart.short') : t('stock.low', { count: line.left })}</div> : null}
          <div className="ss-cart-tools">
            <div className="ss-stepper" role="group" aria-label={t('cart.quantity', { name: line.name })}>
              <button type="button" onClick={() => set(line.quantity - 1)} disabled={busy || line.quantity <= 1} aria-label={t('cart.less')}><Minus size={14} /></button>
              <span aria-live="polite" data-testid="cart-quantity">{line.quantity}</span>
              <button type="button" onClick={() => set(line.quantity + 1)} disabled={busy || line.quantity >= most} aria-label={t('cart.more')} data-testid="one-more"><Plus size={14} /></button>
            </div>
            <button type="button" className="ss-icon" onClick={() => act('remove_from_cart', id)} disabled={busy} aria-label={t('cart.remove', { name: line.name })}><Trash2 size={16} /></button>
            <button type="button" className="ss-link" onClick={() => act('save_for_later', id)} disabled={busy} aria-label={t('cart.later-name', { name: line.name })}>{t('cart.later')}</button>
          </div>
        </div>
        <div className="ss-cart-sum">{money(line.total_cents, currency)}</div>
      </li>
    )
  }

  function Coupons({ coupons, currency, busy, act }) {
    const t = useWords()
    const [code, setCode] = useState('')
    const put = (event) => { event.preventDefault(); act('coupon', { code }); setCode('') }
    const worth = (one) => {
      if (one.discount_cents) return `−${money(one.discount_cents, currency)}`
      return one.kind === 'free_shipping' && !one.why ? t('cart.free-delivery') : ''
    }
    return (
      <>
        <form className="ss-cart-code" onSubmit={put}>
          <input value={code} onChange={(event) => setCode(event.target.value)} placeholder={t('cart.code')} aria-label={t('cart.code')} maxLength={60} required />
          <button type="submit" className="ss-button" disabled={busy}>{t('cart.apply')}</button>
        </form>
        {coupons.length ? (
          <ul className="ss-sums" aria-label={t('cart.codes')}>
            {coupons.map((one) => (
              <li key={one.code} className="ss-cart-coupon" data-testid="coupon">
                <span>
                  <strong>{one.code}</strong>{' '}
                  <button type="button" className="ss-link" disabled={busy} onClick={() => act('coupon', { code: one.code, off: true })} aria-label={t('cart.take-off-code', { code: one.code })}>{t('cart.take-off')}</button>
                  {one.why ? <span className="ss-note">{one.why}</span> : null}
                </span>
                <span>{worth(one)}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </>
    )
  }

  function Saved({ saved, currency, busy, act }) {
    const t = useWords()
    if (!saved.length) return null
    return (
      <section className="ss-cart-saved" aria-label={t('cart.saved')}>
        <h3>{t('cart.saved')}</h3>
        <ul>
          {saved.map((line) => (
            <li key={`${line.product_id}/${line.variant_id}`} className="ss-cart-line" data-testid="saved-line">
              <img src={line.image} alt="" width="64" height="64" loading="lazy" />
              <div className="ss-cart-what">
                <div className="ss-cart-name">{line.name}</div>
                {Object.keys(line.options).length ? <div className="ss-quiet">{optionWords(line.options)}</div> : null}
                <button type="button" className="ss-link" disabled={busy} onClick={() => act('move_to_cart', { product_id: line.product_id, variant_id: line.variant_id })} aria-label={t('cart.back-name', { name: line.name })}>{t('cart.back')}</button>
              </div>
              <div className="ss-cart-sum">{money(line.price_cents, currency)}</div>
            </li>
          ))}
        </ul>
      </section>
    )
  }

  function Cart() {
    const t = useWords()
    const { lines, count, total_cents, goods_cents, currency, max_quantity } = props
    const [coupons, saved] = [props.coupons || [], props.saved || []]
    const [busy, setBusy] = useState(false)
    const [sure, setSure] = useState(false)
    const summed = useSyncExternalStore(buying.watch, buying.summed)
    useEffect(() => { refreshCart() }, [count, total_cents])
    // Beside the summary of just this cart there is one total, and the button is the summary's.
    const sums = summed && isWide() ? JSON.parse(summed) : null
    // A code may hold in the cart and not for who is known to buy; what is changed since is no part of it.
    const held = `${total_cents}/${goods_cents}`
    const summedOf = useMemo(() => held, [summed])
    const asked = sums && sums.subtotal_cents === total_cents && summedOf === held

    const act = async (name, payload) => {
      setBusy(true)
      try {
        const { response } = await callAction({ name, payload: { ...payload, panel: true, wide: isWide() } })
        if (!response?.ok) toast.error(response?.message || t('try-again'))
      } catch {
        toast.error(t('unreachable'))
      } finally {
        setBusy(false)
        setSure(false)
      }
    }
    if (!lines.length) {
      return (
        <div className="ss-cart ss-cart-empty" data-testid="cart">
          <ShoppingBag size={40} strokeWidth={1.4} aria-hidden="true" />
          <p>{t('cart.empty')}</p>
          <p className="ss-quiet">{t('cart.empty-hint')}</p>
          <Saved saved={saved} currency={currency} busy={busy} act={act} />
        </div>
      )
    }
    return (
      <div className="ss-cart" data-testid="cart">
        <ul>
          {lines.map((line) => (
            <Line key={`${line.product_id}/${line.variant_id}`} line={line} currency={currency} most={max_quantity} busy={busy} act={act} />
          ))}
        </ul>
        <Coupons coupons={coupons} currency={currency} busy={busy} act={act} />
        {asked ? <Sums t={t} of={sums} /> : (
          <>
            <div className="ss-cart-total">
              <span>{t('cart.total', { count })}</span>
              <strong data-testid="cart-total">{money(goods_cents ?? total_cents, currency)}</strong>
            </div>
            <button type="button" className="ss-button ss-button-main ss-wide" disabled={busy} onClick={() => callAction({ name: 'say', payload: { kind: 'checkout' } })} data-testid="cart-checkout">{t(props.awaits_bank ? 'cart.at-bank' : 'cart.checkout')}</button>
          </>
        )}
        <Saved saved={saved} currency={currency} busy={busy} act={act} />
        <div className="ss-cart-end">
          {sure ? (
            <>
              <span>{t('cart.sure')}</span>
              <button type="button" className="ss-button ss-button-main" disabled={busy} onClick={() => act('clear_cart', {})}>{t('cart.yes-empty')}</button>
              <button type="button" className="ss-link" onClick={() => setSure(false)}>{t('cart.keep')}</button>
            </>
          ) : (
            <button type="button" className="ss-link" onClick={() => setSure(true)}>{t('cart.clear')}</button>
          )}
        </div>
      </div>
    )
  }

  return Cart
})
