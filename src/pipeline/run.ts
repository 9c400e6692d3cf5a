/**
 * Running stages: each gets the facts gathered so far and adds its own.
 */
import { CrosswireError } from '../model/error.ts'

/** Any `Stage`, its facts left open: what an array of different stages can hold. */
export interface AnyStage {
  readonly name: string
  readonly version: number
  readonly needs: readonly string[]
  readonly gives: readonly string[]
  readonly run: (facts: never) => object
}

/**
 * The stages as given, once it is shown that each finds what it needs among `given` and what stands before it.
 * Throws `stage-order` where one does not, or where two give the same fact.
 */
export function inOrder(stages: readonly AnyStage[], given: readonly string[]): readonly AnyStage[] {
  const known = new Set(given)
  for (const { name, needs, gives } of stages) {
    const lacking = needs.filter((need) => !known.has(need))
    if (lacking.length > 0) throw new CrosswireError('stage-order', `The stage "${name}" stands before what it needs: ${lacking.join(', ')}.`)
    const twice = gives.filter((fact) => known.has(fact))
    if (twice.length > 0) throw new CrosswireError('stage-order', `The stage "${name}" gives what is there already: ${twice.join(', ')}.`)
    for (const fact of gives) known.add(fact)
  }
  return stages
}

/** The stages without which the wanted facts would not be there, in the same order. */
export function neededFor(stages: readonly AnyStage[], wanted: readonly string[]): readonly AnyStage[] {
  const facts = new Set(wanted)
  const needed = [...stages].reverse().filter(({ gives, needs }) => {
    const isNeeded = gives.some((fact) => facts.has(fact))
    if (isNeeded) for (const need of needs) facts.add(need)
    return isNeeded
  })
  return needed.reverse()
}

/** All facts after the last stage. `Facts` must be what the given facts and the stages together give. */
export function runStages<Facts extends object>(stages: readonly AnyStage[], given: object): Facts {
  const facts = { ...given }
  for (const stage of stages) Object.assign(facts, stage.run(facts as never))
  return facts as Facts
}
