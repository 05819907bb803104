import { useEffect, useRef, useState } from 'react'

const { refreshCart } = window.SmartShop

// Chips fit the moment, so only those of the newest reply are shown.
export default function NextSteps() {
  const place = useRef(null)
  const [newest, setNewest] = useState(true)
  useEffect(() => {
    const look = () => {
      const all = document.querySelectorAll('.ss-next')
      setNewest(all[all.length - 1] === place.current)
    }
    window.addEventListener('smartshop:reply', look)
    window.dispatchEvent(new Event('smartshop:reply'))
    refreshCart()
    // A narrow screen does not put the conversation into the address; without it a reload would begin anew.
    const later = setTimeout(() => {
      if (window.location.pathname === '/') window.history.replaceState(window.history.state, '', `/thread/${props.thread}`)
    }, 1500)
    return () => {
      clearTimeout(later)
      window.removeEventListener('smartshop:reply', look)
    }
  }, [])
  return (
    <nav ref={place} className="ss-next" aria-label="Suggestions" hidden={!newest || !props.chips.length}>
      {props.chips.map((chip) => (
        <button key={chip} type="button" className="ss-chip" onClick={() => sendUserMessage(chip)} data-testid="chip">{chip}</button>
      ))}
    </nav>
  )
}
