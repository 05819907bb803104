import { createElement, useState, useSyncExternalStore } from 'react'
import { Loader2, ShoppingBag } from 'lucide-react'
import { toast } from 'sonner'

export default window.SmartShop.element('Comparison', { props, callAction, sendUserMessage }, createElement, ({ props, callAction }) => {
  const { words, money, number, stockWords, isWide, refreshCart } = window.SmartShop
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  function AddButton({ product }) {
    const t = useWords()
    const [busy, setBusy] = useState(false)
    if (product.variants.length > 1) {
      return (
        <button type="button" className="ss-button" onClick={() => callAction({ name: 'say', payload: { kind: 'show', products: [product.id] } })}>{t('card.choose-options')}</button>
      )
    }
    const add = async () => {
      setBusy(true)
      try {
        const payload = { product_id: product.id, quantity: 1, wide: isWide() }
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
      <button type="button" className="ss-button ss-button-main" disabled={busy || !product.in_stock} onClick={add} aria-label={t('card.add-name', { name: product.name })}>
        {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : <ShoppingBag size={16} aria-hidden="true" />}
        {t(product.in_stock ? 'card.add' : 'stock.none')}
      </button>
    )
  }

  function rating(t, product) {
    if (product.rating === null || product.rating === undefined) return t('card.no-ratings')
    return `${number(product.rating)} ★${product.rating_count ? ` (${product.rating_count})` : ''}`
  }

  function Comparison() {
    const t = useWords()
    const { products, rows } = props
    return (
      <div className="ss-comparison" role="region" aria-label={t('compare.title')} tabIndex={0} data-testid="comparison">
        <table>
          <thead>
            <tr>
              <td />
              {products.map((product) => (
                <th key={product.id} scope="col">
                  <img src={product.image} alt="" width="84" height="84" loading="lazy" />
                  <div className="ss-brand">{product.brand || product.category}</div>
                  <div className="ss-name">{product.name}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr><th scope="row">{t('compare.price')}</th>{products.map((one) => <td key={one.id}><strong>{money(one.price_cents, one.currency)}</strong></td>)}</tr>
            <tr><th scope="row">{t('compare.rating')}</th>{products.map((one) => <td key={one.id}>{rating(t, one)}</td>)}</tr>
            <tr>
              <th scope="row">{t('compare.stock')}</th>
              {products.map((one) => {
                const [words, tone] = stockWords(t, one.variants.length ? null : one.stock, one.in_stock)
                return <td key={one.id} className={`ss-stock-${tone}`}>{words}</td>
              })}
            </tr>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.values.map((value, index) => <td key={index}>{value === null || value === undefined ? <span className="ss-quiet">–</span> : String(value)}</td>)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr><td />{products.map((one) => <td key={one.id}><AddButton product={one} /></td>)}</tr>
          </tfoot>
        </table>
      </div>
    )
  }

  return Comparison
})
