import type { Command } from 'commander'
import { runCommands } from './commands/index.js'
import type { SimulateOptions } from './commands/simulate.js'

/** `periksa simulate`: made-up claims that arrive one by one, or cleaning them away. */
export function addSimulateCommand(program: Command, print: (value: unknown) => void): void {
  program
    .command('simulate')
    .description('send made-up claims in, one by one, marked and scored as they arrive (defaults: SIM_* variables)')
    .option('--duration <seconds>', 'how long')
    .option('--interval <seconds>', 'pause between claims')
    .option('--max-claims <n>', 'most claims of the run')
    .option('--jitter <share>', 'how far pauses vary, 0 to 1')
    .option('--fraud-ratio <share>', 'share of claims with something planted, 0 to 1')
    .option('--seed <n>', 'the same seed, snapshot and day give the same claims')
    .option('--purge-older-than <period>', 'send nothing; clean away what is older: 7d, 12h, 0s')
    .action(async (options: SimulateOptions) => {
      const { simulate } = await import('./commands/simulate.js')
      print(await runCommands((run) => simulate(options, run)))
    })
}
