/** The parts of an account that one may ask for by name. */

export const SECTIONS = ['account', 'sources', 'lineage', 'timeline', 'figures', 'quotes', 'places'] as const
export type SectionName = (typeof SECTIONS)[number]
