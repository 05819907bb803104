import { createElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Loader2, Lock } from 'lucide-react'

export default window.SmartShop.element('Checkout', { props, callAction, sendUserMessage }, createElement, ({ props, callAction }) => {
  const { words, money, parts, buying } = window.SmartShop
  const { Lines, Sums } = parts(createElement)
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))
  // Name, what browsers fill it from, and whether it takes a whole row.
  const ADDRESS = [
    ['name', 'name', true], ['address1', 'address-line1', true], ['address2', 'address-line2', true],
    ['city', 'address-level2', false], ['zip', 'postal-code', false],
    ['state', 'address-level1', false], ['country', 'country-name', false],
  ]
  // As an address is written, the postal code after the state.
  const where = () => ['name', 'address1', 'address2', 'city', 'state', 'zip', 'country'].map((name) => props.address[name]).filter(Boolean).join(', ')
  const { subtotal_cents, discount_cents, shipping_cents, tax_cents, tax_included, total_cents, currency } = props
  const SUMS = { subtotal_cents, discount_cents, shipping_cents, tax_cents, tax_included, total_cents, currency, delivered: Boolean(props.shipping) }
  // Cards of earlier versions, that a thread keeps, do not have these.
  const [paid, chosenGifts] = [props.paid || [], props.gift_cards || []]
  const OPTIONAL = ['name', 'address2', 'state']

  function Choices({ legend, name, options, chosen, fault, required = true }) {
    if (!options.length) return null
    return (
      <fieldset className="ss-choices" aria-invalid={fault?.field === name}>
        <legend>{legend}</legend>
        {options.map((one) => (
          <label key={one.id}>
            <input type="radio" name={name} value={one.id} defaultChecked={one.id === chosen || options.length === 1} required={required} />
            <span>{one.label}</span><span className="ss-quiet">{one.note}</span>
          </label>
        ))}
      </fieldset>
    )
  }

  // Gift cards pay first; what they do not reach for is paid in one other way.
  function GiftCards({ t, cards, onChange }) {
    if (!cards.length) return null
    return (
      <fieldset className="ss-choices">
        <legend>{t('checkout.gift-cards')}</legend>
        {cards.map((one) => (
          <label key={one.id}>
            <input type="checkbox" name="gift_card_ids" value={one.id} defaultChecked={chosenGifts.includes(one.id)} onChange={onChange} />
            <span>{one.label}</span><span className="ss-quiet">{money(one.balance_cents, one.currency)}</span>
          </label>
        ))}
      </fieldset>
    )
  }

  function Field({ name, label, fault, wide, ...input }) {
    const wrong = fault?.field === name
    return (
      <label className={wide ? 'ss-field ss-field-wide' : 'ss-field'}>
        <span>{label}</span>
        <input name={name} {...input} aria-invalid={wrong} aria-describedby={wrong ? `ss-fault-${name}` : undefined} />
        {wrong ? <span id={`ss-fault-${name}`} className="ss-fault" role="alert">{fault.text}</span> : null}
      </label>
    )
  }

  const atField = (fault) => Boolean(fault?.field) && (fault.field === 'email' || ADDRESS.some(([name]) => name === fault.field))

  function Fault({ fault }) {
    return fault && !atField(fault) ? <p className="ss-fault" role="alert">{fault.text}</p> : null
  }

  function Summary({ call, busy, sent, fault }) {
    const t = useWords()
    const way = props.shipping_options.find((one) => one.id === props.shipping)
    return (
      <section className="ss-order" aria-label={t('checkout.summary')} data-testid="summary">
        <Lines lines={props.lines} currency={props.currency} />
        <Sums t={t} of={SUMS} />
        <dl className="ss-facts">
          <div><dt>{t('checkout.to')}</dt><dd>{where()}</dd></div>
          {way ? <div><dt>{t('delivery')}</dt><dd>{t('checkout.days', { price: way.name, first: way.min_days, last: way.max_days })}</dd></div> : null}
          <div><dt>{t('checkout.email')}</dt><dd>{props.email}</dd></div>
          {paid.map((one) => (
            <div key={one.id}><dt>{t('checkout.payment')}</dt><dd>{paid.length > 1 ? `${money(one.amount_cents, props.currency)} · ` : ''}{one.label}</dd></div>
          ))}
        </dl>
        <Fault fault={fault} />
        <button type="button" className="ss-button ss-button-main ss-wide" disabled={busy || sent} data-testid="place-order"
          onClick={() => call('agree', { seal: props.seal })}>
          {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : <Lock size={16} aria-hidden="true" />}
          {sent ? t('sent') : t('checkout.place', { price: money(props.total_cents, props.currency) })}
        </button>
      </section>
    )
  }

  // A step that was left behind, folded up: what was filled in, or an earlier summary.
  function Past() {
    const t = useWords()
    return (
      <details className="ss-order ss-past" data-testid="past-step">
        <summary>{t(props.seal ? 'checkout.summary' : 'checkout.title')} · {money(props.total_cents, props.currency)}</summary>
        <Lines lines={props.lines} currency={props.currency} />
        <Sums t={t} of={SUMS} />
      </details>
    )
  }

  function Contact({ fault }) {
    const t = useWords()
    return (
      <>
        <Field name="email" type="email" label={t('checkout.email')} autoComplete="email" defaultValue={props.email} required fault={fault} wide />
        {ADDRESS.map(([name, autocomplete, wide]) => (
          <Field key={name} name={name} label={t(`checkout.${name}`)} autoComplete={autocomplete} defaultValue={props.address[name] || ''}
            required={!OPTIONAL.includes(name) || props.address_missing?.includes(name)} fault={fault} wide={wide} />
        ))}
      </>
    )
  }

  function Form({ call, busy, sent, fault }) {
    const t = useWords()
    const place = useRef(null)
    const [byGift, setByGift] = useState(chosenGifts.length > 0)
    const gifts = props.methods.filter((one) => one.kind === 'gift_card' && one.balance_cents > 0)
    const others = props.methods.filter((one) => one.kind !== 'gift_card')
    useEffect(() => { if (fault) place.current?.querySelector('input[aria-invalid="true"]')?.focus() }, [fault])
    const submit = (event) => {
      event.preventDefault()
      const filled = new FormData(event.currentTarget)
      const cards = gifts.length ? { gift_card_ids: filled.getAll('gift_card_ids') } : {}
      call('checkout_form', { ...Object.fromEntries(filled), ...cards })
    }
    // What is known already is folded up, so that what is asked for comes first.
    const known = !props.missing.includes('email') && !props.missing.includes('address')
    // Before the address is known a way of delivery has no price yet, but the least that it may cost.
    const least = props.shipping_options.length ? '' : `${t('card.from')} `
    const shipping = (least ? props.shipping_ways || [] : props.shipping_options).map((one) => ({
      id: one.id,
      label: one.name,
      note: least + t('checkout.days', { price: one.price_cents || least ? money(one.price_cents, props.currency) : t('cart.free-delivery'), first: one.min_days, last: one.max_days }),
    }))
    return (
      <form ref={place} className="ss-order ss-form" onSubmit={submit} aria-label={t('checkout.title')} data-testid="checkout-form">
        {known ? (
          <details className="ss-known" open={atField(fault) || undefined}>
            <summary>{[where(), props.email].join(' · ')}</summary>
            <div className="ss-form"><Contact fault={fault} /></div>
          </details>
        ) : <Contact fault={fault} />}
        <Choices legend={t('delivery')} name="shipping_option" options={shipping} chosen={props.shipping} fault={fault} />
        <GiftCards t={t} cards={gifts} onChange={() => setByGift(Boolean(place.current.querySelector('[name="gift_card_ids"]:checked')))} />
        <Choices legend={t(byGift ? 'checkout.rest' : 'checkout.payment')} name="payment_method_id" options={others} chosen={props.method} fault={fault} required={!byGift} />
        <Fault fault={fault} />
        <button type="submit" className="ss-button ss-button-main ss-wide" disabled={busy || sent}>
          {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : null}{sent ? t('sent') : t('continue')}
        </button>
      </form>
    )
  }

  function Checkout() {
    const t = useWords()
    const [busy, setBusy] = useState(false)
    const [sent, setSent] = useState(false)
    const [fault, setFault] = useState(null)
    const call = async (name, payload) => {
      setBusy(true)
      setFault(null)
      try {
        const { response } = await callAction({ name, payload })
        if (response?.ok) setSent(true)
        else setFault({ text: response?.message || t('try-again'), field: response?.field })
      } catch {
        setFault({ text: t('unreachable') })
      } finally {
        setBusy(false)
      }
    }
    const place = useRef(null)
    const newest = useSyncExternalStore(buying.watch, () => !place.current || buying.isNewest(place.current))
    useEffect(buying.drawn, [])
    const Shown = props.seal ? Summary : Form
    return (
      <div ref={place} data-buying="" data-sums={props.seal ? JSON.stringify(SUMS) : undefined}>
        {newest ? <Shown call={call} busy={busy} sent={sent} fault={fault} /> : <Past />}
      </div>
    )
  }

  return Checkout
})
