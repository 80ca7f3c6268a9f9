import { basename } from 'node:path';
import type { PortAdvice, UsbDevice } from '#core/words/port-advice-words.ts';
import type { OpenFailureCode } from './byte-stream.ts';
import type { ComputerFacts } from './computer-facts.ts';

/** ModemManager tries a new port for some ten seconds; after a minute it is somebody else who holds it. */
const newPortSeconds = 60;

/** A name in `/proc` holds at most 15 characters; this one fits. */
const modemManagerName = 'ModemManager';

/** The adapter's own parts lie at most so many folders below the USB device. */
const deepestUsbFolder = 4;

/** A delay of a smaller share of the time between two readings is not worth a word. */
const smallestSharePercent = 5;

/** What is known of a refused port beyond the refusal; null where there is nothing to add. Linux only. */
export function adviceForRefusal(
  code: OpenFailureCode,
  path: string,
  facts: ComputerFacts,
): PortAdvice | null {
  if (code === 'permission-denied') return confinement(facts) ?? permissionAdvice(path, facts);
  if (code === 'not-found') return confinement(facts);
  if (code === 'busy' && isNew(path, facts) && runsModemManager(facts))
    return { kind: 'modem-manager', usb: usbDeviceOf(path, facts) };
  return null;
}

/**
 * Whether the adapter keeps back the answers of an instrument that is asked.
 * @param periodSeconds time between two readings as it is
 */
export function adviceForAnswers(
  path: string,
  periodSeconds: number,
  facts: ComputerFacts,
): PortAdvice | null {
  const name = basename(facts.target(path));
  const milliseconds = Number(facts.text(`/sys/bus/usb-serial/devices/${name}/latency_timer`) ?? '');
  if (!Number.isFinite(milliseconds) || milliseconds <= 1) return null;
  const sharePercent = Math.min(100, Math.round(milliseconds / 10 / periodSeconds));
  return sharePercent < smallestSharePercent
    ? null
    : { kind: 'latency-timer', device: name, milliseconds, sharePercent };
}

function confinement(facts: ComputerFacts): PortAdvice | null {
  const snap = facts.environment['SNAP_NAME'];
  if (snap !== undefined && snap !== '') return { kind: 'snap', name: snap };
  if (!facts.exists('/.flatpak-info')) return null;
  const name = /^name=(.+)$/m.exec(facts.text('/.flatpak-info') ?? '')?.[1] ?? 'senyap';
  return { kind: 'flatpak', name };
}

function permissionAdvice(path: string, facts: ComputerFacts): PortAdvice | null {
  const usb = usbDeviceOf(path, facts);
  const number = facts.groupOf(path);
  const group = groupsIn(facts.text('/etc/group') ?? '').find((one) => one.number === number);
  // A port of root's own group cannot be had by joining it.
  if (group === undefined || group.number === 0) return number === null ? null : { kind: 'device-rule', usb };
  const isMember = group.members.includes(facts.userName);
  if (isMember && !facts.groups.includes(group.number)) return { kind: 'log-in-again', group: group.name };
  return isMember ? { kind: 'device-rule', usb } : { kind: 'join-group', group: group.name, usb };
}

function groupsIn(text: string) {
  return text.split('\n').flatMap((line) => {
    const [name = '', , number = '', members = ''] = line.split(':');
    return name === '' || !/^\d+$/.test(number)
      ? []
      : [{ name, number: Number(number), members: members.split(',') }];
  });
}

function isNew(path: string, facts: ComputerFacts): boolean {
  const ageSeconds = facts.ageSeconds(path);
  return ageSeconds !== null && ageSeconds < newPortSeconds;
}

function runsModemManager(facts: ComputerFacts): boolean {
  return facts
    .names('/proc')
    .some((name) => /^\d+$/.test(name) && facts.text(`/proc/${name}/comm`)?.trim() === modemManagerName);
}

function usbDeviceOf(path: string, facts: ComputerFacts): UsbDevice | null {
  const name = basename(facts.target(path));
  let folder = facts.target(`/sys/class/tty/${name}/device`);
  for (let up = 0; up <= deepestUsbFolder; up += 1) {
    const vendorId = facts.text(`${folder}/idVendor`)?.trim();
    const productId = facts.text(`${folder}/idProduct`)?.trim();
    if (vendorId !== undefined && productId !== undefined) return { vendorId, productId };
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  }
  return null;
}
