/** Céntimos of a sol, integer. */
export type Centimos = number;

/** Hundredths of a percent: 2000 is 20 %. */
export type BasisPoints = number;

/** That share of an amount, rounded to the nearest céntimo. */
export const share = (amount: Centimos, points: BasisPoints): Centimos => Math.round((amount * points) / 10_000);

/** The daily wage of a monthly pay: one thirtieth, as Peruvian labour law counts it; not rounded. */
export const dailyWage = (monthly: Centimos): number => monthly / 30;
