import { Copy, Database, FileCode, Image, Presentation, Printer } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { DrawnChart } from '../../../shared/api/charts.ts'
import type { Edition } from '../../../shared/document.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { ActionMenu } from '../../components/ActionMenu.tsx'
import { Button } from '../../components/Button.tsx'
import { EditionQuestion } from '../../components/EditionQuestion.tsx'
import { saveFile } from '../../components/saveFile.ts'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import { showProblem, type Toast, useToasts } from '../../state/toasts.ts'
import { ChartSource } from './ChartSource.tsx'
import styles from './Dashboard.module.css'
import { printPicture } from './printPicture.ts'
import { refuseClosed, type SentChart, showInHall } from './showInHall.ts'

type Picture = Awaited<ReturnType<typeof api.charts.picture>>
type Action = (picture: Picture) => Promise<void> | void

/**
 * What can be done with a chart from where it stands. Before one with closed rows leaves, its edition is asked, once.
 */
export function ChartActions({ chart, session }: { chart: DrawnChart; session: string }) {
  const [isBusy, setIsBusy] = useState(false)
  const [waiting, setWaiting] = useState<Action>()
  const show = useToasts(state => state.show)
  const { edition, mayLeave, answer } = useDashboardEdition()
  const { spec } = chart
  const run = async (action: Action, wanted: Edition): Promise<void> => {
    setIsBusy(true)
    try {
      const name = wanted === edition ? chart.name : await openName(session, chart)
      await action(await api.charts.picture({ session, name, edition: wanted }))
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setIsBusy(false)
    }
  }
  const start = (action: Action) => (chart.isClosed && !mayLeave ? setWaiting(() => action) : void run(action, edition))
  const copy: Action = async ({ png }) => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    show({ tone: 'done', text: 'نمودار در کلیپ‌بورد است؛ آن را در سند خود بچسبانید.' })
  }
  const send = async (): Promise<void> => {
    setIsBusy(true)
    try {
      refuseClosed(chart)
      const name = edition === 'public' ? chart.name : await openName(session, chart)
      show(sentWords(await showInHall(session, name)))
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setIsBusy(false)
    }
  }
  const actions: readonly [name: string, icon: React.ReactNode, action: Action][] = [
    ['کپی تصویر', <Copy key="copy" size={16} />, copy],
    ['ذخیرهٔ SVG', <FileCode key="svg" size={16} />, ({ svg }) => saveFile(svg)],
    ['ذخیرهٔ PNG', <Image key="png" size={16} />, ({ png }) => saveFile(png)],
    ['چاپ نمودار', <Printer key="print" size={16} />, ({ svg, alternative }) => printPicture(svg, alternative)],
  ]
  return (
    <div className={styles['actions']} role="group" aria-label={`کارها با نمودار ${spec.title}`}>
      <DialogTrigger>
        <Button look="quiet" icon aria-label={`منبع نمودار ${spec.title}`}>
          <Database size={16} />
        </Button>
        <ChartSource chart={chart} />
      </DialogTrigger>
      <Button look="quiet" icon aria-label="نمایش در صحن" isPending={isBusy} onPress={() => void send()}>
        <Presentation size={16} />
      </Button>
      <ActionMenu
        label={`کارهای دیگر با نمودار ${spec.title}`}
        actions={actions.map(([label, icon, action]) => ({
          label,
          icon,
          isDisabled: isBusy,
          onAction: () => start(action),
        }))}
      />
      {waiting === undefined ? null : (
        <EditionQuestion
          onClose={() => setWaiting(undefined)}
          onAnswer={wanted => {
            setWaiting(undefined)
            void run(waiting, wanted).then(() => answer(wanted))
          }}
        >
          <p>
            نمودار «{spec.title}» ردیف غیرعلنی دارد. {chart.closedNote}
          </p>
        </EditionQuestion>
      )}
    </div>
  )
}

function sentWords(sent: SentChart): Omit<Toast, 'id' | 'since'> {
  if (sent.kind === 'shown')
    return { tone: 'done', text: 'نمودار اکنون در صحن است؛ روی میز نمایش با J به اسلاید قبلی برمی‌گردید.' }
  const { group } = sent
  if (group === null) return { tone: 'done', text: 'این نمودار در اسلایدهای جلسه هست.' }
  const undo = (): void => void api.records.undo({ group })
  return { tone: 'done', text: 'نمودار به اسلایدهای جلسه افزوده شد.', undo }
}

/** The same chart among the public ones, which may be fewer. @throws Problem 'chart-not-public' */
async function openName(session: string, { spec, department }: DrawnChart): Promise<string> {
  const open = await api.charts.list({ session, edition: 'public' })
  const same = open.find(
    other =>
      other.department.code === department.code && other.spec.form === spec.form && other.spec.title === spec.title,
  )
  if (same === undefined) throw new Problem('chart-not-public', {})
  return same.name
}
