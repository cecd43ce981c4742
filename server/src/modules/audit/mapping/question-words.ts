/** Words by which a question shows what it is about, in English, Hindi and Indonesian, folded to lower case. */
export const QUESTION_WORDS = {
  next: [
    'what next',
    'next step',
    'what should',
    'what can i do',
    'what do i do',
    'dispute',
    'complain',
    'refund',
    'आगे',
    'क्या करूं',
    'क्या करूँ',
    'क्या करें',
    'शिकायत',
    'वापस',
    'langkah',
    'selanjutnya',
    'apa yang harus',
    'harus bagaimana',
    'bagaimana cara',
    'keberatan',
    'pengembalian',
  ],
  allowed: [
    'allowed',
    'should have',
    'should i pay',
    'payable',
    'fair',
    'correct price',
    'right price',
    'approved',
    'कितना देना',
    'सही कीमत',
    'स्वीकृत',
    'उचित',
    'देय',
    'seharusnya',
    'yang benar',
    'wajar',
    'dibayar',
    'disetujui',
  ],
  flagged: [
    'why',
    'flag',
    'wrong',
    'problem',
    'finding',
    'overcharge',
    'issue',
    'mistake',
    'suspicious',
    'क्यों',
    'गलत',
    'समस्या',
    'ज़्यादा',
    'ज्यादा',
    'अधिक',
    'kenapa',
    'mengapa',
    'salah',
    'masalah',
    'temuan',
    'kelebihan',
    'janggal',
  ],
  lines: [
    'lines',
    'items',
    'list',
    'what was billed',
    'charges',
    'details',
    'मदें',
    'सूची',
    'विवरण',
    'आइटम',
    'rincian',
    'daftar',
    'apa saja',
    'item',
  ],
  total: ['total', 'how much', 'amount', 'sum', 'cost', 'कुल', 'कितना', 'राशि', 'jumlah', 'berapa', 'biaya', 'totalnya'],
  verdict: [
    'verdict',
    'result',
    'ok',
    'okay',
    'is it fine',
    'good',
    'नतीजा',
    'ठीक',
    'परिणाम',
    'hasil',
    'aman',
    'putusan',
    'kesimpulan',
  ],
} as const

/** Everyday words that say a question is Indonesian. */
export const INDONESIAN_WORDS = [
  'apa',
  'yang',
  'berapa',
  'kenapa',
  'mengapa',
  'tagihan',
  'saya',
  'harus',
  'ini',
  'bagaimana',
  'rincian',
  'daftar',
  'seharusnya',
  'jumlah',
  'biaya',
]

type Words = {
  total: string
  noTotal: string
  lines: string
  noLines: string
  flagged: string
  nothing: string
  allowed: string
  nothingOver: string
  verdict: Record<'ok' | 'warning' | 'critical' | 'needs-review', string>
  next: Record<'ok' | 'warning' | 'critical' | 'needs-review', string>
  more: string
  line: string
  onBill: string
  over: string
  unknown: string
}

