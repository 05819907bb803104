import { Check, PackageCheck } from 'lucide-react'

const { money } = window.SmartShop

function when(at) {
  if (!at) return ''
  const day = new Date(at)
  return Number.isNaN(day.getTime()) ? '' : day.toLocaleDateString(undefined, { dateStyle: 'medium' })
}

function Way({ way }) {
  if (!way.length) return null
  return (
    <ol className="ss-way" aria-label="What has happened">
      {way.map((step, n) => (
        <li key={n} className={step.done ? 'ss-way-done' : ''}>
          <span className="ss-way-dot" aria-hidden="true">{step.done ? <Check size={12} /> : null}</span>
          <span>{step.label}<span className="ss-hidden">{step.done ? ' (done)' : ' (to come)'}</span></span>
          <span className="ss-quiet">{when(step.at)}</span>
        </li>
      ))}
    </ol>
  )
}

function Order({ order, receipt }) {
  const sums = [['Discount', -order.discount_cents], ['Delivery', order.shipping_cents], ['Tax', order.tax_cents]]
  return (
    <article className="ss-order" data-testid="order" aria-label={`Order ${order.id}`}>
      <header>
        <h3>{receipt ? <PackageCheck size={18} aria-hidden="true" /> : null}{order.id}</h3>
        <span className="ss-status" data-status={order.status}>{order.status_words}</span>
      </header>
      <ul className="ss-order-lines">
        {order.lines.map((line, n) => (
          <li key={n}>
            <img src={line.image} alt="" />
            <div>
              <div className="ss-cart-name">{line.quantity > 1 ? `${line.quantity} × ` : ''}{line.name}</div>
              <div className="ss-quiet">{Object.values(line.options).join(' · ')}</div>
            </div>
            <span className="ss-cart-sum">{money(line.total_cents, order.currency)}</span>
          </li>
        ))}
      </ul>
      <dl className="ss-sums">
        {sums.filter(([, cents]) => cents).map(([name, cents]) => (
          <div key={name}><dt>{name}</dt><dd>{money(cents, order.currency)}</dd></div>
        ))}
        <div className="ss-sums-total"><dt>Total</dt><dd>{money(order.total_cents, order.currency)}</dd></div>
      </dl>
      <Way way={order.way} />
      {order.tracking.length ? <p className="ss-quiet">Tracking number {order.tracking.join(', ')}</p> : null}
    </article>
  )
}

export default function Orders() {
  return (
    <section className="ss-orders" aria-label={props.receipt ? 'Receipt' : 'Orders'}>
      {props.orders.map((order) => <Order key={order.id} order={order} receipt={props.receipt} />)}
    </section>
  )
}
