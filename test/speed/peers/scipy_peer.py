"""Peer of the speed comparison: levels, third-octave bands and transforms as a laboratory would script them.

Usage: scipy_peer.py DESIGN SAMPLES; then one line "levels", "bands" or "fft" per round on standard input. The first
line out is the version of SciPy, then one line per round: seconds by the clock, seconds of the processor, the figures.
See test/speed/peer-files.ts for the two files.
"""
import sys
import time

import numpy as np
import scipy
from scipy.fft import rfft
from scipy.signal import lfilter, resample_poly, sosfilt, upfirdn

TRANSFORM_SIZE = 16384


def read_design(path):
    numbers = iter([float(word) for word in open(path).read().split()])
    take = lambda count: np.array([next(numbers) for _ in range(count)])
    rate = next(numbers)
    sections = lambda count: np.array([np.insert(take(5), 3, 1.0) for _ in range(count)])
    a, c = sections(4), sections(3)
    take(6), take(32 * 48)
    pairs = take(8)
    taps = np.zeros(31)
    taps[15] = 0.5
    for tap, value in enumerate(pairs):
        taps[15 - 2 * tap - 1] = taps[15 + 2 * tap + 1] = value
    bands = []
    for _ in range(int(next(numbers))):
        depth, gain, poles = int(next(numbers)), next(numbers), take(8)
        chain = np.array([[1.0, 0.0, -1.0, 1.0, poles[2 * k], poles[2 * k + 1]] for k in range(4)])
        chain[0, :3] *= gain
        bands.append((depth, chain))
    return rate, a, c, taps, bands


def db(mean_square):
    return 10 * np.log10(mean_square / 4e-10)


def averaged(square, share):
    return lfilter([share], [1, share - 1], square)


def levels(rate, a, c, samples):
    pole = np.exp(-2 * np.pi * 0.2 / rate)
    z = lfilter([(1 + pole) / 2, -(1 + pole) / 2], [1, -pole], samples - np.mean(samples))
    wa, wc = sosfilt(a, z), sosfilt(c, z)
    a2, c2 = wa * wa, wc * wc
    fast, slow = -np.expm1(-1 / (rate * 0.125)), -np.expm1(-1 / rate)
    peaks = [np.max(np.abs(resample_poly(x, 4, 1))) for x in (wc, z)]
    return [
        db(np.mean(a2)), db(np.mean(c2)), db(np.mean(z * z)),
        db(np.max(averaged(a2, fast))), db(np.max(averaged(a2, slow))), db(np.max(averaged(c2, fast))),
        db(peaks[0] ** 2), db(peaks[1] ** 2),
    ]


def bands_of(rate, taps, bands, samples):
    found = {}
    signal = samples
    for depth in range(1 + max(depth for depth, _ in bands)):
        if depth > 0:
            signal = upfirdn(taps, signal, 1, 2)[: len(signal) // 2]
        share = -np.expm1(-1 / (rate / 2**depth * 0.125))
        for index, (own, chain) in enumerate(bands):
            if own == depth:
                square = sosfilt(chain, signal) ** 2
                averaged(square, share)
                found[index] = db(np.mean(square))
    return [found[index] for index in range(len(bands))]


def mean_powers(samples):
    powers = np.zeros(TRANSFORM_SIZE // 2 + 1)
    starts = range(0, len(samples) - TRANSFORM_SIZE + 1, TRANSFORM_SIZE // 2)
    for start in starts:
        spectrum = rfft(samples[start : start + TRANSFORM_SIZE])
        powers += spectrum.real**2 + spectrum.imag**2
    return [db(group.sum() / len(starts)) for group in powers[1:].reshape(16, -1)]


def main():
    rate, a, c, taps, bands = read_design(sys.argv[1])
    samples = np.fromfile(sys.argv[2], dtype=np.float32).astype(np.float64)
    works = {
        "levels": lambda: levels(rate, a, c, samples),
        "bands": lambda: bands_of(rate, taps, bands, samples),
        "fft": lambda: mean_powers(samples),
    }
    print(scipy.__version__, flush=True)
    for line in sys.stdin:
        start, processor = time.perf_counter(), time.process_time()
        found = works[line.strip()]()
        seconds = time.perf_counter() - start, time.process_time() - processor
        print(*seconds, *(f"{value:.6f}" for value in found), flush=True)


main()
