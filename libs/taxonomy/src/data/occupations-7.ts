/**
 * Occupations of ISCO-08 major group 7: id, unit group, titles (`;`, the first is the label; `o/a` marks both genders,
 * `@pe` Peru, `@ve` Venezuela, `@jerga` slang), gender-neutral field, English titles (`;`), essential skills, optional skills, origin.
 */
export const occupations7 = `
711201	7112	albañil/albañila; maestro/a albañil; operario/a de albañilería; albañil de acabados	Albañilería	bricklayer; mason	lay-bricks mix-mortar plaster-walls measure-level	lay-tiles pour-concrete read-drawings use-hand-tools	own
711401	7114	encofrador/a; operario/a en concreto; carpintero/a encofrador/a; vaciador/a de concreto; fierrero/a@pe; cabillero/a@ve	Concreto armado	concrete worker; formworker; steel fixer	build-formwork pour-concrete bend-rebar use-ppe	read-drawings work-at-height	own
712601	7126	gasfitero/a@pe; plomero/a; fontanero/a; instalador/a sanitario/a; gasfíter@pe	Gasfitería	plumber; pipe fitter	install-pipes repair-leaks use-hand-tools unblock-drains	install-heaters install-gas read-drawings	own
712602	7126	instalador/a de gas natural; gasista; técnico/a instalador/a de gas; técnico/a IG1@pe	Instalación de gas	gas fitter	install-gas install-pipes workplace-safety	read-drawings repair-leaks	own
713101	7131	pintor/a; pintor/a de casas; pintor/a de obra; pintor/a de brocha gorda; empastador/a	Pintura de edificios	house painter	paint-buildings prepare-surfaces	work-at-height install-drywall use-hand-tools	own
721201	7212	soldador/a; soldador/a eléctrico/a; soldador/a MIG TIG; oxicortador/a; soldador/a homologado/a; soldador/a calificado/a	Soldadura	welder	weld-arc use-ppe grind-polish	weld-mig weld-oxy read-drawings make-metal-frames	own
723101	7231	mecánico/a automotriz; mecánico/a de autos; mecánico/a de vehículos; técnico/a automotriz; mecánico/a de motores	Mecánica automotriz	car mechanic; motor mechanic	service-cars repair-engines repair-brakes use-hand-tools	diagnose-cars car-electrics repair-diesel	own
723102	7231	mecánico/a de motos; técnico/a de motos; mecánico/a de mototaxis	Mecánica de motos	motorcycle mechanic	repair-motorcycles use-hand-tools	repair-engines car-electrics	own
723103	7231	llantero/a; vulcanizador/a; cauchero/a@ve	Llantas	tyre fitter	fix-tyres use-hand-tools	service-cars	own
723104	7231	mecánico/a diésel; mecánico/a de camiones	Mecánica diésel	diesel mechanic	repair-diesel repair-engines use-hand-tools	hydraulics diagnose-cars	own
741101	7411	electricista; electricista de obra; electricista de edificaciones; técnico/a electricista; instalador/a eléctrico/a; electricista domiciliario/a	Electricidad de edificios	electrician; building electrician	wire-buildings electrical-safety install-panels use-hand-tools	read-drawings work-at-height install-cctv	own
751201	7512	panadero/a; maestro/a panadero/a; hornero/a de panadería; ayudante de panadería; amasador/a	Panadería	baker	bake-bread make-dough run-oven food-hygiene	make-pastry clean-kitchen work-under-pressure	own
751202	7512	pastelero/a; repostero/a; dulcero/a@ve; tortero/a@jerga; decorador/a de tortas; ayudante de pastelería	Pastelería	pastry cook; confectioner; cake decorator	bake-cakes make-pastry decorate-cakes food-hygiene	make-desserts make-chocolate sell-online	own
753101	7531	sastre/sastra; modisto/a; sastre a medida	Sastrería y modistería	tailor; dressmaker	sew-straight make-patterns cut-fabric alter-clothes	sew-by-hand design-clothes serve-customers	own
753301	7533	costurero/a; zurcidor/a; bordador/a; costurero/a a mano; arreglador/a de ropa	Costura y bordado	seamstress; sewer; embroiderer	sew-by-hand alter-clothes sew-straight	embroider finish-garments	own
`;
