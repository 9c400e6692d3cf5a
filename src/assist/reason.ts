/**
 * Why nothing came back, in our own words: what an endpoint writes of its errors may hold the key or a page's words, and is not printed.
 *     status 401      "HTTP 401"
 *     an abort        "no answer within 60 seconds"
 */
export function whyNothingCame(error: unknown, seconds: number): string {
  const causes = causesOf(error)
  if (causes.some(({ name }) => name === 'TimeoutError' || name === 'AbortError')) return `no answer within ${seconds} seconds`
  const status = causes.map((cause) => ('statusCode' in cause ? cause.statusCode : undefined)).find((code) => typeof code === 'number')
  if (status === undefined) return 'no connection'
  return status < 300 ? 'what it sends is no chat completion' : `HTTP ${status}`
}

/** An error, the last of its attempts, and what caused it; a few steps are enough. */
function causesOf(error: unknown, depth = 4): readonly Error[] {
  if (depth === 0 || !(error instanceof Error)) return []
  const last = 'lastError' in error ? causesOf(error.lastError, depth - 1) : []
  return [error, ...last, ...causesOf(error.cause, depth - 1)]
}
