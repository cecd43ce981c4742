/** Words that people put into passwords first, here and elsewhere, and the words of this product. */
export const COMMON_WORDS: readonly string[] = [
  // this product and its field
  ...['periksa', 'klaim', 'claim', 'claims', 'bpjs', 'jkn', 'kesehatan', 'asuransi', 'insurance', 'health', 'rumah'],
  ...['sakit', 'rumahsakit', 'hospital', 'klinik', 'clinic', 'dokter', 'doctor', 'perawat', 'nurse', 'pasien'],
  ...['patient', 'medical', 'medis', 'puskesmas', 'apotek', 'pharmacy', 'obat', 'member', 'peserta', 'facility'],
  ...['auditor', 'audit', 'operator', 'lead', 'data', 'service', 'tarif', 'tariff', 'kartu'],
  // doors and machines
  ...['password', 'passwort', 'passwd', 'pass', 'word', 'kata', 'sandi', 'katasandi', 'rahasia', 'secret', 'login'],
  ...['masuk', 'admin', 'administrator', 'root', 'user', 'guest', 'test', 'testing', 'tester', 'demo', 'default'],
  ...['changeme', 'change', 'letmein', 'welcome', 'selamat', 'datang', 'server', 'system', 'computer', 'komputer'],
  ...['internet', 'network', 'access', 'account', 'akun', 'master', 'super', 'superuser', 'temp', 'temporary', 'new'],
  ...['office', 'company', 'private', 'public', 'hello', 'halo', 'google', 'samsung', 'android', 'windows', 'linux'],
  // rows of keys
  ...[
    'qwerty',
    'qwertyuiop',
    'asdf',
    'asdfgh',
    'asdfghjkl',
    'zxcv',
    'zxcvbn',
    'zxcvbnm',
    'qazwsx',
    'qaz',
    'wsx',
    'abc',
  ],
  ...['abcd', 'abcdef', 'xyz', 'aaa', 'qwe', 'asd', 'zxc'],
  // people, places, loves
  ...['iloveyou', 'love', 'cinta', 'sayang', 'sayangku', 'aku', 'kamu', 'kita', 'mama', 'papa', 'ibu', 'ayah', 'bunda'],
  ...['anak', 'keluarga', 'family', 'baby', 'angel', 'princess', 'prince', 'queen', 'king', 'lovely', 'sweet', 'honey'],
  ...['indonesia', 'jakarta', 'bandung', 'surabaya', 'medan', 'bali', 'jawa', 'garuda', 'merdeka', 'pancasila'],
  ...['india', 'malaysia', 'america', 'london', 'budi', 'agus', 'siti', 'putri', 'dewi', 'rina', 'andi', 'joko'],
  ...['michael', 'jordan', 'daniel', 'jessica', 'ashley', 'thomas', 'charlie', 'robert', 'george', 'andrew', 'anna'],
  // play and beasts
  ...['football', 'soccer', 'bola', 'persib', 'persija', 'arsenal', 'chelsea', 'liverpool', 'manchester', 'barcelona'],
  ...['madrid', 'baseball', 'hockey', 'basketball', 'monkey', 'dragon', 'tiger', 'macan', 'lion', 'kucing', 'kitty'],
  ...['anjing', 'naga', 'elang', 'eagle', 'shadow', 'sunshine', 'flower', 'bunga', 'mawar', 'melati', 'summer'],
  ...['winter', 'spring', 'autumn', 'batman', 'superman', 'pokemon', 'naruto', 'starwars', 'matrix', 'ninja', 'hunter'],
  ...['killer', 'freedom', 'whatever', 'trustno', 'trust', 'correct', 'horse', 'battery', 'staple', 'cheese', 'pizza'],
  ...['chocolate', 'cookie', 'pepper', 'ginger', 'orange', 'banana', 'apple', 'purple', 'blue', 'black', 'white'],
  // days
  ...['monday', 'friday', 'sunday', 'senin', 'jumat', 'minggu', 'januari', 'january', 'december', 'desember', 'juni'],
  ...['june', 'july', 'juli', 'agustus', 'august', 'today', 'hari', 'ini', 'happy', 'bahagia', 'birthday', 'lucky'],
  ...['allah', 'bismillah', 'alhamdulillah', 'jesus', 'yesus', 'amin', 'god', 'islam', 'muhammad', 'maria'],
  ...['my', 'the', 'is', 'your', 'saya', 'ku', 'mu', 'and', 'dan', 'sehat', 'money', 'uang', 'bank', 'rich', 'kaya'],
]
