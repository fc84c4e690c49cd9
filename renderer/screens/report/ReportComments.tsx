import { useMutation, useQuery } from '@tanstack/react-query'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import * as z from 'zod'
import { newCode } from '../../../shared/domain/newCode.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import type { Row } from '../../../shared/records/index.ts'
import { commentSideChoices } from '../../../shared/records/reportComment.ts'
import { rowSchema } from '../../../shared/tables/rowSchema.ts'
import { orpc } from '../../api/api.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { useRemoveRecord } from '../../api/useRemoveRecord.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { momentInTehran } from '../../components/today.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { useKeptWords } from '../../drafts/useKeptWords.ts'
import styles from './ReportComments.module.css'

type Comment = Row<'reportComment'>
type Side = Comment['side']

const sides = Object.entries(commentSideChoices).map(([value, label]) => ({ value: value as Side, label }))
const commentsSchema = z.array(rowSchema('reportComment'))

/** The report's text as comments speak of it. */
export interface ReportText {
  /** The words that are selected in it; none where nothing is. */
  selected: () => string
  /** Selects words in it. @returns whether they are in it still */
  show: (words: string) => boolean
}

/** What secretariat and department say to each other of a report; what was seen to moves below. */
export function ReportComments({ report, text }: { report: string; text: ReportText }) {
  const { data, error, refetch } = useQuery(
    orpc.records.list.queryOptions({ input: { kind: 'reportComment', where: { report } } }),
  )
  const comments = commentsSchema.parse(data ?? []).toSorted((one, other) => one.number - other.number)
  const open = comments.filter(({ resolved }) => !resolved)
  return (
    <section className={styles['comments']} aria-labelledby="comments">
      <h2 id="comments">
        یادداشت‌ها
        {open.length > 0 ? <small>{toPersianDigits(String(open.length))}</small> : null}
      </h2>
      {error ? <ProblemNote cause={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : <CommentForm report={report} comments={comments} text={text} />}
      <ul>
        {[...open, ...comments.filter(({ resolved }) => resolved)].map(comment => (
          <OneComment key={comment.code} comment={comment} text={text} />
        ))}
      </ul>
    </section>
  )
}

const draftSchema = z.object({ text: z.string(), side: z.enum(['secretariat', 'department']), quoted: z.string() })
const noWords: z.infer<typeof draftSchema> = { text: '', side: 'secretariat', quoted: '' }

interface CommentFormProps {
  report: string
  comments: readonly Comment[]
  text: ReportText
}

/** Writes a comment, of the words that are selected in the text where some are; kept on this machine until then. */
function CommentForm({ report, comments, text }: CommentFormProps) {
  const { words, change, forget } = useKeptWords(`comment/${report}`, noWords, draftSchema)
  const add = useMutation({
    mutationFn: () => {
      const number = Math.max(0, ...comments.map(one => one.number)) + 1
      const code = newCode(
        `${report}-n${number}`,
        comments.map(one => one.code),
      )
      const { side, quoted } = words
      const row = { code, report, number, side, quoted: quoted === '' ? null : quoted, text: words.text.trim() }
      return saveRecords([
        { kind: 'reportComment', row: { ...row, at: momentInTehran(), resolved: false, sample: false } },
      ])
    },
    onSuccess: forget,
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (words.text.trim() !== '') add.mutate()
      }}
    >
      <Choice label="نویسنده" hideLabel value={words.side} options={sides} onChange={side => change({ side })} />
      <Field
        label="یادداشت جدید"
        multiline
        value={words.text}
        onChange={said => change({ text: said, ...(words.text === '' ? { quoted: text.selected() } : {}) })}
        {...(words.quoted === ''
          ? { hint: 'اگر پیش از نوشتن عبارتی از متن را برگزینید، یادداشت به آن پیوند می‌خورد.' }
          : {})}
      />
      {words.quoted === '' ? null : <blockquote>{withFigures(words.quoted)}</blockquote>}
      {add.error ? <ProblemNote cause={add.error} /> : null}
      <Button type="submit" isPending={add.isPending} isDisabled={words.text.trim() === ''}>
        ثبت یادداشت
      </Button>
    </form>
  )
}

function OneComment({ comment, text }: { comment: Comment; text: ReportText }) {
  const [isGone, setGone] = useState(false)
  const { code, side, at, quoted, resolved } = comment
  const settle = useMutation({
    mutationFn: () => saveRecords([{ kind: 'reportComment', key: code, row: { ...comment, resolved: !resolved } }]),
  })
  const remove = useRemoveRecord('reportComment')
  return (
    <li className={resolved ? styles['resolved'] : undefined}>
      <header>
        <b>{commentSideChoices[side]}</b>
        <small>
          {withFigures(`${formatJalaliDate(at.slice(0, 10))}، ${toPersianDigits(at.slice(11, 16))}`)}
          {resolved ? '، رسیدگی شد' : ''}
        </small>
      </header>
      {quoted === null ? null : (
        <button type="button" className={styles['quoted']} onClick={() => setGone(!text.show(quoted))}>
          {withFigures(quoted)}
        </button>
      )}
      {isGone ? <p role="status">این عبارت دیگر در متن نیست.</p> : null}
      <p>{withFigures(comment.text)}</p>
      {settle.error ? <ProblemNote cause={settle.error} /> : null}
      <footer>
        <Button look="quiet" isPending={settle.isPending} onPress={() => settle.mutate()}>
          {resolved ? <RotateCcw size={16} aria-hidden /> : <Check size={16} aria-hidden />}
          {resolved ? 'بازگشایی' : 'رسیدگی شد'}
        </Button>
        <Button
          look="quiet"
          icon
          aria-label="حذف یادداشت"
          onPress={() => remove.mutate({ key: code, said: 'یادداشت حذف شد.' })}
        >
          <Trash2 size={16} />
        </Button>
      </footer>
    </li>
  )
}
