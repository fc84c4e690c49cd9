import type { EnergyUse } from '../../../../shared/records/energyAccount.ts'

/** How a use takes electricity: a usual month, its seasons and its tariff. */
export interface Profile {
  /** kWh of a usual account in a usual month, before calibration. */
  usual: number
  /** Of a usual month, in percent, from Farvardin to Esfand. */
  seasons: readonly number[]
  /** Rial a kWh, before calibration. */
  tariff: number
}

/** Lamps burn long in winter; pumps, parks and cooled buildings take most in summer. */
export const profiles: Record<EnergyUse, Profile> = {
  lighting: { usual: 5_500, seasons: [95, 88, 83, 83, 87, 94, 102, 110, 117, 119, 114, 108], tariff: 1_250 },
  park: { usual: 4_500, seasons: [88, 104, 122, 131, 128, 113, 94, 84, 80, 82, 84, 90], tariff: 1_400 },
  building: { usual: 9_500, seasons: [72, 92, 122, 142, 138, 116, 86, 82, 90, 94, 90, 76], tariff: 2_150 },
  culture: { usual: 9_000, seasons: [70, 94, 118, 134, 132, 114, 94, 88, 92, 94, 92, 78], tariff: 1_750 },
  water: { usual: 14_000, seasons: [80, 112, 142, 156, 150, 122, 86, 66, 62, 66, 72, 86], tariff: 1_500 },
  traffic: { usual: 700, seasons: [98, 98, 100, 104, 104, 101, 99, 98, 99, 100, 100, 99], tariff: 1_600 },
  service: { usual: 4_000, seasons: [78, 94, 114, 128, 126, 110, 92, 88, 94, 98, 96, 82], tariff: 1_800 },
  other: { usual: 2_500, seasons: [90, 95, 108, 118, 116, 106, 98, 94, 94, 95, 94, 92], tariff: 2_000 },
}

/** Peak months cost more, in percent of the tariff, from Farvardin to Esfand. */
export const peakPrice: readonly number[] = [96, 98, 112, 120, 120, 110, 97, 95, 95, 95, 95, 96]
