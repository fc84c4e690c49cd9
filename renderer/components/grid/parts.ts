import { createContext, use } from 'react'
import type { GridActions } from './gridActions.ts'
import type { GridStore } from './gridStore.ts'
import type { GridModel } from './model.ts'

export interface GridParts {
  store: GridStore
  actions: GridActions
  model: GridModel
  /** Rows that are seen at once. */
  page: number
}

export const PartsContext = createContext<GridParts | null>(null)

/** What a grid is made of, for its parts. */
export function useParts(): GridParts {
  const parts = use(PartsContext)
  if (!parts) throw new Error('A part of a grid stands outside of one.')
  return parts
}
