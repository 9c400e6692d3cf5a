/**
 * Whose turn it is: PGlite is one session, so one client has it from the first message of a query to its end, and through a whole transaction.
 *     await turns.take()      waits behind those who came before
 *     turns.give()            the next one's turn
 */
export interface Turns {
  readonly take: () => Promise<void>
  readonly give: () => void
}

export function openTurns(): Turns {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take: () => {
      if (taken) return new Promise((resolve) => waiting.push(resolve))
      taken = true
      return Promise.resolve()
    },
    give: () => {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}
