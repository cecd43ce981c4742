import type { BillKind, ServiceType } from '../../schema.js'
import { phrases } from '../phrases.js'

/** Titles that name what a paper is. */
export const TITLES: { kind: BillKind; words: string[] }[] = [
  {
    kind: 'inpatient_bill',
    words: phrases(`
      perincian tagihan pasien, rincian biaya perawatan, rincian biaya rawat inap, tagihan rawat inap, rincian
      rawat inap, nota rawat inap, kuitansi rawat inap, perincian biaya rawat inap, billing rawat inap,
      hospitalisation statement, hospitalization statement, inpatient bill, inpatient final bill, ip bill, ipd
      bill, in patient bill, inpatient invoice, discharge bill, ip final bill, inpatient statement, final bill
    `),
  },
  {
    kind: 'outpatient_bill',
    words: phrases(`
      faktur pelayanan, tagihan rawat jalan, rincian rawat jalan, nota pelayanan, invoice pelayanan, rincian biaya
      rawat jalan, billing rawat jalan, visit invoice, outpatient bill, out patient bill, opd bill, op bill,
      consultation bill, treatment bill, opd invoice, clinic bill, outpatient invoice, consultation invoice
    `),
  },
  {
    kind: 'payment_receipt',
    words: phrases(`
      kuitansi, tanda terima pembayaran, bukti pembayaran, tanda terima, tanda bukti pembayaran, bukti bayar,
      kuitansi pembayaran, surat tanda terima, payment receipt, money receipt, receipt of payment
    `),
  },
  {
    kind: 'pharmacy_bill',
    words: phrases(`
      nota apotek, struk apotek, faktur apotek, resep obat, nota obat, nota resep, salinan resep, struk resep,
      copy resep, medicine invoice, pharmacy bill, pharmacy invoice, medicine bill, pharmacy receipt, pharmacy
      cash memo, drug invoice, chemist bill, kuitansi obat, penjualan obat
    `),
  },
  {
    kind: 'diagnostics_bill',
    words: phrases(`
      test charges, lab bill, laboratory bill, laboratory invoice, diagnostic bill, diagnostics bill, lab invoice,
      investigation bill, nota laboratorium, tagihan laboratorium, kuitansi laboratorium, invoice laboratorium,
      radiology bill, pathology bill, tagihan radiologi, faktur laboratorium, lab charges, test invoice, rincian
      pemeriksaan laboratorium
    `),
  },
]

/** Words that tell the trade of whoever issued the paper. Weights: 3 names the trade, 1 only hints at it. */
export const TRADES: {
  trade: 'facility' | 'pharmacy' | 'laboratory' | 'hotel' | 'fuel' | 'shop' | 'marketplace' | 'food' | 'travel'
  strong: string[]
  hints: string[]
}[] = [
  {
    trade: 'facility',
    strong: phrases(`
      rumah sakit, rsud, rsu, rsup, rsia, rs, klinik, klinik utama, klinik pratama, puskesmas, balai pengobatan,
      praktik dokter, rumah bersalin, hospital, clinic, medical centre, medical center, nursing home, polyclinic,
      poliklinik, healthcare, health centre, health center, hospitals, dispensary, maternity home, dental care,
      eye care, multispeciality, medicare, surgical centre, rs ibu dan anak, bidan, sanatorium, infirmary, dental
      clinic, अस्पताल, चिकित्सालय, क्लिनिक, औषधालय, स्वास्थ्य केंद्र, হাসপাতাল, ক্লিনিক, মেডিকেল সেন্টার,
      மருத்துவமனை, மருத்துவ மையம்
    `),
    hints: phrases('rawat inap, rawat jalan, poli, bangsal, ward, opd, ipd, inpatient, outpatient, igd, icu'),
  },
  {
    trade: 'pharmacy',
    strong: phrases(`
      apotek, apotik, pharmacy, chemist, chemists, medical store, medicals, farmasi, drug store, drugstore,
      medical hall, toko obat, pharma, medical stores, druggist, farmasi rs, instalasi farmasi
    `),
    hints: phrases('resep, prescription, obat, apoteker, d l no, sipa, batch, tablet, sirup, syrup, capsule'),
  },
  {
    trade: 'laboratory',
    strong: phrases(`
      laboratorium, laboratorium klinik, lab klinik, laboratory, laboratories, path labs, diagnostics, diagnostic
      centre, diagnostic center, pathology lab, imaging centre, scan centre, labs, pathlab, radiology centre,
      pathology, klinik radiologi, diagnostik, lab, pusat diagnostik
    `),
    hints: phrases('sample, specimen, spesimen, sampel'),
  },
  {
    trade: 'hotel',
    strong: phrases(`
      hotel, resort, guest house, guesthouse, penginapan, homestay, villa, inn, wisma, losmen, hostel, lodge,
      motel, suites, hotels, residency
    `),
    hints: phrases(`
      tamu, guest, folio, check in, check out, malam, night, nights, sarapan, breakfast, laundry, minibar, deluxe,
      room service, housekeeping, pajak hotel, superior, kamar deluxe, extra bed, room tariff, service charge,
      suite
    `),
  },
  {
    trade: 'fuel',
    strong: phrases(`
      spbu, petrol pump, fuel station, fuels, petrol, diesel, pertamax, pertalite, solar, bensin, filling station,
      fuel receipt, petroleum, gas station, petroleo, dexlite, petronas, petrodeli, fuel, pertamina, premium
      unleaded, service station, bio solar
    `),
    hints: phrases(`
      nozzle, vehicle, pump, litre, liter, volume, odometer, pompa, nopol, no polisi, drive safe, ltr
    `),
  },
  {
    trade: 'shop',
    strong: phrases(`
      supermarket, minimarket, hypermarket, mart, toko, store, stationery, hardware, bookstore, books, department
      store, swalayan, supermart, grocery, kedai, trading, enterprise, bazaar, electronics, elektronik, machinery,
      fashion, boutique, furniture, advertising, market, superstore, grosir, mall, provision store, kirana,
      indomart, toserba, bangunan, mebel, book shop, bookshop, gift shop, shop
    `),
    hints: phrases(`
      cashier, kasir, goods sold, change, kembali, exchange, refund, item, barang, cash, tax invoice, thank you
      for shopping, belanja
    `),
  },
  {
    trade: 'marketplace',
    strong: phrases(`
      marketplace, pesanan, order id, no pesanan, penjual, seller, sold by, ongkos kirim, ongkir, shipping
      address, alamat pengiriman, kurir, courier, ekspedisi, pembeli, buyer, toko online, online order, e
      commerce, subtotal pesanan, delivery address, ship to, order number, asuransi pengiriman, biaya jasa
      aplikasi, total ongkos kirim, order invoice, lapak, tracking no, no resi pengiriman, ongkos kirim subtotal,
      voucher toko
    `),
    hints: phrases(`
      voucher, pengiriman, shipping, cod, delivery, cashback, koin, order, resi, dikirim, varian, gram
    `),
  },
  {
    trade: 'food',
    strong: phrases(`
      restaurant, restoran, rumah makan, cafe, kafe, warung, bakery, bakeries, kopitiam, coffee, kopi, catering,
      katering, noodle, mee, nasi, roti, resto, dine in, take away, takeaway, canteen, kantin, bistro, depot
      makan, food court, pizza, burger, bakmi, sate, dhaba, sweets, ayam goreng, eatery, kitchen
    `),
    hints: phrases('pax, table, meja, waiter, menu, minuman, makanan, teh, es teh, ice, drink, dine'),
  },
  {
    trade: 'travel',
    strong: phrases(`
      airlines, boarding, taxi, taksi, parking, parkir, toll, tol, tiket, ticket, kereta, travel, bengkel, garage,
      service motor, servis mobil, laundry kiloan, salon, barbershop, spa, pulsa, token listrik, pln, internet,
      electricity bill, gym, cinema, bioskop, workshop, car wash, cuci mobil, oli mesin, sparepart, spare parts,
      school, sekolah, spp, tuition, courier services, salon kecantikan, pet shop, petshop, veterinary, dokter
      hewan, klinik hewan, vet clinic, animal clinic, grooming
    `),
    hints: phrases('penumpang, passenger, seat, km, trip'),
  },
]

