/** Why a data folder cannot be used. */
export const dataFolderWords = {
  DATA_FOLDER_UNUSABLE: {
    id: 'Folder data tidak dapat dibuat atau ditulisi. Periksa nama dan hak aksesnya, atau pilih folder lain dengan --data.',
    en: 'The data folder cannot be created or written to. Check its name and permissions, or choose another with --data.',
  },
} as const;
