/** Words of the rider display and of the door for a tablet. */
export const riderWords = {
  rider: {
    title: { id: 'Layar pengendara', en: 'Rider screen' },
    explain: {
      id: 'Untuk orang di atas sadel: satu isyarat besar, putaran, jendela dan lama tahan. Buka di jendela kedua, atau di tablet.',
      en: 'For the person on the saddle: one large cue, speed, window and hold. Open it in a second window, or on a tablet.',
    },
    secondWindow: { id: 'Jendela kedua di komputer ini', en: 'Second window on this computer' },
    open: { id: 'Buka layar pengendara', en: 'Open the rider screen' },
    target: { id: 'target', en: 'target' },
  },
  riderSound: {
    title: { id: 'Suara', en: 'Sound' },
    voice: { id: 'Kata', en: 'Words' },
    tones: { id: 'Nada', en: 'Tones' },
    silent: { id: 'Senyap', en: 'Silent' },
    mode: { id: 'Isyarat bunyi', en: 'Audible cues' },
    output: { id: 'Didengar lewat', en: 'Heard through' },
    loudspeaker: { id: 'Pengeras suara', en: 'Loudspeaker' },
    headphones: { id: 'Headphone', en: 'Headphones' },
    volume: { id: 'Volume', en: 'Volume' },
    test: { id: 'Coba suara', en: 'Test the sound' },
    enable: { id: 'Nyalakan suara', en: 'Turn the sound on' },
    blocked: {
      id: 'Peramban menahan suara sampai tombol ini ditekan.',
      en: 'The browser holds the sound back until this button is pressed.',
    },
    whyLoudspeaker: {
      id: 'Pengeras suara dapat ikut terukur. Karena itu kata hanya terdengar di luar pengukuran dan saat langsam, NAIKKAN berupa nada pendek, lalu sunyi dari TAHAN sampai uji selesai.',
      en: 'A loudspeaker could be measured too. So words are heard only outside measurements and at idle, RAISE is a short tone, and from HOLD to the end of the run it is silent.',
    },
    whyHeadphones: {
      id: 'Semua isyarat terdengar selama uji. Pada kalibrasi dan bising latar selalu sunyi, sebab headphone pun dapat bocor.',
      en: 'Every cue is heard in a run. In calibration and background it is always silent, for headphones leak too.',
    },
  },
  riderDoor: {
    title: { id: 'Tablet pengendara', en: 'Rider tablet' },
    explain: {
      id: 'Tablet di jaringan yang sama dapat menampilkan layar pengendara. Tablet hanya melihat; tidak ada yang dapat diubah lewat pintu ini. Pintu tertutup bersama bench.',
      en: 'A tablet in the same network can show the rider screen. It only looks; nothing can be changed through this door. The door shuts with the bench.',
    },
    secondWindow: { id: 'Jendela kedua di komputer ini', en: 'Second window on this computer' },
    open: { id: 'Buka pintu di', en: 'Open the door at' },
    noAddress: {
      id: 'Komputer ini tidak terhubung ke jaringan.',
      en: 'This computer is not connected to a network.',
    },
    address: { id: 'Alamat di tablet', en: 'Address on the tablet' },
    code: { id: 'Kode (sekali pakai)', en: 'Code (good once)' },
    spent: {
      used: { id: 'sudah dipakai', en: 'has been used' },
      'guessed-out': {
        id: 'tidak berlaku lagi: terlalu banyak kode salah dimasukkan',
        en: 'no longer good: too many wrong codes were entered',
      },
    },
    another: { id: 'Kode untuk tablet lain', en: 'Code for another tablet' },
    close: { id: 'Tutup pintu', en: 'Shut the door' },
  },
} as const;
