import { Fragment } from 'react'
import type { DiffPart } from '../../../shared/persian/wordDiff.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './History.module.css'

/** What references print now, by what stands between their braces. */
export type Figures = ReadonlyMap<string, { ok: true; text: string } | { ok: false }>

const noFigures: Figures = new Map()

/** Letters kept on each side of a change; what lies farther is left out. */
const around = 80

/** A difference to read: what went is struck out, what came is marked; long unchanged stretches are cut short. */
export function DiffText({ parts, figures = noFigures }: { parts: readonly DiffPart[]; figures?: Figures }) {
  return (
    <p className={styles['diff']} dir="rtl">
      {parts.map(({ kind, text }, index) => {
        const key = `${index}${kind}`
        if (kind === 'removed') return <del key={key}>{withReferences(text, figures)}</del>
        if (kind === 'added') return <ins key={key}>{withReferences(text, figures)}</ins>
        return (
          <span key={key}>{withReferences(shortened(text, index === 0, index === parts.length - 1), figures)}</span>
        )
      })}
    </p>
  )
}

/** A reference is read as the figure that it prints now; one that prints nothing as its address, left to right. */
function withReferences(text: string, figures: Figures) {
  let at = 0
  return text.split(/(\{\{[^{}]*\}\})/).map(piece => {
    at += piece.length
    if (!piece.startsWith('{{')) return <Fragment key={at}>{withFigures(piece)}</Fragment>
    const figure = figures.get(piece.slice(2, -2))
    if (figure?.ok)
      return (
        <span key={at} className={styles['figure']} title={piece}>
          {withFigures(figure.text)}
        </span>
      )
    return (
      <bdi key={at} dir="ltr" className={styles['reference']}>
        {piece}
      </bdi>
    )
  })
}

/** Cut where a word ends. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * around + 20) return text
  const from = isFirst ? '' : text.slice(0, around).replace(/\S+$/, '')
  const to = isLast ? '' : text.slice(-around).replace(/^\S+/, '')
  return `${from} … ${to}`
}
