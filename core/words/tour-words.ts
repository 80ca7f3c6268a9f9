/** The short tour at the first start. */
export const tourWords = {
  title: { id: 'Kenalan dengan Senyap', en: 'Get to know Senyap' },
  step: { id: 'langkah', en: 'step' },
  of: { id: 'dari', en: 'of' },
  back: { id: 'Kembali', en: 'Back' },
  onward: { id: 'Berikutnya', en: 'Next' },
  skip: { id: 'Lewati tur', en: 'Skip the tour' },
  end: { id: 'Selesai', en: 'Done' },
  again: { id: 'Tur singkat', en: 'Short tour' },
} as const;

/** A step of the tour: what to know, and the picture of the manual that shows it. */
export const tourSteps = [
  {
    picture: 'home',
    title: { id: 'Semua dimulai di Beranda', en: 'Everything begins at Home' },
    text: {
      id: 'Satu tombol besar memulai pengujian baru. Di bawahnya: apakah instrumen siap, dan semua hasil yang lama.',
      en: 'One large button begins a new test. Below it: whether the instruments are ready, and every old result.',
    },
  },
  {
    picture: 'instruments',
    title: { id: 'Sambungkan instrumen sekali saja', en: 'Connect the instruments once' },
    text: {
      id: 'Pilih port dan jenis meter serta sensor putaran. Senyap mengingatnya dan mengenalinya lagi, juga di port lain.',
      en: 'Choose port and kind of meter and speed sensor. Senyap remembers them and knows them again, on another port too.',
    },
  },
  {
    picture: 'run-hold',
    title: { id: 'Ikuti pita berwarna', en: 'Follow the coloured band' },
    text: {
      id: 'Satu kata, satu kalimat, satu hal yang harus dikerjakan. Spasi memulai; remote presentasi dan sakelar kaki juga bisa.',
      en: 'One word, one sentence, one thing to do. Space starts; a presenter remote or a foot switch does, too.',
    },
  },
  {
    picture: 'result-pass',
    title: { id: 'Putusan selalu dengan alasannya', en: 'A verdict always comes with its reasons' },
    text: {
      id: 'Setiap syarat menunjukkan yang terukur dan yang diminta. Data yang hilang atau meragukan tidak pernah lulus.',
      en: 'Each rule shows what was measured and what is required. Missing or doubtful data never pass.',
    },
  },
  {
    picture: 'help',
    title: { id: 'F1 membantu di setiap layar', en: 'F1 helps on every screen' },
    text: {
      id: 'Tekan F1 atau ? untuk penjelasan layar yang terbuka dan babnya di buku petunjuk. Bahasa diganti di kanan atas kapan saja.',
      en: 'Press F1 or ? for help on the open screen and its chapter of the manual. The language changes at the top right, at any time.',
    },
  },
] as const;
