import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentFormat } from '../../../shared/fileOptions.ts'
import { orpc } from '../../api/api.ts'
import { firstRead } from '../../api/firstRead.ts'
import { useSaveOutput } from '../../api/useSaveOutput.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { PdfViewer } from '../../components/pdf/PdfViewer.tsx'
import { BesideDialog } from './BesideDialog.tsx'
import styles from './CompileScreen.module.css'
import { MailButton } from './MailButton.tsx'
import { SignDialog } from './SignDialog.tsx'

const openWords: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'باز کردن در برنامهٔ PDF',
  docx: 'باز کردن در Word',
  html: 'باز کردن در مرورگر',
}

interface OutputViewProps {
  session: string
  id: string | null
  onOpen: (id: string) => void
}

/** One made document to read, search, save, sign and find in its folder; the newest when none was opened. */
export function OutputView({ session, id, onOpen }: OutputViewProps) {
  const { data: all = [] } = useQuery(orpc.outputs.list.queryOptions({ input: { session } }))
  const output = all.find(each => each.id === id) ?? all[0]
  const { data: can } = useQuery(orpc.host.capabilities.queryOptions())
  const file = useQuery({
    ...orpc.outputs.read.queryOptions({ input: { id: output?.id ?? '' } }),
    enabled: output !== undefined,
    structuralSharing: firstRead,
  })
  const reveal = useMutation(orpc.host.reveal.mutationOptions())
  const open = useMutation(orpc.host.open.mutationOptions())
  const save = useSaveOutput()
  const [isSigning, setSigning] = useState(false)
  const [isCompared, setCompared] = useState(false)
  if (!output) return <Empty title="هنوز سندی تهیه نشده است">سند را انتخاب کنید و «تهیهٔ سند» را بزنید.</Empty>
  const others = all.filter(other => other.id !== output.id && other.format === 'pdf' && other.isThere)
  return (
    <div className={styles['reader']}>
      <div className={styles['actions']}>
        <Button onPress={() => save(output)}>ذخیره…</Button>
        {output.format === 'pdf' && !output.isSigned ? (
          <Button onPress={() => setSigning(true)}>امضا با گواهی…</Button>
        ) : null}
        {output.format === 'pdf' && others.length > 0 ? (
          <Button onPress={() => setCompared(true)}>کنار سند دیگر…</Button>
        ) : null}
        {file.data ? <MailButton output={output} file={file.data} /> : null}
        {can?.reveal ? (
          <Button onPress={() => open.mutate({ path: output.path })}>{openWords[output.format]}</Button>
        ) : null}
        {can?.reveal ? <Button onPress={() => reveal.mutate({ path: output.path })}>نشان دادن در پوشه</Button> : null}
      </div>
      {isSigning ? (
        <SignDialog
          output={output}
          onClose={() => setSigning(false)}
          onSigned={signed => {
            setSigning(false)
            onOpen(signed)
          }}
        />
      ) : null}
      {isCompared ? <BesideDialog output={output} others={others} onClose={() => setCompared(false)} /> : null}
      {file.error ? <ProblemNote cause={file.error} /> : null}
      {file.data && output.format === 'pdf' ? <PdfViewer key={output.id} file={file.data} /> : null}
      {file.data && output.format === 'html' ? (
        <Empty title={`صفحهٔ وب آماده است: ${file.data.name}`}>
          یک پرونده است که در مرورگر رایانه و تلفن خوانده می‌شود و اینترنت نمی‌خواهد؛ آن را با «ذخیره…» بردارید و در وبگاه
          شورا بگذارید. متن آن همان پیش‌نمایش است.
        </Empty>
      ) : null}
      {file.data && output.format === 'docx' ? (
        <Empty title={`سند Word آماده است: ${file.data.name}`}>
          در برنامهٔ Word یا LibreOffice خوانده و ویرایش می‌شود؛ آن را با «ذخیره…» بردارید. متن آن همان پیش‌نمایش است.
        </Empty>
      ) : null}
    </div>
  )
}
