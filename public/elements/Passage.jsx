import { createElement, useEffect, useRef, useSyncExternalStore } from 'react'

export default window.SmartShop.element('Passage', { props, callAction, sendUserMessage }, createElement, ({ props }) => {
  const { words } = window.SmartShop
  const useWords = () => useSyncExternalStore(words.watch, () => words.of(props.language))

  function Words({ pieces }) {
    return pieces.map(([text, marked], place) => (
      marked ? <mark key={place} className="ss-mark">{text}</mark> : <span key={place}>{text}</span>
    ))
  }

  function Table({ lines }) {
    const [head, ...rows] = lines
    return (
      <div className="ss-panel-table">
        <table>
          <thead><tr>{head.map((cell, n) => <th key={n} scope="col"><Words pieces={cell} /></th>)}</tr></thead>
          <tbody>
            {rows.map((row, r) => <tr key={r}>{row.map((cell, n) => <td key={n}><Words pieces={cell} /></td>)}</tr>)}
          </tbody>
        </table>
      </div>
    )
  }

  function Block({ block }) {
    if (block.type === 'table') return <Table lines={block.lines} />
    if (block.type === 'list') return <ul>{block.lines.map((line, n) => <li key={n}><Words pieces={line} /></li>)}</ul>
    if (block.type === 'steps') return <ol start={block.start}>{block.lines.map((line, n) => <li key={n}><Words pieces={line} /></li>)}</ol>
    return block.lines.map((line, n) => <p key={n}><Words pieces={line} /></p>)
  }

  function Passage() {
    const t = useWords()
    const place = useRef(null)
    const { section, title, page, blocks } = props
    useEffect(() => {
      const shown = setTimeout(() => place.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), 350)
      return () => clearTimeout(shown)
    }, [title, section])
    const where = [section && section !== title ? section : '', page ? t('passage.page', { number: page }) : ''].filter(Boolean).join(' · ')
    return (
      <article ref={place} className="ss-panel" data-testid="passage">
        {where ? <p className="ss-quiet ss-panel-where">{where}</p> : null}
        {blocks.map((block, n) => <Block key={n} block={block} />)}
      </article>
    )
  }

  return Passage
})
