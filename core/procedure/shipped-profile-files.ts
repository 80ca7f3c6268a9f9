import newSouthWales from './profiles/au-nsw-stationary.json' with { type: 'json' };
import china from './profiles/cn-gb4569-2005.json' with { type: 'json' };
import comparative from './profiles/comparative-stock-vs-aftermarket.json' with { type: 'json' };
import oldEuropean from './profiles/eec-97-24-r41-03-stationary.json' with { type: 'json' };
import fim from './profiles/fim-2-metre-max.json' with { type: 'json' };
import imi from './profiles/id-imi-racing-static.json' with { type: 'json' };
import p56 from './profiles/id-p56-2019-l3-passby.json' with { type: 'json' };
import permenLh07 from './profiles/id-permen-lh-07-2009-passby.json' with { type: 'json' };
import police from './profiles/id-police-practice-informative.json' with { type: 'json' };
import reportOnly from './profiles/id-stationary-report-only.json' with { type: 'json' };
import iso5130 from './profiles/iso-5130-2019.json' with { type: 'json' };
import japan from './profiles/jp-proximity.json' with { type: 'json' };
import korea from './profiles/kr-inuse-2023.json' with { type: 'json' };
import malaysia from './profiles/my-eq-1987-motorcycle.json' with { type: 'json' };
import netherlands from './profiles/nl-regeling-voertuigen-motorcycle.json' with { type: 'json' };
import philippines from './profiles/ph-lto-mc-2020-2240.json' with { type: 'json' };
import j2825Idle from './profiles/sae-j2825-idle.json' with { type: 'json' };
import j2825SetSpeed from './profiles/sae-j2825-set-rpm.json' with { type: 'json' };
import j2825Swept from './profiles/sae-j2825-swept.json' with { type: 'json' };
import thailand from './profiles/th-motorcycle-95.json' with { type: 'json' };
import r41 from './profiles/un-r41-04-stationary.json' with { type: 'json' };
import r51 from './profiles/un-r51-03-stationary.json' with { type: 'json' };
import j1287 from './profiles/us-j1287-half-redline.json' with { type: 'json' };
import vietnam from './profiles/vn-inuse.json' with { type: 'json' };

/** A profile file: its name for messages and its parsed JSON. */
export interface ProfileFile {
  readonly file: string;
  readonly content: unknown;
}

/** The profile files that Senyap ships with, in the order of the list: the Indonesian ones first, those for moving vehicles last. */
export const shippedProfileFiles: readonly ProfileFile[] = [
  { file: 'id-stationary-report-only.json', content: reportOnly },
  { file: 'comparative-stock-vs-aftermarket.json', content: comparative },
  { file: 'un-r41-04-stationary.json', content: r41 },
  { file: 'un-r51-03-stationary.json', content: r51 },
  { file: 'iso-5130-2019.json', content: iso5130 },
  { file: 'eec-97-24-r41-03-stationary.json', content: oldEuropean },
  { file: 'nl-regeling-voertuigen-motorcycle.json', content: netherlands },
  { file: 'jp-proximity.json', content: japan },
  { file: 'kr-inuse-2023.json', content: korea },
  { file: 'th-motorcycle-95.json', content: thailand },
  { file: 'ph-lto-mc-2020-2240.json', content: philippines },
  { file: 'my-eq-1987-motorcycle.json', content: malaysia },
  { file: 'vn-inuse.json', content: vietnam },
  { file: 'cn-gb4569-2005.json', content: china },
  { file: 'au-nsw-stationary.json', content: newSouthWales },
  { file: 'sae-j2825-idle.json', content: j2825Idle },
  { file: 'sae-j2825-set-rpm.json', content: j2825SetSpeed },
  { file: 'sae-j2825-swept.json', content: j2825Swept },
  { file: 'us-j1287-half-redline.json', content: j1287 },
  { file: 'id-imi-racing-static.json', content: imi },
  { file: 'fim-2-metre-max.json', content: fim },
  { file: 'id-police-practice-informative.json', content: police },
  { file: 'id-p56-2019-l3-passby.json', content: p56 },
  { file: 'id-permen-lh-07-2009-passby.json', content: permenLh07 },
];
