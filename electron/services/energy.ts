import { energySums } from '../store/energySums.ts'
import type { Service } from './service.ts'

export const energy: Service<'energy'> = ({ store }) => ({
  sums: input => energySums(store, input),
})
