/** What the assistant says in Indonesian. `{name}` stands for a value. */
export const REPLIES_ID: Record<string, string> = {
  greet:
    'Halo, saya asisten otomatis Periksa, bukan dokter dan bukan untuk keadaan darurat (darurat: {number}). Saya membantu pendaftaran, klaim, status klaim, pengaduan, fasilitas kesehatan, dan pertanyaan umum. Ketik "petugas" kapan saja untuk orang kami.',
  'greet-again': 'Halo lagi. Apa yang bisa saya bantu?',
  thanks: 'Sama-sama. Bila ada lagi, tulis saja.',
  resume: 'Tadi kita sedang di {topic}.',
  'resume-paused': 'Kita lanjutkan {topic} tadi.',
  cancelled: 'Baik, dibatalkan. Tidak ada yang dikirim. Apa lagi yang bisa saya bantu?',
  'nothing-to-cancel': 'Tidak ada yang sedang berjalan. Apa yang bisa saya bantu?',
  'hand-over': 'Saya teruskan ke petugas kami. Mohon tunggu di sini; percakapan ini terbawa lengkap.',
  'wait-for-person': 'Petugas sudah diberi tahu dan akan membalas di sini.',
  'not-found':
    'Maaf, saya tidak menemukan jawabannya di sumber kami, dan saya tidak mau menebak. Mau dihubungkan dengan petugas?',
  answer: '{text}\n\nSumber: {sources}',
  'out-of-scope':
    'Maaf, itu di luar yang bisa saya bantu. Saya membantu soal kepesertaan, klaim, pengaduan, dan fasilitas kesehatan.',
  'medical-advice':
    'Maaf, saya bukan dokter dan tidak boleh menyarankan obat, dosis, atau diagnosis. Silakan ke dokter atau klinik (FKTP) Anda. Saya bisa membantu mencari klinik.',
  'refuse-injection':
    'Maaf, permintaan itu tidak dapat saya lakukan. Saya hanya bisa membantu soal kepesertaan dan data milik Anda sendiri.',
  'opted-out': 'Baik, kami berhenti mengirim pesan otomatis. Ketik MULAI untuk mengaktifkannya lagi.',
  'opted-in': 'Pesan otomatis aktif lagi.',
  'registration.type': 'Baik, pendaftaran peserta. Anda termasuk yang mana? Siapkan KK (Kartu Keluarga) dan KTP.',
  'registration.class':
    'Untuk peserta mandiri siapkan: KK, KTP semua anggota, buku rekening, foto, dan nomor telepon. Semua anggota di KK didaftarkan bersama. Pilih kelas rawat:',
  'registration.confirm':
    'Kelas {class}: Rp{amount} per orang per bulan (Perpres 64/2020). {people}Ini belum mendaftarkan Anda: pendaftaran dilakukan di Mobile JKN, kantor cabang, atau PANDAWA. Setuju dengan ringkasan ini dan ingin langkah berikutnya?',
  'registration.people': 'Untuk {count} orang: Rp{total} per bulan. ',
  'registration.done':
    'Langkah berikutnya: 1) buka Mobile JKN atau datang ke kantor cabang, 2) serahkan {documents}, 3) bayar iuran pertama lewat virtual account sesudah disetujui. Ketik "petugas" bila perlu dibantu orang kami.',
  'registration.ppu':
    'Pekerja penerima upah didaftarkan oleh perusahaan. Serahkan ke bagian kepegawaian: {documents}. Setuju dan lanjut ke langkah berikutnya?',
  'registration.pbi':
    'Penerima bantuan iuran (PBI) diusulkan lewat desa/kelurahan atau dinas sosial. Bawa {documents}. Setuju dan lanjut ke langkah berikutnya?',
  'registration.newborn':
    'Bayi didaftarkan bersama keluarga. Siapkan {documents}. Setuju dan lanjut ke langkah berikutnya?',
  'claim.card': 'Baik, klaim penggantian biaya. Tulis nomor kartu Anda: 13 angka.',
  'claim.card-wrong': 'Nomor kartu terdiri dari 13 angka; yang Anda tulis {count} angka. Mohon tulis lagi.',
  'claim.receipt': 'Kirim foto atau PDF kwitansinya di sini. Foto seluruh lembar, terang, dan terbaca.',
  'claim.receipt-web': 'Untuk menjaga data Anda, kirim kwitansinya di halaman kami sesudah masuk: {link}',
  'claim.documents':
    'Kwitansi diterima dan sedang dibaca; hasilnya saya kabarkan di sini. Untuk rawat inap atau operasi siapkan juga resume medis dan surat rujukan. Klaim baru dikirim sesudah Anda periksa dan setujui.',
  'claim.missing-paper':
    'Bila dokumen hilang, mintalah salinannya di fasilitas yang menerbitkan. Klaim tetap dapat dikirim sebagai belum lengkap; petugas pemeriksa yang memutuskan.',
  'claim.no-file': 'Saya belum menerima berkas. Kirim foto atau PDF kwitansinya di sini, atau ketik "batal".',
  'claim.filed': 'Kwitansi sudah dibaca menjadi rancangan klaim {number}. Periksa dan setujui di: {link}',
  'claim.refused': 'Berkas itu tidak dapat dijadikan klaim: {problem}. Silakan kirim foto lain atau ketik "petugas".',
  'claim_status.none': 'Belum ada klaim atas nama Anda. Mau mengajukan klaim?',
  'claim_status.list': 'Klaim Anda:\n{lines}',
  'claim_status.not-own':
    'Saya hanya dapat menunjukkan klaim milik Anda sendiri. Nomor itu tidak ada di antara klaim Anda.',
  'claim_status.verify':
    'Status klaim hanya ditunjukkan sesudah Anda masuk. Buka tautan aman ini dan tanyakan lagi di sana: {link}',
  'complaint.details': 'Mohon maaf atas kejadian ini. Ceritakan: di mana, kapan, dan apa yang terjadi.',
  'complaint.confirm': 'Saya catat pengaduan ({category}): "{summary}". Kirim sebagai tiket?',
  'complaint.ticket': 'Pengaduan Anda dikirim; nomor tiket menyusul di bawah ini.',
  'complaint.number':
    'Nomor tiket Anda {number}. Kami balas paling lambat {due}. Ketik nomor ini kapan saja untuk melihat statusnya.',
  'facility.ask': 'Di kota atau daerah mana, atau apa nama fasilitasnya?',
  'facility.list': 'Yang ada di daftar kami:\n{lines}',
  'facility.around':
    'Yang ada di daftar kami, di daerah itu:\n{lines}\n\nJuga di {province}:\n{around}\n\nKami tahu daerahnya, bukan jaraknya: urutan ini tidak menunjukkan mana yang lebih dekat.',
  'facility.none':
    'Saya tidak menemukan fasilitas dengan "{query}" di daftar kami. Coba nama kota lain, atau ketik "petugas".',
  'choice.registration': 'Daftar JKN',
  'choice.claim': 'Ajukan klaim',
  'choice.claim_status': 'Status klaim',
  'choice.complaint': 'Pengaduan',
  'choice.general': 'Tanya JKN',
  'choice.human': 'Bicara dengan petugas',
  'choice.facility': 'Cari fasilitas',
  'choice.yes': 'Setuju, lanjutkan',
  'choice.cancel': 'Batal',
  'choice.back': 'Kembali',
  'choice.send': 'Kirim',
  'choice.pbpu': 'Mandiri / pekerja bebas',
  'choice.ppu': 'Karyawan',
  'choice.pbi': 'Penerima bantuan',
  'choice.newborn': 'Bayi baru lahir',
  'choice.class-1': 'Kelas 1',
  'choice.class-2': 'Kelas 2',
  'choice.class-3': 'Kelas 3',
  'topic.registration': 'pendaftaran',
  'topic.claim': 'pengajuan klaim',
  'topic.claim_status': 'status klaim',
  'topic.complaint': 'pengaduan',
  'topic.facility': 'pencarian fasilitas',
  'documents.pbpu': 'KK, KTP, buku rekening, foto',
  'documents.ppu': 'KK, KTP, buku nikah atau akta anak',
  'documents.pbi': 'KK, KTP, surat keterangan tidak mampu bila diminta',
  'documents.newborn': 'KK, KTP orang tua, surat keterangan lahir atau akta',
  partner: 'mitra',
  'not-partner': 'bukan mitra',
  'ticket.status': 'Tiket {number}: {status}. Batas jawaban {due}.',
  'ticket.unknown': 'Tiket {number} tidak ada di percakapan ini.',
  'ticket.open': 'diterima',
  'ticket.in-progress': 'sedang ditangani',
  'ticket.resolved': 'selesai',
  'claim.moved': 'Klaim {number} sekarang berstatus {status}.',
  'claim.status.DRAFT': 'konsep',
  'claim.status.INCOMPLETE': 'belum lengkap',
  'claim.status.SUBMITTED': 'diajukan',
  'claim.status.IN_REVIEW': 'sedang ditinjau',
  'claim.status.APPROVED': 'disetujui',
  'claim.status.PARTIAL': 'disetujui sebagian',
  'claim.status.REJECTED': 'ditolak',
  'claim.status.PAID': 'dibayar',
  'claim.status.WITHDRAWN': 'ditarik',
  'problem.document.unreadable': 'berkas tidak terbaca',
  'problem.document.not-medical': 'bukan kwitansi layanan kesehatan',
  'problem.other': 'halamannya terlalu banyak atau rusak',
  'problem.claim.member-inactive': 'kartu Anda tidak aktif',
  'claim_status.card':
    'Atau kirim nomor kartu 13 digit Anda di sini. Kode sekali pakai akan dikirim ke alamat surel akun Anda.',
  'claim_status.code': 'Silakan kirim kode 6 digit dari surel Anda.',
  'claim_status.code-sent':
    'Bila kartu itu terdaftar dengan alamat surel, kode 6 digit sedang dikirim ke sana dan berlaku 10 menit. Balas dengan kodenya di sini. Tidak menerima kode? Masuk lewat {link}',
  'claim_status.code-wrong': 'Kode itu tidak cocok. Periksa surel terbaru lalu kirim lagi.',
  'claim_status.code-spent': 'Kode itu sudah tidak berlaku. Kirim lagi nomor kartu 13 digit untuk meminta kode baru.',
  'code.subject': 'Kode Periksa Anda',
  'code.text':
    'Kode Anda: {code}\n\nBerlaku {minutes} menit, hanya untuk percakapan yang memintanya. Bila bukan Anda yang meminta, abaikan surel ini dan jangan berikan kodenya kepada siapa pun, termasuk petugas kami.',
  wordless:
    'Saya membaca teks, foto, dan PDF. Pesan suara, video, stiker, dan lokasi belum dapat saya baca; mohon tuliskan, atau minta petugas.',
}
