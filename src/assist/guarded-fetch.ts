/**
 * The one door to the endpoint. What goes out goes to its own address and nowhere else, since no redirect is followed; what comes back has a limit.
 */

/** A reply is a line of JSON; this leaves room for a model that thinks aloud. */
const MOST_BYTES = 1_000_000

export async function guardedFetch(address: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...init, redirect: 'manual' })
  const { body, status, headers } = response
  return body === null ? response : new Response(body.pipeThrough(limited()), { status, headers })
}

function limited(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform: (part, controller) => {
      bytes += part.byteLength
      if (bytes > MOST_BYTES) controller.error(new Error('longer than any answer'))
      else controller.enqueue(part)
    },
  })
}
