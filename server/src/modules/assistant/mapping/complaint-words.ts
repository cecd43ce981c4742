import type { Families } from '../phrases/phrase-book.js'

/** Words by which a complaint is sorted, the more telling kinds first. */
export const COMPLAINT_WORDS: Families = {
  fraud: `oknum, calo, penipuan, menipu, ditipu, penelepon, mengaku petugas, pencairan kilat, tidak pernah berobat, stranger's visit, never visited, fraud, scam, fake, dhokha, kisi ne bima le, kisi ne, jaali, धोखा, फर्जी, jalur cepat, suap, pungli, bribe, rishwat`,
  privacy: `dibahas perawat, data bocor, bocor, disebarkan, hasil tes, rahasia, privasi, privacy, leaked, shared my, discussed my, gopniyata`,
  refused_service: `menolak, ditolak klinik, ditolak rs, dipulangkan, penuh, kamar penuh, no slot, refused, turned away, sent away, cancelled this morning, was cancelled, mana kar diya, mana kiya, मना कर दिया, diusir, tidak dilayani, tidak diterima, satpam, mengurus berkas dulu, diarahkan ke, resep ditolak`,
  claim_rejected: `penolakan, klaim ditolak, ditolak klaim, rejected, denied my claim, claim denied, khaarij, khariz, खारिज, out of benefit, tidak disetujui`,
  claim_delay: `belum bergerak, belum cair, masih proses, lama diproses, refund is still, still processing, processing, paisa ab tak, ab tak nahi aaya, अब तक नहीं आया, pengajuan, dilacak, nomor transaksi, belum dibayar, not paid yet, refund, klaim lama`,
  extra_charge: `uang muka, deposit, biaya tambahan, biaya racik, dimintai, diminta melunasi, diminta bayar, disuruh bayar, menuntut jaminan uang, jaminan uang, selisih, tidak dijelaskan, charged, extra charge, service charge, overcharged, surcharge, zyada paise, joda gaya, paise liye, ज्यादा पैसे, melunasi, kasir, cashier`,
  medicine: `obat, apotek, apoteke, resep, tablets, medicine, dispensed, pharmacy, stok, dawa, dawai, दवा, ubar`,
  referral: `rujukan, referral, refer, रेफर, rujuk, poli keliru`,
  staff_attitude: `membentak, dibentak, galak, jutek, judes, kasar, merendahkan, meremehkan, menghina, mocked, rude, shouted, insulted, nada bicara, tidak ramah, tidak sopan, sikap, badtameezi, vyavahar, humiliated, sombong, pembinaan`,
  facility_quality: `kotor, jorok, bau, lampu, lantai, toilet, bangsal, sprei, sheets, dirty, filthy, perban, dipakai ulang, reused, infeksi, infection, unhygienic, bahut ganda, ganda hai, ganda tha, gandi, rusak, broken bed, ac mati`,
  waiting_time: `menunggu, nunggu, antre, antrean, antri, lama sekali, jam tiga, baru diperiksa, ngantosan, lami pisan, waiting, waited, hours, moved without, appointment, appointments, late, lambat, telat, baithe, number nahi aaya, der, इंतजार, subah se, queue`,
  membership_inactive: `nonaktif, non aktif, tidak aktif, inactive, deactivated, arrears, tunggakan, band ho gaya, terlindungi, status kartu, setelah cerai`,
  contribution: `debit ganda, terdebet, debet, iuran, premi, contribution, premium, autodebit, keringanan, class badlunga, pembayaran ganda, double charge`,
  data_error: `salah nama, nama salah, ejaan, keliru, salah cetak, tanggal lahir salah, data salah, birth place, correct my, wrong name, misspelled, spelling, galat, purana, पुराना, गलत, tertulis, it shows, alamat lama, theek hai par`,
  app_problem: `aplikasi, layar putih, layar, pembaruan, captcha, otp, login, error, app, website, upload, loading, crash, atak jaata, tidak bisa dibuka, loads`,
  distress: `hamil, kontraksi, chemo, kemoterapi, cuci darah, dialysis, operasi, igd, darurat, sekarat, kritis, weak, bersalin, persalinan, gawat`,
  money: `rp*, uang, bayar, biaya, deposit, mahal, savings, afford, money, paise, paisa, पैसे, oknum, debit, kembalikan`,
  praise: `salut, terima kasih, happy, great, bagus, cepat, puas, shukriya, madad, senang, mantap, hebat sekali pelayanan`,
  soft: `adakah, apakah, bagaimana, mohon, please, termasuk, kya, ada gak, dilacak, how`,
  care_now: `sebulan, epilepsi, insulin, menjelang operasi, minggu depan, kapal dua hari, sejauh, kilometer, dipakai ulang, infeksi, tidak tersedia`,
}
