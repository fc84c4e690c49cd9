import { useLayoutEffect, useMemo, useRef } from 'react'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { Chart as ChartOfSlide } from '../../../shared/document.ts'
import { hallPicture, hasData, notedPicture } from '../../../shared/hall/hallPicture.ts'
import { hallScale, slideSize } from '../../../shared/hallSizes.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './ChartBlock.module.css'
import { drawChart } from './drawChart.ts'
import { markedPoint, shownSeries } from './markedPoint.ts'
import { SourceCode } from './SlideText.tsx'
import type { Shown } from './shown.ts'

/** Letters of a note in a hall that fits its screen. */
const noteSize = 28

/** A chart in the hall's colours and sizes, as large as the slide leaves room for; painted before the slide is. */
export function ChartBlock({ block: { spec, fact }, shown }: { block: ChartOfSlide; shown: Shown }) {
  const { slide, look, step, highlight, density } = shown
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  // What is left out does not hang on a pixel of room: the same words stand under a preview and in the hall.
  const usual = useMemo(() => usualPicture(spec, { slide, look }), [slide, spec, look])
  const series = shownSeries(spec, slide.steps ?? 0, step)
  const isDrawn = hasData(spec)
  useLayoutEffect(() => {
    const own = place.current
    if (!own || !isDrawn) return undefined
    let end: (() => void) | undefined
    // A slide's words are fitted after this; the browser tells the room they left before it paints.
    const observer = new ResizeObserver(() => {
      end?.()
      end = undefined
      const { clientWidth: width, clientHeight: height } = own
      if (canvas.current === null || width === 0 || height === 0) return
      const picture = hallPicture(usual.spec, look, 'Vazirmatn', { width, height })
      const marked = markedPoint(highlight)
      end = drawChart(
        canvas.current,
        { ...picture, look: { ...picture.look, ...marked, ...(series === undefined ? {} : { shownSeries: series }) } },
        { width, height },
        density,
      )
    })
    observer.observe(own)
    return () => {
      observer.disconnect()
      end?.()
    }
  }, [usual, look, density, highlight, series, isDrawn])
  const { note } = usual.spec
  // The slide's own line of sources names it already.
  const code = note === undefined && fact !== undefined && slide.source?.includes(fact) ? undefined : fact
  return (
    <figure className={styles['figure']}>
      <div ref={place} className={styles['place']}>
        {isDrawn ? (
          <canvas ref={canvas} role="img" aria-label={spec.alternative} />
        ) : (
          <p>برای این نمودار داده‌ای ثبت نشده است.</p>
        )}
      </div>
      {note === undefined && code === undefined ? null : (
        <figcaption>
          {note === undefined ? null : withFigures(note)}
          {code === undefined ? null : <SourceCode code={code} />}
        </figcaption>
      )}
    </figure>
  )
}

/** The picture in the room that a title and a note leave. */
function usualPicture(spec: ChartSpec, { slide, look }: Pick<Shown, 'slide' | 'look'>): ReturnType<typeof hallPicture> {
  const size = usualSize(slide, look)
  const letters = noteSize * hallScale(look)
  const heightOf = (note: string): number => Math.ceil((note.length * letters * 0.46) / size.width) * letters * 1.45
  return notedPicture(spec, look, 'Vazirmatn', size, heightOf)
}

/** What a title leaves to a chart in a hall that fits its screen, source and note below it. */
function usualSize({ title, subtitle }: Shown['slide'], look: Shown['look']): { width: number; height: number } {
  const { height } = slideSize(look)
  const width = slideSize(look).width - 192
  const lines = Math.max(1, Math.ceil((title.length * 31) / width))
  return { width, height: height - 176 - 92 * lines - (subtitle === undefined ? 0 : 61) }
}
