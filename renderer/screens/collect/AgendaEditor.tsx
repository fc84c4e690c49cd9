import { useQuery } from '@tanstack/react-query'
import { Copy, Plus, Printer } from 'lucide-react'
import { type ClipboardEvent, useState } from 'react'
import { GridList, useDragAndDrop } from 'react-aria-components'
import { useLocation } from 'wouter'
import { startTimes } from '../../../shared/domain/agenda.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatTime } from '../../../shared/persian/formatTime.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { lazyComponent } from '../../components/lazyComponent.tsx'
import { useSession } from '../../session/useSession.ts'
import { chooseDocument } from '../compile/draft.ts'
import styles from './Agenda.module.css'
import head from './AgendaHead.module.css'
import { AgendaList } from './AgendaList.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import { ToBoard } from './board/ToBoard.tsx'
import { useAgenda } from './useAgenda.ts'

const CopySession = lazyComponent(() => import('./CopySession.tsx').then(module => module.default))

/** The session's agenda as a table: what, by whom, for how long, from when, in which order. */
export function AgendaEditor() {
  const { agenda, reports, add, list, takeList, dropList, addList, move, moveTo, remove, goOn } = useAgenda()
  const session = useSession()
  const [, go] = useLocation()
  const { data: sessions = [] } = useQuery(orpc.sessions.list.queryOptions())
  const before = sessions.find(
    one =>
      session !== undefined && one.code !== session.code && one.date <= session.date && one.sample === session.sample,
  )
  const [isCopying, setCopying] = useState(false)
  // Before what is typed can be kept, there is nothing to type into: no letter falls beside.
  const isStoreKnown = useQuery(orpc.store.about.queryOptions()).data !== undefined
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition !== 'on') moveTo(new Set([...keys].map(String)), String(target.key), target.dropPosition)
    },
  })
  const minutes = agenda.map(item => (item['minutes'] === null ? null : Number(item['minutes'])))
  const starts = session === undefined ? [] : startTimes(session.time, minutes)
  const paste = (event: ClipboardEvent): void => {
    // A field takes what is pasted into it.
    if (event.target instanceof HTMLInputElement) return
    if (takeList(event.clipboardData.getData('text/plain'), null)) event.preventDefault()
  }
  return (
    <section className={styles['agenda']} aria-labelledby="agenda-title" onPaste={paste}>
      <header className={head['head']}>
        <h2 id="agenda-title">دستور جلسه</h2>
        <p className={head['soft']}>{summary(minutes, starts)}</p>
        {before === undefined ? null : (
          <Button look="quiet" onPress={() => setCopying(true)}>
            <Copy size={16} aria-hidden />
            کپی از جلسهٔ قبل
          </Button>
        )}
        {session === undefined || agenda.length === 0 ? null : (
          <Button
            look="quiet"
            onPress={() => {
              chooseDocument(session.code, 'agenda', 'public')
              go(`/session/${session.code}/compile`)
            }}
          >
            <Printer size={16} aria-hidden />
            چاپ دستور جلسه
          </Button>
        )}
        <ToBoard />
        <Button onPress={add}>
          <Plus size={16} aria-hidden />
          افزودن دستور
        </Button>
      </header>
      {agenda.length > 0 ? (
        <div className={`${styles['columns']} ${styles['names']}`} aria-hidden>
          <span />
          <span />
          <span>عنوان</span>
          <span>نوع</span>
          <span>ارائه‌دهنده</span>
          <span>دقیقه</span>
          <span>شروع</span>
          <span>نوع نسخه</span>
          <span>گزارش</span>
        </div>
      ) : null}
      {isStoreKnown ? (
        <GridList
          aria-label="دستور جلسه، به ترتیب"
          className={styles['items'] ?? ''}
          keyboardNavigationBehavior="tab"
          selectionMode="none"
          disallowTypeAhead
          items={agenda.map((item, index) => ({ id: String(item['code']), item, index }))}
          dependencies={[agenda, reports, starts.join(' ')]}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (
            <Empty title="دستور جلسه خالی است">
              گزارش‌ها، لایحه‌ها، طرح‌ها و نطق‌ها را به ترتیب رسیدگی بیفزایید؛ فهرستی را که در Word یا Excel دارید می‌توان
              همین‌جا چسباند.
            </Empty>
          )}
        >
          {({ item, index }) => (
            <AgendaRow
              item={item}
              index={index}
              count={agenda.length}
              start={starts[index] ?? null}
              reports={reports.filter(report => report['agendaItem'] === item['code'])}
              onNext={() => goOn(index)}
              onList={text => takeList(text, String(item['code']))}
              onMove={by => move(String(item['code']), by)}
              onRemove={() => remove(String(item['code']), String(item['title']))}
            />
          )}
        </GridList>
      ) : null}
      {isStoreKnown ? (
        <Button look="quiet" onPress={add}>
          <Plus size={16} aria-hidden />
          عنوان دستور بعدی را بنویسید، یا فهرست را از Word بچسبانید؛ هر سطر یک دستور می‌شود
        </Button>
      ) : null}
      {isCopying ? <CopySession onClose={() => setCopying(false)} /> : null}
      {list === null ? null : <AgendaList listed={list.items} onAdd={addList} onClose={dropList} />}
      {agenda.length > 1 ? (
        <p className={head['hint']}>
          جابه‌جایی ردیف: کشیدن یا <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> · ردیف بعد: <kbd>Enter</kbd>
        </p>
      ) : null}
    </section>
  )
}

/** «۷ مورد · ۲ ساعت و ۵۵ دقیقه · ۹:۰۰ تا ۱۱:۵۵». */
function summary(minutes: readonly (number | null)[], starts: readonly (string | null)[]): string {
  const total = minutes.reduce<number>((sum, own) => sum + (own ?? 0), 0)
  const [begin, end] = [starts[0], starts.at(-1)]
  const span = total > 0 && begin != null && end != null ? `${formatTime(begin)} تا ${formatTime(end)}` : ''
  const parts = [`${minutes.length} مورد`, total > 0 ? spokenMinutes(total) : '', span]
  return toPersianDigits(parts.filter(part => part !== '').join(' · '))
}

/** «۲ ساعت و ۱۵ دقیقه». */
function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 ? `${hours} ساعت` : '', rest > 0 ? `${rest} دقیقه` : '']
  return parts.filter(part => part !== '').join(' و ')
}
