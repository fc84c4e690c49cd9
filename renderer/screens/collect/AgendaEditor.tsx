import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { GridList, useDragAndDrop } from 'react-aria-components'
import { movedOrder } from '../../../shared/domain/agenda.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { applyOptimistic, recordListKey } from '../../api/recordLists.ts'
import { useRemoveRecord } from '../../api/useRemoveRecord.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { useSessionCode, useSessionReports } from '../../session/useSession.ts'
import { showHidden, useToasts } from '../../state/toasts.ts'
import { AgendaRow } from './AgendaRow.tsx'
import styles from './Collect.module.css'

/** The session's agenda: what, by whom, for how long, in which order. */
export function AgendaEditor() {
  const session = useSessionCode()
  const { agenda, reports } = useSessionReports(session)
  const remove = useRemoveRecord('agendaItem')
  // Before what is typed can be kept, there is nothing to type into: no letter falls beside.
  const isStoreKnown = useQuery(orpc.store.about.queryOptions()).data !== undefined
  const order = agenda.map(({ code }) => String(code))
  // Of the moment: the next key may come before what this one did is drawn.
  const orderNow = () => agendaNow(session).map(({ code }) => String(code))
  const arrange = useMutation(
    orpc.agenda.arrange.mutationOptions({
      // After the items' own saves, each of which writes its whole row with the place it then had.
      scope: { id: 'agendaItem' },
      onMutate: ({ items }) =>
        applyOptimistic(
          'agendaItem',
          agendaNow(session).map(row => {
            const key = String(row['code'])
            return { key, row: { ...row, position: items.indexOf(key) + 1 } }
          }),
        ),
      onError: (_cause, _input, hide) => hide?.(),
    }),
  )
  /** The newest item, which is named once it is drawn. */
  const [begun, setBegun] = useState<string | null>(null)
  const addItems = useMutation(
    orpc.agenda.add.mutationOptions({
      scope: { id: 'agendaItem' },
      onSuccess: async ({ items, hidden }) => {
        showHidden(hidden)
        await applyOptimistic(
          'agendaItem',
          items.map(row => ({ key: row.code, row })),
        )
      },
    }),
  )
  const move = (code: string, by: -1 | 1): void => {
    const now = orderNow()
    const target = now[now.indexOf(code) + by]
    if (target === undefined) return
    const items = movedOrder(now, new Set([code]), target, by < 0 ? 'before' : 'after')
    arrange.mutate({ session, items })
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return
      const moved = new Set([...keys].map(String))
      arrange.mutate({ session, items: movedOrder(orderNow(), moved, String(target.key), target.dropPosition) })
    },
  })
  const removeItem = (code: string, title: string): void => {
    const under = reports.filter(report => report['agendaItem'] === code).length
    if (under === 0) return remove.mutate({ key: code, said: `«${title}» از دستور حذف شد.` })
    const text = `«${title}» ${under} گزارش دارد؛ نخست در مشخصات گزارش، دستور دیگری برایش انتخاب کنید.`
    useToasts.getState().show({ tone: 'problem', text: toPersianDigits(text) })
  }
  const add = (): void =>
    addItems.mutate(
      { session, titles: ['دستور جدید'], below: null },
      { onSuccess: ({ items }) => setBegun(items[0]?.code ?? null) },
    )
  const isBegun = agenda.some(({ code }) => code === begun)
  useEffect(() => {
    if (isBegun && begun !== null) focusTitle(begun)
  }, [isBegun, begun])
  /** Pasted lines become items below the one that they were pasted into. */
  const addLines = (titles: string[], below: string): void =>
    addItems.mutate(
      { session, titles, below },
      {
        onSuccess: ({ group }) => {
          const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
          const text = toPersianDigits(`${titles.length} دستور افزوده شد.`)
          useToasts.getState().show({ tone: 'done', text, ...undo })
        },
      },
    )
  /** The title of the item below, or of a new one after the last. */
  const goOn = (index: number): void => {
    const next = order[index + 1]
    if (next === undefined) add()
    else focusTitle(next)
  }
  const minutes = agenda.reduce((sum, item) => sum + Number(item['minutes'] ?? 0), 0)
  return (
    <section className={styles['agenda']} aria-labelledby="agenda-title">
      <header className={styles['agendaHead']}>
        <h2 id="agenda-title">دستور جلسه</h2>
        <p className={styles['soft']}>
          {toPersianDigits(`${agenda.length} مورد`)}
          {minutes > 0 ? ` · ${spokenMinutes(minutes)}` : ''}
        </p>
        <Button onPress={add}>
          <Plus size={16} aria-hidden />
          افزودن دستور
        </Button>
      </header>
      {isStoreKnown ? (
        <GridList
          aria-label="دستور جلسه، به ترتیب"
          className={styles['items'] ?? ''}
          keyboardNavigationBehavior="tab"
          selectionMode="none"
          disallowTypeAhead
          items={agenda.map((item, index) => ({ id: String(item['code']), item, index }))}
          dependencies={[agenda]}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (
            <Empty title="دستور جلسه خالی است">گزارش‌ها، لایحه‌ها، طرح‌ها و نطق‌ها را به ترتیب رسیدگی بیفزایید.</Empty>
          )}
        >
          {({ item, index }) => (
            <AgendaRow
              item={item}
              index={index}
              count={agenda.length}
              onNext={() => goOn(index)}
              onLines={titles => addLines(titles, String(item['code']))}
              onMove={by => move(String(item['code']), by)}
              onRemove={() => removeItem(String(item['code']), String(item['title']))}
            />
          )}
        </GridList>
      ) : null}
      {agenda.length > 1 ? (
        <p className={styles['hint']}>
          برای جابه‌جا کردن، ردیف را بکشید یا روی آن <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> بزنید.
        </p>
      ) : null}
    </section>
  )
}

/** A session's items in the order that this window shows. */
function agendaNow(session: string): JsonRow[] {
  const rows = queryClient.getQueryData<JsonRow[]>(recordListKey({ kind: 'agendaItem', where: { session } })) ?? []
  return rows.toSorted((one, other) => Number(one['position']) - Number(other['position']))
}

/** A new item is named first. */
function focusTitle(code: string): void {
  requestAnimationFrame(() => {
    const item = document.querySelector(`[data-item="${CSS.escape(code)}"]`)
    const input = item?.querySelector('input')
    // The list brings keyboard users back to the row it knows to be at hand: it has to be this one.
    item?.closest<HTMLElement>('[role=row]')?.focus()
    input?.focus()
    input?.select()
  })
}

/** «۲ ساعت و ۱۵ دقیقه». */
function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 ? `${hours} ساعت` : '', rest > 0 ? `${rest} دقیقه` : '']
  return toPersianDigits(parts.filter(part => part !== '').join(' و '))
}
