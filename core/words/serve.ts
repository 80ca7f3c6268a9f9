/** What `serve` says to a person, in words of both languages. */
export const serveWords = {
  PORT_TAKEN: {
    id: 'Port ini sudah dipakai program lain. Pilih port lain dengan --port, atau --port 0 untuk port bebas mana pun.',
    en: 'This port is used by another program. Choose another with --port, or --port 0 for any free one.',
  },
  PORT_REFUSED: {
    id: 'Port ini tidak boleh dibuka. Pilih port di atas 1023 dengan --port.',
    en: 'This port may not be opened. Choose one above 1023 with --port.',
  },
} as const;
