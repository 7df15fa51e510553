/** Kinds of firms of the demo: what their invented names begin with and which common jobs they offer. */
export interface DemoTrade {
  /** Section of CIIU revision 4. */
  sector: string;
  names: readonly string[];
  /** Codes of the common jobs a firm starts its vacancy from. */
  jobs: readonly string[];
  /** How many of a hundred firms. */
  share: number;
  /** Provincial capitals it is found in; absent: everywhere. */
  cities?: readonly string[];
}

export const TRADES: readonly DemoTrade[] = [
  { sector: 'C', names: ['Panadería', 'Pastelería'], jobs: ['bakery-counter', 'bakery'], share: 8 },
  { sector: 'C', names: ['Confecciones', 'Textiles'], jobs: ['sewing', 'packing'], share: 6 },
  { sector: 'G', names: ['Bodega', 'Minimarket', 'Autoservicio'], jobs: ['shop', 'cashier', 'shelves'], share: 14 },
  { sector: 'G', names: ['Ferretería', 'Distribuidora'], jobs: ['shop', 'warehouse', 'driving'], share: 6 },
  {
    sector: 'I',
    names: ['Restaurante', 'Pollería', 'Cevichería'],
    jobs: ['cook', 'kitchen-help', 'waiting'],
    share: 14,
  },
  { sector: 'I', names: ['Cafetería', 'Juguería'], jobs: ['barista', 'waiting', 'kitchen-help'], share: 5 },
  { sector: 'I', names: ['Hotel', 'Hospedaje'], jobs: ['hotel-rooms', 'laundry', 'office'], share: 5 },
  { sector: 'H', names: ['Almacenes', 'Logística'], jobs: ['warehouse', 'packing', 'driving'], share: 6 },
  { sector: 'H', names: ['Mensajería', 'Reparto'], jobs: ['motorcycle'], share: 4 },
  { sector: 'N', names: ['Limpieza', 'Servicios'], jobs: ['office-cleaning', 'home-cleaning'], share: 6 },
  { sector: 'N', names: ['Seguridad', 'Resguardo'], jobs: ['security'], share: 3 },
  { sector: 'N', names: ['Central de llamadas'], jobs: ['phone'], share: 2 },
  { sector: 'Q', names: ['Policlínico', 'Clínica'], jobs: ['nursing-assistant', 'office'], share: 3 },
  { sector: 'Q', names: ['Casa de reposo', 'Cuidados'], jobs: ['elder-care', 'nursing-assistant'], share: 4 },
  { sector: 'P', names: ['Nido', 'Guardería'], jobs: ['child-care'], share: 2 },
  { sector: 'S', names: ['Salón', 'Barbería'], jobs: ['hairdressing'], share: 4 },
  { sector: 'S', names: ['Lavandería'], jobs: ['laundry'], share: 2 },
  { sector: 'F', names: ['Constructora', 'Obras'], jobs: ['site-help', 'bricklaying'], share: 5 },
  {
    sector: 'A',
    names: ['Fundo', 'Agrícola'],
    jobs: ['field', 'packing'],
    share: 4,
    cities: ['Ica', 'Trujillo', 'Piura'],
  },
  { sector: 'J', names: ['Sistemas'], jobs: ['it-support'], share: 2 },
  { sector: 'M', names: ['Estudio contable'], jobs: ['bookkeeping', 'office'], share: 2 },
];

/** Second words of the invented names; no firm is meant. */
export const FIRM_WORDS =
  'Alameda Amancaes Antara Arrayán Balsa Cántaro Capulí Chaquira Chirimoya Cometa Duna Eucalipto Farola Garúa Higuerón Huaca Jacaranda Kantu Lúcuma Macora Molle Nogal Olivar Pacae Pallar Puquio Quena Quinua Retama Sauce Taparaco Tara Totora Tuna Vicuña Wayra Yaraví Zampoña'.split(
    ' ',
  );

export const FIRM_ADJECTIVES = 'Nueva Alta Verde Clara Buena Azul Antigua Serena'.split(' ');
