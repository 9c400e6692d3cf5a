/**
 * A process that brings a store up to date and is killed before a step of it, for tests:
 *     node --import tsx tests/migrating-process.ts /tmp/store 2      killed before the third of four statements; 4: not at all
 */
import { type Kysely, type Migration, sql as words } from 'kysely'
import { MIGRATIONS } from '../src/store/migrations/migrations.ts'
import { openDatabase } from '../src/store/open.ts'

const [folder = '', killAt = ''] = process.argv.slice(2)
let step = 0

const creates = (...tables: readonly string[]): Migration => ({
  up: async (sql: Kysely<never>) => {
    for (const table of tables) {
      if (step === Number(killAt)) process.kill(process.pid, 'SIGKILL')
      step += 1
      await words`create table ${words.id(table)} (a int)`.execute(sql)
    }
  },
})

const migrations = { ...MIGRATIONS, '9998-first': creates('first_a', 'first_b'), '9999-second': creates('second_a', 'second_b') }
await (await openDatabase(folder, { migrations })).close()
