import { useQuery } from '@tanstack/react-query'
import type { TableDefinition } from '../../../shared/records/column.ts'
import { tables } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import { orpc } from '../../api/api.ts'
import { instantText } from '../../components/instantText.ts'
import styles from './CompileScreen.module.css'

/** What was written after a document was made: who, when, and which fields of which record. */
export function ChangesSince({ id }: { id: string }) {
  const { data = [] } = useQuery(orpc.outputs.changes.queryOptions({ input: { id } }))
  return (
    <ul className={styles['changes']}>
      {data.toReversed().map(change => (
        <li key={change.id}>
          {tables[change.kind].label} «{change.key}»: {actionName(change)}{' '}
          <small>{`${instantText(change.at)} · ${change.who}`}</small>
        </li>
      ))}
    </ul>
  )
}

function actionName({ kind, before, after }: Change): string {
  if (before === null) return 'افزوده شد'
  if (after === null) return 'حذف شد'
  const { columns }: TableDefinition = tables[kind]
  const changed = Object.entries(columns).filter(([name]) => before[name] !== after[name])
  return `${changed.map(([, { header }]) => header).join('، ')} تغییر کرد`
}
