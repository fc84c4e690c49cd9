import { useQueries } from '@tanstack/react-query'
import { Maximize2, Minimize2 } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { RecordFilter } from '../../../shared/api/records.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { referencesOf } from '../../../shared/tables/references.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { RecordGrid } from '../../components/grid/RecordGrid.tsx'
import { useRecords } from '../../session/useSession.ts'
import styles from './Report.module.css'

/** What a department writes of its own. */
const ownKinds = kindsUnder('department')

interface RecordTab {
  kind: RecordKind
  filter: RecordFilter
}

interface ReportRecordsProps {
  department: string
  /** They have the whole screen. */
  isAlone: boolean
  onAlone: (isAlone: boolean) => void
}

/**
 * The records that a report rests on, kind by kind; those of its department alone. Not drawn again for every letter of
 * the text above them.
 */
export const ReportRecords = memo(function ReportRecords({ department, isAlone, onAlone }: ReportRecordsProps) {
  const codesOf = useCodes(department)
  const tabs: RecordTab[] = ownKinds.flatMap(({ kind, column }): RecordTab[] => {
    const codes = codesOf.get(kind) ?? []
    const below = codes.length === 0 ? [] : kindsUnder(kind)
    return [
      { kind, filter: { [column]: department } },
      ...below.map(under => ({ kind: under.kind, filter: { [under.column]: codes } })),
    ]
  })
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isAlone || isWriting(event.target)) return
    onAlone(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape from any of its cells.
    <div className={styles['dock']} onKeyDown={byKey}>
      <Tabs className={styles['records'] ?? ''}>
        <div className={styles['tabRow']}>
          <TabList aria-label="داده‌های این واحد" className={styles['tabs'] ?? ''}>
            {tabs.map(tab => (
              <Tab key={tab.kind} id={tab.kind} className={styles['tab'] ?? ''}>
                {tables[tab.kind].label}
                <RecordCount {...tab} />
              </Tab>
            ))}
          </TabList>
          <Button look="quiet" onPress={() => onAlone(!isAlone)}>
            {isAlone ? <Minimize2 size={16} aria-hidden /> : <Maximize2 size={16} aria-hidden />}
            {isAlone ? 'بازگشت به گزارش' : 'جدول تمام‌صفحه'}
            {isAlone ? <kbd>Esc</kbd> : null}
          </Button>
        </div>
        {tabs.map(({ kind, filter }) => (
          <TabPanel key={kind} id={kind} className={styles['panel'] ?? ''}>
            <RecordGrid kind={kind} filter={filter} compact />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  )
})

/** In a field Escape takes back what was written. */
function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

const parentKinds = ownKinds.map(({ kind }) => kind).filter(kind => kindsUnder(kind).length > 0)

/** Of each kind that others lie under, the codes of the department's records. */
function useCodes(department: string): ReadonlyMap<RecordKind, string[]> {
  return useQueries({
    queries: parentKinds.map(kind => orpc.records.list.queryOptions({ input: { kind, where: { department } } })),
    combine: results =>
      new Map(parentKinds.map((kind, i) => [kind, (results[i]?.data ?? []).map(row => String(row['code']))])),
  })
}

/**
 * Kinds that lie under one other kind alone, and the column that says under which record. Thousands of bills have a
 * place of their own.
 */
function kindsUnder(parent: RecordKind): { kind: RecordKind; column: string }[] {
  return recordKinds.flatMap(kind => {
    const { under = [], bulk }: TableDefinition = tables[kind]
    const above = referencesOf(kind).filter(({ column }) => under.includes(column))
    const [first, second] = above
    return first?.to === parent && second === undefined && bulk !== true ? [{ kind, column: first.column }] : []
  })
}

/** How many records a tab has; of kinds under others, those counts would be long to read. */
function RecordCount({ kind, filter }: RecordTab) {
  const rows = useRecords(kind)
  const wanted = filter['department']
  if (wanted === undefined) return null
  const count = rows.filter(row => row['department'] === wanted).length
  return count === 0 ? null : <small>{toPersianDigits(String(count))}</small>
}
