declare module 'minhash' {
  export class Minhash {
    constructor(options?: { readonly numPerm?: number; readonly seed?: number })
    readonly hashvalues: readonly number[]
    update(text: string): void
  }
}
