/** A text that is named but not in the set: `{ external: "Northern Wire" }`. */
export interface External {
  readonly external: string
}
