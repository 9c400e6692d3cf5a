/**
 * A new data folder.
 *     createData(folder)         unpacked from the template: 0.2 s
 *     initialiseData(folder)     PostgreSQL's own initdb, in PGlite: 3 s; for the build, and where the template is missing
 */
import { PGlite } from '@electric-sql/pglite'
import { durableFiles, START } from './durable-files.ts'
import { readTemplate, unpackFolder } from './template.ts'

export async function createData(folder: string): Promise<void> {
  const template = await readTemplate()
  await (template === null ? initialiseData(folder) : unpackFolder(template, folder))
}

/** A store has one database: those that others would be copied from are two thirds of 971 files. */
const SLIM = [
  "update pg_database set datistemplate = false where datname like 'template%'",
  'drop database template0',
  'drop database template1',
  'vacuum',
]

export async function initialiseData(folder: string): Promise<void> {
  const fail = (error: unknown): never => {
    throw error
  }
  const db = await PGlite.create({ fs: durableFiles(folder, fail), startParams: [...START] })
  for (const statement of SLIM) await db.exec(statement)
  await db.close()
}
