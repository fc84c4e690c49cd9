import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import { orpc } from '../../api/api.ts'
import { useCompileJob } from '../../api/compileJob.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { Choice, optionsOf } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { Tick } from '../../components/Tick.tsx'
import { showProblem } from '../../state/toasts.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { CompileProgress } from './CompileProgress.tsx'
import styles from './CompileScreen.module.css'
import type { Draft, DraftChange } from './draft.ts'
import { EditionNote } from './EditionNote.tsx'
import { formatNames } from './formatNames.ts'
import { copyFault, holdsReports, issueOf } from './issue.ts'
import { MoreOptions } from './MoreOptions.tsx'
import { printingOf } from './printing.ts'
import { SectionChooser } from './SectionChooser.tsx'
import { UnfinishedDialog } from './UnfinishedDialog.tsx'
import { type Unfinished, unfinishedOf } from './unfinishedOf.ts'
import { useNumberedCopies } from './useNumberedCopies.ts'

const formats = optionsOf(formatNames)
/** A page for browsers is public alone. */
const closedFormats = formats.filter(({ value }) => value !== 'html')

const editions = [
  { value: 'public', label: 'علنی' },
  { value: 'closed', label: 'غیرعلنی' },
] as const

interface CompileFormProps {
  session: string
  draft: Draft
  onChange: (change: DraftChange) => void
}

/** What is to be made, and the button that makes it. */
export function CompileForm({ session, draft, onChange }: CompileFormProps) {
  const { data: kinds } = useQuery(orpc.documents.kinds.queryOptions())
  const start = useCompileJob(state => state.start)
  const isBusy = useCompileJob(state => state.session !== null)
  const issue = issueOf(session, draft)
  const printing = printingOf(draft)
  const copies = useNumberedCopies(session)
  const areForAll = draft.edition === 'closed' && draft.forEveryMember
  const lacks = copyFault(draft)
  const isReady = issue !== undefined && printing !== undefined && !(areForAll && copies.length === 0)
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null)
  const [isLooking, setLooking] = useState(false)
  const compile = (): void => {
    setUnfinished(null)
    if (!isReady) return
    const one = { ...issue, ...printing }
    void start(...(areForAll ? copies.map(copy => ({ ...one, copy })) : [one]))
  }
  /** An invitation rests on the agenda alone, and the paper of findings is about what is unfinished. */
  const askFirst = async (): Promise<void> => {
    if (!holdsReports(draft)) return compile()
    setLooking(true)
    try {
      const found = await unfinishedOf(session)
      if (found.reports.length + found.errors.length === 0) compile()
      else setUnfinished(found)
    } catch (cause) {
      showProblem(problemOf(cause))
    } finally {
      setLooking(false)
    }
  }
  const documents = kinds?.documents.map(({ kind, title }) => ({ value: kind, label: title })) ?? []
  return (
    <section className={styles['form']} aria-label="چه سندی تهیه شود">
      <Choice
        label="سند"
        value={draft.document}
        options={documents}
        onChange={document => onChange({ document, edition: undefined, version: undefined })}
      />
      <Choice
        label="نوع نسخه"
        value={draft.edition}
        options={editions}
        onChange={edition => onChange({ edition, version: undefined })}
      />
      {draft.document === 'packet' ? null : (
        <Choice
          label="قالب پرونده"
          value={draft.format}
          options={draft.edition === 'public' ? formats : closedFormats}
          onChange={format => onChange({ format })}
        />
      )}
      <EditionNote session={session} draft={draft} />
      <Field
        label="شمارهٔ نسخه"
        value={toPersianDigits((draft.version ?? '').replace('.', '٫'))}
        onChange={version => onChange({ version: versionOf(version) })}
        error={issue === undefined && !/^\d+\.\d+$/.test(draft.version ?? '') ? 'مانند ۱٫۲ بنویسید.' : undefined}
      />
      {draft.edition === 'closed' && copies.length > 0 ? (
        <Tick isSelected={draft.forEveryMember} onChange={forEveryMember => onChange({ forEveryMember })}>
          {toPersianDigits(`برای هر عضو یک نسخهٔ شماره‌دار (${copies.length} پرونده)`)}
        </Tick>
      ) : null}
      {draft.edition === 'closed' && !areForAll ? (
        <div className={styles['copy']}>
          <Field
            label="شمارهٔ نسخهٔ گیرنده"
            value={toPersianDigits(draft.copyNumber)}
            onChange={text => onChange({ copyNumber: toLatinDigits(text).trim() })}
            error={lacks === 'number' ? 'شمارهٔ این نسخه لازم است؛ مانند ۳.' : undefined}
          />
          <Field
            label="گیرنده"
            value={draft.recipient}
            onChange={recipient => onChange({ recipient })}
            error={lacks === 'recipient' ? 'نام گیرنده لازم است.' : undefined}
          />
        </div>
      ) : null}
      {holdsReports(draft) && kinds ? (
        <SectionChooser all={kinds.sections} value={draft.sections} onChange={sections => onChange({ sections })} />
      ) : null}
      {draft.document === 'invitation' ? <CalendarButton session={session} edition={draft.edition} /> : null}
      <MoreOptions draft={draft} onChange={onChange} />
      <div className={styles['action']}>
        <Button
          look="primary"
          isDisabled={!isReady}
          // Disabled, it would lose the focus of whoever pressed it.
          isPending={isBusy || isLooking}
          onPress={() => void askFirst()}
        >
          {`تهیهٔ سند (${formatNames[draft.format]})`}
        </Button>
        {lacks === null ? null : (
          <p className={styles['lacks']} role="status">
            {lacks === 'number'
              ? 'برای تهیهٔ سند، «شمارهٔ نسخهٔ گیرنده» را بنویسید.'
              : 'برای تهیهٔ سند، نام «گیرنده» را بنویسید.'}
          </p>
        )}
        <CompileProgress of={session} />
      </div>
      {unfinished === null ? null : (
        <UnfinishedDialog unfinished={unfinished} onCompile={compile} onClose={() => setUnfinished(null)} />
      )}
    </section>
  )
}

/** «۱٫۲» as people type it → 1.2. */
function versionOf(text: string): string {
  return toLatinDigits(text).replace(/[٫/]/, '.')
}
