/** What a reminder's mail says: nothing of health, only that something waits. */
export const REMINDER_WORDS = {
  en: {
    subject: 'Periksa: a reminder you asked for',
    text: 'You asked to be reminded today of a letter about a bill. Has it been answered? If not, the next step is shown with the bill.',
  },
  hi: {
    subject: 'Periksa: आपका माँगा हुआ स्मरण-पत्र',
    text: 'आपने आज एक बिल के पत्र की याद दिलाने को कहा था। क्या उत्तर आया? यदि नहीं, तो अगला कदम बिल के साथ दिखाया गया है।',
  },
  id: {
    subject: 'Periksa: pengingat yang Anda minta',
    text: 'Anda minta diingatkan hari ini tentang surat untuk sebuah tagihan. Sudahkah dijawab? Bila belum, langkah berikutnya tertera bersama tagihannya.',
  },
} as const
