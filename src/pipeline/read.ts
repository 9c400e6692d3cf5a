export { readArticle } from '../stages/read/read.ts'
