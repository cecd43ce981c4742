import type { CopilotLanguage, ToolName } from '../schema.js'
import { copilotWords } from './copilot-words.js'

type Words = {
  title: (claimId: string) => string
  made: (at: string) => string
  generated: string
  innocent: string
  excluded: string
  conversation: string
  nothingAsked: string
  copilot: string
  somebody: string
  byModel: (model: string) => string
  closing: string
  asked: (questions: number, byModel: number) => string
  lookedAt: string
  notLookedAt: string
  versions: string
  indication: string
  tools: Record<ToolName, string>
}

export const dossierWords: Record<CopilotLanguage, Words> = {
  en: {
    title: (claimId) => `Claim ${claimId}`,
    made: (at) => `Written on ${at} from the list then served.`,
    generated: 'This claim is made up.',
    innocent: 'Innocent explanations',
    excluded: 'Excluded by',
    conversation: 'Asked and answered',
    nothingAsked: 'Nothing was asked about this claim.',
    copilot: 'Copilot',
    somebody: 'An auditor',
    byModel: (model) => `worded by ${model}, every figure checked`,
    closing: 'Closing',
    asked: (questions, byModel) => `Questions: ${questions}; answers worded by a model: ${byModel}.`,
    lookedAt: 'Looked at',
    notLookedAt: 'Not looked at in the conversation',
    versions: 'Versions',
    indication: 'Indications to look, no verdict. Nothing said here changes a decision.',
    tools: copilotWords.en.tools,
  },
  id: {
    title: (claimId) => `Klaim ${claimId}`,
    made: (at) => `Ditulis pada ${at} dari daftar yang berlaku saat itu.`,
    generated: 'Klaim ini buatan.',
    innocent: 'Penjelasan yang wajar',
    excluded: 'Gugur bila',
    conversation: 'Tanya jawab',
    nothingAsked: 'Belum ada pertanyaan tentang klaim ini.',
    copilot: 'Kopilot',
    somebody: 'Seorang pemeriksa',
    byModel: (model) => `dirangkai oleh ${model}, setiap angka diperiksa`,
    closing: 'Penutup',
    asked: (questions, byModel) => `Pertanyaan: ${questions}; jawaban yang dirangkai model: ${byModel}.`,
    lookedAt: 'Sudah dilihat',
    notLookedAt: 'Belum dilihat dalam percakapan',
    versions: 'Versi',
    indication: 'Petunjuk untuk diperiksa, bukan putusan. Tidak ada yang dikatakan di sini mengubah keputusan.',
    tools: copilotWords.id.tools,
  },
}
