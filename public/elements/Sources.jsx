import { useState } from 'react'
import { Markdown } from '@/components/markdown'
import { BookOpen, ChevronDown } from 'lucide-react'

export default function Sources() {
  const [open, setOpen] = useState(null)
  const chosen = props.sources.find((source) => source.id === open)
  return (
    <section className="ss-sources" aria-label="Sources">
      <span className="ss-sources-word"><BookOpen size={14} aria-hidden="true" /> From</span>
      {props.sources.map((source) => (
        <button
          key={source.id}
          type="button"
          className="ss-source"
          aria-expanded={open === source.id}
          onClick={() => setOpen(open === source.id ? null : source.id)}
          data-testid="source"
        >
          {source.section && source.section !== source.title ? `${source.title}: ${source.section}` : source.title}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      ))}
      {chosen ? (
        <blockquote className="ss-passage" data-testid="passage">
          <Markdown allowHtml={false} latex={false} renderMarkdown={true}>{chosen.text}</Markdown>
        </blockquote>
      ) : null}
    </section>
  )
}
