/** ISCO-08 groups (ILO, 2012) with their official Spanish (CIUO-08) and English names: code, Spanish, English. */
export const iscoGroups3to4 = `
3	Técnicos y profesionales de nivel medio	Technicians and associate professionals
31	Profesionales de las ciencias y la ingeniería de nivel medio	Science and engineering associate professionals
311	Técnicos en ciencias físicas y en ingeniería	Physical and engineering science technicians
3111	Técnicos en ciencias físicas y químicas	Chemical and physical science technicians
3112	Técnicos en ingeniería civil	Civil engineering technicians
3113	Electrotécnicos	Electrical engineering technicians
3114	Técnicos en electrónica	Electronics engineering technicians
3115	Técnicos en ingeniería mecánica	Mechanical engineering technicians
3116	Técnicos en química industrial	Chemical engineering technicians
3117	Técnicos en ingeniería de minas y metalurgia	Mining and metallurgical technicians
3118	Delineantes y dibujantes técnicos	Draughtspersons
3119	Técnicos en ciencias físicas y en ingeniería no clasificados bajo otros epígrafes	Physical and engineering science technicians not elsewhere classified
312	Supervisores en ingeniería de minas, de industrias manufactureras y de la construcción	Mining, manufacturing and construction supervisors
3121	Supervisores en ingeniería de minas	Mining supervisors
3122	Supervisores de industrias manufactureras	Manufacturing supervisors
3123	Supervisores de la construcción	Construction supervisors
313	Técnicos en control de procesos	Process control technicians
3131	Operadores de instalaciones de producción de energía	Power production plant operators
3132	Operadores de incineradores, instalaciones de tratamiento de agua y afines	Incinerator and water treatment plant operators
3133	Controladores de instalaciones de procesamiento de productos químicos	Chemical processing plant controllers
3134	Operadores de instalaciones de refinación de petróleo y gas natural	Petroleum and natural gas refining plant operators
3135	Controladores de procesos de producción de metales	Metal production process controllers
3139	Técnicos en control de procesos no clasificados bajo otros epígrafes	Process control technicians not elsewhere classified
314	Técnicos y profesionales de nivel medio en ciencias biológicas y afines	Life science technicians and related associate professionals
3141	Técnicos en ciencias biológicas (excluyendo la medicina)	Life science technicians (excluding medical)
3142	Técnicos agropecuarios	Agricultural technicians
3143	Técnicos forestales	Forestry technicians
315	Técnicos y controladores en navegación marítima y aeronáutica	Ship and aircraft controllers and technicians
3151	Oficiales maquinistas en navegación	Ships' engineers
3152	Capitanes, oficiales de cubierta y prácticos	Ships' deck officers and pilots
3153	Pilotos de aviación y afines	Aircraft pilots and related associate professionals
3154	Controladores de tráfico aéreo	Air traffic controllers
3155	Técnicos en seguridad aeronáutica	Air traffic safety electronics technicians
32	Profesionales de nivel medio de la salud	Health associate professionals
321	Técnicos médicos y farmacéuticos	Medical and pharmaceutical technicians
3211	Técnicos en aparatos de diagnóstico y tratamiento médico	Medical imaging and therapeutic equipment technicians
3212	Técnicos de laboratorios médicos	Medical and pathology laboratory technicians
3213	Técnicos y asistentes farmacéuticos	Pharmaceutical technicians and assistants
3214	Técnicos de prótesis médicas y dentales	Medical and dental prosthetic technicians
322	Profesionales de nivel medio de enfermería y partería	Nursing and midwifery associate professionals
3221	Profesionales de nivel medio de enfermería	Nursing associate professionals
3222	Profesionales de nivel medio de partería	Midwifery associate professionals
323	Profesionales de nivel medio de medicina tradicional y alternativa	Traditional and complementary medicine associate professionals
3230	Profesionales de nivel medio de medicina tradicional y alternativa	Traditional and complementary medicine associate professionals
324	Técnicos y asistentes veterinarios	Veterinary technicians and assistants
3240	Técnicos y asistentes veterinarios	Veterinary technicians and assistants
325	Otros profesionales de nivel medio de la salud	Other health associate professionals
3251	Dentistas auxiliares y ayudantes de odontología	Dental assistants and therapists
3252	Técnicos en documentación sanitaria	Medical records and health information technicians
3253	Trabajadores comunitarios de la salud	Community health workers
3254	Técnicos en optometría y ópticos	Dispensing opticians
3255	Técnicos y asistentes fisioterapeutas	Physiotherapy technicians and assistants
3256	Practicantes y asistentes médicos	Medical assistants
3257	Inspectores de la salud laboral, medioambiental y afines	Environmental and occupational health inspectors and associates
3258	Ayudantes de ambulancias	Ambulance workers
3259	Profesionales de la salud de nivel medio no clasificados bajo otros epígrafes	Health associate professionals not elsewhere classified
33	Profesionales de nivel medio en operaciones financieras y administrativas	Business and administration associate professionals
331	Profesionales de nivel medio en finanzas y matemáticas	Financial and mathematical associate professionals
3311	Agentes de bolsa, cambio y otros servicios financieros	Securities and finance dealers and brokers
3312	Oficiales de préstamos y créditos	Credit and loans officers
3313	Tenedores de libros	Accounting associate professionals
3314	Profesionales de nivel medio de servicios estadísticos, matemáticos y afines	Statistical, mathematical and related associate professionals
3315	Tasadores	Valuers and loss assessors
332	Agentes comerciales y corredores	Sales and purchasing agents and brokers
3321	Agentes de seguros	Insurance representatives
3322	Representantes comerciales	Commercial sales representatives
3323	Agentes de compras	Buyers
3324	Agentes de compras y consignatarios	Trade brokers
333	Agentes de servicios comerciales	Business services agents
3331	Declarantes o gestores de aduana	Clearing and forwarding agents
3332	Organizadores de conferencias y eventos	Conference and event planners
3333	Agentes de empleo y contratistas de mano de obra	Employment agents and contractors
3334	Agentes inmobiliarios	Real estate agents and property managers
3339	Agentes de servicios comerciales no clasificados bajo otros epígrafes	Business services agents not elsewhere classified
334	Secretarios administrativos y especializados	Administrative and specialised secretaries
3341	Supervisores de secretaría	Office supervisors
3342	Secretarios jurídicos	Legal secretaries
3343	Secretarios administrativos y ejecutivos	Administrative and executive secretaries
3344	Secretarios médicos	Medical secretaries
335	Agentes de la administración pública para la aplicación de la ley y afines	Regulatory government associate professionals
3351	Agentes de aduana e inspectores de fronteras	Customs and border inspectors
3352	Agentes de administración tributaria	Government tax and excise officials
3353	Agentes de servicios de seguridad social	Government social benefits officials
3354	Agentes de servicios de expedición de licencias y permisos	Government licensing officials
3355	Inspectores de policía y detectives	Police inspectors and detectives
3359	Agentes de la administración pública para la aplicación de la ley y afines no clasificados bajo otros epígrafes	Regulatory government associate professionals not elsewhere classified
34	Profesionales de nivel medio de servicios jurídicos, sociales, culturales y afines	Legal, social, cultural and related associate professionals
341	Profesionales de nivel medio, de servicios jurídicos, sociales y religiosos	Legal, social and religious associate professionals
3411	Profesionales de nivel medio del derecho y servicios legales y afines	Legal and related associate professionals
3412	Trabajadores y asistentes sociales de nivel medio	Social work associate professionals
3413	Auxiliares laicos de las religiones	Religious associate professionals
342	Entrenadores de deportes y aptitud física	Sports and fitness workers
3421	Atletas y deportistas	Athletes and sports players
3422	Entrenadores, instructores y árbitros de actividades deportivas	Sports coaches, instructors and officials
3423	Instructores de educación física y actividades recreativas	Fitness and recreation instructors and program leaders
343	Profesionales de nivel medio en actividades culturales, artísticas y culinarias	Artistic, cultural and culinary associate professionals
3431	Fotógrafos	Photographers
3432	Diseñadores y decoradores de interior	Interior designers and decorators
3433	Técnicos en galerías de arte, museos y bibliotecas	Gallery, museum and library technicians
3434	Chefs	Chefs
3435	Otros profesionales de nivel medio en actividades culturales y artísticas	Other artistic and cultural associate professionals
35	Técnicos de la tecnología de la información y las comunicaciones	Information and communications technicians
351	Técnicos en operaciones de tecnología de la información y las comunicaciones y asistencia al usuario	Information and communications technology operations and user support technicians
3511	Técnicos en operaciones de tecnología de la información y las comunicaciones	Information and communications technology operations technicians
3512	Técnicos en asistencia al usuario de tecnología de la información y las comunicaciones	Information and communications technology user support technicians
3513	Técnicos en redes y sistemas de computadores	Computer network and systems technicians
3514	Técnicos de la web	Web technicians
352	Técnicos en telecomunicaciones y radiodifusión	Telecommunications and broadcasting technicians
3521	Técnicos de radiodifusión y grabación audio visual	Broadcasting and audiovisual technicians
3522	Técnicos de ingeniería de las telecomunicaciones	Telecommunications engineering technicians
4	Personal de apoyo administrativo	Clerical support workers
41	Oficinistas	General and keyboard clerks
411	Oficinistas generales	General office clerks
4110	Oficinistas generales	General office clerks
412	Secretarios (general)	Secretaries (general)
4120	Secretarios (general)	Secretaries (general)
413	Operadores de máquinas de oficina	Keyboard operators
4131	Operadores de máquinas de procesamiento de texto y mecanógrafos	Typists and word processing operators
4132	Grabadores de datos	Data entry clerks
42	Empleados en trato directo con el público	Customer services clerks
421	Pagadores y cobradores de ventanilla y afines	Tellers, money collectors and related clerks
4211	Cajeros de bancos y afines	Bank tellers and related clerks
4212	Receptores de apuestas y afines	Bookmakers, croupiers and related gaming workers
4213	Prestamistas	Pawnbrokers and money-lenders
4214	Cobradores y afines	Debt-collectors and related workers
422	Empleados de servicios de información al cliente	Client information workers
4221	Empleados de agencias de viajes	Travel consultants and clerks
4222	Empleados de centros de llamadas	Contact centre information clerks
4223	Telefonistas	Telephone switchboard operators
4224	Recepcionistas de hoteles	Hotel receptionists
4225	Empleados de ventanillas de informaciones	Enquiry clerks
4226	Recepcionistas (general)	Receptionists (general)
4227	Entrevistadores de encuestas y de investigaciones de mercados	Survey and market research interviewers
4229	Empleados de servicios de información al cliente no clasificados bajo otros epígrafes	Client information workers not elsewhere classified
43	Empleados contables y encargados del registro de materiales	Numerical and material recording clerks
431	Auxiliares contables y financieros	Numerical clerks
4311	Empleados de contabilidad y cálculo de costos	Accounting and bookkeeping clerks
4312	Empleados de servicios estadísticos, financieros y de seguros	Statistical, finance and insurance clerks
4313	Empleados encargados de las nóminas	Payroll clerks
432	Empleados encargados del registro de materiales y de transportes	Material-recording and transport clerks
4321	Empleados de control de abastecimientos e inventario	Stock clerks
4322	Empleados de servicios de apoyo a la producción	Production clerks
4323	Empleados de servicios de transporte	Transport clerks
44	Otro personal de apoyo administrativo	Other clerical support workers
441	Otro personal de apoyo administrativo	Other clerical support workers
4411	Empleados de bibliotecas	Library clerks
4412	Empleados de servicios de correos	Mail carriers and sorting clerks
4413	Codificadores de datos, correctores de pruebas de imprenta y afines	Coding, proof-reading and related clerks
4414	Escribientes públicos y afines	Scribes and related workers
4415	Empleados de archivos	Filing and copying clerks
4416	Empleados del servicio de personal	Personnel clerks
4419	Personal de apoyo administrativo no clasificado bajo otros epígrafes	Clerical support workers not elsewhere classified
`;
