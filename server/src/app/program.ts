import { Command } from 'commander'
import { readConfig } from '../platform/config.js'
import type { AuditOptions } from './commands/audit.js'
import { runCommand, runCommands } from './commands/index.js'
import { definePacks } from './commands/packs.js'
import { defineTariffs } from './commands/tariffs.js'
import { defineTrail } from './commands/trail.js'
import { defineTrust } from './commands/trust.js'
import { defineUsers } from './commands/users.js'
import { addKeysCommands } from './keys-cli.js'
import { addPrivacyCommands } from './privacy-cli.js'
import { addRiskCommands } from './risk-cli.js'
import { addSimulateCommand } from './simulate-cli.js'

/** Every command of the only command line. Answers go to stdout, progress and problems to stderr. */
export const program = new Command('periksa')
  .description('Periksa: reads, audits, scores and settles health-insurance claims')
  .version(readConfigVersion())

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

program
  .command('serve')
  .description('start the server (what npm start does)')
  .action(async () => (await import('./main.js')).serve())

program
  .command('read')
  .description('read documents into bills, on this machine alone')
  .argument('<files...>', 'images, PDFs or text files')
  .option('--json', 'one JSON object a line')
  .option('--children <n>', 'how many readers work at once', '1')
  .action(async (files: string[], options: { json?: boolean; children: string }) =>
    (await import('./commands/read.js')).readFiles(files, {
      json: options.json === true,
      children: Number(options.children),
    }),
  )

program
  .command('audit')
  .description('read bills and judge them by price lists and checks')
  .argument('<files...>', 'images, PDFs or text files')
  .option('--scheme <scheme>', 'cghs, esi, private, jkn or none; what the paper prints when not given')
  .option('--state <code>', 'code of a state, as ka')
  .option('--tier <tier>', 'x, y or z')
  .option('--accreditation <kind>', 'nabh, non-nabh or super-speciality')
  .option('--ward <ward>', 'general, semi-private or private: what the patient is entitled to')
  .option('--received <day>', 'the day the claim reaches us, YYYY-MM-DD; today when not given')
  .option('--date <day>', 'the day of service where the bill prints none')
  .option('--language <code>', 'en, hi or id: what the explanation is worded in', 'en')
  .option('--json', 'one JSON object a line')
  .option('--children <n>', 'how many readers work at once', '1')
  .action(async (files: string[], options: AuditOptions) =>
    (await import('./commands/audit.js')).auditFiles(files, options),
  )

program
  .command('claim')
  .description('file a claim from a receipt; sending it confirms it')
  .argument('<file>')
  .requiredOption('--card <number>', 'card number of 13 digits')
  .action(async (file: string, options: { card: string }) => {
    const { resolve } = await import('node:path')
    print(await runCommand('claim', { path: resolve(file), card: options.card }))
  })

program
  .command('import')
  .description(
    'claim files of other systems: FHIR R4 JSON, X12 837 and 835, CMS RIF and IDR tables, BPJS sample tables',
  )
  .argument('<files...>')
  .option('--dry-run', 'say what would be taken and refused, keep nothing')
  .option('--json', 'one JSON object a line; with --dry-run the records too')
  .option('--list', 'send claims with an INA-CBG group and its price to the risk list, under pseudonyms')
  .action(async (files: string[], options: { dryRun?: boolean; json?: boolean; list?: boolean }) =>
    (await import('./commands/import.js')).importFiles(
      files,
      { dryRun: options.dryRun === true, json: options.json === true, list: options.list === true },
      runCommand,
    ),
  )

program
  .command('replay')
  .description('compute past decisions on a claim again from what was kept with them; exit 1 where one differs')
  .argument('<claim>')
  .option(
    '--rules <version>',
    'a rule set, or for a member’s claim a scheme’s pack, drafts included: what it would change',
  )
  .option('--tariff <file>', 'a draft tariff as JSON, whole amounts by CBG or price code: what it would change')
  .option('--json', 'the answer as one JSON object')
  .action(async (claim: string, options: { rules?: string; tariff?: string; json?: boolean }) =>
    (await import('./commands/replay.js')).replay(claim, options, runCommand),
  )

program
  .command('mcp')
  .description('serve read-only tools to an MCP client over stdin and stdout, with the rights of PERIKSA_MCP_KEY')
  .action(async () => runCommands(async (run) => (await import('./commands/mcp.js')).serveMcpStdio(run)))

const evaluation = program.command('eval').description('measure against known truth')
evaluation
  .command('read')
  .description('score the reading of a folder with truth (receipts or hospital bills)')
  .argument('<directory>')
  .option('--json', 'the scores as JSON')
  .option('--explain', 'what went wrong, document by document')
  .option('--children <n>', 'how many readers work at once', '1')
  .action(async (directory: string, options: { json?: boolean; explain?: boolean; children: string }) =>
    (await import('./commands/eval-read.js')).evalRead(directory, {
      json: options.json === true,
      explain: options.explain === true,
      children: Number(options.children),
    }),
  )

evaluation
  .command('audit')
  .description('score the audit of a folder of hospital bills with truth')
  .argument('<directory>')
  .option('--json', 'the scores as JSON')
  .option('--truth-lines', "judge the truth's own lines, apart from the reading")
  .option('--children <n>', 'how many readers work at once', '1')
  .action(async (directory: string, options: { json?: boolean; truthLines?: boolean; children: string }) =>
    (await import('./commands/eval-audit.js')).evalAudit(directory, {
      json: options.json === true,
      truthLines: options.truthLines === true,
      children: Number(options.children),
    }),
  )

