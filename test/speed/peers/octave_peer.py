"""Peer of the speed comparison: third-octave levels by phonometry or PyOctaveBand, with their own filters.

Usage: octave_peer.py MODULE DESIGN SAMPLES; then one line "bands" per round on standard input. The first line out is
the version of the module, then one line per round: seconds by the clock, seconds of the processor, the levels of the
bands from 20 Hz to 20 kHz. The filters are designed once, before the rounds, as in the other peers.
"""
import importlib
import sys
import time

import numpy as np


def find_bank(module):
    """The class has moved between releases of the module."""
    places = [module, getattr(module, "filters", None), getattr(module, "metrology", None)]
    return next(place.OctaveFilterBank for place in places if hasattr(place, "OctaveFilterBank"))


def levels_of(found):
    """Older releases return (levels, frequencies), newer ones an object."""
    return found.levels if hasattr(found, "levels") else found[0]


def main():
    module = importlib.import_module(sys.argv[1])
    with open(sys.argv[2]) as design:
        rate = int(float(design.readline()))
    samples = np.fromfile(sys.argv[3], dtype=np.float32).astype(np.float64)
    bank = find_bank(module)(fs=rate, fraction=3, limits=[20, 20000])
    print(getattr(module, "__version__", "of unknown version"), flush=True)
    for _ in sys.stdin:
        start, processor = time.perf_counter(), time.process_time()
        levels = levels_of(bank.filter(samples))
        seconds = time.perf_counter() - start, time.process_time() - processor
        wanted = [level for level, middle in zip(levels, bank.freq) if 19 < middle < 21000]
        print(*seconds, *(f"{level:.6f}" for level in wanted), flush=True)


main()
