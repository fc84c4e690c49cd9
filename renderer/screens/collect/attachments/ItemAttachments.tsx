import { useQuery } from '@tanstack/react-query'
import { Paperclip, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { attachable, byAttachmentCode } from '../../../../shared/domain/attachmentFile.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { isTableName } from '../../../../shared/tables/tableName.ts'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { ProblemNote } from '../../../components/ProblemNote.tsx'
import { useFileDrop } from '../../../components/useFileDrop.ts'
import { useRecords, useSessionCode } from '../../../session/useSession.ts'
import { AttachmentRow } from './AttachmentRow.tsx'
import styles from './Attachments.module.css'
import { useItemFiles } from './useItemFiles.ts'

interface ItemAttachmentsProps {
  item: string
  title: string
  /** The item's own row; it is given the button that adds files. */
  children: (addButton: ReactNode) => ReactNode
}

/** An item of the agenda with the files that go with it: files are dropped on it, or chosen. */
export function ItemAttachments({ item, title, children }: ItemAttachmentsProps) {
  const files = useItemFiles(item)
  const { ref, isOver } = useFileDrop(files.add, isTable)
  const session = useSessionCode()
  const rows = useRecords('attachment').filter(row => row['agendaItem'] === item)
  const { data: listed = [] } = useQuery(orpc.attachments.list.queryOptions({ input: { session } }))
  const addButton = (
    <FileTrigger allowsMultiple acceptedFileTypes={attachable} onSelect={chosen => files.add([...(chosen ?? [])])}>
      <Button look="quiet" icon aria-label={`افزودن پیوست به «${title}»`} isPending={files.progress !== null}>
        <Paperclip size={16} />
      </Button>
    </FileTrigger>
  )
  return (
    <div ref={ref} className={isOver ? styles['over'] : undefined}>
      {children(addButton)}
      {rows.length > 0 ? (
        <ul className={styles['list']} aria-label={`پیوست‌های «${title}»`}>
          {rows.toSorted(byAttachmentCode).map(row => (
            <AttachmentRow
              key={String(row['code'])}
              row={row}
              found={listed.find(one => one.row.code === row['code'] && one.row.sha256 === row['sha256'])}
              onReplace={file => files.replace({ code: String(row['code']), sha256: String(row['sha256']) }, file)}
            />
          ))}
        </ul>
      ) : null}
      <div className={styles['told']}>
        <output>{progressText(files.progress)}</output>
        {files.refused.map(({ id, problem }) => (
          <div key={id} className={styles['refused']}>
            <ProblemNote cause={problem} />
            <Button look="quiet" icon aria-label="بستن پیام" onPress={() => files.forget(id)}>
              <X size={16} />
            </Button>
          </div>
        ))}
      </div>
      {isOver ? <p className={styles['invitation']}>پرونده‌ها پیوست همین دستور می‌شوند.</p> : null}
    </div>
  )
}

/** A department's table belongs to the session, wherever on it it is dropped. */
const isTable = ({ name }: File): boolean => isTableName(name)

function progressText(progress: { done: number; of: number } | null): string {
  if (progress === null) return ''
  const { done, of } = progress
  return of === 1 ? 'پرونده بررسی می‌شود…' : toPersianDigits(`پروندهٔ ${done + 1} از ${of} بررسی می‌شود…`)
}