evaluation
  .command('exchange')
  .description('read every claim file of a folder, write it as FHIR and read it again: what is lost')
  .argument('<directory>')
  .option('--json', 'the scores as JSON')
  .action(async (directory: string, options: { json?: boolean }) =>
    (await import('./commands/eval-exchange.js')).evalExchange(directory, { json: options.json === true }),
  )

evaluation
  .command('older-bills')
  .description('audit the sample bills of the older system and compare every line, sum and finding')
  .argument('<directory>')
  .action(async (directory: string) => (await import('./commands/eval-older-bills.js')).evalOlderBills(directory))

evaluation
  .command('conversation')
  .description('score the assistant on a folder of conversation sets with truth')
  .argument('<directory>')
  .option('--json', 'the scores as JSON')
  .option('--answers <file>', 'write one JSON line an item: what was understood, said and wanted done')
  .action(async (directory: string, options: { json?: boolean; answers?: string }) =>
    (await import('./commands/eval-conversation.js')).evalConversation(directory, {
      json: options.json === true,
      answers: options.answers,
    }),
  )

evaluation
  .command('anomaly')
  .description('score the ranking of labelled tables (CSV or CSV.gz, last column the label, 1 an anomaly)')
  .argument('<directory>')
  .option('--seeds <n>', 'how many forests to train on each table', '5')
  .option('--json', 'the figures as JSON')
  .option('--scores <file>', 'write every score: set,seed,row,score')
  .action(async (directory: string, options: { seeds: string; json?: boolean; scores?: string }) =>
    (await import('./commands/eval-anomaly.js')).evalAnomaly(directory, {
      seeds: Number(options.seeds),
      json: options.json === true,
      scores: options.scores,
    }),
  )

evaluation
  .command('schemes')
  .description('make up national claims with planted schemes and measure what each order of looking finds')
  .option('--claims <n>', 'how many claims for each seed', '100000')
  .option('--seeds <list>', 'seeds of the data', '101,102,103')
  .option('--trees <n>', 'how many trees', '300')
  .option('--json', 'the figures as JSON')
  .action(async (options: { claims: string; seeds: string; trees: string; json?: boolean }) =>
    (await import('./commands/eval-schemes.js')).evalSchemes({
      claims: Number(options.claims),
      seeds: options.seeds.split(',').map(Number),
      trees: Number(options.trees),
      json: options.json === true,
    }),
  )

evaluation
  .command('retrieval')
  .description('score the search of the knowledge by questions with the passage that answers each')
  .argument('<questions>', 'JSON list or JSON Lines of {id, lang, question, passage}')
  .option('--json', 'the scores as JSON')
  .option('--answers <file>', 'write one JSON line for each question: passages, answer, whether it kept silent')
  .option('--unanswerable <file>', 'JSON Lines of {id, lang, text} that no passage answers')
  .option('--halves', 'how far the figures hang on the tuning: thresholds of the other half, half of the synonyms')
  .action(
    async (path: string, options: { json?: boolean; answers?: string; unanswerable?: string; halves?: boolean }) =>
      (await import('./commands/eval-retrieval.js')).evalRetrieval(path, {
        ...options,
        json: options.json === true,
        halves: options.halves === true,
      }),
  )

program
  .command('knowledge')
  .description('what the assistant answers from')
  .command('import')
  .description('load the shipped passages about JKN, marked as demonstration')
  .action(async () => print(await runCommand('knowledge', { action: 'import' })))

program
  .command('inbox')
  .description('conversations')
  .command('import-older')
  .description('the JSON stores of the older WhatsApp chatbot become resolved conversations')
  .argument('<folder>', 'holds chat_logs/conversations.json')
  .action(async (folder: string) => {
    const { resolve } = await import('node:path')
    print(await runCommand('import-older', { folder: resolve(folder) }))
  })

addKeysCommands(program, { runAll: (work) => runCommands(work, { withoutFlows: true }), print })
addPrivacyCommands(program, runCommand, print)
addRiskCommands(program, print)
addSimulateCommand(program, print)

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => print(await runCommand('migrate', {})))

program
  .command('seed')
  .description('load reference data; --demo adds made-up people')
  .option('--demo', 'demonstration members, facilities and accounts (embedded database only)')
  .action(async (options: { demo?: boolean }) =>
    print(await runCommand('seed', { demonstration: options.demo === true })),
  )

program
  .command('doctor')
  .description('say what is set, missing or optional')
  .option('--json')
  .action(async (options: { json?: boolean }) => (await import('./commands/doctor.js')).doctor(options.json === true))

program
  .command('backup')
  .description('database and files into a new folder, sealed; the key is not in it')
  .argument('<folder>')
  .action(async (folder: string) => {
    const { resolve } = await import('node:path')
    print(await runCommand('backup', { folder: resolve(folder) }))
  })

program
  .command('restore')
  .description('a backup into an empty data directory')
  .argument('<folder>')
  .action(async (folder: string) => print(await (await import('./commands/backup.js')).restore(readConfig(), folder)))

defineTariffs(program, runCommand)
definePacks(program, runCommand)
defineTrail(program, runCommand)
defineTrust(program, runCommand, print)
defineUsers(program, runCommand, print)

function readConfigVersion(): string {
  try {
    return readConfig().version
  } catch {
    // A wrong setting is explained by the command that needs it.
    return 'unknown'
  }
}
