import { useState } from 'react'
import { Loader2, Lock } from 'lucide-react'

const { money } = window.SmartShop
const ADDRESS = [
  ['name', 'Name', 'name', true], ['address1', 'Street and number', 'address-line1', true],
  ['address2', 'Flat, floor (if any)', 'address-line2', true], ['city', 'City', 'address-level2', false],
  ['zip', 'Postal code', 'postal-code', false], ['state', 'State', 'address-level1', false],
  ['country', 'Country', 'country-name', false],
]
const OPTIONAL = ['name', 'address2', 'state']

function Sums() {
  const { currency } = props
  const rows = [['Items', props.subtotal_cents], ['Discount', -props.discount_cents]]
  if (props.shipping) rows.push(['Delivery', props.shipping_cents])
  rows.push([props.tax_included ? 'Tax included' : 'Tax', props.tax_cents])
  return (
    <dl className="ss-sums">
      {rows.filter(([name, cents]) => cents || name === 'Delivery').map(([name, cents]) => (
        <div key={name}><dt>{name}</dt><dd>{money(cents, currency)}</dd></div>
      ))}
      <div className="ss-sums-total"><dt>Total</dt><dd data-testid="checkout-total">{money(props.total_cents, currency)}</dd></div>
    </dl>
  )
}

function Goods() {
  return (
    <ul className="ss-order-lines">
      {props.lines.map((line, n) => (
        <li key={n}>
          <img src={line.image} alt="" />
          <div>
            <div className="ss-cart-name">{line.quantity > 1 ? `${line.quantity} × ` : ''}{line.name}</div>
            <div className="ss-quiet">{Object.values(line.options).join(' · ')}</div>
          </div>
          <span className="ss-cart-sum">{money(line.total_cents, props.currency)}</span>
        </li>
      ))}
    </ul>
  )
}

function Choices({ legend, name, options, chosen }) {
  if (!options.length) return null
  return (
    <fieldset className="ss-choices">
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one.id}>
          <input type="radio" name={name} value={one.id} defaultChecked={one.id === chosen} required />
          <span>{one.label}</span><span className="ss-quiet">{one.note}</span>
        </label>
      ))}
    </fieldset>
  )
}

export default function Checkout() {
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const [fault, setFault] = useState(null)
  const call = async (name, payload) => {
    setBusy(true)
    setFault(null)
    try {
      const { response } = await callAction({ name, payload })
      if (response?.ok) setSent(true)
      else setFault({ text: response?.message || 'That did not work. Please try again.', field: response?.field })
    } catch {
      setFault({ text: 'The shop cannot be reached. Please try again.' })
    } finally {
      setBusy(false)
    }
  }
  const submit = (event) => {
    event.preventDefault()
    call('checkout_form', Object.fromEntries(new FormData(event.currentTarget)))
  }
  const alert = <p className="ss-note" role="alert" hidden={!fault}>{fault?.text}</p>
  if (props.seal) {
    const where = ADDRESS.map(([name]) => props.address[name]).filter(Boolean).join(', ')
    const paying = props.methods.find((one) => one.id === props.method)
    return (
      <section className="ss-order" aria-label="Summary of your order" data-testid="summary">
        <Goods />
        <Sums />
        <dl className="ss-facts">
          <div><dt>To</dt><dd>{where}</dd></div>
          <div><dt>E-mail</dt><dd>{props.email}</dd></div>
          {paying ? <div><dt>Payment</dt><dd>{paying.label}</dd></div> : null}
        </dl>
        {alert}
        <button type="button" className="ss-button ss-button-main ss-wide" disabled={busy || sent} data-testid="place-order"
          onClick={() => call('agree', { seal: props.seal })}>
          {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : <Lock size={16} aria-hidden="true" />}
          {sent ? 'Sent' : `Place order · ${money(props.total_cents, props.currency)}`}
        </button>
      </section>
    )
  }
  const shipping = props.shipping_options.map((one) => ({
    id: one.id, label: one.name, note: `${money(one.price_cents, props.currency)} · ${one.min_days}–${one.max_days} days`,
  }))
  return (
    <form className="ss-order ss-form" onSubmit={submit} aria-label="Checkout" data-testid="checkout-form">
      <label className="ss-field ss-field-wide">
        <span>E-mail</span>
        <input name="email" type="email" autoComplete="email" defaultValue={props.email} required aria-invalid={fault?.field === 'email'} />
      </label>
      {ADDRESS.map(([name, label, autocomplete, wide]) => (
        <label key={name} className={wide ? 'ss-field ss-field-wide' : 'ss-field'}>
          <span>{label}</span>
          <input name={name} autoComplete={autocomplete} defaultValue={props.address[name] || ''} required={!OPTIONAL.includes(name)} aria-invalid={fault?.field === name} />
        </label>
      ))}
      <Choices legend="Delivery" name="shipping_option" options={shipping} chosen={props.shipping} />
      <Choices legend="Payment" name="payment_method_id" options={props.methods.map((one) => ({ ...one, note: '' }))} chosen={props.method} />
      {alert}
      <button type="submit" className="ss-button ss-button-main ss-wide" disabled={busy || sent}>
        {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : null}{sent ? 'Sent' : 'Continue'}
      </button>
    </form>
  )
}
