import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { Pill } from '../Pill.tsx'
import { withFigures } from '../withFigures.tsx'
import { ChartCanvas } from './ChartCanvas.tsx'
import styles from './ChartFigure.module.css'

interface ChartFigureProps {
  spec: ChartSpec
  /** Whose it is, where charts of several stand together. */
  owner?: string
  /** It rests on closed rows, or stands in a closed edition. */
  isClosed?: boolean
  /** Which of its parts do. */
  note?: string
  actions?: React.ReactNode
}

/** A chart with its title; the buttons for what can be done with it stand beside the title. */
export function ChartFigure({ spec, owner, isClosed = false, note = '', actions }: ChartFigureProps) {
  return (
    <figure className={styles['figure']}>
      <figcaption>
        <span>
          <b>{withFigures(spec.title)}</b> {isClosed ? <Pill tone="bad">غیرعلنی</Pill> : null}
          {owner === undefined ? null : <small>{withFigures(owner)}</small>}
          {note === '' ? null : <small>{withFigures(note)}</small>}
          {spec.note === undefined ? null : <small>{withFigures(spec.note)}</small>}
        </span>
        {actions}
      </figcaption>
      <ChartCanvas spec={spec} />
    </figure>
  )
}
