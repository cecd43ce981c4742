/** What the assistant says in English. */
export const REPLIES_EN: Record<string, string> = {
  greet:
    'Hello, I am the automatic assistant of Periksa, not a doctor and not for emergencies (emergency: {number}). I help with registration, claims, claim status, complaints, health facilities and general questions. Type "person" at any time to reach our people.',
  'greet-again': 'Hello again. What can I do for you?',
  thanks: 'You are welcome. Write again any time.',
  resume: 'We were in the middle of {topic}.',
  'resume-paused': 'Back to {topic}.',
  cancelled: 'Cancelled. Nothing was sent. What else can I do?',
  'nothing-to-cancel': 'Nothing is under way. What can I do for you?',
  'hand-over': 'I am passing you to our staff. Please wait here; they see the whole conversation.',
  'wait-for-person': 'Our staff have been told and will reply here.',
  'not-found':
    'Sorry, I did not find this in our sources, and I will not guess. Shall I connect you with a person (petugas)?',
  answer: '{text}\n\nSource: {sources}',
  'out-of-scope':
    'Sorry, that is beyond what I can help with. I help with membership, claims, complaints and health facilities.',
  'medical-advice':
    'Sorry, I am not a doctor and must not suggest medicines, doses or diagnoses. Please see your doctor or clinic. I can help you find one.',
  'refuse-injection': 'Sorry, I cannot do that. I can only help with membership questions and with your own data.',
  'opted-out': 'All right, we stop sending automatic messages. Type START to turn them on again.',
  'opted-in': 'Automatic messages are on again.',
  'registration.type':
    'Registration, then. Which of these are you? Have your family card (KK) and identity card (KTP) at hand.',
  'registration.class':
    'For independent members have ready: family card (KK), identity cards of all, bank book, photo and telephone number. Everybody on the KK is registered together. Choose the class of care:',
  'registration.confirm':
    'Class {class}: Rp{amount} per person per month (Perpres 64/2020). {people}This does not register you yet: that happens in Mobile JKN, at a branch office or by PANDAWA. Do you agree with this summary and want the next steps?',
  'registration.people': 'For {count} people: Rp{total} per month. ',
  'registration.done':
    'Next steps: 1) open Mobile JKN or visit a branch office, 2) hand in {documents}, 3) pay the first contribution to the virtual account once approved. Type "person" for help from our people.',
  'registration.ppu':
    'Employees are registered by their employer. Give your personnel office: {documents}. Agree and go on to the next steps?',
  'registration.pbi':
    'Members with assisted contributions (PBI) are proposed by the village or social office. Bring {documents}. Agree and go on to the next steps?',
  'registration.newborn':
    'A newborn is registered with the family. Have ready: {documents}. Agree and go on to the next steps?',
  'claim.card': 'A claim, then. Write your card number: 13 digits.',
  'claim.card-wrong': 'A card number has 13 digits; you wrote {count}. Please write it again.',
  'claim.receipt': 'Send a photo or PDF of the receipt here. The whole sheet, well lit and readable.',
  'claim.receipt-web': 'To protect your data, send the receipt on our page after signing in: {link}',
  'claim.documents':
    'The receipt arrived and is being read; I will tell you here what came of it. For inpatient care or surgery also have ready: the medical summary (resume medis) and the referral letter (surat rujukan). The claim is sent only after you checked and confirmed it.',
  'claim.missing-paper':
    'If a paper is lost, ask the facility that issued it for a copy. The claim can still be sent as incomplete; a reviewer decides.',
  'claim.no-file': 'I have not received a file yet. Send a photo or PDF of the receipt here, or type "cancel".',
  'claim.filed': 'The receipt was read into draft claim {number}. Check and confirm it at: {link}',
  'claim.refused': 'That file cannot become a claim: {problem}. Send another photo, or type "person".',
  'claim_status.none': 'There is no claim in your name yet. Would you like to file one?',
  'claim_status.list': 'Your claims:\n{lines}',
  'claim_status.not-own': 'I can only show your own claims. That number is not among them.',
  'claim_status.verify':
    'Claim status is shown only after you sign in. Open this secure link and ask again there: {link}',
  'complaint.details': 'I am sorry this happened. Please tell me where, when and what happened.',
  'complaint.confirm': 'I noted a complaint ({category}): "{summary}". Send it as a ticket?',
  'complaint.ticket': 'Your complaint is sent; the ticket number follows below.',
  'complaint.number':
    'Your ticket number is {number}. We answer by {due}. Type this number at any time to see how it stands.',
  'facility.ask': 'In which city or district, or what is the name of the facility?',
  'facility.list': 'From our list:\n{lines}',
  'facility.none': 'I found no facility for "{query}" in our list. Try another city, or type "person".',
  'choice.registration': 'Register',
  'choice.claim': 'File a claim',
  'choice.claim_status': 'Claim status',
  'choice.complaint': 'Complaint',
  'choice.general': 'Ask about JKN',
  'choice.human': 'Talk to a person',
  'choice.facility': 'Find a facility',
  'choice.yes': 'Agree, go on',
  'choice.cancel': 'Cancel',
  'choice.back': 'Back',
  'choice.send': 'Send',
  'choice.pbpu': 'Independent / self-employed',
  'choice.ppu': 'Employee',
  'choice.pbi': 'Assisted (PBI)',
  'choice.newborn': 'Newborn',
  'choice.class-1': 'Class 1',
  'choice.class-2': 'Class 2',
  'choice.class-3': 'Class 3',
  'topic.registration': 'registration',
  'topic.claim': 'a claim',
  'topic.claim_status': 'claim status',
  'topic.complaint': 'a complaint',
  'topic.facility': 'finding a facility',
  'documents.pbpu': 'family card (KK), identity card (KTP), bank book, photo',
  'documents.ppu': 'family card (KK), identity card (KTP), marriage or birth certificates',
  'documents.pbi': 'family card (KK), identity card (KTP), proof of need if asked',
  'documents.newborn': 'family card (KK), parents’ identity cards, birth certificate',
  partner: 'partner',
  'not-partner': 'not a partner',
  'ticket.status': 'Ticket {number}: {status}. To be answered by {due}.',
  'ticket.unknown': 'There is no ticket {number} in this conversation.',
  'ticket.open': 'received',
  'ticket.in-progress': 'being worked on',
  'ticket.resolved': 'resolved',
  'claim.moved': 'Claim {number} is now {status}.',
  'problem.document.unreadable': 'the file could not be read',
  'problem.document.not-medical': 'it is not a bill of health care',
  'problem.other': 'it is damaged or has too many pages',
  'problem.claim.member-inactive': 'your card is not active',
  'claim_status.card':
    'Or send your card number of 13 digits here. A one-time code then goes to the mail address of your account.',
  'claim_status.code': 'Please send the code of 6 digits from your mail.',
  'claim_status.code-sent':
    'If that card is registered with a mail address, a code of 6 digits is on its way there; it is good for 10 minutes. Answer with the code here. No code? Sign in at {link}',
  'claim_status.code-wrong': 'That code does not fit. Look at the newest mail and send it again.',
  'claim_status.code-spent': 'That code is no longer good. Send your card number of 13 digits again for a new one.',
  'code.subject': 'Your Periksa code',
  'code.text':
    'Your code: {code}\n\nIt is good for {minutes} minutes, only for the conversation that asked for it. If you did not ask, ignore this letter and give the code to nobody, not even to our staff.',
  wordless:
    'I read text, photos and PDF files. Voice, video, stickers and places I cannot read yet; please write it, or ask for a person.',
}
