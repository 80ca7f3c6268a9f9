import type { InEachLanguage } from './language.ts';

/** Maker and kind of a USB device, four hexadecimal digits each. */
export interface UsbDevice {
  readonly vendorId: string;
  readonly productId: string;
}

/** What can be said of a port on this computer beyond that it refuses or answers slowly. */
export type PortAdvice =
  | { readonly kind: 'modem-manager'; readonly usb: UsbDevice | null }
  | { readonly kind: 'join-group'; readonly group: string; readonly usb: UsbDevice | null }
  | { readonly kind: 'log-in-again'; readonly group: string }
  | { readonly kind: 'device-rule'; readonly usb: UsbDevice | null }
  | { readonly kind: 'snap'; readonly name: string }
  | { readonly kind: 'flatpak'; readonly name: string }
  | {
      readonly kind: 'latency-timer';
      readonly device: string;
      readonly milliseconds: number;
      readonly sharePercent: number;
    };

const ruleFile = '/etc/udev/rules.d/70-senyap.rules';

/** What happened at a port and what to do, in both languages. */
export function portAdviceWords(advice: PortAdvice, path: string): InEachLanguage<string> {
  switch (advice.kind) {
    case 'modem-manager':
      return modemManagerWords(path, modemManagerRule(advice.usb), triesAgain);
    case 'join-group':
      return joinGroupWords(path, advice.group, accessRule(advice.usb));
    case 'log-in-again':
      return {
        id: `Belum ada izin membuka port ${path}: akun ini sudah masuk kelompok ${advice.group}, tetapi baru berlaku setelah keluar dan masuk lagi.`,
        en: `No permission to open port ${path} yet: this account is in the group ${advice.group}, which counts only after logging out and in again.`,
      };
    case 'device-rule':
      return {
        id: `Tidak ada izin membuka port ${path}. Tulis aturan ini ke ${ruleFile}, lalu cabut dan pasang lagi alatnya: ${accessRule(advice.usb)}`,
        en: `No permission to open port ${path}. Write this rule to ${ruleFile}, then unplug and reconnect the instrument: ${accessRule(advice.usb)}`,
      };
    case 'snap':
      return {
        id: `Program ini berjalan sebagai snap dan belum boleh memakai port serial. Jalankan: sudo snap connect ${advice.name}:serial-port`,
        en: `This program runs as a snap and may not use serial ports yet. Run: sudo snap connect ${advice.name}:serial-port`,
      };
    case 'flatpak':
      return {
        id: `Program ini berjalan sebagai flatpak dan belum boleh memakai port serial. Jalankan: flatpak override --user --device=all ${advice.name}, lalu mulai ulang program.`,
        en: `This program runs as a flatpak and may not use serial ports yet. Run: flatpak override --user --device=all ${advice.name}, then restart the program.`,
      };
    case 'latency-timer':
      return latencyWords(advice);
  }
  return advice satisfies never;
}

/** The same where nobody tries again by itself, as behind a search: what to wait for is said instead. */
export function searchAdviceWords(advice: PortAdvice, path: string): InEachLanguage<string> {
  if (advice.kind !== 'modem-manager') return portAdviceWords(advice, path);
  return modemManagerWords(path, modemManagerRule(advice.usb), {
    id: 'Tunggu kira-kira setengah menit, lalu kenali lagi.',
    en: 'Wait about half a minute, then identify again.',
  });
}

const triesAgain: InEachLanguage<string> = {
  id: 'Tunggu; bench mencoba lagi sendiri.',
  en: 'Wait; the bench tries again by itself.',
};

function modemManagerRule(usb: UsbDevice | null): string {
  return `${deviceMatch(usb)}, ENV{ID_MM_DEVICE_IGNORE}="1"`;
}

function modemManagerWords(path: string, rule: string, wait: InEachLanguage<string>): InEachLanguage<string> {
  return {
    id: `Port ${path} sedang dicoba oleh ModemManager, yang mengira alat ini modem. ${wait.id} Agar tidak terulang, tulis aturan ini ke ${ruleFile}, lalu cabut dan pasang lagi alatnya: ${rule}`,
    en: `Port ${path} is being tried by ModemManager, which takes the instrument for a modem. ${wait.en} To stop that, write this rule to ${ruleFile}, then unplug and reconnect the instrument: ${rule}`,
  };
}

function joinGroupWords(path: string, group: string, rule: string): InEachLanguage<string> {
  const command = `sudo usermod -aG ${group} "$USER"`;
  return {
    id: `Tidak ada izin membuka port ${path}. Masukkan akun ini ke kelompok ${group} (${command}), lalu keluar dan masuk lagi. Cara lain: tulis aturan ini ke ${ruleFile}, lalu cabut dan pasang lagi alatnya: ${rule}`,
    en: `No permission to open port ${path}. Add this account to the group ${group} (${command}), then log out and in again. Or write this rule to ${ruleFile}, then unplug and reconnect the instrument: ${rule}`,
  };
}

function latencyWords({
  device,
  milliseconds,
  sharePercent,
}: PortAdvice & { readonly kind: 'latency-timer' }): InEachLanguage<string> {
  const command = `echo 1 | sudo tee /sys/bus/usb-serial/devices/${device}/latency_timer`;
  return {
    id: `Adaptor FTDI menahan tiap jawaban sampai ${milliseconds} ms, ${sharePercent} % dari waktu antar-bacaan. Bacaan tetap benar, tetapi lebih jarang. Untuk 1 ms: ${command}`,
    en: `The FTDI adapter keeps back each answer for up to ${milliseconds} ms, ${sharePercent} % of the time between readings. Readings stay right but come less often. For 1 ms: ${command}`,
  };
}

/** Lets the person at the screen use the port. */
function accessRule(usb: UsbDevice | null): string {
  const match = usb === null ? deviceMatch(usb) : `SUBSYSTEM=="tty", ${deviceMatch(usb)}`;
  return `${match}, TAG+="uaccess"`;
}

function deviceMatch(usb: UsbDevice | null): string {
  if (usb === null) return 'SUBSYSTEM=="tty"';
  return `ATTRS{idVendor}=="${usb.vendorId}", ATTRS{idProduct}=="${usb.productId}"`;
}
