import type { DiffPart } from '../../../shared/persian/wordDiff.ts'
import styles from './History.module.css'

/** Letters kept on each side of a change; what lies farther is left out. */
const around = 80

/** A difference to read: what went is struck out, what came is marked; long unchanged stretches are cut short. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className={styles['diff']} dir="rtl">
      {parts.map(({ kind, text }, index) => {
        const key = `${index}${kind}`
        if (kind === 'removed') return <del key={key}>{withReferences(text)}</del>
        if (kind === 'added') return <ins key={key}>{withReferences(text)}</ins>
        return <span key={key}>{withReferences(shortened(text, index === 0, index === parts.length - 1))}</span>
      })}
    </p>
  )
}

/** An address reads left to right, wherever it stands. */
function withReferences(text: string) {
  let at = 0
  return text.split(/(\{\{[^{}]*\}\})/).map(piece => {
    at += piece.length
    if (!piece.startsWith('{{')) return piece
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
