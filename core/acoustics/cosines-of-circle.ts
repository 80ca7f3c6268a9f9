/**
 * Cosines of all places of a circle: number k is that of k turns divided by `places`. Where these are a multiple of
 * eight, all come from angles of at most an eighth, where they are right to the last bit or the one before.
 */
export function cosinesOfCircle(places: number): Float64Array {
  const cosines = new Float64Array(places);
  if (places % 8 !== 0) {
    for (let place = 0; place < places; place += 1) cosines[place] = Math.cos((2 * Math.PI * place) / places);
    return cosines;
  }
  const quarter = places / 4;
  for (let place = 0; place <= places / 8; place += 1) {
    const angle = (2 * Math.PI * place) / places;
    const cosine = Math.cos(angle);
    const sine = Math.sin(angle);
    cosines[place] = cosine;
    cosines[(places - place) % places] = cosine;
    cosines[2 * quarter - place] = -cosine;
    cosines[2 * quarter + place] = -cosine;
    cosines[quarter - place] = sine;
    cosines[quarter + place] = -sine;
    cosines[3 * quarter - place] = -sine;
    cosines[3 * quarter + place] = sine;
  }
  return cosines;
}
