import type { ChartInks } from './inks.ts'

/**
 * Colours of charts on paper, told apart by colour-blind readers and in grey: neighbours differ by at least ten steps
 * of lightness (CIE L*), pale fills carry a dark border. A measure's bar is dark when done, shaded when under way,
 * hollow before, struck through when stopped.
 */
const inks: ChartInks = {
  text: '#4d6462',
  strong: '#14302e',
  axis: '#8fa09e',
  grid: '#e3eae8',
  paper: '#ffffff',
  lane: '#eef3f2',
  today: '#a5431f',
  tolerated: '#f3e6cd',
  target: '#8a5a0c',
  single: { fill: '#0d8585', border: '#0d8585' },
  bars: [
    { fill: '#9fcfcd', border: '#0d8585' },
    { fill: '#0d8585', border: '#0d8585' },
    { fill: '#1f3864', border: '#1f3864' },
    { fill: '#c98a1b', border: '#8a5a0c' },
    { fill: '#93391d', border: '#93391d' },
    { fill: '#efe0bf', border: '#a98a4d' },
  ],
  lines: [
    { fill: '#0d8585', border: '#0d8585' },
    { fill: '#1f3864', border: '#1f3864' },
    { fill: '#c98a1b', border: '#c98a1b' },
    { fill: '#93391d', border: '#93391d' },
  ],
  shades: [
    { fill: '#e8f3f3', ink: '#14302e' },
    { fill: '#aad4d4', ink: '#14302e' },
    { fill: '#67b3b3', ink: '#0b2422' },
    { fill: '#0d7d7d', ink: '#ffffff' },
    { fill: '#0a4a4d', ink: '#ffffff' },
  ],
  statuses: {
    done: { fill: '#0a4a4d', border: '#0a4a4d', ink: '#ffffff' },
    underway: { fill: '#86bfbd', border: '#0d7d7d', ink: '#14302e' },
    planned: { fill: '#ffffff', border: '#0d7d7d', ink: '#14302e' },
    stopped: { fill: '#dddddd', border: '#6b6b6b', ink: '#14302e' },
  },
}

/** How charts look on paper and in the window: read from a hand's breadth, with a key over them. */
export const paper = { inks, strokes: 1, valueSize: 0.92, names: 'key' } as const
