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
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <span key={key}>{shortened(text, index === 0, index === parts.length - 1)}</span>
      })}
    </p>
  )
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const from = isFirst ? '' : text.slice(0, around)
  const to = isLast ? '' : text.slice(-around)
  return text.length <= from.length + to.length + 20 ? text : `${from} … ${to}`
}
