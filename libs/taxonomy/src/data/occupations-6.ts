/**
 * Occupations of ISCO-08 major group 6: id, unit group, titles (`;`, the first is the label; `o/a` marks both genders,
 * `@pe` Peru, `@ve` Venezuela, `@jerga` slang), gender-neutral field, English titles (`;`), essential skills, optional skills, origin.
 */
export const occupations6 = `
611101	6111	agricultor/a; productor/a agrícola; sembrador/a; papero/a@pe; arrocero/a; horticultor/a; chacarero/a@pe; productor/a de hortalizas; conuquero/a comercial@ve	Agricultura	farmer; crop grower; vegetable grower	sow-plant irrigate harvest manage-crops	grow-grains grow-vegetables apply-pesticides	own
611201	6112	cafetalero/a; cacaotero/a; fruticultor/a; viticultor/a; productor/a de café; productor/a de cacao; productor/a de palta; injertador/a	Frutales, café y cacao	coffee grower; fruit grower; cocoa grower	grow-coffee grow-fruit prune harvest	nursery	own
611301	6113	viverista; floricultor/a; jardinero/a paisajista; productor/a de plantones; jardinero/a calificado/a; encargado/a de áreas verdes	Vivero y jardinería	nursery grower; horticulturist; landscape gardener	nursery design-gardens prune irrigate	apply-pesticides	own
611401	6114	productor/a de cultivos mixtos; agricultor/a de chacra diversificada@pe	Cultivos mixtos	mixed crop grower	manage-crops sow-plant harvest		own
612101	6121	ganadero/a; criador/a de ganado; criador/a de alpacas; productor/a lechero/a; criador/a de ovejas; criador/a de cuyes; vaquero/a; porcicultor/a; criador/a de animales	Ganadería	livestock farmer; dairy farmer; alpaca herder	raise-livestock milk-animals	shear-sheep raise-small-animals	own
612201	6122	avicultor/a; criador/a de pollos; galponero/a; criador/a de aves	Avicultura	poultry farmer	raise-poultry	cut-poultry	own
612301	6123	apicultor/a; criador/a de abejas; sericultor/a	Apicultura	beekeeper	keep-bees		own
612901	6129	criador/a de perros; criador/a de caracoles; zoocriador/a; cuidador/a de caballos calificado/a	Cría de otros animales	animal breeder; horse keeper	train-animals care-pets		own
613001	6130	productor/a agropecuario/a; parcelero/a; chacrero/a con animales@pe; finquero/a@ve; comunero/a agropecuario/a@pe; hacendado/a	Producción agropecuaria	mixed farmer	manage-crops raise-livestock sow-plant	harvest	own
621001	6210	trabajador/a forestal; motosierrista; leñador/a; castañero/a@pe; hachero/a; talador/a; carbonero/a; shiringuero/a@pe	Trabajo forestal	forestry worker; logger	work-forest use-power-tools use-ppe	manage-forest	own
622101	6221	acuicultor/a; criador/a de truchas; truchero/a@pe; cultivador/a de conchas; operario/a de piscigranja	Acuicultura	fish farmer	farm-fish	clean-fish	own
622201	6222	pescador/a artesanal; pescador/a de orilla; pescador/a de río; bolichero/a; marisquero/a; pescador/a costero/a	Pesca artesanal	coastal fisher; artisanal fisher	fish work-on-deck	clean-fish dive	own
622301	6223	pescador/a de altura; tripulante de pesca industrial; pescador/a de anchoveta	Pesca de altura	deep-sea fisher	fish work-on-deck use-ppe		own
622401	6224	cazador/a; trampero/a; controlador/a de fauna	Caza	hunter; trapper			own
631001	6310	agricultor/a de subsistencia; agricultor/a de autoconsumo; conuquero/a@ve	Agricultura de autoconsumo	subsistence crop farmer	sow-plant harvest		own
632001	6320	pastor/a de subsistencia; criador/a de animales de autoconsumo; pastor/a de ovejas; pastor/a de alpacas	Ganadería de autoconsumo	subsistence livestock farmer; herder	raise-livestock raise-small-animals		own
633001	6330	campesino/a de autoconsumo; agricultor/a y criador/a de autoconsumo; comunero/a@pe	Chacra familiar	subsistence mixed farmer	sow-plant raise-small-animals harvest		own
634001	6340	pescador/a de autoconsumo; recolector/a de frutos silvestres; recolector/a de autoconsumo; alguero/a	Pesca y recolección de autoconsumo	subsistence fisher; gatherer	fish		own
`;
