/** A demand of the checklist of trust in Bahasa Indonesia, and what nothing shows yet; English stands with the demand itself. */
export interface DemandInIndonesian {
  readonly demand: string;
  readonly missing?: string;
}

/** The demands by their number. */
export const demandsInIndonesian: Readonly<Record<number, DemandInIndonesian>> = {
  1: { demand: 'Versi dan hash inti ukur tampil di layar dan pada setiap laporan' },
  2: {
    demand:
      'Inti dibandingkan dengan hash yang dititipkan saat mulai dan sebelum setiap pengujian; beda menghalangi pengukuran',
    missing:
      'Program yang berjalan dari sumbernya tidak punya hash titipan untuk dibandingkan; program kemasan punya.',
  },
  3: { demand: 'Catatan menyimpan versi program yang membuatnya' },
  4: { demand: 'Tidak ada tingkat bunyi tanpa kalibrasi, hanya dB terhadap skala penuh' },
  5: { demand: 'Kalibrasi memuat tingkat, frekuensi, koreksi, waktu, nomor seri, dan sertifikat' },
  6: { demand: 'Sertifikat habis tidak memberi putusan resmi' },
  7: { demand: 'Nada yang salah frekuensi, tidak ajek, cacat, atau terpotong bukan kalibrasi' },
  8: { demand: 'Geser melebihi batas membatalkan seri dan dicetak' },
  9: { demand: 'Kalibrasi kemudian tidak mengubah hasil tersimpan' },
  10: { demand: 'Tingkat berada dalam toleransi dari nilai benar pada laju berapa pun' },
  11: { demand: 'Semburan nada, peluruhan, puncak, dan persentil sesuai definisi' },
  12: { demand: 'Kelebihan beban dan di bawah rentang dikenali, ditahan, dan tidak pernah lulus' },
  13: { demand: 'Nilai yang bukan bilangan dan berkas asing ditolak dengan alasan' },
  14: { demand: 'Kanal disebut, tidak pernah campuran; bagian tetap dikeluarkan' },
  15: { demand: 'Sampel dan bingkai yang hilang dikenali dan menandai uji' },
  16: { demand: 'Masukan sama memberi keluaran sama' },
  17: { demand: 'Aturan berasal dari profil berversi dengan sumbernya; perubahan membuat versi baru' },
  18: { demand: 'Setiap uji atau pengujian tidak sah punya alasan dan tanpa putusan' },
  19: { demand: 'Maksimum diambil hanya pada tahan dan perlambatan' },
  20: { demand: 'Latar diukur, disimpan, dan dibandingkan; tidak dikoreksi bila teks tidak memberinya' },
  21: { demand: 'Putaran dari sensor diperiksa dengan bunyi' },
  22: { demand: 'Uji dibatalkan hanya dengan alasan dan tetap ada di catatan dan laporan' },
  23: { demand: 'Kondisi diisi sebelum putusan' },
  24: { demand: 'Anggaran ketidakpastian dengan komponen, sebaran, dan k, dapat diubah dengan sumber' },
  25: { demand: 'U ada pada laporan' },
  26: { demand: 'Aturan keputusan dipilih sebelum uji dan dibekukan' },
  27: { demand: 'Batas dan pembulatan tepat' },
  28: {
    demand:
      'Data mentah, profil, kalibrasi, dan hasil disimpan bersama saat itu, dengan siapa dan dengan apa',
  },
  29: { demand: 'Buku catatan yang hanya bertambah menceritakan siapa, apa, kapan, dan mengapa' },
  30: { demand: 'Perubahan dengan alat basis data ditemukan' },
  31: { demand: 'Ekor yang dipotong ditemukan' },
  32: { demand: 'Tidak ada fungsi yang menghapus atau mengubah asli; perubahan menyimpan keduanya' },
  33: { demand: 'Cadangan dan pemulihan terbukti; cakram penuh menghentikan pengujian sebelum mulai' },
  34: { demand: 'Catatan tersimpan sendiri di akhir dan cukup untuk menghitung putusan lagi' },
  35: { demand: 'Keutuhan diperiksa saat dibaca; catatan rusak ditampilkan demikian dan tidak dicetak' },
  36: { demand: 'Nomor pengujian unik dan tanpa celah' },
  37: { demand: 'Bingkai dan rentang diperiksa; nilai basi tidak pernah tampil sebagai langsung' },
  38: { demand: 'Hanya perintah yang didokumentasikan yang bekerja' },
  39: { demand: 'Identitas dan pembobotan alat dibaca; pembobotan salah menghalangi' },
  40: { demand: 'Jam meter, putaran, dan komputer diselaraskan' },
  41: { demand: 'Inti ukur terpisah dari halaman, bahasa, dan bentuk laporan' },
  42: { demand: 'Halaman tidak dapat menjalankan kode asing dan tidak mencapai berkas' },
  43: {
    demand: 'Hanya paket bertanda tangan yang dipasang, dan pembaruan gagal membiarkan yang lama',
    missing:
      'Program tidak memasang apa pun sendiri: paket dipasang sistem operasi, dan buku catatan menyebut versi baru. Paket bertanda tangan memerlukan sertifikat pembuatnya dan program Electron sendiri.',
  },
  44: { demand: 'Sesudah pembaruan uji diri harus lulus sebelum pengujian' },
  45: { demand: 'Akun pribadi, peran, penguncian, tanpa kata sandi bawaan' },
  46: { demand: 'Tanda tangan meminta orangnya lagi dan mengikat isinya' },
  47: { demand: 'Pelaksana dan pengesah dicatat terpisah' },
  48: {
    demand: 'Nomor di setiap halaman, halaman x dari y, akhir yang jelas, dan yang diminta ISO/IEC 17025',
  },
  49: { demand: 'Kondisi, alat, pemeriksaan, latar, dan setiap uji ada pada laporan' },
  50: { demand: 'Pernyataan kesesuaian menyebut hasil, batas, klausul, aturan, dan U' },
  51: { demand: 'Pendapat terpisah' },
  52: { demand: 'Laporan perubahan punya nomor sendiri dan menyebut yang lama' },
  53: {
    demand:
      'PDF/A, huruf tertanam, ditandatangani, hash-nya di buku catatan; verifikasi menyebut asli atau tidak',
  },
  54: { demand: 'Tidak ada tanda akreditasi bila tidak dimasukkan' },
  55: { demand: 'Laporan simulasi dan konsep diberi tanda air dan tidak pernah diterbitkan' },
  56: { demand: 'Bahasa dan koma desimal tidak mengubah nilai' },
  57: { demand: 'Laporan validasi ada pada setiap versi' },
  58: { demand: 'Peta kendali nada periksa dan knalpot acuan' },
  59: { demand: 'Kegagalan dicatat dengan tindakannya' },
  60: {
    demand: 'Buku panduan menyebut batas kemampuan bench',
    missing: 'README menyebut batasnya; buku panduan datang bersama halamannya.',
  },
  61: {
    demand: 'Diagnosis memberi bukti, kemungkinan lain, dan keyakinan',
    missing: 'Bench belum memberi diagnosis.',
  },
  62: {
    demand: 'Tidak ada yang disebut sehat atau rusak tanpa pembanding',
    missing: 'Bench belum memberi diagnosis.',
  },
};
