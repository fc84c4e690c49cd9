import { useMutation } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { api, orpc, shownInPlace } from '../../../api/api.ts'
import { acceptedTables } from '../../../components/acceptedTables.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useToasts } from '../../../state/toasts.ts'
import { ImportQuestions } from '../../library/ImportQuestions.tsx'
import { Counts } from './Counts.tsx'
import { FileOffer } from './FileOffer.tsx'
import { SenderChoice } from './SenderChoice.tsx'
import { SheetDialog } from './SheetDialog.tsx'
import styles from './Submissions.module.css'
import { SubmittedFile } from './SubmittedFile.tsx'
import { filesAsLast, isSettled, storable, totalsOf, unreadCount, withoutSender } from './settled.ts'
import { ownQuestions, sharedQuestions } from './sharedQuestions.ts'
import type { useSubmissions } from './useSubmissions.ts'

/** What all files that were dropped would do, before they do: stored in one step, and taken back in one. */
export function SubmissionsDialog({ files, isReading, ...act }: ReturnType<typeof useSubmissions>) {
  /** The sheet whose rows are looked at one by one. */
  const [open, setOpen] = useState<{ id: string; sheet: string } | null>(null)
  const totals = totalsOf(files)
  const unread = unreadCount(files)
  const { mutate, isPending, error } = useMutation(
    orpc.submissions.import.mutationOptions({
      meta: shownInPlace,
      onSuccess: ({ group, files: stored }) => {
        const undo = group === null ? {} : { undo: () => void api.records.undo({ group }) }
        useToasts.getState().show({ tone: 'done', text: storedText(stored, unread), ...undo })
        act.close()
      },
    }),
  )
  const opened = files.find(({ id }) => id === open?.id)
  const table = opened?.preview?.tables.find(({ sheet }) => (sheet ?? '') === open?.sheet)
  if (opened !== undefined && table !== undefined && table.kind !== null && open !== null)
    return (
      <SheetDialog
        kind={table.kind}
        submission={opened}
        table={table}
        isBusy={isReading}
        onReading={said => act.readSheet(opened, open.sheet, said)}
        onClose={() => setOpen(null)}
      />
    )
  const rows = totals.created + totals.changed
  const shared = sharedQuestions(files)
  const remembered = filesAsLast(files)
  const senderless = withoutSender(files)
  const isOpen = !files.every(isSettled)
  return (
    <Modal
      isOpen
      wide
      onClose={act.close}
      title={toPersianDigits(`بارگذاری ${files.length} پرونده از واحدها`)}
      failure={error}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={rows === 0 || isOpen || isReading}
            isPending={isPending}
            onPress={() => mutate({ files: storable(files) })}
          >
            {isPending
              ? 'در حال نوشتن…'
              : isReading
                ? 'در حال خواندن…'
                : isOpen
                  ? 'نخست پاسخ دهید'
                  : toPersianDigits(`ثبت ${rows} ردیف`)}
          </Button>
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={acceptedTables}
            onSelect={chosen => void act.add([...(chosen ?? [])])}
          >
            <Button>
              <FileUp size={16} aria-hidden />
              پروندهٔ دیگر…
            </Button>
          </FileTrigger>
          <Button onPress={act.close}>انصراف</Button>
        </>
      }
    >
      {rows === 0 && isOpen ? null : <Counts {...totals} />}
      {unread > 0 ? (
        <p className={styles['unread']}>
          {toPersianDigits(`${unread} پرونده یا برگه خوانده نمی‌شود و ثبت نخواهد شد؛ دلیل هر کدام زیر نامش آمده است.`)}
        </p>
      ) : null}
      <ul className={styles['files']}>
        {senderless.length === 0 ? null : (
          <li className={styles['file']}>
            <div className={styles['sender']}>
              <SenderChoice
                label={toPersianDigits(`واحد فرستندهٔ هر ${senderless.length} پرونده‌ای که روشن نیست، اگر یکی است`)}
                department={undefined}
                onDepartment={code => act.sayDepartment(senderless, code)}
              />
            </div>
          </li>
        )}
        {remembered.map(({ department, files: some }) => (
          <li key={department.code} className={styles['file']}>
            <FileOffer
              text={toPersianDigits(`پیش از این دربارهٔ پرونده‌های «${department.name}» پاسخ داده‌اید.`)}
              label={toPersianDigits(`هر ${some.length} پرونده مانند پیش خوانده شود`)}
              isDisabled={isReading || isPending}
              onAccept={() => act.takeAsLast(some)}
            />
          </li>
        ))}
        {shared.map(({ department, files: asking, questions, answers }) => (
          <li key={asking.map(({ id }) => id).join(' ')} className={styles['file']}>
            <h3>{sharedText(asking.length, department.name, questions.length)}</h3>
            <ImportQuestions
              questions={questions}
              answers={answers}
              onAnswer={choices => act.answer(asking, choices)}
            />
          </li>
        ))}
        {files.map(one => (
          <SubmittedFile
            key={one.id}
            submission={one}
            questions={ownQuestions(one, shared)}
            isOffered={remembered.every(({ files: some }) => !some.includes(one))}
            isBusy={isReading || isPending}
            onDepartment={code => act.sayDepartment([one], code)}
            onLeaveOut={isOut => act.leaveOut(one.id, isOut)}
            onAsLast={() => act.takeAsLast([one])}
            onHidden={() => act.readHidden(one.id)}
            onAnswer={choices => act.answer([one], choices)}
            onKind={(sheet, kind) => act.sayKind(one, sheet, kind)}
            onOpen={sheet => setOpen({ id: one.id, sheet })}
            onShared={(sheet, said) => act.share(one, sheet, said)}
          />
        ))}
      </ul>
    </Modal>
  )
}

const sharedText = (files: number, department: string, questions: number): string =>
  toPersianDigits(`${files} پرونده از «${department}» ${questions === 1 ? 'یک' : questions} پرسش یکسان دارد`)

function storedText(
  files: readonly { tables: readonly { created: number; changed: number; bad: number }[] }[],
  unread: number,
): string {
  const all = files.flatMap(({ tables }) => tables)
  const sum = (count: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + count(one), 0)
  const bad = sum(one => one.bad)
  const text = [
    `${sum(one => one.created)} رکورد جدید و ${sum(one => one.changed)} تغییر از ${files.length} پرونده ثبت شد.`,
    ...(bad > 0 ? [`${bad} ردیف نادرست در پرونده‌ها ماند.`] : []),
    ...(unread > 0 ? [`${unread} پرونده یا برگه خوانده نشد.`] : []),
  ]
  return toPersianDigits(text.join(' '))
}
