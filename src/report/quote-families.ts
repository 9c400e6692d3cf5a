/** One utterance over the pages: does it stand in several, and do its words part? */
import type { QuoteFamily } from '../model/account.ts'

export const isShared = ({ variants }: QuoteFamily): boolean => new Set(variants.map(({ article }) => article)).size > 1

/** Other words, or other quotation: punctuation alone is no drift worth a reader's time. */
export const hasDrift = ({ variants }: QuoteFamily): boolean =>
  variants.length > 1 && variants.some(({ drift }) => drift !== 'none' && drift !== 'punctuation')
