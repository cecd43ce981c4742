import { phrases } from '../phrases.js'

/** What a column of a bill's table holds. `other` columns are known and not kept. */
export type ColumnKind =
  | 'index'
  | 'date'
  | 'description'
  | 'code'
  | 'quantity'
  | 'unit'
  | 'unitPrice'
  | 'discount'
  | 'tax'
  | 'amount'
  | 'other'

/** Column headings: Indonesian, English, Hindi, Bengali, Tamil. */
export const COLUMN_LABELS: Record<ColumnKind, string[]> = {
  index: phrases(
    'no, sl, sl no, s no, sr, sr no, sno, no urut, serial, line, nr, item no, क्रम, क्रमांक, क्र सं, ক্রমিক, ক্রম, ক্রমিক নং, வ எண், வரிசை எண்',
  ),
  date: phrases(`
      tanggal, date, on, service date, tanggal layanan, tanggal pelayanan, tanggal tindakan, waktu, tanggal
      transaksi, day, hari, date of service, bill date, charge date, order date, dated, svc date, tanggal order,
      when, दिनांक, तारीख, তারিখ, தேதி
    `),
  description: phrases(`
      keterangan, uraian, deskripsi, nama, item, items, nama item, nama barang, nama obat, nama layanan, nama
      tindakan, nama pemeriksaan, nama produk, layanan, pelayanan, tindakan, jenis layanan, jenis pelayanan, jenis
      tindakan, jenis pemeriksaan, jenis biaya, rincian, perincian, rincian biaya, rincian layanan, barang, obat,
      pemeriksaan, uraian biaya, uraian layanan, uraian tindakan, nama jasa, komponen, komponen biaya,
      description, particulars, particular, service, services, service item, item description, service
      description, service name, item name, details, detail, product, product name, medicine, medicine name, drug,
      drug name, name of drug, test, test name, investigation, procedure, charges, description of service,
      description of services, charge description, item service, name of item, particulars of service, name,
      narration, treatment, nature of service, code desc, desc, uraian pelayanan, deskripsi layanan, test
      investigation, nama pelayanan, item particulars, obat alkes, nama obat alkes, goods, rincian pelayanan, name
      of test, name of medicine, item details, charge head, jasa, item pelayanan, tindakan layanan, medication,
      मद, मद का नाम, विवरण, सेवा विवरण, सेवा का नाम, दवा का नाम, जाँच का नाम, खर्च का विवरण, বিবরণ, খরচের বিবরণ, সেবার বিবরণ,
      পণ্য, ওষুধের নাম, পরীক্ষার নাম, পদ, பொருள், விவரம், விபரம், சேவை விவரம், மருந்து பெயர், பரிசோதனை பெயர்
    `),
  code: phrases(`
      kode, code, item code, service code, kode item, kode layanan, kode tindakan, kode tarif, kode obat, charge
      code, cpt, hsn, hsn sac, sac, sku, batch, batch no, no batch, exp, expiry, exp date, expiry date, ed,
      kadaluarsa, kedaluwarsa, mfg, mfr, pack, rack, hsn code, sac code, tariff code, cghs code, exp dt, lot, b
      no, kode barang, sch
    `),
  quantity: phrases(`
      quantity, banyak, banyaknya, jumlah unit, jumlah item, jumlah barang, kuantitas, kuantiti, vol, volume,
      frekuensi, frek, units, no of units, nos, count, days, no of days, hari, unit quantity, quantity unit, kali,
      times, no of times, quantity days, qnty, qtty, unit s, sessions, jumlah quantity, jumlah hari, q, मात्रा, संख्या, नग, পরিমাণ, সংখ্যা, அளவு, எண்ணிக்கை
    `),
  unit: phrases('satuan, unit, uom, sat, kemasan, pack size, units of measure'),
  unitPrice: phrases(`
      tarif, harga, harga satuan, biaya satuan, tarif satuan, hrg satuan, hrg, harga unit, satuan rp, harga rp,
      tarif rp, biaya per unit, price, unit price, rate, unit rate, unit cost, cost, u price, s price, selling
      price, rate rs, rate inr, price rm, unit price rm, price rs, rate per unit, charge per unit, unit charge,
      price unit, tariff, harga per unit, hrg satuan rp, mrp, harga satuan rp, unit price rs, price each, each,
      charge, u p, fee, rate unit, per unit, @, मूल्य, दर, भाव, इकाई मूल्य, হার, দর, একক মূল্য,
      கட்டணம், விலை, வீதம்
    `),
  discount: phrases(`
      diskon, discount, potongan, disc, discount amount, dis, keringanan, less, concession, disc %, pot
    `),
  tax: phrases(`
      gst, tax, ppn, pajak, cgst, sgst, igst, vat, gst amount, tax amount, gst %, tax %, taxable, taxable value,
      cgst amount, sgst amount
    `),
  amount: phrases(`
      total, jumlah, amount, jumlah rp, total rp, jumlah harga, total harga, jumlah biaya, total biaya, biaya,
      biaya rp, sub total, subtotal, nilai, nominal, value, amount rs, amount inr, amount rm, total rm, total
      amount, net amount, line total, total rs, total inr, net, net value, nett, rs, rupees, total price, item
      total, gross, gross amount, extended, bayar, amt, amt rs, charge amount, total charge, net amt, rp, inr, rm,
      total value, total tarif, jumlah tarif, jumlah nilai, total cost, ext price, harga total, billed, billed
      amount, bill amount, charged, total line, रुपये, रुपए, राशि, रकम, कुल, টাকা, মূল্য, মোট, ரூபாய், தொகை, மொத்தம்
    `),
  other: phrases(`
      remarks, status, dokter, doctor, ket, catatan, kelas, class, dosage, dosis, signa, aturan pakai, pelaksana,
      performed by, specimen, department, dept
    `),
}
