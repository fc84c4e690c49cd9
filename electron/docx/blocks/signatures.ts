import { BorderStyle, type Paragraph, type Table } from 'docx'
import type { SignatureBlock } from '../../../shared/document.ts'
import { signatureLine, signaturesPerRow } from '../../paper/signatureRows.ts'
import { colour } from '../../paper/tokens.ts'
import { hex, twips } from '../design/units.ts'
import { type GridCell, grid } from './grid.ts'
import { gap, styled } from './paragraphs.ts'
import type { WordContext } from './wordContext.ts'

/** Room to sign, in points. */
const room = 46
/** Points between two rows. */
const between = 18

/**
 * Offices side by side, each over room for a signature and its holder's name, kept together on one page. One alone
 * signs at the left end, as letters are signed.
 */
export function signatures({ signers }: SignatureBlock, { page }: WordContext): (Paragraph | Table)[] {
  if (signers.length === 0) return []
  const perRow = signaturesPerRow(signers.length)
  const rows = Array.from({ length: Math.ceil(signers.length / perRow) }, (_, row) =>
    signers.slice(row * perRow, (row + 1) * perRow),
  )
  const width = page.contentWidth / perRow
  const cells = rows.map((signed, row): GridCell[] => {
    const isLast = row === rows.length - 1
    const own = signed.map(one => signer(one, width, { line: signatureLine(perRow), isFirst: row === 0, isLast }))
    return signers.length === 1 ? [...blank(perRow - 1), ...own] : [...own, ...blank(perRow - own.length)]
  })
  return [
    gap(26, { keepNext: true }),
    grid(
      Array.from({ length: perRow }, () => width),
      cells,
    ),
  ]
}

function blank(count: number): GridCell[] {
  return Array.from({ length: count }, () => ({ content: [styled('Office', '')] }))
}

function signer(
  { office, name = '' }: SignatureBlock['signers'][number],
  width: number,
  { line, isFirst, isLast }: { line: number; isFirst: boolean; isLast: boolean },
): GridCell {
  const side = twips((width - line) / 2)
  return {
    content: [
      styled('Office', office, { spacing: { before: isFirst ? 0 : twips(between) } }),
      styled('Signer', name, {
        spacing: { before: twips(room) },
        indent: { left: side, right: side },
        border: { top: { style: BorderStyle.DOTTED, size: 5, space: 5, color: hex(colour.inkFaint) } },
        keepNext: !isLast,
      }),
    ],
  }
}
