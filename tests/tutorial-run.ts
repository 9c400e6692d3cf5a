/**
 * The pieces of the demo that docs/tutorial.md shows: each block names the line it begins with and how many lines it has.
 *     <!-- excerpt: FIGURES | 4 -->
 */
export const TUTORIAL = new URL('../docs/tutorial.md', import.meta.url)

const BLOCK = /(<!-- excerpt: ([^|\n]+) \| (\d+) -->\n```\n)[\s\S]*?(```\n<!-- end of excerpt -->)/g

/** The tutorial with these pieces of the demo's output in its blocks. Throws where the output has no line that begins so. */
export const withExcerpts = (tutorial: string, output: string): string =>
  tutorial.replace(
    BLOCK,
    (_whole, head: string, from: string, count: string, foot: string) => `${head}${excerptOf(output, from, Number(count))}${foot}`,
  )

function excerptOf(output: string, from: string, count: number): string {
  const lines = output.split('\n')
  const first = lines.findIndex((line) => line.startsWith(from))
  if (first < 0) throw new Error(`The demo prints no line that begins with "${from}".`)
  const more = lines[first + count]?.trim() ? '…\n' : ''
  return `${lines.slice(first, first + count).join('\n')}\n${more}`
}
