import { phrases } from '../phrases.js'

/** What a heading on a bill may introduce. `ignored` headings only end the value before them. */
export type HeaderField =
  | 'facility.name'
  | 'facility.address'
  | 'facility.phone'
  | 'patient.name'
  | 'patient.recordNumber'
  | 'patient.cardNumber'
  | 'patient.birthDate'
  | 'receiptNumber'
  | 'documentDate'
  | 'serviceDate'
  | 'admissionDate'
  | 'dischargeDate'
  | 'serviceType'
  | 'diagnosis'
  | 'icd10'
  | 'doctor.name'
  | 'doctor.specialty'
  | 'room'
  | 'ignored'

/**
 * Headings as Indonesian and English bills print them. Abbreviations of number, date and the like
 * are folded together beforehand (`fuzzy.ts`), so each appears once here.
 */
export const HEADER_LABELS: Record<HeaderField, string[]> = {
  'facility.name': phrases(`
      nama faskes, nama fasilitas kesehatan, fasilitas kesehatan, nama rumah sakit, rumah sakit :, nama klinik,
      provider, hospital name, name of hospital, clinic name, facility name, nama apotek, ppk, nama provider,
      merchant name
    `),
  'facility.address': phrases('alamat, alamat faskes, alamat rumah sakit, alamat klinik, address, hospital address'),
  'facility.phone': phrases(`
      फ़ोन, फोन, ফোন, தொலைபேசி,
      telepon, telp, tel, tlp, telpon, telefon, hub, hubungi, phone, ph, ph no, phone no, call, call us, contact,
      contact no, tel no, telephone, no telepon, no telp, no tlp, no hp, hp, mobile, mobile no, helpline, call
      center, hotline, whatsapp, wa, telp fax, tel fax
    `),
  'patient.name': phrases(`
      नाम, मरीज, নাম, பெயர்,
    मरीज़ का नाम, मरीज का नाम, रोगी का नाम, मरीज़, रोगी, রোগীর নাম, রোগী, நோயாளி பெயர், நோயாளியின் பெயர், நோயாளி,
      pasien, nama pasien, nama lengkap, nama peserta, nama lengkap pasien, nama, pasien atas nama, atas nama, a
      n, patient, patient name, name of patient, name of the patient, patients name, name, full name, bill to,
      billed to, sudah terima dari, telah terima dari, telah diterima dari, diterima dari, terima dari, received
      from, received with thanks from, pembayar, penderita, nama penderita, nama px, nama os, customer, customer
      name, pelanggan, nama pelanggan, beneficiary name, insured name, name of insured, guest name, tamu, nama
      tamu, patient details, mr mrs
    `),
  'patient.recordNumber': phrases(`
      पंजीकरण सं, पंजीकरण संख्या, পঞ্জীকরণ নং, নিবন্ধন নং, নিবন্ধন নম্বর, பதிவு எண்,
      rekam medis, no rekam medis, no rm, rm, nrm, norm, no mr, mr, mr no, mrn, medrec, med rec, med rec no, no
      medrec, medical record, medical record no, no registrasi medis, no cm, catatan medis, no catatan medis,
      uhid, uhid no, patient id, patient no, registration id, registration no, reg no, registration, hospital no,
      hosp no, hospital id, ip no, ipd no, op no, opd no, file no, folder no, cr no, crn, chart no, id pasien, no
      pasien, record no, lab no, lab id, health id, reg id, pid, patient reg no, mrd no, ip op no, no registrasi
      pasien, no registrasi, no reg
    `),
  'patient.cardNumber': phrases(`
      no peserta, no peserta bpjs, no peserta bpjs kesehatan, no bpjs, no bpjs kesehatan, bpjs, bpjs kesehatan, no
      kartu, no kartu bpjs, no kartu jkn, no kartu peserta, kartu bpjs, kartu jkn, kartu peserta, no jkn, jkn, no
      jkn kis, jkn kis, no kis, kis, no kartu kis, id peserta, no polis, polis, no anggota, nomor kepesertaan, no
      keanggotaan, no identitas peserta, no asuransi, no kartu asuransi, card no, member no, member id, membership
      no, policy no, insurance no, insurance id, beneficiary no, beneficiary id, cghs card no, cghs no, cghs ben
      id, ben id, tpa id, tpa card no, health card no, insurance card no, policy id, cghs beneficiary id, claim
      id, pm jay id, abha, ip insurance no, esi no, esic no, echs card no
    `),
  'patient.birthDate': phrases(`
      tanggal lahir, tempat tanggal lahir, ttl, lahir, date of birth, dob, d o b, birth date, born, tanggal lahir
      umur, dob age
    `),
  receiptNumber: phrases(`
      बिल सं, বিল নং,
    बिल नंबर, बिल संख्या, बिल क्रमांक, রসিদ নম্বর, বিল নম্বর, பில் எண், ரசீது எண்,
      no, no bukti, no kuitansi, no kuitansi pembayaran, no kwitansi, kuitansi no, no faktur, no invoice, no nota,
      nota no, no tagihan, no bill, no billing, no transaksi, no resi, no struk, no tanda terima, no pembayaran,
      no dokumen, no referensi, ref, ref no, no ref, reference no, no rincian, id transaksi, kode transaksi, bukti
      no, faktur no, tagihan no, bill, bill no, bill id, invoice, invoice no, invoice id, receipt, receipt no,
      rcpt, rcpt no, rct no, document no, doc no, voucher no, cash memo no, memo no, transaction no, transaction
      id, trans no, trx no, trx id, txn no, final bill no, ip bill no, op bill no, tax invoice no, folio no, no
      folio, order no, no order, slip no, no slip, no urut, statement no, bill ref, bill ref no, billing no, no
      registrasi pembayaran, serial no, no seri, cash bill no, receipt id, sales no, check no, chk no, no resep
    `),
  documentDate: phrases(`
    दिनांक, तारीख, बिल दिनांक, তারিখ, தேதி,
      tanggal, date, bill date, billing date, invoice date, date of invoice, date of bill, receipt date, tanggal
      kuitansi, tanggal kwitansi, tanggal faktur, tanggal nota, tanggal tagihan, tanggal invoice, tanggal bukti,
      tanggal cetak, tanggal bayar, tanggal pembayaran, tanggal transaksi, tanggal dokumen, tanggal struk, tanggal
      billing, waktu, waktu transaksi, waktu bayar, dated, issued, issued on, issue date, date issued, printed,
      printed on, print date, date time, date printed, transaction date, trans date, trx date, tanggal jam, hari
      tanggal, generated on, payment date, paid on, sales date, doc date, document date, statement date, bill dt,
      bill dated, bill date time, tanggal buat, collection date, report date
    `),
  serviceDate: phrases(`
      tanggal pelayanan, tanggal layanan, tanggal periksa, tanggal pemeriksaan, tanggal kunjungan, tanggal
      berobat, tanggal registrasi, tanggal daftar, tanggal tindakan, tanggal kontrol, tanggal resep, tanggal
      perawatan, waktu pelayanan, waktu kunjungan, service date, date of service, visit date, date of visit,
      consultation date, date of consultation, treatment date, date of treatment, encounter date, registration
      date, registered on, visited on, seen on, appointment date, prescription date, sample date, test date, dos
    `),
  admissionDate: phrases(`
      tanggal masuk, tanggal mrs, mrs, masuk, tanggal masuk rs, tanggal masuk rawat, masuk rawat, tanggal masuk
      rumah sakit, masuk tanggal, tanggal rawat, tanggal mulai rawat, mulai dirawat, tanggal mulai dirawat,
      tanggal opname, tanggal masuk perawatan, check in, checkin, arrival, admission, admission date, admitted,
      admitted on, date of admission, doa, d o a, admit date, date admitted, adm date, ip admission date,
      admission date time, date time of admission, in date, admission dt, waktu masuk
    `),
  dischargeDate: phrases(`
      tanggal keluar, tanggal krs, krs, keluar, tanggal keluar rs, tanggal keluar rumah sakit, tanggal
      pulang, pulang, keluar tanggal, selesai rawat, tanggal selesai rawat, tanggal keluar rawat, tanggal selesai
      dirawat, tanggal pulang rawat, check out, checkout, departure, discharge, discharge date, discharged,
      discharged on, date of discharge, dod, d o d, date discharged, disch date, discharge date time, date time of
      discharge, out date, discharge dt, waktu keluar, waktu pulang, left on
    `),
  serviceType: phrases(`
      सेवा, সেবা, சேவை,
      kategori layanan, jenis layanan, jenis pelayanan, tipe layanan, tipe pelayanan, layanan, pelayanan, jenis
      rawat, jenis perawatan, jenis kunjungan, jenis kasus, tipe pasien, jenis pasien, status rawat, perawatan,
      kategori, kategori pelayanan, cara rawat, instalasi, tipe rawat, tipe kunjungan, visit type, type of visit,
      patient type, type of care, encounter type, care type, type of service, service type, service, category,
      visit category, bill type, class of service, case type, type of bill, visit, treatment type, admission type,
      type of admission, mode of care
    `),
  diagnosis: phrases(`
      रोग, निदान, রোগ, রোগ নির্ণয়, நோய், நோயறிதல்,
      diagnosa, diagnosis, dx, diagnose, diagnosa utama, diagnosis utama, diagnosa medis, diagnosis medis,
      diagnosa akhir, diagnosis akhir, diagnosa kerja, diagnosis kerja, diagnosa masuk, diag, diagnosa icd 10,
      diagnosis icd 10, keluhan, keluhan diagnosa, penyakit, indikasi, provisional diagnosis, final diagnosis,
      primary diagnosis, principal diagnosis, clinical impression, impression, clinical diagnosis, clinical notes,
      condition, indication, ailment, illness, nature of illness, complaint, chief complaint, reason for visit,
      discharge diagnosis, working diagnosis, diagnosis code, disease, diagnosis with icd, presenting complaint,
      kode diagnosa, diagnosa penyakit
    `),
  icd10: phrases('icd, icd 10, kode icd, kode icd 10, icd code, icd 10 code, icd x'),
  'doctor.name': phrases(`
    चिकित्सक, डॉक्टर का नाम, ডাক্তার, ডাক্তারের নাম, மருத்துவர், மருத்துவர் பெயர்,
      dokter, dokter pemeriksa, nama dokter, dokter penanggung jawab, dokter penanggung jawab pelayanan, dpjp,
      dokter dpjp, dpjp utama, dokter yang merawat, dokter merawat, dokter rawat, dokter pengirim, dokter perujuk,
      dokter pelaksana, dokter operator, dokter poli, dokter jaga, dokter penulis resep, dokter peresep, resep
      dokter, dokter resep, dokter konsulen, dokter spesialis, nama dpjp, tenaga medis, doctor, doctor name, dr
      name, physician, consultant, consultant name, consulting doctor, attending physician, attending doctor,
      treating doctor, treating physician, treating consultant, referred by, ref by, ref doctor, ref dr, referring
      doctor, referring physician, ref physician, prescribed by, prescriber, surgeon, consultant in charge,
      admitting doctor, admitting consultant, primary consultant, under care of, seen by, name of doctor,
      practitioner, prescribing doctor, doctor incharge, doctor in charge, incharge doctor, consulting physician,
      ordered by, pemeriksa, dokter pj
    `),
  'doctor.specialty': phrases(`
      विभाग, বিভাগ, பிரிவு, துறை,
      bidang, spesialisasi, spesialis, spesialisasi dokter, bidang spesialis, bidang keahlian, keahlian, smf, ksm,
      bagian, departemen, dept, department, speciality, specialty, specialisation, specialization, unit,
      discipline, service line, doctor speciality, medical specialty, bidang dokter, spesialistik, subspesialis,
      departement, clinical department, clinical unit
    `),
  room: phrases(`
      ruang, ruangan, ruang rawat, ruang perawatan, ruang inap, ruang poli, ruang kelas, ruang kamar, kamar, kamar
      klinik, kamar kelas, kamar rawat, no kamar, nama ruang, bangsal, poli, poliklinik, poli tujuan, poli klinik,
      poli ruang, ruang klinik, ruangan poli, klinik poli, unit layanan, unit pelayanan, unit ruang, ruang kelas
      kamar, tempat tidur, bed, bed no, room, room no, room name, room type, room bed, bed ward, room ward, ward,
      ward no, ward bed, ward room, ward name, room bed no, bed room, room category, bed category, ward bed no,
      clinic, accommodation, lokasi, location, room class, kamar bed, ruang bed, ruang perawatan kelas, kamar
      ruang, klinik, kelas kamar, poli ruang rawat, unit poli
    `),
  ignored: phrases(`
      umur, usia, age, age sex, age gender, sex, gender, jenis kelamin, jk, l p, npwp, gstin, gst no, gst id, gst
      reg no, dl no, d l no, drug licence, pan, kelas, kelas rawat, class, hak kelas, penjamin, cara bayar, jenis
      bayar, payer, payor, insurer, insurance company, asuransi, tpa, sponsor, penanggung, kasir, cashier,
      petugas, operator, user, metode bayar, metode pembayaran, payment mode, mode of payment, payment method,
      cara pembayaran, page, hal, halaman, jam, time, sip, no sip, sipa, izin, no izin, email, website, web, fax,
      faks, apoteker, pharmacist, lama rawat, los, length of stay, berat badan, weight, agama, pekerjaan, untuk
      pembayaran, guna membayar, being, keterangan, catatan, note, remarks, terminal, pos, shift, kode pos,
      salesperson, table, meja, alamat pasien, patient address, nik, no ktp, ktp, aadhaar, aadhar no, state code,
      place of supply, hsn, scheme, skema, authorization no, approval no, sep, no sep, no rujukan, rujukan, nama
      penjamin, tipe penjamin, status, tarif, cghs rate, nabh, city, kota, pax, server, waiter, vehicle, nozzle,
      pump, member, co reg, company reg, business reg no, roc no, regn, licence no, license no, reg licence
    `),
}
