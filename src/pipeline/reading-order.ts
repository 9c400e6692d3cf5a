/**
 * The order of the stages that read one page. Apart from the others, because only the workers read: nobody else loads the extractors.
 */
import { bytes } from '../stages/read/bytes/bytes.ts'
import { html } from '../stages/read/html/html.ts'
import { metadata } from '../stages/read/metadata/metadata.ts'
import { textDump } from '../stages/read/text-dump/text-dump.ts'
import { inOrder } from './run.ts'

export const READING = inOrder([bytes, html, textDump, metadata], ['source', 'bytes', 'charset', 'given', 'lexicon'])
