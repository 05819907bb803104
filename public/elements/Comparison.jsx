import { useState } from 'react'
import { Loader2, ShoppingBag } from 'lucide-react'
import { toast } from 'sonner'

const { money, stockWords, isWide, refreshCart } = window.SmartShop

function AddButton({ product }) {
  const [busy, setBusy] = useState(false)
  if (product.variants.length > 1) {
    return (
      <button type="button" className="ss-button" onClick={() => sendUserMessage(`Show me the ${product.name}`)}>Choose options</button>
    )
  }
  const add = async () => {
    setBusy(true)
    try {
      const payload = { product_id: product.id, quantity: 1, wide: isWide() }
      const { response } = await callAction({ name: 'add_to_cart', payload })
      if (response?.ok) toast.success(`${product.name} is in your cart`)
      else toast.error(response?.message || 'That did not work. Please try again.')
      refreshCart()
    } catch {
      toast.error('The shop cannot be reached. Please try again.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" className="ss-button ss-button-main" disabled={busy || !product.in_stock} onClick={add} aria-label={`Add ${product.name} to cart`}>
      {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : <ShoppingBag size={16} aria-hidden="true" />}
      {product.in_stock ? 'Add to cart' : 'Sold out'}
    </button>
  )
}

function rating(product) {
  if (product.rating === null || product.rating === undefined) return 'No ratings yet'
  return `${product.rating.toFixed(1)} ★${product.rating_count ? ` (${product.rating_count})` : ''}`
}

export default function Comparison() {
  const { products, rows } = props
  return (
    <div className="ss-comparison" role="region" aria-label="Comparison" tabIndex={0} data-testid="comparison">
      <table>
        <thead>
          <tr>
            <td />
            {products.map((product) => (
              <th key={product.id} scope="col">
                <img src={product.image} alt="" loading="lazy" />
                <div className="ss-brand">{product.brand || product.category}</div>
                <div className="ss-name">{product.name}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr><th scope="row">Price</th>{products.map((one) => <td key={one.id}><strong>{money(one.price_cents, one.currency)}</strong></td>)}</tr>
          <tr><th scope="row">Rating</th>{products.map((one) => <td key={one.id}>{rating(one)}</td>)}</tr>
          <tr>
            <th scope="row">Stock</th>
            {products.map((one) => {
              const [words, tone] = stockWords(one.variants.length ? null : one.stock, one.in_stock)
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
