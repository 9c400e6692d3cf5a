/**
 * Words that changes are made of: each word of a group gives way to the one two further on, each word of a table to its other.
 *     "Tuesday" -> "Thursday"     "may" -> "will"     in a quotation "never" -> "always"
 */

export const WEEKDAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const MODALS: ReadonlyMap<string, string> = new Map([
  ['may', 'will'],
  ['might', 'will'],
  ['could', 'will'],
  ['will', 'may'],
  ['must', 'may'],
])

/** Places of one kind, all in the gazetteer of the program: a change must not fail because the name is unknown. */
export const PLACES: readonly (readonly string[])[] = [
  ['Chennai', 'Cologne', 'Muscat', 'Adelaide', 'Nairobi', 'Geneva', 'Hamburg', 'Oslo', 'London', 'Paris', 'Benghazi', 'Baghdad', 'Tehran', 'Moscow'],
  ['Washington', 'Dallas', 'Denver', 'Seattle', 'Houston', 'Atlanta', 'Phoenix', 'Miami', 'Cleveland', 'Charleston', 'Boston', 'Chicago', 'Detroit'],
  ['Texas', 'Ohio', 'Florida', 'Nevada', 'Arizona', 'Iowa', 'Virginia', 'Missouri', 'California', 'Colorado', 'Wisconsin', 'Indiana', 'Michigan'],
  ['Norway', 'Kenya', 'Germany', 'Denmark', 'Australia', 'Mexico', 'Canada', 'Libya', 'Egypt', 'Syria', 'Iraq', 'Iran', 'Afghanistan', 'Russia'],
  ['China', 'Japan', 'Israel', 'Pakistan', 'Cuba', 'Yemen', 'Ukraine', 'France', 'Italy', 'Turkey'],
]

/** Content words of speech and what they give way to: the sentence stays English and says another thing. */
export const QUOTE_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'never always',
    'always rarely',
    'nobody somebody',
    'nothing something',
    'everything nothing',
    'every hardly',
    'people officials',
    'families investors',
    'good poor',
    'great small',
    'first last',
    'more less',
    'right wrong',
    'wrong right',
    'today tomorrow',
    'year month',
    'need want',
    'want need',
    'believe doubt',
    'know suspect',
    'think fear',
    'country city',
    'work trouble',
    'help money',
    'many few',
    'before after',
    'after before',
    'children students',
    'law rule',
    'important difficult',
    'building garden',
    'early late',
    'door window',
    'market harbour',
    'fault problem',
    'players runners',
    'mother father',
    'time chance',
    'American foreign',
    'president minister',
  ].map((pair) => pair.split(' ') as [string, string]),
)

/** What stands first in two capitals that are no person's name, or before a name. */
export const NO_FIRST_NAMES: ReadonlySet<string> = new Set(
  [
    'He She It They We You The This That But And United New White House Supreme District County City Police Health Fire Attorney General',
    'Mr Mrs Ms Dr Cllr Sen Rep Mayor President Senator Governor Representative Secretary Speaker Sheriff Judge Justice Professor Chief Minister',
  ].flatMap((line) => line.split(' ')),
)
