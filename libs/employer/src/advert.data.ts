export interface AdvertFinding {
  rule: string;
  action: 'block' | 'warn' | 'suggest' | 'review';
}

export function checkAdvert(_advert: object): AdvertFinding[] {
  return [];
}
