// `npm run docs:site [-- FOLDER]`: a small site from docs/*.md, README.md and decisions, into dist/docs. Plain pages, one style,
// no script. Ends with 1 when a link leads nowhere, within the site or to a file of the repository.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import MarkdownIt from 'markdown-it'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = process.argv[2] ?? join(root, 'dist/docs')
const md = new MarkdownIt({ html: false, linkify: false, typographer: false })
const problems = []

const sources = ['README.md', 'CONTRIBUTING.md', ...list('docs'), ...list('docs/decisions')]
const pages = new Map(sources.map((source) => [source, render(source)]))
rmSync(target, { recursive: true, force: true })
for (const [source, page] of pages) write(pathOf(source), layout(source, page))
if (existsSync(join(root, 'docs/measurements')))
  cpSync(join(root, 'docs/measurements'), join(target, 'measurements'), { recursive: true })
write('style.css', STYLE())
checkLinks()
for (const problem of problems) console.error(`leads nowhere: ${problem}`)
console.log(`${pages.size} pages in ${relative(root, target) || target}, ${problems.length} broken links`)
process.exitCode = problems.length > 0 ? 1 : 0

function list(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** Where a source stands in the site: docs/ is its root, the README its first page. */
function pathOf(source) {
  if (source === 'README.md') return 'index.html'
  return source
    .replace(/^docs\//, '')
    .replace(/\.md$/, '.html')
    .replace('CONTRIBUTING', 'contributing')
}

function slug(text) {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

function render(source) {
  const tokens = md.parse(readFileSync(join(root, source), 'utf8'), {})
  const ids = new Set()
  const links = []
  let title = basename(source, '.md')
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = tokens[index + 1]?.content ?? ''
      if (token.tag === 'h1') title = text
      let id = slug(text)
      while (ids.has(id)) id = `${id}-1`
      ids.add(id)
      token.attrSet('id', id)
    }
    const children = token.children ?? []
    children.forEach((child, at) => {
      if (child.type !== 'link_open') return
      const end = children.slice(at).find(({ type }) => type === 'link_close')
      links.push({ href: child.attrGet('href') ?? '', token: child, end })
    })
  })
  for (const link of links) relink(source, link)
  return { title, ids, links, html: md.renderer.render(tokens, md.options, {}) }
}

/** Links to other documents become links to their pages; those to other files of the repository stay as words. */
function relink(source, link) {
  if (/^(https?:|mailto:|#)/.test(link.href)) return
  const [file, hash] = link.href.split('#')
  const wanted = normalize(join(dirname(source), file))
  const isPage = sources.includes(wanted)
  const isKept = wanted.startsWith('docs/measurements')
  const isFile = existsSync(join(root, wanted))
  if (!isFile) problems.push(`${source}: ${link.href}`)
  if (!isPage && !isKept) {
    link.token.tag = 'span'
    link.token.attrs = [['title', wanted]]
    if (link.end) link.end.tag = 'span'
    return
  }
  const to = isPage ? pathOf(wanted) : wanted.replace(/^docs\//, '')
  const from = dirname(pathOf(source))
  link.token.attrSet('href', `${relative(from, to) || '.'}${hash ? `#${hash}` : ''}`)
  link.hash = isPage && hash ? { page: wanted, hash } : null
}

function checkLinks() {
  for (const [source, { links, ids }] of pages) {
    for (const { href, hash } of links) {
      if (href.startsWith('#') && !ids.has(href.slice(1))) problems.push(`${source}: ${href}`)
      if (hash && !pages.get(hash.page)?.ids.has(hash.hash)) problems.push(`${source}: ${href}`)
    }
  }
}

function layout(source, { title, html }) {
  const here = dirname(pathOf(source))
  const to = (path) => relative(here, path) || path
  const item = (one) =>
    `<li><a href="${to(pathOf(one))}"${one === source ? ' aria-current="page"' : ''}>${md.utils.escapeHtml(pages.get(one)?.title ?? one)}</a></li>`
  const decisions = sources.filter((one) => one.startsWith('docs/decisions/'))
  const rest = sources.filter((one) => !decisions.includes(one))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${md.utils.escapeHtml(title)} · Periksa</title>
<link rel="stylesheet" href="${to('style.css')}">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<div class="sheet">
<nav aria-label="Pages"><p class="name"><a href="${to('index.html')}">Periksa</a></p><ul>${rest.map(item).join('')}</ul>
<details${source.startsWith('docs/decisions/') ? ' open' : ''}><summary>Decisions</summary><ul>${decisions.map(item).join('')}</ul></details></nav>
<main id="content">${html.replaceAll('<pre>', '<pre tabindex="0">').replaceAll('<table>', '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>').replaceAll('</table>', '</table></div>')}</main>
</div>
</body>
</html>
`
}

function write(path, content) {
  const file = join(target, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function STYLE() {
  return `:root{color-scheme:light dark;--ink:#1c1f1d;--soft:#565c58;--paper:#faf9f4;--rule:#d9d8d0;--green:#0f5c46;--code:#efeee6}
@media (prefers-color-scheme:dark){:root{--ink:#e9e8e2;--soft:#a9aea9;--paper:#14191b;--rule:#343b3d;--green:#5cc9a2;--code:#1f2628}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "IBM Plex Sans",system-ui,sans-serif}
.sheet{display:grid;gap:2rem;max-width:80rem;margin:0 auto;padding:1rem}
@media (min-width:60rem){.sheet{grid-template-columns:15rem minmax(0,1fr);padding:2rem}nav{position:sticky;top:2rem;align-self:start;max-height:calc(100vh - 4rem);overflow:auto}}
nav ul{list-style:none;margin:0;padding:0}nav li{border-bottom:1px solid var(--rule)}nav a{display:block;padding:.35rem 0;color:var(--ink);text-decoration:none}
nav a[aria-current]{font-weight:600;color:var(--green)}.name{margin:0 0 .5rem;font-weight:700;font-size:1.25rem;border-bottom:3px double var(--green)}
summary{cursor:pointer;padding:.35rem 0;font-weight:600}main{min-width:0;overflow-wrap:break-word}h1{font-size:1.6rem;line-height:1.2;margin-top:0}
h2{font-size:1.15rem;border-bottom:1px solid var(--ink);padding-bottom:.2rem;margin-top:2.2rem}h3{font-size:1rem}
main a{color:var(--green)}code{font-family:"IBM Plex Mono",ui-monospace,monospace;font-size:.9em;background:var(--code);padding:.05em .25em}
pre{background:var(--code);padding:1rem;overflow-x:auto}pre code{padding:0;background:none}.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.92rem;min-width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--rule)}
th{color:var(--soft);font-weight:600}.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--green);outline-offset:2px}
`
}
