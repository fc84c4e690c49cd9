import type { SignatureBlock } from '../../../shared/document.ts'
import { signatureLine, signaturesPerRow } from '../../paper/signatureRows.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content } from '../../typesetter/typeset.ts'

/** Room to sign, in points. */
const room = 46

/**
 * Offices side by side, each over room for a signature and its holder's name. One alone signs at the left end, as
 * letters are signed.
 */
export function signatures(block: SignatureBlock): Content {
  const perRow = signaturesPerRow(block.signers.length)
  const rows = Array.from({ length: Math.ceil(block.signers.length / perRow) }, (_, row) =>
    block.signers.slice(row * perRow, (row + 1) * perRow),
  )
  const isAlone = block.signers.length === 1
  return rows.map((signers, row): Content => {
    // A share of the page rather than of what is left: a long name is broken, and never widens its column.
    const width = `${100 / (isAlone || rows.length > 1 ? perRow : signers.length)}%` as const
    const blank = Array.from({ length: perRow - signers.length }, () => ({ text: '', width }))
    const own = signers.map(one => signer(one, width, signatureLine(perRow)))
    return {
      columns: isAlone ? [...blank, ...own] : rows.length > 1 ? [...own, ...blank] : own,
      columnGap: 18,
      unbreakable: true,
      margin: [0, row === 0 ? 0 : 22, 0, 0],
    }
  })
}

function signer({ office, name }: SignatureBlock['signers'][number], width: `${number}%`, line: number): Content {
  return {
    stack: [
      { text: office, style: 'office' },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: room,
            x2: line,
            y2: room,
            lineWidth: 0.6,
            lineColor: colour.inkFaint,
            dash: { length: 1.5, space: 2 },
          },
        ],
        alignment: 'center',
        artifact: true,
        margin: [0, 0, 0, 4],
      },
      ...(name === undefined ? [] : [{ text: name, style: 'signer' }]),
    ],
    width,
  }
}
