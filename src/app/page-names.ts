/** Pages as a person names them in a manifest or a file of corrections: by path, by the end of the path, by the file's name; "-" is standard input. */
import { basename } from 'node:path'

export function namesPath(name: string, path: string | null): boolean {
  if (path === null) return name === '-'
  return path === name || path.endsWith(`/${name}`) || basename(path) === name
}
