/**
 * One step of one scope: a pure function and what it says of itself. `needs` and `gives` name the facts of the scope;
 * the pipeline refuses an order in which a stage stands before its need.
 */
export interface Stage<Need extends object, Give extends object> {
  readonly name: string
  /** Grows with every change of what the stage finds: part of the key under which a result is kept. */
  readonly version: number
  readonly needs: readonly (keyof Need & string)[]
  readonly gives: readonly (keyof Give & string)[]
  readonly run: (facts: Need) => Give
}
