import { Chart, registerables } from 'chart.js'
import { useEffect, useRef, useState } from 'react'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { chartHeight } from '../../../shared/charts/chartHeight.ts'
import { paper } from '../../../shared/charts/forms/paper.ts'
import { toChartJs } from '../../../shared/charts/toChartJs.ts'
import styles from './ChartFigure.module.css'

Chart.register(...registerables)

const fontSize = 11
/** A chart's height is told for labels of this size. */
const paperFontSize = 8.5

/** A chart as wide as its place, drawn by the same configuration as on paper; its alternative is read aloud instead. */
export function ChartCanvas({ spec }: { spec: ChartSpec }) {
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useWidth(place)
  const height = Math.round((chartHeight(spec) * fontSize) / paperFontSize)
  useEffect(() => {
    if (!canvas.current || width === 0) return undefined
    const { options, ...configuration } = toChartJs(spec, { ...paper, font: 'Vazirmatn', fontSize, width })
    const chart = new Chart(canvas.current, {
      ...configuration,
      options: { ...options, responsive: false, animation: false },
    })
    return () => chart.destroy()
  }, [spec, width])
  return (
    <div ref={place} className={styles['place']}>
      <canvas key={width} ref={canvas} width={width} height={height} role="img" aria-label={spec.alternative} />
    </div>
  )
}

/** CSS pixels an element is wide; 0 until it is known and its letters are loaded. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const own = element.current
    if (!own) return undefined
    const observer = new ResizeObserver(() => setWidth(Math.floor(own.clientWidth)))
    void document.fonts.load(`${fontSize}px Vazirmatn`, 'ا').then(() => observer.observe(own))
    return () => observer.disconnect()
  }, [element])
  return width
}
