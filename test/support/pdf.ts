import { constants, inflateSync } from 'node:zlib';

/** All that the file says, its streams opened; the last byte of one may be taken for the end of a line. */
export function insideOf(pdf: Buffer): string {
  // The number of the file is drawn from the moment.
  const raw = pdf.toString('latin1').replaceAll(/\/ID \[[^\]]*\]/gu, '');
  const opened = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return body;
    }
  });
  const hex = opened
    .join('\n')
    .replaceAll(/<([0-9a-f]+)>/giu, (_, text: string) => Buffer.from(text, 'hex').toString('latin1'));
  // Kerning parts a word: [<50> 20 <616e>] TJ.
  return raw + hex.replaceAll(/(?<=[\p{L}\d])\s-?\d+(?:\.\d+)?\s(?=[\p{L}\d])/gu, '');
}
