/**
 * Strings that hold nothing but themselves. V8 keeps a piece of a string as a place in the whole (a sliced string), and a joined string as its
 * pieces (a cons string): a name of twenty letters, cut from a page and kept, keeps the page.
 */

/** The same letters, in memory of their own. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1)

/** The same facts, all of their strings in memory of their own. Plain data alone: no undefined, no functions. */
export const ownCopies = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data
