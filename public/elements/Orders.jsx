import { createElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Check, ChevronLeft, ChevronRight, Loader2, Package, PackageCheck, Star } from 'lucide-react'
import { toast } from 'sonner'

export default window.SmartShop.element('Orders', { props, callAction, sendUserMessage }, createElement, ({ props, callAction, sendUserMessage }) => {
  const { SmartShop } = window
  const { words, money, day, parts } = SmartShop
  const PATIENCE_MS = 10000
  const STARS = [1, 2, 3, 4, 5]
  const { Lines, Sums } = parts(createElement)
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  function Way({ way }) {
    const t = useWords()
    if (!way.length) return null
    return (
      <ol className="ss-way" aria-label={t('order.way')}>
        {way.map((step, n) => (
          <li key={n} className={step.done ? 'ss-way-done' : ''}>
            <span className="ss-way-dot" aria-hidden="true">{step.done ? <Check size={12} /> : null}</span>
            <span>{step.label}<span className="ss-hidden"> ({t(step.done ? 'order.done' : 'order.to-come')})</span></span>
            <span className="ss-quiet">{day(step.at)}</span>
          </li>
        ))}
      </ol>
    )
  }

  // Where it goes, how it was paid, and what comes back.
  function Facts({ order }) {
    const t = useWords()
    const rows = [
      ...(order.address ? [[t('order.address'), order.address]] : []),
      ...(order.payments || []).map((one) => [
        t({ payment: 'order.paid', refund: one.due ? 'refund-due' : 'refunded' }[one.kind]), `${money(one.amount_cents, order.currency)} · ${one.label}`,
      ]),
    ]
    if (!rows.length) return null
    return <dl className="ss-facts">{rows.map(([name, value], n) => <div key={n}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
  }

  function Actions({ order }) {
    const t = useWords()
    const [busy, setBusy] = useState(false)
    if (!order.allowed.length) return null
    const begin = async (action) => {
      setBusy(true)
      try {
        const { response } = await callAction({ name: 'order_action', payload: { order_id: order.id, action } })
        if (!response?.ok) toast.error(response?.message || t('try-again'))
      } catch {
        toast.error(t('unreachable'))
      } finally {
        setBusy(false)
      }
    }
    return (
      <div className="ss-order-actions" role="group" aria-label={t('order.actions')}>
        {order.allowed.map((action) => (
          <button key={action} type="button" className="ss-button" disabled={busy} onClick={() => begin(action)} data-testid={`order-${action}`}>{t(`order.${action}`)}</button>
        ))}
        <p className="ss-quiet">{t('order.ask-first')}</p>
      </div>
    )
  }

  function Stars({ rating, choose, first }) {
    const t = useWords()
    return (
      <fieldset className="ss-ending-stars">
        <legend>{t('review.rating')}</legend>
        {STARS.map((stars) => (
          <label key={stars} className={stars <= rating ? 'ss-star-on' : undefined}>
            <input ref={stars === 1 ? first : undefined} type="radio" name="rating" value={stars} checked={stars === rating} onChange={() => choose(stars)} aria-label={t('ending.star', { stars })} />
            <span aria-hidden="true">★</span>
          </label>
        ))}
      </fieldset>
    )
  }

  // What a customer says of one thing that they bought: handed in once, shown after it was read.
  function Review({ order, line, byHand, onKept, onLeft }) {
    const t = useWords()
    const [said, setSaid] = useState({ rating: 0, title: '', text: '' })
    const [busy, setBusy] = useState(false)
    const [fault, setFault] = useState('')
    const first = useRef(null)
    useEffect(() => { if (byHand) first.current?.focus() }, [])
    const say = (name) => (event) => setSaid({ ...said, [name]: event.target.value })
    const submit = async (event) => {
      event.preventDefault()
      if (!said.rating) return setFault(t('review.rate'))
      setBusy(true)
      setFault('')
      try {
        const { response } = await callAction({ name: 'write_review', payload: { order_id: order.id, product_id: line.product_id, ...said } })
        if (response?.ok) return onKept()
        setFault(response?.message || t('try-again'))
      } catch {
        setFault(t('unreachable'))
      }
      setBusy(false)
    }
    return (
      <form className="ss-review" onSubmit={submit} aria-label={t('review.of', { name: line.name })} data-testid="review-form">
        <strong>{line.name}</strong>
        <Stars rating={said.rating} choose={(rating) => setSaid({ ...said, rating })} first={first} />
        <label className="ss-field"><span>{t('review.title')}</span><input value={said.title} maxLength={120} onChange={say('title')} /></label>
        <label className="ss-field"><span>{t('review.text')}</span><textarea value={said.text} maxLength={4000} rows={4} onChange={say('text')} /></label>
        <p className="ss-quiet">{t('review.read-first')}</p>
        {fault ? <p className="ss-fault" role="alert">{fault}</p> : null}
        <div className="ss-ending-buttons">
          <button type="submit" className="ss-button ss-button-main" disabled={busy}>{busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : null}{t('review.send')}</button>
          <button type="button" className="ss-button" disabled={busy} onClick={onLeft}>{t('review.leave')}</button>
        </div>
      </form>
    )
  }

  function Reviews({ order, wished }) {
    const t = useWords()
    const [open, setOpen] = useState(wished || '')
    const [kept, setKept] = useState([])
    const lines = order.to_review.map((id) => order.lines.find((line) => line.product_id === id))
    if (!lines.length) return null
    return (
      <div className="ss-reviews">
        {lines.map((line) => {
          const id = line.product_id
          if (kept.includes(id)) return <p key={id} className="ss-note" role="status" data-testid="review-kept">{t('review.kept', { name: line.name })}</p>
          if (open === id) return <Review key={id} order={order} line={line} byHand={id !== wished} onKept={() => setKept([...kept, id])} onLeft={() => setOpen('')} />
          return <button key={id} type="button" className="ss-link" onClick={() => setOpen(id)} data-testid="review-write"><Star size={15} aria-hidden="true" /> {t('review.of', { name: line.name })}</button>
        })}
      </div>
    )
  }

  function Order({ order, receipt, whole, wished }) {
    const t = useWords()
    return (
      <article className={whole ? 'ss-order ss-order-whole' : 'ss-order'} data-testid="order" aria-label={t('order.title', { number: order.id })}>
        <header>
          <h3>{receipt ? <PackageCheck size={18} aria-hidden="true" /> : null}{order.id}</h3>
          <span className="ss-status" data-status={order.status}>{order.status_words}</span>
        </header>
        {whole && order.placed_at ? <p className="ss-quiet">{day(order.placed_at)}</p> : null}
        <Lines lines={order.lines} currency={order.currency} />
        <Reviews order={order} wished={wished} />
        <Sums t={t} of={{ ...order, delivered: order.shipping_cents > 0 }} />
        <Way way={order.way} />
        {(order.promised || []).map((one) => <p key={one} className="ss-quiet ss-order-tracking">{one}</p>)}
        {order.tracking.length ? <p className="ss-quiet ss-order-tracking">{t('order.tracking', { numbers: order.tracking.join(', ') })}</p> : null}
        <Facts order={order} />
        {whole ? <Actions order={order} /> : null}
      </article>
    )
  }

  function Row({ order, onOpen, label }) {
    const t = useWords()
    return (
      <li>
        <button type="button" className="ss-order-row" onClick={onOpen} data-testid="order-row" data-order={order.id}>
          <span className="ss-hidden">{t(label || 'order.open', { number: order.id })}</span>
          <span className="ss-order-row-head"><strong aria-hidden="true">{order.id}</strong><span className="ss-status" data-status={order.status}>{order.status_words}</span></span>
          <span className="ss-quiet">{[day(order.placed_at), order.names].filter(Boolean).join(' · ')}</span>
          <span className="ss-order-row-end">
            <span className="ss-thumbs" aria-hidden="true">{order.images.map((image, n) => <img key={n} src={image} alt="" width="40" height="40" loading="lazy" />)}</span>
            <span className="ss-cart-sum">{money(order.total_cents, order.currency)}</span>
            <ChevronRight size={18} aria-hidden="true" />
          </span>
        </button>
      </li>
    )
  }

  function Said({ children, again }) {
    const t = useWords()
    return (
      <div className="ss-cart-empty" role="status" data-testid="orders-said">
        <Package size={40} strokeWidth={1.4} aria-hidden="true" />
        {children}
        {again ? <button type="button" className="ss-button" onClick={again}>{t('retry')}</button> : null}
      </div>
    )
  }

  // The keyboard goes where the view goes: to the way back, and back to the row it came from.
  // A list drawn while an order is being opened is not yet where it goes.
  function useFollowingFocus(place, open) {
    useEffect(() => {
      const { from, to } = SmartShop.followed || {}
      if (from === undefined || to !== open?.id) return
      SmartShop.followed = undefined
      const row = place.current?.querySelector(`[data-order="${CSS.escape(from)}"]`)
      ;(row || place.current?.querySelector('button'))?.focus()
    }, [])
  }

  // All orders, or one of them; the server reads either and draws the panel anew.
  function Panel() {
    const t = useWords()
    const { list, open } = props
    const [state, setState] = useState('')
    const place = useRef(null)
    const ask = (order_id, from) => {
      SmartShop.followed = { from, to: order_id }
      setState('busy')
      SmartShop.openOrders(order_id)
    }
    useFollowingFocus(place, open)
    useEffect(() => setState(''), [list, open])
    useEffect(() => {
      const late = state === 'busy' ? setTimeout(() => setState('late'), PATIENCE_MS) : undefined
      return () => clearTimeout(late)
    }, [state])
    useEffect(() => {
      let due
      const renew = () => {
        clearTimeout(due)
        due = setTimeout(() => SmartShop.openOrders(open?.id), 300)
      }
      window.addEventListener('smartshop:reply', renew)
      return () => {
        clearTimeout(due)
        window.removeEventListener('smartshop:reply', renew)
      }
    }, [open?.id])

    if (state === 'late' || (!list && !open)) return <Said again={() => ask(open?.id)}><p>{t('order.unread')}</p></Said>
    if (open) {
      return (
        <div ref={place} className="ss-orders" data-testid="orders-panel">
          <button type="button" className="ss-link ss-back" onClick={() => ask(undefined, open.id)} data-testid="orders-back"><ChevronLeft size={16} aria-hidden="true" /> {t('order.back')}</button>
          <Order order={open} whole />
        </div>
      )
    }
    if (!list.orders.length) return <Said><p>{t('order.none')}</p><p className="ss-quiet">{t('order.none-hint')}</p></Said>
    return (
      <div ref={place} data-testid="orders-panel" aria-busy={state === 'busy'}>
        <ul className="ss-order-list">{list.orders.map((order) => <Row key={order.id} order={order} onOpen={() => ask(order.id, '')} />)}</ul>
        {list.more ? <p className="ss-quiet">{t('order.more', { count: list.more })}</p> : null}
        <p className="ss-quiet" role="status">{state === 'busy' ? <><Loader2 size={14} className="ss-spin ss-inline" aria-hidden="true" /> {t('order.loading')}</> : null}</p>
      </div>
    )
  }

  function Orders() {
    const t = useWords()
    useEffect(() => { if (props.receipt) SmartShop.buying.drawn() }, [])
    if (props.panel) return <Panel />
    if (props.rows) {
      return (
        <ul className="ss-order-list ss-order-rows" aria-label={t('order.orders')}>
          {props.rows.map((order) => <Row key={order.id} order={order} label="order.title" onOpen={() => sendUserMessage(order.id)} />)}
        </ul>
      )
    }
    return (
      <section className="ss-orders" data-buying={props.receipt ? '' : undefined} aria-label={t(props.receipt ? 'order.receipt' : 'order.orders')}>
        {props.orders.map((order) => <Order key={order.id} order={order} receipt={props.receipt} wished={props.review} />)}
      </section>
    )
  }

  return Orders
})
