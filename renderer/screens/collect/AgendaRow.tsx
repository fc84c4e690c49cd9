import { useMutation } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, FileText, GripVertical, Lock, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, GridListItem } from 'react-aria-components'
import { Link } from 'wouter'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatTime } from '../../../shared/persian/formatTime.ts'
import { agendaItemKindChoices } from '../../../shared/records/agendaItem.ts'
import { opennessChoices } from '../../../shared/records/openness.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { orpc } from '../../api/api.ts'
import { ActionMenu } from '../../components/ActionMenu.tsx'
import { Choice, type Option, optionsOf } from '../../components/Choice.tsx'
import { ReportStatus } from '../../components/ReportStatus.tsx'
import { DraftNote } from '../../drafts/DraftNote.tsx'
import { recordTarget } from '../../drafts/draftTarget.ts'
import { useDrafted } from '../../drafts/useDrafted.ts'
import { OfficeChoice, type OfficeRequest } from '../../session/OfficeChoice.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { showHidden } from '../../state/toasts.ts'
import styles from './Agenda.module.css'
import { ItemAttachments } from './attachments/ItemAttachments.tsx'
import { InlineEdit } from './InlineEdit.tsx'
import { ItemDetails } from './ItemDetails.tsx'
import { QuietCount } from './QuietCount.tsx'

interface AgendaRowProps {
  item: JsonRow
  index: number
  count: number
  /** 'HH:MM'; null where an item before it has no minutes. */
  start: string | null
  /** Those that belong to it. */
  reports: readonly JsonRow[]
  /** The next item is begun; after this one. */
  onNext: () => void
  /** A list pasted into the title, an item a line. */
  onList: (text: string) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const kinds: Option<string>[] = optionsOf(agendaItemKindChoices)
const openness: Option<string>[] = optionsOf(opennessChoices)

/** One item of the agenda; each of its fields saves by itself as it is typed. */
export function AgendaRow({
  item: saved,
  index,
  count,
  start,
  reports,
  onNext,
  onList,
  onMove,
  onRemove,
}: AgendaRowProps) {
  const session = useSessionCode()
  const drafted = useDrafted(recordTarget('agendaItem', String(saved['code'])), saved)
  const item = drafted?.row ?? saved
  const title = String(item['title'])
  const [isDetailed, setDetailed] = useState(false)
  /** One that is on its way to the store. */
  const [newOffice, setNew] = useState<OfficeRequest | null>(null)
  const change = (patch: JsonRow) => drafted?.edit(patch)
  const setPresenter = useMutation(
    orpc.agenda.present.mutationOptions({
      onSuccess: ({ hidden }) => showHidden(hidden),
      onSettled: () => setNew(null),
    }),
  )
  const presenter = newOffice ?? (item['presenter'] == null ? null : { code: String(item['presenter']) })
  const present = (by: OfficeRequest | null): void => {
    if (by === null || 'code' in by) return change({ presenter: by?.code ?? null })
    setNew(by)
    setPresenter.mutate({ item: String(saved['code']), by })
  }
  const byKeyboard = (event: React.KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const isClosed = item['openness'] === 'closed'
  return (
    <GridListItem
      id={String(item['code'])}
      textValue={title}
      className={`${styles['item']} ${isClosed ? styles['closed'] : ''}`}
    >
      <ItemAttachments item={String(saved['code'])} title={title}>
        {addButton => (
          <div className={styles['columns']} ref={keepFocus} data-item={item['code']} onKeyDownCapture={byKeyboard}>
            <AriaButton slot="drag" aria-label={`کشیدن «${title}»`} className={styles['grip'] ?? ''}>
              <GripVertical size={16} aria-hidden />
            </AriaButton>
            <span className={styles['number']}>{toPersianDigits(String(index + 1))}</span>
            <div className={styles['title']}>
              <InlineEdit
                label="عنوان دستور"
                value={title}
                onType={text => change({ title: text })}
                onEnter={onNext}
                onList={onList}
              />
            </div>
            <div className={styles['kind']}>
              <Choice
                label="نوع"
                hideLabel
                value={String(item['kind'])}
                options={kinds}
                onChange={kind => change({ kind })}
              />
            </div>
            <div className={styles['presenter']}>
              <OfficeChoice label="ارائه‌دهنده" hideLabel value={presenter} onChange={present} />
            </div>
            <QuietCount
              label="دقیقه"
              value={item['minutes'] === null ? null : Number(item['minutes'])}
              onCommit={minutes => change({ minutes })}
            />
            <span
              className={styles['start']}
              {...(start === null ? { title: 'دقیقهٔ دستورهای پیشین نوشته نشده است.' } : {})}
            >
              <span className="visually-hidden">شروع </span>
              {start === null ? '—' : formatTime(start)}
            </span>
            <div className={styles['openness']}>
              {isClosed ? <Lock size={14} aria-hidden /> : null}
              <Choice
                label="علنی یا غیرعلنی"
                hideLabel
                value={String(item['openness'])}
                options={openness}
                onChange={value => change({ openness: value })}
              />
            </div>
            <div className={styles['reports']}>
              {reports.map(report => (
                <Link key={String(report['code'])} href={`/session/${session}/collect/${report['code']}`}>
                  <span className="visually-hidden">گزارش این دستور: </span>
                  <ReportStatus status={report['status']} />
                </Link>
              ))}
            </div>
            <div className={styles['actions']}>
              {addButton}
              <ActionMenu
                label={`کارهای «${title}»`}
                actions={[
                  {
                    label: 'یکی بالاتر',
                    icon: <ArrowUp size={16} aria-hidden />,
                    keys: 'Alt ↑',
                    isDisabled: index === 0,
                    onAction: () => onMove(-1),
                  },
                  {
                    label: 'یکی پایین‌تر',
                    icon: <ArrowDown size={16} aria-hidden />,
                    keys: 'Alt ↓',
                    isDisabled: index === count - 1,
                    onAction: () => onMove(1),
                  },
                  {
                    label: 'نامه، پیشنهاددهنده و فوریت…',
                    icon: <FileText size={16} aria-hidden />,
                    onAction: () => setDetailed(true),
                  },
                  { label: 'حذف دستور', icon: <Trash2 size={16} aria-hidden />, onAction: onRemove },
                ]}
              />
            </div>
          </div>
        )}
      </ItemAttachments>
      {isDetailed ? <ItemDetails item={item} onChange={change} onClose={() => setDetailed(false)} /> : null}
      <DraftNote drafted={drafted} />
    </GridListItem>
  )
}

/**
 * A choice that closes gives the focus back to its button. The list of rows would take that for itself, and whoever
 * goes on by keyboard would begin again at the row.
 */
function keepFocus(row: HTMLElement | null): void {
  row?.addEventListener('react-aria-focus-scope-restore', event => event.stopPropagation())
}
