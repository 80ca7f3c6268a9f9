const messages = {
  P12_UNREADABLE: 'This is no PKCS#12 file (.p12 or .pfx) that can be read',
  PASSPHRASE_WRONG: 'The passphrase does not open the PKCS#12 file',
  P12_WITHOUT_KEY: 'The PKCS#12 file holds no private key, so nothing can be signed with it',
  P12_WITHOUT_CERTIFICATE: 'The PKCS#12 file holds no certificate that belongs to its private key',
  KEY_UNSUITABLE: 'The key is neither RSA of at least 2048 bits nor on the curve P-256, P-384 or P-521',
  CERTIFICATE_NOT_YET_VALID: 'The certificate is not valid yet',
  CERTIFICATE_EXPIRED: 'The certificate has expired',
  CERTIFICATE_NOT_FOR_SIGNING: 'The certificate is not meant for signatures by its key usage',
  REPORT_SIMULATED: 'The report is of simulated data, which is never issued',
  PDF_UNREADABLE: 'This is no PDF file whose structure can be read',
  PDF_ENCRYPTED: 'The PDF is encrypted. Sign the report as it was printed',
  PDF_UNSUPPORTED: 'The PDF keeps its table of objects compressed. Sign the report as it was printed',
} as const;

/** Why nothing was signed, as a stable code with what can be done about it; never with a passphrase or a key. */
export class SignError extends Error {
  override readonly name = 'SignError';
  readonly code: keyof typeof messages;

  constructor(code: keyof typeof messages, detail = '') {
    super(`${messages[code]}${detail === '' ? '' : ` (${detail})`}.`);
    this.code = code;
  }
}
