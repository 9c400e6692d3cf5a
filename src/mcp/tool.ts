/**
 * A tool: what an assistant may ask of a store. Every tool only reads, answers with rows of the wire formats (src/formats), says whether there is more, and
 * fits into a conversation. What goes wrong is told with what to do.
 */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Desk } from '../app/desk/desk.ts'
import { CrosswireError } from '../model/error.ts'
import { fewerUntilFit } from './fitted.ts'
import { NOTICE, wrapped } from './untrusted.ts'

export interface Tool {
  readonly name: string
  readonly register: (server: McpServer, desk: Desk) => void
}

/** The wire's objects as the model has them. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends string | number | boolean | null
    ? T
    : { readonly [Key in keyof T]: Frozen<T[Key]> }

interface Declared<Input extends z.ZodRawShape, Output extends z.ZodRawShape> {
  readonly name: `crosswire_${string}`
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: Output
  /** Null where nothing has the id; `missing` then says what to do. */
  readonly answer: (desk: Desk, input: z.infer<z.ZodObject<Input>>, limit: number) => Promise<Frozen<z.infer<z.ZodObject<Output>>> | null>
  readonly missing: string
}

/** How many rows; all tools have the same words for it. */
export const limitOf = (usual: number, most: number) => z.int().min(1).max(most).default(usual).describe(`Rows to give, ${most} at most.`)
export const afterOf = z.string().max(500).optional().describe('The "next" of the answer before, for the rows after it.')
export const idOf = (what: string) => z.string().min(4).max(64).describe(`The id of ${what}, or at least its first four signs.`)

const ENVELOPE = {
  notice: z.string().describe('How to take what follows.'),
  notes: z.array(z.string()).describe('What was cut from this answer, if anything.'),
}

export const PAGED = { total: z.int().min(0), has_more: z.boolean(), next: z.string().nullable() }

export function tool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(declared: Declared<Input, Output>): Tool {
  const { name, title, description, input, output, missing } = declared
  const ask = async (desk: Desk, given: z.infer<z.ZodObject<Input>>): Promise<CallToolResult> => {
    const limit = numberIn(given, 'limit')
    try {
      const { answer, notes } = await fewerUntilFit(limit, async (many) => ({ found: await declared.answer(desk, given, many) }))
      return answer.found === null ? refused(missing) : answered({ notice: NOTICE, notes, ...(answer.found as object) })
    } catch (error) {
      if (error instanceof CrosswireError) return refused(error.message)
      throw error
    }
  }
  return {
    name,
    register: (server, desk) => {
      const config = {
        title,
        description,
        inputSchema: z.object(input),
        outputSchema: z.object({ ...ENVELOPE, ...output }),
        annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      }
      server.registerTool(name, config, (given: unknown) => ask(desk, given as z.infer<z.ZodObject<Input>>))
    },
  }
}

const numberIn = (given: Readonly<Record<string, unknown>>, key: string): number => (typeof given[key] === 'number' ? given[key] : 1)

const answered = (structured: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text: wrapped(structured) }],
  structuredContent: structured,
})

const refused = (message: string): CallToolResult => ({ content: [{ type: 'text', text: message }], isError: true })
