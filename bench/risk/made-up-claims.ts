import { sharedCodes, sharedFloats } from '../../server/src/modules/risk/adapters/forest-pool.js'
import { createRandom, type FeatureTable } from '../../server/src/modules/risk/index.js'

const LEVELS = { severity: 5, class: 26, province: 34, service: 2 }

/**
 * Claims in the shape of the older model's features: eight heavy-tailed numbers and four categories, 75 columns when
 * one-hot. Made up from a seed; the categories are as uneven as those of the national sample.
 */
export function makeClaims(rows: number, seed: number): FeatureTable {
  const random = createRandom(seed)
  const names = ['los', 'claimed', 'paid', 'gap', 'comorbidities', 'peerMean', 'peerP90', 'z']
  const numeric = names.map((name) => ({ name, values: sharedFloats(rows) }))
  const categories = Object.entries(LEVELS).map(([name, count]) => ({
    name,
    levels: Array.from({ length: count }, (_, code) => `${name} ${code}`),
    codes: sharedCodes(rows),
  }))
  const [los, claimed, paid, gap, comorbidities, peerMean, peerP90, z] = numeric.map(({ values }) => values)
  const bell = () => (random() + random() + random() + random() - 2) * 1.7
  for (let row = 0; row < rows; row++) {
    const isInpatient = random() < 0.12
    const peer = Math.exp(12.2 + (isInpatient ? 2.4 : 0) + 0.8 * bell())
    const cost = peer * Math.exp(0.5 * bell())
    los![row] = isInpatient ? 1 + Math.floor(-3 * Math.log(1 - random())) : 0
    claimed![row] = cost
    gap![row] = random() < 0.01 ? cost * random() : 0
    paid![row] = cost - gap![row]!
    comorbidities![row] = Math.floor(-1.1 * Math.log(1 - random()))
    peerMean![row] = peer
    peerP90![row] = peer * (1.5 + 0.3 * random())
    z![row] = (cost - peer) / (0.5 * peer)
    categories[0]!.codes[row] = isInpatient ? 1 + Math.floor(4 * random() ** 2) : 0
    categories[1]!.codes[row] = Math.floor(26 * random() ** 2)
    categories[2]!.codes[row] = Math.floor(34 * random() ** 1.6)
    categories[3]!.codes[row] = isInpatient ? 1 : 0
  }
  return { rows, numeric, categories }
}
