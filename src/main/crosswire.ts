#!/usr/bin/env node
/**
 * The composition root: the command line → an exit code.
 */
import { EXIT } from '../cli/exit-codes.ts'
import { runProgram } from '../cli/program.ts'
import { faces } from './faces.ts'

process.on('SIGINT', () => process.exit(EXIT.interrupted))
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed))

process.exitCode = await runProgram(process.argv.slice(2), faces)
