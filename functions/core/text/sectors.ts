/** The sector labels of the tagging guideline, in the order of ISIC Rev.4 sections. */
export const SECTORS = [
  'agri',
  'oilgas',
  'mining',
  'food',
  'textile',
  'woodpaper',
  'chem',
  'pharma',
  'materials',
  'electronics',
  'machinery',
  'auto',
  'transport-eq',
  'power',
  'water-waste',
  'construction',
  'retail-trade',
  'logistics',
  'hospitality',
  'media',
  'telecom',
  'it',
  'finance',
  'real-estate',
  'prof-services',
  'public',
  'education',
  'health',
  'arts-sports',
] as const;
export type Sector = (typeof SECTORS)[number];

export interface SectorTag {
  readonly label: Sector;
  readonly primary: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}
