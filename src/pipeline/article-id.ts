/**
 * The id of an article: of its bytes and of where they came from, so that the same bytes from two outlets are two articles, and a better reader
 * changes no id.
 */
import type { Given } from '../model/given.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Source } from '../model/source.ts'
import { shortHash } from '../text/hash.ts'

export const articleIdOf = ({ sha256, url, path }: Pick<Source, 'sha256' | 'url' | 'path'>, given: Given): ArticleId =>
  shortHash(sha256, given.url ?? url ?? given.outlet ?? path ?? '') as ArticleId
