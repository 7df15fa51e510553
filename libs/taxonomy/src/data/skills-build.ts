/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const buildSkills = `
#	build-site	Obra	Building site
4001	mix-mortar	preparar mezcla y concreto	mix mortar and concrete	mezcla; concreto; trompo			own
4002	lay-bricks	asentar ladrillo	lay bricks	asentado de ladrillo; muros; albañilería		mix-mortar	own
4003	plaster-walls	tarrajear muros	plaster walls	tarrajeo; frisado; enlucido; friso		mix-mortar	own
4004	pour-concrete	vaciar concreto	pour concrete	vaciado; losas; columnas; techado		mix-mortar	own
4005	build-formwork	encofrar	build formwork	encofrado; encofrador		use-hand-tools	own
4006	bend-rebar	habilitar y armar fierro	bend and tie rebar	fierrero; cabillero; acero corrugado			own
4007	lay-tiles	enchapar pisos y paredes	lay tiles	enchape; cerámico; porcelanato; cerámica			own
4008	install-drywall	instalar drywall	install drywall	drywall; tabiquería; cielo raso		use-power-tools	own
4009	paint-buildings	pintar paredes y fachadas	paint buildings	pintura; latex; empastar; pintor			own
4010	prepare-surfaces	lijar y empastar superficies	prepare surfaces	lijado; masillado; empastado			own
4011	demolish	demoler y picar	demolish	demolición; picado; comba		use-power-tools	own
4012	carry-materials	cargar materiales de obra	carry building materials	peón; acarreo; cargar		lift-loads	own
4013	read-drawings	leer planos	read drawings	planos; lectura de planos			own
4014	measure-level	medir y nivelar	measure and level	nivel; trazado; replanteo			own
4015	work-at-height	trabajar en altura	work at height	trabajos en altura; arnés; andamios		use-ppe	own
4016	scaffold	armar andamios	erect scaffolding	andamiero; andamios		work-at-height	own
4017	waterproof	impermeabilizar techos	waterproof roofs	impermeabilización; manto asfáltico			own
4018	install-roofs	colocar techos	install roofs	calaminas; tejas; techador		work-at-height	own
4019	install-glass	instalar vidrios y aluminio	install glass and aluminium	vidriero; mamparas; melamina y vidrio			own
4020	insulate	colocar aislamiento	install insulation	aislamiento térmico; aislante			own
4021	supervise-site	supervisar obra	supervise a site	maestro de obra; residente; capataz		read-drawings lead-team	own
4022	pave-roads	asfaltar y pavimentar	pave roads	asfalto; pistas y veredas			own
#	build-plumbing	Gasfitería y gas	Plumbing and gas
4023	install-pipes	instalar tuberías de agua y desagüe	install water and drain pipes	gasfitería; plomería; tuberías; PVC; fontanería		use-hand-tools	own
4024	repair-leaks	reparar fugas y griferías	repair leaks and taps	fugas; caños; inodoros	install-pipes		own
4025	unblock-drains	desatorar desagües	unblock drains	desatoro; desagüe			own
4026	install-gas	instalar gas natural	install natural gas	IG1; gas; gasodomésticos		install-pipes	own
4027	install-heaters	instalar termas y bombas	install heaters and pumps	terma; electrobomba; tanque		install-pipes	own
#	build-electric	Electricidad y refrigeración	Electricity and refrigeration
4028	wire-buildings	instalar cableado eléctrico	wire buildings	instalaciones eléctricas; electricista; tomacorrientes; entubado		electrical-safety	own
4029	electrical-safety	aplicar seguridad eléctrica	work safely with electricity	riesgo eléctrico; LOTO; bloqueo y etiquetado			own
4030	install-panels	armar tableros eléctricos	assemble electrical panels	tableros; llaves térmicas	wire-buildings		own
4031	repair-motors	reparar motores eléctricos	repair electric motors	rebobinado; motores			own
4032	repair-appliances	reparar electrodomésticos	repair appliances	línea blanca; lavadoras; refrigeradoras			own
4033	lay-power-lines	tender redes eléctricas	lay power lines	liniero; media tensión; postes		electrical-safety work-at-height	own
4034	install-solar	instalar paneles solares	install solar panels	fotovoltaico; solar		wire-buildings	own
4035	repair-refrigeration	reparar aire acondicionado y refrigeración	repair air conditioning and refrigeration	refrigeración; aire acondicionado; climatización; HVAC			own
4036	automate-plc	programar PLC y automatización	program PLCs	PLC; automatización; instrumentación			own
4037	repair-electronics	reparar equipos electrónicos	repair electronics	electrónica; soldar placas; televisores			own
4038	install-cctv	instalar cámaras y alarmas	install cameras and alarms	CCTV; alarmas; videoportero		~wire-buildings	own
#	build-wood	Madera y muebles	Wood and furniture
4039	join-wood	trabajar la madera	do joinery	carpintería; puertas; ebanistería		use-hand-tools use-power-tools	own
4040	make-furniture	fabricar muebles	make furniture	muebles; ebanista	join-wood		own
4041	melamine	fabricar muebles de melamina	make melamine furniture	melamina; tableros	make-furniture		own
4042	varnish	barnizar y laquear	varnish	barniz; laca; DD			own
4043	upholster	tapizar muebles	upholster furniture	tapicería; muebles			own
4044	run-saws	operar sierras y máquinas de madera	operate wood machines	sierra circular; cepilladora; escuadradora		use-power-tools	own
4045	install-furniture	instalar muebles	install furniture	instalador de muebles; closets		use-power-tools	own
#	build-metal	Metal y soldadura	Metal and welding
4046	weld-arc	soldar por arco	weld by arc	soldadura eléctrica; SMAW; electrodo		use-ppe	own
4047	weld-mig	soldar MIG y TIG	weld MIG and TIG	MIG; TIG; MAG; argón	weld-arc		own
4048	weld-oxy	cortar y soldar con oxicorte	cut and weld with oxy-fuel	oxicorte; autógena		use-ppe	own
4049	make-metal-frames	fabricar estructuras metálicas	make metal structures	estructuras metálicas; rejas; portones; herrería		weld-arc	own
4050	bend-sheet	trabajar planchas de metal	work sheet metal	planchas; plegado; ductos; hojalatería			own
4051	turn-metal	operar torno y fresadora	operate lathe and milling machine	tornero; fresador; torno		read-drawings	own
4052	cnc	programar y operar CNC	program and operate CNC	CNC; control numérico	turn-metal		own
4053	grind-polish	esmerilar y pulir	grind and polish	amoladora; pulido; esmeril		use-power-tools	own
4054	forge	forjar metal	forge metal	forja; fragua			own
4055	assemble-machines	ensamblar máquinas	assemble machines	ensamblaje; montaje mecánico		use-hand-tools	own
#	build-vehicles	Mecánica de vehículos	Vehicle mechanics
4056	service-cars	dar mantenimiento a autos	service cars	afinamiento; cambio de aceite; mecánica automotriz		use-hand-tools	own
4057	diagnose-cars	diagnosticar fallas con escáner	diagnose cars with a scanner	escáner automotriz; diagnóstico		service-cars	own
4058	repair-engines	reparar motores	repair engines	motores; rectificación	service-cars		own
4059	repair-diesel	reparar motores diésel	repair diesel engines	diésel; camiones; inyección	repair-engines		own
4060	repair-brakes	reparar frenos y suspensión	repair brakes and suspension	frenos; suspensión; dirección	service-cars		own
4061	car-electrics	reparar electricidad automotriz	repair car electrics	electricista automotriz; alternador; arrancador			own
4062	repair-motorcycles	reparar motos	repair motorcycles	motos; mototaxis		use-hand-tools	own
4063	repair-bicycles	reparar bicicletas	repair bicycles	bicicletas		use-hand-tools	own
4064	fix-tyres	reparar y cambiar llantas	fix and change tyres	llantero; cauchos; parchar			own
4065	body-repair	planchar carrocerías	repair car bodies	planchado; latonería; enderezar			own
4066	paint-cars	pintar autos	paint cars	pintura automotriz; sopleteado		prepare-surfaces	own
4067	convert-gas-cars	convertir autos a gas	convert cars to gas	GNV; GLP; conversión		service-cars	own
4068	service-machines	mantener maquinaria industrial	maintain industrial machinery	mantenimiento mecánico; mantenimiento preventivo; maquinaria		use-hand-tools	own
4069	service-heavy-plant	mantener maquinaria pesada	maintain heavy plant	maquinaria pesada; excavadoras	service-machines		own
4070	hydraulics	reparar sistemas hidráulicos y neumáticos	repair hydraulic and pneumatic systems	hidráulica; neumática			own
#	build-finishes	Acabados y restauración	Finishes and restoration
4071	lay-parquet	colocar pisos de madera y vinílicos	lay wood and vinyl floors	parquet; vinílico; laminado		use-power-tools	own
4072	lay-stone	labrar y colocar piedra	cut and lay stone	mármol; granito; sillar; cantero		use-power-tools	own
4073	polish-floors	pulir pisos de terrazo y mármol	polish terrazzo and marble	pulido; terrazo; diamantado		use-power-tools	own
4074	stucco	hacer molduras y yeso	make mouldings and plasterwork	yesero; molduras; cielo raso			own
4075	wallpaper	colocar papel tapiz	hang wallpaper	papel tapiz		prepare-surfaces	own
4076	install-doors	instalar puertas y ventanas	install doors and windows	puertas; marcos		join-wood	own
4077	lock-smith	abrir y reparar cerraduras	open and repair locks	cerrajero; llaves; chapas		use-hand-tools	own
4078	build-adobe	construir con adobe y quincha	build with adobe	adobe; quincha; bambú			own
4079	restore-buildings	restaurar edificaciones	restore buildings	restauración; patrimonio			own
4080	set-precast	montar prefabricados	set precast elements	prefabricados; paneles			own
4081	dig-trenches	excavar zanjas	dig trenches	zanjas; pico y lampa; lampear			own
4082	lay-sewers	instalar redes de agua y alcantarillado	lay water and sewer mains	alcantarillado; buzones; redes		install-pipes	own
4083	clean-facades	limpiar fachadas en altura	clean facades at height	acceso por cuerdas; silleta		work-at-height	own
4084	maintain-roads	mantener caminos	maintain roads	caminero; cunetas; bacheo			own
4085	estimate-jobs	cotizar trabajos de obra	estimate building jobs	presupuestar; metrar; contratista			own
4086	site-store	controlar almacén de obra	run a site store	almacén de obra; tareador		count-inventory	own
4087	survey-assist	apoyar en topografía	assist surveyors	portamira; jalonero		measure-level	own
#	build-industrial	Mantenimiento industrial	Industrial maintenance
4088	maintain-electrical	mantener equipos eléctricos industriales	maintain industrial electrics	mantenimiento eléctrico; subestaciones		electrical-safety	own
4089	predictive-maintenance	hacer mantenimiento predictivo	do predictive maintenance	vibraciones; termografía	service-machines		own
4090	align-shafts	montar y alinear equipos	install and align equipment	montaje; alineamiento; rodajes		service-machines	own
4091	repair-pumps	reparar bombas y compresores	repair pumps and compressors	bombas; compresoras		service-machines	own
4092	weld-pipes	soldar tuberías	weld pipes	tubero; 6G; API	weld-arc		own
4093	rig-loads	maniobrar cargas con aparejos	rig loads	rigger; aparejos; eslingas		use-ppe	own
4094	splice-cables	empalmar cables	splice cables	empalme; fibra; cable		electrical-safety	own
4095	install-lifts	instalar y mantener ascensores	install and maintain lifts	ascensores; escaleras eléctricas		electrical-safety	own
4096	repair-sewing-machines	reparar máquinas de coser	repair sewing machines	mecánico de confecciones		use-hand-tools	own
4097	repair-instruments	reparar instrumentos de precisión	repair precision instruments	relojero; balanzas; calibración			own
4098	maintain-aircraft	mantener aeronaves	maintain aircraft	aviación; aeronáutica			own
4099	maintain-ships	mantener motores marinos	maintain marine engines	motorista naval; maquinista naval		repair-diesel	own
4100	repair-farm-machines	reparar maquinaria agrícola	repair farm machinery	tractores; fumigadoras		service-machines	own
4101	cast-metal	fundir y moldear metal	cast and mould metal	fundición; moldeador; horno		use-ppe	own
4102	plate-metal	galvanizar y recubrir metal	plate and coat metal	cromado; galvanizado; pintura electrostática		use-ppe	own
4103	heat-treat	tratar metales con calor	heat-treat metal	temple; tratamiento térmico			own
4104	make-tools	fabricar matrices y moldes	make dies and moulds	matricero; moldes; troqueles		turn-metal	own
4105	install-windows-alum	fabricar carpintería de aluminio	make aluminium joinery	ventanas; aluminio		install-glass	own
4106	tow-vehicles	auxiliar y remolcar vehículos	assist and tow vehicles	grúa; auxilio mecánico		drive-truck	own
4107	car-detailing	hacer lavado de salón y pulido de autos	detail cars	detailing; pulido; lavado de salón	wash-vehicles		own
4108	install-car-audio	instalar alarmas y audio en autos	install car alarms and audio	alarmas; audio; accesorios		car-electrics	own
#	build-small-jobs	Trabajos menores	Small jobs
4109	hang-fixtures	colgar y fijar accesorios	hang and fix fittings	repisas; cortinas; taladrar		use-power-tools	own
4110	change-taps	cambiar griferías e inodoros	change taps and toilets	inodoro; caño; trampa	repair-leaks		own
4111	install-water-tanks	instalar tanques y cisternas	install water tanks	tanque elevado; cisterna		install-pipes	own
4112	install-lighting	instalar luminarias	install lighting	luminarias; LED; focos	wire-buildings		own
4113	repair-doors	reparar puertas y chapas	repair doors and locks	bisagras; chapas		use-hand-tools	own
4114	install-curtains	instalar cortinas y persianas	install curtains and blinds	roller; persianas		use-power-tools	own
4115	install-fences	instalar cercos y rejas	install fences and grilles	cerco eléctrico; concertina		use-power-tools	own
4116	artificial-grass	instalar grass sintético	install artificial grass	grass sintético			own
4117	epoxy-floors	aplicar pisos epóxicos	apply epoxy floors	epóxico; resina		prepare-surfaces	own
4118	texture-walls	aplicar texturas decorativas	apply decorative textures	textura; estuco veneciano		paint-buildings	own
4119	read-electrical	leer diagramas eléctricos	read electrical diagrams	planos eléctricos; unifilar			own
4120	measure-electric	medir con multímetro	measure with a multimeter	pinza; tester; multímetro		electrical-safety	own
4121	sharpen-tools	afilar herramientas	sharpen tools	afilado		use-hand-tools	own
4122	clean-site	limpiar y ordenar la obra	clean and tidy the site	orden y limpieza; desmonte			own
`;
