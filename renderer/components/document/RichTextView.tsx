import type { RichText, Span } from '../../../shared/document.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './DocumentView.module.css'
import { FactLink } from './FactLink.tsx'

/** Running text; a number's source code stands small after it and leads to its line in the sources. */
export function RichTextView({ text }: { text: RichText }) {
  return text.map((span, index) => (
    // Spans have no names of their own.
    // oxlint-disable-next-line react/no-array-index-key
    <SpanView key={index} span={span} />
  ))
}

function SpanView({ span: { text, strong, tone, fact, to, anchor, href } }: { span: Span }) {
  const shown = withFigures(text)
  const look = tone === undefined ? undefined : styles[tone]
  const words = strong ? <strong className={look}>{shown}</strong> : <span className={look}>{shown}</span>
  return (
    <>
      {href === undefined ? <span id={anchor}>{words}</span> : <span dir="ltr">{words}</span>}
      {fact === undefined ? null : <FactLink code={fact} to={to} />}
    </>
  )
}
