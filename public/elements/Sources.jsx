import { createElement, useState, useSyncExternalStore } from 'react'
import { BookOpen, PanelRightOpen } from 'lucide-react'
import { toast } from 'sonner'

export default window.SmartShop.element('Sources', { props, callAction, sendUserMessage }, createElement, ({ props, callAction }) => {
  const { words } = window.SmartShop
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  function Sources() {
    const t = useWords()
    const [busy, setBusy] = useState(false)
    const open = async (source) => {
      setBusy(true)
      try {
        const { response } = await callAction({ name: 'open_source', payload: { id: source.id, quotes: source.quotes || [] } })
        if (!response?.ok) toast.error(response?.message || t('try-again'))
      } catch {
        toast.error(t('unreachable'))
      } finally {
        setBusy(false)
      }
    }
    return (
      <section className="ss-sources" aria-label={t('sources.title')}>
        <span className="ss-sources-word"><BookOpen size={14} aria-hidden="true" /> {t('sources.from')}</span>
        {props.sources.map((source) => (
          <button key={source.id} type="button" className="ss-source" disabled={busy} onClick={() => open(source)} data-testid="source">
            {source.section && source.section !== source.title ? `${source.title}: ${source.section}` : source.title}
            <PanelRightOpen size={14} aria-hidden="true" />
          </button>
        ))}
      </section>
    )
  }

  return Sources
})
