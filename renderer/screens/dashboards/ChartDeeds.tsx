import { Copy, Database, FileCode, Image, Printer } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { DrawnChart } from '../../../shared/api/charts.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { fromBase64 } from '../../components/fromBase64.ts'
import { saveBytes } from '../../components/saveBytes.ts'
import { showProblem, useToasts } from '../../state/toasts.ts'
import { ChartSource } from './ChartSource.tsx'
import styles from './Dashboard.module.css'
import { printPicture } from './printPicture.ts'

/** What can be done with a chart from where it stands. */
export function ChartDeeds({ chart, session }: { chart: DrawnChart; session: string }) {
  const [isBusy, setIsBusy] = useState(false)
  const show = useToasts(state => state.show)
  const { name, spec } = chart
  const withPicture = async (
    deed: (picture: { svg: string; png: Uint8Array<ArrayBuffer> }) => Promise<void> | void,
  ): Promise<void> => {
    setIsBusy(true)
    try {
      const { svg, png } = await api.charts.picture({ session, name })
      await deed({ svg, png: fromBase64(png) })
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setIsBusy(false)
    }
  }
  const copy = () =>
    withPicture(async ({ png }) => {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })])
      show({ tone: 'done', text: 'نمودار در حافظه است؛ آن را در سند خود بچسبانید.' })
    })
  return (
    <div className={styles['deeds']} role="group" aria-label={`کارها با نمودار ${spec.title}`}>
      <DialogTrigger>
        <Button look="quiet" icon aria-label={`منبع نمودار ${spec.title}`}>
          <Database size={16} />
        </Button>
        <ChartSource chart={chart} />
      </DialogTrigger>
      <Button look="quiet" icon aria-label="رونوشت تصویر" isPending={isBusy} onPress={() => void copy()}>
        <Copy size={16} />
      </Button>
      <Button
        look="quiet"
        icon
        aria-label="ذخیرهٔ SVG"
        isPending={isBusy}
        onPress={() => void withPicture(({ svg }) => saveBytes(svg, `${name}.svg`, 'image/svg+xml'))}
      >
        <FileCode size={16} />
      </Button>
      <Button
        look="quiet"
        icon
        aria-label="ذخیرهٔ PNG"
        isPending={isBusy}
        onPress={() => void withPicture(({ png }) => saveBytes(png, `${name}.png`, 'image/png'))}
      >
        <Image size={16} />
      </Button>
      <Button
        look="quiet"
        icon
        aria-label="چاپ نمودار"
        isPending={isBusy}
        onPress={() => void withPicture(({ svg }) => printPicture(svg, spec.alternative))}
      >
        <Printer size={16} />
      </Button>
    </div>
  )
}
