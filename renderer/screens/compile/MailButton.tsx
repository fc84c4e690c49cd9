import { Mail } from 'lucide-react'
import type { Output } from '../../../shared/api/outputs.ts'
import { documentTitles } from '../../../shared/documents/titles.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { Button } from '../../components/Button.tsx'
import { saveFile } from '../../components/saveFile.ts'
import { versionText } from '../../components/versionText.ts'
import { sessionTitle } from '../../session/sessionTitle.ts'
import { useSession } from '../../session/useSession.ts'
import { useCouncilName } from '../../shell/useCouncilName.ts'
import { useToasts } from '../../state/toasts.ts'
import { draftMail } from './draftMail.ts'

/**
 * The document as a draft of an e-mail, for the mail program to address and send. Of public editions alone: what is
 * closed goes to its recipients as numbered copies.
 */
export function MailButton({ output, file }: { output: Output; file: File }) {
  const session = useSession()
  const council = useCouncilName() ?? ''
  const show = useToasts(state => state.show)
  if (session === undefined || output.edition === 'closed') return null
  const give = async (): Promise<void> => {
    const title = `${documentTitles[output.document]}، ${sessionTitle(session)}`
    const day = formatJalaliDate(session.date, 'weekday')
    const text = toPersianDigits(
      `با سلام و احترام\r\n\r\n«${title}»، مورخ ${day}، به پیوست تقدیم می‌شود (${versionText(output.version)}، علنی).\r\n\r\n${council}\r\n`,
    )
    const attachment = { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
    const mail = draftMail({ subject: `${title}، ${council}`, text, attachment }, `shoranameh-${crypto.randomUUID()}`)
    saveFile(new File([mail], `${file.name.replace(/\.[^.]+$/, '')}.eml`, { type: 'message/rfc822' }))
    show({
      tone: 'done',
      text: 'پیش‌نویس ایمیل ذخیره شد؛ آن را در برنامهٔ ایمیل باز کنید، گیرندگان را بنویسید و بفرستید.',
    })
  }
  return (
    <Button onPress={() => void give()}>
      <Mail size={16} aria-hidden /> پیش‌نویس ایمیل
    </Button>
  )
}
