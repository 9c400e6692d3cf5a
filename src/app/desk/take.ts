import type { Taken } from '../../model/capture.ts'
import { takeIn } from '../../store/arrivals.ts'
import type { TakeIn } from '../../store/entry.ts'
import { arrivalOf } from './intake.ts'

/** How a store takes in what came: by its own hand, or out of the journal that another process left. */
export const take: TakeIn<Taken> = (store, entries) => takeIn(store, entries.map(arrivalOf))
