import { phrases } from '../phrases.js'

/** What a figure at the foot of a bill may be. */
export type SummaryKind =
  | 'total'
  | 'weakTotal'
  | 'subtotal'
  | 'sectionSubtotal'
  | 'discount'
  | 'tax'
  | 'rounding'
  | 'deposit'
  | 'amountDue'
  | 'paid'
  | 'change'
  | 'insurerShare'
  | 'patientShare'
  | 'otherCharges'
  | 'count'
  | 'taxDetail'
  | 'words'

/** Words before or beside the figures at the foot. `weakTotal` may also name a column or a part. */
export const SUMMARY_LABELS: Record<SummaryKind, string[]> = {
  total: phrases(`
      कुल राशि, कुल योग, कुल देय, देय कुल, देय राशि, शुद्ध देय, कुल बिल, कुल भुगतान, মোট প্রদেয়, প্রদেয় টাকা, সর্বমোট, মোট টাকা, মোট বিল, மொத்தத் தொகை, மொத்த தொகை, மொத்தம்,
      grand total, amount incl gst, amount including gst, amount inclusive gst, total akhir, total tagihan, total biaya, total pembayaran, total bayar, total harga, total
      keseluruhan, total seluruhnya, total semua, jumlah tagihan, jumlah total, jumlah biaya, jumlah pembayaran,
      jumlah keseluruhan, jumlah seluruhnya, jumlah akhir, jumlah bayar, jumlah uang, uang sejumlah, total jumlah,
      total belanja, total transaksi, total netto, netto, total nota, total faktur, total invoice, total kuitansi,
      total tagihan pasien, total biaya perawatan, total biaya pelayanan, tagihan, total rincian biaya, total rp,
      bill total, total bill, total bill amount, bill amount, total amount, total payable, total amount payable,
      amount payable, net payable, net amount, net total, net bill, net bill amount, net amount payable, payable
      amount, total charges, total charge, total cost, invoice total, total invoice, invoice amount, total invoice
      value, invoice value, final amount, final bill amount, final total, total due, total sum, total bill value,
      total net amount, total rounded, rounded total, total after rounding, total after rounding adjustment, total
      sales, total sales inclusive gst, total sales incl gst, total sales inclusive of gst, total sales including
      gst, total incl gst, total inclusive gst, total inclusive of gst, total including gst, total amount incl
      gst, total incl tax, total with gst, total inc gst, total rm incl of gst, total rm, total amt payable, total
      amount rm, total amt, nett total, nett, nett amount, total nett, amount paid, sum total, gross
      payable, hospital bill total, total hospital bill, total hospital charges, total amount inclusive of gst,
      total sale, jumlah yang harus dibayar, total yang harus dibayar, total harus dibayar, total dibayar, total
      setelah diskon, total after discount, grand total rp, gesamt, total estimasi, total incl, total sales
      inclusive gst @, total sales including gst
    `),
  weakTotal: phrases('amount, total, jumlah, ttl, sum, totals, कुल, মোট'),
  subtotal: phrases(`
      subtotal, sub total, sub jumlah, jumlah sementara, total sementara, total kotor, bruto, jumlah kotor, gross,
      gross amount, gross total, gross bill, charges before adjustments, total before discount, total before tax,
      total sebelum diskon, total sebelum pajak, jumlah sebelum diskon, jumlah sebelum pajak, taxable amount,
      taxable value, taxable, dpp, dasar pengenaan pajak, total excl gst, total sales excluding gst, total sales
      excl gst, total excluding gst, total exclude gst, total excluding tax, total exc gst, amount before tax,
      amount before discount, total of charges, total gross, jumlah harga, harga jual, total item, total harga
      barang, item total, total barang, total sales excluding, running total, charges total, total gross amount,
      जोड़, योग, उप योग, যোগফল, উপমোট, উপ মোট, கூட்டு, கூட்டுத்தொகை, துணை மொத்தம்,
      bill before discount, gross charges, total rincian, nilai barang, gross bill amount, jumlah rincian, sum,
      before adjustment
    `),
  sectionSubtotal: phrases(`
      total bagian, subtotal bagian, sub total bagian, jumlah bagian, total kelompok, total per bagian, section
      total, department total, group total, total for section, category total, sub total section, total kategori,
      subtotal kategori, total seksi
    `),
  discount: phrases(`
      discount, diskon, potongan, potongan harga, keringanan, less discount, less, rebate, concession, korting,
      total discount, total diskon, rabat, reduksi, waiver, special discount, disc amount, discount amount,
      potongan diskon, bill discount, trade discount, subsidi, adjustment discount, you save, total saving, hemat,
      छूट, ছাড়, தள்ளுபடி,
      anda hemat, less concession, discount given, promo
    `),
  tax: phrases(`
      ppn, pajak, pajak pertambahan nilai, gst, cgst, sgst, igst, vat, tax, service tax, sales tax, tax amount,
      total gst, total tax, gst payable, add gst, gst amount, pb1, pajak hotel, pajak restoran, tax total, sst,
      pajak daerah, add gst amount, total gst amount, total pajak, total ppn, cess, health cess, gst rm
    `),
  rounding: phrases(`
      pembulatan, bulat, dibulatkan, rounding, rounding adj, rounding adjustment, round, round off, rounded off,
      roundoff, round adj, adj round, adjustment, rounding off, round up, rounded, rnd adj, pembulatan rp, selisih
      pembulatan, rounding amount, round off amount, rounding difference, less round off, add round off, adj
      rounding, bill rounding, rnd
    `),
  deposit: phrases(`
      titipan, uang muka, deposit, dp, panjar, down payment, advance, advance paid, advance amount, less advance,
      prepaid, अग्रिम, अग्रिम राशि, অগ্রিম, முன்பணம்,
      uang titipan, deposit pasien, deposit awal, total deposit, jumlah deposit, advance received,
      advance payment, advance deposit, total advance, uang jaminan, telah dibayar, sudah dibayar, already paid,
      paid in advance, paid earlier, pembayaran di muka, less deposit, pre payment, deposited, advance adjusted,
      deposit adjusted, dikurangi deposit, pembayaran sebelumnya, security deposit, previous payment
    `),
  amountDue: phrases(`
      harus dibayar, sisa bayar, sisa tagihan, sisa, sisa pembayaran, kurang bayar, kekurangan, yang harus
      dibayar, to pay, to be paid, balance, balance due, balance payable, balance amount, amount due, due, due
      amount, outstanding, amount to pay, net due, remaining, net balance, bayar sekarang, masih harus dibayar,
      outstanding amount, pelunasan, please pay, due now, remaining balance, yang dibayar, total sisa, sisa yang
      harus dibayar, amount outstanding, balance to pay, kekurangan bayar, outstanding balance, शेष राशि, बकाया, বাকি টাকা, বকেয়া, நிலுவை, மீதத் தொகை
    `),
  paid: phrases(`
      cash, tunai, bayar, dibayar, uang diterima, diterima, kartu kredit, kartu debit, debit, credit card, visa,
      mastercard, card, credit, tng, touch n go, grabpay, boost, maybank, m2u, e wallet, debit bca, debit mandiri, kartu bca, qris, tender, tendered, cash tendered, amount tendered, paid, paid amount,
      payment, pembayaran, cash received, received, amount received, upi, cash payment, cash paid, bank transfer,
      transfer, pay, uang tunai, jumlah dibayar, visa card, debit card, master card, amex, e wallet, net banking,
      total paid, tunai rp, nets, mydebit, bank card, payment amount, cash rm
    `),
  change: phrases(`
      change, kembali, kembalian, uang kembali, cash change, change due, kembalian rp, baki, balance change, sisa
      uang, change rm, refund, susuk
    `),
  insurerShare: phrases(`
      ditanggung bpjs, ditanggung asuransi, ditanggung penjamin, dijamin, dijamin bpjs, dijamin asuransi,
      tanggungan asuransi, tanggungan penjamin, tanggungan bpjs, beban penjamin, beban asuransi, insurer share,
      insurance share, covered by insurance, insurance covered, payer share, insurance approved, approved amount,
      insurance amount, insurance payable, sponsor amount, tpa payable, tpa amount, covered amount, third party
      share, amount approved, claim amount, insurer pays, payer amount, dibayar penjamin, dibayar asuransi,
      subsidi bpjs, klaim asuransi, insurer payable, borne by insurer, less insurance
    `),
  patientShare: phrases(`
      ditanggung pasien, beban pasien, tanggungan pasien, iur biaya, urun biaya, selisih biaya, dibayar pasien,
      patient share, patient payable, patient amount, co pay, copay, co payment, patient portion, patient pays,
      borne by patient, patient to pay, self payable, non payable, payable by patient, bayar pasien, patient
      liability, cost sharing
    `),
  otherCharges: phrases(`
      service charge, serv charge, svc charge, biaya layanan, delivery, ongkir, ongkos kirim, delivery charge,
      packing, materai, meterai, biaya materai, bea materai, stamp duty, shipping, biaya kirim, platform fee,
      handling fee, convenience fee, embalase, tuslah, svc chg, service chg, surcharge, luxury tax
    `),
  count: phrases(`
      total quantity, total qty, qty total, total items, item s, items, item count, no of items, no of item, total
      no of items, quantity s, jumlah item, jumlah barang, total pcs, total item sold, total count, items sold,
      points, poin, total points, total pax, bill count, quantities, total item s, item qty, total unit, volume,
      litres, liter
    `),
  taxDetail: phrases(`
      gst summary, tax summary, total includes, total includes gst, total includes 6 gst, total include gst, gst content, gst included in total, gst included, included gst, gst inclusive,       tax code, gst gst termasuk ppn, sudah termasuk ppn, termasuk pajak, harga termasuk pajak,
      prices include gst, inclusive of gst, incl gst, tax rate, gst analysis, total gst included, gst 6 included
      in total, taxable amount gst, sr 6, gst code, total supplies, including gst, gst 6 included, amount
      excluding gst, rincian pajak, gst breakup, tax breakup, hsn summary, including tax, of which gst
    `),
  words: phrases(`
      शब्दों में, কথায়, எழுத்தில்,
      terbilang, dengan huruf, dalam huruf, bilangan, sejumlah, banyaknya uang, uang sebesar, sebesar, terbilang
      rupiah, in words, amount in words, rupees, amount in word, rupees in words, total in words, in word, say,
      sum of, the sum of, the sum of rupees, a sum of rupees, amount chargeable in words, jumlah terbilang,
      terbilang sejumlah, bill amount in words, total amount in words, rs in words, inr in words, rupees only,
      total dalam huruf, jumlah uang terbilang, jumlah dengan huruf, say rupees, tertulis
    `),
}
