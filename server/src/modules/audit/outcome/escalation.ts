import type { Explained } from './explained.js'

/** One door to knock at: `code` names its words, `source` says where its right comes from. */
export type EscalationStep = {
  code: string
  /** How it is reached, where a public address or number is known. */
  contact: string | null
  source: string
  /** Days to give it before the next step; null where nothing is prescribed or customary. */
  waitDays: number | null
  /** True when the days are prescribed by `source`; false when they are only our advice. */
  isPrescribed: boolean
}

const ADVISED_DAYS = 15

const advised = (code: string, source: string, contact: string | null = null): EscalationStep => ({
  ...{ code, contact, source },
  ...{ waitDays: ADVISED_DAYS, isPrescribed: false },
})

const last = (code: string, source: string, contact: string | null = null): EscalationStep => ({
  ...advised(code, source, contact),
  waitDays: null,
})

const DESK = advised('desk', 'Charter of Patients’ Rights (NHRC / MoHFW, 2019): right to an itemised bill')
const CONSUMER = last('consumer-helpline', 'Consumer Protection Act, 2019', '1915, consumerhelpline.gov.in')
const NPPA = last('nppa', 'Drugs (Prices Control) Order, 2013', 'nppa.gov.in')

/** Who to turn to, in order, by who pays. Public offices only, each with the rule that opens its door. */
const PATHS: Record<Explained['scheme'], EscalationStep[]> = {
  cghs: [
    DESK,
    advised('cghs-office', 'CGHS empanelment agreement with hospitals', 'cghs.mohfw.gov.in'),
    last('cpgrams', 'DARPG guidelines on public grievances', 'pgportal.gov.in'),
  ],
  esi: [
    DESK,
    advised('esi-office', 'Employees’ State Insurance Act, 1948', 'esic.gov.in'),
    last('cpgrams', 'DARPG guidelines on public grievances', 'pgportal.gov.in'),
  ],
  private: [
    DESK,
    {
      ...advised('insurer', 'IRDAI Master Circular on Health Insurance, 2024: grievances within 14 days'),
      waitDays: 14,
      isPrescribed: true,
    },
    advised(
      'bima-bharosa',
      'IRDAI Master Circular on Protection of Policyholders’ Interests, 2024',
      'bimabharosa.irdai.gov.in',
    ),
    last('ombudsman', 'Insurance Ombudsman Rules, 2017, rule 14', 'cioins.co.in'),
  ],
  jkn: [
    advised('bpjs-hospital', 'Peraturan Menteri Kesehatan 28/2014: pelayanan sesuai hak tanpa iur biaya'),
    advised('bpjs-centre', 'Peraturan Presiden 82/2018 tentang Jaminan Kesehatan', 'Care Center 165'),
    last('ombudsman-ri', 'Undang-Undang 37/2008 tentang Ombudsman Republik Indonesia', '137, ombudsman.go.id'),
  ],
  none: [DESK, CONSUMER],
}

const INDONESIAN_PATH: EscalationStep[] = [
  advised('desk', 'Undang-Undang 17/2023 tentang Kesehatan: hak pasien atas informasi'),
  advised('health-office', 'Undang-Undang 17/2023 tentang Kesehatan: pembinaan dan pengawasan'),
  last('ombudsman-ri', 'Undang-Undang 37/2008 tentang Ombudsman Republik Indonesia', '137, ombudsman.go.id'),
]

/** The way from the billing desk to the authorities, by scheme and by the country whose money is on the bill. */
export function escalationPath(explained: Pick<Explained, 'scheme' | 'currency' | 'findings'>): EscalationStep[] {
  const path = explained.currency === 'IDR' && explained.scheme !== 'jkn' ? INDONESIAN_PATH : PATHS[explained.scheme]
  const hasMedicine = explained.findings.some(({ code }) => code.startsWith('audit.above-ceiling-nppa'))
  return hasMedicine && explained.currency !== 'IDR' ? [...path, NPPA] : path
}
