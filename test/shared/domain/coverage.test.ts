import { describe, expect, it } from 'vitest'
import { coverageByDistrict } from '../../../shared/domain/coverage.ts'
import type { Row } from '../../../shared/tables/index.ts'

const place = (code: string, district: number): Row<'neighbourhood'> => ({ code, name: code, district, sample: true })
const team = (neighbourhood: string, members: number | null): Row<'responderTeam'> => ({
  code: `${neighbourhood}-${members}`,
  department: 'crisis',
  neighbourhood,
  formedOn: '2022-04-27',
  members,
  openness: 'open',
  sample: true,
})

describe('coverageByDistrict', () => {
  it('counts a neighbourhood with two teams once', () => {
    const { total } = coverageByDistrict([place('a', 1), place('b', 2)], [team('a', 10), team('a', 5)])
    expect(total).toMatchObject({ neighbourhoods: 2, covered: 1, members: 15, share: '50' })
  })

  it('lists districts by number, uncovered ones included', () => {
    const { districts } = coverageByDistrict([place('b', 10), place('a', 2)], [team('a', 4)])
    expect(districts.map(({ district, share }) => [district, share])).toEqual([
      [2, '100'],
      [10, '0'],
    ])
  })

  it('does not guess members when a team has no head count', () => {
    expect(coverageByDistrict([place('a', 1)], [team('a', null)]).total.members).toBeNull()
  })
})
