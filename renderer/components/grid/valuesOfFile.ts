import { removedMessage } from '../../../shared/domain/activeContent.ts'
import { api } from '../../api/api.ts'
import { useToasts } from '../../state/toasts.ts'
import { readChosen } from '../readChosen.ts'

/**
 * Keeps a chosen file in the store, and says what a row keeps of it: its name, the digest by which it is found, its
 * pages and a title to begin with.
 * @throws Problem 'chosen-file-unreadable' when it is gone by then, and why it cannot be attached
 */
export async function valuesOfFile(
  chosen: File,
): Promise<{ file: string; sha256: string; title: string; pages: number }> {
  const { removed, ...values } = await api.attachments.keep({ file: await readChosen(chosen) })
  if (removed.length > 0)
    useToasts.getState().show({ tone: 'done', text: removedMessage({ file: values.file, removed }) })
  return values
}
