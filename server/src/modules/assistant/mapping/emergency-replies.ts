import type { ReplyLanguage } from '../schema.js'

/** Emergency numbers by country; never guessed, never from a model. Unknown countries get no number. */
export const EMERGENCY_NUMBERS: Record<string, { medical: string; note: string }> = {
  // Permenkes 19/2016: 119 (PSC 119); 112 answers in some cities only.
  ID: { medical: '119', note: '112' },
  // ERSS 112; ambulance 108 in most states.
  IN: { medical: '112', note: '108' },
}

type Kind = 'medical' | 'self_harm' | 'violence'

/** Fixed replies in an emergency. They name no diagnosis; wording awaits review by a clinician. */
export const EMERGENCY_REPLIES: Record<ReplyLanguage, Record<Kind, string>> = {
  id: {
    medical:
      'Ini bisa jadi keadaan darurat. Hubungi {numbers} sekarang, atau segera ke IGD terdekat. Jangan menunggu balasan di sini. IGD menerima keadaan darurat tanpa rujukan. Petugas kami sudah diberi tahu.',
    self_harm:
      'Saya khawatir dengan keselamatan Anda. Anda tidak sendirian. Bila Anda dalam bahaya sekarang, hubungi {numbers} atau pergi ke IGD terdekat, dan mintalah seseorang yang Anda percaya menemani. Petugas kami sudah diberi tahu dan akan membalas di sini.',
    violence:
      'Keselamatan Anda yang utama. Bila aman, pergilah ke tempat yang aman dan hubungi {numbers} atau polisi 110. Bila terluka, ke IGD terdekat. Petugas kami sudah diberi tahu dan akan membalas di sini.',
  },
  en: {
    medical:
      'This may be an emergency. Call {numbers} now, or go to the nearest emergency department. Do not wait for a reply here. Emergencies are accepted without a referral. Our staff have been told.',
    self_harm:
      'I am worried about your safety. You are not alone. If you are in danger now, call {numbers} or go to the nearest emergency department, and ask someone you trust to stay with you. Our staff have been told and will reply here.',
    violence:
      'Your safety comes first. If you can, go somewhere safe and call {numbers} or the police. If hurt, go to the nearest emergency department. Our staff have been told and will reply here.',
  },
  hi: {
    medical:
      'यह आपात स्थिति हो सकती है। अभी {numbers} पर फोन करें या नजदीकी आपातकालीन विभाग जाएं। यहां जवाब की प्रतीक्षा न करें। हमारे अधिकारी को बता दिया गया है।',
    self_harm:
      'मुझे आपकी सुरक्षा की चिंता है। आप अकेले नहीं हैं। अभी खतरा हो तो {numbers} पर फोन करें या नजदीकी आपातकालीन विभाग जाएं, और किसी भरोसेमंद व्यक्ति को साथ रखें। हमारे अधिकारी को बता दिया गया है।',
    violence:
      'आपकी सुरक्षा सबसे पहले है। हो सके तो सुरक्षित जगह जाएं और {numbers} या पुलिस को फोन करें। चोट हो तो आपातकालीन विभाग जाएं। हमारे अधिकारी को बता दिया गया है।',
  },
}
