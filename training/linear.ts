/**
 * Linear equations: Gauss–Jordan elimination of an augmented system (each line ends in its right side). The system is changed.
 */
export function solved(system: number[][]): number[] {
  for (const [i, pivot] of system.entries()) for (const [j, line] of system.entries()) if (i !== j) subtract(line, pivot, i)
  return system.map((line, i) => (line.at(-1) ?? 0) / (line[i] || 1e-9))
}

function subtract(line: number[], pivot: readonly number[], from: number): void {
  const factor = (line[from] ?? 0) / (pivot[from] || 1e-9)
  for (let at = from; at < line.length; at++) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0)
}
