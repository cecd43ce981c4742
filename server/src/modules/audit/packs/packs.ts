import { type Scheme, SchemePack } from '../schema.js'

const thresholds = {
  tariffTolerancePercent: 10,
  medicineTaxPercent: 5,
  submissionDays: 30,
  leastCertainty: 0.8,
  reviewConfidence: 0.6,
  criticalShare: 0.1,
  criticalAmount: null,
}
const cghsLists = ['cghs-2025', 'cghs-2024']
const nppaLists = ['nppa-2026', 'nppa-2025', 'nppa-devices']
const entityMap = {}
const nppa = 'DPCO 2013, NPPA ceiling prices of the day of service'
const since = { effectiveFrom: '2024-01-01', effectiveTo: null }

/** The packs the product ships: the base that staff may follow with versions of their own. */
export const shippedPacks: SchemePack[] = [
  {
    ...{
      scheme: 'cghs',
      version: 'cghs/2',
      title: 'CGHS (India): rates by city tier, accreditation and ward',
      ...since,
    },
    sources: [
      'MoHFW O.M. F.No.5-16/CGHS(HQ)/HEC/2024(PartI) of 2025-10-03',
      nppa,
      'Multiple surgeries 100/50/25: rule of the same O.M. as reproduced by third parties',
    ],
    thresholds,
    listedItems: ['exclusions-cghs'],
    ...{ priceLists: cghsLists, knownBy: [], medicineLists: nppaLists },
    ...{ without: [], multipleProcedures: [100, 50, 25], entityMap },
  },
  {
    ...{ scheme: 'esi', version: 'esi/2', title: 'ESI (India): CGHS rates by city', ...since },
    sources: ['ESIC: CGHS rates by city where ESIC has none of its own', nppa],
    thresholds,
    ...{ priceLists: ['esi'], knownBy: [], medicineLists: nppaLists, listedItems: ['exclusions-esi'] },
    ...{ without: [], multipleProcedures: [100, 50, 25], entityMap },
  },
  {
    ...{ scheme: 'private', version: 'private/1', title: 'Private health insurance (India)', ...since },
    sources: ['IRDAI/HLT/REG/CIR/176/09/2019 and 193/07/2020, Lists I to IV as policy text', nppa],
    thresholds,
    ...{ priceLists: [], knownBy: cghsLists, medicineLists: nppaLists },
    listedItems: ['irdai-1', 'irdai-2', 'irdai-3', 'irdai-4'],
    ...{ without: [], multipleProcedures: null, entityMap },
  },
  {
    ...{ scheme: 'jkn', version: 'jkn/1', title: 'JKN (Indonesia): INA-CBG tariffs', ...since },
    sources: ['Permenkes 3/2023 (INA-CBG tariffs)', 'PP 49/2022 (health services exempt from PPN)'],
    thresholds,
    ...{ priceLists: ['ina-cbg'], knownBy: [], medicineLists: [], listedItems: [] },
    ...{ without: [], multipleProcedures: null, entityMap },
  },
  {
    ...{ scheme: 'none', version: 'none/1', title: 'No scheme: what the law and arithmetic say', ...since },
    sources: [nppa, 'GST Notification 12/2017-CT(R), entry 74', 'PP 49/2022 (health services exempt from PPN)'],
    thresholds,
    ...{ priceLists: [], knownBy: cghsLists, medicineLists: nppaLists, listedItems: [] },
    ...{ without: [], multipleProcedures: null, entityMap },
  },
].map((pack) => SchemePack.parse(pack))

/** The shipped pack of a scheme. */
export function shippedPack(scheme: Scheme): SchemePack {
  const pack = shippedPacks.find((one) => one.scheme === scheme)
  if (!pack) throw new Error(`no pack is shipped for ${scheme}`)
  return pack
}
