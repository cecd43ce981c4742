// Fails when a document names a path of this repository that is not there.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const documents = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).split('\n').filter(Boolean)
const problems = []
for (const document of documents) {
  // The plan also names what is still to be built; it says so itself.
  if (document === 'docs/architecture.md') continue
  const text = readFileSync(document, 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((hit) => [
    hit[1],
    normalize(join(dirname(document), hit[1])),
  ])
  const paths = [...text.matchAll(/`((?:server|web|docs|scripts|bench|bin|\.ci)\/[\w./-]+)`/g)].map((hit) => [
    hit[1],
    hit[1],
  ])
  for (const [named, path] of [...links, ...paths]) if (!existsSync(path)) problems.push(`${document}: ${named}`)
}
for (const problem of problems) console.error(`is not there: ${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0
