import type { DecisionText } from './decision-text.ts';

/** How we read the rules, in Bahasa Indonesia, by number of decisions.md. */
export const indonesianDecisionWords: Readonly<Record<number, DecisionText>> = {
  1: {
    title: 'Tepat di batas',
    text: 'Setiap batas yang ditulis ikut termasuk: tepat 2,0 dB masih memenuhi “paling banyak 2 dB”.',
  },
  2: {
    title: 'Tepi empat putusan',
    text: 'Di bawah batas − U: lulus. Sampai batas: lulus bersyarat. Sampai batas + U: tidak lulus bersyarat. Di atasnya: tidak lulus.',
  },
  3: {
    title: 'Nilai yang dibandingkan',
    text: 'Nilai yang dilaporkan (sudah dibulatkan) dibandingkan dengan batas pada setiap aturan keputusan. Nilai sebelum dibulatkan ikut ditunjukkan.',
  },
  4: {
    title: 'Pembulatan',
    text: 'Satu kali tiap tahap dengan hitungan desimal yang tepat, setengah ke atas kecuali prosedur meminta ke bawah: tiap bacaan, lalu gabungan dari bacaan tercatat, lalu hasil.',
  },
  5: { title: 'Sebaran', text: 'Dihitung dari bacaan yang tercatat, bukan dari nilai sebelum dibulatkan.' },
  6: {
    title: 'Uji berurutan',
    text: 'Uji yang ditolak bukan pengukuran dan tidak memutus urutan; uji itu tetap tercetak. Rangkaian selesai pada uji pertama yang memenuhi syarat.',
  },
  7: {
    title: 'Maksimum yang dihitung',
    text: 'LAF terbesar sejak awal tahan yang dihitung sampai kembali langsam. Bunyi sebelum tahan dan sesudah langsam tidak ikut; letupan saat deselerasi ikut.',
  },
  8: {
    title: 'Tahan',
    text: 'Dari sampel pertama sampai terakhir di dalam jendela tanpa putus; yang dihitung ialah tahan yang berakhir dengan gas dilepas.',
  },
  9: { title: 'Angka “kira-kira”', text: 'Angka dipakai seperti tertulis dan ikut termasuk.' },
  10: {
    title: 'Pelepasan gas',
    text: 'Selalu diukur dan ditunjukkan. Pelepasan pelan membatalkan uji hanya jika prosedur menetapkan angkanya; selain itu hanya peringatan.',
  },
  11: {
    title: 'Data hilang',
    text: 'Lebih dari 300 ms tanpa putaran atau 250 ms tanpa tingkat bunyi dalam bagian yang dihitung membatalkan uji; di luar itu hanya dicatat.',
  },
  12: {
    title: 'Meter yang dibaca berkala',
    text: 'Pembacaan yang lebih lambat daripada syarat tidak memberi LAFmax resmi, kecuali maksimum meter sendiri mencakup seluruh bagian. Pada pra-uji nilainya dihitung dengan kekurangan paling besar 34,74 dB/detik × jarak waktu.',
  },
  13: {
    title: 'Bising latar',
    text: 'LAF tertinggi dengan mesin mati, awal dan akhir; yang lebih keras dibandingkan dengan bacaan terendah yang dihitung. Hasil tidak pernah dikoreksi.',
  },
  14: {
    title: 'Geser kalibrasi',
    text: 'Bacaan akhir dikurangi bacaan awal pada tingkat yang sama, tanpa penyetelan di antaranya.',
  },
  15: {
    title: 'Nada kalibrator',
    text: 'Simpangan terbesar LF(t) dari rata-ratanya setelah tenang, paling sedikit 5 detik.',
  },
  16: { title: 'Hembusan angin', text: 'Ikut dihitung hanya jika prosedur mengatakannya.' },
  17: {
    title: 'Data atau sertifikat yang kurang',
    text: 'Pada uji resmi tidak ada putusan tanpanya; pada pra-uji hanya peringatan.',
  },
  18: {
    title: 'Prosedur yang tidak lengkap',
    text: 'Tingkat bunyi dilaporkan. Putusan baru ada jika laboratorium mengisi angka itu pada versi profilnya sendiri.',
  },
  19: {
    title: 'Urutan batas',
    text: 'Batas pertama dalam urutan profil yang syaratnya diketahui terpenuhi. Besaran yang tidak diketahui tidak memenuhi syarat apa pun.',
  },
  20: {
    title: 'Uji banding',
    text: 'Hasil ialah tingkat bunyi knalpot pengganti, dibandingkan dengan tingkat bunyi knalpot standar ditambah selisih yang diizinkan.',
  },
  21: {
    title: 'Target tidak tercapai',
    text: 'Hanya jika putaran tertinggi saat diam di bawah target: bagian yang ditetapkan prosedur dari putaran tertinggi itu menjadi target.',
  },
  22: {
    title: 'Kategori',
    text: 'L1 sampai L7 termasuk L, M1 sampai M3 termasuk M, N1 sampai N3 termasuk N.',
  },
  23: {
    title: 'Melebihi rentang',
    text: 'Di dalam bagian yang dihitung: uji ditolak. Di luar itu: dicatat. Pada kalibrasi atau bising latar: pemeriksaan itu batal.',
  },
  24: {
    title: 'Beberapa lubang knalpot',
    text: 'Masing-masing satu rangkaian; yang tertinggi menjadi hasil dan semuanya tercetak.',
  },
  25: {
    title: 'Angka yang belum diverifikasi',
    text: 'Angka bertanda U tidak pernah dipakai untuk putusan; angka bertanda K atau C2 boleh, dan profil lalu disebut belum diverifikasi terhadap naskah resmi.',
  },
  26: {
    title: 'Uji langsam',
    text: 'Yang dihitung adalah langsam tenang terpanjang dalam uji, tanpa detik pertamanya setelah sentakan gas: putarannya dalam toleransi prosedur terhadap langsamnya (tanpa angka: ±10 %), selama yang diminta. Sentakan gas yang memotongnya menolak uji. Tanpa sensor putaran: tidak ada putusan pada uji resmi, peringatan pada pra-uji.',
  },
  27: {
    title: 'Uji sapuan',
    text: 'Dari saat terakhir langsam sampai putaran akhir pertama kali tercapai; penurunannya hanya dihitung bila prosedur memintanya. Laju dan kerataannya selalu diukur; uji ditolak hanya oleh angka prosedur, selain itu peringatan.',
  },
  28: {
    title: 'Uji gas penuh',
    text: 'Dari saat terakhir langsam sampai kembali langsam. Putaran tertinggi harus tampak mendatar (termasuk ayunan pembatas putaran) dan, bila putaran tertinggi saat diam diketahui, mencapainya; tanpa angka itu tidak ada putusan pada uji resmi.',
  },
};
