/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const moveSkills = `
#	move-drive	Conducción	Driving
5001	drive-car	conducir automóvil	drive a car	chofer; manejar; brevete AI; licencia A-I		traffic-rules	own
5002	drive-taxi	hacer servicio de taxi	drive a taxi	taxi; Uber; InDrive; aplicativo	drive-car	serve-customers	own
5003	drive-van	conducir camioneta y furgón	drive a van	furgón; combi; camioneta	drive-car		own
5004	drive-truck	conducir camión	drive a lorry	camión; A-IIIb; AIII; carga pesada		traffic-rules	own
5005	drive-trailer	conducir tráiler	drive an articulated lorry	tráiler; gandola; semirremolque; A-IIIc	drive-truck		own
5006	drive-bus	conducir bus	drive a bus	ómnibus; bus; A-IIb; transporte público		traffic-rules serve-customers	own
5007	ride-motorcycle	conducir moto	ride a motorcycle	moto lineal; motorizado; brevete BII; B-IIb		traffic-rules	own
5008	drive-mototaxi	conducir mototaxi	drive a mototaxi	mototaxi; trimóvil; B-IIc	ride-motorcycle		own
5009	ride-bicycle	repartir en bicicleta	deliver by bicycle	bicicleta; ciclista		traffic-rules	own
5010	traffic-rules	aplicar el reglamento de tránsito	apply traffic rules	reglas de tránsito; manejo defensivo			own
5011	plan-routes	planificar rutas	plan routes	Google Maps; Waze; GPS; rutas			own
5012	basic-vehicle-check	revisar el vehículo antes de salir	check the vehicle before leaving	aceite; llantas; check list vehicular			own
5013	operate-forklift	operar montacargas	operate a forklift	montacargas; elevador; apilador		use-ppe	own
5014	operate-excavator	operar excavadora y retroexcavadora	operate an excavator	retroexcavadora; cargador frontal; maquinaria pesada		use-ppe	own
5015	operate-crane	operar grúa	operate a crane	grúa; izaje; rigger		use-ppe	own
5016	operate-tractor	operar tractor agrícola	operate a farm tractor	tractor; tractorista			own
5017	drive-ambulance	conducir ambulancia	drive an ambulance	ambulancia	drive-van	first-aid	own
5018	collect-fares	cobrar pasajes	collect fares	cobrador; datero; pasaje		handle-cash	own
#	move-deliver	Reparto y mensajería	Delivery
5019	deliver-parcels	repartir paquetes	deliver parcels	reparto; courier; última milla; mensajería		plan-routes	own
5020	deliver-food	repartir comida por aplicativo	deliver food by app	delivery; Rappi; PedidosYa; motorizado	deliver-parcels	use-smartphone	own
5021	collect-signatures	registrar entregas y guías	record deliveries	guías de remisión; cargo; firma			own
5022	load-vehicles	cargar y descargar vehículos	load and unload vehicles	estiba; carga y descarga; estibador		lift-loads	own
#	move-store	Almacén y logística	Warehouse and logistics
5023	lift-loads	levantar cargas con técnica segura	lift loads safely	cargar; levantamiento; esfuerzo físico			own
5024	receive-goods	recibir mercadería	receive goods	recepción de mercadería; guías			own
5025	pick-orders	preparar pedidos	pick orders	picking; packing; separar pedidos			own
5026	dispatch-goods	despachar mercadería	dispatch goods	despacho; distribución		pick-orders	own
5027	store-goods	ordenar y ubicar mercadería	store goods	almacenamiento; rotulado; PEPS; FIFO			own
5028	count-inventory	hacer inventarios	count inventory	inventario; conteo; kardex; toma de inventario			own
5029	manage-stock	controlar existencias	control stock	control de stock; kardex; almacén		count-inventory	own
5030	use-wms	usar sistema de almacén	use a warehouse system	WMS; SAP almacén; lector de código		use-computer	own
5031	plan-logistics	planificar la distribución	plan distribution	logística; cadena de suministro; supply chain		manage-stock	own
5032	purchase	gestionar compras	manage purchasing	compras; órdenes de compra; proveedores; adquisiciones		negotiate	own
5033	customs	tramitar aduanas	clear customs	aduanas; comercio exterior; DAM; importaciones			own
5034	state-purchasing	gestionar contrataciones del Estado	manage public procurement	SEACE; OSCE; contrataciones del estado; logística pública	purchase		own
#	move-factory	Producción y fábrica	Factory production
5035	pack-by-hand	empacar a mano	pack by hand	embalaje; empaque; encajar; embalador			own
5036	operate-machines	operar máquinas de producción	operate production machines	operario de producción; maquinista; línea de producción		use-ppe	own
5037	assemble-products	ensamblar productos	assemble products	ensamblaje; armado			own
5038	label-products	rotular y codificar productos	label and code products	etiquetado; codificado			own
5039	quality-check	revisar la calidad del producto	check product quality	control de calidad; inspección; mermas			own
5040	set-machines	calibrar y regular máquinas	set machines	regulación; puesta a punto		operate-machines	own
5041	mould-plastic	operar inyectoras y sopladoras de plástico	operate plastic moulding machines	inyección; extrusora; plástico	operate-machines		own
5042	run-boilers	operar calderas	operate boilers	caldero; vapor		use-ppe	own
5043	print-offset	imprimir en offset y digital	print offset and digital	imprenta; offset; gigantografía		operate-machines	own
5044	bind-print	encuadernar y acabar impresos	bind and finish print	encuadernación; guillotina; acabados			own
5045	screen-print	estampar por serigrafía	screen-print	serigrafía; estampado; sublimado; DTF			own
5046	run-packing-line	operar línea de envasado	run a packing line	envasadora; embotelladora; etiquetadora	operate-machines		own
5047	shift-reports	llenar partes de producción	fill in production reports	parte de producción; registro de turno			own
5048	use-ppe	usar equipo de protección personal	use protective equipment	EPP; casco; guantes; seguridad			own
5049	use-hand-tools	usar herramientas manuales	use hand tools	herramientas; llaves; alicates			own
5050	use-power-tools	usar herramientas eléctricas	use power tools	taladro; amoladora; rotomartillo		use-ppe	own
5051	workplace-safety	aplicar seguridad y salud en el trabajo	apply occupational safety	SST; Ley 29783; IPERC; SSOMA; seguridad industrial		use-ppe	own
5052	iso-systems	aplicar sistemas ISO	apply ISO management systems	ISO 9001; ISO 14001; ISO 45001; auditorías			own
5053	lean	mejorar procesos	improve processes	lean; 5S; kaizen; mejora continua			own
#	move-textile	Confección y calzado	Garments and footwear
5054	sew-straight	coser en máquina recta	sew on a straight machine	recta; costura recta; costurera			own
5055	sew-overlock	coser en remalladora	sew on an overlock machine	remalladora; overlock; remalle		~sew-straight	own
5056	sew-coverstitch	coser en recubridora	sew on a coverstitch machine	recubridora; collaretera; tapetera		~sew-straight	own
5057	sew-by-hand	coser a mano	sew by hand	hilvanar; bastas; zurcir			own
5058	cut-fabric	cortar tela	cut fabric	cortador; tizado; tendido			own
5059	make-patterns	hacer moldes y patrones	make patterns	patronaje; moldaje; escalado; Optitex			own
5060	finish-garments	dar acabado a prendas	finish garments	acabados; deshilachar; hilachado; planchado de prendas			own
5061	alter-clothes	arreglar ropa	alter clothes	arreglos; composturas; subir basta	sew-straight		own
5062	embroider	bordar	embroider	bordado; bordadora			own
5063	knit	tejer	knit	tejido; crochet; palitos; chompas			own
5064	weave	operar telares	weave	telar; tejeduría		operate-machines	own
5065	dye-textiles	teñir telas	dye textiles	tintorería; teñido			own
5066	design-clothes	diseñar prendas	design clothes	diseño de modas; moda			own
5067	make-shoes	fabricar calzado	make shoes	calzado; aparado; armado; zapatero			own
5068	repair-shoes	reparar calzado	repair shoes	zapatero remendón; media suela			own
5069	work-leather	trabajar el cuero	work leather	cuero; marroquinería; talabartería			own
#	move-farm	Campo, animales y pesca	Farming, animals and fishing
5070	sow-plant	sembrar y trasplantar	sow and plant	siembra; trasplante; almácigos			own
5071	harvest	cosechar	harvest	cosecha; arándano; espárrago; uva; palta; raleo			own
5072	prune	podar plantas	prune plants	poda; raleo			own
5073	irrigate	regar cultivos	irrigate crops	riego; goteo; tecnificado			own
5074	apply-pesticides	aplicar agroquímicos con seguridad	apply pesticides safely	fumigar; mochila; fitosanitario		use-ppe	own
5075	manage-crops	manejar cultivos	manage crops	agricultura; cultivos; agrónomo		sow-plant	own
5076	raise-livestock	criar ganado	raise livestock	ganadería; vacunos; ovejas; alpacas			own
5077	milk-animals	ordeñar	milk animals	ordeño; establo		raise-livestock	own
5078	raise-poultry	criar aves	raise poultry	granja; pollos; galpón			own
5079	raise-small-animals	criar cuyes y animales menores	raise guinea pigs and small animals	cuyes; conejos; chanchos			own
5080	keep-bees	criar abejas	keep bees	apicultura; miel			own
5081	fish	pescar	fish	pesca; redes; embarcación			own
5082	farm-fish	criar peces y conchas	farm fish and shellfish	acuicultura; truchas; langostinos			own
5083	work-forest	trabajar en el bosque	work in forestry	forestal; tala; motosierra; castaña			own
5084	soil-analysis	analizar suelos y plagas	analyse soils and pests	suelos; plagas; evaluador fitosanitario			own
#	move-mining	Minería	Mining
5085	drill-rock	perforar roca	drill rock	perforista; jackleg; jumbo		use-ppe	own
5086	blast-rock	voladura de rocas	blast rock	explosivos; voladura; dinamita		use-ppe	own
5087	process-ore	procesar minerales	process ore	planta concentradora; chancado; flotación		operate-machines	own
5088	sample-ore	muestrear minerales	sample ore	muestrero; geología			own
#	move-industry	Procesos industriales	Industrial processes
5089	control-process	controlar procesos desde panel	control processes from a panel	sala de control; DCS; SCADA			own
5090	refine-oil	operar refinería y gas	operate refinery and gas plant	refinería; petróleo; gas		control-process	own
5091	run-power-plant	operar central eléctrica	operate a power plant	central hidroeléctrica; turbinas		control-process	own
5092	run-water-plant	operar planta de agua	operate a water plant	planta potabilizadora; SEDAPAL		control-process	own
5093	smelt-metal	operar hornos de fundición	operate smelting furnaces	fundición; siderúrgica		use-ppe	own
5094	make-cement	operar planta de cemento y concreto	operate a cement plant	cementera; bloquetas; premezclado		operate-machines	own
5095	make-rubber	fabricar productos de caucho	make rubber products	reencauche; caucho		operate-machines	own
5096	make-paper	fabricar papel y cartón	make paper and card	papelera; cartonera; corrugado		operate-machines	own
5097	make-glass	fabricar vidrio	make glass	vidrio; templado; horno			own
5098	fire-ceramics	hornear cerámica y ladrillos	fire ceramics and bricks	ladrillera; horno; cerámica			own
5099	saw-timber	aserrar madera	saw timber	aserradero; tablones		use-ppe	own
5100	treat-wood	secar y tratar madera	dry and treat timber	secado; preservado			own
5101	spin-yarn	operar hilanderías	operate spinning machines	hilandería; conera; hilo		operate-machines	own
5102	knit-machine	operar tejedoras circulares y rectilíneas	operate knitting machines	tejeduría; rectilínea; circular		operate-machines	own
5103	tan-leather	curtir pieles	tan hides	curtiembre; pieles		use-ppe	own
5104	shoe-machine	operar máquinas de calzado	operate shoemaking machines	aparado; cardado; prensado		operate-machines	own
5105	run-laundry-machine	operar lavadoras industriales	operate laundry machines	lavandería industrial; centrífuga		wash-clothes	own
5106	mix-chemicals	mezclar productos químicos	mix chemicals	formulación; detergentes; pinturas		use-ppe	own
5107	make-cosmetics	fabricar cosméticos y medicamentos	make cosmetics and medicines	laboratorio; BPM farmacéutico			own
5108	assemble-electronics	ensamblar equipos electrónicos	assemble electronics	tableros; placas; soldadura blanda			own
5109	assemble-furniture	ensamblar muebles y bicicletas	assemble furniture and bicycles	armado de muebles		use-hand-tools	own
5110	die-cut	troquelar y prensar	die-cut and press	troqueladora; prensa		operate-machines	own
5111	make-candles	elaborar velas y jabones	make candles and soap	velas; jabón artesanal			own
5112	inspect-textiles	revisar prendas y telas	inspect garments and fabric	inspección de prendas; auditor textil	quality-check		own
5113	plan-maintenance	planificar mantenimiento	plan maintenance	planner; SAP PM		plan-work	own
5114	test-products	probar y clasificar productos	test and grade products	clasificador; probador	quality-check		own
5115	lab-food	hacer análisis de alimentos	run food analyses	laboratorio de alimentos; microbiología de alimentos		lab-chemistry	own
5116	supervise-production	supervisar producción	supervise production	supervisor de planta; jefe de línea		lead-team operate-machines	own
#	move-transport-other	Transporte y puerto	Transport and ports
5117	dispatch-vehicles	programar unidades de transporte	dispatch vehicles	despachador; GPS; programación de flota		plan-routes	own
5118	drive-school-bus	conducir movilidad escolar	drive a school bus	movilidad escolar	drive-van	mind-children	own
5119	drive-train	conducir trenes	drive trains	maquinista; metro			own
5120	work-on-deck	trabajar en cubierta	work on deck	marinero; tripulante; patrón			own
5121	steer-boat	gobernar embarcaciones	steer boats	patrón de pesca; lancha; capitán			own
5122	fly-aircraft	pilotar aeronaves	fly aircraft	piloto; copiloto			own
5123	fly-drones	operar drones	operate drones	dron; RPAS; fotogrametría			own
5124	airport-ground	atender operaciones en tierra	handle airport ground operations	rampa; tráfico aéreo; aeropuerto			own
5125	handle-dangerous	transportar materiales peligrosos	carry dangerous goods	MATPEL; A4		use-ppe	own
5126	freight-forward	coordinar carga internacional	forward freight	agente de carga; forwarder; embarques		customs	own
5127	manage-fleet	gestionar flota	manage a fleet	flota; mantenimiento vehicular		dispatch-vehicles	own
5128	pedal-cart	manejar triciclo de carga	ride a cargo tricycle	triciclo; carreta; carretilla			own
5129	lead-animals	conducir animales de carga	lead pack animals	arriero; mulas			own
5130	read-meters	leer medidores	read meters	lecturista; luz; agua			own
5131	mail-sort	clasificar correspondencia	sort mail	correo; SERPOST; cartero			own
#	move-nature	Ambiente y campo especializado	Environment and specialised farming
5132	grow-coffee	cultivar café y cacao	grow coffee and cocoa	café; cacao; beneficio húmedo	manage-crops		own
5133	grow-vegetables	cultivar hortalizas	grow vegetables	hortalizas; biohuerto	manage-crops		own
5134	grow-fruit	cultivar frutales	grow fruit	frutales; vid; palta; mango	manage-crops		own
5135	grow-grains	cultivar papa y granos	grow potatoes and grains	papa; maíz; arroz; quinua	manage-crops		own
5136	nursery	producir plantones	raise seedlings	vivero; plantones; injertos	sow-plant		own
5137	design-gardens	diseñar y mantener jardines	design and keep gardens	paisajismo; áreas verdes	water-garden		own
5138	shear-sheep	esquilar alpacas y ovejas	shear sheep and alpacas	esquila; fibra		raise-livestock	own
5139	train-animals	adiestrar animales	train animals	adiestrador; caballos			own
5140	dive	bucear	dive	buzo; hookah; mariscos		swim	own
5141	park-ranger	proteger áreas naturales	protect natural areas	guardaparque; SERNANP			own
5142	manage-forest	manejar bosques	manage forests	inventario forestal; SERFOR			own
5143	process-fish	procesar pescado y conchas	process fish and shellfish	planta pesquera; harina; conservas de pescado		clean-fish	own
5144	store-harvest	almacenar y secar granos	store and dry grain	molino; silos; secado			own
#	move-warehouse-more	Operaciones de almacén y entrega	Warehouse and delivery operations
5145	scan-codes	leer códigos con lector	scan codes	lector de barras; PDA; handheld			own
5146	palletise	paletizar y enfilmar	palletise and wrap	paletizado; film; tarimas		lift-loads	own
5147	cross-dock	cruzar mercadería sin almacenar	cross-dock goods	cross docking		dispatch-goods	own
5148	cold-storage	trabajar en cámara fría	work in cold storage	cámara frigorífica; congelado		use-ppe	own
5149	reverse-logistics	gestionar devoluciones de mercadería	manage returned goods	logística inversa		receive-goods	own
5150	carry-furniture	hacer mudanzas	move furniture	mudanza; embalar muebles		lift-loads	own
5151	cash-on-delivery	cobrar contra entrega	collect cash on delivery	contraentrega		handle-cash	own
5152	fix-own-motorcycle	mantener la moto propia	maintain own motorcycle	cadena; aceite de moto			own
5153	know-city	conocer calles y distritos	know streets and districts	calles de Lima; zonas			own
5154	drive-defensive	conducir a la defensiva	drive defensively	manejo defensivo certificado	traffic-rules		own
5155	load-secure	asegurar la carga	secure loads	trincado; fajas; estiba segura		load-vehicles	own
#	move-factory-more	Taller y planta	Workshop and plant
5156	prepare-orders-textile	habilitar piezas de confección	prepare garment pieces	habilitado; numerado; fusionado			own
5157	sew-jeans	confeccionar prendas de jean	sew denim garments	jean; pretinadora; cerradora	sew-straight		own
5158	sew-knitwear	confeccionar prendas de punto	sew knit garments	polos; punto; atraque	sew-overlock		own
5159	sew-leather	coser cuero y lona	sew leather and canvas	aparado; máquina de poste		work-leather	own
5160	iron-industrial	planchar a vapor industrial	press with industrial steam	vaporizado; plancha industrial	iron-clothes		own
5161	heat-press	estampar por transfer	print by heat transfer	DTF; sublimación; transfer	screen-print		own
5162	weigh-mix	pesar y mezclar insumos	weigh and mix ingredients	dosificado; mezcla; formulación		basic-arithmetic	own
5163	clean-line	limpiar y sanitizar líneas	clean and sanitise lines	CIP; sanitización		food-hygiene	own
5164	record-temperature	registrar temperaturas y lotes	record temperatures and batches	trazabilidad; lotes			own
5165	seal-bags	sellar y embolsar	seal and bag	selladora; bolsas		pack-by-hand	own
5166	sort-flowers	clasificar y armar flores	sort and bunch flowers	flores; rosas			own
5167	thin-vines	amarrar y deshojar viñedos	tie and thin vines	uva; deshoje; raleo de uva	prune		own
5168	harvest-asparagus	cosechar espárrago y arándano	harvest asparagus and blueberries	espárrago; arándano; jaba	harvest		own
`;
