import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { shippedPacks } from '../../server/src/modules/audit/packs/packs.js'
import { prepareSubject } from '../../server/src/modules/audit/prepare-subject.js'
import type { Scheme } from '../../server/src/modules/audit/schema.js'
import { runAudit } from '../../server/src/modules/audit/verdict/run-audit.js'
import type { Bill } from '../../server/src/modules/intake/schema.js'
import { seedReference } from '../../server/src/modules/registry/index.js'
import { aBill, aLine } from '../../server/test/factories/claim.js'
import { openEmbeddedDatabase } from '../../server/src/platform/db/database.js'
import { migrate } from '../../server/src/platform/db/migrate.js'
import { createVault } from '../../server/src/platform/db/vault.js'

/**
 * Times the audit of bills without their reading, one thread: `bench:audit`. Every bill is matched against the lists of
 * its scheme and goes through all checks; "all lists" asks every shipped list at once.
 */
const ITEMS = [
  'MRI Brain without contrast', 'Complete Blood Count', 'Lipid profile', 'Tab. Paracetamol 500 mg', 'Inj. Ceftriaxone 1 g',
  'Semi private room', 'Consultation OPD', 'ECG', 'X-Ray Chest PA', 'Total knee replacement', 'Gauze', 'Visitor meals',
  'HbA1c', 'Serum creatinine', '2D Echo', 'USG Abdomen', 'Cataract surgery with IOL', 'Coronary stent - DES', 'Nebulization',
  'Wound dressing', 'Vitamin D3', 'Tab. Metformin 500 mg', 'Cap. Omeprazole 20 mg', 'Unlisted private service',
]
const db = await openEmbeddedDatabase(null)
await migrate(db)
const vault = createVault(randomBytes(32))
const clock = { now: () => new Date('2026-06-15T00:00:00Z'), today: () => '2026-06-15' }
const log = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined }
await seedReference({ db, vault, clock, log, ids: { next: () => crypto.randomUUID() } } as never)
