/** Opens the rider display in a second window or tab, of which there is one; the bench's own page stays where it is. */
export function openRider(): void {
  window.open('./rider.html', 'senyap-rider');
}
