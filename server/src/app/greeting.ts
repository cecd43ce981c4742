import type { App } from './context.js'

type Greeting = {
  url: string
  accounts: { username: string; password: string; roles: string[] }[]
  /** Where nobody can sign in yet: the code with which the first administrator is made. */
  firstAdminCode: string | null
  seconds: number
}

/** What the person who started the server reads: where it is, who may sign in, what is real, optional and missing. */
export async function greet(app: App, greeting: Greeting): Promise<void> {
  const { config, db, mail } = app.context
  const page = config.host === '127.0.0.1' ? greeting.url.replace('127.0.0.1', 'localhost') : greeting.url
  const lines = [
    '',
    `  Periksa ${config.version} is ready at ${page} (${greeting.seconds.toFixed(1)} s)`,
    `    member page  ${page}/`,
    `    console      ${page}/console`,
    `    API          ${page}/docs`,
    '',
    ...accountLines(greeting.accounts),
    ...firstAdminLines(greeting.firstAdminCode, page),
    `  Real      reading of documents, claims, rules, audit, risk rules, decisions, trail; ${db.embedded ? 'embedded PostgreSQL' : 'PostgreSQL'}`,
    `  Optional  mail ${mail.kind === 'smtp' ? '(set)' : '(not set: letters go to the mail folder)'}, language model (none needed)`,
    ...(config.clamd ? [] : ['  Missing   virus scan']),
    ...(config.demonstration ? ['  Demonstration data: every person in it is made up.'] : []),
    ...(config.openAliases ? ['  WARNING   PERIKSA_OPEN_ALIASES is on: older clients need no credentials.'] : []),
    ...(config.openRegistration ? ['  WARNING   PERIKSA_OPEN_REGISTRATION is on: anyone can become an auditor.'] : []),
    '  npx periksa doctor says more.',
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function accountLines(accounts: Greeting['accounts']): string[] {
  if (accounts.length === 0) return []
  const width = Math.max(...accounts.map((account) => account.username.length))
  return [
    '  Demonstration accounts (this machine only):',
    ...accounts.map(
      ({ username, password, roles }) => `    ${username.padEnd(width)}  ${password}  ${roles.join(', ')}`,
    ),
    '',
  ]
}

function firstAdminLines(code: string | null, page: string): string[] {
  if (!code) return []
  return [
    '  Nobody can sign in yet. Make the first administrator within 30 minutes:',
    `    open ${page}/console/first-admin with the code  ${code}`,
    '',
  ]
}
