/*
 * What the C peers have in common: the design and the samples that test/speed/peer-files.ts writes, levels and clocks.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SECTIONS_A = 4, SECTIONS_C = 3, SHORT_PAIRS = 6, PHASES = 32, REACH = 24, PAIRS = 8, MOST_BANDS = 64 };

typedef struct { double b0, b1, b2, a1, a2; } SectionDesign;
/* Band filter: four sections g(1 - z^-2)/(1 + a1 z^-1 + a2 z^-2) at rate / 2^depth, the gain taken once. */
typedef struct { int depth; double gain, a[8], share; } BandDesign;

static double rate;
static SectionDesign design_a[SECTIONS_A], design_c[SECTIONS_C];
static double short_taps[SHORT_PAIRS], long_taps[PHASES][2 * REACH], half_band_taps[PAIRS];
static BandDesign design_bands[MOST_BANDS];
static int band_count, depth_count;
static double *samples;
static long sample_count;

static double number(FILE *file) {
  double value;
  if (fscanf(file, "%lf", &value) != 1) { fprintf(stderr, "design file is too short\n"); exit(1); }
  return value;
}

static void read_sections(FILE *file, SectionDesign *sections, int count) {
  for (int s = 0; s < count; s += 1) {
    SectionDesign *one = &sections[s];
    one->b0 = number(file); one->b1 = number(file); one->b2 = number(file);
    one->a1 = number(file); one->a2 = number(file);
  }
}

static void read_bands(FILE *file) {
  band_count = (int)number(file);
  if (band_count < 1 || band_count > MOST_BANDS) { fprintf(stderr, "design file has %d bands\n", band_count); exit(1); }
  for (int b = 0; b < band_count; b += 1) {
    BandDesign *band = &design_bands[b];
    band->depth = (int)number(file);
    band->gain = number(file);
    for (int k = 0; k < 8; k += 1) band->a[k] = number(file);
    band->share = -expm1(-1 / (rate / (1 << band->depth) * 0.125));
    if (band->depth + 1 > depth_count) depth_count = band->depth + 1;
  }
}

static void read_design(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) { perror(path); exit(1); }
  rate = number(file);
  read_sections(file, design_a, SECTIONS_A);
  read_sections(file, design_c, SECTIONS_C);
  for (int t = 0; t < SHORT_PAIRS; t += 1) short_taps[t] = number(file);
  for (int p = 0; p < PHASES; p += 1) for (int t = 0; t < 2 * REACH; t += 1) long_taps[p][t] = number(file);
  for (int t = 0; t < PAIRS; t += 1) half_band_taps[t] = number(file);
  read_bands(file);
  fclose(file);
}

static void read_samples(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  sample_count = ftell(file) / (long)sizeof(float);
  rewind(file);
  float *raw = malloc(sample_count * sizeof(float));
  samples = malloc(sample_count * sizeof(double));
  if (fread(raw, sizeof(float), sample_count, file) != (size_t)sample_count) { perror(path); exit(1); }
  for (long i = 0; i < sample_count; i += 1) samples[i] = raw[i];
  free(raw);
  fclose(file);
}

static double db(double mean_square) { return 10 * log10(mean_square / 4e-10); }

static double clock_seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

typedef struct { double wall, processor; } Moment;

static Moment moment_now(void) {
  return (Moment){clock_seconds(CLOCK_MONOTONIC), clock_seconds(CLOCK_PROCESS_CPUTIME_ID)};
}

/* Begins the line of answer: seconds by the clock, seconds of the processor; the figures follow. */
static void print_seconds_since(Moment start) {
  Moment end = moment_now();
  printf("%.9f %.9f", end.wall - start.wall, end.processor - start.processor);
}
