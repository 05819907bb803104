import { useEffect, useState } from 'react'
import { Minus, Plus, ShoppingBag, Trash2 } from 'lucide-react'
import { toast } from 'sonner'

const { money, isWide, refreshCart } = window.SmartShop

function Line({ line, currency, most, busy, act }) {
  const options = Object.values(line.options).join(' · ')
  const id = { product_id: line.product_id, variant_id: line.variant_id }
  const set = (quantity) => act('update_cart', { ...id, quantity })
  return (
    <li className="ss-cart-line" data-testid="cart-line">
      <img src={line.image} alt="" />
      <div className="ss-cart-what">
        <div className="ss-cart-name">{line.name}</div>
        {options ? <div className="ss-quiet">{options}</div> : null}
        <div className="ss-quiet">{money(line.price_cents, currency)} each</div>
        {line.price_cents !== line.price_when_added_cents ? (
          <div className="ss-note">Was {money(line.price_when_added_cents, currency)} when you added it</div>
        ) : null}
        {!line.in_stock ? <div className="ss-note">Not enough in stock right now</div> : null}
        <div className="ss-cart-tools">
          <div className="ss-stepper" role="group" aria-label={`Quantity of ${line.name}`}>
            <button type="button" onClick={() => set(line.quantity - 1)} disabled={busy || line.quantity <= 1} aria-label="One less"><Minus size={14} /></button>
            <span aria-live="polite" data-testid="cart-quantity">{line.quantity}</span>
            <button type="button" onClick={() => set(line.quantity + 1)} disabled={busy || line.quantity >= most} aria-label="One more"><Plus size={14} /></button>
          </div>
          <button type="button" className="ss-link" onClick={() => act('save_for_later', id)} disabled={busy} aria-label={`Save ${line.name} for later`}>Save for later</button>
          <button type="button" className="ss-icon" onClick={() => act('remove_from_cart', id)} disabled={busy} aria-label={`Remove ${line.name}`}><Trash2 size={16} /></button>
        </div>
      </div>
      <div className="ss-cart-sum">{money(line.total_cents, currency)}</div>
    </li>
  )
}

function Coupons({ coupons, currency, busy, act }) {
  const [code, setCode] = useState('')
  const put = (event) => { event.preventDefault(); act('coupon', { code }); setCode('') }
  return (
    <>
      <form className="ss-cart-code" onSubmit={put}>
        <input value={code} onChange={(event) => setCode(event.target.value)} placeholder="Discount code" aria-label="Discount code" maxLength={60} required />
        <button type="submit" className="ss-button" disabled={busy}>Apply</button>
      </form>
      <ul className="ss-sums" aria-label="Discount codes">
        {coupons.map((one) => (
          <li key={one.code} className="ss-cart-total" data-testid="coupon">
            <span>{one.code}{one.why ? <span className="ss-note"> does not hold now</span> : null} <button type="button" className="ss-link" disabled={busy} onClick={() => act('coupon', { code: one.code, off: true })} aria-label={`Take off ${one.code}`}>Take off</button></span>
            <span>{one.discount_cents ? `−${money(one.discount_cents, currency)}` : one.kind === 'free_shipping' && !one.why ? 'Free delivery' : ''}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Saved({ saved, currency, busy, act }) {
  if (!saved.length) return null
  return (
    <section className="ss-cart-saved" aria-label="Saved for later">
      <h4>Saved for later</h4>
      <ul>
        {saved.map((line) => (
          <li key={`${line.product_id}/${line.variant_id}`} className="ss-cart-line" data-testid="saved-line">
            <img src={line.image} alt="" />
            <div className="ss-cart-what">
              <div className="ss-cart-name">{line.name}</div>
              <button type="button" className="ss-link" disabled={busy} onClick={() => act('move_to_cart', { product_id: line.product_id, variant_id: line.variant_id })}>Move to cart</button>
            </div>
            <div className="ss-cart-sum">{money(line.price_cents, currency)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function Cart() {
  const { lines, count, total_cents, goods_cents, currency, max_quantity } = props
  const [coupons, saved] = [props.coupons || [], props.saved || []]
  const [busy, setBusy] = useState(false)
  const [sure, setSure] = useState(false)
  useEffect(() => { refreshCart() }, [count, total_cents])

  const act = async (name, payload) => {
    setBusy(true)
    try {
      const { response } = await callAction({ name, payload: { ...payload, panel: true, wide: isWide() } })
      if (!response?.ok) toast.error(response?.message || 'That did not work. Please try again.')
    } catch {
      toast.error('The shop cannot be reached. Please try again.')
    } finally {
      setBusy(false)
      setSure(false)
    }
  }
  if (!lines.length) {
    return (
      <div className="ss-cart ss-cart-empty" data-testid="cart">
        <ShoppingBag size={40} strokeWidth={1.4} aria-hidden="true" />
        <p>Your cart is empty.</p>
        <p className="ss-quiet">Press “Add to cart” on a product, or tell me what to put in.</p>
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
      <div className="ss-cart-total">
        <span>Total, {count} {count === 1 ? 'item' : 'items'}</span>
        <strong data-testid="cart-total">{money(goods_cents ?? total_cents, currency)}</strong>
      </div>
      <button type="button" className="ss-button ss-button-main ss-wide" disabled={busy} onClick={() => sendUserMessage('Check out')} data-testid="cart-checkout">Check out</button>
      <Saved saved={saved} currency={currency} busy={busy} act={act} />
      <div className="ss-cart-end">
        {sure ? (
          <>
            <span>Take everything out?</span>
            <button type="button" className="ss-button ss-button-main" disabled={busy} onClick={() => act('clear_cart', {})}>Yes, empty it</button>
            <button type="button" className="ss-link" onClick={() => setSure(false)}>Keep it</button>
          </>
        ) : (
          <button type="button" className="ss-link" onClick={() => setSure(true)}>Empty the cart</button>
        )}
      </div>
    </div>
  )
}
