/*
 * Peer of the speed comparison: broadband levels and third-octave bands in plain scalar C.
 * Usage: scalar DESIGN SAMPLES; then one line "levels" or "bands" per round on standard input.
 * Each round answers one line: seconds by the clock, seconds of the processor, then the figures.
 * See test/speed/peer-files.ts for the two files.
 */
#include "design.h"

enum { BLOCK = 2048 };

typedef struct { double b0, b1, b2, a1, a2, s1, s2; } Section;
typedef struct { int depth; double gain, share, a[8], p[8], fast, sum; } Band;
typedef struct { double history[2 * REACH + 2 + BLOCK]; int held; double peak, left, here; } Peak;

static void start_sections(Section *sections, const SectionDesign *design, int count) {
  for (int s = 0; s < count; s += 1) {
    const SectionDesign *one = &design[s];
    sections[s] = (Section){one->b0, one->b1, one->b2, one->a1, one->a2, 0, 0};
  }
}

static inline double step(Section *one, double x) {
  double y = one->b0 * x + one->s1;
  one->s1 = one->b1 * x - one->a1 * y + one->s2;
  one->s2 = one->b2 * x - one->a2 * y;
  return y;
}

static double half_way(const double *at) {
  double sum = 0;
  for (int t = 0; t < SHORT_PAIRS; t += 1) sum += short_taps[t] * (at[-t] + at[t + 1]);
  return sum;
}

static double value_at(const double *at, int phase) {
  int whole = (int)floor(phase / (double)PHASES);
  const double *taps = long_taps[phase - whole * PHASES], *first = at + whole - (REACH - 1);
  double sum = 0;
  for (int t = 0; t < 2 * REACH; t += 1) sum += taps[t] * first[t];
  return sum;
}

static void look(Peak *peak, const double *at, int phase, double left, double here, double right) {
  double curvature = left - 2 * here + right;
  double shift = curvature == 0 ? 0 : (left - right) / (2 * curvature);
  int instant = (int)floor(phase + shift * (PHASES / 2) + 0.5);
  for (int offset = -3; offset <= 3; offset += 3) {
    double value = fabs(value_at(at, instant + offset));
    if (value > peak->peak) peak->peak = value;
  }
}

static inline int candidate(double left, double here, double right, double peak) {
  double size = fabs(here);
  return size > 0.6 * peak && size >= fabs(left) && size > fabs(right);
}

static void find_peak(Peak *peak, const double *block, int count) {
  const int reach = REACH + 1;
  memcpy(peak->history + peak->held, block, count * sizeof(double));
  for (int i = 0; i < count; i += 1) if (fabs(block[i]) > peak->peak) peak->peak = fabs(block[i]);
  int end = peak->held + count, first = peak->held - reach > reach ? peak->held - reach : reach;
  for (int i = first; i < end - reach; i += 1) {
    const double *at = peak->history + i;
    if (candidate(peak->left, peak->here, *at, peak->peak)) look(peak, at - 1, PHASES / 2, peak->left, peak->here, *at);
    double between = half_way(at);
    if (candidate(peak->here, *at, between, peak->peak)) look(peak, at, 0, peak->here, *at, between);
    peak->left = *at;
    peak->here = between;
  }
  peak->held = end < 2 * reach ? end : 2 * reach;
  memmove(peak->history, peak->history + end - peak->held, peak->held * sizeof(double));
}

