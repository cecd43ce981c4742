import type { Command } from 'commander'

type Print = (value: unknown) => void

/** `periksa data …`: made-up data. `periksa risk …`: the historic claims, built, scored and served. */
export function addRiskCommands(program: Command, print: Print): void {
  addDataCommands(program)
  const risk = program.command('risk').description('historic claims: build, score, serve')
  addBuildCommands(risk, print)
  addScoreCommands(risk, print)
  addWarehouseCommands(risk, print)
}

function addDataCommands(program: Command): void {
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
}

function addBuildCommands(risk: Command, print: Print): void {
  risk
    .command('build')
    .description('build the analytic claims from the sample files and serve them; what is served stays until then')
    .requiredOption('--source <directory>', 'folder with the CSV files')
    .option('--memory <size>', 'most memory of the analytic database', '1GB')
    .option('--threads <n>', 'how many threads', '2')
    .option('--pseudonym-key <n>', 'version of the key behind pseudonyms; a new one gives every person a new one', '1')
    .option('--most-rejected <share>', 'share of unusable claims above which nothing is built', '0.1')
    .action(
      async (options: {
        source: string
        memory: string
        threads: string
        pseudonymKey: string
        mostRejected: string
      }) =>
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
}

function addScoreCommands(risk: Command, print: Print): void {
  risk
    .command('score')
    .description('train the anomaly model on the served claims, score them all, serve them in the new order')
    .option('--top-k <n>', 'how many claims the quality report looks at', '50')
    .option('--seed <n>', 'the same seed and claims give the same scores', '7')
    .option('--trees <n>', 'how many trees', '300')
    .option('--threads <n>', 'how many threads; with --spread each part has one', '2')
    .option('--spread', 'by part, on the durable queue: every worker that shares the data folder takes parts')
    .option('--claims-in-part <n>', 'with --spread: about so many claims a part', '50000')
    .option('--follow', 'show how far the spread scoring under way is; where no server runs, go on with it')
    .option('--give-up', 'end the spread scoring under way; what is served stays')
    .action(async (options: ScoreOptions) => print(await score(options)))
  risk
    .command('train-labels')
    .description('learn from what auditors found; the model is kept in shadow and compared on later labels')
    .action(async () => print(await (await import('./commands/risk-labels.js')).riskTrainLabels()))
  risk
    .command('adopt-labels')
    .description(
      'serve the list with the chances of a label model that foretold later labels better than the risk score',
    )
    .requiredOption('--model <version>', 'as train-labels printed it')
    .action(async (options: { model: string }) =>
      print(await (await import('./commands/risk-labels.js')).riskAdoptLabels(options)),
    )
  addLearningCommands(risk, print)
  addOpinionCommand(risk, print)
  risk
    .command('qc')
    .description('the quality reports of all scorings in one summary, with drift against the one before')
    .action(async () => print((await import('./commands/risk-qc.js')).riskQc()))
}

type ScoreOptions = {
  topK: string
  seed: string
  trees: string
  threads: string
  claimsInPart: string
  spread?: boolean
  follow?: boolean
  giveUp?: boolean
}

async function score(options: ScoreOptions): Promise<unknown> {
  const asked = { topK: Number(options.topK), seed: Number(options.seed), trees: Number(options.trees) }
  const { spread, follow, giveUp } = options
  if (!spread && !follow && !giveUp) {
    const { riskScore } = await import('./commands/risk-score.js')
    return riskScore({ ...asked, threads: Number(options.threads) })
  }
  const commands = await import('./commands/risk-spread.js')
  const { runCommands } = await import('./commands/index.js')
  const run = <Result>(work: Parameters<typeof runCommands<Result>>[0]) =>
    runCommands(work, { stories: commands.SPREAD_STORIES })
  if (giveUp) return run(commands.riskGiveUp)
  if (follow) return run(commands.riskFollow)
  const settings = { ...asked, claimsInPart: Number(options.claimsInPart) }
  return run((ask) => commands.riskSpread(ask, settings))
}

function addLearningCommands(risk: Command, print: Print): void {
  risk
    .command('suggest-weights')
    .description('weights of the rules as auditors’ labels suggest them, judged on later labels')
    .option('--draft', 'keep the changed ones as a new version of the rules and try it; nothing is published', false)
    .action(async (options: { draft: boolean }) =>
      print(await (await import('./commands/index.js')).runCommand('risk-suggest-weights', options)),
    )
  risk
    .command('experiments')
    .description('what was learned or tried: when, by whom, on what, with which figures, and what came of it')
    .option('--kind <name>', 'only of this kind, as labels-trained')
    .option('--limit <n>', 'how many, newest first', '50')
    .action(async (options: { kind?: string; limit: string }) =>
      print(await (await import('./commands/index.js')).runCommand('risk-experiments', options)),
    )
}

function addOpinionCommand(risk: Command, print: Print): void {
  risk
    .command('pseudo-label')
    .description(
      'ask the language model for its opinion on claims, judged ones first; kept apart, never a label, shown as agreement',
    )
    .requiredOption('--most <n>', 'ask about so many claims at most')
    .action(async (options: { most: string }) =>
      print(
        await (await import('./commands/index.js')).runCommand('risk-pseudo-label', { most: Number(options.most) }),
      ),
    )
}

function addWarehouseCommands(risk: Command, print: Print): void {
  const warehouse = risk.command('warehouse').description('the served claims in a ClickHouse server')
  warehouse
    .command('load')
    .description('copy the served claims and their list there; what was copied of the same list is replaced')
    .option('--url <address>', 'http(s)://name:password@host:8123; else PERIKSA_WAREHOUSE_URL')
    .action(async (options: { url?: string }) =>
      print(await (await import('./commands/risk-warehouse.js')).riskWarehouseLoad(options)),
    )
  warehouse
    .command('check')
    .description('ask every report, and the list under many filters, here and there; fails where answers differ')
    .option('--url <address>', 'http(s)://name:password@host:8123; else PERIKSA_WAREHOUSE_URL')
    .action(async (options: { url?: string }) =>
      print(await (await import('./commands/risk-warehouse.js')).riskWarehouseCheck(options)),
    )
}
