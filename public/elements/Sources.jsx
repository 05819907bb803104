import { useState } from 'react'
import { BookOpen, PanelRightOpen } from 'lucide-react'
import { toast } from 'sonner'

export default function Sources() {
  const [busy, setBusy] = useState(false)
  const open = async (source) => {
    setBusy(true)
    try {
      const { response } = await callAction({ name: 'open_source', payload: { id: source.id, quotes: source.quotes || [] } })
      if (!response?.ok) toast.error(response?.message || 'That did not work. Please try again.')
    } catch {
      toast.error('The shop cannot be reached. Please try again.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="ss-sources" aria-label="Sources">
      <span className="ss-sources-word"><BookOpen size={14} aria-hidden="true" /> From</span>
      {props.sources.map((source) => (
        <button key={source.id} type="button" className="ss-source" disabled={busy} onClick={() => open(source)} data-testid="source">
          {source.section && source.section !== source.title ? `${source.title}: ${source.section}` : source.title}
          <PanelRightOpen size={14} aria-hidden="true" />
        </button>
      ))}
    </section>
  )
}
