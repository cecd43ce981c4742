import type { CostParts } from '../../schema.js'
import { phrases } from '../phrases.js'

/**
 * What a line of a bill pays for. `sections` are headings of groups of lines and win over `items`,
 * which are looked for inside one line's own words. Order matters: the first part that fits wins.
 */
export const COST_WORDS: { part: Exclude<keyof CostParts, 'other'>; sections: string[]; items: string[] }[] = [
  {
    part: 'administration',
    sections: phrases(`
      administrasi, biaya administrasi, administration, admin, registrasi, registration, pendaftaran,
      administrative charges
    `),
    items: phrases(`
      administrasi, admin, pendaftaran, registrasi, registration, administration, administrative, kartu berobat,
      kartu pasien, materai, meterai, rekam medis, medical record, documentation, file charge, file charges,
      folder charge, biaya kartu, admission fee, admission kit, surat keterangan, discharge summary, processing
      fee, karcis, certificate, legalisir, service charge
    `),
  },
  {
    part: 'accommodation',
    sections: phrases(`
      akomodasi, ruang perawatan, kamar perawatan, kamar, ruang rawat, biaya kamar, accommodation, room charges,
      room rent, bed charges, room and board, room, ward charges, rawat inap, room nursing, sewa kamar, kamar
      rawat, bed, room rent charges, ward, stay, boarding
    `),
    items: phrases(`
      akomodasi, sewa kamar, kamar kelas, kamar rawat, ruang rawat, kamar perawatan, kamar vip, bangsal, tempat
      tidur, room rent, bed charge, bed charges, private bed, semi private, general ward, ward bed, room charge,
      room charges, occupancy room, double occupancy, single room, deluxe room, twin sharing, private room, icu
      bed, icu charges, hcu, nicu, nursing, asuhan keperawatan, makan pasien, diet, patient meal, meals, room, bed
      daily, rawat gabung, suite, kamar, ruang inap, biaya ruang, rawat icu, jasa keperawatan
    `),
  },
  {
    part: 'consultation',
    sections: phrases(`
      konsultasi, konsul, visite, visite konsul, visite dan konsul, visite dokter, visit dokter, jasa dokter, jasa
      visite, jasa konsultasi, pemeriksaan dokter, jasa medis, honor dokter, doctor visits, consultation,
      consultations, consultation charges, professional fees, physician fees, doctor charges, visiting charges,
      doctor fees, consultant fees, doctor visit, physician visits, consultation visit, jasa visit, dokter, visite
      konsultasi, visits, doctor consultation, professional charges
    `),
    items: phrases(`
      konsultasi, konsul, visite, visit, pemeriksaan dr, pemeriksaan dokter, periksa dokter, jasa dokter, jasa
      konsul, jasa medis dokter, pemeriksaan umum, pemeriksaan spesialis, kunjungan dokter, consultation, doctor
      fee, doctor visit, physician visit, consultant fee, review by, follow up, bedside visit, consult, opd
      charges, dietician, dietitian, gizi klinik, doctors fee, visiting charges, telemedicine, edukasi, konseling,
      round charges, ward round
    `),
  },
  {
    part: 'procedures',
    sections: phrases(`
      tindakan, tindakan medis, tindakan dokter, tindakan perawat, kamar bedah, kamar operasi, operasi, bedah,
      ruang operasi, bedah sentral, fisioterapi, rehabilitasi medik, hemodialisa, kebidanan, persalinan, prosedur,
      tindakan keperawatan, treatment charges, treatment, procedures, procedure, procedure charges, operation
      theatre, ot charges, surgery, surgical charges, surgery charges, theatre, treatments, physiotherapy,
      operation charges, surgeon fees, anaesthesia, anestesi, dialysis, rehabilitation, tindakan medik, therapy,
      terapi, operating theatre, medical procedures, jasa tindakan, ibs, keperawatan, ok
    `),
    items: phrases(`
      tindakan, irigasi, spooling, angkat jahitan, bidai, gips, spalk, tampon, sirkumsisi, terapi, nebul, resusitasi, punksi, biopsi jarum, kauter, krioterapi, operasi, pembedahan, bedah, pasang, cabut, jahit, hecting, rawat luka, ganti verban, ganti balut,
      ekstraksi, nebulisasi, nebulizer, injeksi iv, injeksi im, kateter, anestesi, narkose, insisi, eksisi,
      sirkumsisi, khitan, persalinan, partus, kuret, fisioterapi, hemodialisa, tambal, scaling, debridement, aff,
      ruang bedah, kamar operasi, dressing, nebulization, nebulisation, suturing, surgery, surgeon, operation,
      theatre, ot charges, anaesthetist, anaesthesia, anesthesia, catheterization, catheterisation, physiotherapy,
      dialysis, procedure, injection charges, iv cannulation, plaster, incision, excision, extraction, filling,
      root canal, delivery, intubation, oxygen, oksigen, transfusi, transfusion, ventilator, monitor, lavage,
      enema, vaksinasi, imunisasi, vaccination, endoskopi, endoscopy, sunat, ppok, infus pump, elektrokardiografi
      tindakan
    `),
  },
  {
    part: 'medicines',
    sections: phrases(`
      obat, obat obatan, farmasi, obat dan alkes, obat alkes, obat bhp, apotek, resep, bhp, alkes, obat dan bmhp,
      bmhp, alat kesehatan, bahan medis habis pakai, bahan habis pakai, depo farmasi, instalasi farmasi,
      medicines, medicine, medicines consumables, medicines and consumables, pharmacy, pharmacy charges, drugs,
      drugs consumables, drugs and consumables, consumables, medical supplies, medications, pharmacy consumables,
      disposables, drugs disposables, implants, medicine charges, obat dan bhp, obat dan bahan, farmasi alkes,
      pharmaceuticals, medication
    `),
    items: phrases(`
      tablet, tab, kapsul, capsule, cap, caps, kaps, sirup, syrup, syr, inj, injeksi, injection, infus, iv fluid,
      salep, krim, cream, ointment, gel, tetes, drops, drop, sachet, ampul, ampoule, vial, suppositoria, suspensi,
      suspension, inhaler, obat, medicine, medicines, mg, ml, mcg, paracetamol, amoxicillin, amoksisilin, oralit,
      ors, zinc, vitamin, antasida, ringer, nacl, saline, dextrose, masker, spuit, syringe, handscoon, gloves,
      gauze, kasa, cotton, kapas, bandage, perban, cannula, iv set, infusion set, linctus, lotion, powder, puyer,
      racikan, insulin, needle, plester, botol, strip, respule, sanitizer, diaper, underpad, catheter
    `),
  },
  {
    part: 'tests',
    sections: phrases(`
      laboratorium, lab, patologi, patologi klinik, patologi anatomi, radiologi, pencitraan, penunjang,
      pemeriksaan penunjang, penunjang medis, rontgen, diagnostik, elektromedik, laboratory, laboratory charges,
      pathology, imaging, radiology, investigations, investigation charges, diagnostics, diagnostic charges, lab
      tests, lab investigations, lab charges, radiology imaging, imaging charges, radiology charges, scans, tests,
      blood bank, bank darah, penunjang diagnostik, cardiology, diagnostic, laboratory tests, laboratorium klinik,
      diagnostic imaging, penunjang medik, biochemistry, haematology, hematologi, microbiology
    `),
    items: phrases(`
      darah, urin, urine, hemoglobin, leukosit, trombosit, hematologi, glukosa, gula darah, gds, kolesterol,
      trigliserida, asam urat, ureum, kreatinin, sgot, sgpt, widal, tubex, dengue, ns1, igm, igg, hba1c, feses,
      golongan darah, rontgen, thorax, foto, usg, ekg, elektrokardiografi, elektrokardiogram, ct scan, mri, ct,
      panoramik, endapan, kultur, antigen, swab, blood, cbc, haemogram, hemogram, lipid, glucose, sugar, liver,
      lft, kft, rft, renal, creatinine, thyroid, tft, tsh, crp, esr, troponin, vit, vitamin d, assay, x ray, xray,
      ultrasound, sonography, ecg, electrocardiogram, echo, hrct, culture, profile, serology, test, panel,
      screening, scan, biopsy, hiv, hbsag, pcr, doppler, eeg, tmt, spirometry, mammography, mammografi,
      laboratorium, radiologi, elektrolit, electrolytes, cxr, pemeriksaan lab, audiometri, bmd, pap smear, lab
    `),
  },
]

/** Headings of groups of lines that are none of the above but still are headings. */
export const OTHER_SECTIONS: string[] = phrases(`
      lain lain, lain, lainnya, biaya lain, biaya lain lain, miscellaneous, misc, other charges, others, other,
      sundry, penunjang lain, ambulance, ambulans, gizi, packages, paket, misc charges, other services,
      miscellaneous charges, layanan lain, gawat darurat, igd, emergency
    `)
