import type { OutcomeWords } from './outcome-word-shape.js'

/** The outcome of an audit in Indonesian. */
export const OUTCOME_INDONESIAN: OutcomeWords = {
  title: 'Temuan pada tagihan ini',
  verdict: {
    ok: 'Semua pemeriksaan yang dapat dilakukan cocok. Tidak ada yang menonjol pada tagihan ini.',
    warning: 'Beberapa bagian tagihan ini layak ditanyakan sebelum dibayar.',
    critical:
      'Ada bagian tagihan yang jelas berbeda dari aturan atau dari angkanya sendiri. Tanyakan dulu sebelum membayarnya.',
    'needs-review': 'Tagihan ini masih terlalu meragukan untuk disimpulkan. Seseorang perlu memeriksanya dulu.',
  },
  recommend: {
    ok: ['Simpan tagihan dan kuitansinya.', 'Bayar atau ajukan seperti biasa.'],
    warning: ['Tanyakan bagian di bawah ini ke loket kasir.', 'Minta rincian tagihan bila belum ada.'],
    critical: [
      'Tanyakan secara tertulis ke bagian tagihan; suratnya siap diunduh.',
      'Tahan hanya bagian yang dipersoalkan, dan sampaikan secara tertulis.',
      'Minta rincian tagihan dan daftar harga yang dipakai.',
    ],
    'needs-review': [
      'Cocokkan angkanya dengan kertas tagihan. Bila Anda mengirim foto, foto yang lebih jelas atau PDF sering membantu.',
      'Minta seseorang memeriksanya sebelum bertindak.',
    ],
  },
  counsel: {
    ok: 'Anda tidak perlu berbuat apa-apa lagi. Bila kelak datang tagihan lain untuk perawatan yang sama, bandingkan dengan yang ini.',
    warning:
      'Kebanyakan selisih seperti ini hanya kekeliruan, dan bagian tagihan memperbaikinya bila ditunjukkan barisnya. Tetap tenang, sebutkan barisnya, dan minta perbaikan secara tertulis.',
    critical:
      'Ini petunjuk, bukan bukti kesalahan. Anda boleh meminta penjelasan setiap baris, dan perawatan Anda tidak bergantung padanya. Selangkah demi selangkah: bagian tagihan dulu, lalu pihak yang membayar, baru kemudian pihak berwenang.',
    'needs-review':
      'Jangan berpegang pada pembacaan ini dulu: angka yang salah baca tampak sama dengan angka yang salah.',
  },
  billed: 'Tagihan ini meminta {billed}.',
  noTotal: 'Jumlah total tidak terbaca pada tagihan.',
  overcharge: 'Dari jumlah itu {overcharge} dipertanyakan; sisanya {allowed}.',
  nothingOver: 'Tidak ada jumlah yang dipertanyakan.',
  findingsHead: 'Temuan',
  line: 'Baris {line} ({item})',
  lines: 'Baris {line} ({item})',
  wholeBill: 'Seluruh tagihan',
  figures: 'Ditagih {billed}, semestinya {allowed}.',
  atStake: 'Dipertanyakan: {overcharge}.',
  source: 'Aturan: {source}.',
  innocent: 'Mungkin wajar: {text}',
  ask: 'Tanyakan: {text}',
  unmatched: 'Baris berikut tidak ada dalam daftar harga kami dan tidak dibandingkan: {items}.',
  nextHead: 'Langkah berikutnya',
  escalationHead: 'Bila jawabannya belum memuaskan',
  escalation: {
    desk: 'Bagian tagihan atau pengaduan rumah sakit, secara tertulis, dengan tagihan ini',
    'cghs-office': 'Additional Director CGHS di kota Anda, melalui wellness centre',
    cpgrams: 'Portal pengaduan Pemerintah India (CPGRAMS)',
    'esi-office': 'Kantor cabang atau wilayah ESIC, bagian pengaduan',
    insurer: 'Petugas pengaduan perusahaan asuransi atau TPA-nya',
    'bima-bharosa': 'IRDAI, melalui portal Bima Bharosa',
    ombudsman: 'Insurance Ombudsman, bila perusahaan asuransi menolak atau tidak menjawab',
    'bpjs-hospital': 'Petugas BPJS SATU di rumah sakit',
    'bpjs-centre': 'BPJS Kesehatan: Care Center, Mobile JKN, atau kantor cabang',
    'ombudsman-ri': 'Ombudsman Republik Indonesia',
    nppa: 'Untuk obat di atas harga tertinggi: NPPA, melalui Pharma Jan Samadhan',
    'consumer-helpline': 'National Consumer Helpline, lalu Consumer Commission',
    'health-office': 'Dinas kesehatan kabupaten atau kota',
  },
  sure: 'Seberapa yakin: {confidence}.',
  closing: 'Ini petunjuk dari angka pada lembarannya dan aturan yang diterbitkan. Tidak ada yang diputuskan olehnya.',
  finding: {
    'line-arithmetic': {
      what: 'jumlah kali harga tidak sama dengan nilai yang tercetak',
      innocent: 'ada potongan atau pajak pada baris ini yang tidak tercetak, atau kolomnya salah baca.',
      ask: 'bagaimana nilai baris ini dihitung.',
    },
    'subtotal-mismatch': {
      what: 'baris satu bagian tidak berjumlah sama dengan subtotalnya',
      innocent: 'ada baris di halaman yang tidak terkirim atau tidak terbaca.',
      ask: 'semua baris bagian itu.',
    },
    'total-mismatch': {
      what: 'semua baris tidak berjumlah sama dengan totalnya',
      innocent: 'ada halaman yang kurang, uang muka, atau pembulatan yang tidak tercetak.',
      ask: 'tagihan yang barisnya berjumlah sama dengan totalnya.',
    },
    'words-mismatch': {
      what: 'total dengan huruf berbeda dari total dengan angka',
      innocent: 'penulis huruf mungkin keliru.',
      ask: 'mana dari keduanya yang dimaksud.',
    },
    'duplicate-exact': {
      what: 'hal yang sama ditagih lebih dari sekali',
      innocent: 'mungkin memang dilakukan lagi, atau pada kedua sisi.',
      ask: 'catatan setiap kali hal itu dilakukan.',
    },
    'duplicate-reworded': {
      what: 'layanan yang sama tampaknya ditagih dengan dua nama',
      innocent: 'mungkin dua layanan berbeda yang namanya mirip.',
      ask: 'apa beda keduanya.',
    },
    'above-tariff-cghs': {
      what: 'harganya di atas tarif CGHS yang berlaku pada hari itu',
      innocent: 'mungkin berlaku paket, kelas, atau jenis rumah sakit lain yang tarifnya lebih tinggi.',
      ask: 'kode dan tarif CGHS yang dipakai.',
    },
    'above-tariff-state': {
      what: 'harganya di atas tarif negara bagian',
      innocent: 'mungkin berlaku golongan rumah sakit, kelas, atau paket lain yang tarifnya lebih tinggi.',
      ask: 'baris tarif negara bagian yang dipakai.',
    },
    'above-tariff-ina-cbg': {
      what: 'seluruh kasus di atas tarif kelompok kasusnya',
      innocent: 'mungkin berlaku kelompok kasus, tingkat keparahan, atau kelas rumah sakit lain.',
      ask: 'kode INA-CBG dan kelas yang dipakai.',
    },
    'above-tariff-esi': {
      what: 'harganya di atas tarif yang dibayar ESI di kota ini',
      innocent: 'mungkin berlaku paket atau jenis rumah sakit lain.',
      ask: 'kode dan tarif yang dipakai.',
    },
    'above-ceiling-nppa': {
      what: 'harganya di atas harga tertinggi dari NPPA',
      innocent: 'harga tertinggi itu sebelum pajak, dan kekuatan atau kemasan lain punya batas lain.',
      ask: 'kemasan, nomor batch, dan harga eceran tertinggi yang tercetak.',
    },
    'nonpayable-irdai-list-1': {
      what: 'hal ini ada dalam daftar yang tidak dibayar asuransi kesehatan',
      innocent: 'polis Anda mungkin membayarnya lewat perlindungan tambahan.',
      ask: 'mengapa ditagih terpisah, dan kepada asuransi apakah polis menanggungnya.',
    },
    'nonpayable-scheme-list': {
      what: 'perawatan ini ada dalam daftar yang tidak ditanggung skema; daftar itu belum terverifikasi',
      innocent: 'skema mungkin menanggungnya bila ada kebutuhan medis, atau dengan persetujuan sebelumnya.',
      ask: 'kepada penanggung biaya apakah skema menanggungnya, dan surat persetujuannya bila ada.',
    },
    'bundled-irdai-list-2-4': {
      what: 'hal ini termasuk dalam biaya kamar, tindakan, atau perawatan',
      innocent: 'mungkin dipakai di luar biaya itu.',
      ask: 'mengapa tidak termasuk dalam biaya induknya.',
    },
    'service-after-discharge': {
      what: 'ada layanan bertanggal setelah pasien pulang',
      innocent: 'mungkin itu tanggal pencatatan, atau kunjungan setelah perawatan.',
      ask: 'kapan sebenarnya dilakukan.',
    },
    'future-date': {
      what: 'ada tanggal di masa depan',
      innocent: 'hari dan bulan mungkin tertukar, atau angkanya salah baca.',
      ask: 'tanggal yang benar.',
    },
    'late-submission': {
      what: 'tagihan diajukan melewati batas waktu',
      innocent: 'lembarannya mungkin terlambat Anda terima; ada skema yang menerima dengan alasan.',
      ask: 'pihak yang membayar apakah tagihan terlambat diterima, dengan alasan Anda.',
    },
    'tax-on-exempt': {
      what: 'ada pajak pada layanan yang tidak kena pajak',
      innocent: 'pajaknya mungkin milik barang lain pada tagihan yang memang kena pajak.',
      ask: 'pajak setiap baris.',
    },
    'quantity-days-mismatch': {
      what: 'hari yang ditagih lebih banyak dari lama perawatan',
      innocent: 'ada rumah sakit yang menghitung hari masuk dan hari pulang.',
      ask: 'bagaimana harinya dihitung.',
    },
    'not-medical': {
      what: 'ini tidak terbaca sebagai tagihan kesehatan',
      innocent: 'mungkin berkas yang terkirim keliru.',
      ask: 'belum ada: periksa dulu apakah berkasnya benar.',
    },
    other: {
      what: 'bagian ini berbeda dari yang diharapkan menurut aturan ({code})',
      innocent: 'mungkin ada alasan yang tidak tercantum.',
      ask: 'penjelasan bagian ini.',
    },
  },
  letter: {
    title: 'Permohonan perbaikan tagihan',
    to: 'Kepada: bagian tagihan dan pengaduan, {facility}',
    subject: 'Perihal: tagihan {number} tanggal {date}, total {total}',
    blankPlace: '(tempat dan tanggal)',
    blank: '__________',
    greeting: 'Dengan hormat,',
    opening:
      'Saya telah membandingkan tagihan di atas, baris demi baris, dengan angkanya sendiri dan dengan aturan yang berlaku. Sebesar {overcharge} belum jelas bagi saya. Bagian itu ialah:',
    openingNoAmount:
      'Saya telah membandingkan tagihan di atas, baris demi baris, dengan angkanya sendiri dan dengan aturan yang berlaku. Bagian berikut belum jelas bagi saya:',
    table: {
      line: 'Baris',
      item: 'Rincian',
      billed: 'Ditagih',
      allowed: 'Semestinya',
      difference: 'Dipertanyakan',
      why: 'Alasan',
    },
    request:
      'Mohon setiap bagian ini dijelaskan secara tertulis, atau tagihannya diperbaiki dan kelebihan bayarnya dikembalikan.',
    attach: 'Salinan tagihan terlampir.',
    answer: 'Bila saya salah membaca tagihan, mohon ditunjukkan bagiannya; saya akan mencabut pertanyaannya.',
    thanks: 'Terima kasih atas bantuannya.',
    sign: 'Nama dan tanda tangan: ______________________',
    date: 'Tanggal: {date}',
    number: 'Nomor tagihan',
    total: 'Total',
    sources: 'Aturan yang dirujuk',
  },
}
