/**
 * Occupations of ISCO-08 major group 8: id, unit group, titles (`;`, the first is the label; `o/a` marks both genders,
 * `@pe` Peru, `@ve` Venezuela, `@jerga` slang), gender-neutral field, English titles (`;`), essential skills, optional skills, origin.
 */
export const occupations8 = `
815301	8153	operario/a de confección; maquinista de confección; costurero/a industrial; operario/a de máquina de coser; costurero/a de recta; remallador/a; recubridor/a; operario/a de costura; maquinista remallador/a	Confección industrial	sewing machine operator	sew-straight sew-overlock	sew-coverstitch finish-garments quality-check	own
816001	8160	operario/a de máquinas de alimentos; operador/a de máquinas de alimentos; operario/a de planta de alimentos; operario/a agroindustrial; operario/a de conservas; operador/a de molino	Procesamiento de alimentos	food processing machine operator	operate-food-machines food-hygiene operate-machines	pack-food quality-check run-packing-line shift-reports	own
832101	8321	motorizado/a; repartidor/a en moto; conductor/a de motocicleta; motociclista; delivery en moto; motorizado/a de delivery; moto delivery; rappitendero/a@jerga	Reparto en moto	motorcycle courier; motorcycle driver	ride-motorcycle traffic-rules deliver-parcels plan-routes	deliver-food handle-cash serve-customers use-smartphone repair-motorcycles	own
832102	8321	mototaxista; conductor/a de mototaxi; mototaxero/a@jerga	Mototaxi	mototaxi driver	drive-mototaxi traffic-rules handle-cash	repair-motorcycles serve-customers	own
832201	8322	taxista; conductor/a de taxi; chofer de taxi; conductor/a de aplicativo; conductor/a de Uber	Taxi	taxi driver	drive-taxi drive-car traffic-rules serve-customers	plan-routes basic-vehicle-check handle-cash	own
832202	8322	chofer; conductor/a; conductor/a de camioneta; chofer particular; chofer repartidor/a; conductor/a A1@pe; chofer de reparto	Conducción	driver; van driver	drive-car drive-van traffic-rules basic-vehicle-check	plan-routes load-vehicles collect-signatures	own
833201	8332	camionero/a; conductor/a de camión; chofer de camión; chofer de tráiler; gandolero/a@ve; conductor/a de tráiler; conductor/a AIII@pe; chofer de carga pesada	Transporte de carga	lorry driver; truck driver	drive-truck traffic-rules basic-vehicle-check	drive-trailer load-vehicles collect-signatures plan-routes	own
`;
