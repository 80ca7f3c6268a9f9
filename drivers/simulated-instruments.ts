import { simulatedAkInstrument } from './ak-protocol/simulator.ts';
import { simulatedBswaMeter } from './bswa-308/simulator.ts';
import { simulatedCemMeter } from './cem-dt885x/simulator.ts';
import { simulatedColeadMeter } from './colead-sl5868p/simulator.ts';
import { simulatedElm327, simulatedElm327Clone, simulatedElm327SlowCar } from './elm327/simulator.ts';
import { simulatedExtechMeter } from './extech-407764/simulator.ts';
import { simulatedFastMeter, simulatedSpeedPickup } from './generic-line/simulator.ts';
import { simulatedHondaKline } from './honda-kline/simulator.ts';
import { simulatedLutronMeter, simulatedLutronTachometer } from './lutron-16/simulator.ts';
import { simulatedMastechMeter } from './mastech-ms670x/simulator.ts';
import { simulatedNoiseTransmitter } from './modbus-noise/simulator.ts';
import { simulatedNbPcmMicrophone } from './nb-pcm/simulator.ts';
import { simulatedXl2Meter } from './nti-xl2/simulator.ts';
import { simulatedPceMeter } from './pce-322a/simulator.ts';
import { simulatedRionMeter } from './rion-nl/simulator.ts';
import type { SimulatedInstrumentKind } from './simulation/simulated-instrument.ts';
import { simulatedSpeeduino } from './speeduino/simulator.ts';
import { simulatedSvantekMeter } from './svantek/simulator.ts';
import { simulatedTondajMeter } from './tondaj-sl814/simulator.ts';

/** Every instrument that a simulated site has, in the order in which its ports are listed. */
export const simulatedInstrumentKinds: readonly SimulatedInstrumentKind[] = [
  simulatedFastMeter,
  simulatedSpeedPickup,
  simulatedLutronMeter,
  simulatedLutronTachometer,
  simulatedNbPcmMicrophone,
  simulatedCemMeter,
  simulatedExtechMeter,
  simulatedMastechMeter,
  simulatedPceMeter,
  simulatedElm327,
  simulatedElm327Clone,
  simulatedElm327SlowCar,
  simulatedSpeeduino,
  simulatedAkInstrument,
  simulatedHondaKline,
  simulatedRionMeter,
  simulatedBswaMeter,
  simulatedTondajMeter,
  simulatedColeadMeter,
  simulatedNoiseTransmitter,
  simulatedSvantekMeter,
  simulatedXl2Meter,
];
