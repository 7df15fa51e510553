/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const knowSkills = `
#	know-digital	Computación básica	Basic computing
7001	use-computer	usar computadora	use a computer	computación; informática básica; Windows; ofimática			own
7002	use-smartphone	usar aplicativos del celular	use phone apps	celular; apps; aplicativos			own
7003	use-word	usar procesador de textos	use a word processor	Word; Google Docs	use-computer		own
7004	use-spreadsheets	usar hojas de cálculo	use spreadsheets	Excel; Google Sheets; Excel intermedio	use-computer		own
7005	advanced-excel	usar Excel avanzado	use advanced Excel	tablas dinámicas; macros; Excel avanzado	use-spreadsheets		own
7006	use-slides	hacer presentaciones	make slides	PowerPoint; Canva	use-computer		own
7007	use-email	usar correo electrónico	use e-mail	correo; Outlook; Gmail	use-computer		own
7008	use-erp	usar sistemas ERP	use ERP systems	SAP; Oracle; Odoo; ERP		use-computer	own
7009	use-crm	usar CRM	use a CRM	CRM; Salesforce; HubSpot		use-computer	own
#	know-it	Tecnologías de la información	Information technology
7010	program	programar software	program software	programación; desarrollo de software; código			own
7011	program-web	programar sitios web	program websites	desarrollo web; HTML; CSS; JavaScript; frontend; React	program		own
7012	program-backend	programar servicios	program services	backend; API; Node; Java; PHP; .NET	program		own
7013	program-python	programar en Python	program in Python	Python	program		own
7014	program-mobile	programar aplicaciones móviles	program mobile apps	Android; iOS; Flutter	program		own
7015	test-software	probar software	test software	QA; testing; pruebas de software			own
7016	design-interfaces	diseñar interfaces	design interfaces	UX; UI; Figma			own
7017	use-git	controlar versiones	use version control	Git; GitHub			own
7018	manage-databases	administrar bases de datos	manage databases	SQL; base de datos; Oracle; MySQL; PostgreSQL			own
7019	query-data	consultar datos con SQL	query data with SQL	SQL; consultas	manage-databases		own
7020	analyse-data	analizar datos	analyse data	análisis de datos; Power BI; estadística; SPSS; R			own
7021	model-data	crear modelos de datos	build data models	machine learning; ciencia de datos; inteligencia artificial	analyse-data		own
7022	analyse-systems	analizar sistemas	analyse systems	análisis de sistemas; requerimientos; UML			own
7023	administer-servers	administrar servidores	administer servers	servidores; Linux; Windows Server; cloud; AWS			own
7024	administer-networks	administrar redes	administer networks	redes; Cisco; switches; CCNA			own
7025	cyber-security	proteger sistemas	secure systems	ciberseguridad; seguridad de la información			own
7026	support-users	dar soporte técnico a usuarios	support users	soporte técnico; help desk; mesa de ayuda		solve-problems	own
7027	repair-computers	reparar computadoras	repair computers	ensamblaje de PC; mantenimiento de computadoras; formateo			own
7028	repair-phones	reparar celulares	repair phones	servicio técnico de celulares			own
7029	install-networks	tender cableado de red	install network cabling	cableado estructurado; fibra óptica; internet; antenas		~work-at-height	own
7030	gis	elaborar mapas digitales	make digital maps	SIG; GIS; ArcGIS; QGIS; cartografía			own
#	know-engineering	Ingeniería y ciencia	Engineering and science
7031	structural-design	calcular estructuras	design structures	estructuras; ETABS; concreto armado			own
7032	cost-works	metrar y presupuestar obras	measure and cost works	metrados; S10; presupuestos de obra; valorizaciones		read-drawings	own
7033	draw-cad	dibujar planos en CAD	draw in CAD	AutoCAD; Revit; BIM; dibujante		read-drawings	own
7034	survey-land	hacer levantamientos topográficos	survey land	topografía; estación total; GPS diferencial			own
7035	test-materials	ensayar suelos y materiales	test soils and materials	laboratorio de suelos; ensayos			own
7036	plan-production	planificar la producción	plan production	PCP; planeamiento de producción			own
7037	design-mechanics	diseñar sistemas mecánicos	design mechanical systems	SolidWorks; diseño mecánico			own
7038	design-electrics	diseñar instalaciones eléctricas	design electrical installations	proyectos eléctricos; expediente eléctrico			own
7039	design-buildings	diseñar edificaciones	design buildings	arquitectura; anteproyecto		draw-cad	own
7040	process-chemistry	controlar procesos químicos	control chemical processes	ingeniería química; procesos			own
7041	lab-chemistry	hacer análisis químicos	run chemical analyses	laboratorio químico; fisicoquímico			own
7042	treat-water	tratar agua y efluentes	treat water and effluent	PTAR; agua potable; tratamiento de agua			own
7043	environmental-management	gestionar impacto ambiental	manage environmental impact	EIA; medio ambiente; OEFA			own
7044	plan-mining	planificar minas	plan mines	planeamiento de minas; geomecánica			own
7045	geology	hacer estudios geológicos	carry out geological studies	geología; mapeo geológico			own
7046	statistics	aplicar estadística	apply statistics	estadística; muestreo		analyse-data	own
7047	research	investigar	do research	investigación; tesis; artículos			own
7048	agronomy	dar asistencia técnica agrícola	give farm technical advice	extensionista; agronomía		manage-crops	own
7049	biology-field	hacer monitoreo biológico	do biological monitoring	biología; flora y fauna			own
#	know-teach	Enseñanza	Teaching
7050	teach-children	enseñar a niños de primaria	teach primary children	primaria; docente; aula		plan-lessons manage-class	own
7051	teach-preschool	enseñar en inicial	teach preschool	inicial; nido; preescolar		plan-lessons play-learning	own
7052	teach-secondary	enseñar en secundaria	teach secondary school	secundaria; profesor		plan-lessons manage-class	own
7053	teach-adults	enseñar a adultos	teach adults	andragogía; capacitador; CETPRO		plan-lessons	own
7054	teach-university	enseñar en universidad	teach at university	docencia universitaria		plan-lessons research	own
7055	teach-maths	enseñar matemáticas	teach mathematics	matemática; aritmética			own
7056	teach-language	enseñar idiomas	teach languages	profesor de inglés; idiomas			own
7057	teach-music	enseñar música	teach music	profesor de música; guitarra; piano			own
7058	teach-art	enseñar artes	teach arts	danza; pintura; teatro			own
7059	teach-it	enseñar computación	teach computing	profesor de computación		use-computer	own
7060	teach-driving	enseñar a conducir	teach driving	instructor de manejo		drive-car	own
7061	coach-sport	entrenar deportes	coach sports	entrenador; fútbol; gimnasio; personal trainer			own
7062	plan-lessons	planificar clases	plan lessons	sesiones de aprendizaje; programación curricular; currículo nacional			own
7063	manage-class	manejar el aula	manage a class	disciplina; convivencia escolar			own
7064	assess-learning	evaluar aprendizajes	assess learning	evaluación; rúbricas			own
7065	special-education	educar con inclusión	teach with inclusion	educación especial; SAANEE; inclusiva			own
7066	tutor-students	dar tutoría	tutor students	tutoría; orientación educativa		active-listening	own
7067	manage-school	dirigir una escuela	run a school	dirección escolar; UGEL		lead-team	own
#	know-languages	Idiomas	Languages
7068	speak-spanish	hablar español	speak Spanish	castellano; español			own
7069	speak-english	hablar inglés	speak English	inglés; bilingüe; english			own
7070	speak-quechua	hablar quechua	speak Quechua	quechua; runasimi			own
7071	speak-aymara	hablar aimara	speak Aymara	aimara; aymara			own
7072	speak-portuguese	hablar portugués	speak Portuguese	portugués			own
7073	speak-french	hablar francés	speak French	francés			own
7074	speak-chinese	hablar chino	speak Chinese	chino mandarín			own
7075	sign-language	usar lengua de señas peruana	use Peruvian sign language	LSP; señas			own
7076	speak-amazonian	hablar una lengua amazónica	speak an Amazonian language	asháninka; awajún; shipibo			own
#	know-arts	Arte y cultura	Arts and culture
7077	play-music	tocar un instrumento	play an instrument	música; guitarra; cajón; orquesta			own
7078	sing	cantar	sing	canto; coro			own
7079	dance	bailar	dance	danza; marinera; salsa			own
7080	act	actuar	act	actuación; teatro			own
7081	animate-parties	animar fiestas infantiles	entertain at children's parties	hora loca; animador; payaso; dalina			own
7082	draw-paint	dibujar y pintar	draw and paint	dibujo; pintura artística			own
7083	make-crafts	hacer artesanía	make crafts	artesanía; manualidades; cerámica; retablos			own
7084	make-jewellery	hacer joyería	make jewellery	joyería; bisutería; filigrana; platería			own
7085	make-pottery	hacer cerámica	make pottery	cerámica; alfarería			own
7086	sculpt	esculpir y tallar	sculpt and carve	tallado; escultura			own
7087	write-fiction	escribir obras	write works	escritor; guiones			own
7088	direct-shows	dirigir y producir espectáculos	direct and produce shows	producción audiovisual; dirección		plan-work	own
7089	design-interiors	diseñar interiores	design interiors	decoración; interiores			own
#	know-digital-trades	Oficios digitales	Digital trades
7090	wordpress	publicar sitios con gestor de contenidos	publish sites with a CMS	WordPress; Wix; Shopify	program-web		own
7091	seo	posicionar sitios en buscadores	optimise sites for search	SEO; posicionamiento web			own
7092	data-pipelines	integrar datos	integrate data	ETL; data engineer		query-data	own
7093	automate-office	automatizar tareas de oficina	automate office tasks	macros; VBA; RPA; Power Automate		advanced-excel	own
7094	cloud-ops	operar nube y despliegues	operate cloud and deployments	DevOps; Docker; AWS; Azure	administer-servers		own
7095	telecom	mantener equipos de telecomunicaciones	maintain telecom equipment	radioenlaces; antenas; telecom		install-networks	own
7096	video-games	desarrollar videojuegos	develop video games	Unity; Unreal	program		own
7097	train-ict	capacitar en sistemas	train people in ICT	capacitador TI		teach-it	own
7098	blockchain	gestionar seguridad de información	manage information security	ISO 27001; gestión de riesgos TI	cyber-security		own
7099	office-remote	trabajar a distancia	work remotely	teletrabajo; Zoom; Meet; Teams		use-email	own
7100	enter-data	ingresar datos	enter data	data entry; digitador		type-fast	own
7101	online-platforms	usar plataformas del Estado	use government platforms	Casilla; Agencia Digital; SUNAT Operaciones en línea		use-computer	own
#	know-science-more	Ciencias e ingenierías	Sciences and engineering
7102	physics	aplicar física y meteorología	apply physics and meteorology	física; SENAMHI			own
7103	chemistry	aplicar química	apply chemistry	química; síntesis			own
7104	actuarial	calcular riesgos actuariales	calculate actuarial risk	actuario; seguros		statistics	own
7105	urban-planning	planificar ciudades	plan towns	urbanismo; catastro; plan urbano			own
7106	landscape	diseñar paisajes	design landscapes	paisajismo			own
7107	design-products	diseñar productos	design products	diseño industrial			own
7108	metallurgy	controlar metalurgia	control metallurgy	metalurgia; hidrometalurgia			own
7109	petroleum	ingeniería de petróleo y gas	petroleum and gas engineering	petróleo; pozos; yacimientos			own
7110	telecom-design	diseñar redes de telecomunicaciones	design telecom networks	telecomunicaciones; RF			own
7111	electronics-design	diseñar circuitos electrónicos	design electronic circuits	electrónica; microcontroladores; Arduino			own
7112	food-engineering	desarrollar productos alimentarios	develop food products	industrias alimentarias; ingeniería de alimentos			own
7113	industrial-safety-eng	gestionar seguridad industrial	manage industrial safety	SSOMA; PdR; prevencionista de riesgos; SIG		workplace-safety	own
7114	risk-management	evaluar riesgos de desastre	assess disaster risk	CENEPRED; INDECI			own
7115	social-research	hacer investigación social	do social research	sociología; antropología; encuestas; entrevistas		research	own
7116	history	investigar historia	research history	historia; archivo			own
7117	political-analysis	analizar política	analyse politics	ciencia política			own
7118	archaeology	hacer trabajo arqueológico	do archaeological work	arqueología; CIRA; monitoreo arqueológico			own
7119	economics-projects	formular proyectos productivos	prepare productive projects	plan de negocio; proyectos productivos			own
#	know-education-more	Educación especializada	Specialised education
7120	teach-trade	enseñar un oficio	teach a trade	CETPRO; SENATI; taller		teach-adults	own
7121	teach-english	enseñar inglés	teach English	profesor de inglés	teach-language	speak-english	own
7122	teach-spanish	enseñar castellano y literatura	teach Spanish and literature	comunicación; literatura			own
7123	teach-science	enseñar ciencias	teach sciences	CTA; física; química; biología			own
7124	teach-religion	enseñar religión	teach religion	catequista			own
7125	teach-pe	enseñar educación física	teach physical education	educación física			own
7126	teach-bilingual	enseñar en educación intercultural bilingüe	teach bilingual education	EIB; intercultural			own
7127	teach-literacy	alfabetizar	teach literacy	alfabetización; adultos			own
7128	teach-dance	enseñar danza	teach dance	danzas; marinera; zumba	teach-art		own
7129	instruct-fitness	dirigir clases de ejercicio	lead exercise classes	zumba; aeróbicos; spinning; crossfit	coach-sport		own
7130	design-curriculum	diseñar currículo y materiales	design curricula and materials	currículo; diseño instruccional			own
7131	academic-coordination	coordinar programas educativos	coordinate education programmes	coordinador académico; coordinador pedagógico		lead-team	own
7132	referee	arbitrar	referee	árbitro			own
7133	compete-sport	competir en deporte	compete in sport	futbolista; deportista			own
7134	museum-guide	guiar en museos	guide in museums	museos; visitas guiadas	guide-tours		own
#	know-transversal	Requisitos comunes	Common requirements
7135	drive-licence	tener y mantener licencia de conducir	hold a driving licence	brevete; licencia de conducir			own
7136	confidentiality	guardar confidencialidad	keep confidentiality	reserva; confidencial			own
7137	ethics	actuar con ética e integridad	act ethically	ética; integridad; vocación de servicio			own
7138	result-oriented	orientarse a resultados	be results-oriented	orientación a resultados; proactivo			own
7139	customer-empathy	tratar con empatía	treat people with empathy	empatía; trato amable; buen trato			own
7140	attention-detail	trabajar con detalle	work with attention to detail	atención al detalle; minucioso			own
7141	critical-thinking	analizar con criterio	think critically	pensamiento crítico; análisis; síntesis			own
7142	public-speaking	hablar en público	speak in public	oratoria; exposición			own
7143	creative	crear ideas	create ideas	creatividad; innovación			own
7144	self-control	mantener el autocontrol	keep self-control	autocontrol; tolerancia			own
7145	work-standing	trabajar de pie	work standing	de pie; resistencia física			own
7146	work-nights	trabajar de noche	work at night	turno noche; amanecida			own
7147	work-outdoors	trabajar al aire libre	work outdoors	campo; intemperie			own
7148	manual-dexterity	trabajar con destreza manual	work with manual dexterity	destreza; motricidad fina; manualidades			own
7149	memorise-orders	recordar pedidos e instrucciones	remember orders and instructions	memoria			own
7150	family-budget	administrar el presupuesto del hogar	manage a household budget	economía del hogar		basic-arithmetic	own
7151	volunteer	hacer voluntariado	volunteer	voluntariado; ayuda comunitaria			own
7152	manage-time	administrar el tiempo	manage time	gestión del tiempo; prioridades			own
`;
