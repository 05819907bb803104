import { createElement, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { ChevronDown, SlidersHorizontal, X } from 'lucide-react'

export default window.SmartShop.element('Filters', { props, callAction, sendUserMessage }, createElement, ({ props, sendUserMessage }) => {
  const { words } = window.SmartShop
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  function Choice({ value, label }) {
    const t = useWords()
    const named = value.count === null ? value.label : `${value.label}, ${t('card.products', { count: value.count })}`
    return (
      <button
        type="button"
        className="ss-filter"
        aria-pressed={value.selected}
        aria-label={named}
        onClick={() => sendUserMessage(value.text)}
        data-testid="filter"
        data-text={value.text}
      >
        <span>{label}</span>
        {value.count === null ? null : <span className="ss-filter-count" aria-hidden="true">{value.count}</span>}
      </button>
    )
  }

  function Limit({ limit }) {
    const t = useWords()
    return (
      <button
        type="button"
        className="ss-filter ss-limit"
        aria-label={t('filters.without', { name: limit.label })}
        onClick={() => sendUserMessage(limit.text)}
        data-testid="limit"
      >
        <span>{limit.label}</span>
        <X size={14} aria-hidden="true" />
      </button>
    )
  }

  // Filters speak of one list, so only those of the newest are shown.
  function Filters() {
    const t = useWords()
    const place = useRef(null)
    const panel = useId()
    const [newest, setNewest] = useState(true)
    const [open, setOpen] = useState(false)
    useEffect(() => {
      const look = () => {
        const all = document.querySelectorAll('.ss-filters')
        setNewest(all[all.length - 1] === place.current)
      }
      window.addEventListener('smartshop:reply', look)
      look()
      return () => window.removeEventListener('smartshop:reply', look)
    }, [])
    const { limits, quick, facets } = props
    return (
      <section ref={place} className="ss-filters" aria-label={t('filters.title')} hidden={!newest} data-testid="filters">
        <div className="ss-filter-row">
          {facets.length ? (
            <button
              type="button"
              className="ss-filter ss-filter-more"
              aria-expanded={open}
              aria-controls={panel}
              onClick={() => setOpen(!open)}
              data-testid="more-filters"
            >
              <SlidersHorizontal size={14} aria-hidden="true" /> {t('filters.title')} <ChevronDown size={14} aria-hidden="true" />
            </button>
          ) : null}
          {limits.map((limit) => <Limit key={limit.text} limit={limit} />)}
          {open ? null : quick.map((value) => <Choice key={value.text} value={value} label={value.short} />)}
        </div>
        {open ? (
          <div id={panel} className="ss-filter-panel" data-testid="filter-panel">
            {facets.map((facet) => (
              <div key={facet.name} className="ss-facet" role="group" aria-label={facet.title}>
                <h3>{facet.title}</h3>
                <div className="ss-facet-values">
                  {facet.values.map((value) => <Choice key={value.label} value={value} label={value.label} />)}
                </div>
              </div>
            ))}
          </div>
        ) : null}
      </section>
    )
  }

  return Filters
})