/** How care was given, as bills write it. */
export const SERVICE_TYPES: { type: ServiceType; words: string[] }[] = [
  {
    type: 'RAWAT JALAN',
    words: phrases(`
      rawat jalan, outpatient, out patient, opd, op, rajal, rj, ambulatory, poliklinik, day care, kunjungan,
      konsultasi, walk in
    `),
  },
  {
    type: 'RAWAT INAP',
    words: phrases(`
      rawat inap, inpatient, in patient, ipd, ip, ranap, ri, opname, hospitalisation, hospitalization, admitted
    `),
  },
  {
    type: 'IGD',
    words: phrases(`
      igd, ugd, gawat darurat, instalasi gawat darurat, unit gawat darurat, emergency, er, casualty, accident and
      emergency, a e, darurat
    `),
  },
  {
    type: 'OPERASI',
    words: phrases(`
      operasi, bedah, tindakan operasi, surgery, surgical, operation, ok, one day surgery, ods, bedah sehari, day
      surgery
    `),
  },
]

/** Words that only care brings with it; several of them together make a paper medical. */
export const CARE_WORDS: string[] = phrases(`
  परामर्श, चिकित्सा, डॉक्टर, रक्त जाँच, जाँच, जांच, दवाई, दवा, एक्स-रे, भर्ती, मरीज, रोगी, শয্যা, ডাক্তার, ওষুধ, রক্ত পরীক্ষা, রোগী, পরামর্শ,
  மருத்துவர், மருந்து, இரத்த பரிசோதனை, நோயாளி, ஆலோசனை,
  persalinan, rawat, perawatan, berobat, pengobatan, operasi, periksa, vaksin, vaccine, imunisasi, kontrol dokter, treatment, surgery, therapy, terapi, 
      pasien, patient, dokter, doctor, physician, dr, rekam medis, diagnosa, diagnosis, rawat inap, rawat jalan,
      inpatient, outpatient, bpjs, konsultasi, consultation, poli, tindakan, obat, resep, prescription, injeksi,
      injection, infus, tablet, kapsul, capsule, sirup, syrup, laboratorium, laboratory, radiologi, radiology,
      pathology, usg, ecg, ekg, rontgen, thorax, x ray, mri, ct scan, hemoglobin, haemogram, cbc, icu, anestesi,
      anaesthesia, nursing, perawat, uhid, admission, discharge, icd, medis, farmasi, ward, surgeon, pharmacy,
      apotek, klinik, clinic, hospital, rumah sakit
    `)
