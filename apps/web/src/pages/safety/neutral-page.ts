/** The weather: what anybody may have open. A plain link leads there, so that leaving needs no script. */
export const NEUTRAL_PAGE = 'https://www.senamhi.gob.pe/';
