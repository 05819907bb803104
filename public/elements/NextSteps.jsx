import { createElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'

export default window.SmartShop.element('NextSteps', { props, callAction, sendUserMessage }, createElement, ({ props, callAction, sendUserMessage }) => {
  const { words, refreshCart } = window.SmartShop
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  // Cards come after the chat has scrolled: let it measure again, then begin the view at the question.
  function showFromQuestion(place) {
    const all = document.querySelectorAll('.ss-next')
    const questions = document.querySelectorAll('[data-step-type="user_message"]')
    const question = questions[questions.length - 1]
    let box = question?.parentElement
    while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement
    if (!box || all[all.length - 1] !== place) return
    window.dispatchEvent(new Event('resize'))
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = question.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - 12
    box.scrollTo({ top, behavior: still ? 'auto' : 'smooth' })
  }

  // Chips fit the moment, so only those of the newest reply are shown.
  function NextSteps() {
    const t = useWords()
    const place = useRef(null)
    const [newest, setNewest] = useState(true)
    useEffect(() => {
      const look = () => {
        const all = document.querySelectorAll('.ss-next')
        const last = all[all.length - 1] === place.current
        setNewest(last && !document.querySelector('.ss-ending'))
        if (last) words.speak(props.language)
      }
      window.addEventListener('smartshop:reply', look)
      window.dispatchEvent(new Event('smartshop:reply'))
      refreshCart()
      const shown = setTimeout(() => showFromQuestion(place.current), 350)
      // A narrow screen does not put the conversation into the address; without it a reload would begin anew.
      const later = setTimeout(() => {
        if (window.location.pathname === '/') window.history.replaceState(window.history.state, '', `/thread/${props.thread}`)
      }, 1500)
      return () => {
        clearTimeout(later)
        clearTimeout(shown)
        window.removeEventListener('smartshop:reply', look)
      }
    }, [])
    return (
      <nav ref={place} className="ss-next" data-awaits={props.awaits || undefined} aria-label={t('next.title')} hidden={!newest}>
        {props.chips.map((chip) => (
          <button key={chip} type="button" className="ss-chip" onClick={() => sendUserMessage(chip)} data-testid="chip">{chip}</button>
        ))}
        <button type="button" className="ss-end" onClick={() => callAction({ name: 'ask_ending', payload: {} })} data-testid="end">{t('ending.end')}</button>
      </nav>
    )
  }

  return NextSteps
})
