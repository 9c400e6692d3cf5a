/**
 * Pumps: pieces of text that, repeated, drive some part of the marking into its worst: open quotation marks, endless lists, chains of figures,
 * names, dates, cues.
 */
export const PUMPS: readonly string[] = [
  ['“a” ', '"', '‘', '“‘', '"a\n“b\n', '“a,” Berg said. ', '“We will go,” he said. ', '(', '[a] ', '—', '…', '!', '.', ',', '-'],
  ['1 ', '1', '1.', '1,000,', '3–', '$5 ', '5 million ', 'up to 5 ', 'between 5 and ', 'two and a ', 'half ', 'twenty ', 'percent of '],
  ['said ', 'Berg said ', 'that he said ', 'she told him that ', 'according to ', '(AP) — '],
  ['Ana Ruiz ', 'Ruiz, the mayor, ', 'Mr. ', 'J. ', 'U.S. ', 'Kim Jong-un ', 'AB/CD/', 'minister ', 'the ferry X, ', 'He ', 'well-'],
  ['the mayor of ', 'of Osk of ', 'Paris, Texas, ', 'the port of Osk, Norway, ', 'Warehouse 4 '],
  ['on Monday ', '10:30 ', '2024-10-31 ', 'Oct. 5, ', 'a day ', 'last ', 'first ', 'Diwali ', 'the eve of '],
  ['of the ', 'the the ', 'and ', 'In the ', 'a', 'A', ' ', '\u00a0', 'ab\n', '\n\n', 'www.a.example ', 'a@b.example '],
].flat()
