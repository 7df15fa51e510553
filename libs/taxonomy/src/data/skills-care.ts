/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const careSkills = `
#	care-children	Cuidado de niños	Child care
3001	mind-children	cuidar niños	look after children	niñera; nana; cuidado infantil; babysitter			own
3002	mind-babies	cuidar bebés	look after babies	bebés; biberón; cambio de pañales	mind-children		own
3003	play-learning	estimular jugando	stimulate through play	estimulación temprana; juegos; canciones		~mind-children	own
3004	help-homework	ayudar con las tareas escolares	help with homework	tareas dirigidas; reforzamiento; refuerzo escolar			own
3005	feed-children	preparar y dar comida a niños	prepare and give meals to children	papillas; loncheras		~food-hygiene	own
3006	take-to-school	llevar y recoger niños	take children to school	movilidad escolar; acompañar			own
3007	special-needs-support	acompañar a niños con necesidades especiales	support children with special needs	maestra sombra; autismo; TEA; inclusión			own
3008	protect-children	proteger a niñas y niños	safeguard children	protección infantil; buen trato			own
#	care-adults	Cuidado de personas	Personal care
3009	care-elders	cuidar adultos mayores	care for older people	adulto mayor; geriatría; ancianos; cuidadora			own
3010	care-sick	cuidar personas enfermas	care for sick people	cuidado de enfermos; convalecientes			own
3011	care-disabled	apoyar a personas con discapacidad	support people with disabilities	discapacidad; silla de ruedas			own
3012	bathe-dress	asear y vestir a la persona	wash and dress a person	higiene personal; baño en cama; cambio de pañal			own
3013	help-move	movilizar y trasladar a la persona	help a person move	movilización; cambios de posición; traslado			own
3014	give-oral-medicines	dar medicinas según receta	give medicines as prescribed	administrar medicamentos; pastillero; horario de medicinas			own
3015	feed-person	dar de comer a la persona	feed a person	alimentación asistida			own
3016	keep-company	acompañar y conversar	keep company	acompañamiento; compañía			own
3017	dementia-care	cuidar personas con demencia	care for people with dementia	alzheimer; demencia	care-elders		own
3018	night-care	acompañar de noche	care at night	cuidado nocturno; amanecida			own
3019	palliative-care	acompañar al final de la vida	give end-of-life care	cuidados paliativos		care-sick	own
3020	first-aid	dar primeros auxilios	give first aid	primeros auxilios; RCP; auxilio			own
#	health-nursing	Enfermería	Nursing
3021	vital-signs	controlar signos vitales	check vital signs	presión arterial; temperatura; funciones vitales			own
3022	give-injections	aplicar inyecciones	give injections	inyectables; intramuscular		sterilise-tools	own
3023	place-lines	canalizar vías	place intravenous lines	vía periférica; venoclisis; suero	give-injections		own
3024	treat-wounds	curar heridas	treat wounds	curaciones; úlceras; suturas		sterilise-tools	own
3025	nurse-patients	brindar cuidados de enfermería	provide nursing care	PAE; cuidados de enfermería; hospitalización		vital-signs	own
3026	nurse-critical	atender pacientes críticos	nurse critical patients	UCI; emergencia; trauma shock	nurse-patients		own
3027	vaccinate	vacunar	vaccinate	inmunizaciones; ESNI; vacunas		give-injections	own
3028	assist-surgery	instrumentar en cirugía	assist in surgery	instrumentista; sala de operaciones; centro quirúrgico		sterilise-tools	own
3029	triage	clasificar urgencias	triage patients	triaje		vital-signs	own
3030	keep-health-records	llenar historias clínicas	keep health records	historia clínica; HIS; registros médicos			own
3031	biosafety	aplicar bioseguridad	apply biosafety	bioseguridad; EPP sanitario; residuos biocontaminados			own
3032	transport-patients	trasladar pacientes	transport patients	camillero; ambulancia		help-move	own
#	health-clinical	Atención de salud	Clinical care
3033	diagnose-treat	diagnosticar y tratar enfermedades	diagnose and treat illness	consulta médica; medicina general; diagnóstico			own
3034	prescribe	recetar medicamentos	prescribe medicines	recetas; prescripción	diagnose-treat		own
3035	emergency-medicine	atender emergencias médicas	treat emergencies	emergencias; soporte vital		first-aid	own
3036	prenatal-care	atender embarazo y control prenatal	give prenatal care	control prenatal; gestantes; psicoprofilaxis			own
3037	attend-births	atender partos	attend births	partos; obstetricia		prenatal-care	own
3038	family-planning	orientar en planificación familiar	advise on family planning	anticonceptivos; salud sexual			own
3039	dental-treatment	curar y restaurar dientes	treat and restore teeth	odontología; caries; endodoncia; extracciones			own
3040	dental-assist	asistir al dentista	assist a dentist	asistente dental; cuatro manos		sterilise-tools	own
3041	make-dentures	elaborar prótesis dentales	make dentures	prótesis dental; laboratorio dental			own
3042	physiotherapy	aplicar fisioterapia	apply physiotherapy	terapia física; rehabilitación; electroterapia			own
3043	speech-therapy	dar terapia de lenguaje	give speech therapy	lenguaje; fonoaudiología; logopedia			own
3044	occupational-therapy	dar terapia ocupacional	give occupational therapy	terapia ocupacional			own
3045	plan-diets	elaborar planes de alimentación	plan diets	nutrición; dietas; evaluación nutricional			own
3046	counsel-psychology	dar consejería psicológica	give psychological counselling	psicología; terapia; salud mental; contención emocional		active-listening	own
3047	psych-tests	aplicar pruebas psicológicas	apply psychological tests	evaluación psicológica; test psicométricos			own
3048	lab-samples	tomar muestras de laboratorio	take laboratory samples	toma de muestra; flebotomía; extracción de sangre		biosafety	own
3049	lab-analysis	hacer análisis clínicos	run clinical analyses	hematología; bioquímica; laboratorio clínico; microbiología		lab-samples	own
3050	take-xrays	tomar radiografías e imágenes	take X-rays and scans	rayos X; tomografía; ecografía; resonancia			own
3051	prepare-medicines	preparar fórmulas farmacéuticas	prepare pharmaceutical formulas	fórmulas magistrales; química farmacéutica			own
3052	pharmacy-stock	controlar el stock de farmacia	control pharmacy stock	inventario de medicamentos; SISMED		manage-stock	own
3053	test-eyes	medir la vista	test eyesight	optometría; refracción; lentes			own
3054	treat-animals	atender animales enfermos	treat sick animals	veterinaria; clínica veterinaria			own
3055	promote-health	promover la salud en la comunidad	promote community health	promotor de salud; charlas; visitas domiciliarias			own
3056	epidemiology	vigilar enfermedades	monitor diseases	epidemiología; brotes			own
3057	manage-health-service	gestionar servicios de salud	manage health services	gestión en salud; auditoría médica			own
#	social-work	Trabajo social y comunidad	Social and community work
3058	assess-social	hacer evaluación social	assess social situations	evaluación socioeconómica; visita social; informe social			own
3059	active-listening	escuchar activamente	listen actively	escucha activa; empatía			own
3060	refer-people	derivar a servicios	refer people to services	rutas de atención; derivación; referencias			own
3061	community-organise	organizar a la comunidad	organise the community	dirigente; organización vecinal; olla común			own
3062	facilitate-workshops	facilitar talleres	facilitate workshops	talleres; capacitación participativa; charlas			own
3063	protect-violence	atender casos de violencia	support survivors of violence	CEM; violencia de género; protección		active-listening	own
3064	manage-project	gestionar proyectos sociales	manage social projects	proyectos; marco lógico; cooperación		plan-work	own
3065	monitor-evaluate	monitorear y evaluar	monitor and evaluate	monitoreo; indicadores; M&E			own
3066	advise-migrants	orientar sobre trámites migratorios	advise on migration procedures	regularización; CPP; carné de extranjería		give-information	own
3067	mediate	mediar y conciliar	mediate	mediación; conciliación extrajudicial		active-listening	own
#	health-specialist	Salud especializada	Specialised health
3068	perform-surgery	operar pacientes	perform surgery	cirugía; quirófano	diagnose-treat		own
3069	anaesthetise	anestesiar	anaesthetise	anestesiología			own
3070	treat-children-med	atender pacientes pediátricos	treat child patients	pediatría	diagnose-treat		own
3071	treat-women-med	atender ginecología	treat gynaecology patients	ginecología; ecografía obstétrica	diagnose-treat		own
3072	treat-mental	tratar trastornos mentales	treat mental disorders	psiquiatría; psicofármacos			own
3073	ultrasound	hacer ecografías	do ultrasound scans	ecografía; ultrasonido	take-xrays		own
3074	blood-bank	manejar banco de sangre	run a blood bank	hemoterapia; donantes		biosafety	own
3075	dialysis	atender hemodiálisis	provide dialysis	hemodiálisis; nefrología		nurse-patients	own
3076	nurse-newborn	cuidar recién nacidos	nurse newborns	neonatología; recién nacido	nurse-patients		own
3077	home-nursing	atender enfermería a domicilio	nurse at home	home care; domicilio	nurse-patients		own
3078	nurse-occupational	vigilar la salud de trabajadores	monitor workers' health	salud ocupacional; EMO		vital-signs	own
3079	orthodontics	colocar ortodoncia	fit orthodontics	brackets; ortodoncia	dental-treatment		own
3080	dental-hygiene	hacer profilaxis dental	do dental prophylaxis	profilaxis; higiene bucal			own
3081	fit-glasses	montar y adaptar lentes	fit glasses	monturas; óptica			own
3082	make-orthoses	fabricar prótesis y órtesis	make prostheses and orthoses	ortesis; prótesis			own
3083	hearing-tests	evaluar la audición	test hearing	audiometría; audiología			own
3084	traditional-medicine	aplicar medicina tradicional	apply traditional medicine	hierbas; curandero; partería tradicional			own
3085	acupuncture	aplicar acupuntura y terapias complementarias	apply acupuncture	acupuntura; quiropraxia; reflexología			own
3086	emergency-calls	atender llamadas de emergencia	answer emergency calls	central 106; despachador SAMU		serve-by-phone	own
3087	inspect-hygiene	inspeccionar higiene y saneamiento	inspect hygiene	DIGESA; salud ambiental; inspector sanitario		inspect-compliance	own
3088	occupational-health	gestionar salud ocupacional	manage occupational health	ergonomía; higiene ocupacional		workplace-safety	own
3089	code-records	codificar registros de salud	code health records	CIE-10; estadística en salud; SIS		keep-health-records	own
3090	health-insurance	gestionar atenciones de seguros	manage insured care	SIS; EPS; auditoría de seguros			own
3091	vet-assist	asistir en veterinaria	assist a vet	auxiliar veterinario		care-pets	own
3092	inseminate	inseminar animales	inseminate animals	inseminación; reproducción		raise-livestock	own
#	social-protection	Protección y acompañamiento	Protection and accompaniment
3093	support-homeless	acompañar a personas en albergue	support people in shelters	albergue; refugio		active-listening	own
3094	support-lgbt	atender con enfoque de diversidad	serve with a diversity approach	LGBTIQ+; diversidad sexual		active-listening	own
3095	counsel-addiction	orientar en adicciones	counsel on addiction	adicciones; comunidad terapéutica		active-listening	own
3096	disaster-aid	gestionar ayuda en emergencias	manage emergency aid	ayuda humanitaria; kits; damnificados			own
3097	cash-transfers	gestionar transferencias de ayuda	manage cash assistance	CBI; bonos; ayuda monetaria			own
3098	register-people	registrar y entrevistar usuarios	register and interview users	registro; KoboToolbox; entrevistas		use-computer	own
3099	job-counselling	orientar para el empleo	give job counselling	empleabilidad; CV; bolsa de trabajo		active-listening	own
3100	gender-approach	aplicar enfoque de género	apply a gender approach	género; interculturalidad			own
3101	lead-worship	dirigir culto y pastoral	lead worship	pastor; misa; catequesis			own
#	care-home-health	Cuidado y salud en casa	Care and health at home
3102	prevent-falls	prevenir caídas y escaras	prevent falls and pressure sores	escaras; caídas; cambios posturales		help-move	own
3103	care-wounds-home	curar heridas menores en casa	treat minor wounds at home	curación simple		first-aid	own
3104	tube-feeding	alimentar por sonda	feed by tube	sonda nasogástrica		feed-person	own
3105	measure-glucose	medir glucosa y presión	measure glucose and blood pressure	glucómetro; hemoglucotest	vital-signs		own
3106	oxygen-therapy	manejar oxígeno y nebulizaciones	handle oxygen and nebulisers	nebulizador; balón de oxígeno			own
3107	accompany-appointments	acompañar a citas médicas	accompany to appointments	citas; trámites de salud			own
3108	exercise-elders	hacer ejercicios con adultos mayores	exercise with older people	gerontogimnasia		care-elders	own
3109	breastfeeding-support	apoyar la lactancia	support breastfeeding	lactario; lactancia materna			own
3110	nutrition-children	promover nutrición infantil	promote child nutrition	anemia; loncheras saludables			own
3111	child-development	vigilar el desarrollo del niño	follow child development	CRED; hitos del desarrollo			own
3112	manage-behaviour	manejar conductas difíciles	manage difficult behaviour	berrinches; límites			own
3113	inclusive-play	organizar juegos inclusivos	organise inclusive play	recreación; dinámicas		play-learning	own
#	health-public	Salud pública y farmacia	Public health and pharmacy
3114	cold-chain-vaccines	conservar vacunas en frío	keep vaccines cold	cadena de frío de vacunas		vaccinate	own
3115	family-health-visits	hacer visitas domiciliarias de salud	make home health visits	visita domiciliaria; sectorización		promote-health	own
3116	hiv-tb-care	dar consejería en VIH y TB	counsel on HIV and TB	VIH; TBC; TARGA; DOT		active-listening	own
3117	pharmacovigilance	vigilar reacciones a medicamentos	watch for adverse reactions	farmacovigilancia			own
3118	clinical-audit	auditar atenciones de salud	audit health care	auditoría médica		keep-health-records	own
3119	rehab-hands	rehabilitar mano y postura	rehabilitate hand and posture	ergoterapia	occupational-therapy		own
3120	psych-first-aid	dar primeros auxilios psicológicos	give psychological first aid	PAP; contención		active-listening	own
3121	cancer-care	cuidar pacientes oncológicos	care for cancer patients	oncología; quimioterapia	nurse-patients		own
`;
