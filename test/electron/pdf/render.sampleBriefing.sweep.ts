import { expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import { publicIssue } from '../../fixtures/sampleSession.ts'
import { fillSummary, pageFill } from '../../pageFill/pageFill.ts'
import { sampleBriefing } from './sampleBriefing.ts'

it('the briefing of the sample on paper leaves little paper empty: 88% in the mean, half of each page but the last', async () => {
  const { bytes } = await render(await sampleBriefing(publicIssue))
  const fills = await pageFill(bytes)
  const { mean } = fillSummary(fills)
  expect(mean).toBeGreaterThanOrEqual(0.88)
  expect(fills.slice(0, -1).filter(fill => fill < 0.5)).toEqual([])
})
