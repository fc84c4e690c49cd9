import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signatureLines, signatureTone } from '../../../shared/domain/signedPdf.ts'
import { api } from '../../api/api.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import styles from './PdfViewer.module.css'

const signs = { good: '✓', warn: '!', bad: '✕' } as const

/** What is to be known of a file's signatures; nothing of one that has none. */
export function Signatures({ file }: { file: File }) {
  const { data = [], error } = useQuery({
    // Its day is told anew at each look: a file of the host is made when it is asked for.
    queryKey: ['signatures', file.name, file.size],
    queryFn: () => api.signing.read({ file }),
    gcTime: 0,
  })
  const [now] = useState(() => new Date().toISOString())
  if (error) return <ProblemNote cause={error} />
  return data.map((signature, at) => {
    const tone = signatureTone(signature, now)
    const [state = '', ...more] = signatureLines(signature, now)
    return (
      // A file's signatures never change their places.
      // oxlint-disable-next-line react/no-array-index-key
      <section key={at} className={`${styles['signature']} ${styles[tone]}`} aria-label="امضای الکترونیکی">
        <b>
          {signs[tone]} {state}
        </b>
        <ul>
          {more.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    )
  })
}
