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
`;
