import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Row } from '../records/index.ts'

export interface Coverage {
  /** The district's name; empty in the total of all. */
  district: string
  neighbourhoods: number
  /** Neighbourhoods with at least one team. */
  covered: number
  /** Of each team; null where nobody counted them. */
  members: (number | null)[]
  /** covered ÷ neighbourhoods, in percent points. */
  share: string
}

/** Responder coverage of every district that has neighbourhoods, in the order of `districts`, and of all together. */
export function coverageByDistrict(
  districts: readonly Row<'district'>[],
  neighbourhoods: readonly Row<'neighbourhood'>[],
  teams: readonly Row<'responderTeam'>[],
): { districts: Coverage[]; total: Coverage } {
  const inhabited = new Set(neighbourhoods.map(({ district }) => district))
  return {
    districts: districts
      .filter(({ code }) => inhabited.has(code))
      .map(({ code, name }) =>
        coverage(
          name,
          neighbourhoods.filter(({ district }) => district === code),
          teams,
        ),
      ),
    total: coverage('', neighbourhoods, teams),
  }
}

/** @param neighbourhoods at least one */
function coverage(
  district: string,
  neighbourhoods: readonly Row<'neighbourhood'>[],
  teams: readonly Row<'responderTeam'>[],
): Coverage {
  const codes = new Set(neighbourhoods.map(({ code }) => code))
  const here = teams.filter(team => codes.has(team.neighbourhood))
  const covered = new Set(here.map(team => team.neighbourhood)).size
  return {
    district,
    neighbourhoods: codes.size,
    covered,
    members: here.map(({ members }) => members),
    share: divide(new Big(covered).times(100), new Big(codes.size)).toFixed(),
  }
}
