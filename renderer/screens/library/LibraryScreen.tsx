import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { Empty } from '../../components/Empty.tsx'
import { RecordGrid } from '../../components/grid/RecordGrid.tsx'
import { type LibraryEntry, libraryEntry } from '../../components/libraryEntries.ts'
import { AmountsGrid } from './AmountsGrid.tsx'
import { ImportTable } from './ImportTable.tsx'
import styles from './Library.module.css'
import { ReadingsGrid } from './ReadingsGrid.tsx'

/** One kind of record, all of it. */
export default function LibraryScreen() {
  const { kind } = useParams<{ kind: string }>()
  const entry = libraryEntry(kind)
  if (!entry) return <Empty title="چنین جدولی در کتابخانه نیست">از فهرست کتابخانه جدول دیگری را باز کنید.</Empty>
  return (
    <ImportTable key={kind} kind={entry.kind}>
      {tools => <Entry entry={entry} tools={tools} />}
    </ImportTable>
  )
}

function Entry({ entry: { kind, title, about }, tools }: { entry: LibraryEntry; tools: ReactNode }) {
  const [search] = useSearchParams()
  const record = search.get('record')
  const field = search.get('field')
  const at = record === null ? undefined : { key: record, ...(field === null ? {} : { column: field }) }
  return (
    <div className={styles['shelf']}>
      <header className={styles['top']}>
        <div>
          <p className={styles['path']}>
            <Link href="/library">کتابخانه</Link>
          </p>
          <h1>{title}</h1>
        </div>
        <p className={styles['about']}>{about}</p>
      </header>
      {kind === 'energyReading' ? (
        <ReadingsGrid at={at} tools={tools} />
      ) : kind === 'budgetAmount' ? (
        <AmountsGrid at={at} tools={tools} />
      ) : (
        <RecordGrid kind={kind} at={at} tools={tools} />
      )}
    </div>
  )
}
