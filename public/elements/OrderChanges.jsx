import { createElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Check, Loader2 } from 'lucide-react'

export default window.SmartShop.element('OrderChanges', { props, callAction, sendUserMessage }, createElement, ({ props, callAction }) => {
  const { words, parts, buying } = window.SmartShop
  const { Lines } = parts(createElement)
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  // What would become of one order: the goods, and below them the money and what else holds.
  function Change({ change }) {
    const t = useWords()
    return (
      <section data-testid="order-change" data-action={change.action} aria-label={`${t(`order.${change.action}`)}, ${t('order.title', { number: change.order_id })}`}>
        <header>
          <h3>{t(`order.${change.action}`)}</h3>
          <span className="ss-quiet">{change.order_id}</span>
        </header>
        <Lines lines={change.lines} currency={change.currency} />
        <div className="ss-change-told">{change.told.map((one, n) => <p key={n}>{one}</p>)}</div>
      </section>
    )
  }

  function OrderChanges() {
    const t = useWords()
    const [state, setState] = useState('')
    const [fault, setFault] = useState('')
    // A no, another wish, or the yes itself: the newest reply does not await one to this any more.
    const place = useRef(null)
    const awaited = useSyncExternalStore(buying.watch, () => Boolean(place.current) && buying.isAwaited(place.current))
    useEffect(buying.drawn, [])
    const agree = async () => {
      setState('busy')
      setFault('')
      try {
        const { response } = await callAction({ name: 'agree', payload: { seal: props.seal, to: 'change' } })
        setState(response?.ok ? 'sent' : '')
        if (!response?.ok) setFault(response?.message || t('try-again'))
      } catch {
        setState('')
        setFault(t('unreachable'))
      }
    }
    return (
      <div ref={place} className="ss-order ss-changes" data-seal={props.seal || undefined}>
        {props.changes.map((change) => <Change key={`${change.order_id} ${change.action}`} change={change} />)}
        {fault ? <p className="ss-fault" role="alert">{fault}</p> : null}
        {awaited ? (
          <button type="button" className="ss-button ss-button-main ss-wide" disabled={state !== ''} onClick={agree} data-testid="agree">
            {state === 'busy' ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : <Check size={16} aria-hidden="true" />}
            {state === 'sent' ? t('sent') : props.yes}
          </button>
        ) : null}
      </div>
    )
  }

  return OrderChanges
})
