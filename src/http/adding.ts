/** Adding and removing over the pages: forms, and what is said after them. What comes in is held before the answer goes out; the rest follows. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Capture } from '../model/capture.ts'
import { CrosswireError } from '../model/error.ts'
import { addPage, removePage } from '../web/pages/add.ts'
import { type Asked, type Env, frameOf, type Serving } from './context.ts'
import { capturesOfForm, MOST_A_REQUEST } from './intake.ts'
import { page } from './twins.ts'

const MOST = `${MOST_A_REQUEST / 1024 / 1024} MB`

export function addForms(app: Hono<Env>, serving: Serving): void {
  const limit = bodyLimit({
    maxSize: MOST_A_REQUEST,
    onError: (asked) => page(asked, addPage(frameOf(serving, asked), `That was more than ${MOST} at once. Add fewer files.`, MOST), 413),
  })
  app.get('/add', (asked) => page(asked, addPage(frameOf(serving, asked), null, MOST)))
  app.post('/add', limit, (asked) => addFromForm(serving, asked))
  app.post('/add/sample', async (asked) => taken(serving, asked, await serving.sample()))
  app.get('/articles/:id/remove', async (asked) => {
    const held = await serving.desk.showArticle(asked.req.param('id'))
    return held === null ? asked.notFound() : page(asked, removePage(frameOf(serving, asked), held.article))
  })
  app.post('/articles/:id/remove', async (asked) => {
    const removed = await serving.desk.removePage(asked.req.param('id'))
    if (removed === null) return asked.notFound()
    serving.settling.start()
    return asked.redirect('/?told=removed', 303)
  })
}

async function addFromForm(serving: Serving, asked: Asked): Promise<Response> {
  const again = (told: string, status: 400 | 413): Response => page(asked, addPage(frameOf(serving, asked), told, MOST), status)
  try {
    const captures = await capturesOfForm(await asked.req.formData())
    return captures.length === 0 ? again('Nothing was given: choose a file, or paste the text of a page.', 400) : taken(serving, asked, captures)
  } catch (error) {
    if (error instanceof CrosswireError) return again(error.message, error.code === 'page-too-large' ? 413 : 400)
    if (error instanceof TypeError) return again('The form could not be read. Send it as multipart/form-data.', 400)
    throw error
  }
}

async function taken({ desk, settling }: Serving, asked: Asked, captures: readonly Capture[]): Promise<Response> {
  const outcomes = await desk.addPages(captures)
  settling.start()
  return asked.redirect(`/?told=added-${outcomes.length}`, 303)
}
