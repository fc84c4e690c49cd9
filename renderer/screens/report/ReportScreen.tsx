import type { EditorView } from '@codemirror/view'
import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Mend } from '../../../shared/checks/mend/mend.ts'
import { Empty } from '../../components/Empty.tsx'
import { changedSince, mendedWords } from '../../components/mend/useMend.ts'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { useDesk } from '../../state/desk.ts'
import { useToasts } from '../../state/toasts.ts'
import { ReportList } from '../collect/ReportList.tsx'
import { useReport } from './draft/useReport.ts'
import { makeMends } from './narrative/makeMends.ts'
import { selectedWords, showParagraph, showWords } from './narrative/paragraphs.ts'
import styles from './Report.module.css'
import { ReportComments, type ReportText } from './ReportComments.tsx'
import { ReportEditor } from './ReportEditor.tsx'
import { ReportFindings } from './ReportFindings.tsx'

/** One department's report: its text with figures from the records, and what the rules say of it. */
export default function ReportScreen() {
  const report = useReport()
  const view = useRef<EditorView | null>(null)
  /** The report of which one table has the whole screen. */
  const [alone, setAlone] = useState<string | null>(null)
  const code = report?.code ?? null
  const isTableAlone = alone !== null && alone === code
  const setTableAlone = useCallback((isAlone: boolean) => setAlone(isAlone ? code : null), [code])
  const { folded, rowsHeight } = useDesk()
  const [search] = useSearchParams()
  const paragraph = Number(search.get('paragraph') ?? 0)
  const ready = (editor: EditorView | null): void => {
    view.current = editor
    if (editor !== null && paragraph > 0) showParagraph(editor, paragraph)
  }
  const show = useCallback((wanted: number): void => {
    if (view.current) showParagraph(view.current, wanted)
  }, [])
  const showToast = useToasts(state => state.show)
  const mend = useCallback(
    (wanted: readonly Mend[]): void => {
      const left = view.current === null ? 0 : makeMends(view.current, wanted)
      if (left === 0) return
      const done = wanted.length - left
      showToast({ tone: 'problem', text: done === 0 ? changedSince : mendedWords(done, left) })
    },
    [showToast],
  )
  const text: ReportText = useMemo(
    () => ({
      selected: () => (view.current === null ? '' : selectedWords(view.current)),
      show: words => view.current !== null && showWords(view.current, words),
    }),
    [],
  )
  const comments = useMemo(
    () => (code === null ? null : <ReportComments key={code} report={code} text={text} />),
    [code, text],
  )
  return (
    <SessionFrame stage="collect" fills>
      <div
        className={`${styles['screen']} ${isTableAlone ? styles['alone'] : ''}`}
        style={
          {
            '--reports': folded.reports ? '44px' : '220px',
            '--findings': folded.findings ? '44px' : '304px',
            '--rows': `${rowsHeight}px`,
          } as CSSProperties
        }
      >
        <ReportList />
        {report === null ? (
          <Empty title="این گزارش در پایگاه داده نیست">شاید حذف شده باشد؛ گزارش دیگری را از فهرست باز کنید.</Empty>
        ) : null}
        {report ? (
          <ReportEditor
            key={report.code}
            report={report}
            onReady={ready}
            isTableAlone={isTableAlone}
            onTableAlone={setTableAlone}
          />
        ) : null}
        {report ? (
          <ReportFindings report={report.code} department={report.row['department']} onShow={show} onMend={mend}>
            {comments}
          </ReportFindings>
        ) : null}
      </div>
    </SessionFrame>
  )
}