static void levels(void) {
  Moment start = moment_now();
  static Peak peak_c, peak_z;
  static double pressure[BLOCK], weighted[BLOCK];
  memset(&peak_c, 0, sizeof peak_c);
  memset(&peak_z, 0, sizeof peak_z);
  Section a[SECTIONS_A], c[SECTIONS_C];
  start_sections(a, design_a, SECTIONS_A);
  start_sections(c, design_c, SECTIONS_C);
  double fast = -expm1(-1 / (rate * 0.125)), slow = -expm1(-1 / rate);
  double fast_a = 0, slow_a = 0, fast_c = 0, highest_fa = 0, highest_sa = 0, highest_fc = 0, sum_a = 0, sum_c = 0, sum_z = 0;
  double constant = 0, weights = 0;
  long held = (long)(rate / 2);
  for (long i = 0; i < held; i += 1) {
    double weight = 1 - cos(2 * M_PI * (i + 0.5) / held);
    constant += weight * samples[i];
    weights += weight;
  }
  constant /= weights;
  double pole = exp(-2 * M_PI * 0.2 / rate), gain = (1 + pole) / 2, drift = 0;
  for (long at = 0; at < sample_count; at += BLOCK) {
    int count = sample_count - at < BLOCK ? (int)(sample_count - at) : BLOCK;
    for (int i = 0; i < count; i += 1) {
      double x = samples[at + i] - constant, z = gain * x + drift;
      drift = pole * z - gain * x;
      pressure[i] = z;
      double wa = z, wc = z;
      for (int s = 0; s < SECTIONS_A; s += 1) wa = step(&a[s], wa);
      for (int s = 0; s < SECTIONS_C; s += 1) wc = step(&c[s], wc);
      weighted[i] = wc;
      double a2 = wa * wa, c2 = wc * wc;
      sum_a += a2; sum_c += c2; sum_z += z * z;
      fast_a += fast * (a2 - fast_a);
      slow_a += slow * (a2 - slow_a);
      fast_c += fast * (c2 - fast_c);
      if (fast_a > highest_fa) highest_fa = fast_a;
      if (slow_a > highest_sa) highest_sa = slow_a;
      if (fast_c > highest_fc) highest_fc = fast_c;
    }
    find_peak(&peak_c, weighted, count);
    find_peak(&peak_z, pressure, count);
  }
  print_seconds_since(start);
  printf(" %.6f %.6f %.6f %.6f %.6f %.6f %.6f %.6f\n", db(sum_a / sample_count), db(sum_c / sample_count),
         db(sum_z / sample_count), db(highest_fa), db(highest_sa), db(highest_fc), db(peak_c.peak * peak_c.peak),
         db(peak_z.peak * peak_z.peak));
}

static int halve(double *history, int *odd, const double *input, int count, double *output) {
  const int length = 4 * PAIRS - 1, centre = 2 * PAIRS - 1;
  int written = 0;
  memcpy(history + length - 1, input, count * sizeof(double));
  for (int end = *odd ? 0 : 1; end < count; end += 2) {
    const double *at = history + end + centre;
    double sum = 0.5 * *at;
    for (int t = 0; t < PAIRS; t += 1) sum += half_band_taps[t] * (at[-(2 * t + 1)] + at[2 * t + 1]);
    output[written++] = sum;
  }
  if (count % 2) *odd = !*odd;
  memmove(history, history + count, (length - 1) * sizeof(double));
  return written;
}

static void run_band(Band *band, const double *input, int count) {
  double p[8], a[8], fast = band->fast, sum = band->sum, gain = band->gain, share = band->share, keep = 1 - share;
  memcpy(p, band->p, sizeof p);
  memcpy(a, band->a, sizeof a);
  for (int i = 0; i < count; i += 1) {
    double x = gain * input[i];
    for (int s = 0; s < 8; s += 2) {
      double y = x + p[s];
      p[s] = p[s + 1] - a[s] * y;
      p[s + 1] = -x - a[s + 1] * y;
      x = y;
    }
    double square = x * x;
    sum += square;
    fast = keep * fast + share * square;
  }
  memcpy(band->p, p, sizeof p);
  band->fast = fast;
  band->sum = sum;
}

static void start_bands(Band *bands) {
  for (int b = 0; b < band_count; b += 1) {
    const BandDesign *design = &design_bands[b];
    bands[b] = (Band){.depth = design->depth, .gain = design->gain, .share = design->share};
    memcpy(bands[b].a, design->a, sizeof bands[b].a);
  }
}

static void bands(void) {
  Moment start = moment_now();
  static Band run[MOST_BANDS];
  static double history[MOST_BANDS][4 * PAIRS + BLOCK], buffers[2][BLOCK];
  int odd[MOST_BANDS] = {0};
  long counted[MOST_BANDS] = {0};
  memset(history, 0, sizeof history);
  start_bands(run);
  for (long at = 0; at < sample_count; at += BLOCK) {
    int count = sample_count - at < BLOCK ? (int)(sample_count - at) : BLOCK;
    const double *input = samples + at;
    for (int depth = 0; depth < depth_count; depth += 1) {
      if (depth > 0) {
        count = halve(history[depth], &odd[depth], input, count, buffers[depth % 2]);
        input = buffers[depth % 2];
      }
      counted[depth] += count;
      for (int b = 0; b < band_count; b += 1) if (run[b].depth == depth) run_band(&run[b], input, count);
    }
  }
  print_seconds_since(start);
  for (int b = 0; b < band_count; b += 1) printf(" %.6f", db(run[b].sum / counted[run[b].depth]));
  printf("\n");
}

int main(int count, char **words) {
  if (count != 3) { fprintf(stderr, "usage: scalar DESIGN SAMPLES\n"); return 2; }
  read_design(words[1]);
  read_samples(words[2]);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    if (strncmp(line, "levels", 6) == 0) levels();
    else if (strncmp(line, "bands", 5) == 0) bands();
    else return 0;
    fflush(stdout);
  }
  return 0;
}
