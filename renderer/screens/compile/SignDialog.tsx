import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Output } from '../../../shared/api/outputs.ts'
import { type Certificate, certificateLines, ownerOf, validityOf } from '../../../shared/domain/signedPdf.ts'
import { api, orpc, queryClient, shownInPlace } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { readChosen } from '../../components/readChosen.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './CompileScreen.module.css'

interface SignDialogProps {
  output: Output
  onSigned: (id: string) => void
  onClose: () => void
}

/**
 * Signs a made document with the council's certificate: its file and passphrase are asked for each time and kept
 * nowhere, and whose it is is shown before anything is signed.
 */
export function SignDialog({ output, onSigned, onClose }: SignDialogProps) {
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [certificate, setCertificate] = useState<Certificate>()
  const look = useMutation({
    mutationFn: async (chosen: File) => api.signing.certificate({ certificate: chosen, passphrase }),
    meta: shownInPlace,
    onSuccess: setCertificate,
  })
  const sign = useMutation({
    mutationFn: async (chosen: File) => api.outputs.sign({ id: output.id, certificate: chosen, passphrase }),
    meta: shownInPlace,
    async onSuccess({ id }) {
      await queryClient.invalidateQueries({ queryKey: orpc.outputs.key() })
      onSigned(id)
    },
  })
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return
    setCertificate(undefined)
    setFile(await readChosen(chosen))
  }
  const [now] = useState(() => new Date().toISOString())
  const isValid = certificate !== undefined && validityOf(certificate, now) === 'valid'
  return (
    <Modal
      title="امضای سند با گواهی شورا"
      isOpen
      onClose={onClose}
      failure={sign.error ?? look.error}
      actions={
        <>
          {certificate === undefined ? (
            <Button
              look="primary"
              isDisabled={file === undefined}
              isPending={look.isPending}
              onPress={() => file && look.mutate(file)}
            >
              دیدن گواهی
            </Button>
          ) : (
            <Button
              look="primary"
              isDisabled={!isValid}
              isPending={sign.isPending}
              onPress={() => file && sign.mutate(file)}
            >
              امضای سند
            </Button>
          )}
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <div className={styles['sign']}>
        <FileTrigger acceptedFileTypes={['.p12', '.pfx']} onSelect={files => void choose(files?.[0])}>
          <Button>{file === undefined ? 'انتخاب پروندهٔ گواهی (‎.p12‎ یا ‎.pfx‎)…' : withFigures(file.name)}</Button>
        </FileTrigger>
        <Field
          secret="hidden"
          label="رمز گواهی"
          value={passphrase}
          onChange={typed => {
            setPassphrase(typed)
            setCertificate(undefined)
          }}
          hint="گواهی و رمز آن جایی نگه داشته نمی‌شود و هر بار پرسیده می‌شود."
        />
        {certificate === undefined ? null : (
          <section className={styles['certificate']} aria-label="گواهی">
            <b>{ownerOf(certificate)}</b>
            <ul>
              {certificateLines(certificate, now).map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  )
}
