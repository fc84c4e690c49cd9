import type { ChartSpec } from '../../../shared/charts/chartSpec.ts'
import { ChartCanvas } from './ChartCanvas.tsx'
import styles from './ChartFigure.module.css'

interface ChartFigureProps {
  spec: ChartSpec
  /** Whose it is, where charts of several stand together. */
  owner?: string
  actions?: React.ReactNode
}

/** A chart with its title; the buttons for what can be done with it stand beside the title. */
export function ChartFigure({ spec, owner, actions }: ChartFigureProps) {
  return (
    <figure className={styles['figure']}>
      <figcaption>
        <span>
          <b>{spec.title}</b>
          {owner === undefined ? null : <small>{owner}</small>}
        </span>
        {actions}
      </figcaption>
      <ChartCanvas spec={spec} />
    </figure>
  )
}
