/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const serviceSkills = `
#	service-customer	Atención al cliente	Customer service
2001	serve-customers	atender al cliente	serve customers	atención al cliente; atención al público; trato al cliente; servicio al cliente; customer service			own
2002	handle-complaints	atender reclamos	handle complaints	reclamos; quejas; libro de reclamaciones	serve-customers		own
2003	serve-by-phone	atender llamadas	answer calls	call center; inbound; central telefónica; contact center	serve-customers		own
2004	serve-by-chat	atender por WhatsApp y redes	serve customers by chat	WhatsApp Business; mensajería; inbox; chat	serve-customers		own
2005	give-information	orientar e informar al público	inform the public	orientación; informes; counter	serve-customers		own
2006	keep-client-base	fidelizar clientes	keep clients coming back	cartera de clientes; postventa; seguimiento		serve-customers	own
2007	serve-foreigners	atender clientes en inglés	serve customers in English	atención a turistas	serve-customers	speak-english	own
#	service-sales	Ventas	Sales
2008	sell-in-shop	vender en tienda	sell in a shop	ventas; venta de mostrador; asesoría de venta; venta retail		serve-customers	own
2009	sell-suggestively	ofrecer productos complementarios	sell suggestively	venta sugestiva; cross selling; venta cruzada	sell-in-shop		own
2010	close-sales	cerrar ventas	close sales	cierre de ventas; negociación comercial; persuasión			own
2011	sell-by-phone	vender por teléfono	sell by phone	telemarketing; televentas; outbound; teleoperador		close-sales serve-by-phone	own
2012	sell-door-to-door	vender de puerta en puerta	sell door to door	venta de campo; venta directa; catálogo		close-sales	own
2013	sell-street	vender en la calle	sell in the street	venta ambulatoria; ambulante; comercio ambulatorio		handle-cash	own
2014	sell-market	atender un puesto de mercado	run a market stall	puesto de mercado; parada; abastos		handle-cash weigh-goods	own
2015	sell-online	vender por internet	sell online	e-commerce; marketplace; tienda virtual; ventas por Facebook		~serve-by-chat	own
2016	sell-technical	vender productos técnicos	sell technical products	venta técnica; cotizaciones técnicas; ferretería industrial		close-sales	own
2017	visit-clients	visitar y prospectar clientes	visit and prospect clients	prospección; visitas; venta externa; ruta de ventas		close-sales	own
2018	manage-accounts	gestionar cuentas corporativas	manage corporate accounts	key account; KAM; B2B	visit-clients	close-sales	own
2019	promote-products	promocionar productos	promote products	impulsación; degustación; activaciones; volanteo; BTL		serve-customers	own
2020	make-quotes	elaborar cotizaciones	prepare quotations	proformas; cotizar; presupuestos		~use-spreadsheets	own
2021	sell-insurance	vender seguros	sell insurance	pólizas; SOAT; seguros de vida		close-sales	own
2022	sell-financial	vender productos financieros	sell financial products	créditos; tarjetas; colocaciones		close-sales	own
2023	sell-property	vender y alquilar inmuebles	sell and let property	bienes raíces; corretaje inmobiliario		close-sales	own
2024	sell-medicines	dispensar medicamentos	dispense medicines	farmacia; botica; recetas médicas; expendio		serve-customers	own
#	service-cash	Caja y cobranza	Cash and collection
2025	handle-cash	manejar efectivo y dar vuelto	handle cash	manejo de efectivo; dar vuelto; billetes falsos			own
2026	run-till	operar caja registradora	operate a cash register	caja; cajero; cobrar; POS; punto de venta	handle-cash	handle-cash	own
2027	take-card-payments	cobrar con tarjeta y billetera digital	take card and wallet payments	POS; Yape; Plin; Visa		~run-till	own
2028	balance-cash	cuadrar caja	balance the till	arqueo; cuadre de caja; cierre de caja	handle-cash		own
2029	issue-receipts	emitir boletas y facturas	issue receipts and invoices	comprobantes de pago; facturación electrónica; boletas			own
2030	collect-debts	cobrar deudas	collect debts	cobranzas; recuperación de cartera; morosidad		~close-sales	own
2031	bank-teller	atender operaciones de ventanilla bancaria	serve bank counter transactions	ventanilla; depósitos; giros; remesas		handle-cash serve-customers	own
#	service-shop	Tienda y mercadería	Shop and merchandise
2032	stock-shelves	reponer mercadería	stock shelves	reposición; reponedor; góndolas; anaqueles			own
2033	display-goods	exhibir mercadería	display goods	merchandising; vitrinas; exhibición; visual		~stock-shelves	own
2034	label-prices	etiquetar y marcar precios	label prices	etiquetado; precios; código de barras			own
2035	weigh-goods	pesar y despachar productos	weigh and dispense goods	balanza; despacho a granel			own
2036	run-small-shop	administrar un negocio pequeño	run a small shop	bodega; emprendimiento; negocio propio		handle-cash buy-supplies ~manage-stock	own
2037	buy-supplies	comprar insumos y mercadería	buy supplies	compras; surtir; proveedores			own
2038	prevent-theft	prevenir pérdidas y robos	prevent losses and theft	prevención de pérdidas; antihurto			own
2039	open-close-shop	abrir y cerrar el local	open and close premises	apertura y cierre			own
#	service-cleaning	Limpieza	Cleaning
2040	clean-homes	limpiar viviendas	clean homes	limpieza del hogar; aseo de casa; quehaceres			own
2041	clean-offices	limpiar oficinas y locales	clean offices and premises	limpieza de oficinas; mantenimiento y limpieza; aseo			own
2042	clean-rooms	limpiar habitaciones de hotel	clean hotel rooms	housekeeping; cuartelera; camarera de piso	clean-offices	make-beds	own
2043	make-beds	tender camas	make beds	tendido de camas			own
2044	clean-toilets	limpiar y desinfectar baños	clean and disinfect toilets	servicios higiénicos; baños; desinfección			own
2045	clean-windows	limpiar vidrios	clean windows	vidrios; ventanas; fachadas			own
2046	clean-floors	encerar y pulir pisos	wax and polish floors	lustradora; encerado; pulido de pisos			own
2047	use-cleaning-chemicals	usar productos de limpieza con seguridad	use cleaning products safely	químicos de limpieza; lejía; desinfectantes			own
2048	clean-hospital	limpiar ambientes de salud	clean health facilities	limpieza hospitalaria; bioseguridad	clean-offices	use-cleaning-chemicals	own
2049	wash-vehicles	lavar vehículos	wash vehicles	car wash; lavado de autos; lavadero			own
2050	clean-upholstery	lavar muebles y alfombras	clean upholstery and carpets	lavado de muebles; alfombras			own
2051	wash-clothes	lavar ropa	wash clothes	lavandería; lavado			own
2052	iron-clothes	planchar ropa	iron clothes	planchado; vapor			own
2053	dry-clean	lavar al seco	dry-clean	tintorería; lavado en seco	wash-clothes		own
2054	collect-waste	recolectar residuos	collect waste	basura; residuos sólidos; reciclaje		~sort-waste	own
2055	sort-waste	clasificar materiales reciclables	sort recyclable materials	reciclaje; segregación; cartón y plástico			own
2056	sweep-streets	barrer calles	sweep streets	barrido; limpieza pública			own
2057	control-pests	fumigar y controlar plagas	fumigate and control pests	fumigación; desratización		use-ppe	own
#	service-home	Trabajo del hogar	Household work
2058	cook-at-home	cocinar en casa	cook at home	comida casera; cocina del hogar		food-hygiene ~cook-hot-dishes	own
2059	run-household	organizar la casa	run a household	ama de llaves; orden del hogar			own
2060	care-pets	cuidar y pasear mascotas	care for and walk pets	paseador de perros; pet sitter			own
2061	groom-pets	bañar y cortar el pelo a mascotas	groom pets	grooming; peluquería canina		care-pets	own
2062	home-errands	hacer compras y mandados	shop and run errands	mandados; compras			own
2063	water-garden	cuidar jardines	look after gardens	jardinería; podar; césped; regar			own
#	service-building	Cuidado de edificios y vigilancia	Building care and security
2064	control-access	controlar ingresos y salidas	control access	portería; control de acceso; registro de visitas; garita			own
2065	patrol	hacer rondas de vigilancia	patrol premises	rondas; vigilancia; seguridad			own
2066	watch-cctv	vigilar cámaras	watch CCTV	CCTV; central de monitoreo; videovigilancia			own
2067	write-incidents	reportar incidentes	report incidents	cuaderno de ocurrencias; partes; informes de seguridad		write-reports	own
2068	handle-conflict	calmar conflictos	defuse conflict	manejo de conflictos; desescalar			own
2069	guard-weapons	portar arma con licencia	carry a licensed weapon	SUCAMEC; L4; arma		patrol	own
2070	escort-valuables	custodiar personas y valores	escort people and valuables	resguardo; escolta; caudales		patrol	own
2071	minor-repairs	hacer reparaciones menores	do minor repairs	gasfitería básica; cambiar focos; mantenimiento menor		~use-hand-tools	own
2072	maintain-building	mantener edificios	maintain buildings	mantenimiento de edificios; conserjería		minor-repairs	own
2073	park-cars	ordenar y estacionar autos	park cars	cochera; playa de estacionamiento; valet parking			own
2074	fight-fires	combatir incendios	fight fires	bombero; extintores; brigada		first-aid	own
2075	rescue-water	rescatar personas en el agua	rescue people in water	salvavidas; guardavidas		first-aid swim	own
2076	swim	nadar	swim	natación			own
#	service-beauty	Belleza y bienestar	Beauty and wellbeing
2077	cut-hair	cortar cabello	cut hair	corte de cabello; peluquería; tijera			own
2078	barber	hacer corte y barba	barber	barbería; fade; degradado; navaja; afeitar	cut-hair		own
2079	color-hair	teñir cabello	color hair	tinte; mechas; balayage; decoloración		~cut-hair	own
2080	straighten-hair	alisar y laciar cabello	straighten hair	laceado; alisado; keratina; cepillado			own
2081	style-hair	peinar y secar cabello	style hair	peinados; brushing; ondas; secado			own
2082	braid-hair	hacer trenzas	braid hair	trenzas; extensiones		style-hair	own
2083	do-nails	hacer manicure y pedicure	do manicure and pedicure	manicure; pedicure; uñas			own
2084	sculpt-nails	poner uñas acrílicas y en gel	apply acrylic and gel nails	acrílicas; gel; polygel; sistema de uñas	do-nails		own
2085	wax	depilar	wax hair	depilación; cera			own
2086	lashes-brows	poner pestañas y perfilar cejas	apply lashes and shape brows	lifting de pestañas; extensiones de pestañas; microblading			own
2087	makeup	maquillar	apply make-up	maquillaje social; make up			own
2088	facials	hacer limpieza facial	give facials	cosmetología; cosmiatría; tratamientos faciales			own
2089	massage	dar masajes	give massages	masoterapia; masaje relajante; reductores			own
2090	advise-looks	asesorar imagen	advise on looks	asesoría de imagen		~serve-customers	own
2091	sterilise-tools	esterilizar instrumentos	sterilise instruments	esterilización; bioseguridad; autoclave			own
2092	tattoo	tatuar	tattoo	tatuajes; piercing		sterilise-tools	own
#	service-tourism	Turismo y hotelería	Tourism and hospitality
2093	check-in-guests	registrar huéspedes	check guests in and out	check in; check out; recepción hotelera		serve-customers	own
2094	manage-bookings	gestionar reservas	manage bookings	reservas; booking; agenda			own
2095	guide-tours	guiar grupos de turistas	guide tourists	guiado; guía de turismo; circuito		~speak-english	own
2096	sell-travel	vender paquetes turísticos	sell travel packages	agencia de viajes; Amadeus; Sabre; counter de viajes		close-sales	own
2097	organise-events	organizar eventos	organise events	eventos; protocolo; logística de eventos		plan-work	own
2098	carry-luggage	llevar equipaje	carry luggage	botones; maletero			own
2099	cabin-service	atender pasajeros a bordo	serve passengers on board	terramoza; tripulante de cabina; azafata		serve-customers	own
#	service-retail-management	Gestión de tienda y restaurante	Shop and restaurant management
2100	supervise-shop	supervisar una tienda	supervise a shop	supervisor de tienda; jefe de tienda		lead-team sell-in-shop	own
2101	set-sales-targets	fijar metas de venta	set sales targets	metas; cuotas de venta; comisiones		close-sales	own
2102	run-restaurant	administrar un restaurante	run a restaurant	administrador de restaurante		lead-team cost-recipes	own
2103	run-hotel	administrar un hospedaje	run a lodging	administrador de hotel; hostal		lead-team check-in-guests	own
2104	schedule-shifts	programar turnos	schedule shifts	horarios; roles; turnos			own
2105	open-franchise	gestionar locales y franquicias	manage outlets and franchises	franquicia; apertura de locales		manage-business	own
2106	demonstrate-products	demostrar productos	demonstrate products	demostradora; impulsadora; degustadora	promote-products		own
2107	model-clothes	modelar ropa	model clothes	modelo; pasarela			own
2108	rent-equipment	alquilar equipos	rent out equipment	alquiler de equipos		serve-customers	own
2109	run-fuel-pump	despachar combustible	dispense fuel	grifero; griferos; gasolina; islero		handle-cash serve-customers	own
2110	sell-lottery	vender loterías y apuestas	sell lottery and bets	apuestas; casa de juego		handle-cash	own
2111	deal-cards	conducir juegos de casino	deal casino games	crupier; casino; tragamonedas		serve-customers	own
2112	pawn-valuables	tasar y prestar sobre prendas	value and lend on pledges	casa de empeño; prendario		value-assets	own
2113	sell-vehicles	vender vehículos	sell vehicles	concesionario; venta de autos		close-sales	own
2114	sell-machinery	vender maquinaria y repuestos	sell machinery and parts	repuestos; autopartes		sell-technical	own
2115	visit-doctors	visitar médicos y farmacias	visit doctors and pharmacies	visita médica; visitador médico		close-sales	own
2116	sell-subscriptions	vender planes y afiliaciones	sell plans and memberships	portabilidad; planes; afiliaciones; internet hogar		close-sales	own
#	service-care-of-body	Cuidados estéticos y acompañamiento	Aesthetic care and companionship
2117	apply-lasers	aplicar aparatología estética	use aesthetic devices	aparatología; láser; cavitación; radiofrecuencia		facials	own
2118	foot-care	cuidar los pies	care for feet	podología; callos; uñeros		sterilise-tools	own
2119	hair-treatments	aplicar tratamientos capilares	apply hair treatments	botox capilar; hidratación; cabello		style-hair	own
2120	spa-service	atender en spa y sauna	serve in a spa	spa; sauna; jacuzzi		massage	own
2121	personal-shopping	acompañar y asistir a una persona	accompany and assist a person	dama de compañía de adulto mayor; acompañante		keep-company	own
2122	astrology	leer cartas y horóscopos	read cards and horoscopes	tarot; horóscopo			own
2123	prepare-deceased	preparar difuntos	prepare the deceased	tanatopraxia; funeraria; embalsamar			own
#	service-safety	Protección y rescate	Protection and rescue
2124	detect-weapons	revisar personas y equipaje	screen people and luggage	arco detector; revisión; AVSEC			own
2125	handle-dogs	trabajar con perros guardianes	work with guard dogs	adiestrador canino; K9		care-pets	own
2126	drive-patrol	patrullar en vehículo	patrol by vehicle	patrullaje; camioneta de serenazgo	patrol	drive-car	own
2127	guard-prisoners	custodiar internos	guard prisoners	INPE; penal		handle-conflict	own
2128	manage-security	gestionar la seguridad de un local	manage site security	jefe de seguridad; supervisor de seguridad		lead-team patrol	own
2129	evacuate	dirigir evacuaciones	direct evacuations	simulacros; brigadas; defensa civil			own
2130	control-traffic	dirigir el tránsito	direct traffic	tránsito; vigía; orientador vial			own
#	service-commerce-more	Comercio y plataformas	Commerce and platforms
2131	price-products	fijar precios y márgenes	set prices and margins	precio de venta; margen; ganancia		basic-arithmetic	own
2132	negotiate-suppliers	negociar con proveedores	negotiate with suppliers	descuentos; crédito de proveedor		negotiate	own
2133	pack-gifts	envolver regalos	wrap gifts	empaque de regalo		manual-dexterity	own
2134	arrange-flowers	armar arreglos florales	arrange flowers	floristería; ramos			own
2135	manage-loyalty	gestionar programas de puntos	manage loyalty schemes	puntos; membresías		use-crm	own
2136	take-returns	atender cambios y devoluciones	handle exchanges and returns	devoluciones; notas de crédito		handle-complaints	own
2137	sell-live	vender por transmisión en vivo	sell by live stream	live; TikTok Shop	sell-online		own
2138	ship-orders	enviar pedidos a provincia	ship orders to other regions	Shalom; Olva; agencia; envíos		pack-by-hand	own
2139	manage-route-sales	vender y repartir en ruta	sell and deliver on a route	autoventa; preventa; ruta		visit-clients	own
2140	run-food-cart	manejar un carrito de comida	run a food cart	carretilla; food truck; triciclo de comida		sell-street food-hygiene	own
2141	run-beauty-salon	administrar un salón de belleza	run a beauty salon	salón; spa propio		run-small-shop	own
2142	book-appointments	agendar citas	book appointments	citas; agenda de clientes	manage-bookings		own
2143	clean-pools	mantener piscinas	maintain pools	piscinas; cloro		use-cleaning-chemicals	own
2144	clean-industrial	limpiar plantas y maquinaria	clean plants and machinery	saneamiento industrial; hidrolavadora		use-ppe	own
2145	remove-stains	sacar manchas	remove stains	desmanchado		wash-clothes	own
2146	fold-clothes	doblar y clasificar ropa	fold and sort laundry	doblado; clasificado			own
2147	shine-shoes	lustrar calzado	shine shoes	lustrado			own
`;
