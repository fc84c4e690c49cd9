import { useMutation } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import {
  type ChartChoice,
  mergeChartChoices,
  printChartChoices,
  readChartChoices,
} from '../../../shared/charts/chartChoices.ts'
import { sessionCharts } from '../../../shared/charts/index.ts'
import type { Dashboard } from '../../../shared/documents/dashboards.ts'
import { api } from '../../api/api.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { Tick } from '../../components/Tick.tsx'
import { useToasts } from '../../state/toasts.ts'
import styles from './Dashboard.module.css'
import { useChartChoices } from './useChartChoices.ts'

/** Which charts the council's dashboards show, and in what order: kept with the council, on screen and on paper. */
export function ChooseCharts({ dashboard }: { dashboard: Dashboard | undefined }) {
  const { council, kept } = useChartChoices()
  const [draft, setDraft] = useState<ChartChoice[]>()
  const show = useToasts(state => state.show)
  const own = (choices: readonly ChartChoice[]) =>
    choices.filter(({ name }) => {
      const { kinds = [] } = sessionCharts.find(chart => chart.name === name) ?? {}
      return dashboard === undefined || kinds.some(kind => dashboard.kinds.includes(kind))
    })
  const saving = useMutation({
    mutationFn: async (choices: readonly ChartChoice[]) => {
      const dashboardCharts = printChartChoices(mergeChartChoices(readChartChoices(kept), choices))
      return saveRecords([{ kind: 'council', row: { ...council, dashboardCharts } }])
    },
    onSuccess: ({ group }) => {
      setDraft(undefined)
      if (group === null) return
      show({ tone: 'done', text: 'نمودارهای داشبورد تغییر کرد.', undo: () => void api.records.undo({ group }) })
    },
  })
  const move = (at: number, by: -1 | 1): void => {
    if (draft === undefined) return
    const next = [...draft]
    const [taken] = next.splice(at, 1)
    if (taken !== undefined) next.splice(at + by, 0, taken)
    setDraft(next)
  }
  return (
    <>
      <Button look="quiet" onPress={() => setDraft(own(readChartChoices(kept)))}>
        <SlidersHorizontal size={16} /> نمودارها
      </Button>
      {draft === undefined ? null : (
        <Modal
          title="انتخاب و ترتیب نمودارها"
          isOpen
          onClose={() => setDraft(undefined)}
          failure={saving.error}
          actions={
            <>
              <Button look="primary" isPending={saving.isPending} onPress={() => saving.mutate(draft)}>
                ذخیره
              </Button>
              <Button look="quiet" onPress={() => setDraft(undefined)}>
                انصراف
              </Button>
            </>
          }
        >
          <ol className={styles['choices']}>
            {draft.map(({ name, title, isShown }, at) => (
              <li key={name}>
                <Tick
                  isSelected={isShown}
                  onChange={shown => setDraft(draft.map(one => (one.name === name ? { ...one, isShown: shown } : one)))}
                >
                  {title}
                </Tick>
                <Button
                  look="quiet"
                  icon
                  aria-label={`${title}: بالاتر`}
                  isDisabled={at === 0}
                  onPress={() => move(at, -1)}
                >
                  <ArrowUp size={16} />
                </Button>
                <Button
                  look="quiet"
                  icon
                  aria-label={`${title}: پایین‌تر`}
                  isDisabled={at === draft.length - 1}
                  onPress={() => move(at, 1)}
                >
                  <ArrowDown size={16} />
                </Button>
              </li>
            ))}
          </ol>
        </Modal>
      )}
    </>
  )
}
