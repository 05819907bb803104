import { createElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { ChevronLeft, ChevronRight, Loader2, ShoppingBag } from 'lucide-react'
import { toast } from 'sonner'

export default window.SmartShop.element('ProductCards', { props, callAction, sendUserMessage }, createElement, ({ props, callAction }) => {
  const MOST_COMPARED = 4
  const { words, money, number, stockWords, isWide, refreshCart, options } = window.SmartShop
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))
  const { optionNames, optionValues, soleChoices, chosenVariant } = options

  function Rating({ product }) {
    const t = useWords()
    if (product.rating === null || product.rating === undefined) return <div className="ss-rating ss-quiet">{t('card.no-ratings')}</div>
    const count = product.rating_count ? ` (${product.rating_count})` : ''
    const told = { stars: number(product.rating), count: product.rating_count }
    return (
      <div className="ss-rating" role="img" aria-label={t(product.rating_count ? 'card.rated-by' : 'card.rated', told)}>
        <span className="ss-stars" style={{ '--ss-part': `${(product.rating / 5) * 100}%` }} aria-hidden="true">★★★★★</span>
        <span aria-hidden="true">{number(product.rating)}{count}</span>
      </div>
    )
  }

  function Stock({ product, variant }) {
    const t = useWords()
    const [said, tone] = product.gone
      ? [t('stock.gone'), 'none']
      : variant
        ? stockWords(t, variant.stock, variant.stock === null || variant.stock > 0)
        : stockWords(t, product.variants.length ? null : product.stock, product.in_stock)
    return <div className={`ss-stock ss-stock-${tone}`}>{said}</div>
  }

  function Price({ product, variant }) {
    const t = useWords()
    const prices = product.variants.map((one) => one.price_cents)
    const from = !variant && prices.length > 0 && Math.min(...prices) !== Math.max(...prices)
    const cents = variant ? variant.price_cents : from ? Math.min(...prices) : product.price_cents
    return <div className="ss-price">{from ? <span className="ss-from">{t('card.from')} </span> : null}{money(cents, product.currency)}</div>
  }

  // Why it was found, or what it misses where nothing fits.
  function Why({ product }) {
    const t = useWords()
    if (product.misses?.length) {
      return (
        <ul className="ss-misses" aria-label={t('card.misses')} data-testid="misses">
          {product.misses.map((one) => <li key={one}>{one}</li>)}
        </ul>
      )
    }
    return product.reason ? <p className="ss-why" title={product.reason} data-testid="reason">{product.reason}</p> : null
  }

  function Picture({ product, className }) {
    const drawn = `/pictures/${encodeURIComponent(product.id)}.svg`
    return (
      <img
        className={className}
        src={product.image}
        alt={product.name}
        width="400"
        height="400"
        loading="lazy"
        decoding="async"
        onError={(event) => { if (!event.target.src.endsWith(drawn)) event.target.src = drawn }}
      />
    )
  }

  function Options({ product, chosen, onChoose, missing }) {
    const t = useWords()
    const names = optionNames(product).filter((name) => optionValues(product, name, {}).length > 1)
    if (!names.length) return null
    return (
      <div className="ss-options">
        {names.map((name) => (
          <select
            key={name}
            className={`ss-select${missing === name ? ' ss-missing' : ''}`}
            aria-label={t('card.option', { name, product: product.name })}
            aria-invalid={missing === name}
            data-option={name}
            value={chosen[name]}
            onChange={(event) => onChoose(name, event.target.value)}
          >
            <option value="">{name.charAt(0).toUpperCase() + name.slice(1)}…</option>
            {optionValues(product, name, chosen).map(([value, buyable]) => (
              <option key={value} value={value} disabled={!buyable}>{buyable ? value : t('card.sold-out-option', { value })}</option>
            ))}
          </select>
        ))}
      </div>
    )
  }

  // Everything needed to buy one product: options, and a button that says what is missing.
  function Purchase({ product, chosen, setChosen }) {
    const t = useWords()
    const [busy, setBusy] = useState(false)
    const [missing, setMissing] = useState(null)
    const box = useRef(null)
    const variant = chosenVariant(product, chosen)
    const soldOut = product.gone || !product.in_stock || (variant && variant.stock !== null && variant.stock <= 0)

    const choose = (name, value) => {
      setMissing(null)
      setChosen({ ...chosen, [name]: value })
    }
    const add = async () => {
      const open = optionNames(product).find((name) => !chosen[name])
      if (open) {
        setMissing(open)
        box.current.querySelector(`[data-option="${CSS.escape(open)}"]`)?.focus()
        return
      }
      setBusy(true)
      try {
        const payload = { product_id: product.id, quantity: 1, wide: isWide(), recommendation_id: props.recommendation }
        if (variant) payload.variant_id = variant.id
        const { response } = await callAction({ name: 'add_to_cart', payload })
        if (response?.ok) toast.success(t('card.added', { name: product.name }))
        else toast.error(response?.message || t('try-again'))
        refreshCart()
      } catch {
        toast.error(t('unreachable'))
      } finally {
        setBusy(false)
      }
    }
    return (
      <div ref={box} className="ss-purchase">
        <Options product={product} chosen={chosen} onChoose={choose} missing={missing} />
        <button type="button" className="ss-button ss-button-main" disabled={busy || soldOut} onClick={add} aria-label={t('card.add-name', { name: product.name })} data-testid="add-to-cart">
          {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : <ShoppingBag size={16} aria-hidden="true" />}
          {soldOut ? t('stock.none') : missing ? t('card.choose', { name: missing }) : t('card.add')}
        </button>
      </div>
    )
  }

  function ProductCard({ product, place, compared, onCompare, canCompare, onDetails, onDismiss }) {
    const t = useWords()
    const [chosen, setChosen] = useState(() => soleChoices(product))
    const variant = chosenVariant(product, chosen)
    return (
      <article className="ss-card" aria-label={product.name} data-testid="product-card" data-product={product.id}>
        <button type="button" className="ss-picture" onClick={onDetails} tabIndex={-1} aria-hidden="true">
          <Picture product={product} />
          {place ? <span className="ss-place">{place}</span> : null}
        </button>
        <div className="ss-body">
          <div className="ss-brand">{product.brand || product.category}</div>
          <h3 className="ss-name" title={product.name}>{product.name}</h3>
          <Rating product={product} />
          <Why product={product} />
          <div className="ss-line">
            <Price product={product} variant={variant} />
            <Stock product={product} variant={variant} />
          </div>
          <Purchase product={product} chosen={chosen} setChosen={setChosen} />
          <div className="ss-minor">
            <button type="button" className="ss-link" onClick={onDetails} aria-label={t('card.details-of', { name: product.name })}>{t('card.details')}</button>
            {onDismiss ? <button type="button" className="ss-link ss-dismiss" onClick={onDismiss} aria-label={t('card.not-interested-name', { name: product.name })} data-testid="not-interested">{t('card.not-interested')}</button> : null}
            {canCompare ? (
              <label className="ss-compare">
                <input type="checkbox" checked={compared} onChange={onCompare} aria-label={t('card.compare-name', { name: product.name })} /> {t('card.compare')}
              </label>
            ) : null}
          </div>
        </div>
      </article>
    )
  }

  function Points({ title, points }) {
    if (!points?.length) return null
    return (
      <div>
        <h3>{title}</h3>
        <ul>
          {points.slice(0, 4).map((point, index) => (
            <li key={index}>{point.text}</li>
          ))}
        </ul>
      </div>
    )
  }

  function Details({ shown, onClose }) {
    const t = useWords()
    const { product } = shown
    const [chosen, setChosen] = useState(() => soleChoices(product))
    const variant = chosenVariant(product, chosen)
    const ask = () => {
      onClose()
      callAction({ name: 'say', payload: { kind: 'buyers', products: [product.id] } })
    }
    return (
      <Dialog open onOpenChange={(open) => { if (!open) onClose() }}>
        <DialogContent className="ss-details" data-testid="product-details">
          <DialogHeader>
            <DialogTitle className="ss-details-title">{product.name}</DialogTitle>
            <DialogDescription>{[product.brand, shown.path].filter(Boolean).join(' · ')}</DialogDescription>
          </DialogHeader>
          <div className="ss-details-top">
            <Picture product={product} className="ss-details-picture" />
            <div className="ss-details-buy">
              <Price product={product} variant={variant} />
              <Rating product={product} />
              <Stock product={product} variant={variant} />
              <Purchase product={product} chosen={chosen} setChosen={setChosen} />
              <button type="button" className="ss-button" onClick={ask}>{t('card.buyers')}</button>
            </div>
          </div>
          {shown.description ? <p className="ss-description">{shown.description}</p> : null}
          {shown.summary ? (
            <section className="ss-summary">
              <p>{shown.summary.conclusion}</p>
              <div className="ss-summary-points">
                <Points title={t('card.buyers-like')} points={shown.summary.strengths} />
                <Points title={t('card.buyers-mind')} points={shown.summary.concerns} />
              </div>
            </section>
          ) : null}
          {shown.sheet.length ? (
            <table className="ss-sheet">
              <caption className="ss-hidden">{t('card.sheet', { name: product.name })}</caption>
              <tbody>
                {shown.sheet.map((row) => (
                  <tr key={row.name}><th scope="row">{row.name}</th><td>{row.value}</td></tr>
                ))}
              </tbody>
            </table>
          ) : null}
        </DialogContent>
      </Dialog>
    )
  }

  // What was just taken away, and the way to have it back; the keyboard is there at once.
  function Dismissed({ id, onUndo }) {
    const t = useWords()
    const undo = useRef(null)
    useEffect(() => { undo.current?.focus() }, [id])
    const { name } = props.products.find((one) => one.id === id)
    return (
      <div className="ss-compare-bar" role="status" data-testid="taken-away">
        <span>{t('card.taken-away', { name })}</span>
        <button ref={undo} type="button" className="ss-link" onClick={() => onUndo(id)}>{t('card.undo')}</button>
      </div>
    )
  }

  function ProductCards() {
    const t = useWords()
    const [gone, setGone] = useState([])
    const products = props.products.filter((one) => !gone.includes(one.id))
    const [compared, setCompared] = useState([])
    const [shown, setShown] = useState(null)
    const [ends, setEnds] = useState({ left: true, right: true })
    const track = useRef(null)

    const measure = () => {
      const box = track.current
      if (box) setEnds({ left: box.scrollLeft < 8, right: box.scrollLeft + box.clientWidth > box.scrollWidth - 8 })
    }
    useEffect(() => {
      const watch = new ResizeObserver(measure) // it tells of the first size too, once that is known
      watch.observe(track.current)
      return () => watch.disconnect()
    }, [])

    const move = (way) => {
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
      track.current.scrollBy({ left: way * track.current.clientWidth * 0.8, behavior: still ? 'auto' : 'smooth' })
    }
    const toggle = (id) => setCompared((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-MOST_COMPARED)))
    const compare = () => {
      callAction({ name: 'say', payload: { kind: 'compare', products: compared } })
      setCompared([])
    }
    const details = async (id) => {
      try {
        const { response } = await callAction({ name: 'product_details', payload: { product_id: id, recommendation_id: props.recommendation } })
        if (response?.ok) setShown(response)
        else toast.error(response?.message || t('card.no-details'))
      } catch {
        toast.error(t('unreachable'))
      }
    }
    const tell = async (name, id) => {
      try {
        const { response } = await callAction({ name, payload: { product_id: id, recommendation_id: props.recommendation } })
        if (!response?.ok) toast.error(t('try-again'))
        return response?.ok
      } catch {
        toast.error(t('unreachable'))
      }
    }
    const dismiss = async (id) => { if (await tell('not_interested', id)) setGone((now) => [...now, id]) }
    const restore = async (id) => { if (await tell('interested_again', id)) setGone((now) => now.filter((one) => one !== id)) }
    return (
      <section className={`ss-cards${props.closest ? ' ss-closest' : ''}`} aria-label={props.closest ? t('card.closest-names') : t('card.products', { count: products.length })} data-testid={props.closest ? 'closest' : 'fitting'}>
        {props.closest ? (
          <header className="ss-closest-head">
            <h3>{t('card.closest')}</h3>
            <p>{t('card.gives-up', { names: props.gives_up.join(', ') })}</p>
          </header>
        ) : null}
        {props.beside && products.length ? <h3 className="ss-beside">{t('card.you-may-like')}</h3> : null}
        <div className="ss-track-box" hidden={!products.length}>
          <div ref={track} className={`ss-track${products.length === 1 ? ' ss-one' : ''}`} onScroll={measure}>
            {products.map((product, index) => (
              <ProductCard
                key={product.id}
                product={product}
                place={product.place ?? (products.length > 1 ? index + 1 : 0)}
                compared={compared.includes(product.id)}
                onCompare={() => toggle(product.id)}
                canCompare={products.length > 1 && !props.beside}
                onDetails={() => details(product.id)}
                onDismiss={props.recommendation ? () => dismiss(product.id) : null}
              />
            ))}
          </div>
          {!ends.left ? <button type="button" className="ss-arrow ss-arrow-left" onClick={() => move(-1)} aria-label={t('card.earlier')}><ChevronLeft size={20} /></button> : null}
          {!ends.right ? <button type="button" className="ss-arrow ss-arrow-right" onClick={() => move(1)} aria-label={t('card.more')}><ChevronRight size={20} /></button> : null}
        </div>
        {gone.length ? <Dismissed id={gone[gone.length - 1]} onUndo={restore} /> : null}
        {compared.length ? (
          <div className="ss-compare-bar" role="status">
            <span>{compared.length === 1 ? t('card.one-more') : t('card.chosen', { count: compared.length })}</span>
            <button type="button" className="ss-button ss-button-main" disabled={compared.length < 2} onClick={compare} data-testid="compare">{t('card.compare')}</button>
            <button type="button" className="ss-link" onClick={() => setCompared([])}>{t('card.clear')}</button>
          </div>
        ) : null}
        {shown ? <Details shown={shown} onClose={() => setShown(null)} /> : null}
      </section>
    )
  }

  return ProductCards
})
