import type { Message } from '../schema.js'

type Words = { title: string; note: string; revoked: string; author: Record<Message['authorKind'], string> }

/** The few words of an exported conversation. */
export const EXPORT_WORDS: Record<'id' | 'en', Words> = {
  en: {
    ...{ title: 'Conversation', note: 'Note for staff', revoked: '(taken back by its writer)' },
    author: {
      ...{ contact: 'Member', assistant: 'Assistant', staff: 'Our staff', 'unknown-staff': 'Our side, elsewhere' },
      system: 'Periksa',
    },
  },
  id: {
    ...{ title: 'Percakapan', note: 'Catatan petugas', revoked: '(ditarik kembali oleh penulisnya)' },
    author: {
      ...{
        contact: 'Peserta',
        assistant: 'Asisten',
        staff: 'Petugas kami',
        'unknown-staff': 'Pihak kami, di tempat lain',
      },
      system: 'Periksa',
    },
  },
}
