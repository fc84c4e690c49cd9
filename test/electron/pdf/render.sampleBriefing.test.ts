import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { pageDesign } from '../../../electron/paper/pageDesign.ts'
import { fitTable } from '../../../electron/paper/tableFit.ts'
import { defaultFamily } from '../../../electron/paper/tokens.ts'
import { render } from '../../../electron/pdf/render.ts'
import { Ruler } from '../../../electron/typesetter/ruler.ts'
import type { Document } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { Issue } from '../../../shared/documents/issue.ts'
import { closedIssue, publicIssue, sampleSession } from '../../fixtures/sampleSession.ts'
import { fillSummary, pageFill } from '../../pageFill/pageFill.ts'

async function briefingOf(issue: Issue): Promise<Document> {
  const emblem = await readFile(new URL('../../../resources/icons/emblem.svg', import.meta.url), 'utf8')
  return briefing(await sampleSession('all'), { ...issue, emblem })
}

describe('the briefing of the sample on paper', () => {
  it.each([publicIssue, closedIssue])('sets tables in letters of 9 points or more, $edition', async issue => {
    const document = await briefingOf(issue)
    const setting = { page: pageDesign(), family: defaultFamily, ruler: new Ruler() }
    const small = document.blocks.flatMap(block =>
      block.kind === 'table'
        ? fitTable(block, setting).flatMap(({ fit, block: { caption } }) =>
            fit.fontSize < 9 ? [`${caption ?? block.columns[0]?.header}: ${fit.fontSize}`] : [],
          )
        : [],
    )
    expect(small).toEqual([])
  })

  it('leaves little paper empty: 88% in the mean, half of each page but the last', async () => {
    const { bytes } = await render(await briefingOf(publicIssue))
    const fills = await pageFill(bytes)
    const { mean } = fillSummary(fills)
    expect(mean).toBeGreaterThanOrEqual(0.88)
    expect(fills.slice(0, -1).filter(fill => fill < 0.5)).toEqual([])
  })
})
