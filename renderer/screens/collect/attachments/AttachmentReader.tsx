import { useQuery } from '@tanstack/react-query'
import type { AttachmentType } from '../../../../shared/domain/attachmentFile.ts'
import { orpc } from '../../../api/api.ts'
import { Modal } from '../../../components/Modal.tsx'
import { ProblemNote } from '../../../components/ProblemNote.tsx'
import { PdfViewer } from '../../../components/pdf/PdfViewer.tsx'
import styles from './Attachments.module.css'

interface AttachmentReaderProps {
  code: string
  title: string
  type: AttachmentType
  onClose: () => void
}

/** An attachment to be read, without leaving the agenda. Nothing that a PDF holds is run. */
export function AttachmentReader({ code, title, type, onClose }: AttachmentReaderProps) {
  const { data: file, error } = useQuery({
    ...orpc.attachments.read.queryOptions({ input: { code } }),
    // Another File would have the viewer begin anew.
    structuralSharing: (known: unknown, again: unknown) => known ?? again,
    gcTime: 0,
  })
  return (
    <Modal title={title} isOpen wide onClose={onClose}>
      {error ? <ProblemNote cause={error} /> : null}
      {file && type === 'pdf' ? (
        <PdfViewer file={file} remedy="آن را دوباره از فرستنده بگیرید و به جای این بگذارید." />
      ) : null}
      {file && type !== 'pdf' ? <Picture file={file} title={title} /> : null}
    </Modal>
  )
}

function Picture({ file, title }: { file: File; title: string }) {
  const show = (picture: HTMLImageElement | null): (() => void) => {
    const url = URL.createObjectURL(file)
    if (picture !== null) picture.src = url
    return () => URL.revokeObjectURL(url)
  }
  return <img ref={show} alt={title} className={styles['picture']} />
}
