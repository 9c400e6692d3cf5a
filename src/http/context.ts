/** What every route has at hand: the desk, the words of the program, and the nonce of this answer. */
import type { Context } from 'hono'
import type { Desk } from '../app/desk/desk.ts'
import type { Capture } from '../model/capture.ts'
import type { Frame } from '../web/frame.ts'
import type { Assets } from './assets.ts'
import type { Settling } from './settling.ts'
import type { Lock } from './token.ts'

export interface Serving {
  readonly desk: Desk
  /** Name and version of the program. */
  readonly program: string
  readonly assets: Assets
  readonly settling: Settling
  readonly lock: Lock | null
  readonly sample: () => Promise<readonly Capture[]>
  readonly mcp: ((request: Request) => Promise<Response>) | null
}

export interface Env {
  readonly Variables: { readonly nonce: string }
}

export type Asked = Context<Env>

export const frameOf = ({ program, assets }: Serving, asked: Asked): Frame => ({ nonce: asked.get('nonce'), program, assets: assets.version })
