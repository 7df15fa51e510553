/** Six-digit INEI district code, e.g. 150132 (San Juan de Lurigancho). */
export type Ubigeo = string & { readonly brand: 'Ubigeo' };
