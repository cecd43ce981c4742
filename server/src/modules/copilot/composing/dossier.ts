import type { Block, Composed } from '../../../shared/document.js'
import { dossierWords } from '../mapping/dossier-words.js'
import { type ClaimSummary, type CopilotLanguage, type CopilotMessage, ToolName } from '../schema.js'
import { flagName } from './show.js'

type Parts = {
  summary: ClaimSummary
  said: readonly CopilotMessage[]
  /** Names of those who asked, by user id. */
  people: Record<string, string>
  /** When the paper was asked for, ISO 8601. */
  at: string
}

/**
 * All that is known of a claim as one paper: the six sections, the best innocent explanations, what was asked and
 * answered, and a closing that says what was looked at, what was not, and what comes next. Nothing in it is new: every
 * line stands in the summary or was said.
 */
export function composeDossier({ summary, said, people, at }: Parts, language: CopilotLanguage): Composed {
  const words = dossierWords[language]
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.made(instant(at)) },
    ...(summary.facts.claim.generated ? [{ kind: 'paragraph' as const, text: words.generated }] : []),
  ]
  for (const { title, content } of summary.sections) blocks.push(heading(title), ...paragraphs(content))
  if (summary.innocent.length > 0) {
    blocks.push(heading(words.innocent), {
      kind: 'list',
      items: summary.innocent.map(
        ({ flag, explanation, excludedBy }) => `${flagName(flag)}: ${explanation} ${words.excluded}: ${excludedBy}`,
      ),
    })
  }
  blocks.push(heading(words.conversation), ...conversation({ said, people }, language))
  blocks.push(heading(words.closing), { kind: 'list', items: closing(summary, said, language) })
  blocks.push(heading(words.versions), {
    kind: 'list',
    items: Object.entries(summary.versions).map(([name, version]) => `${name}: ${version}`),
  })
  blocks.push({ kind: 'paragraph', text: words.indication })
  return { title: words.title(summary.claimId), language, blocks }
}

/** The closing of a session over a claim: how much was asked, which tools answered, which never did, and the next step. */
export function closing(summary: ClaimSummary, said: readonly CopilotMessage[], language: CopilotLanguage): string[] {
  const words = dossierWords[language]
  const used = new Set(said.flatMap(({ meta }) => meta.tools))
  const name = (tool: ToolName): string => words.tools[tool]
  const unused = ToolName.options.filter((tool) => !used.has(tool))
  const byModel = said.filter(({ meta }) => meta.wording?.by === 'model').length
  return [
    words.asked(said.filter(({ role }) => role === 'user').length, byModel),
    ...(used.size > 0 ? [`${words.lookedAt}: ${[...used].map(name).join('; ')}.`] : []),
    ...(unused.length > 0 ? [`${words.notLookedAt}: ${unused.map(name).join('; ')}.`] : []),
    summary.nextStep,
  ]
}

function conversation({ said, people }: Pick<Parts, 'said' | 'people'>, language: CopilotLanguage): Block[] {
  const words = dossierWords[language]
  if (said.length === 0) return [{ kind: 'paragraph', text: words.nothingAsked }]
  return said.flatMap((one) => {
    const who = one.role === 'assistant' ? words.copilot : (people[one.sender] ?? words.somebody)
    const by = one.meta.wording?.by === 'model' ? ` · ${words.byModel(one.meta.wording.model ?? '')}` : ''
    return [{ kind: 'paragraph' as const, text: `${instant(one.at)} · ${who}${by}` }, ...paragraphs(one.content)]
  })
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
const instant = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`
