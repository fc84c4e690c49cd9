import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { NewItem } from '../../../shared/api/agenda.ts'
import { movedOrder } from '../../../shared/domain/agenda.ts'
import { type ListedItem, readAgendaList } from '../../../shared/domain/agendaList.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { applyOptimistic, recordListKey } from '../../api/recordLists.ts'
import { useRemoveRecord } from '../../api/useRemoveRecord.ts'
import { useSessionCode, useSessionReports } from '../../session/useSession.ts'
import { showHidden, useToasts } from '../../state/toasts.ts'

/** What an item is called until somebody names it. */
const unnamed = 'دستور جدید'

/** A session's agenda, and what can be done with it as a whole. */
export function useAgenda() {
  const session = useSessionCode()
  const { agenda, reports } = useSessionReports(session)
  const removeRecord = useRemoveRecord('agendaItem')
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
  const [list, setList] = useState<{ items: readonly ListedItem[]; below: string | null } | null>(null)
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
  const add = (): void =>
    addItems.mutate(
      { session, items: [{ title: unnamed }], below: null },
      { onSuccess: ({ items }) => setBegun(items[0]?.code ?? null) },
    )
  const isBegun = agenda.some(({ code }) => code === begun)
  useEffect(() => {
    if (isBegun && begun !== null) focusTitle(begun)
  }, [isBegun, begun])
  return {
    agenda,
    reports,
    /** Begins an item after the last. */
    add,
    /** A pasted list that is looked at; null while there is none. */
    list,
    /** Shows a pasted list before it becomes items below one of them, or after the last. @returns whether it is one */
    takeList: (text: string, below: string | null): boolean => {
      const items = readAgendaList(text)
      if (items.length > 0) setList({ items, below })
      return items.length > 0
    },
    dropList: (): void => setList(null),
    addList: (items: NewItem[]): void => {
      const below = list?.below ?? null
      setList(null)
      // One that was begun and not named yet is what the list begins with.
      const instead = agenda.some(({ code, title }) => code === below && title === unnamed)
      addItems.mutate(
        { session, items, below, instead },
        {
          onSuccess: ({ group }) => {
            const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
            const text = toPersianDigits(`${items.length} دستور افزوده شد.`)
            useToasts.getState().show({ tone: 'done', text, ...undo })
          },
        },
      )
    },
    move: (code: string, by: -1 | 1): void => {
      const now = orderNow()
      const target = now[now.indexOf(code) + by]
      if (target === undefined) return
      const items = movedOrder(now, new Set([code]), target, by < 0 ? 'before' : 'after')
      arrange.mutate({ session, items })
    },
    moveTo: (moved: ReadonlySet<string>, target: string, side: 'before' | 'after'): void =>
      arrange.mutate({ session, items: movedOrder(orderNow(), moved, target, side) }),
    remove: (code: string, title: string): void => {
      const under = reports.filter(report => report['agendaItem'] === code).length
      if (under === 0) return removeRecord.mutate({ key: code, said: `«${title}» از دستور حذف شد.` })
      const text = `«${title}» ${under} گزارش دارد؛ نخست در مشخصات گزارش، دستور دیگری برایش انتخاب کنید.`
      useToasts.getState().show({ tone: 'problem', text: toPersianDigits(text) })
    },
    /** Brings the keyboard to the title of the item below, or of a new one after the last. */
    goOn: (index: number): void => {
      const next = agenda[index + 1]
      if (next === undefined) add()
      else focusTitle(String(next['code']))
    },
  }
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
