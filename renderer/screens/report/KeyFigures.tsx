import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { linesOf } from '../../../shared/facts/narrative.ts'
import { problemText } from '../../../shared/problems/problemText.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { InlineEdit } from '../collect/InlineEdit.tsx'
import type { OpenReport } from './draft/useReport.ts'
import { FactPicker } from './facts/FactPicker.tsx'
import { figureReferences, useResolved } from './facts/useResolved.ts'
import styles from './KeyFigures.module.css'

/** The figures printed large at the head of the report's chapter. */
export function KeyFigures({ report }: { report: OpenReport }) {
  const [isPicking, setPicking] = useState(false)
  const lines = linesOf(String(report.row['keyFigures'] ?? ''))
  const references = figureReferences(lines.join('\n'))
  const resolved = useResolved({ report: report.code }, references)
  const write = (next: readonly string[]) => report.edit({ keyFigures: next.length === 0 ? null : next.join('\n') })
  const swap = (a: number, b: number) =>
    write(lines.map((line, i) => (i === a ? (lines[b] ?? line) : i === b ? (lines[a] ?? line) : line)))
  return (
    <section className={styles['figures']} aria-label="ارقام کلیدی">
      <h3>ارقام کلیدی</h3>
      <ul>
        {lines.map((line, index) => {
          const reference = references[index] ?? ''
          const fact = resolved.get(reference)
          const label = line.slice(line.lastIndexOf('|') + 1).trim()
          return (
            <li
              key={`${reference} ${references.indexOf(reference) === index ? '' : index}`}
              className={styles['figure']}
            >
              <b
                className={fact?.ok === false ? (styles['refused'] ?? '') : ''}
                title={fact?.ok ? fact.label : fact && problemText(fact.problem)}
              >
                {fact === undefined ? '…' : fact.ok ? fact.text : '⚠ رقم نادرست'}
              </b>
              {report.isLocked ? (
                withFigures(label)
              ) : (
                <InlineEdit
                  label={`عنوان رقم ${label}`}
                  value={label}
                  onCommit={text =>
                    write(lines.map((one, i) => (i === index ? `${reference}|${text.replaceAll('|', '،')}` : one)))
                  }
                />
              )}
              {report.isLocked ? null : (
                <span className={styles['figureActions']}>
                  <Button
                    look="quiet"
                    icon
                    aria-label={`«${label}» یکی بالاتر`}
                    isDisabled={index === 0}
                    onPress={() => swap(index, index - 1)}
                  >
                    <ArrowUp size={15} />
                  </Button>
                  <Button
                    look="quiet"
                    icon
                    aria-label={`«${label}» یکی پایین‌تر`}
                    isDisabled={index === lines.length - 1}
                    onPress={() => swap(index, index + 1)}
                  >
                    <ArrowDown size={15} />
                  </Button>
                  <Button
                    look="quiet"
                    icon
                    aria-label={`حذف «${label}»`}
                    onPress={() => write(lines.filter((_, i) => i !== index))}
                  >
                    <Trash2 size={15} />
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {report.isLocked ? null : (
        <Button look="quiet" onPress={() => setPicking(true)}>
          <Plus size={16} aria-hidden />
          افزودن رقم کلیدی
        </Button>
      )}
      {isPicking ? (
        <FactPicker
          place={{ report: report.code }}
          typed=""
          sentence={{ before: '', after: '' }}
          onPick={({ reference, fact }) => {
            write([...lines, `${reference}|${fact.label.replaceAll('|', '،')}`])
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </section>
  )
}
