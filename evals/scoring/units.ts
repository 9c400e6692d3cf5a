/**
 * Units of measure by any of their names: what they measure and how large they are in the base of it.
 *     "miles" → length, 1609.344 · "per cent" → ratio, 0.01 · "lanterns" → other: lantern, 1
 * A name that is not here measures itself.
 */

export interface Unit {
  readonly dimension: string
  readonly factor: number
}

/** One line a unit: size in the base, then its names. */
const TABLE: Readonly<Record<string, string>> = {
  length: `
    1 metre, meter, m
    1000 kilometre, kilometer, km
    0.01 centimetre, centimeter, cm
    0.001 millimetre, millimeter, mm
    1e-6 micrometre, micrometer, micron, μm, µm, um
    1e-9 nanometre, nanometer, nm
    0.0254 inch, inche, in, "
    0.3048 foot, feet, ft, '
    0.9144 yard, yd
    1609.344 mile, mi
    1852 nautical mile, nmi`,
  area: `
    1 square metre, square meter, sq m, square m, m2, m²
    1e6 square kilometre, square kilometer, sq km, km2, km²
    1e4 hectare, ha
    0.09290304 square foot, square feet, sq ft
    4046.856 acre
    2589988.11 square mile, sq mi, mi2`,
  mass: `
    1 gram, gramme, g
    1000 kilogram, kilogramme, kilo, kg
    0.001 milligram, mg
    1e-6 microgram, μg, µg
    1e6 tonne, metric ton, t
    28.349523 ounce, oz
    453.59237 pound, lb, pound-mass, pound-mas
    6350.29318 stone
    907184.74 ton, short ton`,
  volume: `
    1 litre, liter, l
    0.001 millilitre, milliliter, ml
    1000 cubic metre, cubic meter, m3, m³
    0.00492892159 teaspoon
    0.0147867648 tablespoon
    0.2365882365 cup
    0.473176 pint
    0.946353 quart
    3.785411784 gallon, gal
    158.987 barrel, bbl`,
  time: `
    0.001 millisecond, ms
    1 second, sec, s
    60 minute, min
    3600 hour, hr, h
    86400 day, d
    604800 week, wk
    2629800 month
    31557600 year, yr, y
    315576000 decade
    3155760000 century`,
  ratio: '0.01 percent, per cent, percentage, pct, %',
  points: '1 percentage point, point, pp',
  count: `
    1 dimensionless, one, count
    12 dozen`,
  'US dollar': `
    1 us dollar, united states dollar, u.s. dollar, dollar, usd, us$, $
    0.01 us cent, cent, ¢`,
  euro: `
    1 euro, eur, €
    0.01 euro cent`,
  'pound sterling': `
    1 pound sterling, british pound, sterling, gbp, £
    0.01 pence, penny, p`,
  yen: '1 japanese yen, yen, jpy, ¥',
  yuan: '1 chinese yuan, yuan, renminbi, cny, rmb',
  rupee: '1 indian rupee, rupee, inr, rs, ₹',
  rouble: '1 russian ruble, ruble, rouble, rub, ₽',
  'Canadian dollar': '1 canadian dollar, cad, c$',
  'Australian dollar': '1 australian dollar, aud, a$',
  'Hong Kong dollar': '1 hong kong dollar, hkd',
  franc: '1 swiss franc, chf',
  hryvnia: '1 hryvnia, uah',
  won: '1 south korean won, won, krw, ₩',
  shekel: '1 israeli new shekel, shekel, ils, nis',
  mark: '1 deutsche mark, german mark, mark, dem',
  celsius: '1 celsius, degree celsius, degrees celsius, centigrade, c, °c, ℃',
  fahrenheit: '1 fahrenheit, degree fahrenheit, f, °f, ℉',
  kelvin: '1 kelvin, k',
  angle: '1 degree, degree angle, deg, °',
  speed: `
    1 metre per second, meter per second, m/s, m s-1, m s−1
    0.277778 kilometre per hour, kilometer per hour, km/h, kph, kmh
    0.44704 mile per hour, mph
    0.514444 knot, kt`,
  power: `
    1 watt, w
    1000 kilowatt, kw
    1e6 megawatt, mw
    1e9 gigawatt, gw
    745.7 horsepower, hp`,
  energy: `
    1 joule, j
    3.6e6 kilowatt-hour, kilowatt hour, kwh`,
  memory: `
    1 byte, b
    1e3 kilobyte, kb
    1e6 megabyte, mb
    1e9 gigabyte, gb
    1e12 terabyte, tb`,
  frequency: `
    1 hertz, hz
    1e3 kilohertz, khz
    1e6 megahertz, mhz
    1e9 gigahertz, ghz`,
  pressure: `
    1 pascal, pa
    1e3 kilopascal, kpa
    1e6 megapascal, mpa
    1e9 gigapascal, gpa`,
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(TABLE).flatMap(([dimension, lines]) =>
    lines
      .trim()
      .split('\n')
      .flatMap((line) => unitsOf(dimension, line.trim())),
  ),
)

function unitsOf(dimension: string, line: string): readonly (readonly [string, Unit])[] {
  const gap = line.indexOf(' ')
  const unit: Unit = { dimension, factor: Number(line.slice(0, gap)) }
  return line
    .slice(gap + 1)
    .split(', ')
    .map((name) => [name, unit] as const)
}

/** Ways from a plural or a dotted name to the one in the table. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replaceAll('.', ''),
  (name) => name.replace(/s$/, ''),
  (name) => name.replace(/ies$/, 'y'),
  (name) => name.replace(/es$/, ''),
  (name) => name.replace(/s per /, ' per '),
]

/** Null for none. */
export function unitOf(name: string | null | undefined): Unit | null {
  if (!name) return null
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/metres\b/g, 'metre')
    .replace(/feet\b/g, 'foot')
  const known = FORMS.map((form) => UNITS.get(form(plain))).find((unit) => unit !== undefined)
  return known ?? { dimension: `other: ${plain.replace(/s$/, '')}`, factor: 1 }
}

/** Whether the name stands in the table as it is. */
export const isUnit = (name: string | null | undefined): boolean => UNITS.has((name ?? '').toLowerCase())
