/** The looks of the page. */
export const themeWords = {
  theme: {
    title: { id: 'Tampilan', en: 'Appearance' },
    automatic: { id: 'Otomatis', en: 'Automatic' },
    light: { id: 'Terang', en: 'Light' },
    dark: { id: 'Gelap', en: 'Dark' },
    sun: { id: 'Sinar matahari', en: 'Sunlight' },
    explain: {
      automatic: {
        id: 'terang atau gelap seperti setelan komputer',
        en: 'light or dark as the computer is set',
      },
      light: { id: 'untuk siang hari', en: 'for daylight' },
      dark: { id: 'untuk ruang redup', en: 'for a dim room' },
      sun: { id: 'kontras tertinggi di bawah matahari', en: 'highest contrast in bright sun' },
    },
  },
} as const;
