/** The distributions of Stdlib behind one door: a build makes one file of its hundreds, which a program reads at its start. */
export { default as normal } from '@stdlib/stats-base-dists-normal';
export { default as studentT } from '@stdlib/stats-base-dists-t';
