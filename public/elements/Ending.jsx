import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { CircleCheck, Loader2, PenSquare } from 'lucide-react'

const { words } = window.SmartShop
const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))
const STARS = [1, 2, 3, 4, 5]
const told = () => window.dispatchEvent(new Event('smartshop:reply'))
const begin = () => document.getElementById('new-chat-button')?.click()

function Stars({ t, rating, choose }) {
  return (
    <fieldset className="ss-ending-stars">
      <legend>{t('ending.rating')}</legend>
      {STARS.map((stars) => (
        <label key={stars} className={stars <= rating ? 'ss-star-on' : undefined}>
          <input type="radio" name="rating" value={stars} checked={stars === rating} onChange={() => choose(stars)} aria-label={t('ending.star', { stars })} />
          <span aria-hidden="true">★</span>
        </label>
      ))}
    </fieldset>
  )
}

function Resolved({ t, resolved, choose }) {
  return (
    <fieldset className="ss-yes-no">
      <legend>{t('ending.resolved')}</legend>
      {[[true, 'ending.yes'], [false, 'ending.no']].map(([value, key]) => (
        <label key={key} className={resolved === value ? 'ss-chosen' : undefined}>
          <input type="radio" name="resolved" checked={resolved === value} onChange={() => choose(value)} />
          <span>{t(key)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Form({ t }) {
  const [rating, setRating] = useState(0)
  const [resolved, setResolved] = useState(null)
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const submit = async (event) => {
    event.preventDefault()
    setBusy(true)
    setFault('')
    try {
      const { response } = await callAction({ name: 'end_conversation', payload: { rating: rating || null, resolved, comment } })
      if (!response?.ok) setFault(response?.message || t('try-again'))
    } catch {
      setFault(t('unreachable'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="ss-order ss-ending" onSubmit={submit} aria-label={t('ending.title')} data-testid="ending-form">
      <Stars t={t} rating={rating} choose={setRating} />
      <Resolved t={t} resolved={resolved} choose={setResolved} />
      <label className="ss-field">
        <span>{t('ending.comment')}</span>
        <textarea value={comment} maxLength={2000} rows={3} onChange={(event) => setComment(event.target.value)} />
      </label>
      {fault ? <p className="ss-fault" role="alert">{fault}</p> : null}
      <div className="ss-ending-buttons">
        <button type="submit" className="ss-button ss-button-main" disabled={busy}>
          {busy ? <Loader2 size={16} className="ss-spin" aria-hidden="true" /> : null}{t('ending.end')}
        </button>
        <button type="button" className="ss-button" disabled={busy} onClick={() => callAction({ name: 'keep_talking', payload: {} })}>{t('ending.stay')}</button>
      </div>
    </form>
  )
}

function Ended({ t, ended }) {
  const minutes = Math.max(1, Math.round(ended.duration_s / 60))
  return (
    <section className="ss-order ss-ending" aria-label={t('ending.done')} data-testid="ended">
      <h3><CircleCheck size={19} aria-hidden="true" />{t('ending.done')}</h3>
      <p className="ss-quiet" role="status">{t('ending.thanks')} {t('ending.messages', { count: ended.messages })} · {t('ending.minutes', { count: minutes })}</p>
      <button type="button" className="ss-button ss-button-main" onClick={begin}><PenSquare size={16} aria-hidden="true" />{t('chat.new')}</button>
    </section>
  )
}

export default function Ending() {
  const t = useWords()
  const place = useRef(null)
  useEffect(() => {
    told() // steps that led on are put away while this stands
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const shown = setTimeout(() => place.current?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' }), 350)
    return () => {
      clearTimeout(shown)
      setTimeout(told)
    }
  }, [])
  return <div ref={place}>{props.ended ? <Ended t={t} ended={props.ended} /> : <Form t={t} />}</div>
}
