import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { tables } from '../../../shared/records/index.ts'
import { orpc } from '../../api/api.ts'
import { keptGrids } from '../../components/grid/keptGrid.ts'
import { type LibraryEntry, libraryGroups } from '../../components/libraryEntries.ts'
import { Pill } from '../../components/Pill.tsx'
import styles from './Library.module.css'

/** Every table that has no screen of its own, with how much is in it and what it still lacks. */
export default function LibraryIndex() {
  const { data: counts } = useQuery(orpc.records.counts.queryOptions())
  const { data: about } = useQuery(orpc.store.about.queryOptions())
  const unfinished = about === undefined ? [] : keptGrids(about.id)
  return (
    <div className={styles['index']}>
      <header>
        <h1>کتابخانه</h1>
        <p>
          آنچه از جلسه‌ای به جلسهٔ دیگر می‌ماند و آنچه از هر جلسه ثبت می‌شود. هر جدول را می‌توان از Excel چسباند یا از CSV
          آورد.
        </p>
      </header>
      <div className={styles['groups']}>
        {libraryGroups.map(({ title, entries }) => (
          <section key={title} className={styles['group']}>
            <h2>{title}</h2>
            <ul>
              {entries.map(entry => (
                <Entry
                  key={entry.kind}
                  entry={entry}
                  count={counts?.find(({ kind }) => kind === entry.kind)}
                  drafts={draftsOf(entry.kind, unfinished)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

interface EntryProps {
  entry: LibraryEntry
  /** Undefined while it is read. */
  count: { records: number; lacking: number } | undefined
  /** Rows that are begun on this computer. */
  drafts: number
}

function Entry({ entry: { kind, title, about, completes }, count, drafts }: EntryProps) {
  return (
    <li>
      <Link href={`/library/${kind}`}>
        <b>{title}</b>
        <small>{about}</small>
        <span className={styles['lacks']}>
          {drafts > 0 ? <Pill tone="warn">◐ {toPersianDigits(`${drafts} ردیف ناتمام`)}</Pill> : null}
          {count !== undefined && count.lacking > 0 && completes !== undefined ? (
            <Pill tone="warn">
              ◐ {toPersianDigits(`${count.lacking} ${tables[completes].label} بدون ${tables[kind].label}`)}
            </Pill>
          ) : null}
        </span>
        <span className={styles['count']}>{countText(count?.records)}</span>
      </Link>
    </li>
  )
}

function countText(records: number | undefined): string {
  if (records === undefined) return '…'
  return records === 0 ? '○ خالی' : `${formatNumber(String(records), { isolate: false })} ردیف`
}

/** A grid is named by its kind and its filter: «drill {}». */
function draftsOf(kind: string, grids: ReturnType<typeof keptGrids>): number {
  const own = grids.filter(({ shows }) => shows.split(' ')[0] === kind)
  return own.reduce((sum, { unfinished }) => sum + (unfinished?.drafts.length ?? 0), 0)
}
