import { useMutation } from '@tanstack/react-query'
import { Download, FileText, FileUp, Image, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { ListedAttachment } from '../../../../shared/api/attachments.ts'
import { attachable, attachmentTypeOfName } from '../../../../shared/domain/attachmentFile.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { isolate } from '../../../../shared/persian/isolate.ts'
import { opennessChoices } from '../../../../shared/records/openness.ts'
import type { JsonRow } from '../../../../shared/tables/change.ts'
import { api } from '../../../api/api.ts'
import { useRemoveRecord } from '../../../api/useRemoveRecord.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { Pill, type Tone } from '../../../components/Pill.tsx'
import { saveFile } from '../../../components/saveFile.ts'
import { sizeText } from '../../../components/sizeText.ts'
import { DraftNote } from '../../../drafts/DraftNote.tsx'
import { recordTarget } from '../../../drafts/draftTarget.ts'
import { useDrafted } from '../../../drafts/useDrafted.ts'
import { InlineEdit } from '../InlineEdit.tsx'
import { AttachmentReader } from './AttachmentReader.tsx'
import styles from './Attachments.module.css'

interface AttachmentRowProps {
  row: JsonRow
  /** How its file is found; undefined while that is read. */
  found: ListedAttachment | undefined
  onReplace: (file: File) => void
}

const openness = Object.entries(opennessChoices).map(([value, label]) => ({ value, label }))

/** A file that goes with an item: its title, what it is and how it is found. Title and openness save by themselves. */
export function AttachmentRow({ row: saved, found, onReplace }: AttachmentRowProps) {
  const code = String(saved['code'])
  const drafted = useDrafted(recordTarget('attachment', code), saved)
  const row = drafted?.row ?? saved
  const title = String(row['title'])
  const [isOpen, setIsOpen] = useState(false)
  const remove = useRemoveRecord('attachment')
  const save = useMutation({ mutationFn: async () => saveFile(await api.attachments.read({ code })) })
  const type = found?.type ?? attachmentTypeOfName(String(row['file'])) ?? 'pdf'
  const state = found === undefined ? undefined : states[found.state]
  const isReadable = found?.state === 'present' || found?.state === 'differs'
  const isClosedByItem = found?.isClosed === true && row['openness'] !== 'closed' && found.row.openness !== 'closed'
  return (
    <li className={styles['attachment']}>
      {type === 'pdf' ? <FileText size={18} aria-hidden /> : <Image size={18} aria-hidden />}
      <div className={styles['named']}>
        <InlineEdit label="عنوان پیوست" value={title} onType={text => drafted?.edit({ title: text })} />
        <small className={styles['facts']}>
          {factsOf(type, row['pages'], found?.bytes ?? null)}
          {state ? <Pill tone={state.tone}>{state.label}</Pill> : null}
          {isClosedByItem ? <span>غیرعلنی، مانند دستور</span> : null}
        </small>
        {state ? <small className={styles['advice']}>{state.advice}</small> : null}
      </div>
      {isClosedByItem ? null : (
        <Choice
          label="علنی یا غیرعلنی"
          hideLabel
          value={String(row['openness'])}
          options={openness}
          onChange={value => drafted?.edit({ openness: value })}
        />
      )}
      <div className={styles['actions']}>
        {isReadable ? (
          <>
            <Button look="quiet" aria-label={`دیدن «${title}»`} onPress={() => setIsOpen(true)}>
              دیدن
            </Button>
            <Button
              look="quiet"
              icon
              aria-label={`ذخیرهٔ «${title}»`}
              isPending={save.isPending}
              onPress={() => save.mutate()}
            >
              <Download size={16} />
            </Button>
          </>
        ) : null}
        <FileTrigger acceptedFileTypes={attachable} onSelect={files => files?.[0] && onReplace(files[0])}>
          <Button look="quiet" icon aria-label={`پروندهٔ دیگری برای «${title}»`}>
            <FileUp size={16} />
          </Button>
        </FileTrigger>
        <Button
          look="quiet"
          icon
          aria-label={`حذف پیوست «${title}»`}
          onPress={() => remove.mutate({ key: code, said: `پیوست «${title}» حذف شد.` })}
        >
          <Trash2 size={16} />
        </Button>
      </div>
      <DraftNote drafted={drafted} />
      {isOpen ? <AttachmentReader code={code} title={title} type={type} onClose={() => setIsOpen(false)} /> : null}
    </li>
  )
}

const kinds = { pdf: isolate('PDF'), jpg: `تصویر ${isolate('JPEG')}`, png: `تصویر ${isolate('PNG')}` } as const

/** «PDF، ۴۲ صفحه، ۸۴۰ کیلوبایت» */
function factsOf(type: keyof typeof kinds, pages: unknown, bytes: number | null): string {
  const counted = typeof pages === 'number' && type === 'pdf' ? [toPersianDigits(`${pages} صفحه`)] : []
  return [kinds[type], ...counted, ...(bytes === null ? [] : [sizeText(bytes)])].join('، ')
}

/** What is wrong with a file, and what to do. */
const states: Partial<Record<ListedAttachment['state'], { label: string; advice: string; tone: Tone }>> = {
  missing: {
    label: 'پرونده همراه نیست',
    advice: 'نام و چکیده‌اش محفوظ است؛ همان پرونده را روی این دستور رها کنید.',
    tone: 'warn',
  },
  damaged: {
    label: 'پرونده آسیب دیده است',
    advice: 'با چکیده‌اش نمی‌خواند و به کار نمی‌رود؛ همان پرونده را دوباره روی این دستور رها کنید.',
    tone: 'bad',
  },
  differs: {
    label: 'با نامش نمی‌خواند',
    advice: 'محتوای پرونده از نوعی نیست که نامش می‌گوید؛ آن را ببینید و اگر نادرست است پروندهٔ دیگری بدهید.',
    tone: 'warn',
  },
}
