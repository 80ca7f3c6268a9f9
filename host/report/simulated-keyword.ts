/** Word among a printed report's keywords where its test was simulated. */
export const simulatedKeyword = 'SIMULATED';
