/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const officeSkills = `
#	office-clerical	Oficina	Office work
6001	write-documents	redactar documentos	write documents	redacción; cartas; oficios; informes			own
6002	write-reports	redactar informes	write reports	informes; reportes	write-documents		own
6003	file-documents	archivar documentos	file documents	archivo; expedientes; foliado			own
6004	receive-documents	recibir y registrar documentos	receive and register documents	mesa de partes; trámite documentario; SGD			own
6005	manage-agenda	manejar agenda	manage a diary	agenda; citas; reuniones; coordinación de agenda			own
6006	reception	recibir visitas	receive visitors	recepción; recepcionista; anfitriona		serve-customers	own
6007	type-fast	digitar rápido	type fast	digitación; tipeo; ingreso de datos; data entry		use-computer	own
6008	office-supplies	controlar útiles y caja chica	manage supplies and petty cash	caja chica; útiles de oficina			own
6009	take-minutes	levantar actas	take minutes	actas; reuniones		write-documents	own
6010	legal-documents	preparar escritos legales	prepare legal documents	escritos; demandas; contratos			own
6011	proofread	corregir textos	proofread	corrección de estilo; ortografía			own
6012	translate	traducir textos	translate texts	traducción			own
6013	interpret	interpretar	interpret	interpretación; intérprete; lengua de señas			own
6014	archive-science	administrar archivos	manage archives	archivística; patrimonio documental		file-documents	own
6015	catalogue-books	catalogar libros	catalogue books	biblioteca; bibliotecología			own
#	office-finance	Contabilidad y finanzas	Accounting and finance
6016	keep-books	registrar operaciones contables	keep accounting books	contabilidad; asientos contables; libros contables; registro de compras y ventas			own
6017	accounting-software	usar software contable	use accounting software	CONCAR; Siscont; Contasis; StarSoft; SIAF		use-computer	own
6018	file-taxes	declarar impuestos	file taxes	SUNAT; PDT; IGV; tributación; declaraciones mensuales		keep-books	own
6019	run-payroll	elaborar planillas	run payroll	planillas; PLAME; T-Registro; AFP; PDT 601			own
6020	reconcile-banks	conciliar bancos	reconcile bank accounts	conciliaciones bancarias		keep-books	own
6021	invoice	facturar	invoice	facturación; SEE; facturas	issue-receipts		own
6022	manage-treasury	gestionar tesorería	manage treasury	tesorería; flujo de caja; pagos a proveedores			own
6023	prepare-statements	elaborar estados financieros	prepare financial statements	estados financieros; NIIF; balance		keep-books	own
6024	audit	auditar	audit	auditoría; control interno		prepare-statements	own
6025	calculate-costs	calcular costos	calculate costs	costos; presupuestos; costeo			own
6026	plan-budget	elaborar presupuestos	plan budgets	presupuesto; POI; presupuesto público			own
6027	assess-credit	evaluar créditos	assess credit	evaluación crediticia; asesor de negocios; microfinanzas			own
6028	analyse-finance	analizar finanzas	analyse finance	análisis financiero; VAN; TIR			own
6029	analyse-economy	analizar la economía	analyse the economy	economía; estudios económicos		analyse-data	own
6030	value-assets	tasar bienes	value assets	tasación; perito tasador			own
6031	manage-public-funds	administrar fondos públicos	manage public funds	SIAF; gestión pública; ejecución presupuestal			own
6032	insurance-claims	liquidar siniestros	settle claims	siniestros; ajustador			own
#	office-people	Personas y gestión	People and management
6033	recruit	reclutar y seleccionar personal	recruit and select staff	reclutamiento; selección; entrevistas			own
6034	administer-staff	administrar personal	administer personnel	legajos; contratos; control de asistencia; recursos humanos			own
6035	labour-law	aplicar legislación laboral	apply labour law	derecho laboral; SUNAFIL; beneficios sociales			own
6036	train-staff	capacitar personal	train staff	capacitación; inducción; formación			own
6037	evaluate-performance	evaluar el desempeño	appraise performance	desempeño; KPI			own
6038	lead-team	dirigir equipos	lead teams	liderazgo; jefatura; supervisión de personal; manejo de personal			own
6039	plan-work	planificar y organizar el trabajo	plan and organise work	planificación; organización; cronograma			own
6040	manage-business	administrar una empresa	manage a business	administración; gerencia; gestión empresarial		plan-budget	own
6041	set-strategy	definir estrategias	set strategy	estrategia; planeamiento estratégico			own
6042	negotiate	negociar	negotiate	negociación			own
6043	manage-projects	gestionar proyectos	manage projects	PMI; PMBOK; scrum; gestión de proyectos		plan-work	own
6044	public-management	aplicar gestión pública	apply public management	gestión pública; SERVIR; invierte.pe			own
6045	analyse-processes	analizar procesos	analyse processes	procesos; BPMN; mapeo de procesos			own
#	office-law	Derecho y seguridad pública	Law and public safety
6046	give-legal-advice	dar asesoría legal	give legal advice	asesoría legal; abogacía; consultas legales			own
6047	litigate	litigar	litigate	litigios; juicios; audiencias; procesos judiciales		legal-documents	own
6048	draft-contracts	redactar contratos	draft contracts	contratos; convenios		legal-documents	own
6049	judge-cases	resolver casos	decide cases	juez; sentencias; resoluciones			own
6050	administrative-law	aplicar derecho administrativo	apply administrative law	Ley 27444; procedimiento administrativo; PAD			own
6051	notarial	tramitar actos notariales y registrales	process notarial and registry acts	notaría; SUNARP; poderes			own
6052	inspect-compliance	fiscalizar el cumplimiento de normas	inspect compliance	fiscalización; inspección; supervisión			own
6053	police-work	mantener el orden público	keep public order	policía; serenazgo			own
#	office-marketing	Marketing y comunicación	Marketing and communication
6054	plan-campaigns	planificar campañas	plan campaigns	marketing; campañas; publicidad			own
6055	manage-social-media	gestionar redes sociales	manage social media	community manager; redes sociales; Instagram; TikTok; Facebook			own
6056	write-copy	redactar contenido	write copy	copywriting; contenidos; redactor			own
6057	research-market	investigar mercados	research markets	investigación de mercado; encuestas			own
6058	run-surveys	aplicar encuestas	run surveys	encuestador; censos; empadronador		active-listening	own
6059	buy-ads	gestionar anuncios digitales	manage digital ads	Google Ads; Meta Ads; pauta; SEO			own
6060	public-relations	gestionar relaciones públicas	manage public relations	relaciones públicas; imagen institucional; prensa			own
6061	report-news	reportear y redactar noticias	report news	periodismo; prensa		write-copy	own
6062	take-photos	tomar fotografías	take photographs	fotografía; Lightroom			own
6063	edit-video	grabar y editar video	record and edit video	edición de video; Premiere; CapCut; camarógrafo			own
6064	design-graphics	diseñar piezas gráficas	design graphics	diseño gráfico; flyers; Illustrator; Photoshop; CorelDraw			own
6065	design-brand	diseñar identidad visual	design brands	branding; logos	design-graphics		own
6066	speak-on-air	locutar y conducir programas	present on air	locución; conductor; animación			own
6067	run-sound	operar sonido y luces	run sound and lights	sonidista; audio; luces			own
#	office-personal	Habilidades transversales	Transversal skills
6068	teamwork	trabajar en equipo	work in a team	trabajo en equipo; colaboración; compañerismo			own
6069	punctual	cumplir horarios	be punctual	puntualidad; responsabilidad			own
6070	communicate	comunicarse con claridad	communicate clearly	comunicación; comunicación efectiva; buena comunicación			own
6071	solve-problems	resolver problemas	solve problems	solución de problemas; iniciativa; proactividad			own
6072	adapt	adaptarse a los cambios	adapt to change	adaptabilidad; flexibilidad			own
6073	work-under-pressure	trabajar bajo presión	work under pressure	tolerancia a la presión; presión			own
6074	learn-quickly	aprender rápido	learn quickly	ganas de aprender; aprendizaje			own
6075	be-organised	ser ordenado	be organised	orden; organización personal			own
6076	basic-arithmetic	hacer cuentas	do arithmetic	cálculo; matemática básica; sumar			own
6077	read-write	leer y escribir	read and write	lectoescritura			own
#	office-specialist	Gestión especializada	Specialised management
6078	manage-finance	dirigir finanzas	direct finance	gerente de finanzas; CFO		analyse-finance lead-team	own
6079	manage-people	dirigir recursos humanos	direct human resources	gerente de recursos humanos; gestión humana		recruit lead-team	own
6080	manage-sales	dirigir ventas	direct sales	gerente de ventas; jefe de ventas		close-sales lead-team	own
6081	manage-production	dirigir producción	direct production	jefe de producción; gerente de planta		plan-production lead-team	own
6082	manage-site	dirigir proyectos de construcción	direct construction projects	gerente de obra		supervise-site	own
6083	manage-it	dirigir tecnología	direct technology	jefe de sistemas; CIO		lead-team	own
6084	manage-farm	dirigir producción agrícola	direct farm production	jefe de fundo; administrador de fundo		lead-team manage-crops	own
6085	manage-bank-branch	dirigir una agencia bancaria	run a bank branch	administrador de agencia		lead-team sell-financial	own
6086	manage-care-service	dirigir servicios de cuidado	run care services	casa de reposo; guardería; nido		lead-team	own
6087	legislate	elaborar y debatir normas	draft and debate laws	congresista; regidor			own
6088	represent-organisation	representar a una organización	represent an organisation	dirigente; sindicato; gremio		negotiate	own
6089	analyse-policy	analizar políticas públicas	analyse public policy	políticas; planeamiento		write-reports	own
6090	advise-investment	asesorar inversiones	advise on investment	bolsa; inversiones		analyse-finance	own
6091	trade-securities	operar en bolsa y cambio	trade securities and currency	trader; cambista; dólares			own
6092	appraise-claims	peritar daños	assess damages	perito; tasador; ajustador			own
6093	collect-statistics	procesar datos estadísticos	process statistical data	INEI; estadística; codificación		use-spreadsheets	own
6094	run-auctions	conducir remates	run auctions	martillero; remate			own
6095	place-workers	colocar trabajadores	place workers	agencia de empleo; intermediación		recruit	own
6096	manage-property	administrar inmuebles y edificios	manage property	administración de edificios; junta de propietarios			own
6097	tax-inspection	fiscalizar tributos	inspect taxes	auditor tributario; SUNAT; SAT		file-taxes	own
6098	issue-permits	tramitar licencias y permisos	process licences and permits	licencia de funcionamiento; ITSE		administrative-law	own
6099	border-control	controlar fronteras y aduana	control borders and customs	Migraciones; aduanas			own
6100	detective	investigar delitos	investigate crimes	peritaje; criminalística			own
6101	patent	gestionar propiedad intelectual	manage intellectual property	marcas; INDECOPI			own
6102	contract-admin	administrar contratos	administer contracts	adendas; conformidades	state-purchasing		own
6103	asset-control	controlar bienes patrimoniales	control assets	control patrimonial; inventario de bienes		count-inventory	own
6104	public-investment	formular inversión pública	prepare public investment	expedientes técnicos; Invierte.pe		plan-budget	own
6105	citizen-service	atender trámites ciudadanos	handle citizens' procedures	mesa de ayuda ciudadana; MAC; RENIEC		give-information	own
6106	transcribe	transcribir y estenografiar	transcribe	transcripción; estenotipista		type-fast	own
6107	copy-documents	fotocopiar y escanear	copy and scan documents	fotocopias; digitalización; escaneo			own
6108	production-control	programar y controlar materiales	schedule and control materials	asistente de planeamiento; PCP		count-inventory	own
6109	transport-clerk	controlar documentos de transporte	control transport documents	guías; manifiestos; liquidación de fletes		use-spreadsheets	own
6110	personnel-records	llevar registros de personal	keep personnel records	legajos; escalafón		file-documents	own
6111	library-clerk	atender biblioteca	serve in a library	préstamo de libros			own
#	office-media	Medios y espectáculo	Media and show
6112	operate-camera	operar cámara	operate a camera	camarógrafo; encuadre			own
6113	light-shoots	iluminar grabaciones	light shoots	iluminación; luminotecnia			own
6114	broadcast	operar transmisión	operate broadcasts	radio; switcher; streaming			own
6115	animate-graphics	animar gráficos	animate graphics	After Effects; 3D; Blender		design-graphics	own
6116	illustrate	ilustrar	illustrate	ilustración; cómic		draw-paint	own
6117	stage-setup	armar escenarios y toldos	set up stages and tents	tramoyista; toldos; estructuras			own
6118	dress-sets	ambientar y decorar espacios	dress sets and spaces	ambientación; globos; decoración de eventos			own
6119	curate	montar exposiciones	mount exhibitions	museo; curaduría; conservación			own
6120	print-signs	rotular y hacer letreros	make signs	rotulación; gigantografía; vinil			own
6121	prepress	preparar artes para imprenta	prepare artwork for print	preprensa; diagramación			own
#	office-work-life	Trámites y vida laboral	Procedures and working life
6122	file-online	hacer trámites en línea	file procedures online	trámites; citas en línea		use-smartphone	own
6123	keep-simple-accounts	llevar cuentas simples del negocio	keep simple business accounts	cuaderno de ventas; ingresos y gastos		basic-arithmetic	own
6124	formalise-business	formalizar un negocio	formalise a business	RUC; RUS; licencia; MYPE			own
6125	prepare-tenders	preparar propuestas y licitaciones	prepare bids	licitación; propuesta técnica		write-documents	own
6126	minutes-assembly	conducir asambleas	chair meetings	asambleas; reuniones		public-speaking	own
6127	fundraise	captar fondos	raise funds	cooperación; donantes; captación			own
6128	manage-volunteers	coordinar voluntarios	coordinate volunteers	voluntarios		lead-team	own
6129	archive-digital	digitalizar archivos	digitise records	escaneo; Drive; gestor documental	copy-documents		own
6130	handle-claims-consumer	aplicar el código de consumo	apply consumer law	INDECOPI; libro de reclamaciones		handle-complaints	own
6131	office-protocol	aplicar protocolo y etiqueta	apply protocol and etiquette	protocolo; ceremonial			own
`;
