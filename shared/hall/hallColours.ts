import type { HallLook } from './presentation.ts'

/** What every colour of a hall's screen is for. Words stand at 7:1 or more on slide, band and zone. */
export interface HallColours {
  slide: string
  /** Under the slide. */
  band: string
  /** Of a target, or what a cell is shaded with. */
  zone: string
  ink: string
  soft: string
  rule: string
  /** Data and what is selected; never a status. */
  accent: string
  ornament: string
  ok: string
  middle: string
  bad: string
  /** Words on `accent`. */
  onAccent: string
}

/** Dark for a good projector, light for a weak one in a bright hall. */
export const hallColours: Readonly<Record<HallLook['theme'], HallColours>> = {
  dark: {
    slide: '#061514',
    band: '#0d2322',
    zone: '#0f3937',
    ink: '#f3f9f8',
    soft: '#bcd2cf',
    rule: '#2b4946',
    accent: '#62dcd5',
    ornament: '#3fb8b4',
    ok: '#93e3b0',
    middle: '#f4cd83',
    bad: '#ffb3aa',
    onAccent: '#04201e',
  },
  light: {
    slide: '#ffffff',
    band: '#edf4f3',
    zone: '#e1f0ee',
    ink: '#0b2422',
    soft: '#2f4d4a',
    rule: '#bfd0cd',
    accent: '#044f4f',
    ornament: '#0b7a7a',
    ok: '#17552f',
    middle: '#653e00',
    bad: '#8d1f19',
    onAccent: '#ffffff',
  },
}
