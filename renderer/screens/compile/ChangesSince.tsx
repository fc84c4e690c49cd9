import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Column } from '../../../shared/columnTypes/index.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { tables } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import { showCell } from '../../../shared/tables/showCell.ts'
import { orpc } from '../../api/api.ts'
import { actionName } from '../../components/history/actionName.ts'
import { useChangeTitles } from '../../components/history/useChangeTitles.ts'
import { instantText } from '../../components/instantText.ts'
import { recordPlace } from '../../components/recordPlace.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import styles from './CompileScreen.module.css'

/** What was written after a document was made: who, when, and what of which record, with the way to it. */
export function ChangesSince({ id }: { id: string }) {
  const session = useSessionCode()
  const { data = [] } = useQuery(orpc.outputs.changes.queryOptions({ input: { id } }))
  const titleOf = useChangeTitles(data)
  return (
    <ul className={styles['changes']}>
      {data.toReversed().map(change => (
        <li key={change.id}>
          {change.after === null ? (
            <bdi>{withFigures(titleOf(change))}</bdi>
          ) : (
            <Link href={recordPlace({ kind: change.kind, key: change.key, session })}>
              {withFigures(titleOf(change))}
            </Link>
          )}
          : {withFigures(saidOf(change))} <small>{withFigures(`${instantText(change.at)} · ${change.who}`)}</small>
        </li>
      ))}
    </ul>
  )
}

/** Letters of a value that are shown; a longer text is only said to have changed. */
const mostLetters = 60

/** «تعداد شرکت‌کنندگان: ۱٬۲۰۰ ← ۱٬۳۵۰»; long texts and what names other records are said to have changed. */
function saidOf(change: Change): string {
  const { kind, before, after } = change
  if (before === null || after === null) return actionName(change)
  const { columns }: TableDefinition = tables[kind]
  const changed = Object.entries<Column>(columns).filter(([name]) => before[name] !== after[name])
  const values = changed.map(([name, column]) => {
    if (column.type === 'reference') return null
    const [was, now] = [before[name] ?? null, after[name] ?? null].map(value => showCell(column, value) || '—')
    const isShort = [was, now].every(text => text !== undefined && text.length <= mostLetters)
    return isShort ? `${column.header}: ${was} ← ${now}` : null
  })
  return values.includes(null) ? actionName(change) : values.join('، ')
}
