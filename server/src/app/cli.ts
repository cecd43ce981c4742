import { Command } from 'commander'
import { readConfig } from '../platform/config.js'
import { asAppError } from '../platform/errors.js'
import { runCommand } from './commands/index.js'

/** `npx periksa …`: the only command line. Answers go to stdout, progress and problems to stderr. */
const program = new Command('periksa')
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
  .command('claim')
  .description('file a claim from a receipt; sending it confirms it')
  .argument('<file>')
  .requiredOption('--card <number>', 'card number of 13 digits')
  .action(async (file: string, options: { card: string }) => {
    const { resolve } = await import('node:path')
    print(await runCommand('claim', { path: resolve(file), card: options.card }))
  })

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

const data = program.command('data').description('made-up data')
data
  .command('generate')
  .description('national claim data in the layout of the BPJS sample, with planted schemes and their truth')
  .requiredOption('--out <directory>', 'a new or empty folder')
  .option('--claims <n>', 'how many hospital claims', '20000')
  .option('--seed <n>', 'the same seed gives the same bytes', '7')
  .option('--edition <name>', 'coded (as in 2022) or labels (as in later years)', 'coded')
  .action(async (options: { claims: string; seed: string; out: string; edition: string }) =>
    (await import('./commands/data-generate.js')).dataGenerate({
      ...options,
      claims: Number(options.claims),
      seed: Number(options.seed),
    }),
  )

const risk = program.command('risk').description('historic claims: build, score, serve')
risk
  .command('build')
  .description('build the analytic claims from the sample files and serve them; what is served stays until then')
  .requiredOption('--source <directory>', 'folder with the CSV files')
  .option('--memory <size>', 'most memory of the analytic database', '1GB')
  .option('--threads <n>', 'how many threads', '2')
  .option('--pseudonym-key <n>', 'version of the key behind pseudonyms; a new one gives every person a new one', '1')
  .option('--most-rejected <share>', 'share of unusable claims above which nothing is built', '0.1')
  .action(
    async (options: { source: string; memory: string; threads: string; pseudonymKey: string; mostRejected: string }) =>
      print(
        await (await import('./commands/risk-build.js')).riskBuild({
          source: options.source,
          memory: options.memory,
          threads: Number(options.threads),
          key: Number(options.pseudonymKey),
          mostRejected: Number(options.mostRejected),
        }),
      ),
  )
risk
  .command('demo')
  .description('made-up claims, built and served as such; never over real ones')
  .option('--claims <n>', 'how many', '20000')
  .option('--seed <n>', 'the same seed gives the same claims', '7')
  .action(async (options: { claims: string; seed: string }) =>
    print(
      await (await import('./commands/risk-demo.js')).riskDemo({
        claims: Number(options.claims),
        seed: Number(options.seed),
      }),
    ),
  )

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

function readConfigVersion(): string {
  try {
    return readConfig().version
  } catch {
    // A wrong setting is explained by the command that needs it.
    return 'unknown'
  }
}

try {
  await program.parseAsync()
} catch (error) {
  const known = asAppError(error)
  process.stderr.write(
    known ? `${known.message}\n[${known.code}]\n` : `${String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exitCode = 1
}
