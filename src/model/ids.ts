/**
 * Branded strings: an article's id cannot be passed where a story's is wanted. All are hexadecimal hashes (FORMATS: Ids).
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type SourceId = Branded<'source'>
export type ArticleId = Branded<'article'>
export type StoryId = Branded<'story'>
export type StorylineId = Branded<'storyline'>
export type OriginId = Branded<'origin'>
export type ClaimId = Branded<'claim'>
export type DifferenceId = Branded<'difference'>
/** Of a story in a store: minted when it is first seen, kept while it grows. */
export type LastingId = Branded<'lasting'>
