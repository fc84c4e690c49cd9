export type { Content, Style, TableCell, TableLayout, TypesetDefinition } from './layout/definition.ts'
