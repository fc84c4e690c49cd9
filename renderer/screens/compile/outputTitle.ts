import type { Output } from '../../../shared/api/outputs.ts'
import { documentTitles } from '../../../shared/documents/titles.ts'
import { versionText } from '../../components/versionText.ts'

/** «گزارش جلسه، نسخهٔ ۱٫۰» */
export function outputTitle({ document, version }: Pick<Output, 'document' | 'version'>): string {
  return `${documentTitles[document]}، ${versionText(version)}`
}
