import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

const { words } = window.SmartShop
const KEPT = 'smartshop-desk' // the conversation that is open, so that a reload comes back to it

const kept = () => {
  try {
    return sessionStorage.getItem(KEPT) || ''
  } catch {
    return '' // storage is blocked: the queue
  }
}
const keep = (place) => {
  try {
    sessionStorage.setItem(KEPT, place)
  } catch {
    // as above
  }
}

// The desk's own page, in the chat's colours; what is said there is the customers', and kept with them alone.
export default function Desk() {
  const t = useSyncExternalStore(words.watch, () => words.of())
  const frame = useRef(null)
  const [address] = useState(() => `/desk${kept()}`)
  const paint = () => {
    const inside = frame.current?.contentDocument?.documentElement
    if (inside) inside.dataset.theme = document.documentElement.classList.contains('dark') ? 'dark' : 'light'
  }
  useEffect(() => {
    const changes = new MutationObserver(paint)
    changes.observe(document.documentElement, { attributeFilter: ['class'] })
    return () => changes.disconnect()
  }, [])
  const arrive = () => {
    const inside = frame.current.contentWindow
    paint()
    inside.addEventListener('hashchange', () => keep(inside.location.hash))
  }
  return <iframe ref={frame} className="ss-desk" src={address} title={t('profile.desk')} onLoad={arrive} data-testid="desk" />
}
