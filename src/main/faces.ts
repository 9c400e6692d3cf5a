/** What the commands of a store get: each is loaded when its command is called, so that the others start fast. */
import { once } from 'node:events'
import type { Faces } from '../cli/faces.ts'

export const faces: Faces = {
  openDesk: async (location, options) => (await import('../app/desk/open-desk.ts')).openDesk(location, options),
  serve: async (desk, { host, port, names, token, tell }) => {
    const [{ serve }, { handlerOver }, { programVersion }] = await Promise.all([
      import('../http/server.ts'),
      import('../mcp/server.ts'),
      import('../app/version.ts'),
    ])
    const told = (error: unknown): void => tell(error instanceof Error ? error.message : String(error))
    return serve(desk, { host, port, names, token, program: `crosswire ${programVersion()}`, mcp: handlerOver(desk), told })
  },
  mcp: async (desk) => {
    const unwatch = desk.watch(() => void desk.settle().catch(() => {})) // what others leave for us is worked on while we have the store
    await (await import('../mcp/server.ts')).serveStandardStreams(desk)
    await unwatch()
  },
  work: async (location, { jobs, once: soon, tell, stopped }) => {
    const { workOn } = await import('../app/desk/open-desk.ts')
    const stop = new AbortController()
    void stopped.then(() => stop.abort())
    await workOn(location, { ...(jobs !== null && { jobs }), once: soon, tell, signal: stop.signal })
  },
  untilStopped: async () => {
    process.removeAllListeners('SIGINT') // what is open is closed in good order
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  },
}