/** What is answered; `{…}` are filled with figures and with words as the bill prints them. */
export const ANSWER_WORDS: Record<'en' | 'hi' | 'id', Words> = {
  en: {
    total: 'The bill comes to {total}, in {count} lines.',
    noTotal: 'No total could be read on the bill; it has {count} lines.',
    lines: 'The bill lists:',
    noLines: 'No lines could be read on the bill.',
    flagged: 'What stood out:',
    nothing: 'Nothing stood out on this bill.',
    allowed: 'Of {total}, {allowed} is within the rules that were checked; {over} is questioned.',
    nothingOver: 'Nothing of {total} is questioned by the rules that were checked.',
    verdict: {
      ok: 'Verdict: in order.',
      warning: 'Verdict: some points should be explained.',
      critical: 'Verdict: serious points were found.',
      'needs-review': 'Verdict: there is too much doubt; a person should look.',
    },
    next: {
      ok: 'Nothing needs to be done. Keep the bill.',
      warning: 'Ask the hospital’s billing desk to explain these points in writing, and keep your bill and reports.',
      critical:
        'Do not pay the questioned amount yet. Send the billing desk a written objection that names these lines; if it is not answered, go to your insurer’s grievance desk and then to the ombudsman.',
      'needs-review':
        'Hold the figures against the paper, or let a person do it. If you sent a photo, a sharper one or the PDF often helps.',
    },
    more: '… and {count} more.',
    line: 'line {line}',
    onBill: 'whole bill',
    over: '{amount} too much',
    unknown: 'I can tell you the total, the lines, why something was flagged, what is allowed, and what to do next.',
  },
  hi: {
    total: 'बिल की कुल राशि {total} है, {count} मदों में।',
    noTotal: 'बिल पर कुल राशि पढ़ी नहीं जा सकी; इसमें {count} मदें हैं।',
    lines: 'बिल में ये मदें हैं:',
    noLines: 'बिल की मदें पढ़ी नहीं जा सकीं।',
    flagged: 'ये बातें सामने आईं:',
    nothing: 'इस बिल में कुछ भी असामान्य नहीं मिला।',
    allowed: '{total} में से {allowed} जाँचे गए नियमों के भीतर है; {over} पर सवाल है।',
    nothingOver: 'जाँचे गए नियमों के अनुसार {total} में से किसी राशि पर सवाल नहीं है।',
    verdict: {
      ok: 'नतीजा: सब ठीक है।',
      warning: 'नतीजा: कुछ बातों का स्पष्टीकरण चाहिए।',
      critical: 'नतीजा: गंभीर बातें मिलीं।',
      'needs-review': 'नतीजा: बहुत संदेह है; किसी व्यक्ति को देखना चाहिए।',
    },
    next: {
      ok: 'कुछ करने की ज़रूरत नहीं। बिल सँभालकर रखें।',
      warning: 'अस्पताल के बिलिंग काउंटर से इन बातों का लिखित स्पष्टीकरण माँगें, और बिल व रिपोर्ट सँभालकर रखें।',
      critical:
        'जिस राशि पर सवाल है उसे अभी न चुकाएँ। इन मदों का नाम लेकर बिलिंग काउंटर को लिखित आपत्ति दें; जवाब न मिले तो बीमा कंपनी के शिकायत कक्ष और फिर लोकपाल के पास जाएँ।',
      'needs-review':
        'आँकड़ों को काग़ज़ के बिल से मिलाएँ, या किसी व्यक्ति से मिलवाएँ। फ़ोटो भेजी थी तो ज़्यादा साफ़ फ़ोटो या PDF से अक्सर बात बन जाती है।',
    },
    more: '… और {count} और।',
    line: 'मद {line}',
    onBill: 'पूरा बिल',
    over: '{amount} ज़्यादा',
    unknown: 'मैं कुल राशि, मदें, किसी मद पर सवाल क्यों है, कितना मान्य है और आगे क्या करें, यह बता सकता हूँ।',
  },
  id: {
    total: 'Tagihan ini berjumlah {total}, dalam {count} baris.',
    noTotal: 'Jumlah tagihan tidak terbaca; ada {count} baris.',
    lines: 'Isi tagihan:',
    noLines: 'Baris tagihan tidak terbaca.',
    flagged: 'Yang perlu diperhatikan:',
    nothing: 'Tidak ada yang menonjol pada tagihan ini.',
    allowed: 'Dari {total}, {allowed} sesuai aturan yang diperiksa; {over} dipertanyakan.',
    nothingOver: 'Menurut aturan yang diperiksa, tidak ada bagian dari {total} yang dipertanyakan.',
    verdict: {
      ok: 'Putusan: wajar.',
      warning: 'Putusan: ada hal yang perlu dijelaskan.',
      critical: 'Putusan: ada temuan serius.',
      'needs-review': 'Putusan: masih terlalu meragukan; perlu dilihat orang.',
    },
    next: {
      ok: 'Tidak perlu berbuat apa-apa. Simpan tagihannya.',
      warning:
        'Minta penjelasan tertulis dari bagian penagihan rumah sakit, dan simpan tagihan serta hasil pemeriksaan.',
      critical:
        'Jangan bayar dulu jumlah yang dipertanyakan. Kirim keberatan tertulis yang menyebut baris-baris ini ke bagian penagihan; bila tidak dijawab, ajukan ke layanan pengaduan penjamin Anda.',
      'needs-review':
        'Cocokkan angkanya dengan kertas tagihan, atau minta seseorang melakukannya. Bila Anda mengirim foto, foto yang lebih jelas atau PDF sering membantu.',
    },
    more: '… dan {count} lagi.',
    line: 'baris {line}',
    onBill: 'seluruh tagihan',
    over: '{amount} terlalu banyak',
    unknown:
      'Saya bisa menjelaskan jumlah, rincian baris, mengapa sesuatu ditandai, berapa yang seharusnya, dan langkah selanjutnya.',
  },
}
