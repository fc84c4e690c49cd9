/** Runs in a process of its own: signs one file, or reads its signatures. */
import { doLimited } from '../system/limitedWork.ts'
import type { SigningTask } from './limitedSigning.ts'

doLimited(async input => {
  const task = input as SigningTask
  if (task.what === 'read') return (await import('./readSignatures.ts')).readSignatures(task.file)
  const { openCertificate } = await import('./openCertificate.ts')
  const opened = await openCertificate(task.certificate, task.passphrase)
  if (task.what === 'open') return opened.certificate
  const { signPdf } = await import('./sign.ts')
  return { bytes: await signPdf(task.file, opened, new Date(task.at)), certificate: opened.certificate }
})
