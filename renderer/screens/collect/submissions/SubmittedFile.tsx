import type { FilePreview, SubmittedTable } from '../../../../shared/api/submissions.ts'
import type { ReadingChoices } from '../../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { isolate } from '../../../../shared/persian/isolate.ts'
import { problemFrom } from '../../../../shared/problems/problem.ts'
import type { RecordKind } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { ProblemNote } from '../../../components/ProblemNote.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { ImportQuestions } from '../../library/ImportQuestions.tsx'
import { FileOffer } from './FileOffer.tsx'
import { SenderChoice } from './SenderChoice.tsx'
import { SheetLine } from './SheetLine.tsx'
import styles from './Submissions.module.css'
import { isSenderOpen, mayBeAsLast, unfilledSheets, waitsForSender } from './settled.ts'
import type { SheetQuestion, Submission } from './submission.ts'

interface SubmittedFileProps {
  submission: Submission
  /** What it asks and no other file of its department. */
  questions: readonly SheetQuestion[]
  /** Whether it is offered to be read as the last one was, if there was one. */
  isOffered: boolean
  isBusy: boolean
  /** Somebody says whose it is; null for no single department. */
  onDepartment: (code: string | null) => void
  onLeaveOut: (isOut: boolean) => void
  /** It is read as the department's last ones were. */
  onAsLast: () => void
  /** Its hidden sheets are read too. */
  onHidden: () => void
  onAnswer: (choices: ReadingChoices) => void
  onKind: (sheet: string, kind: RecordKind | null) => void
  onOpen: (sheet: string) => void
  /** Somebody says what all rows of a sheet have in columns that it lacks. */
  onShared: (sheet: string, shared: Readonly<Record<string, string>>) => void
}

const told: Readonly<Record<NonNullable<FilePreview['senderBy']>, string>> = {
  said: 'به انتخاب شما',
  stamp: 'از مهر الگو',
  name: 'از نام پرونده',
  words: 'از نوشتهٔ پرونده',
}

/** One file: whose it is, what is asked of it, and each of its sheets. */
export function SubmittedFile({ submission, questions, isBusy, onDepartment, onLeaveOut, ...act }: SubmittedFileProps) {
  const { file, preview, isOut, readings, department } = submission
  const isOpen = isSenderOpen(submission)
  const unfilled = preview === undefined ? [] : unfilledSheets(preview)
  const chosen = department === null ? null : isOpen ? undefined : preview?.sender?.code
  return (
    <li className={styles['file']} data-open={isOpen || undefined}>
      <header>
        <h3>
          <bdi>{withFigures(file.name)}</bdi>
        </h3>
        <Button look="quiet" isDisabled={isBusy} onPress={() => onLeaveOut(!isOut)}>
          {isOut ? 'بازگرداندن پرونده' : 'کنار گذاشتن پرونده'}
        </Button>
      </header>
      {isOut ? <p className={styles['soft']}>این پرونده ثبت نمی‌شود.</p> : null}
      {!isOut && preview === undefined ? <p className={styles['soft']}>در حال خواندن…</p> : null}
      {isOut || preview === undefined ? null : (
        <>
          {preview.tables.length === 0 ? null : (
            <div className={styles['sender']}>
              <SenderChoice label="واحد فرستنده" department={chosen} onDepartment={onDepartment} />
              <p className={styles['soft']}>{senderText(preview, isOpen)}</p>
            </div>
          )}
          {preview.trouble === null ? null : <ProblemNote cause={problemFrom(preview.trouble)} />}
          {preview.hiddenSheets.length === 0 ? null : (
            <FileOffer
              text={hiddenText(preview.hiddenSheets)}
              label="برگه‌های پنهان هم خوانده شود"
              isDisabled={isBusy}
              onAccept={act.onHidden}
            />
          )}
          {act.isOffered && mayBeAsLast(submission) ? (
            <FileOffer
              text="پیش از این دربارهٔ پروندهٔ همین واحد پاسخ داده‌اید."
              label="مانند پروندهٔ پیشین خوانده شود"
              isDisabled={isBusy}
              onAccept={act.onAsLast}
            />
          ) : null}
          {questions.length < submission.questions.length ? (
            <p className={styles['soft']}>پرسش این پرونده با پرونده‌های دیگر همین واحد یکی است و بالا آمده است.</p>
          ) : null}
          {preview.trouble === null && questions.length > 0 ? (
            <ImportQuestions questions={questions} answers={readings['']?.choices ?? {}} onAnswer={act.onAnswer} />
          ) : null}
          <ul className={styles['sheets']}>
            {preview.trouble === null
              ? preview.tables.map(table =>
                  unfilled.includes(table) ? null : (
                    <SheetLine
                      key={table.sheet ?? ''}
                      table={table}
                      isWaiting={waitsForSender(submission, table)}
                      isBusy={isBusy}
                      onKind={kind => act.onKind(table.sheet ?? '', kind)}
                      onOpen={() => act.onOpen(table.sheet ?? '')}
                      onShared={shared => act.onShared(table.sheet ?? '', shared)}
                    />
                  ),
                )
              : null}
          </ul>
          {preview.trouble === null && unfilled.length > 0 ? (
            <p className={styles['soft']}>{unfilledText(unfilled)}</p>
          ) : null}
        </>
      )}
    </li>
  )
}

function hiddenText(sheets: readonly string[]): string {
  const names = sheets.map(name => `«${isolate(name)}»`).join('، ')
  return `${sheets.length === 1 ? 'برگهٔ پنهان' : 'برگه‌های پنهان'} ${names} خوانده نمی‌شود.`
}

function unfilledText(tables: readonly SubmittedTable[]): string {
  const names = tables.map(({ sheet }) => `«${isolate(sheet ?? '')}»`).join('، ')
  return toPersianDigits(
    tables.length === 1 ? `برگهٔ ${names} پر نشده است.` : `${tables.length} برگه پر نشده است: ${names}.`,
  )
}

function senderText({ senderBy, namedSender, sender, form }: FilePreview, isOpen: boolean): string {
  if (namedSender !== null && isOpen)
    return `الگو از «${sender?.name}» است ولی نام پرونده از «${namedSender.name}» می‌گوید؛ بگویید از کدام است.`
  if (senderBy === null) return 'از نام و نوشتهٔ پرونده روشن نیست.'
  return form === null ? told[senderBy] : `${told[senderBy]}؛ الگوی همین برنامه`
}
