/*
 * Peer of the speed comparison: third-octave bands in C with eight bands to a vector: one of eight numbers where the
 * machine has AVX-512, else two of four. Zeros that all bands of a rate share are taken once a rate.
 * Usage: vector DESIGN SAMPLES; then one line "bands" per round on standard input, each answered by one line:
 * seconds by the clock, seconds of the processor, then the levels. See test/speed/peer-files.ts for the two files.
 */
#include "design.h"

#ifdef __AVX512F__
enum { WIDTH = 8 };
#else
enum { WIDTH = 4 };
#endif
enum { BLOCK = 1024, LANES = 8, REACH_OF_ZEROS = 8, SIDE = 2 * PAIRS, DELAY = 3 };

typedef double Vector __attribute__((vector_size(WIDTH * sizeof(double))));

/* Up to eight bands of one rate, one a lane; of each section the two coefficients and the last two outputs. */
typedef struct {
  int depth, count, bands[LANES];
  double a[8][LANES], outputs[8][LANES], share[LANES], fast[LANES], sum[LANES];
} Group;

/* Samples at even and at odd places apart, so that neighbouring outputs read neighbouring numbers. */
typedef struct { int is_odd; double left_over, even[SIDE + BLOCK], odd[SIDE + BLOCK]; } Halver;

static Group design_groups[MOST_BANDS];
static int group_count;

static void add_to_group(int index) {
  const BandDesign *band = &design_bands[index];
  Group *group = NULL;
  for (int g = 0; g < group_count; g += 1)
    if (design_groups[g].depth == band->depth && design_groups[g].count < LANES) group = &design_groups[g];
  if (!group) { group = &design_groups[group_count++]; group->depth = band->depth; }
  int lane = group->count++;
  group->bands[lane] = index;
  group->share[lane] = band->share;
  for (int k = 0; k < 8; k += 1) group->a[k][lane] = band->a[k];
}

/*
 * The last section first, each fed by what the one before it said a sample ago: then no section waits for another
 * within a sample, which is worth a quarter of the time. The bands come out DELAY samples late.
 */
static void run_lanes(Group *group, int lane, const double *input, int count) {
  Vector a[8], p[8], share, fast, sum;
  for (int k = 0; k < 8; k += 1) {
    memcpy(&a[k], &group->a[k][lane], sizeof(Vector));
    memcpy(&p[k], &group->outputs[k][lane], sizeof(Vector));
  }
  memcpy(&share, &group->share[lane], sizeof(Vector));
  memcpy(&fast, &group->fast[lane], sizeof(Vector));
  memcpy(&sum, &group->sum[lane], sizeof(Vector));
  const Vector keep = 1 - share;
  for (int i = 0; i < count; i += 1) {
    for (int s = 6; s >= 0; s -= 2) {
      Vector x = s > 0 ? p[s - 2] : input[i] - (Vector){0};
      Vector y = (x - a[s + 1] * p[s + 1]) - a[s] * p[s];
      p[s + 1] = p[s];
      p[s] = y;
    }
    Vector square = p[6] * p[6];
    sum += square;
    fast = keep * fast + share * square;
  }
  for (int k = 0; k < 8; k += 1) memcpy(&group->outputs[k][lane], &p[k], sizeof(Vector));
  memcpy(&group->fast[lane], &fast, sizeof(Vector));
  memcpy(&group->sum[lane], &sum, sizeof(Vector));
}

/* (1 - z^-2)^4 */
static void take_zeros(double *restrict history, const double *restrict input, int count, double *restrict output) {
  memcpy(history + REACH_OF_ZEROS, input, count * sizeof(double));
  for (int i = 0; i < count; i += 1)
    output[i] = history[i] + history[i + 8] - 4 * (history[i + 2] + history[i + 6]) + 6 * history[i + 4];
  memmove(history, history + count, REACH_OF_ZEROS * sizeof(double));
}

static int part_even_and_odd(Halver *one, const double *input, int count) {
  double *restrict even = one->even + SIDE, *restrict odd = one->odd + SIDE;
  int pairs = 0, at = 0;
  if (one->is_odd && count > 0) { even[0] = one->left_over; odd[0] = input[0]; pairs = at = 1; }
  for (; at + 1 < count; at += 2) { even[pairs] = input[at]; odd[pairs] = input[at + 1]; pairs += 1; }
  if (count > 0) one->is_odd = at < count;
  if (at < count) one->left_over = input[at];
  return pairs;
}

static int halve(Halver *one, const double *input, int count, double *restrict output) {
  int pairs = part_even_and_odd(one, input, count);
  const double *even = one->even + SIDE - PAIRS + 1, *odd = one->odd + SIDE - PAIRS;
  for (int i = 0; i < pairs; i += 1) {
    double sum = 0.5 * even[i];
    for (int t = 0; t < PAIRS; t += 1) sum += half_band_taps[t] * (odd[i - t] + odd[i + 1 + t]);
    output[i] = sum;
  }
  memmove(one->even, one->even + pairs, SIDE * sizeof(double));
  memmove(one->odd, one->odd + pairs, SIDE * sizeof(double));
  return pairs;
}

static void run_group(Group *group, const double *input, int count) {
  for (int lane = 0; lane < group->count; lane += WIDTH) run_lanes(group, lane, input, count);
}

static void run_all(Group *groups, long *counted) {
  static Halver halvers[MOST_BANDS];
  static double histories[MOST_BANDS][REACH_OF_ZEROS + BLOCK], halved[2][BLOCK], differences[BLOCK];
  memset(halvers, 0, sizeof halvers);
  memset(histories, 0, sizeof histories);
  for (long at = 0; at < sample_count; at += BLOCK) {
    int count = sample_count - at < BLOCK ? (int)(sample_count - at) : BLOCK;
    const double *input = samples + at;
    for (int depth = 0; depth < depth_count; depth += 1) {
      if (depth > 0) {
        count = halve(&halvers[depth], input, count, halved[depth % 2]);
        input = halved[depth % 2];
      }
      counted[depth] += count;
      take_zeros(histories[depth], input, count, differences);
      for (int g = 0; g < group_count; g += 1) if (groups[g].depth == depth) run_group(&groups[g], differences, count);
    }
  }
  static const double nothing[DELAY];
  for (int g = 0; g < group_count; g += 1) run_group(&groups[g], nothing, DELAY);
}

static void bands(void) {
  Moment start = moment_now();
  static Group groups[MOST_BANDS];
  long counted[MOST_BANDS] = {0};
  memcpy(groups, design_groups, sizeof groups);
  run_all(groups, counted);
  double levels[MOST_BANDS];
  for (int g = 0; g < group_count; g += 1) {
    for (int lane = 0; lane < groups[g].count; lane += 1) {
      int band = groups[g].bands[lane];
      double gain = design_bands[band].gain;
      levels[band] = db(gain * gain * groups[g].sum[lane] / counted[groups[g].depth]);
    }
  }
  print_seconds_since(start);
  for (int b = 0; b < band_count; b += 1) printf(" %.6f", levels[b]);
  printf("\n");
}

int main(int count, char **words) {
  if (count != 3) { fprintf(stderr, "usage: vector DESIGN SAMPLES\n"); return 2; }
  read_design(words[1]);
  read_samples(words[2]);
  for (int b = 0; b < band_count; b += 1) add_to_group(b);
  char line[64];
  while (fgets(line, sizeof line, stdin) && strncmp(line, "bands", 5) == 0) {
    bands();
    fflush(stdout);
  }
  return 0;
}
