import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { agendaItemKindChoices, urgencyChoices } from '../records/agendaItem.ts'
import { opennessChoices } from '../records/openness.ts'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'
import { group, hidden, office } from './records.ts'

const choiceOf = <K extends string>(choices: Readonly<Record<K, string>>) => z.enum(Object.keys(choices) as [K, ...K[]])

/** What is known of a new item besides its title. */
const newItem = z.strictObject({
  title: z.string(),
  kind: choiceOf(agendaItemKindChoices).optional(),
  presenter: office.nullable().optional(),
  minutes: z.int().min(0).nullable().optional(),
  openness: choiceOf(opennessChoices).optional(),
  letterNumber: z.string().nullable().optional(),
  letterDate: z.iso.date().nullable().optional(),
  sponsor: z.string().nullable().optional(),
  opinion: z.string().nullable().optional(),
  urgency: choiceOf(urgencyChoices).nullable().optional(),
})
export type NewItem = z.infer<typeof newItem>

export const agenda = {
  /**
   * Adds items as one group, in their order below an item; at the agenda's end when `below` is null. Offices that
   * present them and are new are made. With `instead`, the first takes the place of the item that is named.
   */
  add: call
    .input(
      z.object({
        session: z.string(),
        items: z.array(newItem).min(1).max(1000),
        below: z.string().nullable(),
        instead: z.boolean().optional(),
      }),
    )
    .output(z.object({ items: z.array(rowSchema('agendaItem')), group, hidden })),
  /** Says who presents an item, with the office where it is new, as one group. */
  present: call
    .input(z.object({ item: z.string(), by: office }))
    .output(z.object({ office: z.string(), group, hidden })),
  /** Puts a session's items in an order, all or none; those not named keep their position. */
  arrange: call
    .input(z.object({ session: z.string(), items: z.array(z.string()) }))
    .output(z.object({ changes: z.array(changeSchema) })),
}
