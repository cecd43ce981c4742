/**
 * How bills name the items of the IRDAI lists, beside the items' own names. Our own wording; words are compared without
 * plural, case and punctuation, and `|` stands between names.
 */
const NAMES = `
I-1: baby food|infant formula|infant milk powder|baby milk powder
I-2: baby utility charge|baby utilities|baby kit
I-3: beauty service|salon service|hair dressing charge|shaving charge
I-4: belt|brace|support belt
I-5: buds|ear bud|cotton bud
I-6: cold pack|hot pack|hot water bag|ice pack|gel pack
I-7: carry bag|polythene bag|plastic bag
I-8: email charge|internet charge|wifi charge|internet
I-9: visitor meal|relative meal|attendant meal|attendant food|food for attendant|guest meal|food charge|food for relative|visitor food|meal for visitor|food and beverage|cafeteria charge|canteen charge|attender food
I-10: legging
I-11: laundry charge|laundry|washing charge|linen washing
I-12: mineral water|drinking water|water bottle|packaged water|bottled water
I-13: sanitary pad|sanitary napkin
I-14: telephone charge|telephone|phone charge|phone call|std call charge
I-15: guest service|guest charge
I-16: crepe bandage|crape bandage
I-17: diaper|adult diaper|baby diaper|diaper pant|underpad and diaper
I-18: eyelet collar
I-19: sling
I-20: blood grouping of donor|cross matching of donor|donor sample grouping|donor cross match
I-21: service charge
I-22: television charge|tv charge|tv rental|television
I-23: surcharge
I-24: attendant charge|attender charge|attendant bed|attendant stay|companion charge
I-25: extra diet|additional diet|special diet
I-26: birth certificate|birth certificate charge
I-27: certificate charge|certificate fee
I-28: courier charge|courier|postage
I-29: conveyance charge|conveyance|taxi charge|transport for attendant|cab charge
I-30: medical certificate|fitness certificate
I-31: medical record|medical record charge|mrd charge
I-32: photocopy charge|photocopy|xerox|xerox charge
I-33: mortuary charge|mortuary
I-34: walking aid|walker|walking stick|crutch
I-35: oxygen cylinder outside
I-36: spacer
I-37: spirometer|spirometre|incentive spirometer
I-38: nebulizer kit
I-39: steam inhaler|steamer|vaporizer
I-40: arm sling|armsling|arm pouch
I-41: thermometer
I-42: cervical collar|neck collar
I-43: splint
I-44: diabetic footwear|diabetic foot wear
I-45: knee brace
I-46: knee immobilizer|shoulder immobilizer
I-47: lumbo sacral belt|lumbosacral belt|ls belt
I-48: nimbus bed|water bed|air bed|air mattress|alpha bed
I-49: ambulance collar
I-50: ambulance equipment
I-51: abdominal binder|abdominal belt|abdominal corset
I-52: private nurse|special nursing charge|special nurse|private nursing
I-53: sugar free tablet|sugar free
I-54: cream powder lotion|toiletry|toiletries kit|talcum powder|body lotion|baby powder|moisturising lotion|moisturizing cream
I-55: ecg electrode
I-56: glove|examination glove|surgical glove|sterile glove|latex glove
I-57: nebulization kit|nebulization mask|nebulizer mask
I-58: delivery kit|orthokit|ortho kit|recovery kit
I-59: kidney tray
I-60: mask
I-61: ounce glass|measuring glass
I-62: oxygen mask
I-63: pelvic traction belt
I-64: pan can
I-65: trolley cover|trolly cover
I-66: urometer|urine jug|urine pot
I-67: ambulance|ambulance charge|ambulance service|ambulance transfer
I-68: vasofix|vasofix safety
II-1: baby charge
II-2: hand wash|handwash|hand sanitizer|liquid soap
II-3: shoe cover|disposable shoe cover
II-4: surgical cap|head cap|disposable cap|bouffant cap|surgeon cap
II-5: cradle charge|cradle
II-6: comb
II-7: eau de cologne|room freshener|air freshener
II-8: foot cover
II-9: gown|patient gown|surgical gown|disposable gown
II-10: slipper
II-11: tissue paper|tissue roll|tissue box
II-12: tooth paste|toothpaste
II-13: tooth brush|toothbrush
II-14: bed pan|bedpan
II-15: face mask|surgical face mask|3 ply mask
II-16: flexi mask|flexy mask
II-17: hand holder
II-18: sputum cup|sputum mug
II-19: disinfectant lotion|disinfectant
II-20: luxury tax
II-21: hvac|hvac charge
II-22: house keeping|housekeeping|housekeeping charge|room cleaning charge|cleaning charge|sanitation charge
II-23: air conditioner charge|air conditioning charge|ac charge
II-24: im injection charge|iv injection charge|injection administration charge|injection charge|im iv injection charge
II-25: clean sheet|bed sheet|bedsheet|bed linen|linen charge|disposable bed sheet
II-26: blanket|warmer blanket|warming blanket
II-27: admission kit|welcome kit
II-28: diabetic chart
II-29: documentation charge|administrative expense|administrative charge|administration charge|admin charge|administration fee|administrative fee|file charge|paperwork charge|processing fee|processing charge
II-30: discharge procedure charge|discharge charge|discharge process charge
II-31: daily chart charge|daily chart
II-32: entrance pass|visitor pass|gate pass
II-33: discharge prescription expense|prescription expense
II-34: file opening charge|file opening|case file charge
II-35: incidental expense|misc charge|miscellaneous charge|miscellaneous expense|sundry charge
II-36: identification band|name tag|id band|patient id band|wrist band|identity band
II-37: pulse oximeter|pulseoxymeter|pulse oxymeter|pulse oximeter charge|oximeter charge|spo2 probe charge
III-1: hair removal cream|hair removing cream|depilatory cream
III-2: disposable razor|razor|razor charge
III-3: eye pad
III-4: eye shield|eye sheild
III-5: camera cover
III-6: dvd|cd charge|dvd charge|cd dvd charge
III-7: gauze soft|gause soft|soft gauze
III-8: gauze|gauze piece|gauze swab|gauze roll|gauze pad|gause
III-9: theatre booking|ward and theatre booking|ot booking|theatre booking charge
III-10: arthroscopy instrument|endoscopy instrument|arthroscopy and endoscopy instrument
III-11: microscope cover
III-12: surgical blade|harmonic scalpel|shaver blade|surgical blade harmonic scalpel shaver|scalpel blade
III-13: surgical drill
III-14: eye kit
III-15: eye drape
III-16: x ray film|xray film
III-17: boyle apparatus|boyle apparatus charge|boyles apparatus
III-18: cotton|absorbent cotton|cotton wool|cotton roll
III-19: cotton bandage|roller bandage
III-20: surgical tape|micropore|micropore tape|adhesive tape
III-21: apron|plastic apron|disposable apron
III-22: tourniquet|torniquet
III-23: orthobundle|ortho bundle|gynaec bundle|gynec bundle
IV-1: admission charge|registration charge|admission fee|registration fee|admission registration charge|ipd registration
IV-2: hospitalization for evaluation
IV-3: urine container|sample container|urine sample container
IV-4: blood reservation charge|ante natal booking|antenatal booking
IV-5: bipap machine|bipap|bipap charge
IV-6: cpap equipment|cpap|capd equipment|cpap machine
IV-7: infusion pump|infusion pump cost|infusion pump charge|syringe pump|syringe infusion pump
IV-8: hydrogen peroxide|surgical spirit|spirit|disinfectant solution
IV-9: nutrition planning|dietician charge|dietitian charge|diet charge|dietician consultation|diet consultation|dietitian consultation|diet counselling
IV-10: hiv kit
IV-11: antiseptic mouthwash|mouthwash|mouth wash
IV-12: lozenge
IV-13: mouth paint
IV-14: vaccination charge|vaccine administration charge
IV-15: alcohol swab|alcohol swabe|spirit swab|alcohol wipe
IV-16: scrub solution|sterillium|hand rub|surgical scrub
IV-17: glucometer|glucometer strip|glucometer and strip|glucose strip|gluco strip
IV-18: urine bag|urobag|uro bag|urine collection bag
`

export const listedNames: Map<string, string[]> = new Map(
  NAMES.trim()
    .split('\n')
    .map((line) => {
      const [code = '', names = ''] = line.split(': ')
      return [code, names.split('|')] as const
    }),
)

/** Words beside an item's name that do not make it something else. */
export const listedModifiers = new Set(
  `digital sterile disposable non reusable charge cost fee price rate each per piece pc pcs no nos unit set pack packet box
  pair roll small medium large xl l m s size adult child relative patient for of the and with a an daily day days kit cm mm
  inch ml x type any misc bottle qty quantity single use new service item total use used hospital ward room bottled pouch
  family attendant bystander local latex powder free plain standard premium brand branded extra supply supplied latexfree`.split(
    /\s+/,
  ),
)
