import { once } from 'node:events';
import { cellText } from './report-document.js';
import type { DocumentTable, ReportDocument } from './report-document.js';

type Pdf = PDFKit.PDFDocument;
type Section = PDFKit.PDFStructureElement;

const page = { size: 'A4', margin: 56 } as const;
const ink = '#1b2829';
const rule = '#75827f';

/** The standard fonts know the Windows letters only. */
function printable(text: string): string {
  return text
    .replaceAll('−', '–')
    .replaceAll('≥', '>=')
    .replaceAll(/[\u202f\u2009]/g, ' ')
    .replaceAll(/[^\u0020-\u00ff–—‘’“”•…€\n]/g, '?');
}

/** One paragraph as one element of the structure that a screen reader walks. */
function paragraph(pdf: Pdf, section: Section, type: 'H1' | 'H2' | 'P', text: string): void {
  const size = { H1: 18, H2: 13, P: 10 }[type];
  section.add(
    pdf.struct(type, {}, () => {
      pdf
        .font(type === 'P' ? 'Helvetica' : 'Helvetica-Bold')
        .fontSize(size)
        .fillColor(ink);
      pdf.text(printable(text), { lineGap: 2 });
    }),
  );
  pdf.moveDown(0.5);
}

function table(pdf: Pdf, section: Section, { columns, rows, decimals }: DocumentTable): void {
  pdf.font('Helvetica').fontSize(9).fillColor(ink);
  const heading = { type: 'TH', scope: 'Column', font: { src: 'Helvetica-Bold', size: 9 } } as const;
  const data = [
    columns.map((text, at) => ({ ...heading, text: printable(text), align: at === 0 ? 'left' : 'right' }) as const),
    ...rows.map((cells) =>
      cells.map((cell, at) => {
        const text = printable(cellText(cell, decimals[at]));
        return at === 0 ? { type: 'TH', scope: 'Row', text } : { text, align: 'right' };
      }),
    ),
  ];
  // The types of pdfkit do not know that a table joins the structure.
  const options = {
    structParent: section,
    columnStyles: ['*', ...columns.slice(1).map(() => 72)],
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: rule, padding: 4 },
    data,
  } as unknown as PDFKit.Mixins.TableOptionsWithData;
  pdf.table(options);
  pdf.moveDown(1);
}

function write(pdf: Pdf, document: ReportDocument): void {
  const section = pdf.struct('Document');
  pdf.addStructure(section);
  paragraph(pdf, section, 'H1', document.title);
  paragraph(pdf, section, 'P', document.finding);
  paragraph(pdf, section, 'H2', document.words.facts);
  for (const [label, value] of document.facts) paragraph(pdf, section, 'P', `${label}: ${value}`);
  for (const each of document.tables) {
    paragraph(pdf, section, 'H2', each.title);
    if (each.say !== undefined) paragraph(pdf, section, 'P', each.say);
    table(pdf, section, each);
    for (const note of each.notes) paragraph(pdf, section, 'P', note);
  }
  paragraph(pdf, section, 'H2', document.words.method);
  for (const text of document.method) paragraph(pdf, section, 'P', text);
  paragraph(pdf, section, 'H2', document.words.caveats);
  for (const text of document.caveats) paragraph(pdf, section, 'P', text);
  section.end();
}

/** A tagged PDF with headings, paragraphs and tables that a screen reader can walk. */
export async function documentPdf(document: ReportDocument): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    ...page,
    tagged: true,
    pdfVersion: '1.7',
    lang: document.language,
    displayTitle: true,
    info: { Title: document.title },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)));
  const done = once(pdf, 'end');
  write(pdf, document);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}
